#include "mailedaccounts.h"
#include "servicekey.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto base = "https://auth.example.com/auth/v1"_L1;

const Configure named = [](config::ServerConfig &config) {
    confirming(config);
    config.api.externalUrl = base;
    config.siteUrl = u"https://www.example.com"_s;
    config.smtp.maxFrequency = std::chrono::milliseconds(0);
};

const Configure listed = [](config::ServerConfig &config) {
    named(config);
    config.mailer.externalHosts = {u"tenant.example.com"_s};
};

// Everything by which a request, or a proxy that passes on what it was told, names a host.
http::HttpRequest poisoned(http::HttpRequest request)
{
    for (const char *name : {"Host",
                             "X-Forwarded-Host",
                             "X-Forwarded-Server",
                             "X-Original-Host",
                             "X-Host",
                             "X-HTTP-Host-Override"})
        request.headers.set(name, "evil.example");
    request.headers.set("X-Forwarded-Proto", "http");
    request.headers.set("X-Forwarded-Port", "8080");
    request.headers.set("X-Forwarded-Prefix", "/evil.example");
    request.headers.set("X-Original-URL", "https://evil.example/verify");
    request.headers.set("Forwarded", "for=127.0.0.1;host=evil.example;proto=http");
    request.headers.set("Origin", "https://evil.example");
    request.headers.set("Referer", "https://evil.example/");
    request.headers.set("redirect_to", "https://evil.example/");
    return request;
}

QByteArray sessionOf(const TestApp &app)
{
    return app.signIn(ann).value(u"access_token").toString().toLatin1();
}

// One way to have a mail sent to Ann, or to her next address.
struct Mailing
{
    const char *name;
    std::function<void(TestApp &)> given;
    QByteArray request;
    QByteArray body;
    std::function<QByteArray(TestApp &)> bearer = {};
    int mails = 1;
    bool hasLink = true;
};

const std::vector<Mailing> mailings{
    {.name = "signup",
     .given = {},
     .request = "POST /signup",
     .body = R"({"email":"ann@example.org","password":"correct horse"})"},
    {.name = "signup again",
     .given = signUp,
     .request = "POST /signup",
     .body = R"({"email":"ann@example.org","password":"correct horse"})"},
    {.name = "resend of a confirmation",
     .given = signUp,
     .request = "POST /resend",
     .body = R"({"type":"signup","email":"ann@example.org"})"},
    {.name = "magic link of somebody new",
     .given = {},
     .request = "POST /magiclink",
     .body = R"({"email":"ann@example.org"})"},
    {.name = "magic link",
     .given = beConfirmed,
     .request = "POST /magiclink",
     .body = R"({"email":"ann@example.org"})"},
    {.name = "otp",
     .given = beConfirmed,
     .request = "POST /otp",
     .body = R"({"email":"ann@example.org"})"},
    {.name = "recover",
     .given = beConfirmed,
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org"})"},
    {.name = "recover with PKCE",
     .given = beConfirmed,
     .request = "POST /recover",
     .body = R"({"email":"ann@example.org")" + pkcePair},
    {.name = "invite",
     .given = {},
     .request = "POST /invite",
     .body = R"({"email":"ann@example.org"})",
     .bearer = serviceKey},
    {.name = "change of address",
     .given = beConfirmed,
     .request = "PUT /user",
     .body = R"({"email":"new@example.org"})",
     .bearer = [](TestApp &app) { return sessionOf(app); },
     .mails = 2},
    {.name = "resend of a change",
     .given =
         [](TestApp &app) {
             beConfirmed(app);
             app.send("PUT /user", R"({"email":"new@example.org"})", sessionOf(app));
         },
     .request = "POST /resend",
     .body = R"({"type":"email_change","email":"ann@example.org"})",
     .mails = 2},
    {.name = "reauthentication",
     .given = beConfirmed,
     .request = "GET /reauthenticate",
     .body = {},
     .bearer = [](TestApp &app) { return sessionOf(app); },
     .hasLink = false},
};

void addMailingRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("index");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (std::size_t i = 0; i < mailings.size(); ++i) {
            QTest::addRow("%s: %s",
                          engine == storage::Engine::Sqlite ? "sqlite" : "postgresql",
                          mailings[i].name)
                << engine << static_cast<int>(i);
        }
    }
}

http::HttpRequest requestOf(const Mailing &mailing, TestApp &app)
{
    return makeRequest(
        mailing.request, mailing.body, mailing.bearer ? mailing.bearer(app) : QByteArray());
}

// The mails that this request causes.
std::vector<QueuedMail> mailsOf(TestApp &app, const http::HttpRequest &request)
{
    const std::size_t before = queuedMails(app).size();
    app.clock.advance(std::chrono::seconds(1));
    const http::HttpResponse response = app.send(request);
    if (response.status != 200)
        qFatal("%d %s", response.status, response.body.constData());
    const std::vector<QueuedMail> all = queuedMails(app);
    return {all.begin() + std::ptrdiff_t(before), all.end()};
}

} // namespace

