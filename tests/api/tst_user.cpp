#include "apiscenario.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray accessTokenOf(const QJsonObject &session)
{
    return session.value(u"access_token").toString().toLatin1();
}

// Ann has signed up in `given`; this signs her in once more without counting.
QByteArray annsToken(TestApp &app)
{
    return accessTokenOf(app.signIn(u"ann@example.org"_s));
}

void ann(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
}

void annAndBob(TestApp &app)
{
    ann(app);
    app.signUp(u"bob@example.org"_s);
}

// A verified second factor: from now on passwords are changed at aal2 only.
void annWithFactor(TestApp &app)
{
    ann(app);
    const QString id = app.text("SELECT CAST(id AS TEXT) FROM users");
    app.run("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, "
            "updated_at, secret) "
            "VALUES ('7a7d5c54-4d4b-4c5e-9f56-0d3f7f3f8a11', ?, '', 'totp', 'verified', "
            "'2026-01-01 00:00:00.000000+00:00', '2026-01-01 00:00:00.000000+00:00', '')",
            {storage::Bind(id)});
}

ApiScenario put(const char *name, const QByteArray &body)
{
    return {
        .name = name, .given = ann, .request = "PUT /user", .body = body, .bearerFrom = annsToken};
}

ApiScenario refused(const char *name, const QByteArray &body, int status, const QByteArray &code)
{
    ApiScenario scenario = put(name, body);
    scenario.status = status;
    scenario.contains = {code};
    return scenario;
}

ApiScenario modified(const char *name, const QByteArray &body, const QByteArrayList &contains)
{
    ApiScenario scenario = put(name, body);
    scenario.contains = contains;
    scenario.audit = {u"user_modified"_s};
    return scenario;
}

std::vector<ApiScenario> updates()
{
    return {
        modified("nothing", "{}", {"ann@example.org"}),
        modified("null", "null", {"ann@example.org"}),
        modified("metadata are merged",
                 R"({"data":{"city":"Oslo","n":1.5}})",
                 {"\"city\":\"Oslo\"", "\"n\":1.5", "\"email_verified\":true"}),
        modified("null deletes a key",
                 R"({"data":{"email_verified":null,"missing":null}})",
                 {"\"sub\""}),
        modified("the same address changes nothing",
                 R"({"email":"ANN@example.org"})",
                 {"ann@example.org"}),
        modified(
            "nothing that belongs to the server",
            R"({"role":"service_role","aud":"x","email_confirmed_at":null,"is_super_admin":true,"banned_until":null})",
            {"\"role\":\"authenticated\"", "email_confirmed_at"}),
        refused("metadata of a wrong type", R"({"data":"x"})", 400, "bad_json"),
        refused("app_metadata", R"({"app_metadata":{}})", 403, "not_admin"),
        refused("malformed address", R"({"email":"ann"})", 400, "validation_failed"),
        refused("malformed phone", R"({"phone":"abc"})", 400, "validation_failed"),
        refused("a channel nobody knows",
                R"({"phone":"15550101002","channel":"pigeon"})",
                400,
                "validation_failed"),
        refused("a phone that would need a message",
                R"({"phone":"15550101002"})",
                501,
                "not_implemented"),
        refused("a short password", R"({"password":"123"})", 422, "weak_password"),
        refused("an empty password", R"({"password":""})", 422, "weak_password"),
        refused("a number for a password", R"({"password":123456})", 400, "bad_json"),
        refused("not JSON", "x", 400, "bad_json"),
        refused("nothing at all", "", 400, "bad_json"),
    };
}

std::vector<ApiScenario> consequences()
{
    ApiScenario same
        = refused("the same password", R"({"password":"correct horse"})", 422, "same_password");
    same.hashes = 1;
    ApiScenario password
        = put("a new password ends the other sessions", R"({"password":"battery staple"})");
    password.audit = {u"user_updated_password"_s, u"user_modified"_s};
    password.sessions = -1;
    password.hashes = 2;
    password.rejects = {"battery", "argon2"};
    ApiScenario taken
        = refused("an address in use", R"({"email":"BOB@example.org"})", 422, "email_exists");
    taken.given = annAndBob;
    ApiScenario factor = refused("a password at aal1 with a second factor",
                                 R"({"password":"battery staple"})",
                                 401,
                                 "insufficient_aal");
    factor.given = annWithFactor;
    ApiScenario factorData = modified(
        "metadata at aal1 with a second factor", R"({"data":{"a":1}})", {"\"factors\":[{"});
    factorData.given = annWithFactor;
    ApiScenario email
        = modified("another address waits for two confirmations",
                   R"({"email":"ann.new@example.org"})",
                   {"\"email\":\"ann@example.org\"", "\"new_email\":\"ann.new@example.org\""});
    email.mails = 2;
    ApiScenario single = email;
    single.name = "another address waits for one confirmation";
    single.with = [](config::ServerConfig &config) { config.mailer.secureEmailChange = false; };
    single.mails = 1;
    return {same, password, taken, factor, factorData, email, single};
}

