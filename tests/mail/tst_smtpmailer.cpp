#include "mail/mailmessage.h"
#include "mail/smtpmailer.h"
#include "smtpserver.h"

#include <QTest>

#include <optional>

using namespace latchkey;
using namespace latchkey::mail;
using namespace latchkey::test;
using namespace Qt::Literals;
using Outcome = Delivery::Outcome;

// Delivery to a real SMTP server: TLS, logins, and the bytes that arrive.
class TstSmtpMailer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bytesArrive();
    void logins_data();
    void logins();
    void untrustedCertificate_data();
    void untrustedCertificate();
    void requiredTls();
    void unicodeAddress_data();
    void unicodeAddress();
    void connectionIsKept();
    void report();
};

namespace {

const std::atomic<bool> never{false};

OutgoingMail mailTo(const QString &recipient,
                    const QByteArray &message = "Subject: x\r\n\r\nhello\r\n")
{
    return {.id = {},
            .kind = u"recovery"_s,
            .sender = MailAddress::parse(u"auth@example.com"_s).value(),
            .recipient = MailAddress::parse(recipient).value(),
            .message = message,
            .date = {}};
}

SmtpSettings settingsFor(const SmtpServer &server)
{
    return {.host = u"127.0.0.1"_s, .port = server.port(), .helloName = u"auth.example.com"_s};
}

SmtpSettings withLogin(SmtpSettings settings, const QByteArray &password = "open sesame")
{
    settings.user = u"post"_s;
    settings.password = Secret(password);
    return settings;
}

} // namespace

void TstSmtpMailer::bytesArrive()
{
    SmtpServer server;
    SmtpMailer mailer(settingsFor(server), never);
    const QByteArray message = "Subject: x\r\n\r\n.\r\n..\r\n.dot\r\nlast\r\n";

    const Delivery delivery = mailer.deliver(mailTo(u"ada@example.org"_s, message));

    QCOMPARE(delivery.outcome, Outcome::Sent);
    QVERIFY(delivery.reply.startsWith("250"_L1));
    const auto mails = server.waitForMails(1);
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails[0].content, message);
    QCOMPARE(mails[0].from, u"auth@example.com"_s);
    QCOMPARE(mails[0].to, QStringList{u"ada@example.org"_s});
    QVERIFY(!mails[0].hadTls);
}

void TstSmtpMailer::logins_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("mechanism");
    QTest::addColumn<bool>("rightPassword");
    QTest::addColumn<Outcome>("outcome");
    for (const char *tls : {"none", "starttls", "implicit"}) {
        for (const char *mechanism : {"none", "plain", "login", "cram"}) {
            QTest::addRow("%s, %s", tls, mechanism)
                << QString::fromLatin1(tls) << QString::fromLatin1(mechanism) << true
                << Outcome::Sent;
        }
        QTest::addRow("%s, wrong password", tls)
            << QString::fromLatin1(tls) << u"plain"_s << false << Outcome::ServerFault;
    }
}

// A server that offers no login is used without one.
void TstSmtpMailer::logins()
{
    QFETCH(const QString, tls);
    QFETCH(const QString, mechanism);
    QFETCH(const bool, rightPassword);
    QFETCH(const Outcome, outcome);
    SmtpServer server({u"--tls"_s, tls, u"--auth"_s, mechanism});
    SmtpSettings settings = withLogin(settingsFor(server), rightPassword ? "open sesame" : "wrong");
    settings.caFile = server.caFile();
    if (tls == "implicit"_L1)
        settings.tls = TlsBegin::AtFirstByte;
    SmtpMailer mailer(settings, never);

    const Delivery delivery = mailer.deliver(mailTo(u"ada@example.org"_s));

    QVERIFY2(delivery.outcome == outcome, qPrintable(delivery.reply));
    QVERIFY(!delivery.reply.contains("sesame"_L1) && !delivery.reply.contains("wrong"_L1));
    const auto mails = server.waitForMails(rightPassword ? 1 : 0);
    QCOMPARE(mails.size(), rightPassword ? 1 : 0);
    if (rightPassword) {
        QCOMPARE(mails[0].hadTls, tls != "none"_L1);
        QCOMPARE(mails[0].user, mechanism == "none"_L1 ? QString() : u"post"_s);
    }
}

void TstSmtpMailer::untrustedCertificate_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("trustsAuthority");
    QTest::addColumn<QString>("tls");
    for (const char *tls : {"starttls", "implicit"}) {
        const QString begin = QString::fromLatin1(tls);
        QTest::addRow("unknown authority, %s", tls) << u"127.0.0.1"_s << false << begin;
        // Reaches it, too.
        QTest::addRow("another name, %s", tls) << u"0.0.0.0"_s << true << begin;
    }
}