// Links lead where the settings say, whatever host a request claims to be sent to: else whoever
// asks for a mail to somebody else would be sent its token.
class TestHostPoisoning : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void everyMail_data() { addMailingRows(); }

    void everyMail();

    void listedHosts_data() { addMailingRows(); }

    void listedHosts();

    void absoluteTarget_data() { addEngineRows(); }

    void absoluteTarget();

    void generatedLink_data() { addEngineRows(); }

    void generatedLink();

    void redirects_data() { addEngineRows(); }

    void redirects();
};

void TestHostPoisoning::everyMail()
{
    QFETCH(int, index);
    const Mailing &mailing = mailings[std::size_t(index)];
    TestApp app(currentEngine(), named);
    if (mailing.given)
        mailing.given(app);
    const auto mails = mailsOf(app, poisoned(requestOf(mailing, app)));
    QCOMPARE(int(mails.size()), mailing.mails);
    for (const QueuedMail &mail : mails) {
        const QByteArray all = QJsonDocument(mail.variables).toJson();
        QVERIFY2(!all.contains("evil"), all.constData());
        QCOMPARE(mail.variables.contains(u"confirmation_url"_s), mailing.hasLink);
        if (mailing.hasLink)
            QVERIFY(mail.link().startsWith(u"https://auth.example.com/verify?token="_s));
        QCOMPARE(mail.variables.value(u"site_url").toString(), u"https://www.example.com"_s);
    }
}

// A host that is listed is taken from X-Forwarded-Host, and from nothing else.
void TestHostPoisoning::listedHosts()
{
    QFETCH(int, index);
    const Mailing &mailing = mailings[std::size_t(index)];
    if (!mailing.hasLink)
        return;
    for (const bool isListed : {true, false}) {
        TestApp app(currentEngine(), listed);
        if (mailing.given)
            mailing.given(app);
        http::HttpRequest request = poisoned(requestOf(mailing, app));
        for (const char *name : {"Host", "X-Original-Host", "X-Forwarded-Server"})
            request.headers.set(name, "tenant.example.com");
        if (isListed)
            request.headers.set("X-Forwarded-Host", "tenant.example.com");
        const QString expected = isListed ? u"https://tenant.example.com/verify?token="_s
                                          : u"https://auth.example.com/verify?token="_s;
        for (const QueuedMail &mail : mailsOf(app, request))
            QVERIFY2(mail.link().startsWith(expected), qPrintable(mail.link()));
    }
}

// RFC 9112 3.2.2: the target of a request may be a whole URL.
void TestHostPoisoning::absoluteTarget()
{
    for (const auto &configure : {named, listed}) {
        TestApp app(currentEngine(), configure);
        http::HttpRequest request = makeRequest("POST /recover", R"({"email":"ann@example.org"})");
        beConfirmed(app);
        request.targetHost = "evil.example";
        for (const QueuedMail &mail : mailsOf(app, request))
            QVERIFY(mail.link().startsWith(u"https://auth.example.com/verify?"_s));
    }
}

void TestHostPoisoning::generatedLink()
{
    TestApp app(currentEngine(), named);
    beConfirmed(app);
    for (const QByteArray type : {"magiclink", "recovery", "email_change_current"}) {
        const QByteArray form = R"({"email":"ann@example.org","type":")" + type
            + R"(","new_email":"new@example.org"})";
        const http::HttpResponse response = app.send(
            poisoned(makeRequest("POST /admin/generate_link", form, app.keys().serviceRole)));
        QCOMPARE(response.status, 200);
        QVERIFY2(!response.body.contains("evil"), response.body.constData());
        QVERIFY(jsonOf(response)
                    .value(u"action_link")
                    .toString()
                    .startsWith(u"https://auth.example.com/verify?"_s));
    }
}

// Neither do the answers to a link lead anywhere else.
void TestHostPoisoning::redirects()
{
    TestApp app(currentEngine(), named);
    signUp(app);
    const QByteArray link = following(lastMail(app, ann));
    const auto location = [&](const QByteArray &request) {
        return headerOf(app.send(poisoned(makeRequest(request))), "Location");
    };
    QVERIFY(location("GET /verify?type=signup&token=x").startsWith(u"https://www.example.com#"_s));
    QVERIFY(location(link).startsWith(u"https://www.example.com#access_token="_s));
    QVERIFY(location(link).startsWith(u"https://www.example.com#error="_s));
}

QTEST_GUILESS_MAIN(TestHostPoisoning)
#include "tst_hostpoisoning.moc"
