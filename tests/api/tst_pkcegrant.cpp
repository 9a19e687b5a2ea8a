#include "apiscenario.h"
#include "mailbox.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto ann = "ann@example.org"_L1;
const QByteArray verifier = "a-verifier-that-is-long-enough-for-the-rules-0123456789";
const QByteArray plainPair
    = R"("code_challenge":")" + verifier + R"(","code_challenge_method":"plain")";

QByteArray pkceForm(const QByteArray &members)
{
    return "{" + members + plainPair + "}";
}

const Configure confirming
    = [](config::ServerConfig &config) { config.mailer.autoconfirm = false; };

// Signs up with PKCE and follows the link: the code to exchange.
QString signUpCode(TestApp &app)
{
    app.send("POST /signup", pkceForm(R"("email":"ann@example.org","password":"correct horse",)"));
    return queryValue(app.send(following(lastMail(app, ann))), u"code"_s);
}

QByteArray exchangeForm(const QString &code, const QByteArray &withVerifier = verifier)
{
    return R"({"auth_code":")" + code.toLatin1() + R"(","code_verifier":")" + withVerifier + "\"}";
}

std::function<QByteArray(TestApp &)> withVerifier(const QByteArray &text)
{
    return [text](TestApp &app) {
        return exchangeForm(app.text("SELECT auth_code FROM flow_state"), text);
    };
}

void followed(TestApp &app)
{
    signUpCode(app);
}

const QByteArray route = "POST /token?grant_type=pkce";

const std::vector<ApiScenario> exchanges{
    {.name = "the right verifier",
     .with = confirming,
     .given = followed,
     .request = route,
     .bodyFrom = withVerifier(verifier),
     .contains = {"\"access_token\"", "\"email_confirmed_at\""},
     .rejects = {"provider_token", "weak_password"},
     .audit = {u"login"_s},
     .sessions = 1},
    {.name = "another verifier",
     .with = confirming,
     .given = followed,
     .request = route,
     .bodyFrom = withVerifier("b-verifier-that-is-long-enough-for-the-rules-0123456789"),
     .status = 400,
     .contains = {"bad_code_verifier"}},
    {.name = "no verifier",
     .with = confirming,
     .given = followed,
     .request = route,
     .bodyFrom = withVerifier(""),
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "no code",
     .request = route,
     .body = exchangeForm({}),
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "an unknown code",
     .request = route,
     .body = exchangeForm(u"11111111-1111-4111-8111-111111111111"_s),
     .status = 404,
     .contains = {"flow_state_not_found"}},
    {.name = "what is no code at all",
     .request = route,
     .body = exchangeForm(u"' OR 1=1 --"_s),
     .status = 404,
     .contains = {"flow_state_not_found"}},
    {.name = "five minutes after the request",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUpCode(app);
             app.clock.advance(std::chrono::seconds(301));
         },
     .request = route,
     .bodyFrom = withVerifier(verifier),
     .status = 422,
     .contains = {"flow_state_expired"}},
    {.name = "of somebody who is gone",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUpCode(app);
             app.run("DELETE FROM users");
         },
     .request = route,
     .bodyFrom = withVerifier(verifier),
     .status = 404,
     .contains = {"flow_state_not_found"}},
    {.name = "of somebody who is banned",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUpCode(app);
             app.run("UPDATE users SET banned_until = '2030-01-01 00:00:00.000000+00:00'");
         },
     .request = route,
     .bodyFrom = withVerifier(verifier),
     .status = 403,
     .contains = {"user_banned"}},
    {.name = "of a flow without a challenge",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUpCode(app);
             app.run("UPDATE flow_state SET code_challenge = NULL, "
                     "code_challenge_method = NULL");
         },
     .request = route,
     .bodyFrom = withVerifier(verifier),
     .status = 400,
     .contains = {"bad_code_verifier"}},
    {.name = "a number",
     .request = route,
     .body = R"({"auth_code":1,"code_verifier":"x"})",
     .status = 400,
     .contains = {"bad_json"}},
    {.name = "no body", .request = route, .status = 400, .contains = {"bad_json"}},
};

} // namespace

