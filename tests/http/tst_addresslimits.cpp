#include "http/addresslimits.h"
#include "http/requestcontext.h"
#include "logging.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::http;
using namespace std::chrono_literals;
using namespace Qt::Literals;

namespace {

constexpr Timestamp noon{std::chrono::seconds(1'800'000'000)};

// A token each ten seconds, three at once; the setting is named after the limit's number.
AddressLimits::Rules threeAtOnce()
{
    AddressLimits::Rules rules;
    for (std::size_t i = 0; i < rules.size(); ++i)
        rules[i] = {.bucket = domain::bucketRule(30, 5min, 3), .setting = u"SETTING_%1"_s.arg(i)};
    return rules;
}

LimitKey numbered(quint32 number)
{
    LimitKey key{{0x20, 0x01, 0x0d, 0xb8}};
    for (std::size_t i = 0; i < 4; ++i)
        key.bytes[4 + i] = quint8(number >> (8 * i));
    return key;
}

RequestContext contextOf(const LimitKey &key, Timestamp now = noon)
{
    RequestContext context;
    context.limitKey = key;
    context.caller.now = now;
    context.caller.ipAddress = u"192.0.2.7"_s;
    return context;
}

} // namespace

class TestAddressLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithTheTimeToWait();
    void limitsAndClientsAreCountedApart();
    void withoutAKeyNothingIsLimited();
    void emptyBucketsSurviveAFloodOfAddresses();
    void manyThreadsTakeNoMoreThanThereIs();
    void firstRefusalIsLogged();
    void unbelievedForwardersAreTold();
};

void TestAddressLimits::refusesWithTheTimeToWait()
{
    AddressLimits limits(threeAtOnce());
    for (int i = 0; i < 3; ++i)
        QVERIFY(limits.take(Limit::Token, contextOf(numbered(1))));
    const Result<> refused = limits.take(Limit::Token, contextOf(numbered(1), noon + 100ms));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OverRequestRateLimit);
    QCOMPARE(refused.error().message, u"Request rate limit reached"_s);
    QCOMPARE(refused.error().retryAfterSeconds, 10); // 9.9, and not sooner
    QVERIFY(!limits.take(Limit::Token, contextOf(numbered(1), noon + 9s)));
    QVERIFY(limits.take(Limit::Token, contextOf(numbered(1), noon + 10s)));
}

void TestAddressLimits::limitsAndClientsAreCountedApart()
{
    AddressLimits limits(threeAtOnce());
    for (int i = 0; i < 3; ++i)
        QVERIFY(limits.take(Limit::Verify, contextOf(numbered(1))));
    QVERIFY(!limits.take(Limit::Verify, contextOf(numbered(1))));
    QVERIFY(limits.take(Limit::Verify, contextOf(numbered(2))));
    for (std::size_t i = 0; i < limitCount; ++i) {
        const Limit limit{int(i)};
        QCOMPARE(limits.take(limit, contextOf(numbered(1))).has_value(), limit != Limit::Verify);
    }
}

void TestAddressLimits::withoutAKeyNothingIsLimited()
{
    AddressLimits limits(threeAtOnce());
    RequestContext context = contextOf(numbered(1));
    context.limitKey.reset();
    for (int i = 0; i < 100; ++i)
        QVERIFY(limits.take(Limit::Token, context));
    context.limitKey = numbered(1);
    for (int i = 0; i < 100; ++i)
        QVERIFY(takeLimit(Limit::Token, context)); // no limits are set up
    context.limits = &limits;
    for (int i = 0; i < 3; ++i)
        QVERIFY(takeLimit(Limit::Token, context));
    QVERIFY(!takeLimit(Limit::Token, context));
}

// Memory is bounded, but whoever has many addresses cannot use that to start anew.
void TestAddressLimits::emptyBucketsSurviveAFloodOfAddresses()
{
    AddressLimits limits(threeAtOnce());
    for (int i = 0; i < 3; ++i)
        QVERIFY(limits.take(Limit::Token, contextOf(numbered(0))));
    for (quint32 i = 1; i <= 300'000; ++i)
        QVERIFY(limits.take(Limit::Token, contextOf(numbered(i), noon + 1s)));
    QVERIFY(!limits.take(Limit::Token, contextOf(numbered(0), noon + 2s)));
}

void TestAddressLimits::manyThreadsTakeNoMoreThanThereIs()
{
    AddressLimits limits(threeAtOnce());
    std::atomic<int> taken = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int j = 0; j < 1000; ++j)
                    taken += limits.take(Limit::Token, contextOf(numbered(1))) ? 1 : 0;
            });
        }
    }
    QCOMPARE(taken, 3);
}

void TestAddressLimits::firstRefusalIsLogged()
{
    QTemporaryDir folder;
    QString problem;
    QVERIFY2(logging::setFile(folder.filePath(u"log"_s), &problem), qPrintable(problem));
    AddressLimits limits(threeAtOnce());
    for (int i = 0; i < 20; ++i)
        (void)limits.take(Limit::Verify, contextOf(numbered(1)));
    for (int i = 0; i < 3; ++i)
        QVERIFY(limits.take(Limit::Otp, contextOf(numbered(1)))); // not refused: no line
    logging::setFile({}, &problem);
    QFile log(folder.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY2(text.contains("LATCHKEY_RATE_LIMITS=off"), text.constData());
    QVERIFY2(text.contains(QByteArray("SETTING_" + QByteArray::number(int(Limit::Verify)) + '"')),
             text.constData());
    QVERIFY2(text.contains("192.0.2.7"), text.constData());
}

void TestAddressLimits::unbelievedForwardersAreTold()
{
    QTemporaryDir folder;
    QString problem;
    QVERIFY2(logging::setFile(folder.filePath(u"log"_s), &problem), qPrintable(problem));
    AddressLimits limits(threeAtOnce());
    RequestContext context = contextOf(numbered(1));
    context.hasDoubtfulSender = true;
    for (int i = 0; i < 4; ++i)
        (void)limits.take(Limit::Verify, context);
    logging::setFile({}, &problem);
    QFile log(folder.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("LATCHKEY_TRUSTED_PROXIES"));
}

QTEST_GUILESS_MAIN(TestAddressLimits)
#include "tst_addresslimits.moc"
