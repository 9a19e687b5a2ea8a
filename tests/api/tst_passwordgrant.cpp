#include "apiscenario.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr const char *signInTarget = "POST /token?grant_type=password";

void ann(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
}

void annAnd(TestApp &app, const char *change)
{
    ann(app);
    app.run(change);
}

std::vector<ApiScenario> identities()
{
    return {
        {.name = "right password",
         .given = ann,
         .request = signInTarget,
         .body = R"({"email":"ANN@example.org","password":"correct horse"})",
         .contains = {"\"token_type\":\"bearer\"", "\"weak_password\":null"},
         .rejects = {"correct horse", "argon2"},
         .audit = {u"login"_s},
         .sessions = 1,
         .hashes = 1},
        {.name = "wrong password",
         .given = ann,
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"wrong"})",
         .status = 400,
         .contains = {"invalid_credentials", "Invalid login credentials"},
         .rejects = {"ann@", "wrong"},
         .hashes = 1},
        {.name = "unknown address: the same answer for the same cost",
         .given = ann,
         .request = signInTarget,
         .body = R"({"email":"eve@example.org","password":"wrong"})",
         .status = 400,
         .contains = {"invalid_credentials", "Invalid login credentials"},
         .rejects = {"eve@", "wrong"},
         .hashes = 1},
        {.name = "an account without a password",
         .given = [](TestApp &app) { annAnd(app, "UPDATE users SET encrypted_password = NULL"); },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":""})",
         .status = 400,
         .contains = {"invalid_credentials"},
         .hashes = 1},
    };
}

std::vector<ApiScenario> states()
{
    return {
        {.name = "banned, wrong password: nothing is told",
         .given =
             [](TestApp &app) {
                 annAnd(app, "UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'");
             },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"wrong"})",
         .status = 400,
         .contains = {"invalid_credentials"},
         .rejects = {"banned"},
         .hashes = 1},
        {.name = "banned, right password",
         .given =
             [](TestApp &app) {
                 annAnd(app, "UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'");
             },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 400,
         .contains = {"user_banned"},
         .hashes = 1},
        {.name = "a ban that is over",
         .given =
             [](TestApp &app) {
                 annAnd(app, "UPDATE users SET banned_until = '2020-01-01 00:00:00.000000+00:00'");
             },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .audit = {u"login"_s},
         .sessions = 1,
         .hashes = 1},
        {.name = "unconfirmed, wrong password: nothing is told",
         .given = [](TestApp &app) { annAnd(app, "UPDATE users SET email_confirmed_at = NULL"); },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"wrong"})",
         .status = 400,
         .contains = {"invalid_credentials"},
         .rejects = {"confirmed"},
         .hashes = 1},
        {.name = "unconfirmed, right password",
         .given = [](TestApp &app) { annAnd(app, "UPDATE users SET email_confirmed_at = NULL"); },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 400,
         .contains = {"email_not_confirmed"},
         .hashes = 1},
    };
}

std::vector<ApiScenario> accounts()
{
    return {
        {.name = "audit rows switched off",
         .with = [](config::ServerConfig &config) { config.auditDisabled = true; },
         .given = ann,
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .sessions = 1,
         .hashes = 1},
        {.name = "another audience has other users",
         .given = ann,
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .headers = {{"X-JWT-AUD", "mobile"}},
         .status = 400,
         .contains = {"invalid_credentials"},
         .hashes = 1},
        {.name = "a single sign-on account has no password here",
         .given = [](TestApp &app) { annAnd(app, "UPDATE users SET is_sso_user = true"); },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .status = 400,
         .contains = {"invalid_credentials"},
         .hashes = 1},
        {.name = "a password that today's rules would refuse",
         .given =
             [](TestApp &app) {
                 const QString strong = app.services().hasher.hash(Secret("1234"), UserId());
                 ann(app);
                 app.run("UPDATE users SET encrypted_password = ?", {storage::Bind(strong)});
             },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"1234"})",
         .contains
         = {"\"weak_password\":{\"message\":\"Password should be at least 6 characters.\","
            "\"reasons\":[\"length\"]}"},
         .audit = {u"login"_s},
         .sessions = 1,
         .hashes = 1},
        {.name = "a hash of cost 10 made by the peer",
         .given =
             [](TestApp &app) {
                 ann(app);
                 app.run("UPDATE users SET encrypted_password = "
                         "'$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy'");
             },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"not the one it was made of"})",
         .status = 400,
         .contains = {"invalid_credentials"},
         .hashes = 1},
    };
}

