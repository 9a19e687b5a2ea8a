#include "crypto/hmac.h"
#include "crypto/keyring.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

Keyring keyring(const QString &keyId = {}, const QStringList &validMethods = {})
{
    return Keyring::create(
               {.secret = Secret("a secret"), .keyId = keyId, .validMethods = validMethods})
        .value();
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptySecretIsRefused()
    {
        const Result<Keyring> made = Keyring::create({});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::ValidationFailed);
    }

    void aShortSecretIsTaken()
    {
        const Result<Keyring> made = Keyring::create({.secret = Secret("secret")});
        QVERIFY(made);
        QCOMPARE(made->signingKey().sign("x"), hmacSha256("secret", "x"));
    }

    void algorithmNames_data()
    {
        QTest::addColumn<JwtAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("HS256") << JwtAlgorithm::Hs256 << QByteArray("HS256");
        QTest::newRow("RS256") << JwtAlgorithm::Rs256 << QByteArray("RS256");
        QTest::newRow("ES256") << JwtAlgorithm::Es256 << QByteArray("ES256");
        QTest::newRow("EdDSA") << JwtAlgorithm::EdDsa << QByteArray("EdDSA");
    }

    void algorithmNames()
    {
        QFETCH(JwtAlgorithm, algorithm);
        QTEST(algorithmName(algorithm), "name");
    }

    void theSecretSigns()
    {
        QCOMPARE(keyring().signingKey().algorithm(), JwtAlgorithm::Hs256);
        QCOMPARE(keyring().signingKey().id(), QString());
        QCOMPARE(keyring(u"k1"_s).signingKey().id(), u"k1"_s);
    }

    void allowedByDefault()
    {
        QVERIFY(keyring().allows("HS256"));
        for (const char *name :
             {"none", "HS384", "HS512", "RS256", "ES256", "EdDSA", "hs256", "HS256 ", ""})
            QVERIFY2(!keyring().allows(name), name);
    }

    void allowedByTheSetting()
    {
        const Keyring keys = keyring({}, {u"RS256"_s, u"ES256"_s});
        QVERIFY(keys.allows("RS256"));
        QVERIFY(keys.allows("ES256"));
        QVERIFY(!keys.allows("HS256"));
    }

    void verificationKeys_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<QString>("kid");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("no kid") << QByteArray("HS256") << QString() << true;
        QTest::newRow("our kid") << QByteArray("HS256") << u"k1"_s << true;
        QTest::newRow("unknown kid") << QByteArray("HS256") << u"k2"_s << true;
        QTest::newRow("path") << QByteArray("HS256") << u"../../etc/passwd"_s << true;
        QTest::newRow("our kid, other algorithm") << QByteArray("RS256") << u"k1"_s << false;
        QTest::newRow("no kid, other algorithm") << QByteArray("ES256") << QString() << false;
        QTest::newRow("none") << QByteArray("none") << u"k1"_s << false;
        QTest::newRow("HS512") << QByteArray("HS512") << u"k1"_s << false;
        QTest::newRow("lower case") << QByteArray("hs256") << QString() << false;
        QTest::newRow("empty") << QByteArray() << QString() << false;
    }

    void verificationKeys()
    {
        QFETCH(QByteArray, algorithm);
        QFETCH(QString, kid);
        QFETCH(bool, isFound);
        const Keyring keys
            = keyring(u"k1"_s, {u"HS256"_s, u"HS512"_s, u"RS256"_s, u"ES256"_s, u"none"_s});
        const JwtKey *key = keys.verificationKey(algorithm, kid);
        QCOMPARE(key != nullptr, isFound);
        if (key != nullptr)
            QCOMPARE(key->sign("x"), hmacSha256("a secret", "x"));
    }

    void copiesKeepTheirOwnKeys()
    {
        std::optional<Keyring> first = keyring(u"k1"_s);
        const Keyring copy = *first;
        first.reset();
        QCOMPARE(copy.verificationKey("HS256", u"k1"_s), &copy.signingKey());
        QCOMPARE(copy.verificationKey("HS256", u"other"_s)->sign("x"), hmacSha256("a secret", "x"));
    }

    void symmetricKeysAreNotPublished()
    {
        QCOMPARE(keyring(u"k1"_s).publicJwks(), QByteArray(R"({"keys":[]})"));
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
