#include "administering.h"
#include "apiscenario.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure mailing = [](config::ServerConfig &config) { config.mailer.autoconfirm = false; };

const Configure withSettings = [](config::ServerConfig &config) {
    config.effective = {{.name = u"GOTRUE_SITE_URL"_s,
                         .value = u"https://example.org"_s,
                         .source = u"environment"_s,
                         .help = u"where people are sent"_s},
                        {.name = u"GOTRUE_JWT_SECRET"_s,
                         .value = u"••••"_s,
                         .source = u"generated"_s,
                         .secret = true}};
};

QJsonObject asked(const TestApp &app, const QByteArray &target)
{
    return jsonOf(app.send(QByteArray("GET " + target), {}, serviceKey(app)));
}

} // namespace

// GET /admin/stats, /admin/outbox and /admin/settings on both engines.
class TestAdminServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void statistics_data() { addEngineRows(); }

    void statistics();

    void outbox_data() { addEngineRows(); }

    void outbox();

    void retry_data() { addEngineRows(); }

    void retry();

    void settings_data() { addEngineRows(); }

    void settings();

    void testMail_data() { addEngineRows(); }

    void testMail();
};

void TestAdminServer::statistics()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    app.signUp(u"ben@example.org"_s);
    app.signIn(u"ann@example.org"_s);
    app.run("UPDATE users SET banned_until = ? WHERE email = 'ben@example.org'",
            {app.clock.now() + std::chrono::hours(1)});
    app.run("UPDATE users SET role = 'supabase_admin' WHERE email = 'ann@example.org'");
    app.run("INSERT INTO users (id, aud, role, instance_id, created_at, updated_at, is_anonymous)"
            " VALUES ('11111111-1111-4111-8111-111111111111', 'authenticated', 'authenticated',"
            " '00000000-0000-0000-0000-000000000000', ?, ?, TRUE)",
            {app.clock.now() - std::chrono::days(3), app.clock.now()});

    app.run("UPDATE users SET invited_at = created_at"); // whoever has confirmed is invited no more

    const QJsonObject answer = asked(app, "/admin/stats");
    const QJsonObject expected{{u"total"_s, 3},
                               {u"total_is"_s, u"exact"_s},
                               {u"confirmed"_s, 2},
                               {u"unconfirmed"_s, 1},
                               {u"invited"_s, 1},
                               {u"banned"_s, 1},
                               {u"anonymous"_s, 1},
                               {u"deleted"_s, 0},
                               {u"with_factor"_s, 0},
                               {u"never_signed_in"_s, 1},
                               {u"admins"_s, 1}};
    QCOMPARE(answer.value(u"users").toObject(), expected);
    QCOMPARE(answer[u"sessions"][u"active"].toInt(), 3);
    QCOMPARE(answer[u"outbox"][u"pending"].toInt(-1), 0);
    const QJsonArray days = answer.value(u"days").toArray();
    QCOMPARE(days.size(), 90);
    QCOMPARE(days[89][u"date"].toString().toLatin1(), toRfc3339(app.clock.now()).first(10));
    QCOMPARE(days[89][u"sign_ups"].toInt(), 2);
    QCOMPARE(days[89][u"sign_ins"].toInt(), 3);
    QCOMPARE(days[86][u"sign_ups"].toInt(), 1);
    QVERIFY(answer.contains(u"as_of"));
    // A day later the same counts stand one place further back.
    app.clock.advance(std::chrono::days(1));
    QCOMPARE(asked(app, "/admin/stats")[u"days"][88][u"sign_ups"].toInt(), 2);
}

void TestAdminServer::outbox()
{
    TestApp app(currentEngine(), mailing);
    for (const QByteArray &name : QByteArrayList{"ann", "ben", "cid"}) {
        const QByteArray address = name + "@example.org";
        const QByteArray form = R"({"email":")" + address + R"(","password":"correct horse"})";
        app.send("POST /signup", form);
        app.clock.advance(std::chrono::seconds(1));
    }
    QStringList recipients;
    QByteArray cursor;
    for (int pages = 0; pages < 3; ++pages) {
        const QJsonObject page = asked(app, "/admin/outbox?limit=2&after=" + cursor);
        for (const QJsonValue mail : page.value(u"mails").toArray())
            recipients += mail[u"recipient"].toString().section(u'@', 0, 0);
        cursor = page.value(u"next_cursor").toString().toLatin1();
        if (cursor.isEmpty())
            break;
    }
    QCOMPARE(recipients.join(u' '), u"cid ben ann"_s);
    const auto answer = app.send("GET /admin/outbox?state=pending", {}, serviceKey(app));
    QCOMPARE(jsonOf(answer).value(u"mails").toArray().size(), 3);
    QVERIFY(!answer.body.contains("token") && !answer.body.contains("variables"));
    QVERIFY(asked(app, "/admin/outbox?state=failed").value(u"mails").toArray().isEmpty());
    for (const QByteArray &query : QByteArrayList{"state=lost", "limit=0", "limit=x", "after=x"}) {
        const auto bad = app.send(QByteArray("GET /admin/outbox?" + query), {}, serviceKey(app));
        QVERIFY2(bad.status == 400, query.constData());
    }
}

void TestAdminServer::retry()
{
    TestApp app(currentEngine(), mailing);
    app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
    const QByteArray id = app.text("SELECT CAST(id AS TEXT) FROM latchkey_outbox").toLatin1();
    const auto retried = [&](const QByteArray &mail) {
        return app.send(QByteArray("POST /admin/outbox/" + mail + "/retry"), "{}", serviceKey(app));
    };
    app.run("UPDATE latchkey_outbox SET state = 'failed', next_attempt_at = ?",
            {app.clock.now() + std::chrono::hours(5)});
    const auto answer = retried(id);
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer).value(u"state").toString(), u"pending"_s);
    app.run("UPDATE latchkey_outbox SET state = 'sent', variables = '{}'");
    QCOMPARE(retried(id).status, 409);
    QCOMPARE(retried("11111111-1111-4111-8111-111111111111").status, 404);
    QCOMPARE(retried("abc").status, 404);
    QCOMPARE(app.text("SELECT state FROM latchkey_outbox"), u"sent"_s);
}

void TestAdminServer::settings()
{
    TestApp app(currentEngine(), withSettings);
    const QJsonArray settings = asked(app, "/admin/settings").value(u"settings").toArray();
    QCOMPARE(settings.size(), 2);
    QCOMPARE(settings[0][u"value"].toString(), u"https://example.org"_s);
    QCOMPARE(settings[1][u"source"].toString(), u"generated"_s);
    QCOMPARE(settings[1][u"secret"].toBool(), true);
    QCOMPARE(app.send("GET /admin/settings").status, 401);
}

// Without a mail server there is nothing to test. With one: tests/e2e.
void TestAdminServer::testMail()
{
    TestApp app(currentEngine(), {});
    const auto tried = [&](const QByteArray &body) {
        return app.send("POST /admin/settings/test-mail", body, serviceKey(app)).status;
    };
    QCOMPARE(tried(R"({"recipient":"ann@example.org"})"), 422);
    QCOMPARE(tried(R"({"recipient":"nowhere"})"), 400); // which a mail server would not mend
    QCOMPARE(tried("{}"), 400);
    QCOMPARE(tried(R"({"recipient":7})"), 400);
    QCOMPARE(tried("["), 400);
}

QTEST_GUILESS_MAIN(TestAdminServer)
#include "tst_adminserver.moc"
