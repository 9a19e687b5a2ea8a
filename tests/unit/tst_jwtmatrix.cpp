#include "crypto/base64url.h"
#include "crypto/jwk.h"
#include "jwtforge.h"
#include "testkeys.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

namespace {

constexpr auto claims = R"({"sub":"x","exp":1700000600})";

// A key of the ring, or the secret, whose name in tokens is no kid of the ring.
struct Signer
{
    const char *kid;
    const char *alg;
    QByteArray members;
};

const std::vector<Signer> &signers()
{
    static const std::vector<Signer> all{
        {"rs256", "RS256", rsaKey},
        {"rs512", "RS512", rsaKey}, // the same key, named for another algorithm
        {"es256", "ES256", p256Key},
        {"es512", "ES512", p521Key},
        {"eddsa", "EdDSA", ed25519Key},
        {"hs256", "HS256", secretKey},
        {"hs384", "HS384", secretKey},
        {"hs512", "HS512", secretKey},
        {"", "HS256", {}}, // the secret
    };
    return all;
}

const QStringList algorithms{u"none"_s,
                             u"HS256"_s,
                             u"HS384"_s,
                             u"HS512"_s,
                             u"RS256"_s,
                             u"RS384"_s,
                             u"RS512"_s,
                             u"ES256"_s,
                             u"ES384"_s,
                             u"ES512"_s,
                             u"PS256"_s,
                             u"EdDSA"_s,
                             u"es256"_s,
                             u"ES256K"_s,
                             QString()};

JwtKey keyOf(const Signer &signer)
{
    if (signer.members.isEmpty())
        return JwtKey({}, JwtAlgorithm::Hs256, Secret(secret));
    const QByteArray json = keyJson(signer.kid, signer.alg, signer.members, true);
    return jwk::read(QJsonDocument::fromJson(json).object()).value().key;
}

// All of them, ES256 signs; every algorithm is allowed, so that only the keys decide.
Keyring wholeRing()
{
    QByteArrayList list;
    for (const Signer &signer : signers()) {
        if (!signer.members.isEmpty())
            list += keyJson(
                signer.kid, signer.alg, signer.members, QByteArrayView(signer.kid) == "es256");
    }
    return Keyring::create({.secret = Secret(secret),
                            .keyId = u"secret"_s,
                            .keys = Secret('[' + list.join(',') + ']'),
                            .validMethods = algorithms})
        .value();
}

QByteArray header(const QString &alg, const std::optional<QString> &kid)
{
    QJsonObject members{{u"alg"_s, alg}, {u"typ"_s, u"JWT"_s}};
    if (kid)
        members.insert(u"kid"_s, *kid);
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

QByteArray signedPart(const QByteArray &head)
{
    return toBase64Url(head) + '.' + toBase64Url(claims);
}

QByteArray withSignature(const QByteArray &head, const QByteArray &signature)
{
    return signedPart(head) + '.' + toBase64Url(signature);
}

QByteArray tokenOf(const JwtKey &key, const QByteArray &head)
{
    return withSignature(head, key.sign(signedPart(head)));
}

bool isAccepted(const QByteArray &token, const Keyring &keys)
{
    return outcome(token, keys) == u"accepted"_s;
}

} // namespace

// Key × alg header × kid: a token is accepted if its key is meant by its kid, and its alg is the
// one of that key. hardening.md, V9; RFC 8725 3.1.
class TestJwtMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyAlgKid_data();
    void keyAlgKid();
    void allowedAlgorithms();
    void withoutASignature();
    void publicKeysAreNoSecrets();
    void keysInTheHeader_data();
    void keysInTheHeader();
    void criticalMembers();
    void psychicSignatures_data();
    void psychicSignatures();
    void otherFormsOfARightSignature();
    void flippedBits_data();
    void flippedBits();
    void swappedParts();
};

void TestJwtMatrix::keyAlgKid_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < signers().size(); ++i) {
        const Signer &signer = signers()[i];
        QTest::newRow(*signer.kid == '\0' ? "the secret" : signer.kid) << static_cast<int>(i);
    }
}

