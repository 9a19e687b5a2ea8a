#include "guessing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using storage::Engine;

// What ends a pause, and what does not go around one: every door to which a password is a key.
class TestGuessDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void successClears_data() { addEngineRows(); }

    void successClears();

    void rightPasswordsAreNoGuesses_data() { addEngineRows(); }

    void rightPasswordsAreNoGuesses();

    void newPasswordClears_data() { addEngineRows(); }

    void newPasswordClears();

    void recoveryClears_data() { addEngineRows(); }

    void recoveryClears();

    void administratorsClear_data();
    void administratorsClear();

    void administratorsResetClears_data() { addEngineRows(); }

    void administratorsResetClears();

    void signUpIsNoWayAround_data() { addEngineRows(); }

    void signUpIsNoWayAround();

    void openSessionsAreNoWayAround_data() { addEngineRows(); }

    void openSessionsAreNoWayAround();
};

void TestGuessDoors::successClears()
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
void TestGuessDoors::rightPasswordsAreNoGuesses()
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

void TestGuessDoors::newPasswordClears()
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

// Whoever reads the mailbox is the owner, wherever they are.
void TestGuessDoors::recoveryClears()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 40; ++i)
        guessing.guess(ann);
    QCOMPARE(guessing.right(elsewhere).status, 429);
    QCOMPARE(guessing.app.send("POST /recover", R"({"email":"ann@example.org"})").status, 200);
    QCOMPARE(guessing.right(elsewhere).status, 429); // asking is not enough
    const QString hash = guessing.app.text("SELECT recovery_token FROM users");
    const QByteArray body = R"({"type":"recovery","token_hash":")" + hash.toLatin1() + R"("})";
    QCOMPARE(guessing.app.send("POST /verify", body).status, 200);
    QCOMPARE(guessing.right(elsewhere).status, 200);
}

void TestGuessDoors::administratorsClear_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("clears");
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s: a new password", name)
            << engine << QByteArray(R"({"password":"correct horse"})") << true;
        QTest::addRow("%s: an end of bans", name)
            << engine << QByteArray(R"({"ban_duration":"none"})") << true;
        QTest::addRow("%s: anything else", name)
            << engine << QByteArray(R"({"user_metadata":{"name":"Ann"}})") << false;
    }
}

void TestGuessDoors::administratorsClear()
{
    QFETCH(const QByteArray, change);
    QFETCH(const bool, clears);
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    for (int i = 0; i < 40; ++i)
        guessing.guess(ann);
    QCOMPARE(guessing.right(elsewhere).status, 429);
    const QByteArray target
        = "PUT /admin/users/" + guessing.app.text("SELECT CAST(id AS TEXT) FROM users").toLatin1();
    QCOMPARE(guessing.app.send(target, change, guessing.app.keys().serviceRole).status, 200);
    QCOMPARE(guessing.right(elsewhere).status, clears ? 200 : 429);
}

// `latchkey-server admin reset`, for whoever has the machine; and only once it has worked.
void TestGuessDoors::administratorsResetClears()
{
    REQUIRE_ENGINE(currentEngine());
    const Guessing guessing(currentEngine());
    const auto reset = [&](const char *password) {
        return guessing.app.services().administratorReset.reset(
            {.email = ann, .password = Secret(password), .audience = u"authenticated"_s},
            guessing.app.clock.now());
    };
    for (int i = 0; i < 31; ++i) {
        guessing.guess(ann);
        guessing.guess(ann, home);
    }
    QVERIFY(!reset("another horse")); // no administrator
    guessing.app.run("UPDATE users SET role = 'supabase_admin'");
    QVERIFY(!reset("short"));
    QCOMPARE(guessing.guess(ann).status, 429);
    QCOMPARE(guessing.guess(ann, home).status, 429);

    QVERIFY(reset("another horse"));

    QCOMPARE(guessing.app.count("SELECT count(*) FROM sessions"), 0);
    QCOMPARE(guessing.guessesUntilRefused(ann), 30);
    QCOMPARE(guessing.guessesUntilRefused(ann, home), 30);
    QCOMPARE(guessing.guessesUntilRefused(u"bob@example.org"_s), 30);
}

// An account that waits for confirmation is opened by its own password: another door to guess at.
void TestGuessDoors::signUpIsNoWayAround()
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

void TestGuessDoors::openSessionsAreNoWayAround()
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

QTEST_GUILESS_MAIN(TestGuessDoors)
#include "tst_guessdoors.moc"
