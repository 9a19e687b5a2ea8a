#include "apikeys.h"
#include "jwtforge.h"
#include "testkeys.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using namespace latchkey::test;

namespace {

Keyring ring(const QByteArray &keys, const QStringList &validMethods, const QString &keyId = {})
{
    return Keyring::create({.secret = Secret(secret),
                            .keyId = keyId,
                            .keys = Secret(keys),
                            .validMethods = validMethods})
        .value();
}

QJsonObject part(const QByteArray &token, qsizetype index)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.split('.').at(index), QByteArray::Base64UrlEncoding))
        .object();
}

const QByteArray pair = '[' + keyJson("pair", "EdDSA", ed25519Key, true) + ']';
const QByteArray mixed = '[' + keyJson("pair", "EdDSA", ed25519Key, true) + ','
    + keyJson("old", "HS256", secretKey) + ']';

} // namespace

// The two keys that are printed have to be accepted by the server that prints them, or it says so.
class TestApiKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signers_data();
    void signers();
    void refused();
    void whatTheySay();
};

void TestApiKeys::signers_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QStringList>("validMethods");
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QString>("alg");
    QTest::addColumn<QString>("kid");
    QTest::addColumn<bool>("warns");
    const QStringList byDefault;
    const QString none;
    QTest::newRow("the secret") << QByteArray() << byDefault << none << u"HS256"_s << none << false;
    QTest::newRow("the secret with a name")
        << QByteArray() << byDefault << u"s"_s << u"HS256"_s << u"s"_s << false;
    QTest::newRow("a pair alone") << pair << byDefault << none << u"EdDSA"_s << u"pair"_s << true;
    QTest::newRow("a pair, the secret still accepted")
        << pair << QStringList{u"EdDSA"_s, u"HS256"_s} << none << u"HS256"_s << none << false;
    QTest::newRow("a pair that is not accepted itself")
        << pair << QStringList{u"HS256"_s} << none << u"HS256"_s << none << false;
    QTest::newRow("a pair and an older secret")
        << mixed << byDefault << none << u"HS256"_s << none << false;
    QTest::newRow("the secret has the name of another key")
        << mixed << byDefault << u"old"_s << u"EdDSA"_s << u"pair"_s << true;
}

void TestApiKeys::signers()
{
    QFETCH(QByteArray, keys);
    QFETCH(QStringList, validMethods);
    QFETCH(QString, keyId);
    QFETCH(QString, alg);
    QFETCH(QString, kid);
    QFETCH(bool, warns);
    const Keyring made = ring(keys, validMethods, keyId);
    const ApiKeys printed = makeApiKeys(made, now);
    for (const QByteArray &token : {printed.anon, printed.serviceRole}) {
        QCOMPARE(outcome(token, made), u"accepted"_s);
        QCOMPARE(part(token, 0).value("alg"_L1).toString(), alg);
        QCOMPARE(part(token, 0).value("kid"_L1).toString(), kid);
    }
    QCOMPARE(!printed.warning.isEmpty(), warns);
    if (warns)
        QVERIFY2(printed.warning.contains(kid), qPrintable(printed.warning));
}

void TestApiKeys::refused()
{
    const Keyring made = ring(pair, {u"RS256"_s});
    const ApiKeys printed = makeApiKeys(made, now);
    QVERIFY(outcome(printed.serviceRole, made) != u"accepted");
    QVERIFY2(printed.warning.contains("refused by this server itself"_L1),
             qPrintable(printed.warning));
    QVERIFY(printed.warning.contains("HS256 or EdDSA"_L1));
}

void TestApiKeys::whatTheySay()
{
    const ApiKeys printed = makeApiKeys(ring({}, {}), now);
    const ApiKeys later = makeApiKeys(ring({}, {}), now + std::chrono::hours(24));
    QCOMPARE(later.anon, printed.anon); // pasted today, the same tomorrow
    QCOMPARE(later.serviceRole, printed.serviceRole);
    QCOMPARE(part(printed.anon, 1).value("role"_L1).toString(), u"anon"_s);
    QCOMPARE(part(printed.serviceRole, 1).value("role"_L1).toString(), u"service_role"_s);
    QVERIFY(!part(printed.serviceRole, 1).contains("sub"_L1));
    const qint64 lifetime = part(printed.anon, 1).value("exp"_L1).toInteger() - unixSeconds(now);
    QVERIFY(lifetime > 9LL * 365 * 86'400 && lifetime < 11LL * 365 * 86'400);
}

QTEST_GUILESS_MAIN(TestApiKeys)
#include "tst_apikeys.moc"
