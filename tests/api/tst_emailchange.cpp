#include "changingaddress.h"

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

std::function<QByteArray(TestApp &)> codeOf(QLatin1StringView address)
{
    return [address](TestApp &app) {
        return codeForm(u"email_change"_s, lastMail(app, QString(address)));
    };
}

std::function<QByteArray(TestApp &)> linkOf(QLatin1StringView address)
{
    return [address](TestApp &app) { return following(lastMail(app, QString(address))); };
}

const QByteArray halfway
    = QByteArray(site) + "#message=Confirmation+link+accepted.+Please+proceed+to+confirm+link+";

const std::vector<ApiScenario> steps{
    {.name = "asking mails both addresses",
     .with = twoConfirmations,
     .given = beConfirmed,
     .request = "PUT /user",
     .body = R"({"email":"Next@Example.org"})",
     .bearerFrom = annsToken,
     .contains = {"\"email\":\"ann@example.org\"", "\"new_email\":\"next@example.org\""},
     .audit = {u"user_modified"_s},
     .mails = 2},
    {.name = "asking for the address one has changes nothing",
     .with = twoConfirmations,
     .given = beConfirmed,
     .request = "PUT /user",
     .body = R"({"email":"ANN@example.org"})",
     .bearerFrom = annsToken,
     .rejects = {"new_email"},
     .audit = {u"user_modified"_s}},
    {.name = "asking again within a minute",
     .with = twoConfirmations,
     .given = changing,
     .request = "PUT /user",
     .body = R"({"email":"other@example.org"})",
     .bearerFrom = annsToken,
     .status = 429,
     .contains = {"over_email_send_rate_limit"}},
    {.name = "the new address by link is half of it",
     .with = twoConfirmations,
     .given = changing,
     .requestFrom = linkOf(next),
     .status = 303,
     .location = halfway},
    {.name = "the old address by link is half of it",
     .with = twoConfirmations,
     .given = changing,
     .requestFrom = linkOf(ann),
     .status = 303,
     .location = halfway},
    {.name = "the new address by code is half of it",
     .with = twoConfirmations,
     .given = changing,
     .request = "POST /verify",
     .bodyFrom = codeOf(next),
     .contains = {R"({"code":"200","msg":"Confirmation link accepted.)"},
     .rejects = {"access_token"}},
    {.name = "the same half again is none",
     .with = twoConfirmations,
     .given = halfChanged,
     .requestFrom = linkOf(next),
     .status = 303,
     .location = QByteArray(site) + "#error=access_denied&error_code=otp_expired"},
    {.name = "the other half by link signs in, and the old address is told",
     .with = twoConfirmations,
     .given = halfChanged,
     .requestFrom = linkOf(ann),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"user_modified"_s},
     .sessions = 1,
     .mails = 1},
    {.name = "the other half by code",
     .with = twoConfirmations,
     .given = halfChanged,
     .request = "POST /verify",
     .bodyFrom = codeOf(ann),
     .contains = {"\"access_token\"", "\"email\":\"next@example.org\""},
     .rejects = {"new_email"},
     .audit = {u"user_modified"_s},
     .sessions = 1,
     .mails = 1},
    {.name = "the code of one address for the other",
     .with = twoConfirmations,
     .given = changing,
     .request = "POST /verify",
     .bodyFrom =
         [](TestApp &app) {
             QueuedMail mail = lastMail(app, next);
             mail.recipient = ann;
             return codeForm(u"email_change"_s, mail);
         },
     .status = 403,
     .contains = {"otp_expired"}},
    {.name = "one confirmation, where the settings say so",
     .with = oneConfirmation,
     .given = changing,
     .requestFrom = linkOf(next),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"user_modified"_s},
     .sessions = 1,
     .mails = 1},
    {.name = "too late",
     .with =
         [](config::ServerConfig &config) {
             twoConfirmations(config);
             config.mailer.otpLifetime = std::chrono::seconds(60);
         },
     .given =
         [](TestApp &app) {
             changing(app);
             app.clock.advance(std::chrono::seconds(61));
         },
     .requestFrom = linkOf(next),
     .status = 303,
     .location = QByteArray(site) + "#error=access_denied&error_code=otp_expired"},
    {.name = "an address that somebody else has taken meanwhile",
     .with = twoConfirmations,
     .given =
         [](TestApp &app) {
             halfChanged(app);
             app.send("POST /signup", R"({"email":"next@example.org","password":"correct horse"})");
         },
     .requestFrom = linkOf(ann),
     .status = 303,
     .location = QByteArray(site) + "#error_code=email_exists"},
};

} // namespace

// A new address, confirmed in every order (reference/http-api.md 4.4), on both engines.
class TestEmailChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void step_data() { addScenarioRows(steps); }

    void step() { playScenario(steps); }

    void everyOrder_data() { addOrderRows(); }

    void everyOrder();
};

void TestEmailChange::everyOrder()
{
    QFETCH(bool, oldFirst);
    QFETCH(bool, byCode);
    TestApp app(currentEngine(), twoConfirmations);
    changing(app);
    const QueuedMail mails[]{lastMail(app, oldFirst ? ann : next),
                             lastMail(app, oldFirst ? next : ann)};
    const auto confirm = [&](const QueuedMail &mail) {
        return byCode ? app.send("POST /verify", codeForm(u"email_change"_s, mail))
                      : app.send(following(mail));
    };
    confirm(mails[0]);
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
    QCOMPARE(app.count("SELECT email_change_confirm_status FROM users"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 1);

    app.clock.advance(std::chrono::seconds(1)); // so that its mail is the last
    confirm(mails[1]);
    QCOMPARE(app.text("SELECT email FROM users"), QString(next));
    QCOMPARE(app.text("SELECT email_change || email_change_token_new || "
                      "email_change_token_current FROM users"),
             QString());
    QCOMPARE(app.count("SELECT email_change_confirm_status FROM users"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 0);
    QCOMPARE(app.text("SELECT email FROM identities"), QString(next));
    const QueuedMail notice = lastMail(app, ann);
    QCOMPARE(notice.kind, u"email_changed_notification"_s);
    QCOMPARE(notice.variables.value(u"email").toString(), QString(next));
    QCOMPARE(notice.variables.value(u"old_email").toString(), QString(ann));
    app.signIn(next);
}

QTEST_GUILESS_MAIN(TestEmailChange)
#include "tst_emailchange.moc"
