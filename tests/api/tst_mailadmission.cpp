#include "apiscenario.h"
#include "mailbox.h"
#include "servicekey.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const QByteArray annsAddress = R"({"email":"ann@example.org"})";
const QByteArray strangersAddress = R"({"email":"stranger@example.org"})";

const Configure confirming
    = [](config::ServerConfig &config) { config.mailer.autoconfirm = false; };

const Configure onlyBob = [](config::ServerConfig &config) {
    confirming(config);
    config.external.authorizedAddresses = {u"Bob@example.org"_s};
};

const Configure noMail = [](config::ServerConfig &config) {
    confirming(config);
    config.rateLimits.mails = {.events = 0};
};

const Configure oneMail = [](config::ServerConfig &config) {
    confirming(config);
    config.rateLimits.mails = {.events = 1};
};

// Nobody is mailed for this.
void annIsThere(TestApp &app)
{
    const auto made
        = app.send("POST /admin/generate_link",
                   R"({"type":"signup","email":"ann@example.org","password":"correct horse"})",
                   app.keys().serviceRole);
    Q_ASSERT(made.status == 200);
    app.run("UPDATE users SET email_confirmed_at = created_at, confirmation_token = '', "
            "confirmation_sent_at = NULL");
    app.run("DELETE FROM one_time_tokens");
}

void annWasMailed(TestApp &app)
{
    annIsThere(app);
    app.send("POST /recover", annsAddress);
}

QByteArray annsToken(TestApp &app)
{
    return app.signIn(u"ann@example.org"_s).value(u"access_token").toString().toLatin1();
}

ApiScenario notAuthorized(const char *name, const QByteArray &request, const QByteArray &body)
{
    return {.name = name,
            .with = onlyBob,
            .given = annIsThere,
            .request = request,
            .body = body,
            .status = 400,
            .contains = {"email_address_not_authorized", "cannot be used as it is not authorized"}};
}

ApiScenario overTheLimit(const char *name, const QByteArray &request, const QByteArray &body)
{
    return {.name = name,
            .with = oneMail,
            .given = annWasMailed,
            .request = request,
            .body = body,
            .status = 429,
            .contains = {"over_email_send_rate_limit", "email rate limit exceeded"}};
}

std::vector<ApiScenario> addresses()
{
    ApiScenario signUp = notAuthorized(
        "sign-up", "POST /signup", R"({"email":"new@example.org","password":"correct horse"})");
    signUp.hashes = 1;
    ApiScenario change
        = notAuthorized("another address", "PUT /user", R"({"email":"new@example.org"})");
    change.bearerFrom = annsToken;
    ApiScenario allowedChange = change;
    allowedChange.name = "to a listed address from one that is not";
    allowedChange.body = R"({"email":"bob@example.org"})";
    ApiScenario invite = notAuthorized("invitation", "POST /invite", strangersAddress);
    invite.bearerFrom = serviceKey;
    return {
        notAuthorized("recovery", "POST /recover", annsAddress),
        notAuthorized("recovery of a stranger", "POST /recover", strangersAddress),
        notAuthorized("code", "POST /otp", annsAddress),
        notAuthorized("magic link", "POST /magiclink", annsAddress),
        signUp,
        change,
        allowedChange,
        invite,
        {.name = "a listed address with a label",
         .with = onlyBob,
         .request = "POST /signup",
         .body = R"({"email":"bob+news@example.org","password":"correct horse"})",
         .audit = {u"user_confirmation_requested"_s},
         .users = 1,
         .mails = 1,
         .hashes = 1},
    };
}

std::vector<ApiScenario> limits()
{
    ApiScenario signUp = overTheLimit(
        "sign-up", "POST /signup", R"({"email":"new@example.org","password":"correct horse"})");
    signUp.hashes = 1;
    ApiScenario none = overTheLimit("none may be sent", "POST /recover", annsAddress);
    none.with = noMail;
    none.given = annIsThere;
    ApiScenario change
        = overTheLimit("another address", "PUT /user", R"({"email":"new@example.org"})");
    change.bearerFrom = annsToken;
    ApiScenario invite
        = overTheLimit("invitation", "POST /invite", R"({"email":"new@example.org"})");
    invite.bearerFrom = serviceKey;
    return {
        signUp,
        none,
        change,
        invite,
        overTheLimit("stranger", "POST /recover", strangersAddress),
        {.name = "a generated link is no mail",
         .with = oneMail,
         .given = annWasMailed,
         .request = "POST /admin/generate_link",
         .body = R"({"type":"recovery","email":"ann@example.org"})",
         .bearerFrom = serviceKey,
         .audit = {u"user_recovery_requested"_s}},
    };
}

} // namespace

class TestMailAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void authorizedAddresses_data() { addScenarioRows(addresses()); }

    void authorizedAddresses() { playScenario(addresses()); }

    void mailsPerHour_data() { addScenarioRows(limits()); }

    void mailsPerHour() { playScenario(limits()); }
};

QTEST_GUILESS_MAIN(TestMailAdmission)
#include "tst_mailadmission.moc"
