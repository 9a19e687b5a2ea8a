#include "apiscenario.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr const char *signInTarget = "POST /token?grant_type=password";
const QByteArray home = "203.0.113.1";
const QByteArray elsewhere = "198.51.100.9";

http::HttpRequest signIn(const QString &email, const QString &password, const QByteArray &peer)
{
    const QJsonObject form{{u"email"_s, email}, {u"password"_s, password}};
    http::HttpRequest request
        = makeRequest(signInTarget, QJsonDocument(form).toJson(QJsonDocument::Compact));
    request.peer = QHostAddress(QString::fromLatin1(peer));
    return request;
}

// A whole server with Ann on it, who has signed up at home. Limits per address are off, so that one
// address can guess as often as it likes.
struct Guessing
{
    explicit Guessing(storage::Engine engine, const Configure &configure = {})
        : app(engine, [&](config::ServerConfig &config) {
            config.rateLimits.perAddress = false;
            if (configure)
                configure(config);
        })
    {
        http::HttpRequest request = makeRequest(
            "POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
        request.peer = QHostAddress(QString::fromLatin1(home));
        app.send(request);
    }

    http::HttpResponse guess(const QString &email, const QByteArray &peer = elsewhere) const
    {
        return app.send(signIn(email, u"wrong"_s, peer));
    }

    http::HttpResponse right(const QByteArray &peer) const
    {
        return app.send(signIn(u"ann@example.org"_s, u"correct horse"_s, peer));
    }

    // How many wrong passwords in a row are answered 400; at most 100 are tried.
    int guessesUntilRefused(const QString &email, const QByteArray &peer = elsewhere) const
    {
        int answered = 0;
        while (answered < 100 && guess(email, peer).status == 400)
            ++answered;
        return answered;
    }

    TestApp app;
};

const QString ann = u"ann@example.org"_s;

// Everything a stranger can observe of one answer, and what it cost.
QString observed(const Guessing &guessing, const QString &email)
{
    const storage::StatementCounts &counts = guessing.app.database().counts();
    const qint64 statements = counts.statements;
    const qint64 writes = counts.writes;
    const qint64 hashes = guessing.app.services().hasher.computations();
    const http::HttpResponse answer = guessing.guess(email);
    return u"%1 %2 retry %3, %4 statements, %5 writes, %6 hashes"_s.arg(answer.status)
        .arg(QString::fromUtf8(answer.body),
             QString::fromLatin1(answer.headers.value("Retry-After")))
        .arg(counts.statements - statements)
        .arg(counts.writes - writes)
        .arg(guessing.app.services().hasher.computations() - hashes);
}

} // namespace

// Per account, on both engines: who guesses at a password is slowed down, its owner is not.
class TestPasswordGuesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void thirtyAreFree_data() { addEngineRows(); }

    void thirtyAreFree();

    void pausesDoubleUpToFifteenMinutes_data() { addEngineRows(); }

    void pausesDoubleUpToFifteenMinutes();

    void nothingIsLookedAtInAPause_data() { addEngineRows(); }

    void nothingIsLookedAtInAPause();

    void strangersLearnNothing_data() { addEngineRows(); }

    void strangersLearnNothing();

    void ownerIsNotLockedOut_data() { addEngineRows(); }

    void ownerIsNotLockedOut();

    void ownerFromTheSameHousehold_data() { addEngineRows(); }

    void ownerFromTheSameHousehold();

    void successClears_data() { addEngineRows(); }

    void successClears();

    void rightPasswordsAreNoGuesses_data() { addEngineRows(); }

    void rightPasswordsAreNoGuesses();

    void newPasswordClears_data() { addEngineRows(); }

    void newPasswordClears();

    void spellingsOfAnAddressAreOne_data() { addEngineRows(); }

    void spellingsOfAnAddressAreOne();

    void signUpIsNoWayAround_data() { addEngineRows(); }

    void signUpIsNoWayAround();

    void openSessionsAreNoWayAround_data() { addEngineRows(); }

    void openSessionsAreNoWayAround();

    void databaseKeepsNoAddress_data() { addEngineRows(); }

    void databaseKeepsNoAddress();

    void roundTrips_data() { addEngineRows(); }

    void roundTrips();
};

void TestPasswordGuesses::thirtyAreFree()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    QCOMPARE(guessing.guessesUntilRefused(ann), 30);
    guessing.app.clock.advance(1s);
    const http::HttpResponse refused = guessing.guess(ann);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.body.contains("over_request_rate_limit"));
    QCOMPARE(refused.headers.value("X-Sb-Error-Code"), "over_request_rate_limit");
    QCOMPARE(guessing.guessesUntilRefused(u"bob@example.org"_s), 30); // has nothing to do with Ann

    const Guessing slow(currentEngine());
    for (int i = 0; i < 30; ++i) {
        QCOMPARE(slow.guess(ann).status, 400);
        slow.app.clock.advance(31s); // 30 of them take more than 15 minutes
    }
    QCOMPARE(slow.guess(ann).status, 400);
}

