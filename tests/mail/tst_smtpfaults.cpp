#include "mail/smtpmailer.h"
#include "smtpserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::mail;
using namespace latchkey::test;
using namespace Qt::Literals;
using Outcome = Delivery::Outcome;

// What mail servers do when they do not take a mail, and what it means for that mail.
class TstSmtpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void faults_data();
    void faults();
    void aDeliveryIsBoundedAsAWhole();
    void refusedConnection();
    void unknownHost();
    void testTellsWhereItHangs_data();
    void testTellsWhereItHangs();
    void passwordStaysHome();
    void interrupted();
};

namespace {

OutgoingMail anyMail()
{
    return {.id = {},
            .kind = u"recovery"_s,
            .sender = MailAddress::parse(u"auth@example.com"_s).value(),
            .recipient = MailAddress::parse(u"ada@example.org"_s).value(),
            .message = "Subject: x\r\n\r\n" + QByteArray("hello\r\n").repeated(1000),
            .date = {}};
}

SmtpSettings settingsFor(const SmtpServer &server)
{
    return {.host = u"127.0.0.1"_s,
            .port = server.port(),
            .connectTimeout = std::chrono::seconds(5),
            .timeout = std::chrono::seconds(2)};
}

} // namespace

void TstSmtpFaults::faults_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("tls");
    const auto row = [](const QByteArray &faults,
                        Outcome outcome,
                        const char *summary,
                        const char *tls = "none") {
        QTest::addRow("%s, TLS %s", faults.constData(), tls)
            << faults << outcome << QString::fromLatin1(summary) << QString::fromLatin1(tls);
    };
    row(R"({"rcpt":"550 5.1.1 <ada@example.org> unknown"})",
        Outcome::Refused,
        "550 5.1.1 to RCPT TO");
    row(R"({"rcpt":"553 no"})", Outcome::Refused, "553 to RCPT TO");
    row(R"({"rcpt":"450 4.2.0 grey-listed"})", Outcome::Later, "450 4.2.0 to RCPT TO");
    row(R"({"rcpt":"421 4.3.2 closing"})", Outcome::ServerFault, "421 4.3.2 to RCPT TO");
    row(R"({"rcpt":"530 5.7.0 login first"})", Outcome::ServerFault, "530 5.7.0 to RCPT TO");
    row(R"({"data":"554 5.6.0 no"})", Outcome::Refused, "554 5.6.0 to DATA");
    row(R"({"data":"451 4.3.0 later"})", Outcome::Later, "451 4.3.0 to DATA");
    row(R"({"mail":"550 5.7.1 no"})", Outcome::ServerFault, "550 5.7.1 to MAIL FROM");
    row(R"({"mail":"451 later"})", Outcome::ServerFault, "451 to MAIL FROM");
    row(R"({"greeting":"554 no"})", Outcome::ServerFault, "554 to the connection");
    row(R"({"greeting":"421 busy"})", Outcome::ServerFault, "421 to the connection");
    row(R"({"drop":"connect"})", Outcome::ServerFault, "");
    row(R"({"drop":"data"})", Outcome::ServerFault, "");
    row(R"({"drop":"answer"})", Outcome::ServerFault, "");
    row(R"({"tarpit":30})", Outcome::ServerFault, "timeout was reached at the connection");
    row(R"({"slow":{"ehlo":30}})", Outcome::ServerFault, "timeout was reached at EHLO");
    row(R"({"slow":{"rcpt":30}})", Outcome::ServerFault, "timeout was reached at RCPT TO");
    row(R"({"slow":{"data":30}})", Outcome::ServerFault, "timeout was reached at DATA");
    row(R"({"slow":{"answer":30}})", Outcome::ServerFault, "timeout was reached at DATA");
    row(R"({"endless":"greeting"})",
        Outcome::ServerFault,
        "the mail server's reply has no end at the connection");
    row(R"({"endless":"ehlo"})",
        Outcome::ServerFault,
        "the mail server's reply has no end at EHLO");
    row(R"({"endless":"rcpt"})",
        Outcome::ServerFault,
        "the mail server's reply has no end at RCPT TO");
    row(R"({"endless":"answer"})",
        Outcome::ServerFault,
        "the mail server's reply has no end at DATA");
    for (const char *tls : {"starttls", "implicit"}) { // the same faults inside TLS
        row(R"({"rcpt":"550 5.1.1 no"})", Outcome::Refused, "550 5.1.1 to RCPT TO", tls);
        row(R"({"rcpt":"451 later"})", Outcome::Later, "451 to RCPT TO", tls);
        row(R"({"drop":"data"})", Outcome::ServerFault, "", tls);
        row(R"({"drop":"connect"})", Outcome::ServerFault, "", tls);
        row(R"({"tarpit":30})", Outcome::ServerFault, "", tls);
    }
}

