#include "crypto/base64url.h"
#include "crypto/jwk.h"
#include "testkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

namespace {

// "accepted", or why not.
QString outcome(const QJsonObject &object)
{
    const Result<jwk::Read> read = jwk::read(object);
    return read ? u"accepted"_s : read.error().message;
}

} // namespace

// jwk::read(): keys that can be used.
class TestJwk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usableKeys_data();
    void usableKeys();
    void publicHalves();
    void onlyTheSignerKeepsItsPrivateHalf();
    void publicHalvesAreEnoughToVerify();
    void tolerated();
};

void TestJwk::usableKeys_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JwtAlgorithm>("algorithm");
    QTest::addColumn<bool>("isPublished");
    QTest::newRow("RS256") << keyJson("k", "RS256", rsaKey, true) << JwtAlgorithm::Rs256 << true;
    QTest::newRow("RS512") << keyJson("k", "RS512", rsaKey, true) << JwtAlgorithm::Rs512 << true;
    QTest::newRow("ES256") << keyJson("k", "ES256", p256Key, true) << JwtAlgorithm::Es256 << true;
    QTest::newRow("ES512") << keyJson("k", "ES512", p521Key, true) << JwtAlgorithm::Es512 << true;
    QTest::newRow("EdDSA") << keyJson("k", "EdDSA", ed25519Key, true) << JwtAlgorithm::EdDsa
                           << true;
    QTest::newRow("HS256") << keyJson("k", "HS256", secretKey, true) << JwtAlgorithm::Hs256
                           << false;
    QTest::newRow("HS384") << keyJson("k", "HS384", secretKey, true) << JwtAlgorithm::Hs384
                           << false;
    QTest::newRow("HS512") << keyJson("k", "HS512", secretKey, true) << JwtAlgorithm::Hs512
                           << false;
}

void TestJwk::usableKeys()
{
    QFETCH(QByteArray, json);
    QFETCH(JwtAlgorithm, algorithm);
    QFETCH(bool, isPublished);
    const jwk::Read read = jwk::read(parsedKey(json)).value();
    QCOMPARE(read.key.algorithm(), algorithm);
    QCOMPARE(read.key.id(), u"k"_s);
    QVERIFY(read.isSigner);
    QVERIFY(read.key.canSign());
    QCOMPARE(!read.key.publicJwk().isEmpty(), isPublished);
    const QByteArray signature = read.key.sign("a text");
    QVERIFY(read.key.verifies("a text", signature));
    QVERIFY(!read.key.verifies("a texT", signature));
    QVERIFY(!read.key.verifies("a text", signature.chopped(1)));
    QVERIFY(!read.key.verifies("a text", QByteArray(signature + '\0')));
    QVERIFY(!read.key.verifies("a text", {}));
}

// What is published has no private member, and its members are in alphabetical order.
void TestJwk::publicHalves()
{
    const auto published
        = [](const QByteArray &json) { return jwk::read(parsedKey(json)).value().key.publicJwk(); };
    const auto member = [](const QByteArray &json, const char *name) {
        return parsedKey('{' + json + '}').value(QLatin1StringView(name)).toString().toLatin1();
    };
    QCOMPARE(published(keyJson("a", "ES256", p256Key)),
             R"({"alg":"ES256","crv":"P-256","key_ops":["verify"],"kid":"a","kty":"EC",)"
             R"("use":"sig","x":")"
                 + member(p256Key, "x") + R"(","y":")" + member(p256Key, "y") + "\"}");
    QCOMPARE(published(keyJson("b", "RS256", rsaKey)),
             R"({"alg":"RS256","e":"AQAB","key_ops":["verify"],"kid":"b","kty":"RSA","n":")"
                 + member(rsaKey, "n") + R"(","use":"sig"})");
    QCOMPARE(published(keyJson("c", "EdDSA", ed25519Key)),
             R"({"alg":"EdDSA","crv":"Ed25519","key_ops":["verify"],"kid":"c","kty":"OKP",)"
             R"("use":"sig","x":")"
                 + member(ed25519Key, "x") + "\"}");
    QCOMPARE(published(keyJson("d", "HS256", secretKey)), QByteArray());
}

void TestJwk::onlyTheSignerKeepsItsPrivateHalf()
{
    const jwk::Read read = jwk::read(parsedKey(keyJson("k", "ES256", p256Key))).value();
    QVERIFY(!read.isSigner);
    QVERIFY(!read.key.canSign());
    const jwk::Read signer = jwk::read(parsedKey(keyJson("k", "ES256", p256Key, true))).value();
    QVERIFY(read.key.verifies("a text", signer.key.sign("a text")));
}

void TestJwk::publicHalvesAreEnoughToVerify()
{
    for (const auto &[alg, key] : {std::pair("RS256", rsaKey),
                                   std::pair("ES256", p256Key),
                                   std::pair("ES512", p521Key),
                                   std::pair("EdDSA", ed25519Key)}) {
        QJsonObject object = parsedKey(keyJson("k", alg, key));
        for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1})
            object.remove(name);
        const JwtKey publicHalf = jwk::read(object).value().key;
        const JwtKey whole = jwk::read(parsedKey(keyJson("k", alg, key, true))).value().key;
        QVERIFY2(publicHalf.verifies("a text", whole.sign("a text")), alg);
        QCOMPARE(publicHalf.publicJwk(), whole.publicJwk());
        object.insert("key_ops"_L1, QJsonArray{u"sign"_s});
        QVERIFY(outcome(object).contains("no private half"_L1));
    }
}

// Some programs pad, and some leave out zeros in front.
void TestJwk::tolerated()
{
    QJsonObject object = parsedKey(keyJson("k", "ES256", p256Key, true));
    object.insert("x"_L1, QString(object.value("x"_L1).toString() + u'='));
    QCOMPARE(outcome(object), u"accepted"_s);
    object = parsedKey(keyJson("k", "RS256", rsaKey, true));
    for (const auto name : {"dp"_L1, "dq"_L1, "qi"_L1})
        object.remove(name);
    object.insert("ext"_L1, true);
    QCOMPARE(outcome(object), u"accepted"_s);
    QVERIFY(!jwk::read(object)->key.publicJwk().contains("ext"));
}

QTEST_GUILESS_MAIN(TestJwk)
#include "tst_jwk.moc"
