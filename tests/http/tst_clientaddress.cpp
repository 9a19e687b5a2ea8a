#include "http/clientaddress.h"

#include <QFile>
#include <QTest>

using namespace latchkey;
using namespace latchkey::http;
using namespace Qt::Literals;

namespace {

ForwardingRules someProxies()
{
    ForwardingRules rules;
    rules.trustedProxies.push_back(*IpNetwork::parse("10.0.0.0/8"));
    rules.trustedProxies.push_back(*IpNetwork::parse("2001:db8:aaaa::/48"));
    return rules;
}

// `headers`: lines separated by a backslash and an n.
HttpRequest requestFrom(const QString &peer, const QByteArray &headers)
{
    HttpRequest request;
    request.peer = QHostAddress(peer);
    const QByteArray lines = QByteArray(headers).replace("\\n", "\n");
    for (const QByteArray &line : lines.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.add(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return request;
}

QString addressOf(const HttpRequest &request, const ForwardingRules &rules)
{
    const Client client = identifyClient(request, rules);
    return client.address ? client.address->toString() : QString();
}

std::optional<LimitKey> keyOf(const HttpRequest &request, const ForwardingRules &rules)
{
    return limitKey(request, identifyClient(request, rules), rules);
}

} // namespace

class TestClientAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_data();
    void corpus();
    void defaultsTrustLoopbackOnly();
    void trustingNobody();
    void longChains();
    void withoutASocket();
    void sbForwardedFor_data();
    void sbForwardedFor();
    void configuredHeader_data();
    void configuredHeader();
    void headersOfStrangersAreNoKeys();
};

void TestClientAddress::corpus_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("counted");
    QFile file(QStringLiteral(LATCHKEY_CORPUS_DIR "/forwarded.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int number = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArrayList fields = line.split('|');
        QVERIFY2(fields.size() == 4, line.constData());
        QTest::addRow("%d: %s", number, line.constData())
            << QString::fromLatin1(fields[0].trimmed()) << fields[1].trimmed()
            << QString::fromLatin1(fields[2].trimmed()) << fields[3].trimmed();
    }
}

void TestClientAddress::corpus()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, counted);
    const HttpRequest request = requestFrom(peer, headers);
    QTEST(addressOf(request, someProxies()), "address");
    const std::optional<LimitKey> key = keyOf(request, someProxies());
    QCOMPARE(key.has_value(), counted != "-");
    if (key)
        QCOMPARE(IpAddress(key->bytes).toString(), QString::fromLatin1(counted));
}

void TestClientAddress::defaultsTrustLoopbackOnly()
{
    const QByteArray header = "X-Forwarded-For: 198.51.100.1";
    QCOMPARE(addressOf(requestFrom(u"127.0.0.1"_s, header), {}), u"198.51.100.1"_s);
    QCOMPARE(addressOf(requestFrom(u"10.0.0.1"_s, header), {}), u"10.0.0.1"_s);
}

void TestClientAddress::trustingNobody()
{
    ForwardingRules rules;
    rules.trustedProxies.clear();
    const HttpRequest request = requestFrom(u"127.0.0.1"_s, "X-Forwarded-For: 198.51.100.1");
    QCOMPARE(addressOf(request, rules), u"127.0.0.1"_s);
    QVERIFY(keyOf(request, rules)); // it forwards, whether we believe for whom or not
}

void TestClientAddress::longChains()
{
    const QByteArray hops = QByteArray("127.0.0.1, ").repeated(2000) + "127.0.0.1";
    const HttpRequest request = requestFrom(u"127.0.0.1"_s, "X-Forwarded-For: 6.6.6.6, " + hops);
    QCOMPARE(addressOf(request, {}), u"127.0.0.1"_s); // nobody has so many proxies
    QVERIFY(keyOf(request, {}));
}

void TestClientAddress::withoutASocket()
{
    HttpRequest request;
    QCOMPARE(addressOf(request, {}), QString());
    QVERIFY(!keyOf(request, {}));
}

