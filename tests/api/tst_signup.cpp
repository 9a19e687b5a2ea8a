#include "apiscenario.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure confirming
    = [](config::ServerConfig &config) { config.mailer.autoconfirm = false; };

void ann(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
}

void annUnconfirmed(TestApp &app)
{
    app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
    app.clock.advance(std::chrono::minutes(2));
}

std::vector<ApiScenario> newAddresses()
{
    return {
        {.name = "a new address gets a session",
         .request = "POST /signup",
         .body = R"({"email":"Ann@Example.org","password":"correct horse","data":{"city":"Oslo"}})",
         .contains = {"\"access_token\"", "\"ann@example.org\"", "\"city\":\"Oslo\""},
         .rejects = {"correct horse", "argon2"},
         .audit = {u"user_signedup"_s, u"login"_s},
         .users = 1,
         .sessions = 1,
         .hashes = 1},
        {.name = "no address: an anonymous session",
         .with = [](config::ServerConfig &config) { config.external.anonymousEnabled = true; },
         .request = "POST /signup",
         .body = R"({"data":{"city":"Oslo"}})",
         .contains = {"\"is_anonymous\":true", "\"identities\":[]", "\"city\":\"Oslo\""},
         .users = 1,
         .sessions = 1},
        {.name = "a new address that has to be confirmed gets no session",
         .with = confirming,
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .contains = {"\"confirmation_sent_at\""},
         .rejects = {"access_token", "email_confirmed_at"},
         .audit = {u"user_confirmation_requested"_s},
         .users = 1,
         .mails = 1,
         .hashes = 1},
    };
}

std::vector<ApiScenario> takenAddresses()
{
    return {
        {.name = "a taken address, confirmed at once: refused",
         .given = ann,
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 422,
         .contains = {"user_already_exists"},
         .rejects = {"access_token"},
         .audit = {u"user_repeated_signup"_s},
         .hashes = 1},
        {.name = "a taken address that was confirmed by mail: a decoy",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 annUnconfirmed(app);
                 app.run("UPDATE users SET email_confirmed_at = created_at");
             },
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse","data":{"x":1}})",
         .contains = {"\"provider\":\"email\"", "\"role\":\"authenticated\"", "\"x\":1"},
         .rejects = {"access_token", "email_confirmed_at", "\"identities\":[]"},
         .audit = {u"user_repeated_signup"_s},
         .hashes = 1},
        {.name = "an address that waits for confirmation: the mail again",
         .with = confirming,
         .given = annUnconfirmed,
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"another password"})",
         .rejects = {"access_token"},
         .audit = {u"user_confirmation_requested"_s},
         .mails = 1,
         .hashes = 1},
        {.name = "the mail again too soon",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 app.send("POST /signup",
                          R"({"email":"ann@example.org","password":"correct horse"})");
                 app.clock.advance(std::chrono::seconds(20));
             },
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 429,
         .contains = {"over_email_send_rate_limit", "after 39 seconds"},
         .hashes = 1},
    };
}

std::vector<ApiScenario> refusals()
{
    return {
        {.name = "anonymous sign-ups while all are switched off",
         .with =
             [](config::ServerConfig &config) {
                 config.external.anonymousEnabled = true;
                 config.disableSignup = true;
             },
         .request = "POST /signup",
         .body = "{}",
         .status = 422,
         .contains = {"signup_disabled"}},
        {.name = "sign-ups switched off",
         .with = [](config::ServerConfig &config) { config.disableSignup = true; },
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 422,
         .contains = {"signup_disabled"}},
        {.name = "e-mail switched off",
         .with = [](config::ServerConfig &config) { config.external.emailEnabled = false; },
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 400,
         .contains = {"email_provider_disabled"}},
        {.name = "no members: anonymous sign-in is off",
         .request = "POST /signup",
         .body = "{}",
         .status = 422,
         .contains = {"anonymous_provider_disabled"}},
        {.name = "a weak password",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"12345"})",
         .status = 422,
         .contains = {"weak_password", "\"reasons\":[\"length\"]"}},
        {.name = "a password of 73 bytes",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":")" + QByteArray(73, 'a') + R"("})",
         .status = 400,
         .contains = {"validation_failed"}},
    };
}

