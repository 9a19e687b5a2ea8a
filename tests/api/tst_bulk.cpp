#include "apiscenario.h"
#include "bulking.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

ApiScenario refusing(const char *name, const QByteArray &body, const QByteArray &says = {})
{
    return {.name = name,
            .request = "POST /admin/bulk",
            .body = body,
            .bearerFrom = serviceKey,
            .status = 400,
            .contains = {says.isEmpty() ? QByteArray("validation_failed") : says}};
}

std::vector<ApiScenario> refusals()
{
    const QByteArray one = R"("ids":["11111111-1111-4111-8111-111111111111"])";
    QByteArray many = R"({"action":"create","rows":[{})";
    for (int i = 0; i < 5000; ++i)
        many += ",{}";
    return {
        refusing("no body", "", "bad_json"),
        refusing("nothing", "{}", "action must be"),
        refusing("an unknown action", R"({"action":"drop",)" + one + "}", "action must be"),
        refusing("nobody", R"({"action":"ban","ban_duration":"1h"})", "either ids or a filter"),
        refusing("ids and a filter",
                 R"({"action":"unban",)" + one + R"(,"filter":{}})",
                 "either ids or a filter"),
        refusing("rows to unban", R"({"action":"unban","rows":[]})"),
        refusing("create without rows", R"({"action":"create",)" + one + "}"),
        refusing("restore of nothing", R"({"action":"restore",)" + one + "}"),
        refusing("restore of no id", R"({"action":"restore","undo_of":"x"})"),
        refusing("ids that are none", R"({"action":"unban","ids":["x"]})", "UUIDs"),
        refusing("ids that are numbers", R"({"action":"unban","ids":[1]})", "UUIDs"),
        refusing("ids that are a text", R"({"action":"unban","ids":"x"})", "bad_json"),
        refusing("rows that are no objects", R"({"action":"create","rows":[1]})"),
        refusing("too many rows", many + "]}", "at most 5000"),
        refusing("ban for no time", R"({"action":"ban",)" + one + "}", "ban_duration"),
        refusing("ban for none", R"({"action":"ban","ban_duration":"none",)" + one + "}"),
        refusing("ban for no seconds",
                 R"({"action":"ban","ban_duration":"0s",)" + one + "}",
                 "ban_duration"),
        refusing("ban for a word", R"({"action":"ban","ban_duration":"x",)" + one + "}"),
        refusing("no role", R"({"action":"set_role",)" + one + "}", "needs a role"),
        refusing("no metadata", R"({"action":"set_metadata",)" + one + "}"),
        refusing("chunks of nothing", R"({"action":"unban","chunk":0,)" + one + "}", "chunk"),
        refusing("huge chunks", R"({"action":"unban","chunk":501,)" + one + "}", "chunk"),
        refusing("fewer than none", R"({"action":"unban","expect":-1,)" + one + "}", "expect"),
        refusing(
            "a name that is none", R"({"action":"delete","dryRun":true,)" + one + "}", "dryRun"),
        refusing("half a chunk", R"({"action":"unban","chunk":1.5,)" + one + "}", "bad_json"),
        refusing(
            "an unknown strategy", R"({"action":"create","rows":[],"conflict":"x"})", "conflict"),
        refusing("text for a flag", R"({"action":"unban","dry_run":"x",)" + one + "}", "bad_json"),
        refusing("text for an override",
                 R"({"action":"delete","override_last_admin":"true",)" + one + "}",
                 "bad_json"),
    };
}

// Another server on the same database.
services::BulkJobs heirOf(TestApp &app, RandomSource &random)
{
    const services::Services &all = app.services();
    return services::BulkJobs(all.settings,
                              app.database(),
                              all.administration.bulkStore,
                              all.administration.bulkRows,
                              all.audit,
                              random);
}

} // namespace

// What administrators do to many users at once, on both engines.
class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void refusal_data() { addScenarioRows(refusals()); }

    void refusal() { playScenario(refusals()); }

    void aJobGoesItsWay_data() { addEngineRows(); }

    void aJobGoesItsWay();

    void everyAction_data() { addEngineRows(); }

    void everyAction();

    void filters_data() { addEngineRows(); }

    void filters();

    void cancellation_data() { addEngineRows(); }

    void cancellation();

    void restarts_data() { addEngineRows(); }

    void restarts();

    void reports_data() { addEngineRows(); }

    void reports();

    void theLastAdministratorStays_data() { addEngineRows(); }

    void theLastAdministratorStays();

    void theLastAdministratorGoesOnDemand_data() { addEngineRows(); }

    void theLastAdministratorGoesOnDemand();

    void theHelpDeskOverridesNothing_data() { addEngineRows(); }

    void theHelpDeskOverridesNothing();
};

