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

const QByteArray rs = keyJson("k", "RS256", rsaKey, true);
const QByteArray es = keyJson("k", "ES256", p256Key, true);
const QByteArray es5 = keyJson("k", "ES512", p521Key, true);
const QByteArray ed = keyJson("k", "EdDSA", ed25519Key, true);
const QByteArray hs = keyJson("k", "HS256", secretKey, true);
const QJsonValue none = QJsonValue::Undefined;

void addColumns()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("says");
}

// A good key with one member changed, or taken out by `none`.
void row(const char *name,
         const QByteArray &json,
         const char *member,
         const QJsonValue &value,
         const char *says)
{
    QTest::newRow(name) << json << QString::fromLatin1(member) << value
                        << QString::fromLatin1(says);
}

} // namespace

// jwk::read(): keys that are refused, and what is said.
class TestJwkProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data();
    void everyKind();
    void curves_data();
    void curves();
    void rsaAndSecrets_data();
    void rsaAndSecrets();
    void refusedKeys_data();
    void refusedKeys();
    void nothingOfAKeyIsShown();
};

void TestJwkProblems::everyKind_data()
{
    addColumns();
    row("no kty", es, "kty", none, "kty is missing");
    row("unknown kty", es, "kty", u"DSA"_s, "kty is missing or unknown");
    row("no kid", es, "kid", none, "kid is missing");
    row("empty kid", es, "kid", QString(), "kid is missing");
    row("kid a number", es, "kid", 5, "kid is missing");
    row("kid too long", es, "kid", QString(256, u'k'), "kid is longer");
    row("no alg", es, "alg", none, "use ES256 or ES512");
    row("alg none", es, "alg", u"none"_s, "use ES256 or ES512");
    row("alg of another kty", es, "alg", u"RS256"_s, "use ES256 or ES512");
    row("HMAC with an EC key", es, "alg", u"HS256"_s, "use ES256 or ES512");
    row("HMAC with an RSA key", rs, "alg", u"HS256"_s, "use RS256 or RS512");
    row("PS256", rs, "alg", u"PS256"_s, "use RS256 or RS512");
    row("RS384", rs, "alg", u"RS384"_s, "use RS256 or RS512");
    row("no alg of RSA", rs, "alg", none, "use RS256 or RS512");
    row("alg of a secret", hs, "alg", u"RS256"_s, "use HS256, HS384 or HS512");
    row("alg of a secret no text", hs, "alg", 256, "use HS256, HS384 or HS512");
    row("use enc", es, "use", u"enc"_s, "use is not \"sig\"");
    row("key_ops a text", es, "key_ops", u"sign"_s, "key_ops is no list");
    row("key_ops null", es, "key_ops", QJsonValue::Null, "key_ops is no list");
    row("in a KMS", rs, "aws:kms:arn", u"arn:aws:kms:eu-1:1:key/x"_s, "aws:kms:arn");
}

void TestJwkProblems::everyKind()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, says);
    QJsonObject object = parsedKey(json);
    QCOMPARE(outcome(object), u"accepted"_s);
    if (value.isUndefined())
        object.remove(member);
    else
        object.insert(member, value);
    QVERIFY2(outcome(object).contains(says), qPrintable(outcome(object)));
}

void TestJwkProblems::curves_data()
{
    addColumns();
    row("no x", es, "x", none, "no point of the curve");
    row("x a number", es, "x", 1, "x is empty or no base64url");
    row("x empty", es, "x", QString(), "x is empty or no base64url");
    row("x standard base64", es, "x", u"++//"_s, "x is empty or no base64url");
    row("x too long", es, "x", QString(44, u'A'), "no point of the curve");
    row("x of no point", es, "x", QString(43, u'A'), "no point of the curve");
    row("x of zeros, P-521", es5, "x", QString(88, u'A'), "no point of the curve");
    row("crv of another alg", es, "crv", u"P-521"_s, "crv does not fit alg");
    row("no crv", es, "crv", none, "crv does not fit alg");
    row("d of zeros", es, "d", QString(43, u'A'), "private");
    row("d above the order", es, "d", QString(QString(42, u'_') + u'8'), "private");
    row("d empty", es, "d", QString(), "d is empty or no base64url");
    row("Ed448", ed, "crv", u"Ed448"_s, "use Ed25519");
    row("X25519", ed, "crv", u"X25519"_s, "use Ed25519");
    row("short x of Ed25519", ed, "x", QString(42, u'A'), "x has not 32 bytes");
    row("long x of Ed25519", ed, "x", QString(44, u'A'), "x has not 32 bytes");
    row("short d of Ed25519", ed, "d", QString(40, u'A'), "d has not 32 bytes");
}

void TestJwkProblems::curves()
{
    everyKind();
}