void TestJwtMatrix::keyAlgKid()
{
    QFETCH(int, index);
    const Signer &signer = signers()[static_cast<std::size_t>(index)];
    const bool isSecret = signer.members.isEmpty();
    const QString own = isSecret ? u"secret"_s : QString::fromLatin1(signer.kid);
    const JwtKey key = keyOf(signer);
    const Keyring keys = wholeRing();
    int accepted = 0;
    for (const QString &alg : algorithms) {
        const bool isRightAlg = alg == QLatin1StringView(signer.alg);
        const auto check = [&](const std::optional<QString> &kid, bool isRightKid) {
            const bool expected = isRightAlg && isRightKid;
            const bool found = isAccepted(tokenOf(key, header(alg, kid)), keys);
            accepted += found ? 1 : 0;
            return found == expected
                || (qWarning() << "alg" << alg << "kid" << kid.value_or(u"absent"_s) << found,
                    false);
        };
        QVERIFY(check(own, true));
        QVERIFY(check(std::nullopt, isSecret));
        QVERIFY(check(QString(), isSecret));
        QVERIFY(check(u"unknown"_s, isSecret));
        QVERIFY(check(u"../../etc/passwd"_s, isSecret));
        QVERIFY(check(u"' OR '1'='1"_s, isSecret));
        for (const Signer &other : signers()) {
            const bool isOther = QByteArrayView(other.kid) != signer.kid;
            if (isOther && *other.kid != '\0')
                QVERIFY(check(QString::fromLatin1(other.kid), false));
        }
    }
    QCOMPARE(accepted, isSecret ? 6 : 1);
}

// By default the algorithms of the keys are allowed and nothing else: with pairs alone, what
// the secret signed is refused.
void TestJwtMatrix::allowedAlgorithms()
{
    const Keyring pairs
        = Keyring::create({.secret = Secret(secret),
                           .keys = Secret('[' + keyJson("a", "ES256", p256Key, true) + ','
                                          + keyJson("b", "RS256", rsaKey) + ']')})
              .value();
    const JwtKey own({}, JwtAlgorithm::Hs256, Secret(secret));
    QCOMPARE(outcome(tokenOf(own, header(u"HS256"_s, std::nullopt)), pairs),
             u"token signature is invalid: signing method HS256 is invalid"_s);
    QVERIFY(isAccepted(tokenOf(keyOf({"a", "ES256", p256Key}), header(u"ES256"_s, u"a"_s)), pairs));
    QVERIFY(isAccepted(tokenOf(keyOf({"b", "RS256", rsaKey}), header(u"RS256"_s, u"b"_s)), pairs));

    const Keyring listed
        = Keyring::create({.secret = Secret(secret),
                           .keys = Secret('[' + keyJson("a", "ES256", p256Key, true) + ']'),
                           .validMethods = {u"HS256"_s}})
              .value();
    QVERIFY(isAccepted(tokenOf(own, header(u"HS256"_s, std::nullopt)), listed));
    QVERIFY(
        !isAccepted(tokenOf(keyOf({"a", "ES256", p256Key}), header(u"ES256"_s, u"a"_s)), listed));

    // An oct key brings HS256 back, for the secret too.
    const Keyring mixed
        = Keyring::create({.secret = Secret(secret),
                           .keys = Secret('[' + keyJson("a", "ES256", p256Key, true) + ','
                                          + keyJson("c", "HS256", secretKey) + ']')})
              .value();
    QVERIFY(isAccepted(tokenOf(own, header(u"HS256"_s, std::nullopt)), mixed));
    QVERIFY(
        isAccepted(tokenOf(keyOf({"c", "HS256", secretKey}), header(u"HS256"_s, u"c"_s)), mixed));
}

void TestJwtMatrix::withoutASignature()
{
    const Keyring keys = wholeRing();
    for (const QString &alg : algorithms) {
        for (const Signer &signer : signers()) {
            const QByteArray head = header(alg, QString::fromLatin1(signer.kid));
            QVERIFY2(!isAccepted(signedPart(head) + '.', keys), head.constData());
            QVERIFY2(!isAccepted(signedPart(head), keys), head.constData());
        }
    }
}

