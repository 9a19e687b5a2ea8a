#include "mail/maildelivery.h"
#include "smtpserver.h"
#include "storage/migrator.h"
#include "support/databases.h"
#include "unit/fakerandom.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace latchkey;
using namespace latchkey::mail;
using namespace latchkey::test;
using namespace Qt::Literals;
using std::chrono::milliseconds;
using std::chrono::seconds;
using storage::Engine;
using support::addEngineRows;
using support::must;

// The sender's thread as a whole: a real database, a real SMTP server, the real clock.
class TstMailQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wokenByCommit_data() { addEngineRows(); }

    void wokenByCommit();

    void outageEnds_data() { addEngineRows(); }

    void outageEnds();

    void outageTriesOneMail_data() { addEngineRows(); }

    void outageTriesOneMail();

    void severalServers();

    void killedServersMailIsSent_data() { addEngineRows(); }

    void killedServersMailIsSent();

    void stopInterrupts_data() { addEngineRows(); }

    void stopInterrupts();

    void testMail();
};

namespace {

const SystemClock systemClock;

QString idOf(const SmtpServer::Mail &mail)
{
    const qsizetype begin = mail.content.indexOf("Message-ID: <");
    return QString::fromLatin1(mail.content.sliced(begin + 13, 36));
}

struct Fixture
{
    explicit Fixture(Engine engine)
        : place(engine)
        , database(place.open())
    {
        must(storage::Migrator(*database, u"auth"_s).migrate());
    }

    std::unique_ptr<MailDelivery> delivery(quint16 port, milliseconds timeout = seconds(10))
    {
        MailSettings settings{.smtp = {.host = u"127.0.0.1"_s, .port = port, .timeout = timeout},
                              .folder = {},
                              .senderAddress = u"auth@example.com"_s,
                              .senderName = {},
                              .headers = {},
                              .templates = {},
                              .dispatcher = {},
                              .queue = {.poll = milliseconds(500)}};
        return must(MailDelivery::create(settings, *database, systemClock, random));
    }

    void queue(int count = 1) const
    {
        must(database->transact([&](storage::Transaction &t) -> Result<> {
            for (int i = 0; i < count; ++i) {
                TRY(storage::OutboxStore().append(t,
                                                  {.id = QUuid::createUuid(),
                                                   .kind = u"recovery"_s,
                                                   .recipient = u"ada@example.org"_s,
                                                   .userId = {},
                                                   .variables = {{u"token"_s, u"813502"_s}}},
                                                  systemClock.now()));
            }
            return {};
        }));
    }

    std::vector<storage::OutboxEntry> rows() const
    {
        return must(database->read([](storage::Transaction &t) {
            return storage::OutboxStore().list(t, {.limit = 1000});
        }));
    }

    // How many rows are in this state; waits until there are `count`.
    int waitForState(const QString &state, int count) const
    {
        QElapsedTimer timer;
        timer.start();
        int found = 0;
        do {
            found
                = static_cast<int>(std::ranges::count(rows(), state, &storage::OutboxEntry::state));
            QTest::qWait(20);
        } while (found != count && timer.elapsed() < 20'000);
        return found;
    }

    support::TestDatabase place;
    std::unique_ptr<storage::Database> database;
    CountingRandom random;
};

} // namespace

void TstMailQueue::wokenByCommit()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    SmtpServer server;
    const auto delivery = fixture.delivery(server.port());
    fixture.queue(); // what waited before the start goes, too
    delivery->start();
    QCOMPARE(server.waitForMails(1).size(), 1);

    for (int i = 2; i <= 5; ++i) {
        fixture.queue();
        QCOMPARE(server.waitForMails(i).size(), i);
    }

    QCOMPARE(fixture.waitForState(u"sent"_s, 5), 5);
    for (const storage::OutboxEntry &one : fixture.rows()) {
        QVERIFY(!one.hasContent);
        QCOMPARE(one.lastReply, u"250 2.0.0 OK queued"_s);
    }
    delivery->stop(seconds(5));
}

