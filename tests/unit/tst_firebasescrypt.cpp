#include "crypto/firebasescrypt.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

#define SIGNER                                                                                     \
    "Y4Rm1IrOwHkNbGRbpYKDwwIwGfdYnuH064sQpr/VEsQPvNO81wCGlZ4JUpRPVqG8jyO2V7RXu9594m+irfIR/A=="
#define HASH                                                                                       \
    "kZgyLumhA6KFQAKZAT/X0CqIb7VcHr5hCLOFCNMiC+jY1af9seRIoZGK4WegPoV4+rFwinTGt2FaD/ys60DhiQ=="

constexpr auto known = "$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk=" SIGNER "$c2FsdHNhbHQ=$" HASH;

QString problem(const QByteArray &stored)
{
    const Result<bool> verified = firebasescrypt::verify(Secret("correct horse 1"), stored);
    if (verified)
        return u"none"_s;
    return verified.error().code == ErrorCode::UnexpectedFailure ? verified.error().detail
                                                                 : u"another error"_s;
}

} // namespace

class TestFirebaseScrypt : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void vectors_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("stored");
        // The example of Firebase's own scrypt tool
        QTest::newRow("Firebase's")
            << QByteArray("user1password")
            << QByteArray(
                   "$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTv"
                   "C8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$42xEC+ixf3L2lw==$lSrfV15"
                   "cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid"
                   "5lQ==");
        // Made with Python's hashlib and cryptography 48
        QTest::newRow("cheap") << QByteArray("correct horse 1") << QByteArray(known);
        QTest::newRow("no separator, three lanes, UTF-8")
            << QByteArray("pässwörd🔑")
            << QByteArray("$fbscrypt$v=1,n=5,r=2,p=3,sk=" SIGNER
                          "$AAECAwQ=$wUgL38F/EBvGOYRAHKQ0yq/Rl49cexvwTdY+Ej1iDE8BmxWF9e77FafvlM3"
                          "EO9OgBZfYwF/trb5/LmkOh1ueMw==");
        QTest::newRow("empty")
            << QByteArray()
            << QByteArray("$fbscrypt$v=1,n=6,r=1,p=1,ss=eHk=,sk=" SIGNER
                          "$c2FsdA==$Sw1xThEZmTJvMqqu8qDBzZn91aN7GFT3RE79smK9/+z5rq6mzRVINbpBZu1"
                          "I3iSFoT1MmWS/2qjQAWf8Tngpwg==");
        QTest::newRow("100 bytes")
            << QByteArray(100, 'x')
            << QByteArray("$fbscrypt$v=1,n=3,r=1,p=2,ss=Bw==,sk=" SIGNER
                          "$c2FsdA==$1ZWSjqEwRkZf/GF7nMCy4B82vqUkp4GVi2Udp5BGkBwVVIXmR4hrTEKz9o"
                          "CnoP5g8v1/zZ1pfD7fXx1N8gtMdA==");
    }

    void vectors()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, stored);
        QCOMPARE(firebasescrypt::verify(Secret(plain), stored).value(), true);
        QCOMPARE(firebasescrypt::verify(Secret(plain + 'x'), stored).value(), false);
        QCOMPARE(firebasescrypt::verify(Secret('x' + plain), stored).value(), false);
    }

    // Whatever is compared with nothing is wrong.
    void withoutASignerKeyNothingIsRight()
    {
        for (const char *stored : {"$fbscrypt$v=1,n=4,r=8,p=1$c2FsdHNhbHQ=$" HASH,
                                   "$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==$c2FsdHNhbHQ=$" HASH,
                                   "$fbscrypt$v=1,n=4,r=8,p=1,sk=AAAA$c2FsdHNhbHQ=$" HASH})
            QCOMPARE(firebasescrypt::verify(Secret("correct horse 1"), stored).value(), false);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("stored");
        const auto row
            = [](const char *name, const QByteArray &stored) { QTest::newRow(name) << stored; };
        const auto with = [](const char *before, const char *after) {
            return QByteArray(known).replace(before, after);
        };
        row("only the name", "$fbscrypt$");
        row("nothing in front", QByteArray(known).mid(1));
        row("a part more", QByteArray(known) + "$AAAA");
        row("a part less", "$fbscrypt$v=1,n=4,r=8,p=1$c2FsdHNhbHQ=");
        row("version 2", with("v=1", "v=2"));
        row("no version", with("v=1,", ""));
        row("n=0", with("n=4", "n=0"));
        row("r=0", with("r=8", "r=0"));
        row("p=0", with("p=1", "p=0"));
        row("n empty", with("n=4", "n="));
        row("n negative", with("n=4", "n=-4"));
        row("n with a sign", with("n=4", "n=+4"));
        row("n no number", with("n=4", "n=four"));
        row("r before n", with("n=4,r=8", "r=8,n=4"));
        row("a parameter more", with("ss=Bw==", "ss=Bw==,xx=1"));
        row("sk before ss", with("ss=Bw==,sk=" SIGNER, "sk=" SIGNER ",ss=Bw=="));
        row("separator no base64", with("ss=Bw==", "ss=!!!!"));
        row("separator without padding", with("ss=Bw==", "ss=Bw"));
        row("signer no base64", with("sk=Y4Rm", "sk=!!!!"));
        row("salt no base64", with("c2FsdHNhbHQ=", "!!!!"));
        row("salt empty", with("c2FsdHNhbHQ=", ""));
        row("hash no base64", with("$kZgy", "$!!!!"));
        row("hash empty", QByteArray(known).chopped(88));
        row("not ASCII", with("$kZgy", "$ä"));
        row("too long", QByteArray(known) + QByteArray(1024, 'A'));
    }

    void malformed()
    {
        QFETCH(QByteArray, stored);
        const QString found = problem(stored);
        QVERIFY2(found.startsWith("stored Firebase scrypt hash: "_L1), qPrintable(found));
        QVERIFY(!found.contains("Y4Rm"_L1) && !found.contains("kZgy"_L1));
    }

    // They are refused before anything is computed: none of them could be in this time.
    void hostileCosts_data()
    {
        QTest::addColumn<QByteArray>("costs");
        for (const char *costs : {"n=24,r=8,p=1",
                                  "n=31,r=8,p=1",
                                  "n=64,r=8,p=1",
                                  "n=4294967297,r=8,p=1",
                                  "n=99999999999999999999,r=8,p=1",
                                  "n=14,r=18446744073709551617,p=1",
                                  "n=14,r=1024,p=1",
                                  "n=1,r=8388608,p=2",
                                  "n=14,r=8,p=256",
                                  "n=14,r=8,p=255",
                                  "n=20,r=8,p=3",
                                  "n=23,r=1,p=1",
                                  "n=16,r=1,p=1"})
            QTest::newRow(costs) << QByteArray(costs);
    }

    void hostileCosts()
    {
        QFETCH(QByteArray, costs);
        const QString found = problem(QByteArray(known).replace("n=4,r=8,p=1", costs));
        QVERIFY2(found.startsWith("stored Firebase scrypt hash: "_L1), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(TestFirebaseScrypt)
#include "tst_firebasescrypt.moc"
