#include "jwtforge.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

class TestJwtHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // The algorithm confusion matrix: the HMAC is right in all rows.
    void algorithms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("answer");

        const auto invalid = [](const char *name) {
            return u"token signature is invalid: signing method %1 is invalid"_s.arg(
                QLatin1StringView(name));
        };
        for (const char *name : {"none",
                                 "HS384",
                                 "HS512",
                                 "RS256",
                                 "RS384",
                                 "RS512",
                                 "ES256",
                                 "ES384",
                                 "ES512",
                                 "PS256",
                                 "PS384",
                                 "PS512",
                                 "EdDSA"})
            QTest::newRow(name) << QByteArray("{\"alg\":\"") + name + "\"}" << invalid(name);
        const QString unavailable = u"token is unverifiable: signing method (alg) is unavailable"_s;
        for (const char *name : {"None",
                                 "NONE",
                                 "nOnE",
                                 "hs256",
                                 "HS256 ",
                                 "HS256\\u0000",
                                 "",
                                 "HMAC",
                                 "dir",
                                 "A128KW"})
            QTest::addRow("alg '%s'", name)
                << QByteArray("{\"alg\":\"") + name + "\"}" << unavailable;
    }

    void algorithms()
    {
        QFETCH(QByteArray, header);
        QTEST(outcome(withHeader(header)), "answer");
    }

    void unspecified_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("answer");
        const QString unspecified = u"token is unverifiable: signing method (alg) is unspecified"_s;
        QTest::newRow("no alg") << QByteArray(R"({"typ":"JWT"})") << unspecified;
        QTest::newRow("alg null") << QByteArray(R"({"alg":null})") << unspecified;
        QTest::newRow("alg list") << QByteArray(R"({"alg":["HS256"]})") << unspecified;
        QTest::newRow("alg number") << QByteArray(R"({"alg":256})") << unspecified;
        QTest::newRow("ALG only") << QByteArray(R"({"ALG":"HS256"})") << unspecified;
    }

    void unspecified()
    {
        QFETCH(QByteArray, header);
        QTEST(outcome(withHeader(header)), "answer");
    }

    void refusedMembers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("answer");
        const QString twice = u"token is malformed: a member is given twice in the header"_s;
        QTest::newRow("alg twice") << QByteArray(R"({"alg":"none","alg":"HS256"})") << twice;
        QTest::newRow("alg twice, same") << QByteArray(R"({"alg":"HS256","alg":"HS256"})") << twice;
        QTest::newRow("alg escaped") << QByteArray(R"({"\u0061lg":"none","alg":"HS256"})") << twice;

        const QString critical
            = u"token is unverifiable: critical header parameters are not supported"_s;
        QTest::newRow("crit") << QByteArray(R"({"alg":"HS256","crit":["exp"],"exp":1})")
                              << critical;
        QTest::newRow("crit b64") << QByteArray(R"({"alg":"HS256","crit":["b64"],"b64":false})")
                                  << critical;
        QTest::newRow("crit empty") << QByteArray(R"({"alg":"HS256","crit":[]})") << critical;
        QTest::newRow("crit null") << QByteArray(R"({"alg":"HS256","crit":null})") << critical;
    }

    void refusedMembers()
    {
        QFETCH(QByteArray, header);
        QTEST(outcome(withHeader(header)), "answer");
    }

    void ignoredMembers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("answer");
        const QString accepted = u"accepted"_s;
        QTest::newRow("HS256") << QByteArray(R"({"alg":"HS256"})") << accepted;
        QTest::newRow("blanks") << QByteArray("{ \"alg\" :\r\n\t\"HS256\" }") << accepted;
        QTest::newRow("no typ") << QByteArray(R"({"alg":"HS256"})") << accepted;
        QTest::newRow("unknown kid")
            << QByteArray(R"({"alg":"HS256","kid":"unknown"})") << accepted;
        QTest::newRow("kid of SQL")
            << QByteArray("{\"alg\":\"HS256\",\"kid\":\"' OR 1=1 --\"}") << accepted;
        QTest::newRow("kid number") << QByteArray(R"({"alg":"HS256","kid":5})") << accepted;
        QTest::newRow("kid null") << QByteArray(R"({"alg":"HS256","kid":null})") << accepted;
        QTest::newRow("commas and braces in a text")
            << QByteArray("{\"alg\":\"HS256\",\"x\":\"a,\\\"b,{c[\",\"y\":[1,{\"z\":2,\"w\":3}]}")
            << accepted;
        QTest::newRow("nested alg")
            << QByteArray(R"({"alg":"HS256","x":{"alg":"none"}})") << accepted;
    }

    void ignoredMembers()
    {
        QFETCH(QByteArray, header);
        QTEST(outcome(withHeader(header)), "answer");
    }

    // A setting that allows more than the keys can do opens nothing.
    void allowedWithoutAKey_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char *name : {"none", "HS512", "RS256", "ES256", "EdDSA"}) {
            QTest::newRow(name) << QByteArray("{\"alg\":\"") + name + "\"}";
            QTest::addRow("%s with kid", name)
                << QByteArray("{\"kid\":\"k1\",\"alg\":\"") + name + "\"}";
        }
    }

    void allowedWithoutAKey()
    {
        QFETCH(QByteArray, header);
        const Keyring keys
            = Keyring::create(
                  {.secret = Secret(secret),
                   .keyId = u"k1"_s,
                   .validMethods = {u"none"_s, u"HS512"_s, u"RS256"_s, u"ES256"_s, u"EdDSA"_s}})
                  .value();
        const QByteArray token = withHeader(header);
        for (const QByteArray &tried : {token, token.chopped(43)})
            QVERIFY2(outcome(tried, keys).startsWith("token is unverifiable: "_L1),
                     qPrintable(outcome(tried, keys)));
        QCOMPARE(outcome(withHeader(R"({"alg":"HS256"})"), keys),
                 u"token signature is invalid: signing method HS256 is invalid"_s);
    }

    // RFC 8725 3.10: a key that comes with a token proves nothing.
    void keysInTheHeaderAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("jwk") << QByteArray(R"("jwk":{"kty":"oct","k":"bWluZQ"})");
        QTest::newRow("jku") << QByteArray("\"jku\":\"https://evil.example/jwks.json\"");
        QTest::newRow("x5u") << QByteArray("\"x5u\":\"https://evil.example/cert.pem\"");
        QTest::newRow("x5c") << QByteArray(R"("x5c":["bWluZQ=="])");
    }

    void keysInTheHeaderAreIgnored()
    {
        QFETCH(QByteArray, member);
        const QByteArray header = R"({"alg":"HS256",)" + member + '}';
        QCOMPARE(outcome(forged(header, "{}", "mine")),
                 u"token signature is invalid: signature is invalid"_s);
        QCOMPARE(outcome(forged(header, "{}")), u"accepted"_s);
    }
};

QTEST_GUILESS_MAIN(TestJwtHeader)
#include "tst_jwtheader.moc"
