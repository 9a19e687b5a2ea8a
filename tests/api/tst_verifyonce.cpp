#include "mailedaccounts.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// Where one confirmation of a new address is enough, so that every kind works alone.
const Configure single = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.secureEmailChange = false;
};

// One kind of mail with a code and a link.
struct Kind
{
    const char *type; // of the link, and for POST /verify
    const char *column; // of users, where its hash is
    std::function<QueuedMail(TestApp &)> ask;
};

QueuedMail afterAsking(TestApp &app, const char *request, const QByteArray &body = {})
{
    app.send(request, body.isEmpty() ? QByteArray(R"({"email":"ann@example.org"})") : body);
    return lastMail(app, ann);
}

QueuedMail askToChange(TestApp &app)
{
    beConfirmed(app);
    const QByteArray token = app.signIn(ann).value(u"access_token").toString().toLatin1();
    app.send("PUT /user", R"({"email":"next@example.org"})", token);
    return lastMail(app, u"next@example.org"_s);
}

const std::vector<Kind> kinds{
    {.type = "signup",
     .column = "confirmation_token",
     .ask =
         [](TestApp &app) {
             signUp(app);
             return lastMail(app, ann);
         }},
    {.type = "invite",
     .column = "confirmation_token",
     .ask =
         [](TestApp &app) {
             app.send("POST /invite", R"({"email":"ann@example.org"})", app.keys().serviceRole);
             return lastMail(app, ann);
         }},
    {.type = "recovery",
     .column = "recovery_token",
     .ask =
         [](TestApp &app) {
             beConfirmed(app);
             return afterAsking(app, "POST /recover");
         }},
    {.type = "magiclink",
     .column = "recovery_token",
     .ask =
         [](TestApp &app) {
             beConfirmed(app);
             return afterAsking(app, "POST /magiclink");
         }},
    {.type = "email_change", .column = "email_change_token_new", .ask = askToChange},
};

void addKindRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("kind");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            QTest::addRow("%s: %s",
                          engine == storage::Engine::Sqlite ? "sqlite" : "postgresql",
                          kinds[i].type)
                << engine << static_cast<int>(i);
        }
    }
}

Kind kindOfRow()
{
    QFETCH(int, kind);
    return kinds[static_cast<std::size_t>(kind)];
}

QString stored(const TestApp &app, const Kind &kind)
{
    return app.text(QByteArray("SELECT " + QByteArray(kind.column) + " FROM users").constData());
}

// A code that is not the mail's.
QByteArray wrongForm(const QString &type, const QueuedMail &mail)
{
    QueuedMail wrong = mail;
    wrong.variables.insert(u"token"_s, mail.code() == u"000000" ? u"111111"_s : u"000000"_s);
    return codeForm(type, wrong);
}

bool givesSession(const http::HttpResponse &response)
{
    return response.body.contains("access_token")
        || !fragmentValue(response, u"access_token"_s).isEmpty();
}

} // namespace

// A code is good for one use, and for a hundred guesses.
class TestVerifyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void oneOfAHundredAtOnce_data() { addKindRows(); }

    void oneOfAHundredAtOnce();

    void aHundredGuessesAreTheEnd_data() { addKindRows(); }

    void aHundredGuessesAreTheEnd();

    void parallelGuessesCount_data() { addEngineRows(); }

    void parallelGuessesCount();

    void guessesAreOfOneCode_data() { addEngineRows(); }

    void guessesAreOfOneCode();
};

// By link, by hash and by code, in ten threads.
void TestVerifyOnce::oneOfAHundredAtOnce()
{
    const Kind kind = kindOfRow();
    const QString type = QString::fromLatin1(kind.type);
    TestApp app(currentEngine(), single);
    const QueuedMail mail = kind.ask(app);
    const qint64 before = app.count("SELECT count(*) FROM sessions");
    std::atomic<int> sessions{0};
    const auto attempt = [&](int how) {
        const http::HttpResponse response = how == 0 ? app.send(following(mail))
            : how == 1 ? app.send("POST /verify", hashForm(type, mail))
                       : app.send("POST /verify", codeForm(type, mail));
        sessions += givesSession(response) ? 1 : 0;
    };
    {
        std::vector<std::jthread> workers;
        workers.reserve(10);
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&, i] {
                for (int round = 0; round < 10; ++round)
                    attempt((i + round) % 3);
            });
        }
    }
    QCOMPARE(sessions.load(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), before + 1);
    QCOMPARE(stored(app, kind), QString());
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 0);
}

// Then the right code and the link are dead, too; a new code is a new chance.
void TestVerifyOnce::aHundredGuessesAreTheEnd()
{
    const Kind kind = kindOfRow();
    const QString type = QString::fromLatin1(kind.type);
    TestApp app(currentEngine(), single);
    const QueuedMail mail = kind.ask(app);
    const qint64 before = app.count("SELECT count(*) FROM sessions");
    for (int i = 0; i < 99; ++i)
        QCOMPARE(app.send("POST /verify", wrongForm(type, mail)).status, 403);
    QCOMPARE(stored(app, kind), mail.hash());
    QCOMPARE(app.send("POST /verify", wrongForm(type, mail)).status, 403);
    QCOMPARE(stored(app, kind), QString());
    QCOMPARE(app.send("POST /verify", codeForm(type, mail)).status, 403);
    QCOMPARE(app.send("POST /verify", hashForm(type, mail)).status, 403);
    QVERIFY(headerOf(app.send(following(mail)), "Location").contains(u"otp_expired"_s));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), before);

    app.clock.advance(std::chrono::hours(2));
    const QueuedMail second = kind.ask(app);
    QVERIFY(second.hash() != mail.hash());
    QVERIFY(givesSession(app.send("POST /verify", codeForm(type, second))));
}

void TestVerifyOnce::parallelGuessesCount()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    {
        std::vector<std::jthread> workers;
        workers.reserve(10);
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 9; ++round)
                    app.send("POST /verify", wrongForm(u"signup"_s, mail));
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
        app.send("POST /verify", wrongForm(u"signup"_s, lastMail(app, ann)));
    app.clock.advance(std::chrono::minutes(2));
    signUp(app);
    const QueuedMail second = lastMail(app, ann);
    for (int i = 0; i < 60; ++i)
        app.send("POST /verify", wrongForm(u"signup"_s, second));
    QCOMPARE(app.send("POST /verify", codeForm(u"signup"_s, second)).status, 200);
    // The address is in no table of ours in clear.
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_code_guesses WHERE key LIKE '%ann%'"), 0);
}

QTEST_GUILESS_MAIN(TestVerifyOnce)
#include "tst_verifyonce.moc"