// POST /token?grant_type=pkce on both engines.
class TestPkceGrant : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void exchange_data() { addScenarioRows(exchanges); }

    void exchange() { playScenario(exchanges); }

    void flowsSayHowOneSignedIn_data() { addEngineRows(); }

    void flowsSayHowOneSignedIn();

    void magicLinksMayLieInTheMailbox_data() { addEngineRows(); }

    void magicLinksMayLieInTheMailbox();

    void wrongVerifierMayBeFollowedByTheRightOne_data() { addEngineRows(); }

    void wrongVerifierMayBeFollowedByTheRightOne();

    void oneOfAHundredAtOnce_data() { addEngineRows(); }

    void oneOfAHundredAtOnce();
};

void TestPkceGrant::flowsSayHowOneSignedIn()
{
    TestApp app(currentEngine(), confirming);
    const auto methodAfter = [&](const QString &code) {
        app.clock.advance(std::chrono::seconds(1));
        if (app.send("POST /token?grant_type=pkce", exchangeForm(code)).status != 200)
            return u"refused"_s;
        return app.text(
            "SELECT authentication_method FROM mfa_amr_claims ORDER BY created_at DESC LIMIT 1");
    };
    const auto ask = [&](const char *route) {
        app.clock.advance(std::chrono::minutes(2));
        app.send(route, pkceForm(R"("email":"ann@example.org",)"));
        return queryValue(app.send(following(lastMail(app, ann))), u"code"_s);
    };
    QCOMPARE(methodAfter(signUpCode(app)), u"email/signup"_s);
    QCOMPARE(methodAfter(ask("POST /recover")), u"recovery"_s);
    QCOMPARE(methodAfter(ask("POST /magiclink")), u"magiclink"_s);
    QCOMPARE(methodAfter(ask("POST /otp")), u"magiclink"_s);
    QCOMPARE(app.count("SELECT count(*) FROM flow_state"), 0);
}

// The others expire five minutes after the request, magic links after the click.
void TestPkceGrant::magicLinksMayLieInTheMailbox()
{
    TestApp app(currentEngine(), confirming);
    signUpCode(app);
    const auto statusAfterAnHour = [&](const char *route) {
        app.clock.advance(std::chrono::minutes(2));
        app.send(route, pkceForm(R"("email":"ann@example.org",)"));
        const QueuedMail mail = lastMail(app, ann);
        app.clock.advance(std::chrono::hours(1));
        const QString code = queryValue(app.send(following(mail)), u"code"_s);
        app.clock.advance(std::chrono::seconds(299));
        return app.send("POST /token?grant_type=pkce", exchangeForm(code)).status;
    };
    QCOMPARE(statusAfterAnHour("POST /magiclink"), 200);
    QCOMPARE(statusAfterAnHour("POST /recover"), 422);
}

void TestPkceGrant::wrongVerifierMayBeFollowedByTheRightOne()
{
    TestApp app(currentEngine(), confirming);
    const QString code = signUpCode(app);
    const char *route = "POST /token?grant_type=pkce";
    QCOMPARE(app.send(route, exchangeForm(code, "x")).status, 400);
    QCOMPARE(app.send(route, exchangeForm(code)).status, 200);
    QCOMPARE(app.send(route, exchangeForm(code)).status, 404);
}

void TestPkceGrant::oneOfAHundredAtOnce()
{
    TestApp app(currentEngine(), confirming);
    const QString code = signUpCode(app);
    std::atomic<int> sessions{0};
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 10; ++round)
                    sessions += app.send("POST /token?grant_type=pkce", exchangeForm(code)).status
                        == 200;
            });
        }
    }
    QCOMPARE(sessions.load(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

QTEST_GUILESS_MAIN(TestPkceGrant)
#include "tst_pkcegrant.moc"
