#include "crypto/randomtoken.h"
#include "fakerandom.h"
#include "systemrandom.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

QByteArray allBytes()
{
    QByteArray bytes;
    for (int value = 0; value < 256; ++value)
        bytes += static_cast<char>(value);
    return bytes;
}

// How often each character comes out when every byte is drawn once: uniform if all are the same.
QHash<QChar, int> histogram(const QString &text)
{
    QHash<QChar, int> counts;
    for (const QChar c : text)
        ++counts[c];
    return counts;
}

void compareUniform(const QString &drawn, const QString &alphabet, int times)
{
    const QHash<QChar, int> counts = histogram(drawn);
    QCOMPARE(counts.size(), alphabet.size());
    for (const QChar c : alphabet)
        QCOMPARE(counts.value(c), times);
}

} // namespace

class TestRandomToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // 250 of the 256 bytes make a digit, each digit 25 times; the other six are drawn and dropped.
    void digitsAreUniform()
    {
        test::ScriptedRandom random(allBytes());
        compareUniform(oneTimeCode(random, 250), u"0123456789"_s, 25);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, oneTimeCode(random, 1));
    }

    void tokenCharactersAreUniform()
    {
        QByteArray script = allBytes();
        script.append(QByteArray(8, 'x')); // 22 tokens of 12 take 264 bytes
        test::ScriptedRandom random(script);
        QString drawn;
        for (int i = 0; i < 22; ++i)
            drawn += refreshToken(random);
        QVERIFY(random.isUsedUp());
        compareUniform(drawn.first(256), u"abcdefghijklmnopqrstuvwxyz234567"_s, 8);
    }

    void passwordCharactersAreUniform()
    {
        test::ScriptedRandom random(allBytes());
        const QString drawn = QString::fromLatin1(randomPassword(random, 248));
        compareUniform(
            drawn, u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s, 4);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, randomPassword(random, 1));
    }

    void rejectedBytesAreDrawnAgain_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("code");
        QTest::newRow("zeros stay") << QByteArray::fromHex("000000000000") << u"000000"_s;
        QTest::newRow("ten wraps") << QByteArray::fromHex("0a0b13090100") << u"019910"_s;
        QTest::newRow("249 is the last") << QByteArray::fromHex("f9f9f9f9f9f9") << u"999999"_s;
        QTest::newRow("250 to 255 are dropped")
            << QByteArray::fromHex("fafbfcfdfeff010203040506") << u"123456"_s;
        QTest::newRow("in between") << QByteArray::fromHex("01ff02fa03fe04fd05fc06") << u"123456"_s;
    }

    void rejectedBytesAreDrawnAgain()
    {
        QFETCH(QByteArray, script);
        test::ScriptedRandom random(script);
        QTEST(oneTimeCode(random, 6), "code");
        QVERIFY(random.isUsedUp());
    }

    void lengths()
    {
        test::CountingRandom random;
        for (int digits = 6; digits <= 10; ++digits)
            QCOMPARE(oneTimeCode(random, digits).size(), digits);
        QCOMPARE(refreshToken(random).size(), 12);
        QCOMPARE(randomPassword(random, 33).size(), 33);
        QCOMPARE(randomPassword(random, 0), QByteArray());
    }

    void theSystemDoesNotRepeatItself()
    {
        SystemRandom random;
        QSet<QString> tokens;
        for (int i = 0; i < 1000; ++i)
            tokens += refreshToken(random);
        QCOMPARE(tokens.size(), 1000);
    }

    void theSystemFillsEverything()
    {
        SystemRandom random;
        const qsizetype size = (1 << 20) + 7; // many calls of the system's, the last one shorter
        QByteArray bytes(size, '\0');
        bytes.append('\0'); // not to be filled
        random.fill(std::as_writable_bytes(std::span(bytes.data(), static_cast<size_t>(size))));
        QCOMPARE(bytes.back(), '\0');
        bytes.chop(1);
        QVERIFY(bytes.last(7) != QByteArray(7, '\0') || bytes.last(64) != QByteArray(64, '\0'));
        QVERIFY(bytes.first(64) != QByteArray(64, '\0'));
        random.fill({});
    }
};

QTEST_GUILESS_MAIN(TestRandomToken)
#include "tst_randomtoken.moc"
