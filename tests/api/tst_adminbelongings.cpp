#include "administering.h"
#include "apiscenario.h"
#include "mailbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

void addFactor(const TestApp &app, const char *id, const char *name)
{
    app.run("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, "
            "updated_at, secret) SELECT ?, id, ?, 'totp', 'verified', created_at, created_at, 'S' "
            "FROM users WHERE email = 'ann@example.org'",
            {QUuid::fromString(QLatin1StringView(id)), name});
}

void addPasskey(const TestApp &app, const char *id, const char *name, const char *created)
{
    const bool isSqlite = app.engine() == storage::Engine::Sqlite;
    const QByteArray bytes = isSqlite ? "CAST(? AS BLOB)" : "CAST(CAST(? AS text) AS bytea)";
    const QByteArray sql = "INSERT INTO webauthn_credentials (id, user_id, credential_id, "
                           "public_key, friendly_name) SELECT ?, id, "
        + bytes + ", " + bytes + ", ? FROM users WHERE email = 'ann@example.org'";
    const QUuid uuid = QUuid::fromString(QLatin1StringView(id));
    app.run(sql.constData(), {uuid, id, "key", name});
    app.run("UPDATE webauthn_credentials SET created_at = ? WHERE id = ?",
            {*parseTimestamp(created), uuid});
}

constexpr auto factorId = "0fac0000-0000-4000-8000-000000000001";
constexpr auto otherFactorId = "0fac0000-0000-4000-8000-000000000002";

} // namespace

// Sessions, factors, passkeys and mails of a user in the hands of an administrator, on both
// engines.
class TestAdminBelongings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void sessions_data() { addEngineRows(); }

    void sessions();

    void manySessions_data() { addEngineRows(); }

    void manySessions();

    void factors_data() { addEngineRows(); }

    void factors();

    void passkeys_data() { addEngineRows(); }

    void passkeys();

    void mails_data() { addEngineRows(); }

    void mails();
};

void TestAdminBelongings::sessions()
{
    TestApp app(currentEngine(), {});
    const Tokens first = tokensOf(app.signUp(annsAddress));
    const Tokens second = tokensOf(app.signIn(annsAddress));
    app.signUp(u"bob@example.org"_s);
    const QByteArray bobs
        = app.text("SELECT CAST(s.id AS TEXT) FROM sessions s JOIN users u ON u.id = s.user_id "
                   "WHERE u.email = 'bob@example.org'")
              .toLatin1();
    const QByteArray anns
        = app.text("SELECT CAST(s.id AS TEXT) FROM sessions s JOIN users u ON u.id = s.user_id "
                   "WHERE u.email = 'ann@example.org' ORDER BY s.created_at, s.id")
              .toLatin1();
    const auto foreign = ask(app, pathOf(app, "DELETE", "/sessions/" + bobs));
    QCOMPARE(foreign.status, 404);
    QVERIFY(foreign.body.contains("session_not_found"));
    QVERIFY(ask(app, pathOf(app, "DELETE", "/sessions/x")).body.contains("validation_failed"));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 3);
    const auto one = ask(app, pathOf(app, "DELETE", "/sessions/" + anns));
    QCOMPARE(one.body, R"({"ended":1})");
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 2);
    QCOMPARE(app.auditActions().last(), u"logout"_s);
    QCOMPARE(ask(app, pathOf(app, "DELETE", "/sessions/" + anns)).status, 404);
    QCOMPARE(ask(app, pathOf(app, "DELETE", "/sessions")).body, R"({"ended":1})");
    QCOMPARE(ask(app, pathOf(app, "DELETE", "/sessions")).body, R"({"ended":0})");
    for (const Tokens &tokens : {first, second}) {
        QCOMPARE(app.send("GET /user", {}, tokens.access).status, 403);
        QCOMPARE(refresh(app, tokens).status, 400);
    }
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

