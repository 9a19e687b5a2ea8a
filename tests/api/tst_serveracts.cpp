#include "bulking.h"
#include "mailingserver.h"
#include "serveracts.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto nobody = "11111111-1111-4111-8111-111111111111";

int cancelled(const TestApp &app, const Actor &actor, const QByteArray &job)
{
    return askAs(app, actor, "DELETE /admin/bulk/" + job).status;
}

// A mail that was given up, to Ann.
QByteArray failedMail(const TestApp &app)
{
    app.signUp(annsAddress);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    app.run("UPDATE latchkey_outbox SET state = 'failed'");
    return app.text("SELECT CAST(id AS TEXT) FROM latchkey_outbox").toLatin1();
}

// A mail server that takes mails to Ann only.
services::TestMailSender senderOf(const TestApp &app)
{
    return [&app](const QString &recipient, const QDeadlineTimer &) {
        app.clock.advance(std::chrono::seconds(8)); // mail servers take their time
        return services::TestMail{.isDelivered = recipient == annsAddress,
                                  .dialogue = {u"> EHLO"_s},
                                  .triedAt = app.clock.now()};
    };
}

} // namespace

// What administrators do to the server itself is in the audit log under their name, once for each
// time it was done, on both engines.
class TestServerActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void retriedMails_data() { addEngineRows(); }

    void retriedMails();

    void testMails_data() { addEngineRows(); }

    void testMails();

    void submittedJobs_data() { addEngineRows(); }

    void submittedJobs();

    void cancelledJobs_data() { addEngineRows(); }

    void cancelledJobs();

    void manyCancelAtOnce_data() { addEngineRows(); }

    void manyCancelAtOnce();

    void whatCannotBeRecordedIsNotDone_data() { addEngineRows(); }

    void whatCannotBeRecordedIsNotDone();
};

void TestServerActs::retriedMails()
{
    TestApp app(currentEngine(), {});
    const QByteArray mail = failedMail(app);
    const std::vector<Actor> all = actors(app);
    const QJsonObject traits{{u"mail_id"_s, QString::fromLatin1(mail)},
                             {u"kind"_s, u"recovery"_s},
                             {u"recipient"_s, annsAddress},
                             {u"user_id"_s, QString::fromLatin1(userId(app, annsAddress))}};
    QList<QJsonObject> expected;
    for (const Actor &actor : all) {
        QCOMPARE(askAs(app, actor, "POST /admin/outbox/" + mail + "/retry").status, 200);
        expected.append(entry(actor, u"mail_retried"_s, traits));
    }
    QCOMPARE(acts(app), expected);
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    QCOMPARE(app.send(QByteArray("POST /admin/outbox/" + mail + "/retry"), {}, desk).status, 403);
    app.run("UPDATE latchkey_outbox SET state = 'sent', variables = '{}'");
    for (const Actor &actor : all) {
        QCOMPARE(askAs(app, actor, "POST /admin/outbox/" + mail + "/retry").status, 409);
        QCOMPARE(askAs(app, actor, QByteArray("POST /admin/outbox/") + nobody + "/retry").status,
                 404);
    }
    QCOMPARE(acts(app), expected);
    // Also where one looks for what happened to a user.
    const QByteArray found = app.send(QByteArray("GET /admin/audit?paging=keyset&action=mail_"
                                                 "retried&actor=boss@example.org&target="
                                                 + userId(app, annsAddress)),
                                      {},
                                      serviceKey(app))
                                 .body;
    QCOMPARE(found.count("mail_retried"), 1);
}

void TestServerActs::testMails()
{
    TestApp app(currentEngine(), {});
    MailingServer server(app, app.services().administration.testMails, senderOf(app));
    QList<QJsonObject> expected;
    for (const Actor &actor : actors(app)) {
        for (const bool isDelivered : {true, false}) {
            const QString recipient = isDelivered ? annsAddress : u"ben@example.org"_s;
            const auto answer = server.test(actor.bearer, recipient.toLatin1());
            QCOMPARE(answer.status, 200);
            QCOMPARE(jsonOf(answer).value(u"delivered").toBool(), isDelivered);
            expected.append(entry(actor,
                                  u"test_mail_sent"_s,
                                  {{u"recipient"_s, recipient}, {u"delivered"_s, isDelivered}}));
        }
        QCOMPARE(server.test(actor.bearer, "nowhere").status, 400);
        QCOMPARE(server.test(actor.bearer, "").status, 400);
        QCOMPARE(
            askAs(
                app, actor, "POST /admin/settings/test-mail", R"({"recipient":"ann@example.org"})")
                .status,
            422); // no mail server is set
    }
    QCOMPARE(acts(app), expected);
    // When it was known: whoever follows the log looks back a few seconds only.
    QCOMPARE(app.count("SELECT count(*) FROM audit_log_entries WHERE created_at = ?",
                       {app.clock.now() - std::chrono::milliseconds(1)}),
             1);
}