void TstSmtpMailer::untrustedCertificate()
{
    QFETCH(const QString, host);
    QFETCH(const bool, trustsAuthority);
    QFETCH(const QString, tls);
    SmtpServer server({u"--tls"_s, tls, u"--auth"_s, u"plain"_s});
    SmtpSettings settings = withLogin(settingsFor(server));
    if (tls == "implicit"_L1)
        settings.tls = TlsBegin::AtFirstByte;
    settings.host = host;
    if (trustsAuthority)
        settings.caFile = server.caFile();
    SmtpMailer mailer(settings, never);

    const Delivery delivery = mailer.deliver(mailTo(u"ada@example.org"_s));

    QCOMPARE(delivery.outcome, Outcome::ServerFault);
    QCOMPARE(server.mails().size(), 0);
}

void TstSmtpMailer::requiredTls()
{
    SmtpServer server;
    SmtpSettings settings = settingsFor(server);
    settings.requiresTls = true;
    SmtpMailer mailer(settings, never);

    QCOMPARE(mailer.deliver(mailTo(u"ada@example.org"_s)).outcome, Outcome::ServerFault);
    QCOMPARE(server.mails().size(), 0);

    settings.requiresTls = false;
    settings.tls = TlsBegin::AtFirstByte; // which a server that speaks first does not know
    settings.timeout = settings.connectTimeout = std::chrono::seconds(2);
    SmtpMailer encrypted(settings, never);
    QCOMPARE(encrypted.deliver(mailTo(u"ada@example.org"_s)).outcome, Outcome::ServerFault);
    QCOMPARE(server.mails().size(), 0);
}

void TstSmtpMailer::unicodeAddress_data()
{
    QTest::addColumn<bool>("offered");
    QTest::newRow("offered") << true;
    QTest::newRow("not offered") << false;
}

void TstSmtpMailer::unicodeAddress()
{
    QFETCH(const bool, offered);
    SmtpServer server(offered ? QStringList() : QStringList{u"--no-smtputf8"_s});
    SmtpMailer mailer(settingsFor(server), never);

    const Delivery delivery = mailer.deliver(mailTo(u"jürgen@bücher.example"_s));

    QVERIFY2(delivery.outcome == (offered ? Outcome::Sent : Outcome::Refused),
             qPrintable(delivery.reply));
    const auto mails = server.waitForMails(offered ? 1 : 0);
    QCOMPARE(mails.size(), offered ? 1 : 0);
    if (offered)
        QCOMPARE(mails[0].to, QStringList{u"jürgen@xn--bcher-kva.example"_s});
}

void TstSmtpMailer::connectionIsKept()
{
    SmtpServer server;
    SmtpMailer mailer(settingsFor(server), never);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(mailer.deliver(mailTo(u"ada@example.org"_s)).outcome, Outcome::Sent);
    QCOMPARE(server.waitForMails(3).size(), 3);
    QCOMPARE(server.connections(), 1);

    mailer.rest();
    QCOMPARE(mailer.deliver(mailTo(u"ada@example.org"_s)).outcome, Outcome::Sent);
    QCOMPARE(server.waitForMails(4).size(), 4);
    QCOMPARE(server.connections(), 2);

    // A server that was restarted has closed what we kept: that is no fault.
    server.shutDown();
    server.startAgain();
    QCOMPARE(mailer.deliver(mailTo(u"ada@example.org"_s)).outcome, Outcome::Sent);
}

void TstSmtpMailer::report()
{
    SmtpServer server({u"--tls"_s, u"starttls"_s, u"--auth"_s, u"login"_s});
    SmtpSettings settings = withLogin(settingsFor(server));
    settings.caFile = server.caFile();
    const QDeadlineTimer deadline(std::chrono::seconds(30));
    const auto good = SmtpMailer(settings, never).test(mailTo(u"ada@example.org"_s), deadline);
    QCOMPARE(good.delivery.outcome, Outcome::Sent);
    QVERIFY(good.dialogue.contains(u"> EHLO auth.example.com"_s));
    QVERIFY(good.dialogue.contains(u"> STARTTLS"_s));
    QVERIFY(good.dialogue.contains(u"> RCPT TO:<ada@example.org>"_s));
    QVERIFY(good.dialogue.contains(u"< 250 2.0.0 OK queued"_s));
    const QString all = good.dialogue.join(u'\n');
    for (const QByteArray &secret : {QByteArray("open sesame"),
                                     QByteArray("open sesame").toBase64(),
                                     QByteArray("post").toBase64(),
                                     QByteArray("hello")})
        QVERIFY2(!all.contains(QString::fromLatin1(secret)), qPrintable(all));

    server.shutDown();
    const auto bad = SmtpMailer(settings, never).test(mailTo(u"ada@example.org"_s), deadline);
    QCOMPARE(bad.delivery.outcome, Outcome::ServerFault);
    QVERIFY(bad.dialogue.back().startsWith("* "_L1));
}

QTEST_GUILESS_MAIN(TstSmtpMailer)
#include "tst_smtpmailer.moc"