std::vector<ApiScenario> policies()
{
    const Configure current
        = [](config::ServerConfig &config) { config.security.requireCurrentPassword = true; };
    ApiScenario missing = refused("the current password is missing",
                                  R"({"password":"battery staple"})",
                                  400,
                                  "current_password_required");
    missing.with = current;
    ApiScenario wrong = refused("the current password is wrong",
                                R"({"password":"battery staple","current_password":"no"})",
                                400,
                                "current_password_invalid");
    wrong.with = current;
    wrong.hashes = 1;
    ApiScenario right = put("the current password is right",
                            R"({"password":"battery staple","current_password":"correct horse"})");
    right.with = current;
    right.audit = {u"user_updated_password"_s, u"user_modified"_s};
    right.sessions = -1;
    right.hashes = 3;
    ApiScenario fresh
        = put("a session of today needs no nonce", R"({"password":"battery staple"})");
    fresh.with
        = [](config::ServerConfig &config) { config.security.requireReauthentication = true; };
    fresh.audit = {u"user_updated_password"_s, u"user_modified"_s};
    fresh.sessions = -1;
    fresh.hashes = 2;
    ApiScenario phone = modified("a phone that is confirmed at once",
                                 R"({"phone":"+1 555 0101001"})",
                                 {"\"phone\":\"15550101001\"", "phone_confirmed_at"});
    phone.with = [](config::ServerConfig &config) { config.sms.autoconfirm = true; };
    return {missing, wrong, right, fresh, phone};
}

} // namespace

// GET and PUT /user on both engines.
class TestUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void update_data() { addScenarioRows(updates()); }

    void update() { playScenario(updates()); }

    void consequence_data() { addScenarioRows(consequences()); }

    void consequence() { playScenario(consequences()); }

    void policy_data() { addScenarioRows(policies()); }

    void policy() { playScenario(policies()); }

    void showIsOneStatement_data() { addEngineRows(); }

    void showIsOneStatement();

    void audienceMustAgree_data() { addEngineRows(); }

    void audienceMustAgree();

    void tokensWithoutASession_data() { addEngineRows(); }

    void tokensWithoutASession();

    void someoneElsesSessionIsNone_data() { addEngineRows(); }

    void someoneElsesSessionIsNone();

    void noMetadataAreLostToARace_data() { addEngineRows(); }

    void noMetadataAreLostToARace();

    void anonymousUsersCanTakeAnAddress_data() { addEngineRows(); }

    void anonymousUsersCanTakeAnAddress();
};

void TestUser::showIsOneStatement()
{
    TestApp app(currentEngine(), {});
    const QByteArray token = accessTokenOf(app.signUp(u"ann@example.org"_s));
    QCOMPARE(app.send("GET /user", {}, token).status, 200);
    const qint64 statements = app.database().counts().statements;
    const qint64 transactions = app.database().counts().transactions;
    QCOMPARE(app.send("GET /user/", {}, token).status, 200);
    QCOMPARE(app.database().counts().statements - statements, 1);
    QCOMPARE(app.database().counts().transactions - transactions, 0);
}

