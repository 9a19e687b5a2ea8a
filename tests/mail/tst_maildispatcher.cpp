#include "fakemailer.h"
#include "mail/maildispatcher.h"
#include "storage/migrator.h"
#include "support/databases.h"
#include "support/fakeclock.h"
#include "unit/fakerandom.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace latchkey::test;
using namespace Qt::Literals;
using storage::Engine;
using support::addEngineRows;
using support::must;
using Step = MailDispatcher::Step;
using Outcome = Delivery::Outcome;

// What becomes of a mail, step by step, on both engines and with a clock that tests move.
class TstMailDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sent_data() { addEngineRows(); }

    void sent();

    void postponed_data() { addEngineRows(); }

    void postponed();

    void refused_data() { addEngineRows(); }

    void refused();

    void serverFault_data() { addEngineRows(); }

    void serverFault();

    void expires_data() { addEngineRows(); }

    void expires();

    void hostileRows_data();
    void hostileRows();

    void countsAttempts_data() { addEngineRows(); }

    void countsAttempts();

    void claimIsCommittedFirst_data() { addEngineRows(); }

    void claimIsCommittedFirst();

    void settlesWhenTheDatabaseIsBack_data() { addEngineRows(); }

    void settlesWhenTheDatabaseIsBack();

    void lateServerChangesNothing_data() { addEngineRows(); }

    void lateServerChangesNothing();
};

namespace {

const std::atomic<bool> never{false};

struct Fixture
{
    explicit Fixture(Engine engine)
        : place(engine)
        , database(place.open())
    {
        must(storage::Migrator(*database, u"auth"_s).migrate());
    }

    MailDispatcher dispatcher(const QString &owner = u"me"_s)
    {
        return MailDispatcher({.owner = owner},
                              {.address = MailAddress::parse(u"auth@example.com"_s).value(),
                               .name = {},
                               .headers = {}},
                              *database,
                              renderer,
                              fetcher,
                              mailer,
                              clock,
                              random);
    }

    void queue(const QString &recipient = u"ada@example.org"_s,
               const QString &kind = u"recovery"_s,
               std::optional<Timestamp> expiresAt = {})
    {
        must(database->transact([&](storage::Transaction &t) {
            return storage::OutboxStore().append(
                t,
                {.id = randomUuid(random),
                 .kind = kind,
                 .recipient = recipient,
                 .userId = {},
                 .variables = {{u"token"_s, u"813502"_s}, {u"email"_s, recipient}},
                 .expiresAt = expiresAt},
                clock.now());
        }));
    }

    // state|attempts|content is there|last reply
    QString row() const
    {
        return must(database->read([](storage::Transaction &t) -> Result<QString> {
            const auto entries = TRY(storage::OutboxStore().list(t, {}));
            const storage::OutboxEntry &one = entries.at(0);
            return u"%1|%2|%3|%4"_s.arg(one.state)
                .arg(one.attempts)
                .arg(one.hasContent)
                .arg(one.lastReply);
        }));
    }

    support::TestDatabase place;
    std::unique_ptr<storage::Database> database;
    MailRenderer renderer
        = MailRenderer::create({.subjects = {}, .bodies = {}, .siteUrl = {}}).value();
    TemplateFetcher fetcher{{}, never};
    FakeMailer mailer;
    support::FakeClock clock;
    CountingRandom random;
};

} // namespace

void TstMailDispatcher::sent()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    MailDispatcher dispatcher = fixture.dispatcher();

    QVERIFY(must(dispatcher.sendNext()) == Step::Sent);
    QVERIFY(must(dispatcher.sendNext()) == Step::Nothing);

    const auto mails = fixture.mailer.taken();
    QCOMPARE(mails.size(), 1U);
    QCOMPARE(mails[0].recipient.toUtf8(), "ada@example.org");
    QVERIFY(mails[0].message.contains("813502"));
    QVERIFY(mails[0].message.contains("Message-ID: <"));
    QCOMPARE(fixture.row(), u"sent|1|0|250 ok"_s);
}

