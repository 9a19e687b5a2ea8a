#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const std::vector<ApiScenario> recoveries{
    {.name = "a known address",
     .with = confirming,
     .given = beConfirmed,
     .request = "POST /recover",
     .body = R"({"email":"Ann@Example.org"})",
     .contains = {"{}"},
     .audit = {u"user_recovery_requested"_s},
     .mails = 1},
    {.name = "an address that waits for confirmation",
     .with = confirming,
     .given = signUpEarlier,
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .contains = {"{}"},
     .audit = {u"user_recovery_requested"_s},
     .mails = 1},
    {.name = "an address that nobody has",
     .with = confirming,
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .contains = {"{}"}},
    {.name = "while every address is confirmed at once",
     .given = [](TestApp &app) { app.signUp(ann); },
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .audit = {u"user_recovery_requested"_s},
     .mails = 1},
    {.name = "of another audience",
     .with = confirming,
     .given = beConfirmed,
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .headers = {{"X-JWT-AUD", "other"}}},
    {.name = "twice in a minute",
     .with = confirming,
     .given =
         [](TestApp &app) {
             beConfirmed(app);
             app.send("POST /recover", R"({"email":"ann@example.org"})");
             app.clock.advance(std::chrono::seconds(20));
         },
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .status = 429,
     .contains = {"over_email_send_rate_limit", "after 39 seconds"}},
    {.name = "twice in a minute of an address that nobody has",
     .with = confirming,
     .given =
         [](TestApp &app) {
             app.send("POST /recover", R"({"email":"ann@example.org"})");
             app.clock.advance(std::chrono::seconds(20));
         },
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})",
     .status = 429,
     .contains = {"over_email_send_rate_limit", "after 39 seconds"}},
    {.name = "e-mail switched off comes first",
     .with = mailOff,
     .request = "POST /recover",
     .body = R"({"email":"x"})",
     .status = 400,
     .contains = {"email_provider_disabled"}},
    {.name = "no address",
     .request = "POST /recover",
     .body = "{}",
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "a malformed address",
     .request = "POST /recover",
     .body = R"({"email":"x"})",
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "half a PKCE pair",
     .request = "POST /recover",
     .body = R"({"email":"a@b.c","code_challenge_method":"s256"})",
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "a number",
     .request = "POST /recover",
     .body = R"({"email":1})",
     .status = 400,
     .contains = {"bad_json"}},
    {.name = "an address with a line break in it",
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org\r\nBcc: eve@example.org"})",
     .status = 400,
     .contains = {"validation_failed"}},
};

} // namespace

// POST /recover on both engines, row by row.
class TestRecover : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void recover_data() { addScenarioRows(recoveries); }

    void recover() { playScenario(recoveries); }
};

QTEST_GUILESS_MAIN(TestRecover)
#include "tst_recover.moc"