std::vector<ApiScenario> refusals()
{
    return {
        {.name = "both identifiers",
         .request = signInTarget,
         .body = R"({"email":"a@example.org","phone":"1555","password":"x"})",
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "no identifier",
         .request = signInTarget,
         .body = R"({"password":"x"})",
         .status = 400,
         .contains = {"missing email or phone"}},
        {.name = "phone sign-in is off",
         .request = signInTarget,
         .body = R"({"phone":"15550100001","password":"x"})",
         .status = 422,
         .contains = {"phone_provider_disabled"}},
        {.name = "e-mail sign-in is off",
         .with = [](config::ServerConfig &config) { config.external.emailEnabled = false; },
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"x"})",
         .status = 422,
         .contains = {"email_provider_disabled"}},
        {.name = "no body", .request = signInTarget, .status = 400, .contains = {"bad_json"}},
        {.name = "a list",
         .request = signInTarget,
         .body = "[]",
         .status = 400,
         .contains = {"bad_json"}},
        {.name = "a number for the password",
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":1})",
         .status = 400,
         .contains = {"bad_json"}},
    };
}

std::vector<ApiScenario> otherGrants()
{
    return {
        {.name = "the password in the query is not looked at",
         .given = ann,
         .request
         = "POST /token?grant_type=password&email=ann@example.org&password=correct%20horse",
         .body = "{}",
         .status = 400,
         .contains = {"missing email or phone"}},
        {.name = "no grant",
         .request = "POST /token",
         .body = "{}",
         .status = 400,
         .contains = {"invalid_credentials", "unsupported_grant_type"}},
        {.name = "an unknown grant",
         .request = "POST /token?grant_type=magic",
         .body = "{}",
         .status = 400,
         .contains = {"unsupported_grant_type"}},
        {.name = "a grant of a later version",
         .request = "POST /token?grant_type=id_token",
         .body = "{}",
         .status = 501,
         .contains = {"not_implemented"}},
        {.name = "a form with JSON inside",
         .request = signInTarget,
         .body = R"({"email":"ann@example.org","password":"correct horse"})",
         .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
         .status = 400,
         .contains = {"bad_json"}},
    };
}

} // namespace

// POST /token?grant_type=password on both engines: what it costs, tells and leaves behind.
class TestPasswordGrant : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void identity_data() { addScenarioRows(identities()); }

    void identity() { playScenario(identities()); }

    void state_data() { addScenarioRows(states()); }

    void state() { playScenario(states()); }

    void account_data() { addScenarioRows(accounts()); }

    void account() { playScenario(accounts()); }

    void refusal_data() { addScenarioRows(refusals()); }

    void refusal() { playScenario(refusals()); }

    void otherGrant_data() { addScenarioRows(otherGrants()); }

    void otherGrant() { playScenario(otherGrants()); }

    void brokenHashIsOurFault_data() { addEngineRows(); }

    void brokenHashIsOurFault();

    void signInTakesOneReadAndOneTransaction_data() { addEngineRows(); }

    void signInTakesOneReadAndOneTransaction();
};

void TestPasswordGrant::brokenHashIsOurFault()
{
    TestApp app(currentEngine(), {});
    ann(app);
    app.run("UPDATE users SET encrypted_password = 'no hash at all'");
    const auto answer
        = app.send(signInTarget, R"({"email":"ann@example.org","password":"correct horse"})");
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.body.contains("no hash at all"));
}

// Design section 5: at most 2 + begin and commit + 3 statements on PostgreSQL, 9 on SQLite.
void TestPasswordGrant::signInTakesOneReadAndOneTransaction()
{
    TestApp app(currentEngine(), {});
    ann(app);
    app.signIn(u"ann@example.org"_s); // connections and statements are ready now
    const qint64 before = app.database().counts().statements;
    app.signIn(u"ann@example.org"_s);
    const qint64 used = app.database().counts().statements - before;
    QVERIFY2(used <= (app.engine() == storage::Engine::Sqlite ? 9 : 5),
             qPrintable(QString::number(used)));
}

QTEST_GUILESS_MAIN(TestPasswordGrant)
#include "tst_passwordgrant.moc"