void TestBulk::aJobGoesItsWay()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 5);
    const auto answer = submit(app, forAll(app, "ban", R"(,"ban_duration":"1h","chunk":2)"));
    QCOMPARE(answer.status, 202);
    const QByteArray id = idOf(answer);
    QCOMPARE(counts(jsonOf(answer)), u"queued 0/5 +0 =0 -0"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 0);
    QVERIFY(must(app.services().administration.bulkJobs.step(app.clock.now())));
    QCOMPARE(counts(job(app, id)), u"running 2/5 +2 =0 -0"_s);
    workOff(app);
    const QJsonObject finished = job(app, id);
    QCOMPARE(counts(finished), u"done 5/5 +5 =0 -0"_s);
    QCOMPARE(finished.value(u"created_by").toString(), u"service_role"_s);
    QVERIFY(finished.value(u"undoable").toBool() && finished.value(u"finished_at").isString());
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 5);
    QCOMPARE(app.auditActions().count(u"user_modified"_s), 5);
    QCOMPARE(jsonOf(ask(app, "GET /admin/bulk")).value(u"jobs").toArray().size(), 1);
    QVERIFY(!must(app.services().administration.bulkJobs.step(app.clock.now())));
    QCOMPARE(ask(app, "GET /admin/bulk/x").status, 404);
    QCOMPARE(ask(app, "GET /admin/bulk/11111111-1111-4111-8111-111111111111").status, 404);
    QCOMPARE(ask(app, "DELETE /admin/bulk/11111111-1111-4111-8111-111111111111").status, 404);
}

void TestBulk::everyAction()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 2);
    app.signUp(u"ann@example.org"_s);
    QCOMPARE(results(app, done(app, forAll(app, "sign_out"))),
             (QStringList{u"signed_out"_s, u"unchanged"_s, u"unchanged"_s}));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    QCOMPARE(results(app, done(app, forAll(app, "set_role", R"(,"role":"editor")"))),
             QStringList(3, u"changed"_s));
    QCOMPARE(results(app, done(app, forAll(app, "set_role", R"(,"role":"editor")"))),
             QStringList(3, u"unchanged"_s));
    QCOMPARE(
        results(app,
                done(app,
                     forAll(app,
                            "set_metadata",
                            R"(,"user_metadata":{"team":"blue"},"app_metadata":{"plan":"x"})"))),
        QStringList(3, u"changed"_s));
    QVERIFY(app.text("SELECT CAST(raw_user_meta_data AS TEXT) FROM users WHERE email = "
                     "'u0@example.org'")
                .contains(u"blue"));
    QCOMPARE(results(app, done(app, forAll(app, "unban"))), QStringList(3, u"unchanged"_s));
    done(app, forAll(app, "ban", R"(,"ban_duration":"1h","ban_reason":"all of you")"));
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_ban_reasons"), 3);
    QCOMPARE(results(app, done(app, forAll(app, "unban"))), QStringList(3, u"unbanned"_s));
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_ban_reasons"), 0);
    QCOMPARE(results(app, done(app, forAll(app, "delete", R"(,"soft":true)"))),
             QStringList(3, u"deleted"_s));
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE deleted_at IS NOT NULL"), 3);
    const QByteArray everybody = forAll(app, "delete");
    QCOMPARE(results(app, done(app, everybody)), QStringList(3, u"deleted"_s));
    QCOMPARE(app.count("SELECT count(*) FROM users"), 0);
    const QJsonObject again = done(app, everybody);
    QCOMPARE(results(app, again), QStringList(3, u"skipped user_not_found"_s));
    QCOMPARE(counts(again), u"done 3/3 +0 =3 -0"_s);
    QCOMPARE(counts(done(app, R"({"action":"unban","ids":[]})")), u"done 0/0 +0 =0 -0"_s);
}

