#include "apiscenario.h"
#include "bulking.h"
#include "mailbox.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// Users made by the thousand, and what jobs promise, on both engines.
class TestBulkImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void imports_data() { addEngineRows(); }

    void imports();

    void bans_data() { addEngineRows(); }

    void bans();

    void takenRows_data() { addEngineRows(); }

    void takenRows();

    void invitations_data() { addEngineRows(); }

    void invitations();

    void allOrNothing_data() { addEngineRows(); }

    void allOrNothing();

    void dryRuns_data() { addEngineRows(); }

    void dryRuns();

    void keys_data() { addEngineRows(); }

    void keys();
};

void TestBulkImport::imports()
{
    TestApp app(currentEngine(), {});
    const QByteArray body = R"({"action":"create","rows":[
        {"email":"ann@example.org","password":"correct horse","email_confirm":true,
         "user_metadata":{"name":"Ann"},"role":"editor"},
        {"phone":"+15550100"},
        {"email":"bob@example.org","id":"0a11ce00-0000-4000-8000-000000000001","password_hash":
         "$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq"}]})";
    const auto answer = submit(app, body);
    QCOMPARE(answer.status, 202);
    // Until it is done, what was given stands nowhere in the clear; afterwards nowhere at all.
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_rows WHERE input LIKE '%horse%' OR "
                       "input LIKE '%ann@%'"),
             0);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_jobs WHERE CAST(form AS TEXT) LIKE "
                       "'%horse%'"),
             0);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_rows WHERE input IS NOT NULL"), 3);
    workOff(app);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_rows WHERE input IS NOT NULL"), 0);
    const QJsonObject finished = job(app, idOf(answer));
    QCOMPARE(results(app, finished), QStringList(3, u"created"_s));
    app.signIn(u"ann@example.org"_s);
    QCOMPARE(app.text("SELECT role FROM users WHERE email = 'ann@example.org'"), u"editor"_s);
    QCOMPARE(userId(app, u"bob@example.org"_s), "0a11ce00-0000-4000-8000-000000000001");
    QCOMPARE(app.auditActions().count(u"user_signedup"_s), 3);
}

// Who is banned does not get in by being imported.
void TestBulkImport::bans()
{
    TestApp app(currentEngine(), {});
    const auto import = [&](const QByteArray &members) {
        return results(app,
                       done(app,
                            R"({"action":"create","conflict":"update","rows":[
                                {"email":"ann@example.org",)"
                                + members + "}]}"));
    };
    QCOMPARE(import(R"("ban_duration":"9h","ban_reason":"spam")"), QStringList{u"created"_s});
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 1);
    QCOMPARE(app.text("SELECT reason FROM latchkey_ban_reasons"), u"spam"_s);
    QCOMPARE(import(R"("ban_duration":"none")"), QStringList{u"updated"_s});
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 0);
    QCOMPARE(import(R"("ban_duration":"x")"), QStringList{u"failed validation_failed"_s});
    QCOMPARE(import(R"("banned":"9h")"), QStringList{u"failed validation_failed"_s});
}

void TestBulkImport::takenRows()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 1);
    const auto import = [&](const QByteArray &strategy) {
        return done(app,
                    R"({"action":"create","conflict":")" + strategy + R"(","rows":[
                        {"email":"U0@example.org","password":"correct horse","email_confirm":true,
                         "user_metadata":{"n":1}},
                        {"email":")"
                        + strategy + R"(@example.org"}]})");
    };
    const QJsonObject skipped = import("skip");
    QCOMPARE(results(app, skipped), (QStringList{u"skipped email_exists"_s, u"created"_s}));
    QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
    const QJsonObject failed = import("fail");
    QCOMPARE(results(app, failed), (QStringList{u"failed email_exists"_s, u"failed conflict"_s}));
    QCOMPARE(failed.value(u"state").toString(), u"failed"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
    const QJsonObject updated = import("update");
    QCOMPARE(results(app, updated), (QStringList{u"updated"_s, u"created"_s}));
    app.signIn(u"u0@example.org"_s);
    QVERIFY(app.text("SELECT CAST(raw_user_meta_data AS TEXT) FROM users WHERE email = "
                     "'u0@example.org'")
                .contains(u"red"));
}

