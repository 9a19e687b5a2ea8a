#include "databases.h"
#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure telling = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.notifications = {u"password_changed"_s};
};

// Ann, an administrator, confirmed an hour ago.
void beAdministrator(TestApp &app)
{
    beConfirmed(app);
    app.run("UPDATE users SET role = 'supabase_admin'");
}

Result<UserId> reset(const TestApp &app,
                     const QString &email = ann,
                     const QByteArray &password = "battery staple",
                     const QString &audience = u"authenticated"_s)
{
    return app.services().administratorReset.reset(
        {.email = email, .password = Secret(password), .audience = audience}, app.clock.now());
}

int signInStatus(const TestApp &app, const QByteArray &password)
{
    const QByteArray form = R"({"email":"ann@example.org","password":")" + password + R"("})";
    return app.send("POST /token?grant_type=password", form).status;
}

} // namespace

// `latchkey-server admin reset`, on both engines: an administrator who has lost the password gets a
// new one, and whoever had the account besides is out.
class TestAdministratorReset : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void newPasswordOpens_data() { addEngineRows(); }

    void newPasswordOpens();

    void everythingOldIsDead_data() { addEngineRows(); }

    void everythingOldIsDead();

    void unconfirmedAddressIsConfirmed_data() { addEngineRows(); }

    void unconfirmedAddressIsConfirmed();

    void othersAreRefused_data() { addEngineRows(); }

    void othersAreRefused();
};

void TestAdministratorReset::newPasswordOpens()
{
    TestApp app(currentEngine(), telling);
    beAdministrator(app);
    const Result<UserId> done = reset(app);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->toString(), app.text("SELECT CAST(id AS TEXT) FROM users"));
    QCOMPARE(signInStatus(app, "correct horse"), 400);
    QCOMPARE(signInStatus(app, "battery staple"), 200);
    QVERIFY(app.auditActions().contains(u"user_updated_password"_s));
    QCOMPARE(lastMail(app, ann).kind, u"password_changed_notification"_s);
}

void TestAdministratorReset::everythingOldIsDead()
{
    TestApp app(currentEngine(), confirming);
    beAdministrator(app);
    const QByteArray token = app.signIn(ann).value(u"access_token").toString().toLatin1();
    app.send("PUT /user", R"({"email":"next@example.org"})", token);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    const auto mails = queuedMails(app);
    QVERIFY(reset(app));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 0);
    QCOMPARE(app.send("GET /user", {}, token).status, 403);
    for (const QueuedMail &mail : mails) {
        for (const QString &type : {u"recovery"_s, u"email_change"_s, u"signup"_s}) {
            QCOMPARE(app.send("POST /verify", codeForm(type, mail)).status, 403);
            QCOMPARE(app.send("POST /verify", hashForm(type, mail)).status, 403);
        }
    }
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
}

// Else the password would open nothing.
void TestAdministratorReset::unconfirmedAddressIsConfirmed()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    app.run("UPDATE users SET role = 'supabase_admin'");
    QCOMPARE(signInStatus(app, "correct horse"), 400);
    QVERIFY(reset(app));
    QCOMPARE(signInStatus(app, "battery staple"), 200);
}

void TestAdministratorReset::othersAreRefused()
{
    TestApp app(currentEngine(), telling);
    beConfirmed(app); // a user like any other
    const QString before = app.text("SELECT encrypted_password FROM users");
    const auto codeOf = [](const Result<UserId> &result) {
        return result ? QString() : errorCodeName(result.error().code);
    };
    QCOMPARE(codeOf(reset(app)), u"not_admin"_s);
    app.run("UPDATE users SET role = 'supabase_admin'");
    QCOMPARE(codeOf(reset(app, u"bob@example.org"_s)), u"user_not_found"_s);
    QCOMPARE(codeOf(reset(app, ann, "battery staple", u"other"_s)), u"user_not_found"_s);
    QCOMPARE(codeOf(reset(app, u"no address"_s)), u"validation_failed"_s);
    QCOMPARE(codeOf(reset(app, ann, "short")), u"weak_password"_s);
    QCOMPARE(codeOf(reset(app, ann, QByteArray(73, 'a'))), u"validation_failed"_s);
    QCOMPARE(app.text("SELECT encrypted_password FROM users"), before);
    QVERIFY(!app.auditActions().contains(u"user_updated_password"_s));
    for (const QueuedMail &mail : queuedMails(app))
        QVERIFY(mail.kind != u"password_changed_notification"_s);
}

QTEST_GUILESS_MAIN(TestAdministratorReset)
#include "tst_administratorreset.moc"
