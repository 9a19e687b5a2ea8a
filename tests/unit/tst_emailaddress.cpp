#include "domain/emailaddress.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

class TestEmailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain") << u"alice@example.com"_s << u"alice@example.com"_s;
        QTest::newRow("upper case") << u"Alice@EXAMPLE.Com"_s << u"alice@example.com"_s;
        QTest::newRow("label") << u"alice+label@example.com"_s << u"alice+label@example.com"_s;
        QTest::newRow("no dot in the domain") << u"alice@localhost"_s << u"alice@localhost"_s;
        QTest::newRow("digits") << u"1@2"_s << u"1@2"_s;
        QTest::newRow("dots anywhere") << u".a..b.@example.com"_s << u".a..b.@example.com"_s;
        QTest::newRow("every mark")
            << u".!#$%&'*+/=?^_`{|}~-@example.com"_s << u".!#$%&'*+/=?^_`{|}~-@example.com"_s;
        QTest::newRow("hyphens inside") << u"a@x--y.z-1.com"_s << u"a@x--y.z-1.com"_s;
        QTest::newRow("many labels") << u"a@b.c.d.e.f.g"_s << u"a@b.c.d.e.f.g"_s;
        QTest::newRow("label of 63")
            << u"a@"_s + QString(63, u'b') + u".com" << u"a@"_s + QString(63, u'b') + u".com";
        QTest::newRow("255 bytes")
            << QString(243, u'a') + u"@example.com" << QString(243, u'a') + u"@example.com";
    }

    void accepted()
    {
        QFETCH(QString, text);
        const Result<EmailAddress> address = EmailAddress::parse(text);
        QVERIFY(address);
        QTEST(address->toString(), "stored");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const QString format = u"Unable to validate email address: invalid format"_s;
        QTest::newRow("empty") << QString() << u"An email address is required"_s;
        const QString tooLong = u"An email address is too long"_s;
        QTest::newRow("256 bytes") << QString(244, u'a') + u"@example.com" << tooLong;
        QTest::newRow("bytes, not characters") << QString(128, u'ü') << tooLong;
        QTest::newRow("bytes, just short enough") << QString(127, u'ü') << format;
        for (const QStringView text : {u"plain",
                                       u"@example.com",
                                       u"a@",
                                       u"@",
                                       u"a b@example.com",
                                       u"a@b c.com",
                                       u"a@@example.com",
                                       u"a@b@example.com",
                                       u" alice@example.com",
                                       u"alice@example.com ",
                                       u"alice@example.com\n",
                                       u"alice@example.com\r\nBcc: eve@example.com",
                                       u"\talice@example.com",
                                       u"a@-example.com",
                                       u"a@example-.com",
                                       u"a@example.-com",
                                       u"a@example..com",
                                       u"a@.example.com",
                                       u"a@example.com.",
                                       u"a@.",
                                       u"a@example_1.com",
                                       u"a@[127.0.0.1]",
                                       u"a@example.com:25",
                                       u"ü@example.com",
                                       u"a@exämple.com",
                                       u"a@example.cоm", // a Cyrillic o
                                       u"ａ@example.com", // full width
                                       u"١@example.com", // an Arabic digit
                                       u"<a@example.com>",
                                       u"Alice <a@example.com>",
                                       u"\"a b\"@example.com",
                                       u"a,b@example.com",
                                       u"a;b@example.com",
                                       u"a\\b@example.com",
                                       u"a(comment)@example.com",
                                       u"a@example.com,b@example.com",
                                       u"mailto:a@example.com"})
            QTest::addRow("'%s'", text.toUtf8().toPercentEncoding(" @<>").constData())
                << text.toString() << format;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"@example.com" << format;
        QTest::newRow("label of 64") << u"a@"_s + QString(64, u'b') + u".com" << format;
    }

    void refused()
    {
        QFETCH(QString, text);
        const Result<EmailAddress> address = EmailAddress::parse(text);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::ValidationFailed);
        QTEST(address.error().message, "message");
    }

    void authorized_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<bool>("isOne");
        const QStringList ann{u"ann@example.com"_s};
        QTest::newRow("no list") << u"bob@example.com"_s << QStringList() << true;
        QTest::newRow("listed") << u"ann@example.com"_s << ann << true;
        QTest::newRow("in another case")
            << u"ann@example.com"_s << QStringList{u"Ann@Example.COM"_s} << true;
        QTest::newRow("with a label") << u"ann+news@example.com"_s << ann << true;
        QTest::newRow("two labels") << u"ann+a+b@example.com"_s << ann << true;
        QTest::newRow("an empty label") << u"ann+@example.com"_s << ann << false;
        QTest::newRow("somebody else") << u"bob@example.com"_s << ann << false;
        QTest::newRow("of another domain") << u"ann@example.org"_s << ann << false;
        QTest::newRow("a listed label is not met")
            << u"ann+news@example.com"_s << QStringList{u"ann+news@example.com"_s} << false;
    }

    void authorized()
    {
        QFETCH(QString, address);
        QFETCH(QStringList, list);
        QTEST(isAuthorizedAddress(address, list), "isOne");
    }

    void equality()
    {
        QVERIFY(EmailAddress::parse(u"A@b.c"_s).value() == EmailAddress::parse(u"a@B.C"_s).value());
        QVERIFY(EmailAddress::parse(u"a@b.c"_s).value() != EmailAddress::parse(u"a@b.d"_s).value());
    }
};

QTEST_GUILESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