void TestBulk::filters()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 3);
    app.signUp(u"ann@example.org"_s);
    const auto run = [&](const QByteArray &filter) {
        return done(app,
                    R"({"action":"set_role","role":"r","dry_run":true,"filter":)" + filter + "}");
    };
    QCOMPARE(counts(run(R"({"confirmed":true})")), u"done 1/1 +1 =0 -0"_s);
    QCOMPARE(counts(run(R"({"confirmed":false})")), u"done 3/3 +3 =0 -0"_s);
    app.run("UPDATE users SET invited_at = created_at WHERE email <> 'u0@example.org'");
    QCOMPARE(counts(run(R"({"invited":true})")), u"done 2/2 +2 =0 -0"_s);
    QCOMPARE(counts(run(R"({"search":"u1@EXAMPLE"})")), u"done 1/1 +1 =0 -0"_s);
    QCOMPARE(counts(run(R"({"search":" u1@example "})")), u"done 1/1 +1 =0 -0"_s);
    app.run("UPDATE users SET phone = '15550100' WHERE email = 'u2@example.org'");
    QCOMPARE(counts(run(R"({"search":"+15550"})")), u"done 1/1 +1 =0 -0"_s);
    QCOMPARE(counts(run(R"({"search":"u","never_signed_in":true})")), u"done 3/3 +3 =0 -0"_s);
    QCOMPARE(counts(run(R"({"role":"nobody"})")), u"done 0/0 +0 =0 -0"_s);
    QCOMPARE(counts(run(R"({"created_to":"2001-01-01T00:00:00Z"})")), u"done 0/0 +0 =0 -0"_s);
    QCOMPARE(counts(run("{\"search\":\"\\u0027 OR 1=1 --\"}")), u"done 0/0 +0 =0 -0"_s);
    for (const char *filter : {"{}",
                               R"({"confirmd":true})",
                               R"({"confirmed":"yes"})",
                               R"({"search":1})",
                               R"({"search":""})",
                               R"({"search":"  "})",
                               R"({"created_from":"yesterday"})"}) {
        const auto refused
            = submit(app, QByteArray(R"({"action":"delete","filter":)") + filter + '}');
        QVERIFY2(refused.status == 400 && refused.body.contains("validation_failed"), filter);
    }
    QCOMPARE(submit(app, R"({"action":"delete","filter":{},"expect":3})").status, 409);
    QCOMPARE(submit(app, R"({"action":"delete","filter":{},"expect":4})").status, 202);
    workOff(app);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 0);
}

void TestBulk::cancellation()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 4);
    const QByteArray id
        = idOf(submit(app, forAll(app, "ban", R"(,"ban_duration":"1h","chunk":1)")));
    QVERIFY(must(app.services().administration.bulkJobs.step(app.clock.now())));
    QCOMPARE(counts(jsonOf(ask(app, "DELETE /admin/bulk/" + id))), u"cancelled 1/4 +1 =0 -0"_s);
    workOff(app);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 1);
    QCOMPARE(counts(jsonOf(ask(app, "DELETE /admin/bulk/" + id))), u"cancelled 1/4 +1 =0 -0"_s);
    QCOMPARE(results(app, job(app, id)).size(), 1);
    // What was done can be undone.
    done(app, R"({"action":"restore","undo_of":")" + id + "\"}");
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 0);
    const QByteArray import
        = idOf(submit(app, R"({"action":"create","rows":[{"email":"a@example.org"}]})"));
    ask(app, "DELETE /admin/bulk/" + import);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_rows WHERE input IS NOT NULL"), 0);
}

// Another server, or this one started again, goes on where a dead one stopped, and does nothing
// twice.
void TestBulk::restarts()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 4);
    const QByteArray id
        = idOf(submit(app, forAll(app, "ban", R"(,"ban_duration":"1h","chunk":1)")));
    const services::BulkJobs &dead = app.services().administration.bulkJobs;
    QVERIFY(must(dead.step(app.clock.now())));
    SystemRandom random;
    const services::BulkJobs heir = heirOf(app, random);
    QVERIFY(!must(heir.step(app.clock.now()))); // somebody is at it
    QCOMPARE(counts(job(app, id)), u"running 1/4 +1 =0 -0"_s);
    app.clock.advance(std::chrono::minutes(1));
    while (must(heir.step(app.clock.now()))) { }
    QCOMPARE(counts(job(app, id)), u"done 4/4 +4 =0 -0"_s);
    QVERIFY(!must(dead.step(app.clock.now())));
    QCOMPARE(app.auditActions().count(u"user_modified"_s), 4);

    const QByteArray second = idOf(submit(app, forAll(app, "unban", R"(,"chunk":1)")));
    QVERIFY(must(dead.step(app.clock.now())));
    dead.release(); // an orderly end
    QVERIFY(must(heir.step(app.clock.now())));
    QCOMPARE(counts(job(app, second)), u"running 2/4 +2 =0 -0"_s);
    QVERIFY(must(heir.step(app.clock.now(), 5))); // small chunks, several at a time
    QCOMPARE(counts(job(app, second)), u"running 4/4 +4 =0 -0"_s);
}

