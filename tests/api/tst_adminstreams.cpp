#include "administering.h"
#include "apiscenario.h"
#include "collectingsink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

template <typename Condition>
bool until(Condition condition)
{
    return QTest::qWaitFor(condition, QDeadlineTimer(std::chrono::seconds(20)));
}

// A streamed answer on its way to a client.
struct Listening
{
    explicit Listening(http::HttpResponse answer)
        : response(std::move(answer))
    {
        if (response.stream)
            response.stream->start(sink);
    }

    Q_DISABLE_COPY_MOVE(Listening)

    ~Listening()
    {
        if (response.stream && sink->isOpen())
            response.stream->gone();
        QTest::qWait(0);
    }

    http::HttpResponse response;
    std::shared_ptr<CollectingSink> sink = std::make_shared<CollectingSink>();
};

http::HttpResponse
answerTo(const TestApp &app, const QByteArray &target, const QByteArray &lastEvent = {})
{
    http::HttpRequest request = makeRequest(QByteArray("GET " + target), {}, serviceKey(app));
    if (!lastEvent.isEmpty())
        request.headers.set("Last-Event-ID", lastEvent);
    return app.send(request);
}

QByteArray exported(const TestApp &app, const QByteArray &query)
{
    Listening listening(answerTo(app, "/admin/export?" + query));
    const bool isWhole = until([&] { return listening.sink->hasEnded; });
    return isWhole ? listening.sink->text : QByteArray("broken off");
}

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

bool arrives(const Listening &listening, const QByteArray &text)
{
    return until([&] { return listening.sink->text.contains(text); });
}

} // namespace

// GET /admin/export, /admin/events and long pages of GET /admin/users on both engines.
class TestAdminStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void csv_data() { addEngineRows(); }

    void csv();

    void json_data() { addEngineRows(); }

    void json();

    void waitsForTheClient_data() { addEngineRows(); }

    void waitsForTheClient();

    void longPages_data() { addEngineRows(); }

    void longPages();

    void events_data() { addEngineRows(); }

    void events();

    void eventsOfOthers_data() { addEngineRows(); }

    void eventsOfOthers();

    void eventsResume_data() { addEngineRows(); }

    void eventsResume();

    void slowReaderIsDropped_data() { addEngineRows(); }

    void slowReaderIsDropped();
};

namespace {

void addMany(const TestApp &app, int count)
{
    app.run(app.engine() == storage::Engine::Sqlite ? R"(
        INSERT INTO users (id, aud, role, email, created_at, updated_at, instance_id)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        SELECT printf('00000001-0000-4000-8000-%012d', i), 'authenticated', 'authenticated',
               printf('user%05d@many.test', i), printf('2026-01-01 00:00:00.%06d+00:00', i),
               '2026-01-01 00:00:00.000000+00:00', '00000000-0000-0000-0000-000000000000' FROM n)"
                                                    : R"(
        INSERT INTO users (id, aud, role, email, created_at, updated_at, instance_id)
        SELECT CAST('00000001-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid),
               'authenticated', 'authenticated', 'user' || lpad(CAST(i AS text), 5, '0')
               || '@many.test', TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '1 us',
               TIMESTAMPTZ '2026-01-01 00:00:00+00', '00000000-0000-0000-0000-000000000000'
        FROM generate_series(1, CAST(? AS integer)) AS i)",
            {count});
}

} // namespace

void TestAdminStreams::csv()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    app.run("UPDATE users SET raw_user_meta_data = ?, role = ?",
            {QJsonObject{{u"name"_s, u"A \"B\", C"_s}}, u"=1+1"_s});

    const Listening listening(answerTo(app, "/admin/export?format=csv"));
    QCOMPARE(listening.response.status, 200);
    QVERIFY(listening.response.headers.value("Content-Type").startsWith("text/csv"));
    QVERIFY(listening.response.headers.value("Content-Disposition").startsWith("attachment"));
    QVERIFY(until([&] { return listening.sink->hasEnded; }));
    const QByteArrayList lines = listening.sink->text.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             "id,email,phone,role,created_at,last_sign_in_at,email_confirmed_at,"
             "phone_confirmed_at,banned_until,is_anonymous,providers,user_metadata,app_metadata\r");
    QVERIFY(lines[1].contains(",ann@example.org,,'=1+1,"));
    QVERIFY(lines[1].contains(R"("{""name"":""A \""B\"", C""}")"));
    QVERIFY(lines[2].isEmpty());

    QCOMPARE(exported(app, "format=csv&search=nobody").count('\n'), 1);
    QCOMPARE(answerTo(app, "/admin/export").status, 400);
    QCOMPARE(answerTo(app, "/admin/export?format=xml").status, 400);
    QCOMPARE(answerTo(app, "/admin/export?format=csv&ids=7").status, 400);
    QCOMPARE(app.send("GET /admin/export?format=csv").status, 401);
}

