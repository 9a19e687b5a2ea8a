#include "mailedaccounts.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto github = "7a7d5c54-4d4b-4c5e-9f56-0d3f7f3f8a11"_L1;
constexpr auto phone = "7a7d5c54-4d4b-4c5e-9f56-0d3f7f3f8a12"_L1;

const Configure linking = [](config::ServerConfig &config) {
    confirming(config);
    config.security.manualLinking = true;
    config.mailer.notifications = {u"identity_unlinked"_s};
};

void addIdentity(const TestApp &app, QLatin1StringView id, const char *provider, const char *data)
{
    app.run(
        "INSERT INTO identities (id, user_id, provider, provider_id, identity_data, created_at, "
        "updated_at, last_sign_in_at) "
        "SELECT ?, u.id, ?, '77', ?, '2026-01-02 00:00:00.000000+00:00', "
        "'2026-01-02 00:00:00.000000+00:00', '2026-01-02 00:00:00.000000+00:00' FROM users u "
        "WHERE u.email LIKE 'ann%'",
        {QString(id), QString::fromLatin1(provider), QString::fromLatin1(data)});
}

// Ann, who also signs in through GitHub with another address.
void withGithub(TestApp &app)
{
    beConfirmed(app);
    addIdentity(app, github, "github", R"({"email":"hub@example.org","email_verified":true})");
}

void withUnverifiedGithub(TestApp &app)
{
    beConfirmed(app);
    addIdentity(app, github, "github", R"({"email":"hub@example.org","email_verified":false})");
}

void withPhone(TestApp &app)
{
    beConfirmed(app);
    app.run("UPDATE users SET phone = '15550000001', phone_confirmed_at = created_at");
    addIdentity(app, phone, "phone", R"({"phone":"15550000001"})");
}

// Somebody else has the address that GitHub knows.
void withTakenGithub(TestApp &app)
{
    app.send("POST /signup", R"({"email":"hub@example.org","password":"correct horse"})");
    withGithub(app);
}

QByteArray annsToken(TestApp &app)
{
    return app.signIn(ann).value(u"access_token").toString().toLatin1();
}

QByteArray removing(QLatin1StringView id)
{
    return "DELETE /user/identities/" + QByteArray(id.data(), id.size());
}

std::function<QByteArray(TestApp &)> removingEmail()
{
    return [](TestApp &app) {
        return "DELETE /user/identities/"
            + app.text("SELECT CAST(id AS TEXT) FROM identities "
                       "WHERE provider = 'email' AND email = 'ann@example.org'")
                  .toLatin1();
    };
}

ApiScenario refused(const char *name,
                    const std::function<void(TestApp &)> &given,
                    const QByteArray &request,
                    int status,
                    const QByteArray &code)
{
    return {.name = name,
            .with = linking,
            .given = given,
            .request = request,
            .bearerFrom = annsToken,
            .status = status,
            .contains = {code}};
}

std::vector<ApiScenario> removals()
{
    return {
        {.name = "one of two",
         .with = linking,
         .given = withGithub,
         .request = removing(github),
         .bearerFrom = annsToken,
         .contains = {"{}"},
         .audit = {u"identity_unlinked"_s},
         .mails = 1},
        {.name = "the one with the account's address: another takes its place",
         .with = linking,
         .given = withGithub,
         .requestFrom = removingEmail(),
         .bearerFrom = annsToken,
         .contains = {"{}"},
         .audit = {u"identity_unlinked"_s},
         .mails = 1},
        {.name = "a phone",
         .with = linking,
         .given = withPhone,
         .request = removing(phone),
         .bearerFrom = annsToken,
         .contains = {"{}"},
         .audit = {u"identity_unlinked"_s},
         .mails = 1},
        {.name = "while nobody wants to be told",
         .with =
             [](config::ServerConfig &config) {
                 linking(config);
                 config.mailer.notifications = {};
             },
         .given = withGithub,
         .request = removing(github),
         .bearerFrom = annsToken,
         .audit = {u"identity_unlinked"_s}},
    };
}