void TstSmtpFaults::faults()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, summary);
    QFETCH(const QString, tls);
    SmtpServer server({u"--tls"_s, tls});
    server.setFaults(faults);
    const std::atomic<bool> never{false};
    SmtpSettings settings = settingsFor(server);
    settings.caFile = server.caFile();
    settings.tls = tls == "implicit"_L1 ? TlsBegin::AtFirstByte : TlsBegin::WhereOffered;
    SmtpMailer mailer(settings, never);

    const Delivery delivery = mailer.deliver(anyMail());

    QVERIFY2(delivery.outcome == outcome, qPrintable(delivery.reply + u" / " + delivery.summary));
    if (!summary.isEmpty())
        QCOMPARE(delivery.summary, summary);
    QVERIFY(!delivery.summary.contains("ada"_L1)); // it goes into the log
    server.setFaults("{}");
    QCOMPARE(mailer.deliver(anyMail()).outcome, Outcome::Sent);
}

// Else a mail could go to a second server while the first, slow in each of its steps, still sends
// it. Where a password must wait for TLS there are two conversations.
void TstSmtpFaults::aDeliveryIsBoundedAsAWhole()
{
    SmtpServer server({u"--auth"_s, u"cram"_s});
    server.setFaults(R"({"slow":{"ehlo":1.4}})");
    SmtpSettings settings = settingsFor(server);
    settings.host = u"0.0.0.0"_s; // reaches this machine, and does not say so
    settings.user = u"post"_s;
    settings.password = Secret("open sesame");
    const std::atomic<bool> never{false};
    SmtpMailer mailer(settings, never);

    QCOMPARE(mailer.deliver(anyMail()).outcome, Outcome::ServerFault);

    QCOMPARE(server.mails().size(), 0);
    server.setFaults("{}");
    QCOMPARE(mailer.deliver(anyMail()).outcome, Outcome::Sent);
    QCOMPARE(server.waitForMails(1).size(), 1);
}

void TstSmtpFaults::refusedConnection()
{
    SmtpServer server;
    const std::atomic<bool> never{false};
    SmtpMailer mailer(settingsFor(server), never);
    server.shutDown();
    const Delivery delivery = mailer.deliver(anyMail());
    QCOMPARE(delivery.outcome, Outcome::ServerFault);
    QVERIFY2(delivery.reply.contains("connect"_L1), qPrintable(delivery.reply));
}

void TstSmtpFaults::unknownHost()
{
    const std::atomic<bool> never{false};
    SmtpMailer mailer({.host = u"mail.invalid"_s}, never);
    QCOMPARE(mailer.deliver(anyMail()).outcome, Outcome::ServerFault);
}

