#include "endpoints/adminexport.h"
#include "listening.h"
#include "manyusers.h"
#include "serveracts.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

void renameColumn(const TestApp &app, const QString &from, const QString &to)
{
    must(app.database().transact([&](storage::Transaction &transaction) {
        return transaction.execute(u"ALTER TABLE users RENAME COLUMN %1 TO %2"_s.arg(from, to));
    }));
}

// From now on users can be counted, but not read.
void hideUsers(const TestApp &app)
{
    renameColumn(app, u"is_sso_user"_s, u"is_away"_s);
}

void showUsers(const TestApp &app)
{
    renameColumn(app, u"is_away"_s, u"is_sso_user"_s);
}

// The one endpoint of a server that reads from another database, or makes no new ids.
class ExportServer
{
public:
    ExportServer(const TestApp &app, storage::Database &database, RandomSource &random)
        : m_listing(database,
                    app.services().reads.directory,
                    app.services().reads.counts,
                    app.services().reads.cursors,
                    app.services().audit,
                    random)
        , m_endpoint(m_listing, m_streams)
        , m_pipeline(app.httpOptions(), m_router, app.guard(), app.clock, m_random)
    {
        m_endpoint.mount(m_router);
    }

    http::HttpResponse exported(const QByteArray &bearer)
    {
        return m_pipeline.dispatch(makeRequest("GET /admin/export?format=csv", {}, bearer));
    }

private:
    const services::UserListing m_listing;
    endpoints::StreamPuller m_streams;
    endpoints::AdminExport m_endpoint;
    http::Router m_router;
    SystemRandom m_random;
    http::Pipeline m_pipeline;
};

void compareRefused(const http::HttpResponse &answer, int status)
{
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.stream);
    QVERIFY(!answer.headers.contains("Content-Disposition"));
    QCOMPARE(jsonOf(answer).value(u"code").toInt(), status);
}

} // namespace

// GET /admin/export takes everything away, so it is in the audit log; what cannot be read is
// refused like anything else. On both engines.
class TestAdminExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void exportsAreRecorded_data() { addEngineRows(); }

    void exportsAreRecorded();

    void refusedOnesAreNot_data() { addEngineRows(); }

    void refusedOnesAreNot();

    void unreadableUsers_data() { addEngineRows(); }

    void unreadableUsers();

    void databaseIsAway_data() { addEngineRows(); }

    void databaseIsAway();

    void brokenOffInTheMiddle_data() { addEngineRows(); }

    void brokenOffInTheMiddle();

    void whatCannotBeRecordedIsNotSent_data() { addEngineRows(); }

    void whatCannotBeRecordedIsNotSent();

    void deletedAndInvited_data() { addEngineRows(); }

    void deletedAndInvited();

    void formulasAreGuarded_data() { addEngineRows(); }

    void formulasAreGuarded();
};

void TestAdminExport::exportsAreRecorded()
{
    TestApp app(currentEngine(), {});
    std::vector<Actor> all = actors(app);
    for (const auto &[email, role] : {std::pair{u"desk@example.org"_s, u"latchkey_helpdesk"_s},
                                      std::pair{u"ear@example.org"_s, u"latchkey_auditor"_s}}) {
        const QByteArray bearer = personWithRole(app, email, role);
        all.push_back(
            {.bearer = bearer, .id = QString::fromLatin1(userId(app, email)), .name = email});
    }
    QList<QJsonObject> expected;
    for (const Actor &actor : all) {
        // It is there before anything is sent.
        QCOMPARE(askAs(app, actor, "GET /admin/export?format=csv").status, 200);
        expected.append(entry(actor, u"users_exported"_s, {{u"format"_s, u"csv"_s}}));
        QCOMPARE(askAs(app,
                       actor,
                       "GET /admin/export?format=json&search=%20Ann%40&banned=false&provider="
                       "&filter=x%25&sort=email&created_from=2026-01-31T12:00:00Z&paging=keyset")
                     .status,
                 200);
        expected.append(entry(actor,
                              u"users_exported"_s,
                              {{u"format"_s, u"json"_s},
                               {u"filter"_s,
                                QJsonObject{{u"search"_s, u" Ann@"_s},
                                            {u"banned"_s, u"false"_s},
                                            {u"filter"_s, u"x%"_s},
                                            {u"created_from"_s, u"2026-01-31T12:00:00Z"_s}}}}));
    }
    QCOMPARE(acts(app), expected);
    const QByteArray found
        = app.send("GET /admin/audit?paging=keyset&action=users_exported&actor=desk@example.org",
                   {},
                   serviceKey(app))
              .body;
    QCOMPARE(found.count("users_exported"), 2);
}