// HMAC with what everybody knows: CVE-2015-9235 and its kind.
void TestJwtMatrix::publicKeysAreNoSecrets()
{
    const Keyring keys = wholeRing();
    QByteArrayList known{QByteArray(), QByteArray(1, '\0'), QByteArray(64, '\0'), "null"};
    known += keys.publicJwks();
    for (const QByteArray &members : {rsaKey, p256Key, p521Key, ed25519Key}) {
        const QJsonObject object = QJsonDocument::fromJson('{' + members + '}').object();
        for (const QString &name : {u"n"_s, u"x"_s, u"y"_s, u"e"_s}) {
            const QByteArray text = object.value(name).toString().toLatin1();
            known += text;
            known += fromBase64Url(text).value_or(QByteArray());
        }
        const QByteArray x = fromBase64Url(object.value("x"_L1).toString().toLatin1()).value();
        const QByteArray y = fromBase64Url(object.value("y"_L1).toString().toLatin1()).value();
        known += '\4' + x + y;
    }
    for (const Signer &signer : signers())
        known += keyOf(signer).publicJwk();
    for (const QByteArray &key : std::as_const(known)) {
        for (const auto &[name, method] : {std::pair(u"HS256"_s, QCryptographicHash::Sha256),
                                           std::pair(u"HS384"_s, QCryptographicHash::Sha384),
                                           std::pair(u"HS512"_s, QCryptographicHash::Sha512)}) {
            for (const Signer &signer : signers()) {
                const QByteArray head = header(name, QString::fromLatin1(signer.kid));
                const QByteArray code
                    = QMessageAuthenticationCode::hash(signedPart(head), key, method);
                QVERIFY2(!isAccepted(withSignature(head, code), keys), head.constData());
            }
        }
    }
}

// RFC 8725 3.10: a key that comes with a token proves nothing (CVE-2018-0114).
void TestJwtMatrix::keysInTheHeader_data()
{
    QTest::addColumn<QByteArray>("member");
    const QByteArray own = QByteArray(R"({"kid":"es256","alg":"ES256",)") + otherP256Key + '}';
    QTest::newRow("jwk") << R"("jwk":)" + own;
    QTest::newRow("jwk of a set") << R"("jwk":{"keys":[)" + own + "]}";
    QTest::newRow("jku") << QByteArray(R"("jku":"http://127.0.0.1:1/jwks.json")");
    QTest::newRow("x5u") << QByteArray(R"("x5u":"file:///etc/passwd")");
    QTest::newRow("x5c") << QByteArray(R"("x5c":["MIIB"])");
    QTest::newRow("x5t") << QByteArray(R"("x5t":"AAAA")");
}

void TestJwtMatrix::keysInTheHeader()
{
    QFETCH(QByteArray, member);
    const Keyring keys = wholeRing();
    const JwtKey mine = keyOf({"es256", "ES256", otherP256Key});
    for (const char *kid : {R"("kid":"es256",)", R"("kid":"unknown",)", ""}) {
        const QByteArray head = R"({"alg":"ES256",)" + QByteArray(kid) + member + '}';
        QVERIFY2(!isAccepted(tokenOf(mine, head), keys), head.constData());
    }
    const QByteArray head = R"({"alg":"ES256","kid":"es256",)" + member + '}';
    QVERIFY(isAccepted(tokenOf(keyOf({"es256", "ES256", p256Key}), head), keys));
}

void TestJwtMatrix::criticalMembers()
{
    const Keyring keys = wholeRing();
    for (const Signer &signer : signers()) {
        const QByteArray head = QByteArray(R"({"alg":")") + signer.alg + R"(","kid":")"
            + (*signer.kid == '\0' ? "secret" : signer.kid) + R"(","crit":["exp"],"exp":1})";
        QCOMPARE(outcome(tokenOf(keyOf(signer), head), keys),
                 u"token is unverifiable: critical header parameters are not supported"_s);
    }
}

// r or s of zero, or of the order of the curve: CVE-2022-21449.
void TestJwtMatrix::psychicSignatures_data()
{
    QTest::addColumn<QByteArray>("r");
    QTest::addColumn<QByteArray>("s");
    const QByteArray zero(32, '\0');
    const QByteArray one = QByteArray(31, '\0') + '\1';
    const QByteArray order
        = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const QByteArray prime
        = QByteArray::fromHex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    const QByteArray ones(32, '\xff');
    const std::array values{std::pair("0", zero),
                            std::pair("1", one),
                            std::pair("n", order),
                            std::pair("p", prime),
                            std::pair("2^256-1", ones)};
    for (const auto &[nameOfR, r] : values) {
        for (const auto &[nameOfS, s] : values)
            QTest::addRow("(%s, %s)", nameOfR, nameOfS) << r << s;
    }
}

