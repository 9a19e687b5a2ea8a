#include "crypto/argon2.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

constexpr auto password = "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$"
                          "FqGkmHNGCd0BRW2kBt6fPZ2pPmyGwwChL8FGUhTOSSI";

} // namespace

class TestArgon2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // RFC 9106 section 5
    void vectors_data()
    {
        QTest::addColumn<argon2::Variant>("variant");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("5.2 Argon2i")
            << argon2::Variant::Argon2i
            << QByteArray("c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8");
        QTest::newRow("5.3 Argon2id")
            << argon2::Variant::Argon2id
            << QByteArray("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    void vectors()
    {
        QFETCH(argon2::Variant, variant);
        const QByteArray tag
            = argon2::derive({.variant = variant, .memoryKib = 32, .passes = 3, .lanes = 4},
                             {.password = QByteArray(32, '\x01'),
                              .salt = QByteArray(16, '\x02'),
                              .secret = QByteArray(8, '\x03'),
                              .associatedData = QByteArray(12, '\x04')},
                             32);
        QTEST(tag.toHex(), "tag");
    }

    // Made with the reference implementation (argon2-cffi 25).
    void knownHashes_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("argon2id") << QByteArray("password") << QByteArray(password);
        QTest::newRow("argon2i") << QByteArray("password")
                                 << QByteArray("$argon2i$v=19$m=64,t=2,p=1$c29tZXNhbHQ$"
                                               "mJ2mVFjovhRArlVdCzyKw6ZYTg0ikLncyRWminHkHB4");
        QTest::newRow("four lanes")
            << QByteArray("correct horse")
            << QByteArray("$argon2id$v=19$m=256,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$"
                          "USEex5GkBPi8iVdvcybwmsgcBlH/R42wvXzlHd+3IB0");
        QTest::newRow("UTF-8, 16 bytes")
            << QByteArray("pässwörd🔑")
            << QByteArray("$argon2id$v=19$m=128,t=1,p=2$c2FsdHNhbHRzYWx0$YJX7xYSGIW51ari8/Pp3Dg");
        QTest::newRow("64 bytes, long password")
            << QByteArray(200, 'x')
            << QByteArray("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$YxDeudAViZnO6jBAWf9UpVl4CHPbtToO"
                          "TLyM6k9yw8dTewJNMepRZsyg2839mARGEGOywfzqH2zvq8dzF4EYYw");
        QTest::newRow("a NUL inside") << QByteArray("nul\0byte", 8)
                                      << QByteArray("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$"
                                                    "Db8X93MoMAWtuXlA7oCtVM9ajoh5pAM6fMo2o4Zhyic");
        // Made with golang.org/x/crypto, which the peer uses
        QTest::newRow("a salt of one byte")
            << QByteArray("password")
            << QByteArray("$argon2id$v=19$m=64,t=2,p=1$cw$vOyArWK5EvhS/3wEEd0up0B7URzY1tOJVh/OyaHeu"
                          "D8");
        QTest::newRow("a salt of seven bytes")
            << QByteArray("password")
            << QByteArray("$argon2id$v=19$m=64,t=2,p=1$MTIzNDU2Nw$+88ZceF6940T/WOqwPCh9zQaFuDElI+33"
                          "jY8jRl2ll0");
        QTest::newRow("a salt of four bytes, Argon2i, two lanes")
            << QByteArray("password")
            << QByteArray("$argon2i$v=19$m=64,t=3,p=2$c2FsdA$Lkcdri6hBMSUNsnu0WO2Lw");
        QTest::newRow("empty password")
            << QByteArray()
            << QByteArray("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$"
                          "HFKSb41i6f6Tx0rCfz5vxoyNWwnNH5ticpRSCdr8PXY");
    }

    void knownHashes()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, stored);
        QCOMPARE(argon2::verify(Secret(plain), stored).value(), true);
        QCOMPARE(argon2::verify(Secret(plain + 'x'), stored).value(), false);
        QCOMPARE(argon2::verify(Secret(plain.chopped(plain.isEmpty() ? 0 : 1)), stored).value(),
                 plain.isEmpty());
    }

    void changedHashesAreWrong()
    {
        for (const char *part : {"FqGk", "HNGC"}) {
            QByteArray stored(password);
            stored.replace(part, "AAAA");
            QCOMPARE(argon2::verify(Secret("password"), stored).value(), false);
        }
    }

    void encodedIsRead()
    {
        const argon2::Parameters cost{
            .variant = argon2::Variant::Argon2id, .memoryKib = 64, .passes = 2, .lanes = 1};
        const QByteArray salt = "somesalt";
        const QByteArray hash = argon2::derive(cost, {.password = "password", .salt = salt}, 32);
        QCOMPARE(argon2::encoded(cost, salt, hash), QByteArray(password));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("stored");
        const auto row = [](const char *name, const char *before, const char *after) {
            QByteArray stored(password);
            stored.replace(before, after);
            QTest::newRow(name) << stored;
        };
        row("argon2d", "argon2id", "argon2d");
        row("unknown variant", "argon2id", "argon2x");
        row("version 16", "v=19", "v=16");
        row("no version", "$v=19", "");
        row("version 019", "v=19", "v=019");
        row("too much memory", "m=64", "m=1048577");
        row("memory overflows", "m=64", "m=4294967360");
        row("memory below 8 per lane", "m=64", "m=7");
        row("too many passes", "t=2", "t=21");
        row("no pass", "t=2", "t=0");
        row("too many lanes", "p=1", "p=17");
        row("no lane", "p=1", "p=0");
        row("negative", "t=2", "t=-2");
        row("plus sign", "t=2", "t=+2");
        row("blank", "t=2", "t= 2");
        row("hexadecimal", "t=2", "t=0x2");
        row("empty number", "t=2", "t=");
        row("another order", "m=64,t=2", "t=2,m=64");
        row("key id", "p=1", "p=1,keyid=abcd");
        row("associated data", "p=1", "p=1,data=abcd");
        row("missing cost", ",p=1", "");
        row("empty salt", "c29tZXNhbHQ", "");
        row("padded salt", "c29tZXNhbHQ", "c29tZXNhbHQ=");
        row("salt with bits left over", "c29tZXNhbHQ", "c29tZXNhbHR");
        row("salt that is no base64", "c29tZXNhbHQ", "c29tZXNhbH!");
        row("URL alphabet", "FqGkm", "Fq-_m");
        row("empty hash", "FqGkmHNGCd0BRW2kBt6fPZ2pPmyGwwChL8FGUhTOSSI", "");
        row("no hash", "$FqGkmHNGCd0BRW2kBt6fPZ2pPmyGwwChL8FGUhTOSSI", "");
        row("one part more", "OSSI", "OSSI$");
        row("line break", "OSSI", "OSSI\n");
        row("something in front", "$argon2id", "x$argon2id");
        QTest::newRow("hash of 2 kB")
            << QByteArray("$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$" + QByteArray(2732, 'A'));
        QTest::newRow("empty") << QByteArray();
    }

    void refused()
    {
        QFETCH(QByteArray, stored);
        const Result<bool> verified = argon2::verify(Secret("password"), stored);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::UnexpectedFailure);
        QVERIFY(!verified.error().detail.isEmpty());
        // Neither salt nor hash may reach a log.
        QVERIFY(!verified.error().detail.contains("c29tZ"_L1));
        QVERIFY(!verified.error().detail.contains("FqGkm"_L1));
    }

    // RFC 9106 3.1 asks for 8 bytes: such a hash is checked, and then made anew.
    void shortSaltsAreNotEnough()
    {
        const argon2::Parameters cost{
            .variant = argon2::Variant::Argon2id, .memoryKib = 64, .passes = 2, .lanes = 1};
        QVERIFY(argon2::isAtLeast(password, cost));
        QVERIFY(!argon2::isAtLeast("$argon2id$v=19$m=64,t=2,p=1$MTIzNDU2Nw$"
                                   "+88ZceF6940T/WOqwPCh9zQaFuDElI+33jY8jRl2ll0",
                                   cost));
    }

    void boundsAreInclusive_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("20 passes")
            << QByteArray("$argon2id$v=19$m=8,t=20,p=1$c29tZXNhbHQ$AAAAAAAAAAA");
        QTest::newRow("16 lanes") << QByteArray(
            "$argon2id$v=19$m=128,t=1,p=16$c29tZXNhbHQ$AAAAAAAAAAA");
    }

    void boundsAreInclusive()
    {
        QFETCH(QByteArray, stored);
        QCOMPARE(argon2::verify(Secret("password"), stored).value(), false);
    }
};

QTEST_GUILESS_MAIN(TestArgon2)
#include "tst_argon2.moc"
