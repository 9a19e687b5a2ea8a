#include "jwtforge.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

class TestJwtDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void expiry_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("answer");
        const QString accepted = u"accepted"_s;
        const QString expired = u"token has invalid claims: token is expired"_s;
        QTest::newRow("exp ahead") << QByteArray(R"({"exp":1700000600})") << accepted;
        QTest::newRow("exp in a second") << QByteArray(R"({"exp":1700000001})") << accepted;
        QTest::newRow("exp now") << QByteArray(R"({"exp":1700000000})") << expired;
        QTest::newRow("exp a second ago") << QByteArray(R"({"exp":1699999999})") << expired;
        QTest::newRow("exp zero") << QByteArray(R"({"exp":0})") << expired;
        QTest::newRow("exp negative") << QByteArray(R"({"exp":-1})") << expired;
        QTest::newRow("exp absent") << QByteArray(R"({"sub":"x"})") << accepted;
        QTest::newRow("exp null") << QByteArray(R"({"exp":null})") << accepted;
        QTest::newRow("exp fraction below") << QByteArray(R"({"exp":1700000000.9})") << expired;
        QTest::newRow("exp fraction above") << QByteArray(R"({"exp":1700000001.5})") << accepted;
        QTest::newRow("exp scientific") << QByteArray(R"({"exp":1.7000006e9})") << accepted;
        QTest::newRow("exp scientific, past") << QByteArray(R"({"exp":17E8})") << expired;
        QTest::newRow("exp in the year 33658") << QByteArray(R"({"exp":1e12})") << accepted;
    }

    void expiry()
    {
        QFETCH(QByteArray, claims);
        QTEST(outcome(withClaims(claims)), "answer");
    }

    void notBefore_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("answer");
        const QString accepted = u"accepted"_s;
        const QString early = u"token has invalid claims: token is not valid yet"_s;
        QTest::newRow("nbf behind") << QByteArray(R"({"nbf":1699999999})") << accepted;
        QTest::newRow("nbf now") << QByteArray(R"({"nbf":1700000000})") << accepted;
        QTest::newRow("nbf in a second") << QByteArray(R"({"nbf":1700000001})") << early;
        QTest::newRow("nbf null") << QByteArray(R"({"nbf":null})") << accepted;
        QTest::newRow("nbf scientific") << QByteArray(R"({"nbf":1.7000006e9})") << early;
        QTest::newRow("both") << QByteArray(R"({"nbf":1700000600,"exp":1600000000})")
                              << u"token has invalid claims: token is expired, token is not valid "
                                 "yet"_s;
        QTest::newRow("iat ahead") << QByteArray(R"({"iat":1700000600})") << accepted;
    }

    void notBefore()
    {
        QFETCH(QByteArray, claims);
        QTEST(outcome(withClaims(claims)), "answer");
    }

    void noDates_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("answer");
        const QString number
            = u"token is malformed: could not JSON decode claim: could not parse NumericData: "
              "%1 is no number of seconds"_s;
        const QString literal
            = u"token is malformed: could not JSON decode claim: could not parse NumericData: "
              u"json: "
              "invalid number literal, trying to unmarshal \"\\\"%1\\\"\" into Number"_s;
        QTest::newRow("exp soon") << QByteArray(R"({"exp":"soon"})") << literal.arg(u"soon");
        QTest::newRow("exp digits as text")
            << QByteArray(R"({"exp":"1700000600"})") << literal.arg(u"1700000600");
        QTest::newRow("exp true") << QByteArray(R"({"exp":true})") << number.arg(u"exp");
        QTest::newRow("exp list") << QByteArray(R"({"exp":[1700000600]})") << number.arg(u"exp");
        QTest::newRow("exp object") << QByteArray(R"({"exp":{}})") << number.arg(u"exp");
        QTest::newRow("exp 1e300") << QByteArray(R"({"exp":1e300})") << number.arg(u"exp");
        QTest::newRow("exp 2^63") << QByteArray(R"({"exp":9223372036854775808})")
                                  << number.arg(u"exp");
        QTest::newRow("exp -1e300") << QByteArray(R"({"exp":-1e300})") << number.arg(u"exp");
        QTest::newRow("nbf list") << QByteArray(R"({"nbf":[]})") << number.arg(u"nbf");
        QTest::newRow("iat object") << QByteArray(R"({"iat":{}})") << number.arg(u"iat");
        QTest::newRow("exp 1e400") << QByteArray(R"({"exp":1e400})")
                                   << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("exp NaN") << QByteArray(R"({"exp":NaN})")
                                 << u"token is malformed: could not JSON decode claim"_s;
    }

    void noDates()
    {
        QFETCH(QByteArray, claims);
        QTEST(outcome(withClaims(claims)), "answer");
    }

    void lookAlikes_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("answer");
        const QString accepted = u"accepted"_s;
        QTest::newRow("exp twice") << QByteArray(R"({"exp":1600000000,"exp":1700000600})")
                                   << u"token is malformed: a member is given twice in the claim"_s;
        QTest::newRow("EXP")
            << QByteArray(R"({"EXP":1600000000})")
            << u"token is malformed: could not JSON decode claim: exp is misspelt"_s;
        QTest::newRow("exp and Exp")
            << QByteArray(R"({"exp":1700000600,"Exp":1600000000})")
            << u"token is malformed: could not JSON decode claim: exp is misspelt"_s;
        QTest::newRow("expires") << QByteArray(R"({"expires":1})") << accepted;
    }

    void lookAlikes()
    {
        QFETCH(QByteArray, claims);
        QTEST(outcome(withClaims(claims)), "answer");
    }

    void theBoundaryIsSharpToTheMicrosecond()
    {
        const QByteArray token = withClaims(R"({"exp":1700000000,"nbf":1699999000})");
        const auto tick = std::chrono::microseconds(1);
        const Timestamp start = now - std::chrono::seconds(1000);
        QCOMPARE(outcome(token, keyring(), now - tick), u"accepted"_s);
        QVERIFY(outcome(token, keyring(), now) != "accepted"_L1);
        QCOMPARE(outcome(token, keyring(), start), u"accepted"_s);
        QVERIFY(outcome(token, keyring(), start - tick) != "accepted"_L1);
    }

    // Who cannot sign must not learn how claims are read.
    void theSignatureIsCheckedFirst()
    {
        const QByteArray claims = R"({"exp":"soon"})";
        QCOMPARE(outcome(forged(R"({"alg":"HS256"})", claims, "another")),
                 u"token signature is invalid: signature is invalid"_s);
    }
};

QTEST_GUILESS_MAIN(TestJwtDates)
#include "tst_jwtdates.moc"