void TstMailDispatcher::postponed()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    MailDispatcher dispatcher = fixture.dispatcher();
    fixture.mailer.answer(Outcome::Later, u"450 grey"_s);

    QVERIFY(must(dispatcher.sendNext()) == Step::Postponed);

    QCOMPARE(fixture.row(), u"pending|1|1|450 grey"_s);
    QVERIFY(must(dispatcher.sendNext()) == Step::Nothing);
    const auto due = must(dispatcher.nextDue());
    QVERIFY(due >= fixture.clock.now() + mailRetry.first / 2);
    QVERIFY(due <= fixture.clock.now() + mailRetry.first);
    fixture.clock.advance(mailRetry.first);
    QVERIFY(must(dispatcher.sendNext()) == Step::Sent);
    QCOMPARE(fixture.row(), u"sent|2|0|250 ok"_s);
    const auto mails = fixture.mailer.taken();
    QCOMPARE(mails[0].message, mails[1].message); // the same mail, with the same Message-ID
}

void TstMailDispatcher::refused()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    MailDispatcher dispatcher = fixture.dispatcher();
    fixture.mailer.answer(Outcome::Refused, u"550 no such user"_s);

    QVERIFY(must(dispatcher.sendNext()) == Step::GivenUp);

    QCOMPARE(fixture.row(), u"failed|1|0|550 no such user"_s);
    fixture.clock.advance(std::chrono::hours(1));
    QVERIFY(must(dispatcher.sendNext()) == Step::Nothing);
}

void TstMailDispatcher::serverFault()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    MailDispatcher dispatcher = fixture.dispatcher();
    fixture.mailer.answer(Outcome::ServerFault, u"421 busy, says <ada@example.org>"_s);

    QVERIFY(must(dispatcher.sendNext()) == Step::ServerFault);

    QCOMPARE(dispatcher.lastFault(), u"421"_s);
    QCOMPARE(fixture.row(), u"pending|1|1|421 busy, says <ada@example.org>"_s);
}

void TstMailDispatcher::expires()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue(
        u"ada@example.org"_s, u"recovery"_s, fixture.clock.now() + std::chrono::minutes(5));
    MailDispatcher dispatcher = fixture.dispatcher();
    int attempts = 0;
    for (Step step = Step::Nothing; step != Step::GivenUp;
         fixture.clock.advance(std::chrono::seconds(1))) {
        QVERIFY(attempts < 100);
        fixture.mailer.answer(Outcome::Later, u"450 later"_s);
        step = must(dispatcher.sendNext());
        attempts += step == Step::Nothing ? 0 : 1;
    }
    QCOMPARE(fixture.row(), u"failed|%1|0|450 later"_s.arg(attempts));
    QVERIFY(attempts >= 4 && attempts <= 8); // 10 s, 20 s, 40 s, 80 s, halved at most

    // One that nobody tried in time is not sent at all: its link is dead.
    const auto before = fixture.mailer.taken().size();
    fixture.queue(u"bob@example.org"_s);
    fixture.clock.advance(std::chrono::hours(25));
    QVERIFY(must(dispatcher.sendNext()) == Step::GivenUp);
    QCOMPARE(fixture.mailer.taken().size(), before);
}

void TstMailDispatcher::countsAttempts()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    MailDispatcher dispatcher = fixture.dispatcher();
    QVERIFY(must(dispatcher.sendNext()) == Step::Nothing);
    QVERIFY(dispatcher.counts().rows().empty());

    fixture.queue();
    for (const Outcome outcome :
         {Outcome::Later, Outcome::ServerFault, Outcome::Interrupted, Outcome::Sent}) {
        fixture.mailer.answer(outcome, u"450 or so"_s);
        must(dispatcher.sendNext());
        fixture.clock.advance(std::chrono::minutes(5));
    }
    const auto rows = dispatcher.counts().rows();
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].type, "recovery");
    QCOMPARE(rows[0].operations, 4);
    QCOMPARE(rows[0].errors, 2); // what we broke off ourselves is none

    fixture.queue(u"bob@example.org"_s, u"recovery"_s, fixture.clock.now());
    QVERIFY(must(dispatcher.sendNext()) == Step::GivenUp); // its link is dead: nobody was asked
    QCOMPARE(dispatcher.counts().rows()[0].operations, 4);
}

