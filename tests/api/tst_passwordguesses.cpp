#include "guessing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

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

    void spellingsOfAnAddressAreOne_data() { addEngineRows(); }

    void spellingsOfAnAddressAreOne();

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