void TestBulkImport::invitations()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.mailer.autoconfirm = false; });
    const QJsonObject invited = done(app, R"({"action":"create","invite":true,"rows":[
        {"email":"ann@example.org","role":"editor"},{"email":"bob@example.org"}]})");
    QCOMPARE(results(app, invited), QStringList(2, u"created"_s));
    QCOMPARE(queuedMails(app).size(), std::size_t(2));
    const QueuedMail mail = lastMail(app, u"ann@example.org"_s);
    QCOMPARE(mail.kind, u"invite"_s);
    QVERIFY(mail.link().startsWith(u"http://127.0.0.1:9090/verify"));
    QVERIFY(!fragmentValue(app.send(following(mail)), u"access_token"_s).isEmpty());
    const QJsonObject phone
        = done(app, R"({"action":"create","invite":true,"rows":[{"phone":"15550100"}]})");
    QCOMPARE(results(app, phone), QStringList{u"failed validation_failed"_s});
}

void TestBulkImport::allOrNothing()
{
    TestApp app(currentEngine(), {});
    const QJsonObject finished = done(app, R"({"action":"create","chunk":2,"rows":[
        {"email":"a@example.org"},{"email":"b@example.org"},
        {"email":"c@example.org"},{"email":"broken"},
        {"email":"e@example.org"},{"email":1},{"email":"g@example.org"}]})");
    QCOMPARE(results(app, finished),
             (QStringList{u"created"_s,
                          u"created"_s,
                          u"failed conflict"_s,
                          u"failed validation_failed"_s,
                          u"failed conflict"_s,
                          u"failed bad_json"_s,
                          u"created"_s}));
    QCOMPARE(counts(finished), u"done 7/7 +3 =0 -4"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 3);
    QCOMPARE(app.auditActions().count(u"user_signedup"_s), 3);
    QCOMPARE(results(app, finished, "?only=failed").size(), 4);
}

void TestBulkImport::dryRuns()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 2);
    const qsizetype entries = app.auditActions().size();
    const QJsonObject banned
        = done(app, forAll(app, "ban", R"(,"ban_duration":"1h","dry_run":true)"));
    QCOMPARE(results(app, banned), QStringList(2, u"would_ban"_s));
    QVERIFY(!banned.value(u"undoable").toBool());
    const QJsonObject created = done(app, R"({"action":"create","dry_run":true,"invite":true,
        "conflict":"skip","rows":[{"email":"new@example.org"},{"email":"u1@example.org"}]})");
    QCOMPARE(results(app, created), (QStringList{u"would_create"_s, u"skipped email_exists"_s}));
    QCOMPARE(results(app, done(app, forAll(app, "delete", R"(,"dry_run":true)"))),
             QStringList(2, u"would_delete"_s));
    const QJsonObject failing
        = done(app, R"({"action":"create","dry_run":true,"rows":[{"email":"x"}]})");
    QCOMPARE(results(app, failing), QStringList{u"failed validation_failed"_s});
    const QJsonObject faults = done(app, R"({"action":"create","dry_run":true,"rows":[
        {"email":"fine@example.org"},{"email":"x"},{"email":"u1@example.org"},{"Email":1}]})");
    QCOMPARE(results(app, faults),
             (QStringList{u"failed conflict"_s,
                          u"failed validation_failed"_s,
                          u"failed email_exists"_s,
                          u"failed bad_json"_s}));
    QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 0);
    QCOMPARE(app.auditActions().size(), entries + 5); // that the five were asked for
    QCOMPARE(app.auditActions().count(u"bulk_job_submitted"_s), 5);
    QCOMPARE(queuedMails(app).size(), std::size_t(0));
}

void TestBulkImport::keys()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 2);
    const QByteArray body = forAll(app, "set_role", R"(,"role":"x")");
    const auto first = submit(app, body, "import 1, part 7");
    QCOMPARE(first.status, 202);
    const auto again = submit(app, body, "import 1, part 7");
    QCOMPARE(again.status, 200);
    QCOMPARE(idOf(again), idOf(first));
    workOff(app);
    QCOMPARE(counts(jsonOf(submit(app, body, "import 1, part 7"))), u"done 2/2 +2 =0 -0"_s);
    const auto other = submit(app, forAll(app, "unban"), "import 1, part 7");
    QCOMPARE(other.status, 422);
    QCOMPARE(submit(app, body, QByteArray(256, 'k')).status, 400);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_jobs"), 1);
    const auto unexpected = submit(app, forAll(app, "unban", R"(,"expect":3)"), "k2");
    QCOMPARE(unexpected.status, 409);
    QCOMPARE(submit(app, forAll(app, "unban", R"(,"expect":2)"), "k2").status, 202);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_bulk_jobs"), 2);
}

QTEST_GUILESS_MAIN(TestBulkImport)
#include "tst_bulkimport.moc"
