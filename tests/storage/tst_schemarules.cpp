#include "storefixture.h"

#include <QTest>

#include <map>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// What the database itself refuses, makes and takes along, alike on both engines.
class TstSchemaRules : public QObject
{
    Q_OBJECT

    // One database for all rows that leave nothing behind: to make one takes a while.
    StoreFixture &sharedFixture(Engine engine)
    {
        if (!m_fixtures.contains(engine)) {
            m_fixtures[engine] = std::make_unique<StoreFixture>(engine);
            m_users[engine] = m_fixtures[engine]->addUser(u"ada@example.org"_s);
        }
        return *m_fixtures[engine];
    }

    std::map<Engine, std::unique_ptr<StoreFixture>> m_fixtures;
    std::map<Engine, UserId> m_users;

private Q_SLOTS:
    void refuses_data();
    void refuses();

    void tokensMayRepeatUnlessHashes_data() { addEngineRows(); }

    void tokensMayRepeatUnlessHashes();

    void confirmedAtIsTheEarlier_data() { addEngineRows(); }

    void confirmedAtIsTheEarlier();

    void deletingAUserTakesAllAlong_data() { addEngineRows(); }

    void deletingAUserTakesAllAlong();

    void tokenIdsAreNeverReused_data() { addEngineRows(); }

    void tokenIdsAreNeverReused();

    void defaults_data() { addEngineRows(); }

    void defaults();

    void cleanupTestCase() { m_fixtures.clear(); }
};

namespace {

const QString someId = u"'00000000-0000-4000-8000-0000000000aa'"_s;
const QString aMoment = u"'2026-01-01 00:00:00.000000+00:00'"_s;

// INSERT INTO `table` with the columns that must have a value and one more.
QString insertion(const QString &table, const QString &column, const QString &value)
{
    static const QHash<QString, QString> required{
        {u"users"_s, u"id:@id"_s},
        {u"sessions"_s, u"id:@id user_id:@user"_s},
        {u"one_time_tokens"_s,
         u"id:@id user_id:@user token_type:'recovery_token' token_hash:'h' relates_to:'r'"_s},
        {u"mfa_factors"_s,
         u"id:@id user_id:@user factor_type:'totp' status:'verified' created_at:@at "
         "updated_at:@at"_s},
        {u"flow_state"_s, u"id:@id provider_type:'email' authentication_method:'otp'"_s},
        {u"oauth_clients"_s,
         u"id:@id registration_type:'manual' redirect_uris:'' grant_types:'' "
         "token_endpoint_auth_method:'none'"_s},
        {u"custom_oauth_providers"_s,
         u"id:@id provider_type:'oidc' identifier:'custom:a' name:'n' client_id:'c' "
         "client_secret:'s' issuer:'https://x'"_s},
        {u"webauthn_challenges"_s,
         u"id:@id challenge_type:'signup' session_data:'{}' expires_at:@at"_s},
        {u"sso_providers"_s, u"id:@id"_s},
        {u"audit_log_entries"_s, u"id:@id"_s},
        {u"latchkey_outbox"_s,
         u"id:@id kind:'k' recipient:'r' next_attempt_at:@at created_at:@at updated_at:@at"_s}};
    QStringList columns;
    QStringList values;
    for (const QString &pair : required.value(table).split(u' ')) {
        if (pair.section(u':', 0, 0) == column)
            continue;
        columns += pair.section(u':', 0, 0);
        values += pair.section(u':', 1);
    }
    columns += column;
    values += value;
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u','), values.join(u','))
        .replace(u"@id"_s, someId)
        .replace(u"@at"_s, aMoment);
}

} // namespace

