#include "mailingserver.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

domain::Principal boss()
{
    domain::Principal boss;
    boss.claims.role = u"service_role"_s;
    return boss;
}

// A mail server that answers when it is told to.
class HangingMailServer
{
public:
    explicit HangingMailServer(const TestApp &app)
        : m_app(app)
    { }

    services::TestMailSender sender()
    {
        return [this](const QString &, const QDeadlineTimer &) {
            m_asked.release();
            m_answers.acquire();
            return services::TestMail{
                .isDelivered = false, .dialogue = {}, .triedAt = m_app.clock.now()};
        };
    }

    void waitForMail() { m_asked.acquire(); }

    void answer(int mails) { m_answers.release(mails); }

private:
    const TestApp &m_app;
    std::counting_semaphore<> m_asked{0};
    std::counting_semaphore<> m_answers{0};
};

} // namespace

// POST /admin/settings/test-mail while the mail server hangs, on both engines.
class TestTestMails : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void atMostTwoAreOnTheirWay_data() { addEngineRows(); }

    void atMostTwoAreOnTheirWay();

    void failedSendersGiveTheirPlaceBack();
    void patience_data();
    void patience();
    void answersAreNotOverdue_data();
    void answersAreNotOverdue();
};

void TestTestMails::atMostTwoAreOnTheirWay()
{
    const TestApp app(currentEngine(), {});
    const services::TestMails &mails = app.services().administration.testMails;
    const domain::Principal administrator = boss();
    const services::TestMails::Form form{.administrator = administrator,
                                         .recipient = u"ann@example.org"_s,
                                         .answerDue = QDeadlineTimer::Forever};
    HangingMailServer server(app);
    std::atomic<int> answered{0};
    std::vector<Result<services::TestMail>> others;
    {
        std::vector<std::jthread> workers;
        workers.reserve(2);
        for (int i = 0; i < 2; ++i)
            workers.emplace_back([&] { answered += mails.send(form, server.sender()) ? 1 : 0; });
        for (int i = 0; i < 2; ++i)
            server.waitForMail();
        for (int i = 0; i < 6; ++i)
            others.push_back(mails.send(form, server.sender())); // one that goes hangs here
        server.answer(2);
    }
    QCOMPARE(answered.load(), 2);
    for (const auto &other : others) {
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::OverRequestRateLimit);
        QVERIFY(other.error().message.contains("on their way"_L1));
    }
    server.answer(1);
    QVERIFY(mails.send(form, server.sender()));
    QCOMPARE(app.auditActions().count(u"test_mail_sent"_s), 3); // nothing of those that never went
}

void TestTestMails::failedSendersGiveTheirPlaceBack()
{
    const TestApp app(storage::Engine::Sqlite, {});
    const domain::Principal administrator = boss();
    const services::TestMails::Form form{.administrator = administrator,
                                         .recipient = u"ann@example.org"_s,
                                         .answerDue = QDeadlineTimer::Forever};
    const services::TestMailSender failing
        = [](const QString &, const QDeadlineTimer &) -> Result<services::TestMail> {
        return validationFailed(u"no"_s);
    };
    for (int i = 0; i < 3; ++i) {
        const auto failed = app.services().administration.testMails.send(form, failing);
        QCOMPARE(failed.error().code, ErrorCode::ValidationFailed);
    }
    QCOMPARE(app.auditActions().count(u"test_mail_sent"_s), 0);
}

void TestTestMails::patience_data()
{
    QTest::addColumn<std::chrono::milliseconds>("untilDue");
    QTest::addColumn<std::chrono::milliseconds>("patience");
    const auto row = [](std::chrono::milliseconds untilDue, std::chrono::milliseconds patience) {
        QTest::addRow("%lld ms", static_cast<long long>(untilDue.count())) << untilDue << patience;
    };
    row(0ms, 0ms);
    row(1s, 500ms);
    row(3s, 1'500ms);
    row(5s, 3'500ms);
    row(10s, 8s); // as it is without configuration
    row(20s, 16s);
    row(1h, 20s);
    row(std::chrono::milliseconds::max(), 20s);
}

void TestTestMails::patience()
{
    QFETCH(const std::chrono::milliseconds, untilDue);
    QFETCH(const std::chrono::milliseconds, patience);
    QCOMPARE(services::TestMails::patience(untilDue), patience);
}

void TestTestMails::answersAreNotOverdue_data()
{
    QTest::addColumn<std::chrono::milliseconds>("limit");
    QTest::addColumn<std::chrono::milliseconds>("most");
    QTest::newRow("usual") << 10'000ms << 8'000ms;
    QTest::newRow("long") << std::chrono::milliseconds(1h) << 20'000ms;
    QTest::newRow("none") << 0ms << 20'000ms;
}

// The sender is told to give up before the client would be told that it took too long.
void TestTestMails::answersAreNotOverdue()
{
    QFETCH(const std::chrono::milliseconds, limit);
    QFETCH(const std::chrono::milliseconds, most);
    const TestApp app(storage::Engine::Sqlite, {});
    std::chrono::nanoseconds left = std::chrono::nanoseconds::max();
    const auto sender = [&](const QString &, const QDeadlineTimer &deadline) {
        left = deadline.remainingTimeAsDuration();
        return services::TestMail{
            .isDelivered = false, .dialogue = {u"* no answer"_s}, .triedAt = app.clock.now()};
    };
    MailingServer server(app, app.services().administration.testMails, sender, limit);
    const auto answer = server.test(serviceKey(app), "ann@example.org");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"delivered":false,"dialogue":["* no answer"]})");
    QVERIFY(left <= most);
}

QTEST_GUILESS_MAIN(TestTestMails)
#include "tst_testmails.moc"
