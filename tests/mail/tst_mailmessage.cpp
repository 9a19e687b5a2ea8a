#include "mail/mailmessage.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

class TstMailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void golden();
    void foreignTextIsBase64();
    void unicodeAddress();
    void hostileContent();
    void dates_data();
    void dates();
};

namespace {

constexpr Timestamp moment = std::chrono::sys_days(std::chrono::year(2026) / 1 / 31)
    + std::chrono::hours(9) + std::chrono::minutes(5) + std::chrono::seconds(7)
    + std::chrono::microseconds(123456);

MailSender testSender()
{
    return {.address = MailAddress::parse(u"auth@example.com"_s).value(),
            .name = u"Auth"_s,
            .headers = MailHeaders::create({{u"X-Tag"_s, {u"$messageType"_s}}}).value()};
}

MailEnvelope envelope(const QString &to = u"ada@example.org"_s)
{
    return {.id = QUuid(u"0196a7a0-1111-4222-8333-444455556666"_s),
            .kind = u"recovery"_s,
            .recipient = MailAddress::parse(to).value(),
            .date = moment};
}

} // namespace

void TstMailMessage::golden()
{
    const QByteArray message = composedMessage(testSender(),
                                               envelope(),
                                               {.subject = u"Passwort zurücksetzen"_s,
                                                .html = u"<p>Hello, Grüße=</p>\n"_s,
                                                .text = u"Hi\n.\n"_s});
    QCOMPARE(message,
             "From: \"Auth\"\r\n <auth@example.com>\r\n"
             "To: ada@example.org\r\n"
             "Subject: =?UTF-8?B?UGFzc3dvcnQgenVyw7xja3NldHplbg==?=\r\n"
             "Date: Sat, 31 Jan 2026 09:05:07 +0000\r\n"
             "Message-ID: <0196a7a0-1111-4222-8333-444455556666@example.com>\r\n"
             "Auto-Submitted: auto-generated\r\n"
             "X-Tag: recovery\r\n"
             "MIME-Version: 1.0\r\n"
             "Content-Type: multipart/alternative;\r\n"
             " boundary=\"=_0196a7a0-1111-4222-8333-444455556666\"\r\n"
             "\r\n"
             "--=_0196a7a0-1111-4222-8333-444455556666\r\n"
             "Content-Type: text/plain; charset=utf-8\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n"
             "\r\n"
             "Hi\r\n=2E\r\n"
             "\r\n--=_0196a7a0-1111-4222-8333-444455556666\r\n"
             "Content-Type: text/html; charset=utf-8\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n"
             "\r\n"
             "<p>Hello, Gr=C3=BC=C3=9Fe=3D</p>\r\n"
             "\r\n--=_0196a7a0-1111-4222-8333-444455556666--\r\n");
}

void TstMailMessage::foreignTextIsBase64()
{
    const QString text = u"Привет, мир! "_s.repeated(20);
    const QByteArray message = composedMessage(
        testSender(), envelope(), {.subject = u"x"_s, .html = u"<p>x</p>"_s, .text = text});
    QVERIFY(message.contains("Content-Type: text/plain; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: base64\r\n\r\n0J/RgNC40LLQtdGC"));
    QVERIFY(message.contains("Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>x</p>"));
}

void TstMailMessage::unicodeAddress()
{
    const QByteArray message = composedMessage(testSender(),
                                               envelope(u"jürgen@bücher.example"_s),
                                               {.subject = u"x"_s, .html = {}, .text = {}});
    QVERIFY(message.contains("To: j\xC3\xBCrgen@xn--bcher-kva.example\r\n"));
}

void TstMailMessage::hostileContent()
{
    const MailEnvelope to = envelope();
    const QString boundary = u"\n--=_"_s + to.id.toString(QUuid::WithoutBraces) + u"--\n"_s;
    MailSender from = testSender();
    from.name = u"Eve\" <eve@example.org>\r\nBcc: all@example.org"_s;
    const QByteArray message = composedMessage(
        from, to, {.subject = u"a\r\n\r\nb"_s, .html = boundary, .text = u"\r\n.\r\nQUIT"_s});
    QCOMPARE(message.count("\r\n--=_"), 3);
    QVERIFY(!message.contains("\r\nBcc"));
    QVERIFY(!message.contains("\r\n.\r\n"));
    QVERIFY(message.contains("Subject: a b\r\n"));
    for (const char c : message)
        QVERIFY(c > 0); // ASCII
    QCOMPARE(message.count('\r'), message.count('\n'));
    QCOMPARE(message.count("\r\n"), message.count('\n'));
}

void TstMailMessage::dates_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("epoch") << qint64(0) << QByteArray("Thu, 01 Jan 1970 00:00:00 +0000");
    QTest::newRow("leap day") << qint64(1709251199)
                              << QByteArray("Thu, 29 Feb 2024 23:59:59 +0000");
    QTest::newRow("new year") << qint64(1798761600)
                              << QByteArray("Fri, 01 Jan 2027 00:00:00 +0000");
}

void TstMailMessage::dates()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QByteArray, date);
    QCOMPARE(mailDate(Timestamp(std::chrono::seconds(seconds))), date);
}

QTEST_GUILESS_MAIN(TstMailMessage)
#include "tst_mailmessage.moc"
