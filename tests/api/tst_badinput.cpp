#include "apiscenario.h"
#include "bulking.h"
#include "snapshot.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// Ids that are none: traversals, encoded slashes, SQL, bytes that are no text, and what a sloppy
// reader would take for `real`.
QByteArrayList strangeIds(const QByteArray &real)
{
    return {"abc",
            "0",
            "-1",
            "null",
            ".",
            "..",
            "%2e%2e",
            "%2E%2E%2F",
            "..%2Faudit",
            "..%2F..%2Fsettings",
            "%2F",
            "%5C..%5C",
            "%00",
            "%FF%FE",
            "%u0041",
            "%zz",
            "%25%32%65",
            "'%20OR%20'1'='1",
            "';%20DROP%20TABLE%20users;--",
            "11111111-1111-4111-8111-11111111111g",
            QByteArray(3000, 'a'),
            real + "%2Fsessions",
            real + "%2F..%2F" + real,
            real + "%00",
            real + "%20",
            "%20" + real,
            real + "%3Fpage=1",
            real + ";x",
            real + "," + real,
            real.chopped(1),
            real + "0",
            "%7B" + real};
}

// Something that does harm where it arrives.
QByteArray bodyFor(const http::Route &route)
{
    if (route.method == http::Method::Get || route.method == http::Method::Delete)
        return {};
    return R"({"email":"new@example.org","password":"battery staple","role":"service_role",
               "user_metadata":{"a":1},"ban_duration":"1h","friendly_name":"mine"})";
}

// The path with `id` for the parameter at `index`, and with `real` for the others.
QByteArray withId(const http::Route &route, const QByteArray &id, int index, const QByteArray &real)
{
    QByteArrayList segments = route.path.split('/');
    int parameter = 0;
    for (QByteArray &segment : segments) {
        if (segment.startsWith('{'))
            segment = parameter++ == index ? id : real;
    }
    return http::methodName(route.method) + ' ' + segments.join('/');
}

struct Query
{
    const char *path;
    QByteArray query;
};

const std::vector<Query> &badQueries()
{
    static const QByteArray tooLong(256, 'a');
    static const std::vector<Query> all{
        {"/admin/export", "format=xml"},
        {"/admin/export", ""},
        {"/admin/export", "format=csv&confirmed=maybe"},
        {"/admin/export", "format=csv&search=" + tooLong},
        {"/admin/export", "format=csv&created_from=1%20OR%201=1"},
        {"/admin/export", "format=json&ids='%20OR%20'1'='1"},
        {"/admin/export", "format=json&sort=encrypted_password"},
        {"/admin/outbox", "state=sent'--"},
        {"/admin/outbox", "limit=1000000000"},
        {"/admin/outbox", "limit=-1"},
        {"/admin/outbox", "limit=1;DROP%20TABLE%20users"},
        {"/admin/outbox", "after=..%2F..%2Fetc"},
        {"/admin/audit", "query=author"},
        {"/admin/audit", "query=payload:x"},
        {"/admin/audit", "target='%20OR%20'1'='1"},
        {"/admin/audit", "from=1%20OR%201=1"},
        {"/admin/audit", "page=1e9"},
        {"/admin/audit", "per_page=-1"},
        {"/admin/audit", "paging=keyset&limit=1000000000"},
        {"/admin/users", "page=1%20OR%201=1"},
        {"/admin/users", "per_page=99999999999999999999"},
        {"/admin/users", "sort=role"},
        {"/admin/users", "created_from=0000-01-01T00:00:00Z"},
        {"/admin/users", "paging=keyset&signed_in_to=0001-01-01T00:00:00%2B14:00"},
        {"/admin/audit", "from=0000-01-01T00:00:00Z"},
        {"/admin/users", "sort=created_at+"},
        {"/admin/users", "sort=+created_at"},
        {"/admin/users", "sort=created_at++asc"},
        {"/admin/users", "sort=created_at+asc+"},
        {"/admin/users", "sort=created_at%09asc"},
        {"/admin/users", "sort=(SELECT%201)"},
        {"/admin/users", "paging=keyset&sort=email;--"},
        {"/admin/users", "paging=keyset&limit=1000000000"},
        {"/admin/users", "ids=../../audit"},
        {"/admin/users", "deleted=1%20OR%201=1"},
    };
    return all;
}

// Where a filter is text, SQL in it finds nothing.
const std::vector<Query> &sqlAsText()
{
    static const std::vector<Query> all{
        {"/admin/users", "filter=%25'%20OR%201=1--"},
        {"/admin/users", "search=x'%20OR%201=1--"},
        {"/admin/users", "search=%22%20OR%20NEAR("},
        {"/admin/users", "search=*"},
        {"/admin/users", "search=x*%20OR%20ann"},
        {"/admin/users", "search=email:ann"},
        {"/admin/users", "provider=email'%20OR%20'1'='1"},
        {"/admin/users", "role=authenticated'--"},
        {"/admin/users", "page=1000000000"},
        {"/admin/users", "page=1000000000&per_page=1000000000"},
        {"/admin/audit", "actor='%20OR%20'1'='1"},
        {"/admin/audit", "action=user_signedup'--&paging=keyset"},
        {"/admin/audit", "address=127.0.0.1'%20OR%20'1'='1"},
        {"/admin/audit", "query=action:'%20OR%20'1'='1"},
        {"/admin/audit", "page=1000000000"},
        {"/admin/audit", "page=1000000000&per_page=1000000000"},
    };
    return all;
}

