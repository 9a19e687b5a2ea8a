#include "answeringservice.h"
#include "apiscenario.h"

#include <QTest>
#include <QUrlQuery>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// Answers as the services do, over plain HTTP: "right" is the token of a solved puzzle.
AnsweringService &verifier()
{
    static AnsweringService one([](const AnsweringService::Request &request) {
        const QByteArray &form = request.body;
        const QByteArray body = form.contains("response=right") ? R"({"success":true})"
            : form.contains("response=garbled")
            ? "<html>"
            : R"({"success":false,"error-codes":["invalid-input-response"]})";
        return AnsweringService::Answer{.body = body};
    });
    return one;
}

const Configure asking = [](config::ServerConfig &config) {
    config.security.captchaEnabled = true;
    config.security.captchaUrl = verifier().url(u"/siteverify"_s);
    config.security.captchaSecret = Secret(QByteArray("captcha-secret"));
    config.security.captchaTimeout = std::chrono::seconds(2);
};

const Configure unreachable = [](config::ServerConfig &config) {
    asking(config);
    config.security.captchaUrl = u"http://127.0.0.1:1/siteverify"_s;
};

QByteArray withToken(const QByteArray &token, const QByteArray &members = {})
{
    return R"({"email":"ann@example.org")" + members
        + R"(,"gotrue_meta_security":{"captcha_token":)" + token + "}}";
}

ApiScenario refused(const char *name, const QByteArray &request, const QByteArray &body)
{
    return {.name = name,
            .with = asking,
            .request = request,
            .body = body,
            .status = 400,
            .contains = {"captcha_failed"}};
}

ApiScenario recovery(const char *name, const QByteArray &token)
{
    ApiScenario row = refused(name, "POST /recover", withToken(token));
    row.status = 200;
    row.contains = {"{}"};
    return row;
}

std::vector<ApiScenario> scenarios()
{
    ApiScenario gone = recovery("a service that is away", "\"right\"");
    gone.with = unreachable;
    gone.status = 500;
    gone.contains = {"unexpected_failure"};
    ApiScenario garbled = recovery("an answer that is no JSON", "\"garbled\"");
    garbled.status = 500;
    garbled.contains = {"unexpected_failure"};
    ApiScenario administrator
        = refused("an administrator is not asked", "POST /recover", R"({"email":"a@b.c"})");
    administrator.bearerFrom = [](TestApp &app) { return app.keys().serviceRole; };
    administrator.status = 200;
    administrator.contains = {"{}"};
    ApiScenario anonKey
        = refused("the anon key is no administrator's", "POST /recover", R"({"email":"a@b.c"})");
    anonKey.bearerFrom = [](TestApp &app) { return app.keys().anon; };
    ApiScenario wrongType = refused("a number for a token", "POST /recover", withToken("1"));
    wrongType.contains = {"bad_json"};
    return {
        recovery("a solved puzzle", "\"right\""),
        refused("not solved", "POST /recover", withToken("\"wrong\"")),
        refused("nothing", "POST /recover", R"({"email":"ann@example.org"})"),
        refused("blank", "POST /recover", withToken("\"  \"")),
        wrongType,
        gone,
        garbled,
        administrator,
        anonKey,
    };
}

// Each of them asks; a refusal leaves nothing behind, not even a hash.
std::vector<ApiScenario> routes()
{
    const QByteArray form = R"({"email":"ann@example.org","password":"correct horse"})";
    return {
        refused("sign-up", "POST /signup", form),
        refused("anonymous sign-in", "POST /signup", "{}"),
        refused("password", "POST /token?grant_type=password", form),
        refused("code", "POST /otp", form),
        refused("magic link", "POST /magiclink", form),
        refused("recovery", "POST /recover", form),
        refused("another mail", "POST /resend", R"({"type":"signup","email":"a@b.c"})"),
        {.name = "not a refresh",
         .with = asking,
         .request = "POST /token?grant_type=refresh_token",
         .body = R"({"refresh_token":"abcdefghijkl"})",
         .status = 400,
         .contains = {"refresh_token_not_found"}},
        {.name = "not a PKCE exchange",
         .with = asking,
         .request = "POST /token?grant_type=pkce",
         .body = R"({"auth_code":"unknown","code_verifier":"x"})",
         .status = 404,
         .contains = {"flow_state_not_found"}},
        {.name = "not a code that is entered",
         .with = asking,
         .request = "POST /verify",
         .body = R"({"type":"signup","email":"a@b.c","token":"123456"})",
         .status = 403,
         .contains = {"otp_expired"}},
    };
}

} // namespace

class TestCaptcha : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void answers_data() { addScenarioRows(scenarios()); }

    void answers() { playScenario(scenarios()); }

    void route_data() { addScenarioRows(routes()); }

    void route() { playScenario(routes()); }

    void theSecretIsSent_data() { addEngineRows(); }

    void theSecretIsSent()
    {
        TestApp app(currentEngine(), asking);
        app.send("POST /recover", withToken("\"right\""));
        const QUrlQuery form(QString::fromUtf8(verifier().requests().constLast().body));
        QCOMPARE(form.queryItemValue(u"secret"_s), u"captcha-secret"_s);
        QCOMPARE(form.queryItemValue(u"response"_s), u"right"_s);
    }
};

QTEST_GUILESS_MAIN(TestCaptcha)
#include "tst_captcha.moc"