void TstMailQueue::outageEnds()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    SmtpServer server;
    server.shutDown();
    const auto delivery = fixture.delivery(server.port());
    delivery->start();
    fixture.queue(3);
    QTest::qWait(300);
    QVERIFY(std::ranges::none_of(fixture.rows(),
                                 [](const auto &one) { return one.state == "sent"_L1; }));

    server.startAgain();

    QCOMPARE(server.waitForMails(3).size(), 3);
    QCOMPARE(fixture.waitForState(u"sent"_s, 3), 3);
    delivery->stop(seconds(5));
}

// A hundred waiting mails are no reason to knock a hundred times at a door that is closed.
void TstMailQueue::outageTriesOneMail()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    SmtpServer server;
    server.setFaults(R"({"greeting":"421 busy"})");
    fixture.queue(100);
    const auto delivery = fixture.delivery(server.port());
    delivery->start();
    for (int i = 0; i < 20; ++i) {
        QTest::qWait(20);
        delivery->wake();
    }
    delivery->stop(seconds(5));
    QVERIFY(server.connections() >= 1 && server.connections() <= 3);
}

void TstMailQueue::severalServers()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Fixture fixture(Engine::PostgreSql);
    SmtpServer server;
    const auto one = fixture.delivery(server.port());
    const auto two = fixture.delivery(server.port());
    fixture.queue(60);
    one->start();
    two->start();
    fixture.queue(60);

    QCOMPARE(server.waitForMails(120).size(), 120);
    QCOMPARE(fixture.waitForState(u"sent"_s, 120), 120);

    std::set<QString> ids;
    for (const SmtpServer::Mail &mail : server.mails())
        ids.insert(idOf(mail));
    QCOMPARE(ids.size(), 120U);
    one->stop(seconds(5));
    two->stop(seconds(5));
    QCOMPARE(server.mails().size(), 120);
}

// On SQLite the next start knows that nobody else can be sending. Elsewhere the claim has to run
// out first.
void TstMailQueue::killedServersMailIsSent()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    SmtpServer server;
    fixture.queue();
    const bool hasRunOut = engine == Engine::PostgreSql;
    must(fixture.database->transact([&](storage::Transaction &t) {
        const Timestamp now = systemClock.now();
        return storage::OutboxStore().claim(
            t, {.owner = u"killed"_s, .until = hasRunOut ? now : now + std::chrono::hours(1)}, now);
    }));

    const auto delivery = fixture.delivery(server.port());
    delivery->start();

    QCOMPARE(server.waitForMails(1).size(), 1);
    QCOMPARE(fixture.waitForState(u"sent"_s, 1), 1);
    QCOMPARE(fixture.rows()[0].attempts, 2);
    delivery->stop(seconds(5));
}

void TstMailQueue::stopInterrupts()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    SmtpServer server;
    server.setFaults(R"({"tarpit":60})");
    const auto delivery = fixture.delivery(server.port(), seconds(60));
    delivery->start();
    fixture.queue(2);
    QCOMPARE(fixture.waitForState(u"sending"_s, 1), 1);

    delivery->stop(milliseconds(50));

    for (const storage::OutboxEntry &one : fixture.rows()) {
        QCOMPARE(one.state, u"pending"_s);
        QVERIFY(one.hasContent);
        QVERIFY(one.nextAttemptAt <= systemClock.now()); // the next start begins with it
    }
}

void TstMailQueue::testMail()
{
    Fixture fixture(Engine::Sqlite);
    SmtpServer server;
    const auto delivery = fixture.delivery(server.port());
    const QDeadlineTimer deadline(seconds(30));
    const auto report = delivery->testMail(u"ada@example.org"_s, deadline);
    QVERIFY(report);
    QCOMPARE(report->delivery.outcome, Delivery::Outcome::Sent);
    QVERIFY(report->dialogue.contains(u"> RCPT TO:<ada@example.org>"_s));
    QCOMPARE(server.waitForMails(1).size(), 1);
    QVERIFY(!delivery->testMail(u"nobody"_s, deadline));
    QVERIFY(fixture.rows().empty());
}

QTEST_GUILESS_MAIN(TstMailQueue)
#include "tst_mailqueue.moc"
