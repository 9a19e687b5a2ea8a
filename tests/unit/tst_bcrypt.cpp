#include "crypto/bcrypt.h"
#include "fakerandom.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

constexpr auto known = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"; // U*U

} // namespace

class TestBcrypt : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void vectors_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("stored");
        // The test vectors of crypt_blowfish 1.3
        QTest::newRow("U*U") << QByteArray("U*U") << QByteArray(known);
        QTest::newRow("U*U*") << QByteArray(
            "U*U*") << QByteArray("$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK");
        QTest::newRow("U*U*U") << QByteArray(
            "U*U*U") << QByteArray("$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a");
        QTest::newRow("empty")
            << QByteArray()
            << QByteArray("$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy");
        QTest::newRow("72 bytes and more")
            << QByteArray("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789chars after 72 are ignored")
            << QByteArray("$2a$05$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui");
        // Made with Python's bcrypt 5.0
        QTest::newRow("2b, UTF-8")
            << QByteArray("pässwörd🔑")
            << QByteArray("$2b$04$XlwHtIwiPQB5j/6fpjg8euaoIltDWWGyvUAhI/f.bL9gcXGRliyDy");
        QTest::newRow("2a, UTF-8")
            << QByteArray("pässwörd🔑")
            << QByteArray("$2a$04$PkV7o9L.F.Y7mVwinqlCmurHPvk1zpEiejo8qS1ZNxJ5heQkgR2xS");
        QTest::newRow("exactly 72 bytes")
            << QByteArray(72, 'x')
            << QByteArray("$2b$04$meTjygx5DoKiZcioV31J2OCm0XSt18WZ8Aih3iJytmFsR6942Cggq");
    }

    void vectors()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, stored);
        QCOMPARE(bcrypt::verify(Secret(plain), stored).value(), true);
        QCOMPARE(bcrypt::verify(Secret('x' + plain.mid(1) + 'y'), stored).value(),
                 plain == QByteArray(72, 'x'));
    }

    // The letter tells of mistakes in other programs; the algorithm is one.
    void everyVersionIsRead_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const char *version : {"2", "2a", "2b", "2x", "2y"})
            QTest::newRow(version) << QByteArray(version);
    }

    void everyVersionIsRead()
    {
        QFETCH(QByteArray, version);
        QByteArray stored(known);
        stored.replace("$2a$", QByteArray('$' + version + '$'));
        QCOMPARE(bcrypt::verify(Secret("U*U"), stored).value(), true);
        QCOMPARE(bcrypt::verify(Secret("U*V"), stored).value(), false);
    }

    void byte73IsNotRead()
    {
        const QByteArray stored = "$2b$04$meTjygx5DoKiZcioV31J2OCm0XSt18WZ8Aih3iJytmFsR6942Cggq";
        QCOMPARE(bcrypt::verify(Secret(QByteArray(73, 'x')), stored).value(), true);
        QCOMPARE(bcrypt::verify(Secret(QByteArray(71, 'x')), stored).value(), false);
        QCOMPARE(bcrypt::verify(Secret(QByteArray(71, 'x') + 'y'), stored).value(), false);
        QCOMPARE(bcrypt::verify(Secret(QByteArray(100000, 'x')), stored).value(), true);
    }

    // Four bits of a salt's last character mean nothing; some programs set them all the same.
    void saltBitsLeftOver()
    {
        for (const char *last : {"/", "A", "M"}) {
            QByteArray stored(known);
            stored.replace(28, 1, last);
            QCOMPARE(bcrypt::verify(Secret("U*U"), stored).value(), true);
            QCOMPARE(bcrypt::verify(Secret("U*V"), stored).value(), false);
        }
        QByteArray other(known);
        other.replace(28, 1, "O"); // this one means something
        QCOMPARE(bcrypt::verify(Secret("U*U"), other).value(), false);
    }

    void hashesVerify()
    {
        test::CountingRandom random;
        const QByteArray stored = bcrypt::hash(Secret("correct horse"), 4, random);
        QVERIFY2(stored.startsWith("$2a$04$"), stored.constData());
        QCOMPARE(stored.size(), 60);
        QCOMPARE(bcrypt::verify(Secret("correct horse"), stored).value(), true);
        QCOMPARE(bcrypt::verify(Secret("correct horsf"), stored).value(), false);
        QVERIFY(bcrypt::hash(Secret("correct horse"), 4, random) != stored); // another salt
    }

    void nobodyKnowsAnUnknownHash()
    {
        test::CountingRandom random;
        const QByteArray stored = bcrypt::unknownHash(4, random);
        QVERIFY2(stored.startsWith("$2a$04$"), stored.constData());
        QCOMPARE(bcrypt::verify(Secret("correct horse"), stored).value(), false);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("stored");
        const auto row = [](const char *name, const char *before, const char *after) {
            QByteArray stored(known);
            stored.replace(before, after);
            QTest::newRow(name) << stored;
        };
        row("unknown version", "$2a$", "$2c$");
        row("version 3", "$2a$", "$3a$");
        row("two letters", "$2a$", "$2ab$");
        row("cost too low", "$05$", "$03$");
        row("cost of 15 s and more", "$05$", "$19$");
        row("cost of hours", "$05$", "$31$");
        row("cost of one digit", "$05$", "$5$");
        row("cost of three digits", "$05$", "$005$");
        row("cost with a sign", "$05$", "$+5$");
        row("cost that is no number", "$05$", "$0x$");
        row("too short", "OeW", "Oe");
        row("too long", "OeW", "OeWW");
        row("line break", "OeW", "Oe\n");
        row("bad character in the hash", "OeW", "Oe=");
        row("bad character in the salt", "CCCC.", "CCC*.");
        row("not ASCII", "OeW", "O\xc3\xa4");
        row("one part more", "C.E5", "C$E5");
        row("something in front", "$2a", " $2a");
        QTest::newRow("only the version") << QByteArray("$2a$");
        QTest::newRow("empty") << QByteArray();
    }

    void refused()
    {
        QFETCH(QByteArray, stored);
        const Result<bool> verified = bcrypt::verify(Secret("U*U"), stored);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::UnexpectedFailure);
        QVERIFY(!verified.error().detail.isEmpty());
        QVERIFY(!verified.error().detail.contains("E5YPO"_L1));
    }
};

QTEST_GUILESS_MAIN(TestBcrypt)
#include "tst_bcrypt.moc"