void TestClientAddress::sbForwardedFor_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("address");
    QTest::newRow("first element")
        << u"127.0.0.1"_s << "Sb-Forwarded-For: 1.2.3.4, 5.6.7.8"_ba << u"1.2.3.4"_s;
    QTest::newRow("before X-Forwarded-For")
        << u"127.0.0.1"_s << "X-Forwarded-For: 9.9.9.9\\nSb-Forwarded-For: 1.2.3.4"_ba
        << u"1.2.3.4"_s;
    QTest::newRow("junk: as if it were not there")
        << u"127.0.0.1"_s << "X-Forwarded-For: 9.9.9.9\\nSb-Forwarded-For: junk, 1.2.3.4"_ba
        << u"9.9.9.9"_s;
    QTest::newRow("a stranger's") << u"203.0.113.7"_s << "Sb-Forwarded-For: 1.2.3.4"_ba
                                  << u"203.0.113.7"_s;
}

void TestClientAddress::sbForwardedFor()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, headers);
    QFETCH(const QString, address);
    ForwardingRules rules;
    rules.believesSbForwardedFor = true;
    const HttpRequest request = requestFrom(peer, headers);
    QCOMPARE(addressOf(request, rules), address);
    QCOMPARE(IpAddress(keyOf(request, rules)->bytes).toString(), address);
    QVERIFY(addressOf(request, {}) != u"1.2.3.4"_s); // while it is switched off
}

void TestClientAddress::configuredHeader_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("sameAs"); // the header of a request with the same key
    QTest::newRow("missing") << ""_ba << ""_ba;
    QTest::newRow("empty") << "X-Key:"_ba << ""_ba;
    QTest::newRow("empty first element") << "X-Key: , a"_ba << ""_ba;
    QTest::newRow("any text") << "X-Key: tenant-1"_ba << "x-key: tenant-1"_ba;
    QTest::newRow("first element") << "X-Key: a, b"_ba << "X-Key: a"_ba;
    QTest::newRow("first line") << "X-Key: a\\nX-Key: b"_ba << "X-Key: a"_ba;
    QTest::newRow("X-Forwarded-For plays no part")
        << "X-Key: a\\nX-Forwarded-For: 9.9.9.9"_ba << "X-Key: a\\nX-Forwarded-For: 8.8.8.8"_ba;
    QTest::newRow("Sb-Forwarded-For goes first")
        << "X-Key: a\\nSb-Forwarded-For: 9.9.9.9"_ba << "X-Key: b\\nSb-Forwarded-For: 9.9.9.9"_ba;
}

void TestClientAddress::configuredHeader()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, sameAs);
    ForwardingRules rules;
    rules.limitHeader = "X-Key";
    rules.believesSbForwardedFor = true;
    const auto key = keyOf(requestFrom(u"127.0.0.1"_s, headers), rules);
    QCOMPARE(key.has_value(), !sameAs.isEmpty());
    QCOMPARE(key, keyOf(requestFrom(u"127.0.0.1"_s, sameAs), rules));
    if (key)
        QVERIFY(key != keyOf(requestFrom(u"127.0.0.1"_s, "X-Key: another"), rules));
}

// Else whoever reaches the port could choose a fresh key for each request.
void TestClientAddress::headersOfStrangersAreNoKeys()
{
    ForwardingRules rules;
    rules.limitHeader = "X-Key";
    const auto key = keyOf(requestFrom(u"203.0.113.7"_s, "X-Key: a"), rules);
    QVERIFY(key);
    QCOMPARE(key, keyOf(requestFrom(u"203.0.113.7"_s, "X-Key: b"), rules));
    QCOMPARE(key, keyOf(requestFrom(u"203.0.113.7"_s, ""), rules));
}

QTEST_GUILESS_MAIN(TestClientAddress)
#include "tst_clientaddress.moc"
