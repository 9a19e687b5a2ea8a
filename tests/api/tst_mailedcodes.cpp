#include "mailedaccounts.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure closed = [](config::ServerConfig &config) {
    confirming(config);
    config.disableSignup = true;
};

// Somebody known by a provider's address, with another address of their own.
void beKnownByIdentity(TestApp &app)
{
    beConfirmed(app);
    app.run("UPDATE users SET email = 'other@example.org'");
    app.run("UPDATE identities SET provider = 'github'");
}

// Each row for both routes that mail a magic link.
std::vector<ApiScenario> magicLinks(const QByteArray &route)
{
    const QByteArray body = R"({"email":"ann@example.org","data":{"city":"Oslo"}})";
    return {
        {.name = "a known address",
         .with = confirming,
         .given = beConfirmed,
         .request = route,
         .body = body,
         .contains = {"{}"},
         .audit = {u"user_recovery_requested"_s},
         .mails = 1},
        {.name = "an address that waits for confirmation",
         .with = confirming,
         .given = signUpEarlier,
         .request = route,
         .body = body,
         .contains = {"{}"},
         .audit = {u"user_confirmation_requested"_s},
         .mails = 1},
        {.name = "an address that nobody has signs up",
         .with = confirming,
         .request = route,
         .body = body,
         .contains = {"{}"},
         .audit = {u"user_confirmation_requested"_s},
         .users = 1,
         .mails = 1},
        {.name = "an address that nobody has, confirmed at once",
         .request = route,
         .body = body,
         .contains = {"{}"},
         .audit = {u"user_signedup"_s, u"user_recovery_requested"_s},
         .users = 1,
         .mails = 1},
        {.name = "the address of somebody else's identity",
         .with = confirming,
         .given = beKnownByIdentity,
         .request = route,
         .body = body,
         .contains = {"{}"},
         .audit = {u"user_repeated_signup"_s}},
        {.name = "sign-ups off, an address that nobody has",
         .with = closed,
         .request = route,
         .body = body,
         .status = 422,
         .contains = {"signup_disabled"}},
    };
}

std::vector<ApiScenario> magicLinksTooSoon(const QByteArray &route)
{
    const QByteArray body = R"({"email":"ann@example.org"})";
    return {
        {.name = "twice in a minute",
         .with = confirming,
         .given = [route, body](TestApp &app) { app.send(route, body); },
         .request = route,
         .body = body,
         .status = 429,
         .contains = {"over_email_send_rate_limit"}},
        {.name = "right after a sign-up",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 app.send("POST /signup",
                          R"({"email":"ann@example.org","password":"correct horse"})");
             },
         .request = route,
         .body = body,
         .status = 429,
         .contains = {"over_email_send_rate_limit"}},
        {.name = "right after a sign-up of an address that is taken",
         .with = confirming,
         .given =
             [](TestApp &app) {
                 beConfirmed(app);
                 app.send("POST /signup",
                          R"({"email":"ann@example.org","password":"correct horse"})");
             },
         .request = route,
         .body = body,
         .status = 429,
         .contains = {"over_email_send_rate_limit"}},
    };
}

std::vector<ApiScenario> refusedMagicLinks(const QByteArray &route)
{
    const QByteArray body = R"({"email":"ann@example.org"})";
    return {
        {.name = "e-mail switched off",
         .with = mailOff,
         .request = route,
         .body = body,
         .status = 422,
         .contains = {"email_provider_disabled"}},
        {.name = "magic links switched off",
         .with = [](config::ServerConfig &config) { config.external.magicLinkEnabled = false; },
         .request = route,
         .body = body,
         .status = 422,
         .contains = {"email_provider_disabled"}},
        {.name = "a malformed address",
         .request = route,
         .body = R"({"email":"x"})",
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "half a PKCE pair",
         .request = route,
         .body = R"({"email":"a@b.c","code_challenge":"x"})",
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "an audience that no column holds",
         .request = route,
         .body = R"({"email":"a@b.c"})",
         .headers = {{"X-JWT-AUD", QByteArray(256, 'a')}},
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "text for data",
         .request = route,
         .body = R"({"email":"a@b.c","data":"x"})",
         .status = 400,
         .contains = {"bad_json"}},
    };
}

std::vector<ApiScenario> otps()
{
    const auto refused = [](const char *name, const QByteArray &body, int status) {
        return ApiScenario{.name = name,
                           .request = "POST /otp",
                           .body = body,
                           .status = status,
                           .contains = {status == 422 ? "otp_disabled" : "validation_failed"}};
    };
    return {
        refused("nothing", "{}", 400),
        refused("both", R"({"email":"a@b.c","phone":"15550000001"})", 400),
        refused("a channel with an address", R"({"email":"a@b.c","channel":"sms"})", 400),
        refused("unknown, not to be made", R"({"email":"a@b.c","create_user":false})", 422),
        refused("malformed, not to be made", R"({"email":"x","create_user":false})", 422),
        refused("an unknown phone, not to be made",
                R"({"phone":"15550000001","create_user":false})",
                422),
        {.name = "known, not to be made",
         .given = [](TestApp &app) { app.signUp(ann); },
         .request = "POST /otp",
         .body = R"({"email":"ann@example.org","create_user":false})",
         .contains = {"{}"},
         .audit = {u"user_recovery_requested"_s},
         .mails = 1},
        {.name = "a phone while phones are off",
         .request = "POST /otp",
         .body = R"({"phone":"15550000001"})",
         .status = 400,
         .contains = {"phone_provider_disabled"}},
        {.name = "an unknown phone while sign-ups are off",
         .with =
             [](config::ServerConfig &config) {
                 closed(config);
                 config.external.phoneEnabled = true;
             },
         .request = "POST /otp",
         .body = R"({"phone":"15550000001"})",
         .status = 422,
         .contains = {"signup_disabled"}},
        {.name = "text for a flag",
         .request = "POST /otp",
         .body = R"({"email":"a@b.c","create_user":"yes"})",
         .status = 400,
         .contains = {"bad_json"}},
    };
}

