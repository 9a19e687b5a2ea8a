#include "databases.h"
#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const QStringList allEvents{u"password_changed"_s,
                            u"email_changed"_s,
                            u"phone_changed"_s,
                            u"identity_linked"_s,
                            u"identity_unlinked"_s,
                            u"mfa_factor_enrolled"_s,
                            u"mfa_factor_unenrolled"_s};

// One way to cause each notice.
struct Cause
{
    QString event;
    QString recipient;
    QJsonObject facts; // that the mail's template can name, besides those all have
    std::function<Result<>(const services::Notifications &, storage::Transaction &, domain::User)>
        tell;
};

const Timestamp now = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));

std::vector<Cause> causes()
{
    using domain::User;
    using services::Notifications;
    using storage::Transaction;
    return {
        {u"password_changed"_s,
         u"ann@example.org"_s,
         {},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.passwordChanged(t, u, now);
         }},
        {u"email_changed"_s,
         u"old@example.org"_s,
         {{u"old_email"_s, u"old@example.org"_s}},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.emailChanged(t, u, u"old@example.org"_s, now);
         }},
        {u"phone_changed"_s,
         u"ann@example.org"_s,
         {{u"phone"_s, u"15550000002"_s}, {u"old_phone"_s, u"15550000001"_s}},
         [](const Notifications &n, Transaction &t, User u) {
             u.phone = u"15550000002"_s;
             return n.phoneChanged(t, u, u"15550000001"_s, now);
         }},
        {u"identity_linked"_s,
         u"ann@example.org"_s,
         {{u"provider"_s, u"github"_s}},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.identityLinked(t, u, u"github"_s, now);
         }},
        {u"identity_unlinked"_s,
         u"old@example.org"_s,
         {{u"provider"_s, u"github"_s}},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.identityUnlinked(t, u, u"old@example.org"_s, u"github"_s, now);
         }},
        {u"mfa_factor_enrolled"_s,
         u"ann@example.org"_s,
         {{u"factor_type"_s, u"totp"_s}},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.factorEnrolled(t, u, u"totp"_s, now);
         }},
        {u"mfa_factor_unenrolled"_s,
         u"ann@example.org"_s,
         {{u"factor_type"_s, u"totp"_s}},
         [](const Notifications &n, Transaction &t, const User &u) {
             return n.factorUnenrolled(t, u, u"totp"_s, now);
         }},
    };
}

void tell(const TestApp &app, const Cause &cause, const QString &email = ann)
{
    must(app.database().transact([&](storage::Transaction &transaction) -> Result<> {
        auto user = TRY(app.services().users.findByEmail(
            transaction, ann, QString::fromLatin1("authenticated")));
        user->email = email;
        return cause.tell(app.services().notifications, transaction, *user);
    }));
}

} // namespace

// The seven notices (reference/database.md 11): each is sent where its setting asks for it, and no
// other.
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void eachByItsOwnSetting_data() { addEngineRows(); }

    void eachByItsOwnSetting();

    void nobodyWithoutAnAddress_data() { addEngineRows(); }

    void nobodyWithoutAnAddress();

    void passwordsAndPhonesTell_data() { addEngineRows(); }

    void passwordsAndPhonesTell();

    void refusedChangesTellNobody_data() { addEngineRows(); }

    void refusedChangesTellNobody();
};

void TestNotifications::eachByItsOwnSetting()
{
    for (const QString &enabled : allEvents) {
        TestApp app(currentEngine(),
                    [&](config::ServerConfig &config) { config.mailer.notifications = {enabled}; });
        app.signUp(ann);
        for (const Cause &cause : causes())
            tell(app, cause);
        const auto mails = queuedMails(app);
        QCOMPARE(mails.size(), std::size_t(1));
        const auto all = causes();
        const auto cause = std::ranges::find(all, enabled, &Cause::event);
        QVERIFY(cause != all.end());
        QCOMPARE(mails[0].kind, QString(enabled + u"_notification"));
        QCOMPARE(mails[0].recipient, cause->recipient);
        QJsonObject expected = cause->facts;
        expected.insert(u"email"_s, ann);
        expected.insert(u"site_url"_s, QString::fromLatin1(site));
        QJsonObject variables = mails[0].variables;
        QCOMPARE(variables.take(u"data").toObject().value(u"email").toString(), QString(ann));
        QCOMPARE(variables, expected);
    }
}

void TestNotifications::nobodyWithoutAnAddress()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.mailer.notifications = allEvents; });
    app.signUp(ann);
    for (const Cause &cause : causes()) {
        if (cause.recipient == ann)
            tell(app, cause, {});
    }
    QVERIFY(queuedMails(app).empty());
}

void TestNotifications::passwordsAndPhonesTell()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.mailer.notifications = allEvents;
        config.sms.autoconfirm = true;
        config.external.phoneEnabled = true;
    });
    const QByteArray token = app.signUp(ann).value(u"access_token").toString().toLatin1();
    const auto put = [&](const QByteArray &body) {
        app.clock.advance(std::chrono::seconds(1));
        return app.send("PUT /user", body, token).status;
    };
    QCOMPARE(put(R"({"password":"battery staple"})"), 200);
    QCOMPARE(lastMail(app, ann).kind, u"password_changed_notification"_s);
    QCOMPARE(put(R"({"phone":"15550000001"})"), 200);
    QCOMPARE(lastMail(app, ann).kind, u"phone_changed_notification"_s);
    QCOMPARE(put(R"({"phone":"15550000002"})"), 200);
    QCOMPARE(lastMail(app, ann).variables.value(u"old_phone").toString(), u"15550000001"_s);
    QCOMPARE(put(R"({"data":{"x":1}})"), 200);
    QCOMPARE(queuedMails(app).size(), std::size_t(3));
}

void TestNotifications::refusedChangesTellNobody()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.mailer.notifications = allEvents; });
    const QByteArray token = app.signUp(ann).value(u"access_token").toString().toLatin1();
    for (const QByteArray body : {R"({"password":"correct horse"})",
                                  R"({"password":"short"})",
                                  R"({"password":"battery staple","email":"not an address"})"})
        QVERIFY(app.send("PUT /user", body, token).status >= 400);
    QVERIFY(queuedMails(app).empty());
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