// A thousand are shown, and that there are more is said.
void TestAdminBelongings::manySessions()
{
    constexpr int more = 1'000;
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const auto shown = [&] {
        return QJsonDocument::fromJson(ask(app, pathOf(app, "GET", "/sessions")).body).object();
    };
    QCOMPARE(shown().value(u"total").toInt(), 1);
    app.run(app.engine() == storage::Engine::Sqlite ? R"(
        INSERT INTO sessions (id, user_id, created_at, updated_at)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        SELECT printf('00000005-0000-4000-8000-%012d', i), u.id, u.created_at, u.created_at
        FROM n, users u)"
                                                    : R"(
        INSERT INTO sessions (id, user_id, created_at, updated_at)
        SELECT CAST('00000005-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid), u.id,
               u.created_at, u.created_at
        FROM generate_series(1, CAST(? AS integer)) AS i, users u)",
            {more});
    QCOMPARE(shown().value(u"sessions").toArray().size(), 1'000);
    QCOMPARE(shown().value(u"total").toInt(), 1'001);
}

void TestAdminBelongings::factors()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    QCOMPARE(ask(app, pathOf(app, "GET", "/factors")).body, "[]");
    addFactor(app, factorId, "app");
    addFactor(app, otherFactorId, "key");
    const QByteArray one = QByteArray("/factors/") + factorId;
    const auto list = ask(app, pathOf(app, "GET", "/factors"));
    QVERIFY(list.body.startsWith("[{\"id\":") && list.body.contains("\"friendly_name\":\"key\""));
    QVERIFY(!list.body.contains("secret"));

    const auto renamed = ask(app, pathOf(app, "PUT", one), R"({"friendly_name":"phone app"})");
    QVERIFY(renamed.status == 200 && renamed.body.contains("\"phone app\""));
    QCOMPARE(app.auditActions().last(), u"factor_updated"_s);
    const qsizetype entries = app.auditActions().size();
    const auto same
        = ask(app, pathOf(app, "PUT", one), R"({"friendly_name":"","phone":"+15550100"})");
    QVERIFY(same.status == 200 && same.body.contains("\"phone\":\"\""));
    const auto taken = ask(app, pathOf(app, "PUT", one), R"({"friendly_name":"key"})");
    QCOMPARE(taken.status, 422);
    QCOMPARE(ask(app, pathOf(app, "PUT", one)).status, 400);
    QCOMPARE(ask(app, pathOf(app, "PUT", one), R"({"friendly_name":1})").status, 400);
    QVERIFY(ask(app, pathOf(app, "DELETE", "/factors/abc")).body.contains("validation_failed"));
    const auto unknown
        = ask(app, pathOf(app, "DELETE", "/factors/11111111-1111-4111-8111-111111111111"));
    QVERIFY(unknown.status == 404 && unknown.body.contains("mfa_factor_not_found"));
    QCOMPARE(app.auditActions().size(), entries);

    // The session that it raised is a first-factor session again.
    app.run("UPDATE sessions SET aal = 'aal2', factor_id = ?",
            {QUuid(QLatin1StringView(factorId))});
    app.run("INSERT INTO mfa_amr_claims (id, session_id, authentication_method, created_at, "
            "updated_at) SELECT ?, id, 'totp', created_at, updated_at FROM sessions",
            {QUuid(QLatin1StringView(otherFactorId))});
    QCOMPARE(ask(app, pathOf(app, "DELETE", one)).status, 200);
    QCOMPARE(app.auditActions().last(), u"factor_deleted"_s);
    QVERIFY(!lastTraits(app).contains(u"\"by\"")); // a key is nobody
    QCOMPARE(app.count("SELECT count(*) FROM mfa_factors"), 1);
    QCOMPARE(app.text("SELECT CAST(aal AS TEXT) FROM sessions"), u"aal1"_s);
    QCOMPARE(app.text("SELECT authentication_method FROM mfa_amr_claims"), u"password"_s);
    QCOMPARE(ask(app, "GET /admin/users/11111111-1111-4111-8111-111111111111/factors").status, 404);
}

