#include "auditentries.h"
#include "listening.h"

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// The ids of the events so far.
QByteArrayList eventIds(const QByteArray &text)
{
    QByteArrayList ids;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("id: "))
            ids += line.sliced(4);
    }
    return ids;
}

// Somebody listens until one@example.org has signed up, and leaves. Returns the id of the last
// event, or nothing if that was not heard of.
QByteArray lastHeard(const TestApp &app)
{
    const Listening listening(answerTo(app, "/admin/events"));
    if (!arrives(listening, ": listening"))
        return {};
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"one@example.org"_s);
    if (!arrives(listening, "one@example.org"))
        return {};
    return eventIds(listening.sink->text).last();
}

void renameTable(const TestApp &app, const QString &from, const QString &to)
{
    const Result<> renamed = app.database().transact([&](storage::Transaction &transaction) {
        return transaction.execute(u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
    });
    if (!renamed)
        qFatal("cannot rename %s", qPrintable(from));
}

} // namespace

// GET /admin/events on both engines.
class TestAdminEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void news_data() { addEngineRows(); }

    void news();

    void newsOfOthers_data() { addEngineRows(); }

    void newsOfOthers();

    void resuming_data() { addEngineRows(); }

    void resuming();

    void muchIsMissed_data() { addEngineRows(); }

    void muchIsMissed();

    void whileNobodyListened_data() { addEngineRows(); }

    void whileNobodyListened();

    void theDatabaseIsAway_data() { addEngineRows(); }

    void theDatabaseIsAway();

    void slowReaderIsDropped_data() { addEngineRows(); }

    void slowReaderIsDropped();
};

void TestAdminEvents::news()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"old@example.org"_s);
    Listening listening(answerTo(app, "/admin/events"));
    QCOMPARE(listening.response.headers.value("Content-Type"), "text/event-stream");
    QVERIFY(arrives(listening, ": listening"));

    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"new@example.org"_s);
    QVERIFY(arrives(listening, "new@example.org"));
    QVERIFY(listening.sink->text.contains("event: audit\ndata: {\"id\":"));
    QVERIFY(!listening.sink->text.contains("old@example.org")); // that was before
    QTest::qWait(1'500);
    const QByteArrayList ids = eventIds(listening.sink->text);
    QCOMPARE(QSet<QByteArray>(ids.begin(), ids.end()).size(), ids.size()); // nothing twice
}

// Another server, or the peer, writes into the same log, and what it began first may be committed
// last: entries of some seconds ago are news.
void TestAdminEvents::newsOfOthers()
{
    TestApp app(currentEngine(), {});
    const Listening listening(answerTo(app, "/admin/events"));
    const auto write = [&](const QByteArray &id, const QString &name, Timestamp at) {
        app.run("INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)"
                " VALUES ('00000000-0000-0000-0000-000000000000', ?, ?, ?, '')",
                {id, QJsonObject{{u"action"_s, u"login"_s}, {u"actor_username"_s, name}}, at});
    };
    const Timestamp begin = app.clock.now();
    QVERIFY(arrives(listening, ": listening"));
    QTest::qWait(1'200); // it has looked, and found nothing
    write("00000003-0000-4000-8000-000000000001",
          u"first@elsewhere.test"_s,
          begin + std::chrono::seconds(1));
    QVERIFY(arrives(listening, "first@elsewhere.test"));
    write("00000003-0000-4000-8000-000000000002",
          u"late@elsewhere.test"_s,
          begin + std::chrono::milliseconds(1));
    QVERIFY(arrives(listening, "late@elsewhere.test"));
    QCOMPARE(eventIds(listening.sink->text).size(), 2); // nothing twice
}

void TestAdminEvents::resuming()
{
    TestApp app(currentEngine(), {});
    const QByteArray last = lastHeard(app);
    QVERIFY(!last.isEmpty());
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"two@example.org"_s);
    {
        const Listening second(answerTo(app, "/admin/events", last));
        QVERIFY(arrives(second, "two@example.org"));
        QVERIFY(!second.sink->text.contains("one@example.org"));
    }
    QCOMPARE(answerTo(app, "/admin/events", "x").status, 400);
    QCOMPARE(answerTo(app, "/admin/events", last.chopped(2)).status, 400);
}

