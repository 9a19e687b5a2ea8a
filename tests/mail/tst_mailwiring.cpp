#include "mailwiring.h"
#include "unit/configmachine.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

// From GOTRUE_* to what the sender works with.
class TstMailWiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void given();
    void nothingGiven();
    void hello_data();
    void hello();
    void doubtfulSender();
};

void TstMailWiring::given()
{
    Machine machine;
    const auto config = machine.load({
        {u"GOTRUE_SMTP_HOST"_s, u"smtp.example.com"_s},
        {u"GOTRUE_SMTP_PORT"_s, u"465"_s},
        {u"GOTRUE_SMTP_USER"_s, u"post"_s},
        {u"GOTRUE_SMTP_PASS_FILE"_s, machine.write(u"password"_s, "open sesame\n")},
        {u"GOTRUE_SMTP_ADMIN_EMAIL"_s, u"auth@example.com"_s},
        {u"GOTRUE_SMTP_SENDER_NAME"_s, u"Auth"_s},
        {u"GOTRUE_SMTP_HEADERS"_s, uR"({"X-A":["b","c"]})"_s},
        {u"GOTRUE_SMTP_LOGGING_ENABLED"_s, u"true"_s},
        {u"LATCHKEY_SMTP_CA_FILE"_s, u"/etc/ca.pem"_s},
        {u"LATCHKEY_SMTP_REQUIRE_TLS"_s, u"true"_s},
        {u"LATCHKEY_MAILER_DEFAULT_LOCALE"_s, u"DE"_s},
        {u"GOTRUE_SITE_URL"_s, u"https://www.example.com"_s},
        {u"GOTRUE_MAILER_OTP_EXP"_s, u"600"_s},
        {u"GOTRUE_MAILER_SUBJECTS_INVITE"_s, u"Hello"_s},
        {u"GOTRUE_MAILER_TEMPLATES_PASSWORD_CHANGED_NOTIFICATION"_s, u"/m.html"_s},
        {u"GOTRUE_MAILER_TEMPLATES_RECOVERY"_s, u""_s},
        {u"GOTRUE_MAILER_TEMPLATE_MAX_SIZE"_s, u"1234"_s},
        {u"GOTRUE_MAILER_TEMPLATE_MAX_AGE"_s, u"1m"_s},
        {u"GOTRUE_MAILER_TEMPLATE_RETRY_INTERVAL"_s, u"20s"_s},
        {u"GOTRUE_MAILER_TEMPLATE_RELOADING_ENABLED"_s, u"true"_s},
        {u"GOTRUE_MAILER_TEMPLATE_RELOADING_MAX_IDLE"_s, u"1h"_s},
    });
    QVERIFY2(config, qPrintable(message(config)));
    const mail::MailSettings settings = mailSettings(*config);
    QCOMPARE(settings.smtp.host, u"smtp.example.com"_s);
    QCOMPARE(settings.smtp.port, quint16(465));
    QVERIFY(settings.smtp.tls == mail::TlsBegin::AtFirstByte);
    QCOMPARE(settings.smtp.user, u"post"_s);
    QCOMPARE(settings.smtp.password.revealBytes(), QByteArray("open sesame"));
    QCOMPARE(settings.smtp.caFile, u"/etc/ca.pem"_s);
    QVERIFY(settings.smtp.requiresTls);
    QCOMPARE(settings.senderAddress, u"auth@example.com"_s);
    QCOMPARE(settings.senderName, u"Auth"_s);
    QCOMPARE(settings.headers.value(u"X-A"_s), QStringList({u"b"_s, u"c"_s}));
    QVERIFY(settings.dispatcher.logsEachMail);
    QCOMPARE(settings.dispatcher.lifetime, 600'000ms);
    QCOMPARE(settings.templates.language, u"de"_s);
    QCOMPARE(settings.templates.siteUrl, u"https://www.example.com"_s);
    QCOMPARE(settings.templates.subjects, (QMap<QString, QString>{{u"invite"_s, u"Hello"_s}}));
    QCOMPARE(settings.templates.bodies,
             (QMap<QString, QString>{{u"password_changed_notification"_s, u"/m.html"_s}}));
    QCOMPARE(settings.templates.policy.mostBytes, 1234);
    QCOMPARE(settings.templates.policy.maxAge, 60'000ms);
    QCOMPARE(settings.templates.policy.retryInterval, 20'000ms);
    QVERIFY(settings.queue.refreshesTemplates);
    QCOMPARE(settings.queue.refreshTick, 5'000ms);
    QCOMPARE(settings.queue.refreshMaxIdle, 3'600'000ms);
    for (const QString &name : config->notUsedYet)
        QVERIFY2(!name.startsWith("GOTRUE_SMTP_"_L1) && !name.contains("TEMPLATE"_L1),
                 qPrintable(name));
}

void TstMailWiring::nothingGiven()
{
    Machine machine;
    const auto config = machine.load({});
    QVERIFY2(config, qPrintable(message(config)));
    const mail::MailSettings settings = mailSettings(*config);
    QVERIFY(settings.smtp.host.isEmpty());
    QVERIFY(settings.smtp.tls == mail::TlsBegin::WhereOffered);
    QCOMPARE(settings.folder, config->dataDirectory + u"/mail"_s);
    QCOMPARE(settings.senderAddress, u"noreply@localhost"_s);
    QCOMPARE(settings.dispatcher.lifetime, 86'400'000ms);
    QVERIFY(settings.templates.bodies.isEmpty());
}

void TstMailWiring::hello_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sender");
    const auto row = [](const char *url, const char *name, const char *sender) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(name)
                           << QString::fromUtf8(sender);
    };
    row("https://auth.example.com/auth/v1", "auth.example.com", "noreply@auth.example.com");
    row("http://127.0.0.1:9090", "localhost", "noreply@localhost");
    row("http://192.0.2.7:9090", "[192.0.2.7]", "noreply@localhost");
    row("http://[2001:db8::1]/", "[IPv6:2001:db8::1]", "noreply@localhost");
    row("https://bücher.example", "xn--bcher-kva.example", "noreply@xn--bcher-kva.example");
}

void TstMailWiring::hello()
{
    QFETCH(const QString, url);
    QFETCH(const QString, name);
    QFETCH(const QString, sender);
    config::ServerConfig config;
    config.api.externalUrl = url;
    QCOMPARE(mailSettings(config).smtp.helloName, name);
    QCOMPARE(mailSettings(config).senderAddress, sender);
}

void TstMailWiring::doubtfulSender()
{
    Machine machine;
    const auto config = machine.load({{u"GOTRUE_SMTP_HOST"_s, u"smtp.example.com"_s}});
    QVERIFY(warns(config, u"GOTRUE_SMTP_ADMIN_EMAIL"_s));
}

QTEST_GUILESS_MAIN(TstMailWiring)
#include "tst_mailwiring.moc"
