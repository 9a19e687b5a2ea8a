#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const std::vector<ApiScenario> forms{
    {.name = "a code",
     .with = confirming,
     .given = signUp,
     .request = "POST /verify",
     .bodyFrom = withCode(u"signup"_s),
     .contains = {"\"access_token\"", "\"email_verified\":true"},
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "a code as type email",
     .with = confirming,
     .given = recover,
     .request = "POST /verify",
     .bodyFrom = withCode(u"email"_s),
     .contains = {"\"access_token\""},
     .audit = {u"login"_s},
     .sessions = 1},
    {.name = "the code of a PKCE flow: a session at once",
     .with = confirming,
     .given = signUpWithPkce,
     .request = "POST /verify",
     .bodyFrom = withCode(u"signup"_s),
     .contains = {"\"access_token\""},
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "a hash",
     .with = confirming,
     .given = signUp,
     .request = "POST /verify",
     .bodyFrom = withHash(u"signup"_s),
     .contains = {"\"access_token\""},
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "a recovery of an account that waits confirms it",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.clock.advance(std::chrono::seconds(1));
             app.send("POST /recover", R"({"email":"ann@example.org"})");
         },
     .request = "POST /verify",
     .bodyFrom = withCode(u"recovery"_s),
     .contains = {"\"email_confirmed_at\""},
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "a code that was never sent",
     .with = confirming,
     .given = signUp,
     .request = "POST /verify",
     .body = R"({"type":"recovery","email":"ann@example.org","token":"123456"})",
     .status = 403,
     .contains = {"otp_expired"}},
    {.name = "a code for nobody",
     .with = confirming,
     .request = "POST /verify",
     .body = R"({"type":"signup","email":"bob@example.org","token":"123456"})",
     .status = 403,
     .contains = {"otp_expired"}},
    {.name = "a code too late",
     .with = brief,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.clock.advance(std::chrono::seconds(61));
         },
     .request = "POST /verify",
     .bodyFrom = withCode(u"signup"_s),
     .status = 403,
     .contains = {"otp_expired"}},
    {.name = "the right code of somebody who is banned",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.run("UPDATE users SET banned_until = '2030-01-01 00:00:00.000000+00:00'");
         },
     .request = "POST /verify",
     .bodyFrom = withCode(u"signup"_s),
     .status = 403,
     .contains = {"user_banned"}},
    {.name = "a wrong code of somebody who is banned tells nothing",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.run("UPDATE users SET banned_until = '2030-01-01 00:00:00.000000+00:00'");
         },
     .request = "POST /verify",
     .body = R"({"type":"signup","email":"ann@example.org","token":"1234567"})",
     .status = 403,
     .contains = {"otp_expired"}},
    {.name = "a code of another audience",
     .with = confirming,
     .given = signUp,
     .request = "POST /verify",
     .bodyFrom = withCode(u"signup"_s),
     .headers = {{"X-JWT-AUD", "other"}},
     .status = 403,
     .contains = {"otp_expired"}},
};

std::vector<ApiScenario> refusedForms()
{
    const auto refused = [](const char *name, const QByteArray &body, int status = 400) {
        return ApiScenario{.name = name,
                           .with = confirming,
                           .request = "POST /verify",
                           .body = body,
                           .status = status,
                           .contains = {status == 403 ? "otp_expired" : "validation_failed"}};
    };
    return {
        refused("no type", R"({"token":"123456","email":"ann@example.org"})"),
        refused("no token", R"({"type":"signup","email":"ann@example.org"})"),
        refused("both", R"({"type":"signup","token":"1","token_hash":"x"})"),
        refused("no address", R"({"type":"signup","token":"1"})"),
        refused("two addresses",
                R"({"type":"signup","token":"1","email":"a@b.c","phone":"15550000001"})"),
        refused("hash and address", R"({"type":"signup","token_hash":"x","email":"a@b.c"})"),
        refused("hash and target", R"({"type":"signup","token_hash":"x","redirect_to":"y"})"),
        refused("hash and unknown type", R"({"type":"nothing","token_hash":"x"})"),
        refused("hash and sms", R"({"type":"sms","token_hash":"x"})"),
        refused("malformed phone", R"({"type":"sms","token":"1","phone":"abc"})"),
        refused("malformed address", R"({"type":"signup","token":"1","email":"bob"})", 422),
        refused("unknown type", R"({"type":"nothing","token":"1","email":"a@b.c"})", 403),
        refused("sms", R"({"type":"sms","token":"123456","phone":"15550000001"})", 403),
        {.name = "a number",
         .request = "POST /verify",
         .body = R"({"type":"signup","token":123456,"email":"a@b.c"})",
         .status = 400,
         .contains = {"bad_json"}},
        {.name = "no body", .request = "POST /verify", .status = 400, .contains = {"bad_json"}},
        {.name = "a form: only JSON is read",
         .request = "POST /verify",
         .body = "type=signup&token=x",
         .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
         .status = 400,
         .contains = {"bad_json"}},
    };
}

