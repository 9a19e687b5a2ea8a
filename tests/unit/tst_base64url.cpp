#include "crypto/base64url.h"

#include <QTest>

using namespace latchkey::crypto;

class TestBase64Url : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void vectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        // RFC 4648 section 10
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("Zm9vYmE");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        // RFC 4648 section 5: the two characters that differ from plain base64
        QTest::newRow("62 and 63") << QByteArray::fromHex("fbff") << QByteArray("-_8");
        // RFC 7515 appendix C
        QTest::newRow("RFC 7515 C") << QByteArray::fromHex("03ecffe0c1") << QByteArray("A-z_4ME");
    }

    void vectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64Url(bytes), text);
        const std::optional<QByteArray> decoded = fromBase64Url(text);
        QVERIFY(decoded);
        QCOMPARE(*decoded, bytes);
    }

    void everyByteSurvives()
    {
        QByteArray all;
        for (int length = 0; length < 260; ++length) {
            QCOMPARE(fromBase64Url(toBase64Url(all)), all);
            all += static_cast<char>(length);
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("one padding") << QByteArray("Zm8=");
        QTest::newRow("plus") << QByteArray("+_8");
        QTest::newRow("slash") << QByteArray("-/8");
        QTest::newRow("blank") << QByteArray("Zm 9v");
        QTest::newRow("line break") << QByteArray("Zm9v\n");
        QTest::newRow("carriage return") << QByteArray("\rZm9v");
        QTest::newRow("NUL") << QByteArray("Zm9\0v", 5);
        QTest::newRow("dot") << QByteArray("Zm9v.");
        QTest::newRow("not ASCII") << QByteArray("Zm9\xc3\xa4");
        QTest::newRow("one character") << QByteArray("Z");
        QTest::newRow("five characters") << QByteArray("Zm9vY");
        QTest::newRow("four bits left over") << QByteArray("Zh");
        QTest::newRow("two bits left over") << QByteArray("Zm9");
    }

    void refused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text));
    }
};

QTEST_GUILESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