std::vector<ApiScenario> hostileInput()
{
    return {
        {.name = "U+0000 in the metadata, which PostgreSQL cannot hold",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse","data":{"a":"\u0000"}})",
         .status = 400,
         .contains = {"bad_json"}},
        {.name = "half a surrogate pair becomes U+FFFD, in names and in values",
         .request = "POST /signup",
         .body = "{\"email\":\"ann@example.org\",\"password\":\"correct horse\","
                 "\"data\":{\"a\":\"\\ud800\",\"\\udfff\":[\"x\\uD83D\",\"\\ud83d\\ude00\"]}}",
         .contains = {"\"a\":\"\xef\xbf\xbd\"", "x\xef\xbf\xbd", "\xf0\x9f\x98\x80"},
         .audit = {u"user_signedup"_s, u"login"_s},
         .users = 1,
         .sessions = 1,
         .hashes = 1},
        {.name = "an audience that no column holds",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .headers = {{"X-JWT-AUD", QByteArray(256, 'a')}},
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "metadata cannot override what the server says",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse",
                     "data":{"sub":"x","email":"eve@example.org","email_verified":"maybe"},
                     "role":"service_role","app_metadata":{"admin":true},"email_confirmed_at":"now"})",
         .rejects = {"eve@", "maybe", "service_role", "admin"},
         .audit = {u"user_signedup"_s, u"login"_s},
         .users = 1,
         .sessions = 1,
         .hashes = 1},
        {.name = "half a PKCE pair",
         .request = "POST /signup",
         .body = R"({"email":"ann@example.org","password":"correct horse","code_challenge":"abc"})",
         .status = 400,
         .contains = {"validation_failed"}},
    };
}

} // namespace

// POST /signup on both engines, row by row, with everything it leaves behind.
class TestSignUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void newAddress_data() { addScenarioRows(newAddresses()); }

    void newAddress() { playScenario(newAddresses()); }

    void takenAddress_data() { addScenarioRows(takenAddresses()); }

    void takenAddress() { playScenario(takenAddresses()); }

    void refusal_data() { addScenarioRows(refusals()); }

    void refusal() { playScenario(refusals()); }

    void hostile_data() { addScenarioRows(hostileInput()); }

    void hostile() { playScenario(hostileInput()); }

    void confirmationWritesTokenAndMailTogether_data() { addEngineRows(); }

    void confirmationWritesTokenAndMailTogether();

    void unconfirmedAccountOpensToItsOwnPasswordOnly_data() { addEngineRows(); }

    void unconfirmedAccountOpensToItsOwnPasswordOnly();

    void hundredAtOnceMakeOneUser_data() { addEngineRows(); }

    void hundredAtOnceMakeOneUser();
};

void TestSignUp::confirmationWritesTokenAndMailTogether()
{
    TestApp app(currentEngine(), confirming);
    annUnconfirmed(app);
    const QString variables = app.text("SELECT CAST(variables AS TEXT) FROM latchkey_outbox");
    const QString hash = app.text("SELECT confirmation_token FROM users");
    QCOMPARE(hash.size(), 56);
    QVERIFY(variables.contains(hash));
    QCOMPARE(app.text("SELECT token_hash FROM one_time_tokens"), hash);
    QCOMPARE(app.text("SELECT relates_to FROM one_time_tokens"), u"ann@example.org"_s);
}

void TestSignUp::unconfirmedAccountOpensToItsOwnPasswordOnly()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    app.run("UPDATE users SET email_confirmed_at = NULL");
    app.run("DELETE FROM sessions");

    const auto wrong
        = app.send("POST /signup", R"({"email":"ann@example.org","password":"not hers"})");
    QCOMPARE(wrong.status, 422);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE email_confirmed_at IS NOT NULL"), 0);

    const auto right
        = app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
    QCOMPARE(right.status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE email_confirmed_at IS NOT NULL"), 1);
}

void TestSignUp::hundredAtOnceMakeOneUser()
{
    TestApp app(currentEngine(), {});
    constexpr int threads = 10;
    std::array<QList<int>, threads> statuses;
    {
        std::vector<std::jthread> workers;
        workers.reserve(threads);
        for (QList<int> &mine : statuses) {
            workers.emplace_back([&app, &mine] {
                const QByteArray body = R"({"email":"ann@example.org","password":"correct horse"})";
                for (int i = 0; i < 10; ++i)
                    mine.append(app.send("POST /signup", body).status);
            });
        }
    }
    QList<int> all;
    for (const QList<int> &mine : statuses)
        all += mine;
    QCOMPARE(all.count(200), 1);
    QCOMPARE(all.count(422), 99);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM identities"), 1);
}

QTEST_GUILESS_MAIN(TestSignUp)
#include "tst_signup.moc"