void TstSchemaRules::refuses_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    const auto add
        = [](const char *table, const char *column, const QString &good, const QString &bad) {
              for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
                  QTest::addRow("%s %s.%s %s",
                                engine == Engine::Sqlite ? "sqlite" : "postgresql",
                                table,
                                column,
                                qPrintable(bad.left(20)))
                      << engine << QString::fromLatin1(table) << QString::fromLatin1(column) << good
                      << bad;
              }
          };
    const auto longText = [](int size) -> QString { return u'\'' + QString(size, u'x') + u'\''; };
    add("users", "email_change_confirm_status", u"2"_s, u"3"_s);
    add("users", "email", longText(255), longText(256));
    add("users", "raw_user_meta_data", u"'{}'"_s, u"'{'"_s);
    add("users", "is_anonymous", u"TRUE"_s, u"NULL"_s);
    add("sessions", "aal", u"'aal2'"_s, u"'aal4'"_s);
    add("sessions", "scopes", longText(4096), longText(4097));
    add("sessions", "user_id", u"@user"_s, someId);
    add("one_time_tokens", "token_type", u"'phone_change_token'"_s, u"'magic'"_s);
    add("one_time_tokens", "token_hash", u"'h'"_s, u"''"_s);
    add("mfa_factors", "factor_type", u"'webauthn'"_s, u"'sms'"_s);
    add("mfa_factors", "status", u"'unverified'"_s, u"'maybe'"_s);
    add("flow_state", "code_challenge_method", u"'plain'"_s, u"'S256'"_s);
    add("oauth_clients", "client_type", u"'public'"_s, u"'secret'"_s);
    add("oauth_clients", "token_endpoint_auth_method", u"'none'"_s, u"'private_key_jwt'"_s);
    for (const QString &bad :
         {u"'a'"_s, u"'-ab'"_s, u"'ab:'"_s, u"'a_b'"_s, u"'Ab'"_s, longText(51)})
        add("custom_oauth_providers", "identifier", u"'a1:-b'"_s, bad);
    add("custom_oauth_providers", "issuer", u"'https://x'"_s, u"'http://x'"_s);
    add("custom_oauth_providers", "issuer", u"'https://x'"_s, u"NULL"_s);
    add("custom_oauth_providers", "jwks_uri", u"NULL"_s, u"'HTTPS://x'"_s);
    add("custom_oauth_providers", "provider_type", u"'oidc'"_s, u"'oauth2'"_s); // no endpoints
    add("webauthn_challenges", "challenge_type", u"'authentication'"_s, u"'login'"_s);
    add("audit_log_entries", "ip_address", u"''"_s, longText(65));
    add("latchkey_outbox", "state", u"'failed'"_s, u"'lost'"_s);
    add("latchkey_outbox", "attempts", u"0"_s, u"-1"_s);
}

void TstSchemaRules::refuses()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    QFETCH(const QString, good);
    QFETCH(const QString, bad);
    REQUIRE_ENGINE(engine);
    StoreFixture &fixture = sharedFixture(engine);
    const QString user = u'\'' + m_users[engine].toString() + u'\'';
    const auto inserting = [&](const QString &value) { // and undone
        const QString sql = insertion(table, column, value).replace(u"@user"_s, user);
        const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
            TRY(t.execute(sql));
            return failure(ErrorCode::Conflict, u"undo"_s);
        });
        return done.error().message == u"undo" ? u"accepted"_s : done.error().detail;
    };

    QVERIFY(inserting(bad) != u"accepted");
    QCOMPARE(inserting(good), u"accepted"_s);
}

void TstSchemaRules::tokensMayRepeatUnlessHashes()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addUser(u"ada@example.org"_s);
    fixture.addUser(u"bob@example.org"_s);

    for (const char *column : {"confirmation_token",
                               "recovery_token",
                               "email_change_token_current",
                               "email_change_token_new",
                               "reauthentication_token"}) {
        const auto set = [&](const QString &value) {
            return fixture.database->transact([&](Transaction &t) {
                return t.execute(
                    u"UPDATE users SET %1 = '%2'"_s.arg(QLatin1StringView(column), value));
            });
        };
        QVERIFY2(set(u"123 456"_s), column);
        QVERIFY2(set(QString()), column);
        QVERIFY2(!set(u"a1b2"_s), column);
    }
}

