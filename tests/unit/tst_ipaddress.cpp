#include "ipaddress.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::Literals;

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void subscribers_data();
    void subscribers();
    void loopback();
    void networks_data();
    void networks();
    void refusesNetworks_data();
    void refusesNetworks();
};

void TestIpAddress::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, const char *shown) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(shown);
    };
    row("192.0.2.1", "192.0.2.1");
    row("0.0.0.0", "0.0.0.0");
    row("255.255.255.255", "255.255.255.255");
    row("::ffff:192.0.2.1", "192.0.2.1");
    row("::FFFF:c000:0201", "192.0.2.1");
    row("::", "::");
    row("::1", "::1");
    row("2001:DB8:0:0:0:0:0:1", "2001:db8::1");
    row("2001:db8::0001", "2001:db8::1");
    row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"); // RFC 5952 4.2.2
    row("fe80::1", "fe80::1");
    row("64:ff9b::192.0.2.1", "64:ff9b::c000:201");
}

void TestIpAddress::reads()
{
    QFETCH(const QByteArray, text);
    const auto address = IpAddress::parse(text);
    QVERIFY(address);
    QTEST(address->toString(), "shown");
    QCOMPARE(IpAddress::parse(address->toString().toLatin1()), address);
}

void TestIpAddress::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "1",
                             "127.1",
                             "1.2.3",
                             "1.2.3.4.5",
                             "256.1.1.1",
                             "010.0.0.1",
                             "0x7f.0.0.1",
                             "1.2.3.4 ",
                             " 1.2.3.4",
                             "1.2.3.-4",
                             "1.2.3.4:80",
                             "[::1]",
                             "::1%lo",
                             "1:2:3:4:5:6:7",
                             "1::2::3",
                             "12345::",
                             "::ffff:1.2.3",
                             "::ffff:010.1.1.1",
                             "localhost",
                             "unknown",
                             "_hidden",
                             "1.2.3.4/32",
                             ":::",
                             "g::",
                             "1,2,3,4",
                             "１.2.3.4"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL inside") << "1.2.3.4\0"_ba.append('\0').append("5");
    QTest::newRow("very long") << QByteArray(10'000, '1');
}

void TestIpAddress::refuses()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!IpAddress::parse(text));
}

void TestIpAddress::subscribers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("subscriber");
    QTest::newRow("IPv4") << "192.0.2.77"_ba << u"192.0.2.77"_s;
    QTest::newRow("mapped") << "::ffff:192.0.2.77"_ba << u"192.0.2.77"_s;
    QTest::newRow("IPv6") << "2001:db8:1:2:3:4:5:6"_ba << u"2001:db8:1:2::"_s;
    QTest::newRow("a neighbour's") << "2001:db8:1:3:3:4:5:6"_ba << u"2001:db8:1:3::"_s;
}

void TestIpAddress::subscribers()
{
    QFETCH(const QByteArray, text);
    QTEST(IpAddress::parse(text)->subscriber().toString(), "subscriber");
}

void TestIpAddress::loopback()
{
    for (const char *text : {"127.0.0.1", "127.255.255.255", "::1", "::ffff:127.0.0.1"})
        QVERIFY2(IpAddress::parse(text)->isLoopback(), text);
    for (const char *text :
         {"128.0.0.1", "126.255.255.255", "::", "::2", "::127.0.0.1", "10.0.0.1"})
        QVERIFY2(!IpAddress::parse(text)->isLoopback(), text);
}

void TestIpAddress::networks_data()
{
    QTest::addColumn<QByteArray>("network");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("inside");
    const auto row = [](const char *network, const char *address, bool inside) {
        QTest::addRow("%s %s", network, address)
            << QByteArray(network) << QByteArray(address) << inside;
    };
    row("10.0.0.0/8", "10.255.1.2", true);
    row("10.0.0.0/8", "11.0.0.0", false);
    row("10.1.2.3/8", "10.9.9.9", true); // bits beyond the prefix
    row("10.0.0.0/8", "::ffff:10.1.1.1", true);
    row("::ffff:10.0.0.0/8", "10.1.1.1", true);
    row("192.0.2.0/25", "192.0.2.127", true);
    row("192.0.2.0/25", "192.0.2.128", false);
    row("192.0.2.1", "192.0.2.1", true);
    row("192.0.2.1", "192.0.2.2", false);
    row("192.0.2.1/32", "192.0.2.1", true);
    row("0.0.0.0/0", "203.0.113.9", true);
    row("0.0.0.0/0", "2001:db8::1", false); // all of IPv4, and nothing else
    row("2001:db8::/32", "2001:db8:ffff::1", true);
    row("2001:db8::/32", "2001:db9::1", false);
    row("2001:db8::/33", "2001:db8:8000::1", false);
    row("::1", "::1", true);
    row("::1/128", "::2", false);
    row("::/0", "2001:db8::1", true);
}

void TestIpAddress::networks()
{
    QFETCH(const QByteArray, network);
    QFETCH(const QByteArray, address);
    QTEST(IpNetwork::parse(network)->contains(*IpAddress::parse(address)), "inside");
}

void TestIpAddress::refusesNetworks_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "/",
                             "/8",
                             "10.0.0.0/",
                             "10.0.0.0/33",
                             "10.0.0.0/-1",
                             "10.0.0.0/+8",
                             "10.0.0.0/8/8",
                             "10.0.0.0/ 8",
                             "10/8",
                             "::/129",
                             "::/0x8",
                             "10.0.0.0/0008",
                             "example.org/8",
                             "10.0.0.0/255.0.0.0"})
        QTest::newRow(text) << QByteArray(text);
}

void TestIpAddress::refusesNetworks()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!IpNetwork::parse(text));
}

QTEST_GUILESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