void TestPasswordGuesses::pausesDoubleUpToFifteenMinutes()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(guessing.guess(ann).status, 400);
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
        const http::HttpResponse refused = guessing.guess(ann);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("Retry-After").toInt(), seconds);
        guessing.app.clock.advance(std::chrono::seconds(seconds));
    }
    guessing.app.clock.advance(15min); // and nobody has tried
    QCOMPARE(guessing.guessesUntilRefused(ann), 30);
}

void TestPasswordGuesses::nothingIsLookedAtInAPause()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 33; ++i)
        guessing.guess(ann);
    guessing.app.clock.advance(400ms);
    const qint64 hashes = guessing.app.services().hasher.computations();
    const qint64 sessions = guessing.app.count("SELECT count(*) FROM sessions");
    const http::HttpResponse refused = guessing.right(elsewhere);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("Retry-After"), "1"); // 0.6, and not sooner
    QCOMPARE(guessing.app.services().hasher.computations(), hashes);
    QCOMPARE(guessing.app.count("SELECT count(*) FROM sessions"), sessions);
    guessing.app.clock.advance(600ms);
    QCOMPARE(guessing.right(elsewhere).status, 200); // trying in between prolongs nothing
}

void TestPasswordGuesses::strangersLearnNothing()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (const char *address :
         {"banned@example.org", "nopassword@example.org", "waiting@example.org"})
        guessing.app.signUp(QString::fromLatin1(address));
    guessing.app.run("UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'"
                     " WHERE email = 'banned@example.org'");
    guessing.app.run(
        "UPDATE users SET encrypted_password = '' WHERE email = 'nopassword@example.org'");
    guessing.app.run(
        "UPDATE users SET email_confirmed_at = NULL WHERE email = 'waiting@example.org'");
    for (int i = 0; i < 40; ++i) {
        const QString known = observed(guessing, ann);
        for (const char *other : {"eve@example.org",
                                  "banned@example.org",
                                  "nopassword@example.org",
                                  "waiting@example.org"})
            QCOMPARE(observed(guessing, QString::fromLatin1(other)), known);
        guessing.app.clock.advance(i < 34 ? 0ms : 1500ms);
    }
}

void TestPasswordGuesses::ownerIsNotLockedOut()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 50; ++i)
        guessing.guess(ann, "198.51.100." + QByteArray::number(i));
    QCOMPARE(guessing.right("198.51.100.200").status, 429); // a place Ann has never been to
    QCOMPARE(guessing.right(home).status, 200);
    QCOMPARE(guessing.guess(ann).status, 429); // which lets nobody else in

    // Ann mistypes herself, and still has attempts of her own.
    QCOMPARE(guessing.guessesUntilRefused(ann, home), 30);
    guessing.app.clock.advance(1s);
    QCOMPARE(guessing.right(home).status, 200);
}

void TestPasswordGuesses::ownerFromTheSameHousehold()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    QCOMPARE(guessing.right("2001:db8:1:2::5").status, 200);
    for (int i = 0; i < 50; ++i)
        guessing.guess(ann, "2001:db8:9:9::1");
    QCOMPARE(guessing.right("2001:db8:1:2:aaaa:bbbb:cccc:dddd").status, 200);
    QCOMPARE(guessing.right("2001:db8:1:3::5").status, 429);
}

void TestPasswordGuesses::successClears()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 31; ++i)
        guessing.guess(ann);
    guessing.app.clock.advance(1s);
    QCOMPARE(guessing.right(elsewhere).status, 200);
    QCOMPARE(guessing.guessesUntilRefused(ann, elsewhere), 30); // Ann has been there now
    QCOMPARE(guessing.guessesUntilRefused(ann, "198.51.100.77"), 30); // and strangers begin anew
}

// Whoever waits for a confirmation, or is banned, may try as often as they like.
void TestPasswordGuesses::rightPasswordsAreNoGuesses()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    guessing.app.run("UPDATE users SET email_confirmed_at = NULL");
    for (int i = 0; i < 70; ++i)
        QVERIFY(guessing.right(elsewhere).body.contains("email_not_confirmed"));
    guessing.app.run("UPDATE users SET email_confirmed_at = created_at,"
                     " banned_until = '2100-01-01 00:00:00.000000+00:00'");
    for (int i = 0; i < 70; ++i)
        QVERIFY(guessing.right(elsewhere).body.contains("user_banned"));
    for (int i = 0; i < 50; ++i)
        guessing.guess(ann); // not from a place that a refused sign-in has made known
    guessing.app.run("UPDATE users SET banned_until = NULL");
    QCOMPARE(guessing.right(elsewhere).status, 429);
}

void TestPasswordGuesses::newPasswordClears()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    const QJsonObject session = jsonOf(guessing.right(home));
    for (int i = 0; i < 31; ++i) {
        guessing.guess(ann);
        guessing.guess(ann, home);
    }
    QCOMPARE(guessing.guess(ann).status, 429);
    QCOMPARE(guessing.guess(ann, home).status, 429);
    const QByteArray token = session.value(u"access_token").toString().toLatin1();
    QCOMPARE(guessing.app.send("PUT /user", R"({"password":"another horse"})", token).status, 200);
    QCOMPARE(guessing.guessesUntilRefused(ann), 30);
    QCOMPARE(guessing.guessesUntilRefused(ann, home), 30);
}

