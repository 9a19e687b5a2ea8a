#include "services/sendlimits.h"

#include <QTest>

#include <limits>
#include <thread>

using namespace latchkey;
using namespace latchkey::services;
using namespace std::chrono_literals;
using namespace Qt::Literals;

namespace {

constexpr Timestamp noon{std::chrono::seconds(1'800'000'000)};

int mailsAt(const SendLimits &limits, Timestamp now, int most = 1000)
{
    int sent = 0;
    while (sent < most && limits.takeMail(now))
        ++sent;
    return sent;
}

} // namespace

class TestSendLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atOnce_data();
    void atOnce();
    void hoursBeginWithTheFirstMail();
    void aStoreIsRefilledOneByOne();
    void clockSetBack();
    void mailsAndTextsAreCountedApart();
    void notCountedWhenConfirmedAtOnce();
    void manyThreadsSendNoMore();
};

void TestSendLimits::atOnce_data()
{
    QTest::addColumn<double>("events");
    QTest::addColumn<bool>("isStore");
    QTest::addColumn<int>("sent");
    QTest::newRow("by the hour") << 30.0 << false << 30;
    QTest::newRow("none") << 0.0 << false << 0;
    QTest::newRow("negative") << -1.0 << false << 0;
    QTest::newRow("part of one") << 0.5 << false << 1;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << false << 0;
    QTest::newRow("a store") << 30.0 << true << 30;
    QTest::newRow("an empty store") << 0.0 << true << 0;
    QTest::newRow("a large store") << 1e15 << true << 1000;
}

void TestSendLimits::atOnce()
{
    QFETCH(const double, events);
    QFETCH(const bool, isStore);
    domain::SendRate rate{.events = events};
    if (isStore)
        rate.interval = 1h;
    QTEST(mailsAt(SendLimits({.mails = rate}), noon), "sent");
}

void TestSendLimits::hoursBeginWithTheFirstMail()
{
    const SendLimits limits({.mails = {.events = 3}});
    QCOMPARE(mailsAt(limits, noon, 1), 1);
    QCOMPARE(mailsAt(limits, noon + 30min), 2);
    const Result<> refused = limits.takeMail(noon + 1h - 1us);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OverEmailSendRateLimit);
    QCOMPARE(refused.error().message, u"email rate limit exceeded"_s);
    QCOMPARE(mailsAt(limits, noon + 1h), 3);
    QCOMPARE(mailsAt(limits, noon + 1h + 59min), 0);
    QCOMPARE(mailsAt(limits, noon + 100h), 3);
}

void TestSendLimits::aStoreIsRefilledOneByOne()
{
    const SendLimits limits({.mails = {.events = 3, .interval = 10min}});
    QCOMPARE(mailsAt(limits, noon), 3);
    QCOMPARE(mailsAt(limits, noon + 10min - 1us), 0);
    QCOMPARE(mailsAt(limits, noon + 10min), 1);
    QCOMPARE(mailsAt(limits, noon + 30min), 2);
    QCOMPARE(mailsAt(limits, noon + 100h), 3);
}

void TestSendLimits::clockSetBack()
{
    const SendLimits byHour({.mails = {.events = 3}});
    QCOMPARE(mailsAt(byHour, noon + 100h), 3);
    QCOMPARE(mailsAt(byHour, noon), 3);
    const SendLimits store({.mails = {.events = 3, .interval = 10min}});
    QCOMPARE(mailsAt(store, noon + 100h), 3);
    QCOMPARE(mailsAt(store, noon), 0);
    QCOMPARE(mailsAt(store, noon + 30min), 3);
}

void TestSendLimits::mailsAndTextsAreCountedApart()
{
    const SendLimits limits({.mails = {.events = 2}, .texts = {.events = 1}});
    QVERIFY(limits.takeText(noon));
    const Result<> refused = limits.takeText(noon);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OverSmsSendRateLimit);
    QCOMPARE(mailsAt(limits, noon), 2);
}

void TestSendLimits::notCountedWhenConfirmedAtOnce()
{
    QCOMPARE(mailsAt(SendLimits({.mails = {.events = 2}, .mailerAutoconfirm = true}), noon), 1000);
    QCOMPARE(mailsAt(SendLimits({.mails = {.events = 0}, .mailerAutoconfirm = true}), noon), 0);
    const SendLimits texts({.texts = {.events = 0}, .smsAutoconfirm = true});
    QVERIFY(texts.takeText(noon));
}

void TestSendLimits::manyThreadsSendNoMore()
{
    const SendLimits limits({.mails = {.events = 100}});
    std::atomic<int> sent = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { sent += mailsAt(limits, noon); });
    }
    QCOMPARE(sent, 100);
}

QTEST_GUILESS_MAIN(TestSendLimits)
#include "tst_sendlimits.moc"
