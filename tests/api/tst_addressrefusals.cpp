#include "answeringservice.h"
#include "apiscenario.h"
#include "dnsserver.h"
#include "mailbox.h"
#include "servicekey.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

DnsServer &names()
{
    static DnsServer one({
        {u"ours.org"_s, {.exchanges = {u"mx.ours.org"_s}}},
        {u"plain.org"_s, {.addresses = {u"192.0.2.1"_s}}},
        {u"none.org"_s, {.exchanges = {u"."_s}}},
        {u"blocked.org"_s, {.exchanges = {u"mx.blocked.net"_s}}},
        {u"broken.org"_s, {.fault = DnsServer::ServerFailure}},
    });
    return one;
}

AnsweringService &service()
{
    static AnsweringService one([](const AnsweringService::Request &request) {
        return AnsweringService::Answer{
            .body = request.body.contains("bad@") ? R"({"valid":false})" : R"({"valid":true})"};
    });
    return one;
}

const Configure extended = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = false;
    config.addressCheck.isExtended = true;
    config.addressCheck.nameServer = names().place();
    config.addressCheck.blockedHosts = {u"mx.blocked.net."_s};
};

const Configure byService = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = false;
    config.addressCheck.serviceUrl = service().url(u"/"_s);
};

const Configure onlyListed = [](config::ServerConfig &config) {
    extended(config);
    config.external.authorizedAddresses = {u"ann@ours.org"_s};
};

const Configure confirmedAtOnce = [](config::ServerConfig &config) {
    extended(config);
    config.mailer.autoconfirm = true;
};

const Configure oneMail = [](config::ServerConfig &config) {
    extended(config);
    config.rateLimits.mails = {.events = 1};
};

// Nobody is mailed for this.
void annIsThere(TestApp &app)
{
    const auto made = app.send("POST /admin/users",
                               R"({"email":"ann@ours.org","password":"correct horse",
                                   "email_confirm":true})",
                               app.keys().serviceRole);
    if (made.status != 200)
        qFatal("no account: %s", made.body.constData());
}

// Her domain takes mail no longer.
void annHasMoved(TestApp &app)
{
    annIsThere(app);
    app.run("UPDATE users SET email = 'ann@gone.org'");
}

QByteArray annsToken(TestApp &app)
{
    return app.signIn(u"ann@ours.org"_s).value(u"access_token").toString().toLatin1();
}

QByteArray movedToken(TestApp &app)
{
    return app.signIn(u"ann@gone.org"_s).value(u"access_token").toString().toLatin1();
}

ApiScenario refused(const char *name, const QByteArray &request, const QByteArray &body)
{
    return {.name = name,
            .with = extended,
            .request = request,
            .body = body,
            .status = 400,
            .contains = {"email_address_invalid", "is invalid"}};
}

ApiScenario mailed(const char *name, const QByteArray &address)
{
    return {.name = name,
            .with = extended,
            .request = "POST /magiclink",
            .body = R"({"email":")" + address + "\"}",
            .contains = {"{}"},
            .audit = {u"user_confirmation_requested"_s},
            .users = 1,
            .mails = 1};
}

// Each route that mails refuses what cannot be mailed, and nothing of the request is left.
std::vector<ApiScenario> routes()
{
    ApiScenario change = refused("another address", "PUT /user", R"({"email":"ann@gone.org"})");
    change.given = annIsThere;
    change.bearerFrom = annsToken;
    ApiScenario from = refused("from one that is gone", "PUT /user", R"({"email":"ann@ours.org"})");
    from.given = annHasMoved;
    from.bearerFrom = movedToken;
    ApiScenario known = refused("recovery of somebody known", "POST /recover", {});
    known.given = annHasMoved;
    known.body = R"({"email":"ann@gone.org"})";
    ApiScenario again = refused("reauthentication", "GET /reauthenticate", {});
    again.given = annHasMoved;
    again.bearerFrom = movedToken;
    ApiScenario invite = refused("invitation", "POST /invite", R"({"email":"ann@gone.org"})");
    invite.bearerFrom = serviceKey;
    return {
        refused(
            "sign-up", "POST /signup", R"({"email":"ann@gone.org","password":"correct horse"})"),
        refused("code", "POST /otp", R"({"email":"ann@gone.org"})"),
        refused("magic link", "POST /magiclink", R"({"email":"ann@gone.org"})"),
        refused("recovery of a stranger", "POST /recover", R"({"email":"ann@gone.org"})"),
        known,
        refused(
            "resent confirmation", "POST /resend", R"({"type":"signup","email":"ann@gone.org"})"),
        refused(
            "resent change", "POST /resend", R"({"type":"email_change","email":"ann@gone.org"})"),
        change,
        from,
        again,
        invite,
    };
}

