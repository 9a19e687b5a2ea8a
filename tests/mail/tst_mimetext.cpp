#include "mail/mimetext.h"

#include <QTest>

using namespace latchkey::mail;
using namespace Qt::Literals;

class TstMimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void quotedPrintable_data();
    void quotedPrintable();
    void headers_data();
    void headers();
    void names_data();
    void names();
    void longTextsKeepTheirLines();
};

void TstMimeText::quotedPrintable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QString &text, const QByteArray &encoded) {
        QTest::newRow(name) << text << encoded;
    };
    row("ascii", u"Hello, world!"_s, "Hello, world!\r\n");
    row("lines", u"a\nb\r\nc\n"_s, "a\r\nb\r\nc\r\n");
    row("equals", u"a=b"_s, "a=3Db\r\n");
    row("utf-8", u"ü€😀"_s, "=C3=BC=E2=82=AC=F0=9F=98=80\r\n");
    row("blank at the end", u"a \nb\t"_s, "a=20\r\nb=09\r\n");
    row("dot at the beginning", u".\n.a"_s, "=2E\r\n=2Ea\r\n");
    row("From at the beginning", u"From me"_s, "=46rom me\r\n");
    row("lone CR", u"a\rb"_s, "a=0Db\r\n");
    row("NUL", QString(u"a"_s + QChar(0) + u'b'), "a=00b\r\n");
    row("76 letters", QString(76, u'x'), QByteArray(76, 'x') + "\r\n");
    row("77 letters", QString(77, u'x'), QByteArray(75, 'x') + "=\r\nxx\r\n");
    row("an octet is not cut", QString(74, u'x') + u"ü"_s, QByteArray(74, 'x') + "=\r\n=C3=BC\r\n");
    row("empty", u""_s, "\r\n");
}

void TstMimeText::quotedPrintable()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(latchkey::mail::quotedPrintable(text), encoded);
}

void TstMimeText::headers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QString &text, const QByteArray &header) {
        QTest::newRow(name) << text << "Subject: " + header + "\r\n";
    };
    row("ascii", u"Reset your password"_s, "Reset your password");
    row("injection", u"a\r\nBcc: eve@example.org"_s, "a Bcc: eve@example.org");
    row("control characters", u"a\u0000b\u0007c\u2028d"_s, "a b c d");
    row("utf-8", u"Bestätigen"_s, "=?UTF-8?B?QmVzdMOkdGlnZW4=?=");
    row("looks encoded", u"=?UTF-8?B?QQ==?="_s, "=?UTF-8?B?PT9VVEYtOD9CP1FRPT0/PQ==?=");
    row("long",
        u"Every word of this subject is short, but together they do not fit into a single line."_s,
        "Every word of this subject is short, but together they do not fit\r\n"
        " into a single line.");
    row("long utf-8",
        u"ä"_s.repeated(40),
        "=?UTF-8?B?w6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6Q=?=\r\n"
        " =?UTF-8?B?w6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOk?=");
}

void TstMimeText::headers()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, header);
    QCOMPARE(textHeader("Subject", text), header);
}

void TstMimeText::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plain") << u"Auth"_s << QByteArray("\"Auth\"");
    QTest::newRow("specials") << u"Ada, \"the\" <first>\\"_s
                              << QByteArray(R"("Ada, \"the\" <first>\\")");
    QTest::newRow("utf-8") << u"Köln"_s << QByteArray("=?UTF-8?B?S8O2bG4=?=");
    QTest::newRow("injection") << u"a\r\nTo: b"_s << QByteArray("\"a To: b\"");
}

void TstMimeText::names()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, encoded);
    QCOMPARE(displayName(name), encoded);
}

void TstMimeText::longTextsKeepTheirLines()
{
    const QString text
        = QString(u"ä"_s.repeated(300) + u'\n' + QString(2000, u'.') + u"\n\n"_s).repeated(20);
    const QByteArray qp = latchkey::mail::quotedPrintable(text);
    for (const QByteArray &line : qp.split('\n'))
        QVERIFY(line.size() <= 77); // 76 and CR
    for (const QByteArray &line : base64Lines(text.toUtf8()).split('\n'))
        QVERIFY(line.size() <= 77);
    for (const QByteArray &line : textHeader("Subject", text).split('\n'))
        QVERIFY(line.size() <= 79); // RFC 5322 2.1.1
}

QTEST_GUILESS_MAIN(TstMimeText)
#include "tst_mimetext.moc"
