#include "providers/dnsmailhosts.h"
#include "support/dnsserver.h"

#include <QTest>

#include <thread>

using namespace latchkey::providers;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

using Answer = MailHosts::Answer;

namespace {

constexpr auto plenty = 30s; // no test waits for it to end

DnsServer &server()
{
    static DnsServer one({
        {u"mx.org"_s, {.exchanges = {u"MX1.Mail.net"_s, u"mx2.mail.net"_s}}},
        {u"both.org"_s, {.exchanges = {u"mx.both.org"_s}, .addresses = {u"192.0.2.1"_s}}},
        {u"four.org"_s, {.addresses = {u"192.0.2.7"_s, u"192.0.2.8"_s}}},
        {u"six.org"_s, {.addresses = {u"2001:db8::7"_s}}},
        {u"null.org"_s, {.exchanges = {u"."_s}, .addresses = {u"192.0.2.1"_s}}},
        {u"empty.org"_s, {}},
        {u"broken.org"_s, {.fault = DnsServer::ServerFailure}},
        {u"silent.org"_s, {.fault = DnsServer::Silent}},
    });
    return one;
}

MailHosts find(const QString &domain, std::chrono::milliseconds budget = plenty)
{
    return DnsMailHosts(QHostAddress(QHostAddress::LocalHost), server().port())
        .find(domain, budget);
}

} // namespace

// The system's resolver, as the server uses it, against a name server on loopback.
class TestDnsMailHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void silenceIsNoAnswer();
    void noServerIsNoAnswer();
    void threadsOfAnyKindMayAsk();
};

void TestDnsMailHosts::finds_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *domain, Answer answer, const QStringList &names = {}) {
        QTest::newRow(domain) << QString::fromLatin1(domain) << int(answer) << names;
    };
    row("mx.org", Answer::Known, {u"mx1.mail.net"_s, u"mx2.mail.net"_s});
    row("both.org", Answer::Known, {u"mx.both.org"_s});
    row("four.org", Answer::Known, {u"192.0.2.7"_s, u"192.0.2.8"_s});
    row("six.org", Answer::Known, {u"2001:db8::7"_s});
    row("null.org", Answer::None);
    row("empty.org", Answer::None);
    row("nowhere.org", Answer::None);
    row("broken.org", Answer::Unsaid);
}

void TestDnsMailHosts::finds()
{
    QFETCH(const QString, domain);
    QFETCH(const QStringList, names);
    MailHosts hosts = find(domain);
    QTEST(int(hosts.answer), "answer");
    hosts.names.sort(); // servers and resolvers turn the order round
    QCOMPARE(hosts.names, names);
}

void TestDnsMailHosts::silenceIsNoAnswer()
{
    QCOMPARE(find(u"silent.org"_s, 2s).answer, Answer::Unsaid);
    QCOMPARE(find(u"mx.org"_s, 0s).answer, Answer::Unsaid);
}

void TestDnsMailHosts::noServerIsNoAnswer()
{
    const DnsMailHosts nobody(QHostAddress(QHostAddress::LocalHost), 1);
    QCOMPARE(nobody.find(u"mx.org"_s, 2s).answer, Answer::Unsaid);
}

void TestDnsMailHosts::threadsOfAnyKindMayAsk()
{
    std::vector<std::jthread> threads;
    std::atomic<int> found = 0;
    for (int i = 0; i < 20; ++i) {
        threads.emplace_back([&] {
            if (find(u"mx.org"_s).answer == Answer::Known)
                ++found;
        });
    }
    threads.clear();
    QCOMPARE(found.load(), 20);
}

QTEST_GUILESS_MAIN(TestDnsMailHosts)
#include "tst_dnsmailhosts.moc"
