#include "apiscenario.h"
#include "mailbox.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto ann = "ann@example.org"_L1;
constexpr auto site = "http://localhost:3000";

const Configure confirming = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = false;
    config.uriAllowList = {u"https://app.example.com/**"_s, u"app://**"_s};
};

const Configure brief = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.otpLifetime = std::chrono::seconds(60);
};

const QByteArray pkcePair
    = R"(,"code_challenge":"a-verifier-that-is-long-enough-for-the-rules-0123456789",
          "code_challenge_method":"plain"})";

void signUp(TestApp &app)
{
    app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
}

void signUpWithPkce(TestApp &app)
{
    app.send("POST /signup",
             QByteArray(R"({"email":"ann@example.org","password":"correct horse")" + pkcePair));
}

// Confirmed, without a session, and an hour ago.
void beConfirmed(TestApp &app)
{
    signUp(app);
    app.run("UPDATE users SET email_confirmed_at = created_at, confirmation_token = ''");
    app.run("DELETE FROM one_time_tokens");
    app.clock.advance(std::chrono::hours(1));
}

void recover(TestApp &app)
{
    beConfirmed(app);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
}

// Somebody who was invited has no password yet.
void beInvited(TestApp &app)
{
    signUp(app);
    app.run("UPDATE users SET encrypted_password = '', invited_at = created_at");
}

std::function<QByteArray(TestApp &)> followed(const QByteArray &more = {})
{
    return [more](TestApp &app) { return following(lastMail(app, ann)) + more; };
}

std::function<QByteArray(TestApp &)> withCode(const QString &type)
{
    return [type](TestApp &app) { return codeForm(type, lastMail(app, ann)); };
}

std::function<QByteArray(TestApp &)> withHash(const QString &type)
{
    return [type](TestApp &app) { return hashForm(type, lastMail(app, ann)); };
}

std::function<QByteArray(TestApp &)> asType(const QByteArray &type)
{
    return [type](TestApp &app) {
        return "GET /verify?token=" + lastMail(app, ann).hash().toLatin1() + "&type=" + type;
    };
}

const QByteArray denied = QByteArray(site)
    + "#error=access_denied&error_code=otp_expired"
      "&error_description=Email+link+is+invalid+or+has+expired&sb=";

std::vector<ApiScenario> links()
{
    return {
        {.name = "a confirmation link signs in",
         .with = confirming,
         .given = signUp,
         .requestFrom = followed(),
         .status = 303,
         .location = QByteArray(site) + "#access_token=ey",
         .audit = {u"user_signedup"_s},
         .sessions = 1},
        {.name = "a recovery link signs in",
         .with = confirming,
         .given = recover,
         .requestFrom = followed(),
         .status = 303,
         .location = QByteArray(site) + "#access_token=ey",
         .audit = {u"login"_s},
         .sessions = 1},
        {.name = "type email stands for a confirmation",
         .with = confirming,
         .given = signUp,
         .requestFrom = asType("email"),
         .status = 303,
         .location = QByteArray(site) + "#access_token=ey",
         .audit = {u"user_signedup"_s},
         .sessions = 1},
        {.name = "type email stands for a recovery",
         .with = confirming,
         .given = recover,
         .requestFrom = asType("email"),
         .status = 303,
         .location = QByteArray(site) + "#access_token=ey",
         .audit = {u"login"_s},
         .sessions = 1},
        {.name = "to a target that is allowed",
         .with = confirming,
         .given = signUp,
         .requestFrom =
             [](TestApp &app) {
                 return "GET /verify?type=signup&redirect_to=app://cb&token="
                     + lastMail(app, ann).hash().toLatin1();
             },
         .status = 303,
         .location = "app://cb#access_token=ey",
         .audit = {u"user_signedup"_s},
         .sessions = 1},
        {.name = "of an invitation: the account gets a password nobody knows",
         .with = confirming,
         .given = beInvited,
         .requestFrom = asType("invite"),
         .status = 303,
         .location = QByteArray(site) + "#access_token=ey",
         .audit = {u"user_signedup"_s},
         .sessions = 1},
        {.name = "of a PKCE flow: a code, no session yet",
         .with = confirming,
         .given = signUpWithPkce,
         .requestFrom = followed(),
         .status = 303,
         .location = QByteArray(site) + "?code=",
         .audit = {u"user_signedup"_s}},
        {.name = "of a PKCE flow as type email",
         .with = confirming,
         .given = signUpWithPkce,
         .requestFrom = asType("email"),
         .status = 303,
         .location = QByteArray(site) + "?code=",
         .audit = {u"user_signedup"_s}},
    };
}

