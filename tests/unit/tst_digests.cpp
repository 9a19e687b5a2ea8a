#include "crypto/hmac.h"
#include "crypto/tokenhash.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::crypto;

class TestDigests : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // RFC 4231 section 4
    void hmacSha256Vectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("code"); // hexadecimal; test case 5 gives 128 bits only
        QTest::newRow("4.2") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                             << QByteArray("b0344c61d8db38535ca8afceaf0bf12b"
                                           "881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("4.3 short key")
            << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("4.4") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                             << QByteArray("773ea91e36800e46854db8ebd09181a7"
                                           "2959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4.5")
            << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
            << QByteArray(50, '\xcd')
            << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("4.6 truncated")
            << QByteArray(20, '\x0c') << QByteArray("Test With Truncation")
            << QByteArray("a3b6167473100ee06e0c796c2955552b");
        QTest::newRow("4.7 key longer than a block")
            << QByteArray(131, '\xaa')
            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("4.8 both longer than a block")
            << QByteArray(131, '\xaa')
            << QByteArray("This is a test using a larger than block-size key and a larger than "
                          "block-size data. The key needs to be hashed before being used by the "
                          "HMAC algorithm.")
            << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    void hmacSha256Vectors()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, code);
        const QByteArray made = hmacSha256(key, message);
        QCOMPARE(made.size(), 32);
        QCOMPARE(made.toHex().first(code.size()), code);
    }

    // FIPS 180-4 examples of SHA-224, with the message cut into address and code.
    void oneTimeTokenHashes_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("hash");
        const QString abc = u"23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"_s;
        QTest::newRow("abc") << u"ab"_s << u"c"_s << abc;
        QTest::newRow("only a code") << u""_s << u"abc"_s << abc;
        QTest::newRow("nothing") << u""_s << u""_s
                                 << u"d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f"_s;
        QTest::newRow("two blocks")
            << u"abcdbcdecdefdefgefghfghighijhi"_s << u"jkijkljklmklmnlmnomnopnopq"_s
            << u"75388b16512776cc5dba5da1fd890150b0c6455cb4f58b1952522525"_s;
    }

    void oneTimeTokenHashes()
    {
        QFETCH(QString, address);
        QFETCH(QString, code);
        QTEST(oneTimeTokenHash(address, code), "hash");
    }
};

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"
