#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

ApiScenario refused(const char *name, const QByteArray &body)
{
    return ApiScenario{.name = name,
                       .request = "POST /resend",
                       .body = body,
                       .status = 400,
                       .contains = {"validation_failed"}};
}

ApiScenario
silent(const char *name, const std::function<void(TestApp &)> &given, const QByteArray &type)
{
    return ApiScenario{.name = name,
                       .with = confirming,
                       .given = given,
                       .request = "POST /resend",
                       .body = R"({"type":")" + type + R"(","email":"ann@example.org"})",
                       .contains = {"{}"}};
}

void beChanging(TestApp &app)
{
    beConfirmed(app);
    const QByteArray token = app.signIn(ann).value(u"access_token").toString().toLatin1();
    app.send("PUT /user", R"({"email":"next@example.org"})", token);
    app.clock.advance(std::chrono::minutes(2));
}

const std::vector<ApiScenario> resendings{
    {.name = "both mails of a change that waits",
     .with = confirming,
     .given = beChanging,
     .request = "POST /resend",
     .body = R"({"type":"email_change","email":"ann@example.org"})",
     .contains = {"{}"},
     .mails = 2},
    {.name = "a change is found by the address of the account only",
     .with = confirming,
     .given = beChanging,
     .request = "POST /resend",
     .body = R"({"type":"email_change","email":"next@example.org"})",
     .contains = {"{}"}},
    {.name = "a confirmation that is waited for",
     .with = confirming,
     .given = signUpEarlier,
     .request = "POST /resend",
     .body = R"({"type":"signup","email":"ann@example.org"})",
     .contains = {"{}"},
     .audit = {u"user_confirmation_requested"_s},
     .mails = 1},
    silent("a confirmation of a confirmed address", beConfirmed, "signup"),
    silent(
        "a confirmation for nobody", [](TestApp &) {}, "signup"),
    silent("no change waits", beConfirmed, "email_change"),
    silent(
        "a change for nobody", [](TestApp &) {}, "email_change"),
    {.name = "too soon",
     .with = confirming,
     .given =
         [](TestApp &app) {
             app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
         },
     .request = "POST /resend",
     .body = R"({"type":"signup","email":"ann@example.org"})",
     .status = 429,
     .contains = {"over_email_send_rate_limit"}},
    {.name = "twice in a minute for nobody",
     .with = confirming,
     .given =
         [](TestApp &app) {
             app.send("POST /resend", R"({"type":"signup","email":"ann@example.org"})");
         },
     .request = "POST /resend",
     .body = R"({"type":"signup","email":"ann@example.org"})",
     .status = 429,
     .contains = {"over_email_send_rate_limit"}},
    refused("no type", R"({"email":"a@b.c"})"),
    refused("another type", R"({"type":"recovery","email":"a@b.c"})"),
    refused("no address", R"({"type":"signup"})"),
    refused("a phone for a mail", R"({"type":"signup","phone":"15550000001"})"),
    refused("no phone", R"({"type":"sms"})"),
    refused("both", R"({"type":"signup","email":"a@b.c","phone":"15550000001"})"),
    refused("neither", R"({"type":"email_change"})"),
    refused("malformed", R"({"type":"signup","email":"x"})"),
    {.name = "e-mail switched off",
     .with = mailOff,
     .request = "POST /resend",
     .body = R"({"type":"signup","email":"a@b.c"})",
     .status = 400,
     .contains = {"email_provider_disabled"}},
    {.name = "phones switched off",
     .request = "POST /resend",
     .body = R"({"type":"sms","phone":"15550000001"})",
     .status = 400,
     .contains = {"phone_provider_disabled"}},
};

} // namespace

// POST /resend on both engines, row by row.
class TestResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void resend_data() { addScenarioRows(resendings); }

    void resend() { playScenario(resendings); }
};

QTEST_GUILESS_MAIN(TestResend)
#include "tst_resend.moc"