void TstSmtpFaults::testTellsWhereItHangs_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QString>("last"); // said before
    QTest::addColumn<QString>("why");
    const auto row = [](const QByteArray &faults, const QString &last, const QString &why) {
        QTest::addRow("%s", faults.constData()) << faults << last << why;
    };
    const QString late = u"* the mail server did not answer in time at "_s;
    row(R"({"tarpit":60})", {}, late + u"the connection ("_s);
    row(R"({"slow":{"ehlo":60}})", u"> EHLO localhost"_s, late + u"EHLO ("_s);
    row(R"({"slow":{"starttls":60}})", u"< 220 in a moment"_s, late + u"STARTTLS ("_s);
    row(R"({"slow":{"rcpt":60}})", u"> RCPT TO:<ada@example.org>"_s, late + u"RCPT TO ("_s);
    row(R"({"slow":{"data":60}})", u"> DATA"_s, late + u"DATA ("_s);
    row(R"({"slow":{"answer":60}})", u"> (the mail)"_s, late + u"DATA ("_s);
    row(R"({"endless":"rcpt"})",
        u"< 250-and so on"_s,
        u"* the mail server's reply has no end at RCPT TO"_s);
}

// Its deadline is its own, whatever the settings allow other mails.
void TstSmtpFaults::testTellsWhereItHangs()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const QString, last);
    QFETCH(const QString, why);
    SmtpServer server({u"--tls"_s, faults.contains("starttls") ? u"starttls"_s : u"none"_s});
    server.setFaults(faults);
    SmtpSettings settings = settingsFor(server);
    settings.timeout = settings.connectTimeout = std::chrono::hours(1);
    const std::atomic<bool> never{false};

    const auto report = SmtpMailer(settings, never).test(anyMail(), std::chrono::seconds(2));

    QCOMPARE(report.delivery.outcome, Outcome::ServerFault);
    const QString said = report.dialogue.join(u'\n');
    QVERIFY2(report.dialogue.back().startsWith(why), qPrintable(said));
    const qsizetype before = report.dialogue.size() - 2;
    QVERIFY2(before < 0 ? last.isEmpty() : report.dialogue[before] == last, qPrintable(said));
    QCOMPARE(server.mails().size(), 0);
}

// Somebody on the way may have removed the offer of STARTTLS: the password is not sent.
void TstSmtpFaults::passwordStaysHome()
{
    SmtpServer server({u"--auth"_s, u"plain"_s});
    SmtpSettings settings = settingsFor(server);
    settings.host = u"0.0.0.0"_s; // reaches this machine, and does not say so
    settings.user = u"post"_s;
    settings.password = Secret("open sesame");
    const std::atomic<bool> never{false};

    const auto report = SmtpMailer(settings, never).test(anyMail(), settings.timeout);

    QCOMPARE(report.delivery.outcome, Outcome::ServerFault);
    QVERIFY2(report.delivery.reply.contains("no TLS"_L1), qPrintable(report.delivery.reply));
    QVERIFY(!report.dialogue.join(u'\n').contains("> AUTH"_L1));
    QCOMPARE(server.mails().size(), 0);

    SmtpServer hashed({u"--auth"_s, u"cram"_s}); // proves the password without sending it
    settings.port = hashed.port();
    QCOMPARE(SmtpMailer(settings, never).deliver(anyMail()).outcome, Outcome::Sent);
    SmtpServer open;
    settings.port = open.port();
    QCOMPARE(SmtpMailer(settings, never).deliver(anyMail()).outcome, Outcome::Sent);
    QCOMPARE(open.waitForMails(1).front().user, QString());
}

void TstSmtpFaults::interrupted()
{
    SmtpServer server;
    server.setFaults(R"({"tarpit":30})");
    std::atomic<bool> stop{false};
    SmtpSettings settings = settingsFor(server);
    settings.timeout = std::chrono::seconds(30);
    SmtpMailer mailer(settings, stop);
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop = true;
    });
    QCOMPARE(mailer.deliver(anyMail()).outcome, Outcome::Interrupted);
}

QTEST_GUILESS_MAIN(TstSmtpFaults)
#include "tst_smtpfaults.moc"