std::vector<ApiScenario> deadLinks()
{
    return {
        {.name = "followed twice",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 signUp(app);
                 app.send(following(lastMail(app, ann)));
             },
         .requestFrom = followed(),
         .status = 303,
         .location = denied},
        {.name = "of another type",
         .with = confirming,
         .given = signUp,
         .requestFrom = asType("recovery"),
         .status = 303,
         .location = denied},
        {.name = "too late",
         .with = brief,
         .given =
             [](TestApp &app) {
                 signUp(app);
                 app.clock.advance(std::chrono::seconds(61));
             },
         .requestFrom = followed(),
         .status = 303,
         .location = denied},
        {.name = "replaced by another",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 signUp(app);
                 app.clock.advance(std::chrono::minutes(2));
             },
         .requestFrom =
             [](TestApp &app) {
                 const QByteArray first = following(lastMail(app, ann));
                 signUp(app);
                 return first;
             },
         .status = 303,
         .location = denied},
        {.name = "of somebody who is banned",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 signUp(app);
                 app.run("UPDATE users SET banned_until = '2030-01-01 00:00:00.000000+00:00'");
             },
         .requestFrom = followed(),
         .status = 303,
         .location = QByteArray(site) + "#error=access_denied&error_code=user_banned"},
        {.name = "made up",
         .with = confirming,
         .given = signUp,
         .request = "GET /verify?type=signup&token=x",
         .status = 303,
         .location = denied},
        {.name = "made up, as of a PKCE flow: the query tells, too",
         .with = confirming,
         .request = "GET /verify?type=signup&token=pkce_x",
         .status = 303,
         .location = QByteArray(site) + "?error=access_denied&error_code=otp_expired&"},
        {.name = "of a PKCE flow that nobody began: nothing is used up",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 signUpWithPkce(app);
                 app.run("DELETE FROM flow_state");
             },
         .requestFrom = followed(),
         .status = 303,
         .location = QByteArray(site) + "?error=invalid_request&error_code=flow_state_not_found"},
        {.name = "of no type that mails have",
         .with = confirming,
         .given = signUp,
         .requestFrom = asType("sms"),
         .status = 303,
         .location = QByteArray(site) + "#error=invalid_request&error_code=validation_failed"},
        {.name = "without a type: JSON",
         .with = confirming,
         .request = "GET /verify?token=x",
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "without a token: JSON",
         .with = confirming,
         .request = "GET /verify?type=signup",
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "with bytes that are no text",
         .with = confirming,
         .request = "GET /verify?type=signup&token=%00%ff%27",
         .status = 303,
         .location = denied},
    };
}

std::vector<ApiScenario> forms()
{
    return {
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
}

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

// GET and POST /verify on both engines, row by row, with everything they leave behind.
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void link_data() { addScenarioRows(links()); }

    void link() { playScenario(links()); }

    void deadLink_data() { addScenarioRows(deadLinks()); }

    void deadLink() { playScenario(deadLinks()); }

    void form_data() { addScenarioRows(forms()); }

    void form() { playScenario(forms()); }

    void refusedForm_data() { addScenarioRows(refusedForms()); }

    void refusedForm() { playScenario(refusedForms()); }

    void password_data() { addScenarioRows(passwords()); }

    void password() { playScenario(passwords()); }

    void linkSaysEverything_data() { addEngineRows(); }

    void linkSaysEverything();

    void passwordIsTheOneThatWasGiven_data() { addEngineRows(); }

    void passwordIsTheOneThatWasGiven();

    void invitationEndsOtherSessions_data() { addEngineRows(); }

    void invitationEndsOtherSessions();

    void oneOfAHundredAtOnce_data();
    void oneOfAHundredAtOnce();

    void aHundredGuessesAreTheEnd_data() { addEngineRows(); }

    void aHundredGuessesAreTheEnd();

    void parallelGuessesCount_data() { addEngineRows(); }

    void parallelGuessesCount();

    void guessesAreOfOneCode_data() { addEngineRows(); }

    void guessesAreOfOneCode();
};

// reference/http-api.md 1.7: sorted, `sb` empty, the numbers as texts.
void TestVerify::linkSaysEverything()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const http::HttpResponse response = app.send(following(lastMail(app, ann)));
    const QString fragment = headerOf(response, "Location").section(u'#', 1);
    QStringList names;
    for (const QString &pair : fragment.split(u'&'))
        names.append(pair.section(u'=', 0, 0));
    QCOMPARE(names,
             (QStringList{u"access_token"_s,
                          u"expires_at"_s,
                          u"expires_in"_s,
                          u"refresh_token"_s,
                          u"sb"_s,
                          u"token_type"_s,
                          u"type"_s}));
    QCOMPARE(fragmentValue(response, u"expires_in"_s), u"3600"_s);
    QCOMPARE(fragmentValue(response, u"token_type"_s), u"bearer"_s);
    QCOMPARE(fragmentValue(response, u"type"_s), u"signup"_s);
    QVERIFY(!headerOf(response, "sb-auth-session-id").isEmpty());
    const auto user
        = app.send("GET /user", {}, fragmentValue(response, u"access_token"_s).toLatin1());
    QCOMPARE(user.status, 200);
    QVERIFY(user.body.contains("\"email_confirmed_at\""));
}

void TestVerify::passwordIsTheOneThatWasGiven()
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

void TestVerify::invitationEndsOtherSessions()
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

void TestVerify::oneOfAHundredAtOnce_data()
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

void TestVerify::oneOfAHundredAtOnce()
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

namespace {

// A code that is not the mail's.
QByteArray wrongForm(const QueuedMail &mail)
{
    QueuedMail wrong = mail;
    wrong.variables.insert(u"token"_s, mail.code() == u"000000" ? u"111111"_s : u"000000"_s);
    return codeForm(u"signup"_s, wrong);
}

} // namespace

void TestVerify::aHundredGuessesAreTheEnd()
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

void TestVerify::parallelGuessesCount()
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

void TestVerify::guessesAreOfOneCode()
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

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