void TestServerActs::submittedJobs()
{
    TestApp app(currentEngine(), {});
    QList<QJsonObject> expected;
    for (const Actor &actor : actors(app)) {
        for (const QByteArray flag : {"true", "false"}) {
            const QByteArray body
                = R"({"action":"unban","filter":{},"expect":1,"dry_run":)" + flag + "}";
            http::HttpRequest request = makeRequest("POST /admin/bulk", body, actor.bearer);
            request.headers.set("Idempotency-Key", QByteArray(actor.id.toLatin1() + flag));
            app.clock.advance(std::chrono::milliseconds(1));
            const auto answer = app.send(request);
            QCOMPARE(answer.status, 202);
            QCOMPARE(app.send(request).status, 200); // the same job
            request.body = R"({"action":"delete","filter":{},"expect":1})";
            QCOMPARE(app.send(request).status, 422);
            expected.append(entry(actor,
                                  u"bulk_job_submitted"_s,
                                  {{u"job_id"_s, QString::fromLatin1(idOf(answer))},
                                   {u"action"_s, u"unban"_s},
                                   {u"total"_s, 1},
                                   {u"dry_run"_s, flag == "true"}}));
        }
        for (const auto &[body, status] :
             {std::pair{R"({"action":"unban","filter":{},"expect":2})", 409},
              std::pair{R"({"action":"unban"})", 400}})
            QCOMPARE(askAs(app, actor, "POST /admin/bulk", body).status, status);
    }
    QCOMPARE(acts(app), expected);
    workOff(app);
    QCOMPARE(acts(app), expected);
    // What is in the rows stays out of the log.
    QCOMPARE(submit(app, R"({"action":"create","rows":[{"email":"carl@example.org"}]})").status,
             202);
    QCOMPARE(acts(app).size(), expected.size() + 1);
    QCOMPARE(app.count("SELECT count(*) FROM audit_log_entries "
                       "WHERE CAST(payload AS TEXT) LIKE '%carl%'"),
             0);
}

void TestServerActs::cancelledJobs()
{
    TestApp app(currentEngine(), {});
    const std::vector<Actor> all = actors(app);
    for (const Actor &actor : all) {
        const QByteArray job = idOf(submit(app, forAll(app, "unban", R"(,"dry_run":true)")));
        const qsizetype before = acts(app).size();
        QCOMPARE(cancelled(app, actor, job), 200);
        QCOMPARE(acts(app).size(), before + 1);
        QCOMPARE(acts(app).last(),
                 entry(actor,
                       u"bulk_job_cancelled"_s,
                       {{u"job_id"_s, QString::fromLatin1(job)},
                        {u"action"_s, u"unban"_s},
                        {u"total"_s, 1},
                        {u"done"_s, 0},
                        {u"dry_run"_s, true}}));
        QCOMPARE(cancelled(app, actor, job), 200);
        QCOMPARE(cancelled(app, actor, nobody), 404);
        QCOMPARE(acts(app).size(), before + 1);
    }
    const QByteArray finished = done(app, forAll(app, "unban")).value(u"id").toString().toLatin1();
    const QList<QJsonObject> before = acts(app);
    QCOMPARE(cancelled(app, all.front(), finished), 200);
    QCOMPARE(acts(app), before);
}

void TestServerActs::manyCancelAtOnce()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 1);
    const QByteArray target = "DELETE /admin/bulk/" + idOf(submit(app, forAll(app, "unban")));
    const QByteArray key = serviceKey(app);
    std::atomic<int> answered{0};
    {
        std::vector<std::jthread> workers;
        workers.reserve(8);
        for (int i = 0; i < 8; ++i)
            workers.emplace_back([&] { answered += app.send(target, {}, key).status == 200; });
    }
    QCOMPARE(answered.load(), 8);
    QCOMPARE(app.auditActions().count(u"bulk_job_cancelled"_s), 1);
}

void TestServerActs::whatCannotBeRecordedIsNotDone()
{
    TestApp app(currentEngine(), {});
    const services::Services &all = app.services();
    const QByteArray mail = failedMail(app);
    const QByteArray job = idOf(submit(app, forAll(app, "unban")));
    StuckRandom random;
    const services::OutboxDesk desk(
        app.database(), all.outbox, all.reads.cursors, all.audit, random);
    const services::BulkJobs jobs(all.settings,
                                  app.database(),
                                  all.administration.bulkStore,
                                  all.administration.bulkRows,
                                  all.audit,
                                  random);
    const services::TestMails testMails(app.database(), all.audit, random);
    MailingServer server(app, testMails, senderOf(app));
    QCOMPARE(server.test(serviceKey(app), "ann@example.org").status, 200);
    const QList<QJsonObject> before = acts(app);

    domain::Principal boss;
    boss.claims.role = u"service_role"_s;
    const Timestamp now = app.clock.now();
    QVERIFY(!desk.retry(boss, QUuid::fromString(mail), now));
    QCOMPARE(app.text("SELECT state FROM latchkey_outbox"), u"failed"_s);
    QVERIFY(!jobs.cancel(boss, domain::BulkJobId(QUuid::fromString(job)), now));
    QCOMPARE(app.text("SELECT state FROM latchkey_bulk_jobs"), u"queued"_s);
    const QJsonObject form{{u"action"_s, u"unban"_s}, {u"ids"_s, QJsonArray()}};
    domain::Caller caller;
    caller.now = now;
    QVERIFY(!jobs.submit(boss, form, {}, caller));
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_jobs"), 1);
    // The mail is under way already. That it was tried and is in no log is the answer.
    const auto untold = server.test(serviceKey(app), "ann@example.org");
    QCOMPARE(untold.status, 503);
    QVERIFY(untold.body.contains("could not be recorded"));
    QCOMPARE(acts(app), before);
}

QTEST_GUILESS_MAIN(TestServerActs)
#include "tst_serveracts.moc"
