#include "mailedaccounts.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// A code that is not the mail's.
QByteArray wrongForm(const QueuedMail &mail)
{
    QueuedMail wrong = mail;
    wrong.variables.insert(u"token"_s, mail.code() == u"000000" ? u"111111"_s : u"000000"_s);
    return codeForm(u"signup"_s, wrong);
}

} // namespace

// A code is good for one use, and for a hundred guesses.
class TestVerifyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void oneOfAHundredAtOnce_data();
    void oneOfAHundredAtOnce();

    void aHundredGuessesAreTheEnd_data() { addEngineRows(); }

    void aHundredGuessesAreTheEnd();

    void parallelGuessesCount_data() { addEngineRows(); }

    void parallelGuessesCount();

    void guessesAreOfOneCode_data() { addEngineRows(); }

    void guessesAreOfOneCode();
};

void TestVerifyOnce::oneOfAHundredAtOnce_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("how");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const char *name = engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s: by link", name) << engine << 0;
        QTest::addRow("%s: by hash", name) << engine << 1;
        QTest::addRow("%s: by code", name) << engine << 2;
    }
}

void TestVerifyOnce::oneOfAHundredAtOnce()
{
    QFETCH(int, how);
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    std::atomic<int> sessions{0};
    const auto attempt = [&] {
        const http::HttpResponse response = how == 0 ? app.send(following(mail))
            : how == 1 ? app.send("POST /verify", hashForm(u"signup"_s, mail))
                       : app.send("POST /verify", codeForm(u"signup"_s, mail));
        if (response.body.contains("access_token")
            || !fragmentValue(response, u"access_token"_s).isEmpty())
            ++sessions;
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 10; ++round)
                    attempt();
            });
        }
    }
    QCOMPARE(sessions.load(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

void TestVerifyOnce::aHundredGuessesAreTheEnd()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    for (int i = 0; i < 99; ++i)
        QCOMPARE(app.send("POST /verify", wrongForm(mail)).status, 403);
    QCOMPARE(app.text("SELECT confirmation_token FROM users"), mail.hash());
    QCOMPARE(app.send("POST /verify", wrongForm(mail)).status, 403);
    QCOMPARE(app.text("SELECT confirmation_token FROM users"), QString());
    QCOMPARE(app.send("POST /verify", codeForm(u"signup"_s, mail)).status, 403);
    QVERIFY(headerOf(app.send(following(mail)), "Location").contains(u"otp_expired"));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);

    app.clock.advance(std::chrono::minutes(2)); // a new code is a new chance
    signUp(app);
    QCOMPARE(app.send("POST /verify", codeForm(u"signup"_s, lastMail(app, ann))).status, 200);
}

void TestVerifyOnce::parallelGuessesCount()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 9; ++round)
                    app.send("POST /verify", wrongForm(mail));
            });
        }
    }
    QCOMPARE(app.count("SELECT max(wrong) FROM latchkey_code_guesses"), 90);
}

void TestVerifyOnce::guessesAreOfOneCode()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    for (int i = 0; i < 60; ++i)
        app.send("POST /verify", wrongForm(lastMail(app, ann)));
    app.clock.advance(std::chrono::minutes(2));
    signUp(app);
    const QueuedMail second = lastMail(app, ann);
    for (int i = 0; i < 60; ++i)
        app.send("POST /verify", wrongForm(second));
    QCOMPARE(app.send("POST /verify", codeForm(u"signup"_s, second)).status, 200);
    // The address is in no table of ours in clear.
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_code_guesses WHERE key LIKE '%ann%'"), 0);
}

QTEST_GUILESS_MAIN(TestVerifyOnce)
#include "tst_verifyonce.moc"
