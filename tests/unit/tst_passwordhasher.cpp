#include "crypto/passwordhasher.h"
#include "fakerandom.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

constexpr PasswordHasher::Cost cheapArgon2{.argon2MemoryKib = 64, .argon2Passes = 1};
constexpr PasswordHasher::Cost cheapBcrypt{.scheme = PasswordHasher::Scheme::Bcrypt,
                                           .bcryptCost = 4};

} // namespace

Q_DECLARE_METATYPE(PasswordHasher::Cost)

class TestPasswordHasher : public QObject
{
    Q_OBJECT

private:
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
        const PasswordHasher hasher(cost, random);
        const QString stored = hasher.hash(Secret("correct horse 1"));
        QVERIFY2(stored.startsWith(prefix), qPrintable(stored));
        QCOMPARE(hasher.verify(Secret("correct horse 1"), stored).value(), true);
        QCOMPARE(hasher.verify(Secret("correct horse 2"), stored).value(), false);
        QCOMPARE(hasher.verify(Secret("correct horse 1 "), stored).value(), false);
        QCOMPARE(hasher.verify(Secret(), stored).value(), false);
        QVERIFY(hasher.hash(Secret("correct horse 1")) != stored);
    }

    void ownHashesDoNotCut_data() { schemes(); }

    void ownHashesDoNotCut() // up to the longest password that is admitted
    {
        QFETCH(PasswordHasher::Cost, cost);
        test::CountingRandom random;
        const PasswordHasher hasher(cost, random);
        const QString stored = hasher.hash(Secret(QByteArray(72, 'x')));
        QCOMPARE(hasher.verify(Secret(QByteArray(72, 'x')), stored).value(), true);
        QCOMPARE(hasher.verify(Secret(QByteArray(71, 'x') + 'y'), stored).value(), false);
        QCOMPARE(hasher.verify(Secret(QByteArray(71, 'x')), stored).value(), false);
    }

    void eachReadsTheOthers()
    {
        test::CountingRandom random;
        const PasswordHasher argon2(cheapArgon2, random);
        const PasswordHasher bcrypt(cheapBcrypt, random);
        const Secret right("correct horse 1");
        QCOMPARE(argon2.verify(right, bcrypt.hash(right)).value(), true);
        QCOMPARE(bcrypt.verify(right, argon2.hash(right)).value(), true);
        QCOMPARE(argon2.verify(Secret("wrong"), bcrypt.hash(right)).value(), false);
        QCOMPARE(bcrypt.verify(Secret("wrong"), argon2.hash(right)).value(), false);
    }

    void everyAnswerCostsOneComputation_data() { schemes(); }

    void everyAnswerCostsOneComputation()
    {
        QFETCH(PasswordHasher::Cost, cost);
        test::CountingRandom random;
        const PasswordHasher hasher(cost, random);
        QCOMPARE(hasher.computations(), 0); // none at start
        const QString stored = hasher.hash(Secret("right"));
        QCOMPARE(hasher.computations(), 1);
        QVERIFY(hasher.verify(Secret("right"), stored).value());
        QCOMPARE(hasher.computations(), 2);
        QVERIFY(!hasher.verify(Secret("wrong"), stored).value());
        QCOMPARE(hasher.computations(), 3);
        hasher.verifyNobody(Secret("wrong"));
        QCOMPARE(hasher.computations(), 4);
        QCOMPARE(hasher.verify(Secret("wrong"), QString()).value(), false); // user without password
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
        QTest::newRow("scrypt") << u"$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=AA==$c2FsdA==$AA=="_s;
        QTest::newRow("broken bcrypt") << u"$2a$10$abc"_s;
        QTest::newRow("broken Argon2") << u"$argon2id$v=19$m=64"_s;
        QTest::newRow("blank") << u" "_s;
    }

    void unknownForms()
    {
        QFETCH(QString, stored);
        test::CountingRandom random;
        const PasswordHasher hasher(cheapArgon2, random);
        const Result<bool> verified = hasher.verify(Secret("correct horse 1"), stored);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::UnexpectedFailure);
        QVERIFY(stored == " "_L1 || !verified.error().detail.contains(stored));
        QVERIFY(!verified.error().message.contains("correct horse"_L1));
        QCOMPARE(hasher.computations(), 0);
    }

    void manyThreads()
    {
        test::CountingRandom random;
        const PasswordHasher hasher(cheapArgon2, random);
        const QString stored = hasher.hash(Secret("right"));
        std::atomic<int> rights = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int j = 0; j < 50; ++j)
                    rights += hasher.verify(Secret(j % 2 ? "right" : "wrong"), stored).value();
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