void TestJwtMatrix::psychicSignatures()
{
    QFETCH(QByteArray, r);
    QFETCH(QByteArray, s);
    const Keyring keys = wholeRing();
    QCOMPARE(outcome(withSignature(header(u"ES256"_s, u"es256"_s), r + s), keys),
             u"token signature is invalid: signature is invalid"_s);
    const QByteArray wide(34, '\0'); // 66 bytes for P-521
    QCOMPARE(outcome(withSignature(header(u"ES512"_s, u"es512"_s), wide + r + wide + s), keys),
             u"token signature is invalid: signature is invalid"_s);
}

// A JWS carries r and s side by side (RFC 7518 3.4), not the DER that OpenSSL speaks.
void TestJwtMatrix::otherFormsOfARightSignature()
{
    const Keyring keys = wholeRing();
    const QByteArray head = header(u"ES256"_s, u"es256"_s);
    QByteArray right = keyOf({"es256", "ES256", p256Key}).sign(signedPart(head));
    while ((right[0] & 0x80) != 0 || (right[32] & 0x80) != 0) // so that DER needs no zeros
        right = keyOf({"es256", "ES256", p256Key}).sign(signedPart(head));
    QVERIFY(isAccepted(withSignature(head, right), keys));
    const QByteArray der
        = QByteArray("\x30\x44\x02\x20") + right.first(32) + "\x02\x20" + right.last(32);
    QCOMPARE(der.size(), 70);
    const QByteArrayList forms{der,
                               right.last(32) + right.first(32),
                               right + '\0',
                               '\0' + right,
                               right.chopped(1),
                               '\0' + right.first(32) + '\0' + right.last(32),
                               right.toHex()};
    for (const QByteArray &form : forms)
        QVERIFY(!isAccepted(withSignature(head, form), keys));
    QVERIFY(!isAccepted(signedPart(head) + '.' + right.toBase64(), keys)
            || !right.toBase64().contains('='));
    QVERIFY(!isAccepted(withSignature(head, right) + '=', keys));
    QVERIFY(!isAccepted(withSignature(head, right) + '.', keys));
}

void TestJwtMatrix::flippedBits_data()
{
    keyAlgKid_data();
}

void TestJwtMatrix::flippedBits()
{
    QFETCH(int, index);
    const Signer &signer = signers()[static_cast<std::size_t>(index)];
    const Keyring keys = wholeRing();
    const QString kid = *signer.kid == '\0' ? u"secret"_s : QString::fromLatin1(signer.kid);
    const QByteArray token = tokenOf(keyOf(signer), header(QString::fromLatin1(signer.alg), kid));
    QVERIFY(isAccepted(token, keys));
    for (qsizetype bit = 0; bit < token.size() * 8; ++bit) {
        QByteArray flipped = token;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!isAccepted(flipped, keys), qPrintable(QString::number(bit)));
    }
}

void TestJwtMatrix::swappedParts()
{
    const Keyring keys = wholeRing();
    const QByteArray one
        = tokenOf(keyOf({"es256", "ES256", p256Key}), header(u"ES256"_s, u"es256"_s));
    const QByteArray head = header(u"RS256"_s, u"rs256"_s);
    const QByteArray other = tokenOf(keyOf({"rs256", "RS256", rsaKey}), head);
    const QByteArrayList a = one.split('.');
    const QByteArrayList b = other.split('.');
    QVERIFY(isAccepted(one, keys) && isAccepted(other, keys));
    QVERIFY(!isAccepted(a[0] + '.' + a[1] + '.' + b[2], keys));
    QVERIFY(!isAccepted(b[0] + '.' + b[1] + '.' + a[2], keys));
    QVERIFY(!isAccepted(a[0] + '.' + toBase64Url(R"({"sub":"y"})") + '.' + a[2], keys));
}

QTEST_GUILESS_MAIN(TestJwtMatrix)
#include "tst_jwtmatrix.moc"