std::vector<ApiScenario> refusals()
{
    return {
        refused(
            "the only one", beConfirmed, removing(github), 422, "single_identity_not_deletable"),
        refused("somebody else's", withGithub, removing(phone), 422, "identity_not_found"),
        refused("no UUID", withGithub, "DELETE /user/identities/github", 404, "validation_failed"),
        {.name = "without a token",
         .with = linking,
         .given = withGithub,
         .request = removing(github),
         .status = 401,
         .contains = {"no_authorization"}},
        {.name = "while linking by hand is off",
         .with = confirming,
         .given = withGithub,
         .request = removing(github),
         .bearerFrom = annsToken,
         .status = 404,
         .contains = {"manual_linking_disabled"}},
        {.name = "the next address is somebody else's",
         .with = linking,
         .given = withTakenGithub,
         .requestFrom = removingEmail(),
         .bearerFrom = annsToken,
         .status = 422,
         .contains = {"email_conflict_identity_not_deletable"}},
    };
}

} // namespace

// DELETE /user/identities/{id} (reference/http-api.md 2.21), on both engines.
class TestIdentityRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void removal_data() { addScenarioRows(removals()); }

    void removal() { playScenario(removals()); }

    void refusal_data() { addScenarioRows(refusals()); }

    void refusal() { playScenario(refusals()); }

    void addressesFollow_data() { addEngineRows(); }

    void addressesFollow();

    void unverifiedAddressHasToBeConfirmed_data() { addEngineRows(); }

    void unverifiedAddressHasToBeConfirmed();

    void phoneGoesWithIt_data() { addEngineRows(); }

    void phoneGoesWithIt();

    void refusalChangesNothing_data() { addEngineRows(); }

    void refusalChangesNothing();
};

void TestIdentityRemoval::addressesFollow()
{
    TestApp app(currentEngine(), linking);
    withGithub(app);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    const QueuedMail recovery = lastMail(app, ann);
    app.clock.advance(std::chrono::seconds(1));
    const QByteArray token = annsToken(app);
    QCOMPARE(app.send(removingEmail()(app), {}, token).status, 200);
    QCOMPARE(app.text("SELECT email FROM users"), u"hub@example.org"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE email_confirmed_at IS NOT NULL"), 1);
    const QJsonObject user = jsonOf(app.send("GET /user", {}, token));
    QCOMPARE(user.value(u"identities").toArray().size(), 1);
    QCOMPARE(user.value(u"app_metadata").toObject().value(u"provider").toString(), u"github"_s);
    QCOMPARE(user.value(u"app_metadata").toObject().value(u"providers").toArray().size(), 1);
    // Who had the old address is told there, and what was mailed to it is worth nothing.
    QCOMPARE(lastMail(app, ann).kind, u"identity_unlinked_notification"_s);
    QCOMPARE(lastMail(app, ann).variables.value(u"provider").toString(), u"email"_s);
    QVERIFY(headerOf(app.send(following(recovery)), "Location").contains(u"otp_expired"_s));
}

void TestIdentityRemoval::unverifiedAddressHasToBeConfirmed()
{
    TestApp app(currentEngine(), linking);
    withUnverifiedGithub(app);
    const QByteArray token = annsToken(app);
    QCOMPARE(app.send(removingEmail()(app), {}, token).status, 200);
    QCOMPARE(app.text("SELECT email FROM users"), u"hub@example.org"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE email_confirmed_at IS NULL"), 1);
    QCOMPARE(app.send("POST /token?grant_type=password",
                      R"({"email":"hub@example.org","password":"correct horse"})")
                 .status,
             400);
}

void TestIdentityRemoval::phoneGoesWithIt()
{
    TestApp app(currentEngine(), linking);
    withPhone(app);
    QCOMPARE(app.send(removing(phone), {}, annsToken(app)).status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE phone IS NULL "
                       "AND phone_confirmed_at IS NULL AND email = 'ann@example.org'"),
             1);
}

void TestIdentityRemoval::refusalChangesNothing()
{
    TestApp app(currentEngine(), linking);
    withTakenGithub(app);
    QCOMPARE(app.send(removingEmail()(app), {}, annsToken(app)).status, 422);
    QCOMPARE(app.count("SELECT count(*) FROM identities WHERE provider = 'github'"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE email = 'ann@example.org'"), 1);
    QVERIFY(!app.auditActions().contains(u"identity_unlinked"_s));
}

QTEST_GUILESS_MAIN(TestIdentityRemoval)
#include "tst_identityremoval.moc"
