#include "mailedaccounts.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure byPost = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.confirmByPost = true;
};

// What the button of the page sends.
http::HttpRequest pressed(const http::HttpResponse &page)
{
    static const QRegularExpression field(u"name=\"([a-z_]+)\" value=\"([^\"]*)\""_s);
    QByteArrayList parts;
    for (const auto &match : field.globalMatch(QString::fromUtf8(page.body))) {
        const QString value = match.captured(2)
                                  .replace(u"&quot;"_s, u"\""_s)
                                  .replace(u"&lt;"_s, u"<"_s)
                                  .replace(u"&gt;"_s, u">"_s)
                                  .replace(u"&amp;"_s, u"&"_s);
        parts.append(match.captured(1).toLatin1() + '=' + QUrl::toPercentEncoding(value));
    }
    http::HttpRequest request = makeRequest("POST /verify", parts.join('&'));
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    return request;
}

http::HttpResponse page(const TestApp &app, const QByteArray &request)
{
    http::HttpResponse response = app.send(request);
    if (response.status != 200)
        qFatal("no page: %d %s", response.status, response.body.constData());
    return response;
}

} // namespace

// LATCHKEY_MAILER_CONFIRM_BY_POST: scanners of mail follow links, but press no buttons.
class TestConfirmByPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void lookingUsesNothingUp_data() { addEngineRows(); }

    void lookingUsesNothingUp();

    void pkceLink_data() { addEngineRows(); }

    void pkceLink();

    void wrongLinksLookAlike_data() { addEngineRows(); }

    void wrongLinksLookAlike();

    void whatIsMissing_data() { addEngineRows(); }

    void whatIsMissing();

    void pageIsItsOwn_data() { addEngineRows(); }

    void pageIsItsOwn();

    void methodsThatOnlyLook_data();
    void methodsThatOnlyLook();

    void offByDefault_data() { addEngineRows(); }

    void offByDefault();
};

void TestConfirmByPost::lookingUsesNothingUp()
{
    TestApp app(currentEngine(), byPost);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    for (int i = 0; i < 3; ++i) {
        const http::HttpResponse shown = page(app, following(mail));
        QVERIFY(shown.headers.value("Location").isEmpty());
        QCOMPARE(app.text("SELECT confirmation_token FROM users"), mail.hash());
        QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 1);
        QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    }
    const http::HttpRequest button = pressed(page(app, following(mail)));
    const http::HttpResponse answer = app.send(button);
    QCOMPARE(answer.status, 303);
    QVERIFY(headerOf(answer, "Location").startsWith(u"http://localhost:3000#access_token=ey"_s));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QVERIFY(headerOf(app.send(button), "Location").contains(u"error_code=otp_expired"_s));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

void TestConfirmByPost::methodsThatOnlyLook_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<bool>("isByPost");
    for (const bool isByPost : {true, false}) {
        const char *name = isByPost ? "by POST" : "by default";
        QTest::addRow("sqlite, %s", name) << storage::Engine::Sqlite << isByPost;
        QTest::addRow("postgresql, %s", name) << storage::Engine::PostgreSql << isByPost;
    }
}

// Scanners often ask for the head only; that uses nothing up, whatever the setting.
void TestConfirmByPost::methodsThatOnlyLook()
{
    QFETCH(const bool, isByPost);
    TestApp app(currentEngine(), isByPost ? byPost : confirming);
    signUp(app);
    const QueuedMail mail = lastMail(app, ann);
    const QByteArray target = following(mail).sliced(4); // without "GET "
    for (const QByteArray method : {"HEAD ", "OPTIONS ", "PUT ", "DELETE "})
        app.send(QByteArray(method + target));
    QCOMPARE(app.text("SELECT confirmation_token FROM users"), mail.hash());
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
}

void TestConfirmByPost::pkceLink()
{
    TestApp app(currentEngine(), byPost);
    signUpWithPkce(app);
    const http::HttpResponse answer = app.send(pressed(page(app, following(lastMail(app, ann)))));
    QCOMPARE(answer.status, 303);
    QVERIFY(headerOf(answer, "Location").startsWith(u"http://localhost:3000?code="_s));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
}

// The page is no oracle: what a token is worth is told after the button only.
void TestConfirmByPost::wrongLinksLookAlike()
{
    TestApp app(currentEngine(), byPost);
    const http::HttpResponse shown = page(app, "GET /verify?type=signup&token=made-up");
    const http::HttpResponse answer = app.send(pressed(shown));
    QCOMPARE(answer.status, 303);
    QVERIFY(headerOf(answer, "Location").contains(u"error_code=otp_expired"_s));
    // The target is looked at where it counts, and the page does not lead there.
    const http::HttpResponse evil
        = page(app, "GET /verify?type=signup&token=x&redirect_to=https://evil.example/");
    QVERIFY(headerOf(app.send(pressed(evil)), "Location").startsWith(u"http://localhost:3000#"_s));
}

void TestConfirmByPost::whatIsMissing()
{
    TestApp app(currentEngine(), byPost);
    for (const QByteArray query : {"", "?token=x", "?type=signup", "?type=&token="}) {
        const http::HttpResponse answer = app.send(QByteArray("GET /verify" + query));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("validation_failed"));
    }
    // JSON is what clients send, whatever the setting.
    signUp(app);
    QCOMPARE(app.send("POST /verify", codeForm(u"signup"_s, lastMail(app, ann))).status, 200);
}

void TestConfirmByPost::pageIsItsOwn()
{
    TestApp app(currentEngine(), byPost);
    http::HttpRequest request = makeRequest(
        "GET /verify?type=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&token=%3Cb%3E&redirect_to=%22x");
    request.headers.set("Accept-Language", "fr-CA,fr;q=0.9,en;q=0.8");
    const http::HttpResponse shown = app.send(request);
    QCOMPARE(shown.status, 200);
    QVERIFY(!shown.body.contains("<script") && !shown.body.contains("<b>"));
    QVERIFY(shown.body.contains("<html lang=\"fr\">") && shown.body.contains("Continuer"));
    QCOMPARE(headerOf(shown, "Content-Type"), u"text/html; charset=utf-8"_s);
    QCOMPARE(headerOf(shown, "Cache-Control"), u"no-store"_s);
    QCOMPARE(headerOf(shown, "Referrer-Policy"), u"no-referrer"_s);
    const QString policy = headerOf(shown, "Content-Security-Policy");
    QVERIFY(policy.contains(u"default-src 'none'"_s));
    QVERIFY(policy.contains(u"frame-ancestors 'none'"_s)); // nobody's click is stolen
}

void TestConfirmByPost::offByDefault()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const QByteArray fields = "type=signup&token=" + lastMail(app, ann).hash().toLatin1();
    http::HttpRequest form = makeRequest("POST /verify", fields);
    form.headers.set("Content-Type", "application/x-www-form-urlencoded");
    QCOMPARE(app.send(form).status, 400);
    QCOMPARE(app.send(following(lastMail(app, ann))).status, 303);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

QTEST_GUILESS_MAIN(TestConfirmByPost)
#include "tst_confirmbypost.moc"