ApiScenario refused(const char *name, const QByteArray &body)
{
    return {.name = name,
            .given = [](TestApp &app) { app.signUp(annsAddress); },
            .request = "POST /admin/bulk",
            .body = body,
            .bearerFrom = serviceKey,
            .status = 400,
            .contains = {"validation_failed"}};
}

// A filter that is not understood must not become no filter.
std::vector<ApiScenario> refusedFilters()
{
    return {
        refused("an unknown name", R"({"action":"delete","filter":{"colour":"red"}})"),
        refused("a name in capitals", R"({"action":"delete","filter":{"Role":"authenticated"}})"),
        refused("no flag", R"({"action":"delete","filter":{"banned":"1 OR 1=1"}})"),
        refused("no time", R"({"action":"delete","filter":{"created_from":"2026-01-01 OR 1=1"}})"),
        refused("too long",
                R"({"action":"delete","filter":{"role":")" + QByteArray(256, 'a') + "\"}}"),
        refused("two lines", R"({"action":"delete","filter":{"search":"a\u000bb"}})"),
        refused("no ids", R"({"action":"delete","filter":{"ids":"..,../audit"}})"),
        refused("two ids in one", R"({"action":"delete","ids":["x, y"]})"),
        refused("a path for an id", R"({"action":"delete","ids":["../users"]})"),
        refused("SQL for an action", R"({"action":"delete;--","filter":{}})"),
    };
}

} // namespace

// Requests of administrators that make no sense: each is refused, and nothing has changed.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void idsThatAreNone_data() { addEngineRows(); }

    void idsThatAreNone();

    void queriesThatMakeNoSense_data() { addEngineRows(); }

    void queriesThatMakeNoSense();

    void sqlIsText_data() { addEngineRows(); }

    void sqlIsText();

    void refusedFilter_data() { addScenarioRows(refusedFilters()); }

    void refusedFilter() { playScenario(refusedFilters()); }

    void sqlInFiltersOfJobs_data() { addEngineRows(); }

    void sqlInFiltersOfJobs();
};

void TestBadInput::idsThatAreNone()
{
    const TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.security.manualLinking = true;
        config.features = {.passkeys = true, .oauthServer = true, .customOauth = true};
    });
    const QByteArray session = tokensOf(app.signUp(annsAddress)).access;
    const QByteArray real = userId(app, annsAddress);
    const QStringList before = snapshot(app);
    int asked = 0;
    for (const http::Route &route : app.router().routes()) {
        const bool isAdmin = route.path.startsWith("/admin");
        for (int index = 0; index < route.path.count('{'); ++index) {
            for (const QByteArray &id : strangeIds(real)) {
                const QByteArray line = withId(route, id, index, real);
                const auto answer
                    = app.send(line, bodyFor(route), isAdmin ? serviceKey(app) : session);
                // 501: not built yet.
                QVERIFY2((answer.status >= 400 && answer.status < 500) || answer.status == 501,
                         QByteArray(line + ' ' + answer.body).constData());
                ++asked;
            }
        }
    }
    QVERIFY(asked > 500);
    QCOMPARE(snapshot(app), before);
}

void TestBadInput::queriesThatMakeNoSense()
{
    const TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const QStringList before = snapshot(app);
    for (const auto &[path, query] : badQueries()) {
        const QByteArray line = QByteArray("GET ") + path + '?' + query;
        const auto answer = app.send(line, {}, serviceKey(app));
        QVERIFY2(answer.status == 400 && answer.body.contains("validation_failed"),
                 QByteArray(line + ' ' + answer.body).constData());
    }
    QCOMPARE(snapshot(app), before);
}

void TestBadInput::sqlIsText()
{
    const TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const QStringList before = snapshot(app);
    for (const auto &[path, query] : sqlAsText()) {
        const QByteArray line = QByteArray("GET ") + path + '?' + query;
        const auto answer = app.send(line, {}, serviceKey(app));
        QVERIFY2(answer.status == 200, QByteArray(line + ' ' + answer.body).constData());
        QVERIFY2(!answer.body.contains(annsAddress.latin1()), line.constData());
    }
    QCOMPARE(snapshot(app), before);
}

void TestBadInput::sqlInFiltersOfJobs()
{
    const TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    for (const char *filter : {R"({"search":"' OR 1=1--"})",
                               R"({"search":"x* OR ann"})",
                               R"({"provider":"email' OR '1'='1"})",
                               R"({"role":"authenticated'--"})"}) {
        const auto answer
            = submit(app, QByteArray(R"({"action":"delete","filter":)") + filter + '}');
        workOff(app);
        QVERIFY2(answer.status == 202 && jsonOf(answer).value(u"total").toInt() == 0,
                 QByteArray(filter + answer.body).constData());
    }
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE deleted_at IS NULL"), 1);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
