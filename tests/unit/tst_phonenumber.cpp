#include "domain/phonenumber.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored"); // empty: refused
        QTest::newRow("plus") << u"+15550100001"_s << u"15550100001"_s;
        QTest::newRow("no plus") << u"15550100001"_s << u"15550100001"_s;
        QTest::newRow("blanks") << u"+1 555 010 0001"_s << u"15550100001"_s;
        QTest::newRow("blanks around") << u" 15550100001 "_s << u"15550100001"_s;
        QTest::newRow("plus and blank") << u"+ 15550100001"_s << u"15550100001"_s;
        QTest::newRow("2 digits") << u"12"_s << u"12"_s;
        QTest::newRow("15 digits") << u"+123456789012345"_s << u"123456789012345"_s;
        QTest::newRow("1 digit") << u"1"_s << QString();
        QTest::newRow("16 digits") << u"+1234567890123456"_s << QString();
        QTest::newRow("leading zero") << u"0155501000"_s << QString();
        QTest::newRow("00 for plus") << u"0015550100001"_s << QString();
        QTest::newRow("two pluses") << u"++15550100001"_s << QString();
        QTest::newRow("blank before plus") << u" +15550100001"_s << QString();
        QTest::newRow("plus inside") << u"1555+0100001"_s << QString();
        QTest::newRow("hyphens") << u"1-555-010-0001"_s << QString();
        QTest::newRow("parentheses") << u"+1(555)0100001"_s << QString();
        QTest::newRow("letters") << u"1555CALLNOW"_s << QString();
        QTest::newRow("tab") << u"1555\t0100001"_s << QString();
        QTest::newRow("line break") << u"15550100001\n"_s << QString();
        QTest::newRow("no-break space") << u"1555\u00a00100001"_s << QString();
        QTest::newRow("Arabic digits") << u"١٢٣٤٥٦٧"_s << QString();
        QTest::newRow("full-width digits") << u"１２３４５６７"_s << QString();
        QTest::newRow("only plus") << u"+"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        const Result<PhoneNumber> number = PhoneNumber::parse(text);
        QCOMPARE(number.has_value(), !stored.isEmpty());
        if (number) {
            QCOMPARE(number->toString(), stored);
            QCOMPARE(PhoneNumber::normalized(text), stored);
        } else {
            QCOMPARE(number.error().code, ErrorCode::ValidationFailed);
            QCOMPARE(number.error().message, u"Invalid phone number format (E.164 required)"_s);
        }
    }

    void normalizedDoesNotCheck_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normalized");
        QTest::newRow("letters stay") << u"+a b c"_s << u"abc"_s;
        QTest::newRow("only the first plus") << u"++1"_s << u"+1"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void normalizedDoesNotCheck()
    {
        QFETCH(QString, text);
        QTEST(PhoneNumber::normalized(text), "normalized");
    }
};

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