void TestAdminStreams::json()
{
    TestApp app(currentEngine(), {});
    addMany(app, 650);
    const QJsonArray users = QJsonDocument::fromJson(exported(app, "format=json")).array();
    QCOMPARE(users.size(), 650);
    QCOMPARE(users.first()[u"email"].toString(), u"user00650@many.test"_s);
    QCOMPARE(users.last()[u"email"].toString(), u"user00001@many.test"_s);
    QCOMPARE(QJsonDocument::fromJson(exported(app, "format=json&search=user0064")).array().size(),
             10);
    QCOMPARE(
        QJsonDocument::fromJson(exported(app,
                                         "format=json&ids=00000001-0000-4000-8000-000000000007,"
                                         "11111111-1111-4111-8111-111111111111"))
            .array()
            .size(),
        1);
    QCOMPARE(exported(app, "format=json&search=nobody"), "[]");
    QVERIFY(!exported(app, "format=json").contains("encrypted_password"));
}

void TestAdminStreams::waitsForTheClient()
{
    TestApp app(currentEngine(), {});
    addMany(app, 650);
    Listening listening(answerTo(app, "/admin/export?format=csv"));
    listening.sink->waiting = 1024 * 1024;
    QVERIFY(until([&] { return listening.sink->chunks > 0; }));
    QTest::qWait(200);
    QCOMPARE(listening.sink->chunks, 1);
    listening.sink->waiting = 0;
    listening.response.stream->drained();
    QVERIFY(until([&] { return listening.sink->hasEnded; }));
    QCOMPARE(listening.sink->text.count('\n'), 651);
}

// Pages of more than a thousand users are streamed, and look the same.
void TestAdminStreams::longPages()
{
    TestApp app(currentEngine(), {});
    addMany(app, 1'250);
    const auto page = [&](const QByteArray &query) {
        Listening listening(answerTo(app, "/admin/users?" + query));
        (void)until([&] { return listening.sink->hasEnded; });
        return QJsonDocument::fromJson(listening.sink->text).object();
    };
    const QJsonObject whole = page("per_page=1000000000");
    QCOMPARE(whole.value(u"users").toArray().size(), 1'250);
    QCOMPARE(whole.value(u"aud").toString(), u"authenticated"_s);
    QCOMPARE(page("per_page=1100&page=2").value(u"users").toArray().size(), 150);
    QCOMPARE(page("per_page=1100&page=3").value(u"users").toArray().size(), 0);
    QCOMPARE(answerTo(app, "/admin/users?per_page=1100").headers.value("X-Total-Count"), "1250");
}

void TestAdminStreams::events()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"old@example.org"_s);
    Listening listening(answerTo(app, "/admin/events"));
    QCOMPARE(listening.response.headers.value("Content-Type"), "text/event-stream");
    QVERIFY(listening.sink->text.startsWith(": "));
    QTest::qWait(100);

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
void TestAdminStreams::eventsOfOthers()
{
    TestApp app(currentEngine(), {});
    const Listening listening(answerTo(app, "/admin/events"));
    const auto write = [&](const QByteArray &id, const QString &name, Timestamp at) {
        app.run("INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)"
                " VALUES ('00000000-0000-0000-0000-000000000000', ?, ?, ?, '')",
                {id, QJsonObject{{u"action"_s, u"login"_s}, {u"actor_username"_s, name}}, at});
    };
    const Timestamp begin = app.clock.now();
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

void TestAdminStreams::eventsResume()
{
    TestApp app(currentEngine(), {});
    QByteArray last;
    {
        Listening first(answerTo(app, "/admin/events"));
        QTest::qWait(100);
        app.clock.advance(std::chrono::seconds(1));
        app.signUp(u"one@example.org"_s);
        QVERIFY(arrives(first, "one@example.org"));
        last = eventIds(first.sink->text).last();
    }
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

void TestAdminStreams::slowReaderIsDropped()
{
    TestApp app(currentEngine(), {});
    Listening listening(answerTo(app, "/admin/events"));
    listening.sink->waiting = 1024 * 1024;
    QTest::qWait(100);
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"new@example.org"_s);
    QVERIFY(until([&] { return listening.sink->isBroken; }));
}

QTEST_GUILESS_MAIN(TestAdminStreams)
#include "tst_adminstreams.moc"