// However much it is, all of it comes once and in order, and as fast as the client takes it.
void TestAdminEvents::muchIsMissed()
{
    constexpr int count = 12'500;
    TestApp app(currentEngine(), {});
    const QByteArray last = lastHeard(app);
    QVERIFY(!last.isEmpty());
    const Listening witness(answerTo(app, "/admin/events"));
    QVERIFY(arrives(witness, ": listening"));
    addEntries(app, 1, count, app.clock.now() + 1s);
    QVERIFY(arrives(witness, entryName(count).toLatin1())); // in more than one look
    const Listening slow(answerTo(app, "/admin/events", last));
    slow.sink->takesNothing = true;
    QVERIFY(arrives(slow, "entry 0000001\""));
    QTest::qWait(1'200); // another look changes nothing
    QCOMPARE(eventIds(slow.sink->text).size(), 1'000);
    QVERIFY(!slow.sink->isBroken);
    slow.sink->takesNothing = false;
    slow.sink->waiting = 0;
    slow.response.stream->drained();
    QVERIFY(arrives(slow, ": listening"));

    const QByteArrayList ids = eventIds(slow.sink->text);
    QCOMPARE(ids.size(), count);
    QCOMPARE(QSet<QByteArray>(ids.begin(), ids.end()).size(), count);
    qsizetype at = 0;
    for (int i = 1; i <= count; ++i) {
        const QByteArray name = entryName(i).toLatin1() + '"';
        at = slow.sink->text.indexOf(name, at);
        QVERIFY2(at > 0, qPrintable(entryName(i)));
    }
}

void TestAdminEvents::whileNobodyListened()
{
    TestApp app(currentEngine(), {});
    {
        Listening first(answerTo(app, "/admin/events"));
        QVERIFY(arrives(first, ": listening"));
    }
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"left@example.org"_s);
    QTest::qWait(1'200); // it has noticed that nobody is there
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"meanwhile@example.org"_s);
    const Listening second(answerTo(app, "/admin/events"));
    QVERIFY(arrives(second, ": listening"));
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"new@example.org"_s);
    QVERIFY(arrives(second, "new@example.org"));
    QVERIFY(!second.sink->text.contains("meanwhile@example.org"));
}

// Whoever resumes then gets what was missed as soon as it can be read.
void TestAdminEvents::theDatabaseIsAway()
{
    TestApp app(currentEngine(), {});
    const QByteArray last = lastHeard(app);
    QVERIFY(!last.isEmpty());
    addEntries(app, 1, 3, app.clock.now() + 1s);
    QTest::qWait(1'200); // it has noticed that nobody is there
    renameTable(app, u"audit_log_entries"_s, u"elsewhere"_s);
    const Listening second(answerTo(app, "/admin/events", last));
    QTest::qWait(1'200); // it has tried
    QCOMPARE(second.sink->text, QByteArray());
    renameTable(app, u"elsewhere"_s, u"audit_log_entries"_s);
    QVERIFY(arrives(second, ": listening"));
    QCOMPARE(eventIds(second.sink->text).size(), 3);
}

void TestAdminEvents::slowReaderIsDropped()
{
    TestApp app(currentEngine(), {});
    Listening listening(answerTo(app, "/admin/events"));
    QVERIFY(arrives(listening, ": listening"));
    listening.sink->waiting = 1024 * 1024;
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"new@example.org"_s);
    QVERIFY(until([&] { return listening.sink->isBroken; }));
}

QTEST_GUILESS_MAIN(TestAdminEvents)
#include "tst_adminevents.moc"
