#include "mail/mailaddress.h"
#include "mail/mailheaders.h"

#include <QTest>

using namespace latchkey::mail;
using namespace Qt::Literals;

// The corpus of what must never reach an SMTP command or a header.
class TstMailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void headersRefused_data();
    void headersRefused();
    void headerLines();
};

void TstMailAddress::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("needsSmtpUtf8");
    QTest::newRow("plain") << u"ada@example.org"_s << QByteArray("ada@example.org") << false;
    QTest::newRow("marks") << u"a.b+c!#$%&'*/=?^_`{|}~-@x-y.z"_s
                           << QByteArray("a.b+c!#$%&'*/=?^_`{|}~-@x-y.z") << false;
    QTest::newRow("no dot") << u"root@localhost"_s << QByteArray("root@localhost") << false;
    QTest::newRow("idn") << u"ada@bücher.example"_s << QByteArray("ada@xn--bcher-kva.example")
                         << false;
    QTest::newRow("eai") << u"jürgen@example.org"_s << QByteArray("j\xC3\xBCrgen@example.org")
                         << true;
}

void TstMailAddress::accepted()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, needsSmtpUtf8);
    const auto address = MailAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(address->toUtf8(), bytes);
    QCOMPARE(address->needsSmtpUtf8(), needsSmtpUtf8);
}

void TstMailAddress::refused_data()
{
    QTest::addColumn<QString>("text");
    const QString nul(QChar(0));
    int number = 0;
    for (const QString &text : QStringList{u""_s,
                                           u"a"_s,
                                           u"@"_s,
                                           u"@b"_s,
                                           u"a@"_s,
                                           u"a@b@"_s,
                                           u"a@b@c"_s,
                                           u"a@b.c\r\nDATA"_s,
                                           u"a@b.c\nRCPT TO:<eve@x.y>"_s,
                                           u"a@b.c\r"_s,
                                           u"a\r\n@b.c"_s,
                                           u"a\n@b.c"_s,
                                           QString(u"a"_s + nul + u"@b.c"_s),
                                           QString(u"a@b"_s + nul + u".c"_s),
                                           u"a@b.c> SIZE=1\r\nRCPT TO:<eve@x.y"_s,
                                           u"a@b.c>,<eve@x.y"_s,
                                           u"<a@b.c>"_s,
                                           u"a@b.c,eve@x.y"_s,
                                           u"a@b.c;eve@x.y"_s,
                                           u"a@b.c eve@x.y"_s,
                                           u"a b@c.d"_s,
                                           u"\"a b\"@c.d"_s,
                                           u"\"a\\\"\"@c.d"_s,
                                           u"\"a@b\"@c.d"_s,
                                           u"a(comment)@b.c"_s,
                                           u"a@[127.0.0.1]"_s,
                                           u"a@b.c:25"_s,
                                           u"Ada <a@b.c>"_s,
                                           u"a:b@c.d"_s,
                                           u"a\\@b.c"_s,
                                           u"a@b\tc"_s,
                                           u" a@b.c"_s,
                                           u"a@b.c "_s,
                                           u"a\u0085@b.c"_s,
                                           u"a\u2028@b.c"_s,
                                           u"a\u00A0@b.c"_s,
                                           u"a\u200B@b.c"_s,
                                           u"a\u202E@b.c"_s,
                                           u"a@b\u200Bc\r"_s,
                                           u"a@b..c"_s,
                                           u"a@"_s + QString(300, u'x'),
                                           QString(65, u'x') + u"@b.c"_s,
                                           u"a@exa mple.org"_s,
                                           u"a@example.org\u0000"_s})
        QTest::addRow("%d", ++number) << text;
}

void TstMailAddress::refused()
{
    QFETCH(const QString, text);
    const auto address = MailAddress::parse(text);
    QVERIFY(!address);
    QVERIFY(text.size() < 5 || !address.error().message.contains(text)); // it may go into the log
}

void TstMailAddress::headersRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("CR LF in the value") << u"X-A"_s << u"a\r\nBcc: eve@x.y"_s;
    QTest::newRow("NUL in the value") << u"X-A"_s << QString(u"a"_s + QChar(0));
    QTest::newRow("no name") << u""_s << u"a"_s;
    QTest::newRow("blank in the name") << u"X A"_s << u"a"_s;
    QTest::newRow("colon in the name") << u"X:A"_s << u"a"_s;
    QTest::newRow("CR LF in the name") << u"X-A\r\nBcc"_s << u"a"_s;
    QTest::newRow("letter beyond ASCII") << u"X-Ä"_s << u"a"_s;
    QTest::newRow("ours") << u"subject"_s << u"a"_s;
    QTest::newRow("MIME's") << u"Content-Type"_s << u"a"_s;
}

void TstMailAddress::headersRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const auto headers = MailHeaders::create({{name, {value}}});
    QVERIFY(!headers);
    QVERIFY(headers.error().message.startsWith("GOTRUE_SMTP_HEADERS: "_L1));
}

void TstMailAddress::headerLines()
{
    const auto headers = MailHeaders::create(
        {{u"X-Type"_s, {u"$messageType"_s, u"ü"_s}}, {u"Reply-To"_s, {u"help@example.org"_s}}});
    QVERIFY(headers);
    QCOMPARE(headers->lines(u"recovery"_s),
             "Reply-To: help@example.org\r\nX-Type: recovery\r\nX-Type: =?UTF-8?B?w7w=?=\r\n");
    QVERIFY(headers->lines(u"reauthentication"_s).contains("X-Type: reauthenticate\r\n"));
}

QTEST_GUILESS_MAIN(TstMailAddress)
#include "tst_mailaddress.moc"
