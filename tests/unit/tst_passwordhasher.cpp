#include "crypto/passwordhasher.h"
#include "crypto/secretbox.h"
#include "fakerandom.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

constexpr PasswordHasher::Cost cheapArgon2{.argon2MemoryKib = 64, .argon2Passes = 1};
const UserId someone(QUuid("11111111-2222-4333-8444-555555555555"_L1));

constexpr PasswordHasher::Cost cheapBcrypt{.scheme = PasswordHasher::Scheme::Bcrypt,
                                           .bcryptCost = 4};

} // namespace

Q_DECLARE_METATYPE(PasswordHasher::Cost)

class TestPasswordHasher : public QObject
{
    Q_OBJECT

    static void schemes()
    {
        QTest::addColumn<PasswordHasher::Cost>("cost");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("Argon2id") << cheapArgon2 << u"$argon2id$v=19$m=64,t=1,p=1$"_s;
        QTest::newRow("bcrypt") << cheapBcrypt << u"$2a$04$"_s;
    }

private Q_SLOTS:

    void ownHashes_data() { schemes(); }

    void ownHashes()
    {
        QFETCH(PasswordHasher::Cost, cost);
        QFETCH(QString, prefix);
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cost, open, random);
        const QString stored = hasher.hash(Secret("correct horse 1"), someone);
        QVERIFY2(stored.startsWith(prefix), qPrintable(stored));
        QCOMPARE(hasher.verify(Secret("correct horse 1"), stored, someone).value(), true);
        QCOMPARE(hasher.verify(Secret("correct horse 2"), stored, someone).value(), false);
        QCOMPARE(hasher.verify(Secret("correct horse 1 "), stored, someone).value(), false);
        QCOMPARE(hasher.verify(Secret(), stored, someone).value(), false);
        QVERIFY(hasher.hash(Secret("correct horse 1"), someone) != stored);
    }

    void ownHashesDoNotCut_data() { schemes(); }

    void ownHashesDoNotCut() // up to the longest password that is admitted
    {
        QFETCH(PasswordHasher::Cost, cost);
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cost, open, random);
        const QString stored = hasher.hash(Secret(QByteArray(72, 'x')), someone);
        QCOMPARE(hasher.verify(Secret(QByteArray(72, 'x')), stored, someone).value(), true);
        QCOMPARE(hasher.verify(Secret(QByteArray(71, 'x') + 'y'), stored, someone).value(), false);
        QCOMPARE(hasher.verify(Secret(QByteArray(71, 'x')), stored, someone).value(), false);
    }

    void eachReadsTheOthers()
    {
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher argon2(cheapArgon2, open, random);
        const PasswordHasher bcrypt(cheapBcrypt, open, random);
        const Secret right("correct horse 1");
        QCOMPARE(argon2.verify(right, bcrypt.hash(right, someone), someone).value(), true);
        QCOMPARE(bcrypt.verify(right, argon2.hash(right, someone), someone).value(), true);
        QCOMPARE(argon2.verify(Secret("wrong"), bcrypt.hash(right, someone), someone).value(),
                 false);
        QCOMPARE(bcrypt.verify(Secret("wrong"), argon2.hash(right, someone), someone).value(),
                 false);
    }

    void everyAnswerCostsOneComputation_data() { schemes(); }

    void everyAnswerCostsOneComputation()
    {
        QFETCH(PasswordHasher::Cost, cost);
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cost, open, random);
        QCOMPARE(hasher.computations(), 0); // none at start
        const QString stored = hasher.hash(Secret("right"), someone);
        QCOMPARE(hasher.computations(), 1);
        QVERIFY(hasher.verify(Secret("right"), stored, someone).value());
        QCOMPARE(hasher.computations(), 2);
        QVERIFY(!hasher.verify(Secret("wrong"), stored, someone).value());
        QCOMPARE(hasher.computations(), 3);
        hasher.verifyNobody(Secret("wrong"));
        QCOMPARE(hasher.computations(), 4);
        QCOMPARE(hasher.verify(Secret("wrong"), QString(), someone).value(),
                 false); // user without password
        QCOMPARE(hasher.computations(), 5);
        hasher.verifyNobody(Secret());
        QCOMPARE(hasher.computations(), 6);
    }

    void unknownForms_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain text") << u"correct horse 1"_s;
        QTest::newRow("MD5") << u"5f4dcc3b5aa765d61d8327deb882cf99"_s;
        QTest::newRow("crypt, SHA-512") << u"$6$saltsalt$abcdef"_s;
        QTest::newRow("broken bcrypt") << u"$2a$10$abc"_s;
        QTest::newRow("broken Argon2") << u"$argon2id$v=19$m=64"_s;
        QTest::newRow("blank") << u" "_s;
    }

    void unknownForms()
    {
        QFETCH(QString, stored);
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cheapArgon2, open, random);
        const Result<bool> verified = hasher.verify(Secret("correct horse 1"), stored, someone);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::UnexpectedFailure);
        QVERIFY(stored == " "_L1 || !verified.error().detail.contains(stored));
        QVERIFY(!verified.error().message.contains("correct horse"_L1));
        QCOMPARE(hasher.computations(), 0);
    }

    void renewals_data()
    {
        QTest::addColumn<PasswordHasher::Cost>("cost");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("prefix"); // of what it is replaced with; empty: it stays
        const auto row = [](const char *name, auto cost, const char *stored, const char *prefix) {
            QTest::newRow(name) << cost << QString::fromLatin1(stored)
                                << QString::fromLatin1(prefix);
        };
        const auto *bcrypt4 = "$2b$04$XlwHtIwiPQB5j/6fpjg8euaoIltDWWGyvUAhI/f.bL9gcXGRliyDy";
        const auto *bcrypt10 = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
        const auto *argon2i = "$argon2i$v=19$m=64,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQk"
                              "gFUG4g";
        const auto *same = "$argon2id$v=19$m=64,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQkgF"
                           "UG4g";
        const auto *other = "$argon2id$v=19$m=32,t=2,p=2$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQkg"
                            "FUG4g";
        const auto *weaker = "$argon2id$v=19$m=32,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQk"
                             "gFUG4g";
        const auto *shorter = "$argon2id$v=19$m=64,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb4";
        const auto *firebase = "$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk=AAAA$c2FsdA==$AAAA";
        row("Argon2id replaces bcrypt", cheapArgon2, bcrypt10, "$argon2id$v=19$m=64,t=1,p=1$");
        row("Argon2id replaces Argon2i", cheapArgon2, argon2i, "$argon2id$v=19$m=64,t=1,p=1$");
        row("Argon2id replaces Firebase's", cheapArgon2, firebase, "$argon2id$v=19$m=64,t=1,p=1$");
        row("Argon2id of the same cost stays", cheapArgon2, same, "");
        row("Argon2id of another shape stays", cheapArgon2, other, "");
        row("Argon2id of less cost goes", cheapArgon2, weaker, "$argon2id$v=19$m=64,t=1,p=1$");
        row("a hash of 64 bits goes", cheapArgon2, shorter, "$argon2id$v=19$m=64,t=1,p=1$");
        row("bcrypt replaces Argon2id", cheapBcrypt, same, "$2a$04$");
        row("bcrypt replaces Firebase's", cheapBcrypt, firebase, "$2a$04$");
        row("bcrypt of the same cost stays", cheapBcrypt, bcrypt4, "");
        row("bcrypt of more cost stays", cheapBcrypt, bcrypt10, "");
        PasswordHasher::Cost five = cheapBcrypt;
        five.bcryptCost = 5;
        row("bcrypt of less cost goes", five, bcrypt4, "$2a$05$");
    }

    void renewals()
    {
        QFETCH(PasswordHasher::Cost, cost);
        QFETCH(QString, stored);
        QFETCH(QString, prefix);
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cost, open, random);
        const Secret right("correct horse 1");
        const std::optional<QString> renewed = hasher.renewed(right, stored, someone);
        QCOMPARE(renewed.has_value(), !prefix.isEmpty());
        QCOMPARE(hasher.computations(), prefix.isEmpty() ? 0 : 1);
        if (renewed) {
            QVERIFY2(renewed->startsWith(prefix), qPrintable(*renewed));
            QCOMPARE(hasher.verify(right, *renewed, someone).value(), true);
            QVERIFY(!hasher.renewed(right, *renewed, someone));
        }
    }

    // bcrypt reads 72 bytes. Of a longer password it never saw the rest, or would lose it.
    void longPasswordsKeepTheirHash()
    {
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher argon2(cheapArgon2, open, random);
        const PasswordHasher bcrypt(cheapBcrypt, open, random);
        const Secret fits(QByteArray(72, 'x'));
        const Secret longer(QByteArray(73, 'x'));
        const QString byBcrypt = bcrypt.hash(fits, someone);
        const QString byArgon2 = argon2.hash(longer, someone);
        QVERIFY(argon2.renewed(fits, byBcrypt, someone));
        QVERIFY(!argon2.renewed(longer, byBcrypt, someone));
        QVERIFY(!bcrypt.renewed(longer, byArgon2, someone));
    }

    void encryptedHashes()
    {
        test::CountingRandom random;
        const QMap<QString, Secret> keys{{u"old"_s, Secret(QByteArray(32, 'o'))},
                                         {u"new"_s, Secret(QByteArray(32, 'n'))}};
        const SecretBox open = SecretBox::create({.keys = keys}, random).value();
        const SecretBox oldBox
            = SecretBox::create({.encryptionKeyId = u"old"_s, .keys = keys}, random).value();
        const SecretBox newBox
            = SecretBox::create({.encryptionKeyId = u"new"_s, .keys = keys}, random).value();
        const PasswordHasher plain(cheapArgon2, open, random);
        const PasswordHasher before(cheapArgon2, oldBox, random);
        const PasswordHasher after(cheapArgon2, newBox, random);
        const Secret right("correct horse 1");

        const QString stored = before.hash(right, someone);
        QVERIFY2(stored.startsWith("{\"key_id\":\"old\""_L1), qPrintable(stored));
        for (const PasswordHasher *hasher : {&plain, &before, &after}) {
            QCOMPARE(hasher->verify(right, stored, someone).value(), true);
            QCOMPARE(hasher->verify(Secret("wrong"), stored, someone).value(), false);
            QVERIFY(!hasher->verify(right, stored, UserId(QUuid()))); // another user's
        }
        // Only the envelope changes, and only where there is a newer key.
        QVERIFY(!plain.renewed(right, stored, someone));
        QVERIFY(!before.renewed(right, stored, someone));
        const QString rewrapped = after.renewed(right, stored, someone).value();
        QVERIFY(rewrapped.startsWith("{\"key_id\":\"new\""_L1));
        QCOMPARE(newBox.open(rewrapped, someone.value())->value,
                 oldBox.open(stored, someone.value())->value);
        const qint64 computed = after.computations();
        const QString wrapped = after.renewed(right, plain.hash(right, someone), someone).value();
        QVERIFY(wrapped.startsWith("{\"key_id\":\"new\""_L1));
        QCOMPARE(after.computations(), computed);
    }

    // The longest id of a key that the configuration admits.
    void encryptedHashesFitTheirColumn_data() { schemes(); }

    void encryptedHashesFitTheirColumn()
    {
        QFETCH(PasswordHasher::Cost, cost);
        cost.argon2MemoryKib = cost.scheme == PasswordHasher::Scheme::Argon2id ? 19456 : 64;
        test::CountingRandom random;
        const QString id(60, u'k');
        const SecretBox open = SecretBox::create({}, random).value();
        const SecretBox box
            = SecretBox::create(
                  {.encryptionKeyId = id, .keys = {{id, Secret(QByteArray(32, 'k'))}}}, random)
                  .value();
        const PasswordHasher before(cost, open, random);
        cost.argon2HashBytes = 16; // as the wiring has it
        const PasswordHasher after(cost, box, random);
        const Secret right("correct horse 1");
        QVERIFY(after.hash(right, someone).size() <= 255);
        // A hash that was stored before is too long for the envelope, so it is made again.
        const QString renewed = after.renewed(right, before.hash(right, someone), someone).value();
        QVERIFY2(renewed.size() <= 255, qPrintable(renewed));
        QCOMPARE(after.verify(right, renewed, someone).value(), true);
    }

    void commonestKinds_data()
    {
        QTest::addColumn<QStringList>("stored");
        QTest::addColumn<QString>("prefix");
        const QString bcrypt = u"$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"_s;
        const QString firebase = u"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk=AAAA$%1$AAAA"_s;
        const QString argon2 = u"$argon2id$v=19$m=%1,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$%2"_s;
        const QString hash = u"NfEnUOuUpb7F2fQkgFUG4g"_s;
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("nothing readable") << QStringList{u"x"_s, QString()} << QString();
        QTest::newRow("bcrypt") << QStringList{argon2.arg(64).arg(hash), bcrypt, bcrypt}
                                << u"$2a$10$"_s;
        QTest::newRow("Firebase, each with a salt of its own")
            << QStringList{bcrypt,
                           bcrypt,
                           firebase.arg("c2FsdA=="_L1),
                           firebase.arg("c2FsdB=="_L1),
                           firebase.arg("c2FsdC=="_L1)}
            << u"$fbscrypt$"_s;
        QTest::newRow("by cost") << QStringList{argon2.arg(64).arg(hash),
                                                argon2.arg(128).arg(hash),
                                                argon2.arg(128).arg(hash)}
                                 << u"$argon2id$v=19$m=128"_s;
    }

    void commonestKinds()
    {
        QFETCH(QStringList, stored);
        QFETCH(QString, prefix);
        test::CountingRandom random;
        const QMap<QString, Secret> keys{{u"a"_s, Secret(QByteArray(32, 'a'))}};
        const SecretBox open = SecretBox::create({.keys = keys}, random).value();
        const SecretBox box
            = SecretBox::create({.encryptionKeyId = u"a"_s, .keys = keys}, random).value();
        std::vector<PasswordHasher::StoredPassword> plain;
        std::vector<PasswordHasher::StoredPassword> sealed;
        for (const QString &one : std::as_const(stored)) {
            plain.push_back({someone, one});
            sealed.push_back({someone, box.seal(Secret(one.toLatin1()), someone.value())});
        }
        for (const auto &sample : {plain, sealed}) {
            const QString common = PasswordHasher::commonest(sample, open);
            QCOMPARE(common.isEmpty(), prefix.isEmpty());
            QVERIFY2(common.startsWith(prefix), qPrintable(common));
        }
    }

    // Whatever kind most users have, an unknown one costs a computation of that kind.
    void unknownUsersCostWhatMostDo()
    {
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        for (const char *common :
             {"$2a$04$PkV7o9L.F.Y7mVwinqlCmurHPvk1zpEiejo8qS1ZNxJ5heQkgR2xS",
              "$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk=AAAA$c2FsdA==$AAAA",
              "$argon2i$v=19$m=64,t=1,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQkgFUG4g"}) {
            const PasswordHasher hasher(cheapArgon2, open, random, QString::fromLatin1(common));
            hasher.verifyNobody(Secret("wrong"));
            QCOMPARE(hasher.computations(), 1);
        }
    }

    void manyThreads()
    {
        test::CountingRandom random;
        const SecretBox open = SecretBox::create({}, random).value();
        const PasswordHasher hasher(cheapArgon2, open, random);
        const QString stored = hasher.hash(Secret("right"), someone);
        std::atomic<int> rights = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int j = 0; j < 50; ++j)
                    rights += hasher.verify(Secret(j % 2 ? "right" : "wrong"), stored, someone)
                                  .value();
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(rights.load(), 100);
        QCOMPARE(hasher.computations(), 201);
    }
};

QTEST_GUILESS_MAIN(TestPasswordHasher)
#include "tst_passwordhasher.moc"