void TestJwkProblems::rsaAndSecrets_data()
{
    addColumns();
    row("no n", rs, "n", none, "n is missing");
    row("no e", rs, "e", none, "e is missing");
    row("e of one", rs, "e", u"AQ"_s, "no RSA key");
    row("e even", rs, "e", u"AQAA"_s, "no RSA key");
    row("n of 512 bits", rs, "n", QString(QString(85, u'x') + u'w'), "only 512 bits");
    row("n too long", rs, "n", QString(2800, u'x'), "use up to 16384");
    row("n even", rs, "n", QString(QString(340, u'x') + u"A"), "n is empty");
    row("n of small factors", rs, "n", QString(344, u'q'), "no RSA key");
    row("no p", rs, "p", none, "p is missing");
    row("no q", rs, "q", none, "q is missing");
    row("p no base64url", rs, "p", u"!"_s, "p is empty or no base64url");
    row("q of one", rs, "q", u"AQ"_s, "does not belong");
    row("d of one", rs, "d", u"AQ"_s, "does not belong");
    row("no k", hs, "k", none, "k is missing");
    row("k empty", hs, "k", QString(), "k is empty or no base64url");
    row("k of 31 bytes", hs, "k", QString(QString(41, u'A') + u'A'), "k has only 31 bytes");
}

void TestJwkProblems::rsaAndSecrets()
{
    everyKind();
}

void TestJwkProblems::refusedKeys_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto swapped = [](const QByteArray &json, const QByteArray &other, const char *member) {
        QJsonObject object = parsedKey(json);
        const QString name = QString::fromLatin1(member);
        object.insert(name, parsedKey('{' + other + '}').value(name));
        return QJsonDocument(object).toJson();
    };
    const QString apart = u"does not belong"_s;
    QTest::newRow("RSA of 1024 bits")
        << keyJson("k", "RS256", weakRsaKey, true) << u"only 1024 bits; use 2048 or more"_s;
    QTest::newRow("P-384") << keyJson("k", "ES256", p384Key, true) << u"use P-256 for ES256"_s;
    QTest::newRow("P-256 for ES512") << keyJson("k", "ES512", p256Key, true) << u"use P-256 for"_s;
    for (const char *member : {"n", "d", "p", "q"})
        QTest::addRow("another RSA key's %s", member)
            << swapped(keyJson("k", "RS256", rsaKey, true), otherRsaKey, member) << apart;
    QTest::newRow("another EC key's d")
        << swapped(keyJson("k", "ES256", p256Key, true), otherP256Key, "d") << u"private"_s;
    QTest::newRow("another EC key's y")
        << swapped(keyJson("k", "ES256", p256Key, true), otherP256Key, "y") << u"no point"_s;
    QTest::newRow("another Ed25519 key's d")
        << swapped(keyJson("k", "EdDSA", ed25519Key, true), otherEd25519Key, "d") << apart;
    QTest::newRow("a verifier whose halves do not fit")
        << swapped(keyJson("k", "EdDSA", ed25519Key), otherEd25519Key, "d") << apart;
    // Everybody can sign for these: x is the identity, or of order 8 (RFC 8032 5.1.3).
    QTest::newRow("an Ed25519 key of order 1") << keyJson(
        "k",
        "EdDSA",
        R"("kty":"OKP","crv":"Ed25519","x":"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")")
                                               << u"x is no point"_s;
    QTest::newRow("an Ed25519 key of order 8") << keyJson(
        "k",
        "EdDSA",
        R"("kty":"OKP","crv":"Ed25519","x":"JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU")")
                                               << u"x is no point"_s;
    QTest::newRow("an Ed25519 key that is no point") << keyJson(
        "k",
        "EdDSA",
        R"("kty":"OKP","crv":"Ed25519","x":"AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")")
                                                     << u"x is no point"_s;
}

void TestJwkProblems::refusedKeys()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QString found = outcome(parsedKey(json));
    QVERIFY2(found.contains(says), qPrintable(found));
}

// The message goes to the log and to the terminal.
void TestJwkProblems::nothingOfAKeyIsShown()
{
    for (const QByteArray &json : {keyJson("k", "RS256", rsaKey, true),
                                   keyJson("k", "ES256", p256Key, true),
                                   keyJson("k", "EdDSA", ed25519Key, true),
                                   keyJson("k", "HS256", secretKey, true)}) {
        const QJsonObject whole = parsedKey(json);
        for (const QString &name : whole.keys()) {
            QJsonObject broken = whole;
            broken.insert(name, u"a-secret-of-somebody!"_s);
            const QString found = outcome(broken);
            QVERIFY2(!found.contains("a-secret"_L1), qPrintable(found));
            for (const QString &other : whole.keys()) {
                const QString value = whole.value(other).toString();
                QVERIFY(value.size() < 20 || !found.contains(value));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestJwkProblems)
#include "tst_jwkproblems.moc"
