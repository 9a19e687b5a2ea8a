#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// The five ways to take an account over before its owner has it (Sudhodanan and Paverd,
// "Pre-hijacked accounts", 2022): Eve signs up with Ann's address first, and Ann comes later. As
// far as accounts without providers go: of the first and the fifth way only the half that needs no
// provider.
//
// Where addresses are confirmed at once Eve gets a session; that is the world of most of these.
class TestPreHijacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void unconfirmedAccountOpensToNobody_data() { addEngineRows(); }

    void unconfirmedAccountOpensToNobody();

    void unexpiredSession_data() { addEngineRows(); }

    void unexpiredSession();

    void trojanIdentifier_data() { addEngineRows(); }

    void trojanIdentifier();

    void unexpiredEmailChange_data();
    void unexpiredEmailChange();

    void unexpiredEmailChangeMailedAgain_data();
    void unexpiredEmailChangeMailedAgain();

    void unverifiedIdentityIsNoKey_data() { addEngineRows(); }

    void unverifiedIdentityIsNoKey();
};

namespace {

constexpr auto evesAddress = "eve@example.org"_L1;

const Configure atOnce = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = true;
    config.sms.autoconfirm = true;
    config.external.phoneEnabled = true;
    config.smtp.maxFrequency = std::chrono::milliseconds(0);
};

QByteArray accessOf(const QJsonObject &session)
{
    return session.value(u"access_token").toString().toLatin1();
}

int signInStatus(const TestApp &app, const QByteArray &members)
{
    return app.send("POST /token?grant_type=password", QByteArray("{" + members + "}")).status;
}

// Ann does what the application tells people who cannot sign in: a link by mail, a new password.
QByteArray recoverAndSetPassword(TestApp &app)
{
    app.clock.advance(std::chrono::hours(1));
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    const http::HttpResponse entered = app.send(following(lastMail(app, ann)));
    const QByteArray token = fragmentValue(entered, u"access_token"_s).toLatin1();
    if (app.send("PUT /user", R"({"password":"battery staple"})", token).status != 200)
        qFatal("Ann could not set a password");
    return token;
}

void addConfirmationRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<bool>("twoConfirmations");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (const bool two : {true, false}) {
            QTest::addRow("%s: %s",
                          engine == storage::Engine::Sqlite ? "sqlite" : "postgresql",
                          two ? "two confirmations" : "one confirmation")
                << engine << two;
        }
    }
}

// Whatever Eve was mailed, by link, by hash and by code.
void tryEverything(TestApp &app)
{
    for (const QueuedMail &mail : queuedMails(app)) {
        if (mail.recipient != evesAddress)
            continue;
        app.send(following(mail));
        app.send("POST /verify", hashForm(u"email_change"_s, mail));
        app.send("POST /verify", codeForm(u"email_change"_s, mail));
    }
}

} // namespace

// 1, classic-federated merge, and what leads to it: who only typed the address has no key to the
// account. (That the account of a provider's user does not inherit this password, reference
// http-api.md 2.19, comes with the providers.)
void TestPreHijacking::unconfirmedAccountOpensToNobody()
{
    TestApp app(currentEngine(), confirming);
    const QByteArray body = R"("email":"ann@example.org","password":"eve knows this")";
    app.send("POST /signup", QByteArray("{" + body + R"(,"data":{"role":"owner"}})"));
    QCOMPARE(signInStatus(app, body), 400);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    for (const auto &mail : queuedMails(app))
        QCOMPARE(mail.recipient, QString(ann)); // whoever reads it is Ann

    recoverAndSetPassword(app);
    QCOMPARE(signInStatus(app, body), 400);
    QCOMPARE(signInStatus(app, R"("email":"ann@example.org","password":"battery staple")"), 200);
}