void TstMailDispatcher::hostileRows_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("kind");
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s, second recipient", name)
            << engine << u"a@b.c>\r\nRCPT TO:<eve@x.y"_s << u"recovery"_s;
        QTest::addRow("%s, no address", name) << engine << u"nobody"_s << u"recovery"_s;
        QTest::addRow("%s, unknown kind", name) << engine << u"a@b.c"_s << u"birthday"_s;
    }
}

void TstMailDispatcher::hostileRows()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, recipient);
    QFETCH(const QString, kind);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue(recipient, kind);
    fixture.queue(u"ada@example.org"_s);
    fixture.clock.advance(std::chrono::seconds(1));
    MailDispatcher dispatcher = fixture.dispatcher();

    std::vector<Step> steps{must(dispatcher.sendNext()), must(dispatcher.sendNext())};

    QVERIFY(std::ranges::count(steps, Step::GivenUp) == 1);
    QVERIFY(std::ranges::count(steps, Step::Sent) == 1);
    QCOMPARE(fixture.mailer.taken().size(), 1U);
    QCOMPARE(fixture.mailer.taken()[0].recipient.toUtf8(), "ada@example.org");
}

// Else a server that is killed while it sends would lose the mail.
void TstMailDispatcher::claimIsCommittedFirst()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    QString during;
    fixture.mailer.onDeliver = [&](const OutgoingMail &) { during = fixture.row(); };
    must(fixture.dispatcher().sendNext());
    QCOMPARE(during, u"sending|1|1|"_s);
}

// What was sent just before the database went away is not sent again.
void TstMailDispatcher::settlesWhenTheDatabaseIsBack()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    const auto rename = [&](const char *from, const char *to) {
        must(fixture.database->transact([&](storage::Transaction &t) {
            return t.execute(u"ALTER TABLE %1 RENAME TO %2"_s.arg(QLatin1StringView(from),
                                                                  QLatin1StringView(to)));
        }));
    };
    fixture.mailer.onDeliver
        = [&](const OutgoingMail &) { rename("latchkey_outbox", "outbox_that_is_away"); };
    MailDispatcher dispatcher = fixture.dispatcher();

    QVERIFY(!dispatcher.sendNext());
    QVERIFY(!dispatcher.sendNext());
    rename("outbox_that_is_away", "latchkey_outbox");
    fixture.clock.advance(std::chrono::minutes(3)); // its claim has run out
    QCOMPARE(must(dispatcher.releaseAbandoned(false)), 0);
    QVERIFY(must(dispatcher.sendNext()) == Step::Nothing);

    QCOMPARE(fixture.row(), u"sent|1|0|250 ok"_s);
    QCOMPARE(fixture.mailer.taken().size(), 1U);
}

// A server that was thought dead, and another has taken its mail over.
void TstMailDispatcher::lateServerChangesNothing()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Fixture fixture(engine);
    fixture.queue();
    MailDispatcher other = fixture.dispatcher(u"other"_s);
    bool isFirst = true;
    fixture.mailer.onDeliver = [&](const OutgoingMail &) {
        if (!std::exchange(isFirst, false))
            return;
        fixture.clock.advance(std::chrono::minutes(3));
        QCOMPARE(must(other.releaseAbandoned(false)), 1);
    };
    fixture.mailer.answer(Outcome::Refused, u"550 no"_s);
    must(fixture.dispatcher().sendNext());
    QCOMPARE(fixture.row(), u"pending|1|1|the server ended while it was being sent"_s);
    QVERIFY(must(other.sendNext()) == Step::Sent);
}

QTEST_GUILESS_MAIN(TstMailDispatcher)
#include "tst_maildispatcher.moc"