void TestPasswordGuesses::spellingsOfAnAddressAreOne()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(guessing.guess(u"ANN@example.org"_s).status, 400);
        QCOMPARE(guessing.guess(u"ann@EXAMPLE.org"_s).status, 400);
    }
    QCOMPARE(guessing.guess(ann).status, 429);
}

// An account that waits for confirmation is opened by its own password: another door to guess at.
void TestPasswordGuesses::signUpIsNoWayAround()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    guessing.app.run("UPDATE users SET email_confirmed_at = NULL");
    const auto signUp = [&](const char *body) {
        http::HttpRequest request = makeRequest("POST /signup", body);
        request.peer = QHostAddress(QString::fromLatin1(elsewhere));
        return guessing.app.send(request);
    };
    const char *wrong = R"({"email":"ann@example.org","password":"wrong horse"})";
    const char *right = R"({"email":"ann@example.org","password":"correct horse"})";
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(signUp(wrong).status, 422);
        QCOMPARE(guessing.guess(ann).status, 400);
    }
    QCOMPARE(signUp(wrong).status, 429);
    QCOMPARE(signUp(right).status, 429);
    guessing.app.clock.advance(1s);
    QCOMPARE(signUp(right).status, 200);
    QCOMPARE(guessing.guess(ann).status, 400);
}

void TestPasswordGuesses::openSessionsAreNoWayAround()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine(), [](config::ServerConfig &config) {
        config.security.requireCurrentPassword = true;
    });
    const QByteArray token
        = jsonOf(guessing.right(home)).value(u"access_token").toString().toLatin1();
    const auto change = [&](const char *body) {
        http::HttpRequest request = makeRequest("PUT /user", body, token);
        request.peer = QHostAddress(QString::fromLatin1(elsewhere));
        return guessing.app.send(request);
    };
    const char *wrong = R"({"password":"another horse","current_password":"wrong"})";
    const char *right = R"({"password":"another horse","current_password":"correct horse"})";
    const char *same = R"({"password":"correct horse","current_password":"correct horse"})";
    for (int i = 0; i < 70; ++i)
        QVERIFY(change(same).body.contains("same_password")); // knows it, so does not guess
    for (int i = 0; i < 30; ++i)
        QVERIFY(change(wrong).body.contains("current_password_invalid"));
    QCOMPARE(change(wrong).status, 429);
    QCOMPARE(change(right).status, 429);
    QCOMPARE(guessing.guess(ann).status, 429); // one count for all doors
    guessing.app.clock.advance(1s);
    QCOMPARE(change(right).status, 200);
    QCOMPARE(guessing.guess(ann).status, 400);
}

void TestPasswordGuesses::databaseKeepsNoAddress()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    guessing.guess(ann);
    guessing.guess(u"eve@example.org"_s);
    QCOMPARE(guessing.app.count("SELECT count(*) FROM latchkey_guesses"), 3); // and Ann's home
    QCOMPARE(guessing.app.count("SELECT count(*) FROM latchkey_guesses"
                                " WHERE length(subject) <> 22 OR length(place) NOT IN (0, 22)"),
             0);
    for (const char *part : {"ann", "eve", "example", "203.0", "198.51"}) {
        QCOMPARE(guessing.app.count("SELECT count(*) FROM latchkey_guesses WHERE"
                                    " subject LIKE ? OR place LIKE ?",
                                    {u'%' + QString::fromLatin1(part) + u'%',
                                     u'%' + QString::fromLatin1(part) + u'%'}),
                 0);
    }
    const Guessing elsewhereKeyed(currentEngine(), [](config::ServerConfig &config) {
        config.jwt.secret = Secret("another secret of thirty-two bytes");
    });
    const char *place = "SELECT subject FROM latchkey_guesses WHERE place <> ''";
    QVERIFY(guessing.app.text(place) != elsewhereKeyed.app.text(place));
}

// Design section 5: a sign-in is 2 + begin and commit + 3 round trips on PostgreSQL; 9 statements
// on SQLite, where they are no round trips.
void TestPasswordGuesses::roundTrips()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    QCOMPARE(guessing.right(home).status, 200); // connections and statements are ready now
    const storage::StatementCounts &counts = guessing.app.database().counts();
    const qint64 statements = counts.statements;
    const qint64 writes = counts.writes;
    QCOMPARE(guessing.right(home).status, 200);
    const qint64 sent = counts.statements - statements;
    const qint64 roundTrips = sent + 2 * (counts.writes - writes);
    QVERIFY2(currentEngine() == storage::Engine::Sqlite ? sent <= 9 : roundTrips <= 7,
             qPrintable(u"%1 statements, %2 round trips"_s.arg(sent).arg(roundTrips)));
}

QTEST_GUILESS_MAIN(TestPasswordGuesses)
#include "tst_passwordguesses.moc"