std::vector<ApiScenario> emptyMagicLinks()
{
    return {
        {.name = "no address",
         .request = "POST /magiclink",
         .body = "{}",
         .status = 422,
         .contains = {"validation_failed"}},
        {.name = "an empty address",
         .request = "POST /magiclink",
         .body = R"({"email":""})",
         .status = 422,
         .contains = {"validation_failed"}},
        {.name = "no body", .request = "POST /magiclink", .status = 400, .contains = {"bad_json"}},
    };
}

} // namespace

// What a stranger may have mailed, on both engines, row by row.
class TestMailedCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void magicLink_data() { addScenarioRows(magicLinks("POST /magiclink")); }

    void magicLink() { playScenario(magicLinks("POST /magiclink")); }

    void magicLinkTooSoon_data() { addScenarioRows(magicLinksTooSoon("POST /magiclink")); }

    void magicLinkTooSoon() { playScenario(magicLinksTooSoon("POST /magiclink")); }

    void magicLinkRefused_data() { addScenarioRows(refusedMagicLinks("POST /magiclink")); }

    void magicLinkRefused() { playScenario(refusedMagicLinks("POST /magiclink")); }

    void otpByMail_data() { addScenarioRows(magicLinks("POST /otp")); }

    void otpByMail() { playScenario(magicLinks("POST /otp")); }

    void otpByMailTooSoon_data() { addScenarioRows(magicLinksTooSoon("POST /otp")); }

    void otpByMailTooSoon() { playScenario(magicLinksTooSoon("POST /otp")); }

    void otpByMailRefused_data() { addScenarioRows(refusedMagicLinks("POST /otp")); }

    void otpByMailRefused() { playScenario(refusedMagicLinks("POST /otp")); }

    void otp_data() { addScenarioRows(otps()); }

    void otp() { playScenario(otps()); }

    void emptyMagicLink_data() { addScenarioRows(emptyMagicLinks()); }

    void emptyMagicLink() { playScenario(emptyMagicLinks()); }

    void mailsNameTheirKind_data() { addEngineRows(); }

    void mailsNameTheirKind();

    void knownUsersStayAsTheyAre_data() { addEngineRows(); }

    void knownUsersStayAsTheyAre();

    void hundredAtOnceMakeOneUserAndOneMail_data() { addEngineRows(); }

    void hundredAtOnceMakeOneUserAndOneMail();
};

void TestMailedCodes::mailsNameTheirKind()
{
    TestApp app(currentEngine(), confirming);
    app.send("POST /magiclink", R"({"email":"ann@example.org","data":{"city":"Oslo"}})");
    QueuedMail mail = lastMail(app, ann);
    QCOMPARE(mail.kind, u"confirmation"_s);
    QVERIFY(mail.link().contains(u"&type=signup&"));
    QCOMPARE(mail.variables.value(u"data").toObject().value(u"city").toString(), u"Oslo"_s);

    QCOMPARE(app.send(following(mail)).status, 303);
    app.clock.advance(std::chrono::minutes(2));
    app.send("POST /magiclink?redirect_to=http://localhost:9/x", R"({"email":"ann@example.org"})");
    mail = lastMail(app, ann);
    QCOMPARE(mail.kind, u"magic_link"_s);
    QVERIFY(mail.link().endsWith(u"&type=magiclink&redirect_to=http://localhost:9/x"));
    QCOMPARE(mail.variables.value(u"redirect_to").toString(), u"http://localhost:9/x"_s);

    app.clock.advance(std::chrono::minutes(2));
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    mail = lastMail(app, ann);
    QCOMPARE(mail.kind, u"recovery"_s);
    QVERIFY(mail.link().contains(u"&type=recovery&"));
    QCOMPARE(mail.code().size(), 6);
    QCOMPARE(app.text("SELECT recovery_token FROM users"), mail.hash());
    QCOMPARE(app.text("SELECT token_hash FROM one_time_tokens"), mail.hash());
}

// Neither the data nor a password of whoever types the address.
void TestMailedCodes::knownUsersStayAsTheyAre()
{
    TestApp app(currentEngine(), confirming);
    beConfirmed(app);
    const char *columns = "SELECT encrypted_password || CAST(raw_user_meta_data AS TEXT) || "
                          "CAST(raw_app_meta_data AS TEXT) FROM users";
    const QString before = app.text(columns);
    app.send("POST /otp", R"({"email":"ann@example.org","data":{"city":"Oslo"}})");
    QCOMPARE(app.text(columns), before);
    QCOMPARE(app.count("SELECT count(*) FROM identities"), 1);
}

void TestMailedCodes::hundredAtOnceMakeOneUserAndOneMail()
{
    TestApp app(currentEngine(), confirming);
    std::atomic<int> admitted{0};
    std::atomic<int> limited{0};
    {
        std::vector<std::jthread> workers;
        workers.reserve(10);
        for (int i = 0; i < 10; ++i) {
            workers.emplace_back([&] {
                for (int round = 0; round < 10; ++round) {
                    const int status
                        = app.send("POST /otp", R"({"email":"ann@example.org"})").status;
                    admitted += status == 200;
                    limited += status == 429;
                }
            });
        }
    }
    QCOMPARE(admitted.load(), 1);
    QCOMPARE(limited.load(), 99);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_outbox"), 1);
}

QTEST_GUILESS_MAIN(TestMailedCodes)
#include "tst_mailedcodes.moc"
