#include "crypto/base64url.h"
#include "crypto/jwk.h"
#include "testkeys.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("a test key is no JSON: %s", json.constData());
    return document.object();
}

// "accepted", or why not.
QString outcome(const QJsonObject &object)
{
    const Result<jwk::Read> read = jwk::read(object);
    return read ? u"accepted"_s : read.error().message;
}

QByteArray bytes(const char *base64Url)
{
    return fromBase64Url(base64Url).value();
}

constexpr auto claims
    = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVl"
      "fQ";
constexpr auto proverb
    = "SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250"
      "byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hl"
      "cmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4";

} // namespace

class TestJwk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void deterministicSignatures();
    void usableKeys_data();
    void usableKeys();
    void publicHalves();
    void onlyTheSignerKeepsItsPrivateHalf();
    void publicHalvesAreEnoughToVerify();
    void tolerated();
    void refusedMembers_data();
    void refusedMembers();
    void refusedKeys_data();
    void refusedKeys();
    void nothingOfAKeyIsShown();
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
    const jwk::Read read = jwk::read(parsed(json)).value();
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
        = [](const QByteArray &json) { return jwk::read(parsed(json)).value().key.publicJwk(); };
    const auto member = [](const QByteArray &json, const char *name) {
        return parsed('{' + json + '}').value(QLatin1StringView(name)).toString().toLatin1();
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
    const jwk::Read read = jwk::read(parsed(keyJson("k", "ES256", p256Key))).value();
    QVERIFY(!read.isSigner);
    QVERIFY(!read.key.canSign());
    const jwk::Read signer = jwk::read(parsed(keyJson("k", "ES256", p256Key, true))).value();
    QVERIFY(read.key.verifies("a text", signer.key.sign("a text")));
}

void TestJwk::publicHalvesAreEnoughToVerify()
{
    for (const auto &[alg, key] : {std::pair("RS256", rsaKey),
                                   std::pair("ES256", p256Key),
                                   std::pair("ES512", p521Key),
                                   std::pair("EdDSA", ed25519Key)}) {
        QJsonObject object = parsed(keyJson("k", alg, key));
        for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1})
            object.remove(name);
        const JwtKey publicHalf = jwk::read(object).value().key;
        const JwtKey whole = jwk::read(parsed(keyJson("k", alg, key, true))).value().key;
        QVERIFY2(publicHalf.verifies("a text", whole.sign("a text")), alg);
        QCOMPARE(publicHalf.publicJwk(), whole.publicJwk());
        object.insert("key_ops"_L1, QJsonArray{u"sign"_s});
        QVERIFY(outcome(object).contains("no private half"_L1));
    }
}

// Some programs pad, and some leave out zeros in front.
void TestJwk::tolerated()
{
    QJsonObject object = parsed(keyJson("k", "ES256", p256Key, true));
    object.insert("x"_L1, QString(object.value("x"_L1).toString() + u'='));
    QCOMPARE(outcome(object), u"accepted"_s);
    object = parsed(keyJson("k", "RS256", rsaKey, true));
    for (const auto name : {"dp"_L1, "dq"_L1, "qi"_L1})
        object.remove(name);
    object.insert("ext"_L1, true);
    QCOMPARE(outcome(object), u"accepted"_s);
    QVERIFY(!jwk::read(object)->key.publicJwk().contains("ext"));
}