void TstSchemaRules::confirmedAtIsTheEarlier()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const auto confirmedAt = [&](std::optional<Timestamp> email, std::optional<Timestamp> phone) {
        fixture.write([&](Transaction &t) {
            return t.run("UPDATE users SET email_confirmed_at = ?, phone_confirmed_at = ?",
                         {email, phone});
        });
        return fixture.user(id).confirmedAt;
    };

    QVERIFY(confirmedAt(noon, noon + hour) == noon);
    QVERIFY(confirmedAt(noon + hour, noon) == noon);
    QVERIFY(confirmedAt(noon, std::nullopt) == noon);
    QVERIFY(confirmedAt(std::nullopt, noon) == noon);
    QVERIFY(!confirmedAt(std::nullopt, std::nullopt));
}

void TstSchemaRules::deletingAUserTakesAllAlong()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    fixture.addSession(ada, u"token"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    fixture.addSession(bob, u"other"_s);
    const domain::User user = fixture.user(ada);
    fixture.write([&](Transaction &t) -> Result<> {
        TRY(MailRequestStore().write(t, confirmationOf(user, u"hash"_s), noon));
        const QUuid factor = nextUuid();
        TRY(t.run("INSERT INTO mfa_factors (id, user_id, factor_type, status, created_at, "
                  "updated_at) VALUES (?, ?, 'totp', 'verified', ?, ?)",
                  {factor, ada, noon, noon}));
        TRY(t.run("INSERT INTO mfa_challenges (id, factor_id, created_at, ip_address) "
                  "VALUES (?, ?, ?, '192.0.2.1')",
                  {nextUuid(), factor, noon}));
        TRY(t.run("INSERT INTO flow_state (id, user_id, provider_type, authentication_method) "
                  "VALUES (?, ?, 'email', 'otp')",
                  {nextUuid(), ada}));
        return AuditStore().append(t, domain::AuditEntry{.id = nextUuid(), .createdAt = noon});
    });

    fixture.write([&](Transaction &t) { return t.run("DELETE FROM users WHERE id = ?", {ada}); });

    for (const char *table :
         {"identities", "sessions", "refresh_tokens", "mfa_amr_claims", "users"})
        QCOMPARE(fixture.count(table), 1); // bob's
    for (const char *table : {"mfa_factors", "mfa_challenges", "one_time_tokens"})
        QCOMPARE(fixture.count(table), 0);
    QCOMPARE(fixture.count("flow_state"), 1); // no foreign key: these stay
    QCOMPARE(fixture.count("audit_log_entries"), 1);
}

void TstSchemaRules::tokenIdsAreNeverReused()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    const auto newestId
        = [&] { return fixture.look("SELECT max(id) FROM refresh_tokens").toLongLong(); };
    fixture.addSession(ada, u"one"_s);
    const qint64 first = newestId();
    fixture.execute(u"DELETE FROM sessions"_s);

    fixture.addSession(ada, u"two"_s);

    QVERIFY(newestId() > first);
}

void TstSchemaRules::defaults()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.execute(
        u"INSERT INTO oauth_clients (id, registration_type, redirect_uris, grant_types, "
        "token_endpoint_auth_method) VALUES (%1, 'manual', '', '', 'none');"
        "INSERT INTO oauth_authorizations (id, authorization_id, client_id, "
        "redirect_uri, scope) VALUES (%1, 'a', %1, 'https://x', 's')"_s.arg(someId));

    const auto row = fixture.read([](Transaction &t) {
        return t.row("SELECT CAST(created_at AS TEXT), CAST(expires_at AS TEXT), "
                     "CAST(status AS TEXT), CAST(response_type AS TEXT) FROM oauth_authorizations");
    });

    QVERIFY2(row->time(1) - row->time(0) == std::chrono::minutes(3), qPrintable(row->text(0)));
    QCOMPARE(row->text(2), u"pending"_s);
    QCOMPARE(row->text(3), u"code"_s);
    QCOMPARE(fixture.look("SELECT CAST(client_type AS TEXT) FROM oauth_clients"),
             u"confidential"_s);
    fixture.execute(u"INSERT INTO audit_log_entries (id) VALUES (%1)"_s.arg(someId));
    QCOMPARE(fixture.look("SELECT ip_address FROM audit_log_entries"), QString());
}

QTEST_GUILESS_MAIN(TstSchemaRules)

#include "tst_schemarules.moc"