std::function<QByteArray(TestApp &)> withPassword(const QByteArray &password)
{
    return [password](TestApp &app) {
        QByteArray form = codeForm(u"signup"_s, lastMail(app, ann));
        form.chop(1);
        return QByteArray(form + R"(,"password":")" + password + "\"}");
    };
}

std::vector<ApiScenario> passwords()
{
    return {
        {.name = "an account without one takes it",
         .with = confirming,
         .given = beInvited,
         .request = "POST /verify",
         .bodyFrom = withPassword("quite another one"),
         .contains = {"\"access_token\""},
         .rejects = {"quite another one"},
         .audit = {u"user_signedup"_s},
         .sessions = 1,
         .hashes = 1},
        {.name = "a weak one is refused, and the code stays",
         .with = confirming,
         .given = beInvited,
         .request = "POST /verify",
         .bodyFrom = withPassword("weak"),
         .status = 422,
         .contains = {"weak_password"}},
        {.name = "an account that has one keeps it",
         .with = confirming,
         .given = signUp,
         .request = "POST /verify",
         .bodyFrom = withPassword("quite another one"),
         .contains = {"\"access_token\""},
         .audit = {u"user_signedup"_s},
         .sessions = 1,
         .hashes = 1},
    };
}

} // namespace

// POST /verify on both engines, row by row, with everything it leaves behind.
class TestVerifyCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void form_data() { addScenarioRows(forms); }

    void form() { playScenario(forms); }

    void refusedForm_data() { addScenarioRows(refusedForms()); }

    void refusedForm() { playScenario(refusedForms()); }

    void password_data() { addScenarioRows(passwords()); }

    void password() { playScenario(passwords()); }

    void passwordIsTheOneThatWasGiven_data() { addEngineRows(); }

    void passwordIsTheOneThatWasGiven();

    void invitationEndsOtherSessions_data() { addEngineRows(); }

    void invitationEndsOtherSessions();
};

void TestVerifyCode::passwordIsTheOneThatWasGiven()
{
    TestApp app(currentEngine(), confirming);
    beInvited(app);
    app.send("POST /verify", withPassword("quite another one")(app));
    app.signIn(ann, u"quite another one"_s);

    TestApp other(currentEngine(), confirming);
    signUp(other);
    other.send("POST /verify", withPassword("quite another one")(other));
    other.signIn(ann, u"correct horse"_s);
}

void TestVerifyCode::invitationEndsOtherSessions()
{
    TestApp app(currentEngine(), confirming);
    beInvited(app);
    app.run("INSERT INTO sessions (id, user_id, created_at, updated_at, aal) "
            "SELECT '11111111-1111-4111-8111-111111111111', id, created_at, created_at, 'aal1' "
            "FROM users");

    const auto response = app.send("POST /verify", codeForm(u"signup"_s, lastMail(app, ann)));
    QCOMPARE(response.status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1); // the new one
    QCOMPARE(app.text("SELECT authentication_method FROM mfa_amr_claims"), u"otp"_s);
    QVERIFY(app.text("SELECT encrypted_password FROM users").startsWith(u"$argon2id$"));
}

QTEST_GUILESS_MAIN(TestVerifyCode)
#include "tst_verifycode.moc"