// 2: Eve's session lives on.
void TestPreHijacking::unexpiredSession()
{
    TestApp app(currentEngine(), atOnce);
    const QJsonObject eve = app.signUp(ann, u"eve knows this"_s);
    const QByteArray refresh = eve.value(u"refresh_token").toString().toLatin1();
    const QByteArray own = recoverAndSetPassword(app);

    QCOMPARE(app.send("GET /user", {}, accessOf(eve)).status, 403);
    QCOMPARE(app.send("PUT /user", R"({"data":{"x":1}})", accessOf(eve)).status, 403);
    QCOMPARE(app.send("POST /token?grant_type=refresh_token",
                      QByteArray(R"({"refresh_token":")" + refresh + R"("})"))
                 .status,
             400);
    QCOMPARE(signInStatus(app, R"("email":"ann@example.org","password":"eve knows this")"), 400);
    QCOMPARE(app.send("GET /user", {}, own).status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

// 3: Eve adds a way in of her own. (Codes by text message and identities of providers, which would
// make one of it, are not built.)
void TestPreHijacking::trojanIdentifier()
{
    TestApp app(currentEngine(), atOnce);
    const QJsonObject eve = app.signUp(ann, u"eve knows this"_s);
    QCOMPARE(app.send("PUT /user", R"({"phone":"15550000666"})", accessOf(eve)).status, 200);
    QCOMPARE(signInStatus(app, R"("phone":"15550000666","password":"eve knows this")"), 200);

    recoverAndSetPassword(app);
    QCOMPARE(signInStatus(app, R"("phone":"15550000666","password":"eve knows this")"), 400);
    const http::HttpResponse recovery = app.send("POST /recover", R"({"phone":"15550000666"})");
    QCOMPARE(recovery.status, 400);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

void TestPreHijacking::unexpiredEmailChange_data()
{
    addConfirmationRows();
}

// 4: Eve has begun to change the address, and ends it when Ann has the account.
void TestPreHijacking::unexpiredEmailChange()
{
    QFETCH(bool, twoConfirmations);
    TestApp app(currentEngine(), [&](config::ServerConfig &config) {
        atOnce(config);
        config.mailer.secureEmailChange = twoConfirmations;
    });
    const QJsonObject eve = app.signUp(ann, u"eve knows this"_s);
    QCOMPARE(app.send("PUT /user", R"({"email":"eve@example.org"})", accessOf(eve)).status, 200);

    recoverAndSetPassword(app);
    tryEverything(app);
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

void TestPreHijacking::unexpiredEmailChangeMailedAgain_data()
{
    addConfirmationRows();
}

// The same, and Eve has its mail sent once more, which anybody may ask for.
void TestPreHijacking::unexpiredEmailChangeMailedAgain()
{
    QFETCH(bool, twoConfirmations);
    TestApp app(currentEngine(), [&](config::ServerConfig &config) {
        atOnce(config);
        config.mailer.secureEmailChange = twoConfirmations;
    });
    const QJsonObject eve = app.signUp(ann, u"eve knows this"_s);
    app.send("PUT /user", R"({"email":"eve@example.org"})", accessOf(eve));
    recoverAndSetPassword(app);
    const std::size_t mails = queuedMails(app).size();

    app.clock.advance(std::chrono::hours(1));
    for (const QByteArray email : {"ann@example.org", "eve@example.org"}) {
        const QByteArray form = R"({"type":"email_change","email":")" + email + R"("})";
        QCOMPARE(app.send("POST /resend", form).status, 200); // as for everybody
    }
    QCOMPARE(queuedMails(app).size(), mails);
    tryEverything(app);
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
}

// 5, an identity provider that does not check addresses: an account that one made with Ann's
// address is not hers, and nothing of hers becomes its. (Whether such an identity may come to an
// account at all is decided where it signs in, which comes with the providers.)
void TestPreHijacking::unverifiedIdentityIsNoKey()
{
    TestApp app(currentEngine(), confirming);
    app.send("POST /signup", R"({"email":"eve@example.org","password":"eve knows this"})");
    app.run("UPDATE users SET email_confirmed_at = created_at");
    app.run("UPDATE identities SET provider = 'careless', identity_data = "
            "'{\"sub\":\"7\",\"email\":\"ann@example.org\",\"email_verified\":false}'");
    app.clock.advance(std::chrono::hours(1));

    for (const char *request : {"POST /signup", "POST /otp", "POST /recover", "POST /magiclink"}) {
        app.clock.advance(std::chrono::hours(1));
        QCOMPARE(
            app.send(request, R"({"email":"ann@example.org","password":"correct horse"})").status,
            200);
    }
    for (const QueuedMail &mail : queuedMails(app))
        QVERIFY(mail.recipient == evesAddress); // only that of her own sign-up
    QCOMPARE(signInStatus(app, R"("email":"ann@example.org","password":"eve knows this")"), 400);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
}

QTEST_GUILESS_MAIN(TestPreHijacking)
#include "tst_prehijacking.moc"