void TestAdminExport::refusedOnesAreNot()
{
    TestApp app(currentEngine(), {});
    for (const char *query : {"", "format=xml", "format=csv&ids=7", "format=csv&sort=phone"})
        QCOMPARE(answerTo(app, QByteArray("/admin/export?") + query).status, 400);
    QCOMPARE(app.send("GET /admin/export?format=csv").status, 401);
    const QByteArray person = personWithRole(app, annsAddress, u"authenticated"_s);
    QCOMPARE(app.send("GET /admin/export?format=csv", {}, person).status, 403);
    QCOMPARE(acts(app), QList<QJsonObject>());
}

// Pages that are as long as an export are sent in the same way.
void TestAdminExport::unreadableUsers()
{
    TestApp app(currentEngine(), {});
    addMany(app, 1'100);
    hideUsers(app);
    for (const char *target :
         {"/admin/export?format=csv", "/admin/export?format=json", "/admin/users?per_page=1050"})
        compareRefused(answerTo(app, target), 500);
    showUsers(app);
    QCOMPARE(acts(app), QList<QJsonObject>());
    QCOMPARE(exported(app, "format=csv").count('\n'), 1'101);
}

void TestAdminExport::databaseIsAway()
{
    TestApp app(currentEngine(), {});
    const auto away
        = TestDatabase::open({.url = Secret(QByteArray("postgres://someone@127.0.0.1:1/none")),
                              .connectTimeoutSeconds = 1}); // it connects when it is used
    SystemRandom random;
    ExportServer server(app, *away, random);
    const auto answer = server.exported(serviceKey(app));
    compareRefused(answer, 503);
    QVERIFY(answer.headers.contains("Retry-After"));
    QCOMPARE(acts(app), QList<QJsonObject>());
}

void TestAdminExport::brokenOffInTheMiddle()
{
    TestApp app(currentEngine(), {});
    addMany(app, 650);
    const auto answer = answerTo(app, "/admin/export?format=json");
    QCOMPARE(answer.status, 200);
    hideUsers(app);
    const Listening listening(answer);
    QVERIFY(until([&] { return listening.sink->isBroken; }));
    QVERIFY(!listening.sink->hasEnded);
    QCOMPARE(listening.sink->chunks, 1);
    QCOMPARE(listening.sink->text.count("@many.test"), 200);
    QCOMPARE(acts(app).size(), 1);
}

void TestAdminExport::whatCannotBeRecordedIsNotSent()
{
    TestApp app(currentEngine(), {});
    StuckRandom random;
    ExportServer server(app, app.database(), random);
    QCOMPARE(server.exported(serviceKey(app)).status, 200);
    const auto unrecorded = server.exported(serviceKey(app));
    QVERIFY(unrecorded.status >= 400); // the engines take it for different faults
    QVERIFY(!unrecorded.stream);
    QCOMPARE(acts(app).size(), 1);
}

// Whoever was deleted softly can be told from all others.
void TestAdminExport::deletedAndInvited()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    QCOMPARE(ask(app, pathOf(app, "DELETE"), R"({"should_soft_delete":true})").status, 200);
    QCOMPARE(ask(app, "POST /invite", R"({"email":"ben@example.org"})").status, 200);
    const QByteArrayList lines = exported(app, "format=csv").split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].endsWith(",app_metadata,invited_at,deleted_at\r"));
    const QByteArray bens = lines[1].contains("ben@example.org") ? lines[1] : lines[2];
    const QByteArray anns = lines[1].contains("ben@example.org") ? lines[2] : lines[1];
    const Timestamp now = app.clock.now();
    const QByteArray deleted = ",," + toRfc3339(now - std::chrono::milliseconds(1)) + '\r';
    const QByteArray invited = ',' + toRfc3339(now) + ",\r";
    QVERIFY2(anns.endsWith(deleted), anns.constData());
    QVERIFY2(bens.endsWith(invited), bens.constData());
}

// OWASP, CSV Injection; some spreadsheets take full-width characters for the usual ones.
void TestAdminExport::formulasAreGuarded()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const QString marks = u"=+-@\t\uff1d\uff0b\uff0d\uff20"_s;
    for (const QChar mark : marks) {
        const QString role = mark + u"1+1"_s;
        app.run("UPDATE users SET role = ?", {role});
        const QByteArray file = exported(app, "format=csv");
        QVERIFY2(file.contains(QByteArray(",'" + role.toUtf8() + ',')), file.constData());
    }
    for (const char end : {'\r', '\n'}) {
        app.run("UPDATE users SET role = ?", {QString(QLatin1Char(end) + u"=1"_s)});
        QVERIFY(
            exported(app, "format=csv").contains(QByteArray(QByteArray(",\"'") + end + "=1\",")));
    }
    app.run("UPDATE users SET role = ?", {u"a=1"_s});
    QVERIFY(exported(app, "format=csv").contains(",a=1,"));
}

QTEST_GUILESS_MAIN(TestAdminExport)
#include "tst_adminexport.moc"