// RFC 7515 appendix A, RFC 7520 section 4, RFC 8037 appendix A
void TestJwk::vectors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("signature");
    const auto row
        = [](const char *name,
             const QByteArray &json,
             const QByteArray &text,
             const char *signature) { QTest::newRow(name) << json << text << bytes(signature); };
    row("RFC 7515 A.1",
        keyJson(
            "a",
            "HS256",
            R"("kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4)"
            R"(hcgUuTwjAzZr1Z9CAow")"),
        QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.") + claims,
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    row("RFC 7515 A.2",
        keyJson(
            "a",
            "RS256",
            R"("kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddx)"
            R"(HmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47)"
            R"(soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xs)"
            R"(mtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkML)"
            R"(s91kzk2PAcDTW9gb54h4FRWyuXpoQ")"),
        QByteArray("eyJhbGciOiJSUzI1NiJ9.") + claims,
        "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
        "O8W2Fp5j"
        "ujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
        "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L"
        "07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
        "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEU"
        "ipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
    row("RFC 7515 A.3",
        keyJson("a",
                "ES256",
                R"("kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",)"
                R"("d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")"),
        QByteArray("eyJhbGciOiJFUzI1NiJ9.") + claims,
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
    row("RFC 7515 A.4",
        keyJson(
            "a",
            "ES512",
            R"("kty":"EC","crv":"P-521","x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_)"
            R"(NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk","y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th)"
            R"(-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2","d":"AY5pb7A0UFiB3RELSD64fTLOSV_jazdF7f)"
            R"(LYyuTw8lOfRhWg6Y6rUrPAxerEzgdRhajnu0ferB0d53vM9mE15j2C")"),
        "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA",
        "AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_"
        "7XdtAG8Ga"
        "SwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn");
    row("RFC 7520 4.1",
        keyJson(
            "a",
            "RS256",
            R"("kty":"RSA","e":"AQAB","n":"n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-X)"
            R"(V2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5y)"
            R"(dQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0)"
            R"(ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRh)"
            R"(uaxwUkRz5iaiQkqgc5gHdrNP5zw")"),
        QByteArray("eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.")
            + proverb,
        "MRjdkly7_-"
        "oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xuglI"
        "I7PNDi84wnB-BDkoBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_"
        "qHRD68BNt1uSNCrUCTJDt5aAE6x8w"
        "W1Kt9eRo4QPocSadnHXFxnt8Is9UzpERV0ePPQdLuW3IS_"
        "de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE_oI"
        "-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogoree7vjbU5y18kDquDg");
    row("RFC 7520 4.3",
        keyJson(
            "a",
            "ES512",
            R"("kty":"EC","crv":"P-521","x":"AHKZLLOsCOzz5cY97ewNUajB957y-C-U88c3v13nmGZx6sYl_oJXu9A5)"
            R"(RkTKqjqvjyekWF-7ytDyRXYgCF5cj0Kt","y":"AdymlHvOiLxXkEhayXQnNCvDX4h9htZaCJN34kfmC6pV5O)"
            R"(hQHiraVySsUdaQkAgDPrwQrJmbnX9cwlGfP-HqHZR1","d":"AAhRON2r9cqXX1hg-RoI6R1tX5p2rUAYdmpH)"
            R"(ZoC1XNM56KtscrX6zbKipQrCW9CGZH3T4ubpnoTKLDYJ_fF3_rJt")"),
        QByteArray("eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.")
            + proverb,
        "AE_R_YZCChjn4791jSQCrdPZCNYqHXCTZH0-"
        "JZGYNlaAjP2kqaluUIIUnC9qvbu9Plon7KRTzoNEuT4Va2cmL1eJAQy3m"
        "tPBu_u_sDDyYjnAMDxXPn7XrT0lw-kvAD890jl8e2puQens_IEKBpHABlsbEPX6sFY8OcGDqoRuBomu9xQ2");
    row("RFC 7520 4.4",
        keyJson("a", "HS256", R"("kty":"oct","k":"hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg")"),
        QByteArray(
            "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9.")
            + proverb,
        "s0h6KThzkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0");
    row("RFC 8037 A.4",
        keyJson("a",
                "EdDSA",
                R"("kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")"),
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
}

void TestJwk::vectors()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, signature);
    const JwtKey key = jwk::read(parsed(json)).value().key;
    QVERIFY(key.verifies(text, signature));
    QVERIFY(!key.verifies(QByteArray(text + ' '), signature));
    for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
        QByteArray flipped = signature;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!key.verifies(text, flipped), qPrintable(QString::number(bit)));
    }
}

void TestJwk::deterministicSignatures()
{
    const auto signedWith = [](const QByteArray &json, const QByteArray &text) {
        return toBase64Url(jwk::read(parsed(json)).value().key.sign(text));
    };
    // RFC 8037 A.1 and A.4
    QCOMPARE(
        signedWith(
            keyJson(
                "a",
                "EdDSA",
                R"("kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",)"
                R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")",
                true),
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"),
        QByteArray("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sV"
                   "vpAr_MuM0KAg"));
    // RFC 7515 A.1
    QCOMPARE(
        signedWith(keyJson("a",
                           "HS256",
                           R"("kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZ)"
                           R"(H75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")"),
                   QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.") + claims),
        QByteArray("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
}

// Each row changes one member of a good key; a value of `undefined` takes it out.
void TestJwk::refusedMembers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("says");
    const QByteArray rs = keyJson("k", "RS256", rsaKey, true);
    const QByteArray es = keyJson("k", "ES256", p256Key, true);
    const QByteArray es5 = keyJson("k", "ES512", p521Key, true);
    const QByteArray ed = keyJson("k", "EdDSA", ed25519Key, true);
    const QByteArray hs = keyJson("k", "HS256", secretKey, true);
    const QJsonValue none = QJsonValue::Undefined;
    const auto row = [](const char *name,
                        const QByteArray &json,
                        const char *member,
                        const QJsonValue &value,
                        const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(member) << value
                            << QString::fromLatin1(says);
    };
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

void TestJwk::refusedMembers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, says);
    QJsonObject object = parsed(json);
    QCOMPARE(outcome(object), u"accepted"_s);
    if (value.isUndefined())
        object.remove(member);
    else
        object.insert(member, value);
    QVERIFY2(outcome(object).contains(says), qPrintable(outcome(object)));
}

void TestJwk::refusedKeys_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto swapped = [](const QByteArray &json, const QByteArray &other, const char *member) {
        QJsonObject object = parsed(json);
        const QString name = QString::fromLatin1(member);
        object.insert(name, parsed('{' + other + '}').value(name));
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

void TestJwk::refusedKeys()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QString found = outcome(parsed(json));
    QVERIFY2(found.contains(says), qPrintable(found));
}

// The message goes to the log and to the terminal.
void TestJwk::nothingOfAKeyIsShown()
{
    for (const QByteArray &json : {keyJson("k", "RS256", rsaKey, true),
                                   keyJson("k", "ES256", p256Key, true),
                                   keyJson("k", "EdDSA", ed25519Key, true),
                                   keyJson("k", "HS256", secretKey, true)}) {
        const QJsonObject whole = parsed(json);
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

QTEST_GUILESS_MAIN(TestJwk)
#include "tst_jwk.moc"