// Whether signing in with passkeys is on or not: here it is not.
void TestAdminBelongings::passkeys()
{
    constexpr auto passkeyId = "0fac0000-0000-4000-8000-000000000003";
    constexpr auto olderId = "0fac0000-0000-4000-8000-000000000004";
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    QCOMPARE(ask(app, pathOf(app, "GET", "/passkeys")).body, "[]");
    addPasskey(app, passkeyId, "laptop", "2026-01-02T10:00:00Z");
    addPasskey(app, olderId, "", "2026-01-01T10:00:00Z");
    app.run("UPDATE webauthn_credentials SET last_used_at = created_at WHERE id = ?",
            {QUuid::fromString(QLatin1StringView(passkeyId))});
    QCOMPARE(ask(app, pathOf(app, "GET", "/passkeys")).body,
             R"([{"id":"0fac0000-0000-4000-8000-000000000004",)"
             R"("created_at":"2026-01-01T10:00:00Z"},)"
             R"({"id":"0fac0000-0000-4000-8000-000000000003","friendly_name":"laptop",)"
             R"("created_at":"2026-01-02T10:00:00Z","last_used_at":"2026-01-02T10:00:00Z"}])");

    const QByteArray one = QByteArray("/passkeys/") + passkeyId;
    app.signUp(u"bob@example.org"_s);
    const QByteArray bobs
        = app.text("SELECT CAST(id AS TEXT) FROM users WHERE email = 'bob@example.org'").toLatin1();
    const qsizetype entries = app.auditActions().size();
    for (const QByteArray &path : {QByteArray("DELETE /admin/users/" + bobs + one),
                                   pathOf(app, "DELETE", "/passkeys/abc"),
                                   pathOf(app, "DELETE", "/passkeys/" + bobs)}) {
        const auto unknown = ask(app, path);
        QCOMPARE(unknown.status, 404);
        QVERIFY(unknown.body.contains("validation_failed"));
        QVERIFY(unknown.body.contains("Passkey not found"));
    }
    const QByteArray nobody = "/admin/users/11111111-1111-4111-8111-111111111111/passkeys";
    QVERIFY(ask(app, QByteArray("GET " + nobody)).body.contains("user_not_found"));
    QVERIFY(ask(app, QByteArray("DELETE " + nobody + "/abc")).body.contains("user_not_found"));
    QCOMPARE(app.auditActions().size(), entries);
    QCOMPARE(app.count("SELECT count(*) FROM webauthn_credentials"), 2);

    const auto removed = ask(app, pathOf(app, "DELETE", one));
    QCOMPARE(removed.status, 204);
    QCOMPARE(removed.body, "");
    QCOMPARE(app.auditActions().last(), u"passkey_deleted"_s);
    QVERIFY(lastTraits(app).contains(QLatin1StringView(passkeyId)));
    QCOMPARE(ask(app, pathOf(app, "DELETE", one)).status, 404);
    QCOMPARE(app.count("SELECT count(*) FROM webauthn_credentials"), 1);
}

void TestAdminBelongings::mails()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const auto recovery = ask(app, pathOf(app, "POST", "/recovery"));
    QCOMPARE(recovery.status, 200);
    QCOMPARE(recovery.body, "{}");
    QCOMPARE(lastMail(app, annsAddress).kind, u"recovery"_s);
    QCOMPARE(app.auditActions().last(), u"user_recovery_requested"_s);
    QVERIFY(lastTraits(app).contains(u"service_role"));
    const auto magic = ask(app, pathOf(app, "POST", "/magiclink")); // at once: no spacing
    QCOMPARE(magic.body, "{}");
    QCOMPARE(queuedMails(app).size(), std::size_t(2));
    const QueuedMail mail = lastMail(app, annsAddress);
    QVERIFY(!fragmentValue(app.send(following(mail)), u"access_token"_s).isEmpty());

    ask(app, "POST /admin/users", R"({"phone":"15550100"})");
    const QByteArray phones
        = app.text("SELECT CAST(id AS TEXT) FROM users WHERE phone = '15550100'").toLatin1();
    const auto none = ask(app, QByteArray("POST /admin/users/" + phones + "/recovery"));
    QVERIFY(none.status == 422 && none.body.contains("validation_failed"));
    const QByteArray again = pathOf(app, "POST", "/recovery");
    ask(app, pathOf(app, "DELETE"), R"({"should_soft_delete":true})");
    QCOMPARE(ask(app, again).status, 422);
    QCOMPARE(ask(app, "POST /admin/users/11111111-1111-4111-8111-111111111111/recovery").status,
             404);
    QCOMPARE(queuedMails(app).size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestAdminBelongings)
#include "tst_adminbelongings.moc"
