#include "jwtforge.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

class TestJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rfc7515A1()
    {
        const QByteArray token
            = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
              "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb"
              "290Ijp0cnVlfQ."
              "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const QByteArray key = fromBase64Url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_"
                                             "T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
                                   .value();
        const Keyring keys = Keyring::create({.secret = Secret(key)}).value();
        const Timestamp expiry = std::chrono::sys_seconds(std::chrono::seconds(1'300'819'380));
        const Result<QJsonObject> claims
            = jwt::verify(token, keys, expiry - std::chrono::microseconds(1));
        QVERIFY(claims);
        QCOMPARE(*claims,
                 QJsonObject({{u"iss"_s, u"joe"_s},
                              {u"exp"_s, 1300819380},
                              {u"http://example.com/is_root"_s, true}}));
        QCOMPARE(outcome(token, keys, expiry), u"token has invalid claims: token is expired"_s);
    }

    // The same text as the well-known example of HS256 with the secret "secret".
    void signs()
    {
        const Keyring keys = Keyring::create({.secret = Secret("secret")}).value();
        const QByteArray token
            = jwt::sign(R"({"sub":"1234567890","name":"John Doe","iat":1516239022})", keys);
        QCOMPARE(token,
                 QByteArray("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                            "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5M"
                            "DIyfQ.XbPfbIHMI6arZ3Y922BhjWgQzWXcXNrz0ogtVhfEd2o"));
        QCOMPARE(outcome(token, keys), u"accepted"_s);
    }

    void theHeaderIsOrdered()
    {
        const Keyring keys
            = Keyring::create({.secret = Secret(secret), .keyId = u"key \"1\""_s}).value();
        const QByteArray token = jwt::sign("{}", keys);
        QCOMPARE(fromBase64Url(token.first(token.indexOf('.'))),
                 QByteArray("{\"alg\":\"HS256\",\"kid\":\"key \\\"1\\\"\",\"typ\":\"JWT\"}"));
        QCOMPARE(outcome(token, keys), u"accepted"_s);
    }

    void theClaimsKeepTheirOrder()
    {
        const QByteArray claims = R"({"z":1,"a":{"y":2,"b":3}})";
        const QByteArray token = jwt::sign(claims, keyring());
        QCOMPARE(fromBase64Url(token.split('.')[1]), claims);
    }

    void everyFlippedBitIsNoticed()
    {
        const Keyring keys = keyring();
        const QByteArray token = jwt::sign(R"({"sub":"x","exp":1700000600})", keys);
        QCOMPARE(outcome(token, keys), u"accepted"_s);
        for (qsizetype at = 0; at < token.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = token;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                if (outcome(changed, keys) == "accepted"_L1)
                    QFAIL(qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
            }
        }
    }

    void everyTruncationIsNoticed()
    {
        const Keyring keys = keyring();
        const QByteArray token = jwt::sign(R"({"sub":"x"})", keys);
        for (qsizetype size = 0; size < token.size(); ++size)
            QVERIFY(outcome(token.first(size), keys) != "accepted"_L1);
        QVERIFY(outcome(token + 'A', keys) != "accepted"_L1);
        QVERIFY(outcome(token + '=', keys) != "accepted"_L1);
        QVERIFY(outcome(token + '\n', keys) != "accepted"_L1);
        QVERIFY(outcome(' ' + token, keys) != "accepted"_L1);
    }

    void shapes_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("answer");
        const QString segments
            = u"token is malformed: token contains an invalid number of segments"_s;
        const QString header = u"token is malformed: could not base64 decode header"_s;
        const QString json = u"token is malformed: could not JSON decode header"_s;
        QTest::newRow("empty") << QByteArray() << segments;
        QTest::newRow("abc") << QByteArray("abc") << segments;
        QTest::newRow("two parts") << QByteArray("a.b") << segments;
        QTest::newRow("four parts") << QByteArray("a.b.c.d") << segments;
        QTest::newRow("five parts, as in JWE") << QByteArray("a.b.c.d.e") << segments;
        QTest::newRow("only dots") << QByteArray("..") << json;
        QTest::newRow("three dots") << QByteArray("...") << segments;
        QTest::newRow("no base64") << QByteArray("!.b.c") << header;
        QTest::newRow("header is text") << forged(R"("HS256")", "{}") << json;
        QTest::newRow("header is a list") << forged(R"(["HS256"])", "{}") << json;
        QTest::newRow("header is null") << forged("null", "{}") << json;
        QTest::newRow("header is cut") << forged(R"({"alg":"HS256")", "{}") << json;
        QTest::newRow("header with a tail") << forged(R"({"alg":"HS256"}x)", "{}") << json;
        QTest::newRow("claims are text")
            << withClaims("\"x\"") << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("claims are a list")
            << withClaims("[]") << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("claims are null")
            << withClaims("null") << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("claims are empty")
            << withClaims("") << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("claims are no UTF-8")
            << withClaims("{\"sub\":\"\xff\"}")
            << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("claims are nested deep")
            << withClaims("{\"a\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}')
            << u"token is malformed: could not JSON decode claim"_s;
        QTest::newRow("no claim at all") << withClaims("{}") << u"accepted"_s;
        QTest::newRow("padded signature")
            << withClaims("{}") + '=' << u"token is malformed: could not base64 decode signature"_s;
        QTest::newRow("empty signature") << withClaims("{}").chopped(43)
                                         << u"token signature is invalid: signature is invalid"_s;
        QTest::newRow("half a signature") << withClaims("{}").chopped(23)
                                          << u"token signature is invalid: signature is invalid"_s;
        QTest::newRow("another secret") << forged(R"({"alg":"HS256"})", "{}", "another-secret")
                                        << u"token signature is invalid: signature is invalid"_s;
        QTest::newRow("empty secret") << forged(R"({"alg":"HS256"})", "{}", "")
                                      << u"token signature is invalid: signature is invalid"_s;
    }

    void shapes()
    {
        QFETCH(QByteArray, token);
        QTEST(outcome(token), "answer");
    }

    void sizes()
    {
        const QByteArray around = withClaims(R"({"a":""})");
        QByteArray claims = "{\"a\":\"";
        claims += QByteArray((32 * 1024 - around.size()) * 3 / 4 - 3, 'x');
        QByteArray token = withClaims(claims + "\"}");
        QVERIFY(token.size() <= 32 * 1024);
        QVERIFY(token.size() > 32 * 1024 - 16);
        QCOMPARE(outcome(token), u"accepted"_s);
        token = withClaims(claims + QByteArray(16, 'x') + "\"}");
        QCOMPARE(outcome(token), u"token is malformed: token is too long"_s);
    }

    void claimsComeBackWhole()
    {
        const QByteArray claims
            = R"({"sub":"ä","aud":["a","b"],"n":{"deep":[1,2.5,null]},"exp":1700000600})";
        const Result<QJsonObject> read = jwt::verify(withClaims(claims), keyring(), now);
        QVERIFY(read);
        QCOMPARE(*read, QJsonDocument::fromJson(claims).object());
    }
};

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