void TestBulk::reports()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 5);
    const QJsonObject finished = done(app, forAll(app, "set_role", R"(,"role":"x")"));
    const QByteArray target
        = "GET /admin/bulk/" + finished.value(u"id").toString().toLatin1() + "/report";
    const QJsonObject first = jsonOf(ask(app, target + "?limit=2"));
    QCOMPARE(first.value(u"rows").toArray().size(), 2);
    QCOMPARE(first.value(u"next").toInt(), 1);
    const QJsonObject last = jsonOf(ask(app, target + "?limit=3&after=1"));
    QCOMPARE(last.value(u"rows").toArray().size(), 3);
    QVERIFY(last.value(u"next").isNull());
    QCOMPARE(last.value(u"rows")[0][u"row"].toInt(), 2);
    QCOMPARE(last.value(u"rows")[0][u"email"].toString(), u"u2@example.org"_s);
    for (const char *query : {"?limit=0", "?limit=1001", "?limit=x", "?after=-1", "?only=x"})
        QCOMPARE(ask(app, target + query).status, 400);
}

void TestBulk::theLastAdministratorStays()
{
    TestApp app(currentEngine(), {});
    personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    for (const QByteArray &body : {forAll(app, "delete"),
                                   forAll(app, "set_role", R"(,"role":"x")"),
                                   forAll(app, "ban", R"(,"ban_duration":"1h")"),
                                   forAll(app, "delete", R"(,"override_last_admin":false)")}) {
        const QJsonObject refused = done(app, body);
        QCOMPARE(results(app, refused), QStringList{u"failed conflict"_s});
    }
    QCOMPARE(app.text("SELECT role FROM users WHERE banned_until IS NULL"), u"service_role"_s);
    QCOMPARE(app.auditActions().count(u"user_modified"_s), 0);
}

// The job remembers it, so whoever works it off knows; what is only tried out changes nothing.
void TestBulk::theLastAdministratorGoesOnDemand()
{
    TestApp app(currentEngine(), {});
    const QByteArray boss = personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    const auto insisting = [&](const QByteArray &action, const QByteArray &more) {
        return forAll(app, action, more + R"(,"override_last_admin":true)");
    };
    const QByteArray ban = R"(,"ban_duration":"1h")";
    QCOMPARE(results(app, done(app, insisting("ban", ban + R"(,"dry_run":true)"))),
             QStringList{u"would_ban"_s});
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 0);
    QCOMPARE(results(app, done(app, insisting("ban", ban))), QStringList{u"banned"_s});
    QCOMPARE(results(app, done(app, forAll(app, "unban"))), QStringList{u"unbanned"_s});

    SystemRandom random;
    const services::BulkJobs heir = heirOf(app, random);
    const QByteArray demotion = idOf(submit(app, insisting("set_role", R"(,"role":"x")")));
    while (must(heir.step(app.clock.now()))) { }
    QCOMPARE(results(app, job(app, demotion)), QStringList{u"changed"_s});
    QCOMPARE(app.send("GET /admin/whoami", {}, boss).status, 403);

    app.run("UPDATE users SET role = 'service_role'");
    QCOMPARE(results(app, done(app, insisting("delete", {}))), QStringList{u"deleted"_s});
    QCOMPARE(app.count("SELECT count(*) FROM users"), 0);
    QCOMPARE(app.auditActions().count(u"user_modified"_s), 3);
    QCOMPARE(app.auditActions().count(u"user_deleted"_s), 1);
}

void TestBulk::theHelpDeskOverridesNothing()
{
    TestApp app(currentEngine(), {});
    personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    const QByteArray body = forAll(app, "delete", R"(,"override_last_admin":true)");
    const auto refused = app.send("POST /admin/bulk", body, desk);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("not_admin"));
    workOff(app);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_jobs"), 0);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