std::vector<ApiScenario> addresses()
{
    const auto link = [](const char *name, const QByteArray &address) {
        return refused(name, "POST /magiclink", R"({"email":")" + address + "\"}");
    };
    ApiScenario served = link("that the service refuses", "bad@ours.org");
    served.with = byService;
    ApiScenario unchecked = mailed("that only the service knows", "ann@example.org");
    unchecked.with = byService;
    ApiScenario off = mailed("while nothing is checked", "ann@localhost");
    off.with = [](config::ServerConfig &config) { config.mailer.autoconfirm = false; };
    return {
        link("of a reserved domain", "ann@ours.test"),
        link("that is made up", "test@gmail.com"),
        link("of a domain that does not exist", "ann@nowhere.org"),
        link("of a domain that takes no mail", "ann@none.org"),
        link("whose mail goes to a blocked server", "ann@blocked.org"),
        served,
        mailed("with a mail server", "ann@ours.org"),
        mailed("with an address record only", "ann@plain.org"),
        mailed("whose domain is not to be asked about now", "ann@broken.org"),
        unchecked,
        off,
    };
}

// What comes before, and what is not checked at all.
std::vector<ApiScenario> order()
{
    ApiScenario listed = refused("not authorized", "POST /recover", R"({"email":"bob@gone.org"})");
    listed.with = onlyListed;
    listed.contains = {"email_address_not_authorized"};
    ApiScenario weak = refused(
        "a weak password", "POST /signup", R"({"email":"ann@gone.org","password":"abc"})");
    weak.status = 422;
    weak.contains = {"weak_password"};
    ApiScenario link = refused("a generated link is no mail",
                               "POST /admin/generate_link",
                               R"({"type":"magiclink","email":"ann@gone.org"})");
    link.bearerFrom = serviceKey;
    link.status = 200;
    link.contains = {"action_link"};
    link.users = 1;
    return {
        listed,
        weak,
        {.name = "sign-up without a mail",
         .with = confirmedAtOnce,
         .request = "POST /signup",
         .body = R"({"email":"ann@gone.org","password":"correct horse"})",
         .contains = {"access_token"},
         .audit = {u"user_signedup"_s, u"login"_s},
         .users = 1,
         .sessions = 1,
         .hashes = 1},
        link,
    };
}

} // namespace

// GOTRUE_MAILER_EMAIL_VALIDATION_*: the whole server against a name server and a service on
// loopback.
class TestAddressRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void route_data() { addScenarioRows(routes()); }

    void route() { playScenario(routes()); }

    void address_data() { addScenarioRows(addresses()); }

    void address() { playScenario(addresses()); }

    void precedence_data() { addScenarioRows(order()); }

    void precedence() { playScenario(order()); }

    void refusalsSpendNoMail_data() { addEngineRows(); }

    // A stranger must not use the mails of the hour up with addresses that nobody has.
    void refusalsSpendNoMail()
    {
        TestApp app(currentEngine(), oneMail);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(app.send("POST /recover", R"({"email":"ann@gone.org"})").status, 400);
        QCOMPARE(app.send("POST /recover", R"({"email":"ann@ours.org"})").status, 200);
        QCOMPARE(app.count("SELECT count(*) FROM latchkey_mail_spacing"), 1);
    }

    void waitingHappensOnItsOwnLane_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char *request : {"POST /signup",
                                    "POST /otp",
                                    "POST /magiclink",
                                    "POST /recover",
                                    "POST /resend",
                                    "PUT /user",
                                    "GET /reauthenticate",
                                    "POST /invite"})
            QTest::newRow(request) << QByteArray(request);
    }

    void waitingHappensOnItsOwnLane()
    {
        QFETCH(const QByteArray, request);
        const auto laneWith = [&](const Configure &configure) {
            const TestApp app(storage::Engine::Sqlite, configure);
            const http::HttpRequest made = makeRequest(request, "{}");
            return app.router().match(made).lane(made);
        };
        QCOMPARE(laneWith(extended), http::Lane::Outbound);
        QCOMPARE(laneWith(byService), http::Lane::Outbound);
        QVERIFY(laneWith({}) != http::Lane::Outbound);
    }
};

QTEST_GUILESS_MAIN(TestAddressRefusals)
#include "tst_addressrefusals.moc"
