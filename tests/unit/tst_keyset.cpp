#include "crypto/currentkeyring.h"
#include "jwtforge.h"
#include "testkeys.h"

#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

namespace {

Result<Keyring> ring(const QByteArray &json, const QStringList &validMethods = {})
{
    return Keyring::create(
        {.secret = Secret(secret), .keys = Secret(json), .validMethods = validMethods});
}

QByteArray list(const QByteArrayList &keys)
{
    return '[' + keys.join(',') + ']';
}

QString problem(const QByteArray &json)
{
    const Result<Keyring> made = ring(json);
    return made ? u"none"_s : made.error().message;
}

QByteArray tokenBy(const Keyring &keys)
{
    return jwt::sign(R"({"sub":"x","exp":1700000600})", keys);
}

const QByteArray verifierA = keyJson("a", "ES256", p256Key);
const QByteArray signerA = keyJson("a", "ES256", p256Key, true);
const QByteArray verifierB = keyJson("b", "EdDSA", ed25519Key);
const QByteArray signerB = keyJson("b", "EdDSA", ed25519Key, true);
const QByteArray verifierC = keyJson("c", "RS256", rsaKey);

} // namespace

// GOTRUE_JWT_KEYS as a whole.
class TestKeySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void problems_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("x") << u"GOTRUE_JWT_KEYS: the value is no"_s;
        QTest::newRow("an object") << signerA << u"is no JSON list"_s;
        QTest::newRow("a key set") << R"({"keys":[)" + signerA + "]}" << u"is no JSON list"_s;
        QTest::newRow("null") << QByteArray("null") << u"is no JSON list"_s;
        QTest::newRow("a text inside") << QByteArray(R"(["x"])") << u"key 1: kty is missing"_s;
        QTest::newRow("a list inside") << QByteArray("[[]]") << u"key 1: kty is missing"_s;
        QTest::newRow("none signs")
            << list({verifierA, verifierB}) << u"no key signs; one has to list \"sign\""_s;
        QTest::newRow("two sign") << list({signerA, verifierC, signerB})
                                  << u"key 3 (kid \"b\"): it lists \"sign\" in key_ops, as "
                                     "\"a\" does; only one"_s;
        QTest::newRow("the same kid") << list({signerA, keyJson("a", "EdDSA", ed25519Key)})
                                      << u"key 2 (kid \"a\"): another key has the same kid"_s;
        QTest::newRow("a weak one") << list({signerA, keyJson("w", "RS256", weakRsaKey)})
                                    << u"key 2 (kid \"w\"): the modulus n has only 1024 bits"_s;
        QTest::newRow("in a KMS")
            << list(
                   {signerA,
                    R"({"kid":"kms","kty":"RSA","alg":"RS256","aws:kms:arn":"arn:aws:kms:x:1:y"})"})
            << u"key 2 (kid \"kms\"): keys in AWS KMS (aws:kms:arn) are not supported"_s;
        QByteArrayList many{signerA};
        for (int i = 0; i < 100; ++i)
            many += keyJson(QByteArray::number(i), "HS256", secretKey);
        QTest::newRow("too many") << list(many) << u"more than 100 keys"_s;
    }

    void problems()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        QVERIFY2(problem(json).startsWith("GOTRUE_JWT_KEYS: "_L1), qPrintable(problem(json)));
        QVERIFY2(problem(json).contains(says), qPrintable(problem(json)));
    }

    // What compose files write where there are no keys.
    void anEmptyListIsNone()
    {
        const Keyring keys = ring("[]").value();
        QCOMPARE(keys.signingKey().algorithm(), JwtAlgorithm::Hs256);
        QCOMPARE(keys.publicJwks(), QByteArray(R"({"keys":[]})"));
        QCOMPARE(outcome(tokenBy(keys), ring({}).value()), u"accepted"_s);
    }

    void theSignerSigns()
    {
        const Keyring keys = ring(list({verifierA, signerB, verifierC})).value();
        QCOMPARE(keys.signingKey().id(), u"b"_s);
        QVERIFY(keys.signingKey().canSign());
        const QByteArray header = QByteArray::fromBase64(tokenBy(keys).split('.').first(),
                                                         QByteArray::Base64UrlEncoding);
        QCOMPARE(header, QByteArray(R"({"alg":"EdDSA","kid":"b","typ":"JWT"})"));
    }

    void theSetIsPublished()
    {
        const QByteArray json
            = ring(list({verifierA, signerB, keyJson("s", "HS256", secretKey), verifierC}))
                  ->publicJwks();
        const QJsonArray keys = QJsonDocument::fromJson(json).object().value("keys"_L1).toArray();
        QStringList ids;
        for (const QJsonValue &key : keys) {
            ids += key["kid"_L1].toString();
            for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1, "k"_L1})
                QVERIFY(key[name].isUndefined());
        }
        QCOMPARE(ids, (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    }

    // A new key is listed, then signs, then the old one goes: at no step is a token refused whose
    // key is listed.
    void rotation()
    {
        const std::array steps{list({signerA}),
                               list({signerA, verifierB}),
                               list({verifierA, signerB}),
                               list({signerB})};
        const std::array<bool, 4> readsA{true, true, true, false};
        const std::array<bool, 4> readsB{false, true, true, true};
        const QByteArray byA = tokenBy(ring(steps.front()).value());
        const QByteArray byB = tokenBy(ring(steps.back()).value());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Keyring keys = ring(steps[i]).value();
            QCOMPARE(outcome(byA, keys) == u"accepted"_s, readsA[i]);
            QCOMPARE(outcome(byB, keys) == u"accepted"_s, readsB[i]);
            QCOMPARE(outcome(tokenBy(keys), keys), u"accepted"_s);
        }
    }

    // From the secret to a pair, with the tokens of before still good.
    void fromTheSecretToAPair()
    {
        const QByteArray before = tokenBy(ring({}).value());
        QCOMPARE(outcome(before, ring(list({signerA}), {u"ES256"_s, u"HS256"_s}).value()),
                 u"accepted"_s);
        QVERIFY(outcome(before, ring(list({signerA})).value()) != u"accepted");
    }

    void doubts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("validMethods");
        QTest::addColumn<QString>("says"); // empty: nothing
        QTest::newRow("nothing") << list({signerA}) << QStringList() << QString();
        QTest::newRow("listed") << list({signerA}) << QStringList{u"ES256"_s, u"HS256"_s}
                                << QString();
        QTest::newRow("the signer's is missing")
            << list({signerA}) << QStringList{u"HS256"_s} << u"lacks ES256"_s;
        QTest::newRow("the secret's is missing")
            << QByteArray() << QStringList{u"RS256"_s} << u"lacks HS256"_s;
        QTest::newRow("unknown") << list({signerA}) << QStringList{u"ES256"_s, u" HS256"_s}
                                 << u"names \" HS256\""_s;
    }

    void doubts()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, validMethods);
        QFETCH(QString, says);
        const QStringList found = ring(json, validMethods)->doubts();
        QCOMPARE(found.size(), says.isEmpty() ? 0 : 1);
        QVERIFY2(found.join(u' ').contains(says), qPrintable(found.join(u' ')));
    }

    void theKidOfTheSecretIsAKeys()
    {
        const Keyring keys
            = Keyring::create(
                  {.secret = Secret(secret), .keyId = u"a"_s, .keys = Secret(list({signerA}))})
                  .value();
        QCOMPARE(keys.doubts().size(), 1);
        QVERIFY(keys.doubts().first().contains("GOTRUE_JWT_KEY_ID"_L1));
    }

    // Requests go on while the ring is replaced, each with the ring it took.
    void replacedWhileInUse()
    {
        CurrentKeyring current(ring(list({signerA, verifierB})).value());
        std::atomic<int> refused = 0;
        std::atomic<bool> isOver = false;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 3; ++i) {
                threads.emplace_back([&] {
                    while (!isOver) {
                        const auto keys = current.get();
                        refused += outcome(tokenBy(*keys), *keys) == u"accepted"_s ? 0 : 1;
                    }
                });
            }
            for (int i = 0; i < 50; ++i) {
                current.replace(ring(list({verifierA, signerB})).value());
                current.replace(ring(list({signerA, verifierB})).value());
            }
            isOver = true;
        }
        QCOMPARE(refused.load(), 0);
        QCOMPARE(current.get()->signingKey().id(), u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestKeySet)
#include "tst_keyset.moc"