void TestUser::audienceMustAgree()
{
    TestApp app(currentEngine(), {});
    const QString id
        = app.signUp(u"ann@example.org"_s).value(u"user").toObject().value(u"id").toString();
    const auto status = [&](const QJsonValue &aud, const QByteArray &header) {
        http::HttpRequest request
            = makeRequest("GET /user", {}, app.token({{u"sub"_s, id}, {u"aud"_s, aud}}));
        if (!header.isEmpty())
            request.headers.set("X-JWT-AUD", header);
        return app.send(request).status;
    };
    QCOMPARE(status(u"authenticated"_s, ""), 200);
    QCOMPARE(status(u"other"_s, ""), 200);
    QCOMPARE(status(u"other"_s, "other"), 200);
    QCOMPARE(status(u"other"_s, "web"), 400);
    QCOMPARE(status(QJsonArray({u"a"_s, u"b"_s}), "b"), 200);
    QCOMPARE(status(QJsonValue(QJsonValue::Null), ""), 400);
    QCOMPARE(status(QJsonArray(), ""), 400);
}

void TestUser::tokensWithoutASession()
{
    TestApp app(currentEngine(), {});
    const QString id
        = app.signUp(u"ann@example.org"_s).value(u"user").toObject().value(u"id").toString();
    const auto status = [&](const QJsonValue &sessionId) {
        return app
            .send(
                "GET /user",
                {},
                app.token(
                    {{u"sub"_s, id}, {u"aud"_s, u"authenticated"_s}, {u"session_id"_s, sessionId}}))
            .status;
    };
    QCOMPARE(status(u"00000000-0000-0000-0000-000000000000"_s), 200);
    QCOMPARE(status(u"11111111-1111-4111-8111-111111111111"_s), 403);
    QCOMPARE(status(u"not a uuid"_s), 403);
    QCOMPARE(app.send("GET /user", {}, app.token({{u"sub"_s, id}})).status, 400); // no audience
    app.run("UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'");
    QVERIFY(app.send("GET /user", {}, app.token({{u"sub"_s, id}})).body.contains("user_banned"));
}

void TestUser::someoneElsesSessionIsNone()
{
    TestApp app(currentEngine(), {});
    const QJsonObject annsUser = app.signUp(u"ann@example.org"_s).value(u"user").toObject();
    app.signUp(u"bob@example.org"_s);
    const QString bobs = app.text("SELECT CAST(s.id AS TEXT) FROM sessions s JOIN users u ON u.id "
                                  "= s.user_id WHERE u.email = 'bob@example.org'");
    const QByteArray token
        = app.token({{u"sub"_s, annsUser.value(u"id")}, {u"session_id"_s, bobs}});
    const auto answer = app.send("GET /user", {}, token);
    QCOMPARE(answer.status, 403);
    QVERIFY(answer.body.contains("session_not_found"));
}

void TestUser::noMetadataAreLostToARace()
{
    TestApp app(currentEngine(), {});
    const QByteArray token = accessTokenOf(app.signUp(u"ann@example.org"_s));
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 8; ++worker) {
            workers.emplace_back([&app, &token, worker] {
                for (int i = 0; i < 5; ++i) {
                    const QByteArray key = "k" + QByteArray::number(worker * 5 + i);
                    app.send("PUT /user", QByteArray("{\"data\":{\"" + key + "\":true}}"), token);
                }
            });
        }
    }
    const QJsonObject user = jsonOf(app.send("GET /user", {}, token));
    const QStringList keys = user.value(u"user_metadata").toObject().keys();
    QCOMPARE(keys.filter(QRegularExpression(u"^k[0-9]+$"_s)).size(), 40);
}

void TestUser::anonymousUsersCanTakeAnAddress()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.external.anonymousEnabled = true; });
    const QByteArray token = accessTokenOf(jsonOf(app.send("POST /signup", "{}")));
    const QByteArray form = R"({"email":"ann@example.org","data":{"city":"Oslo"}})";
    const auto answer = app.send("PUT /user", form, token);
    QCOMPARE(answer.status, 200);
    const QJsonObject user = jsonOf(answer);
    QCOMPARE(user.value(u"is_anonymous").toBool(), false);
    QCOMPARE(user.value(u"user_metadata").toObject(),
             QJsonObject({{u"city"_s, u"Oslo"_s}, {u"email_verified"_s, true}}));
    const QJsonObject identity = user.value(u"identities").toArray().at(0).toObject();
    QCOMPARE(identity.value(u"email").toString(), u"ann@example.org"_s);
    QCOMPARE(app.send("PUT /user", R"({"password":"correct horse"})", token).status, 200);
    app.signIn(u"ann@example.org"_s);
}

QTEST_GUILESS_MAIN(TestUser)
#include "tst_user.moc"
