#include "outdatedrows.h"

#include <QJsonArray>

#include <array>

namespace latchkey::storage {

using namespace Qt::Literals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

// `where` has one placeholder, a moment.
struct OutdatedRows::Condition
{
    const char *name = nullptr;
    const char *table = nullptr;
    const char *where = nullptr;
    int batch = 100;
    const char *change = nullptr; // instead of deleting
    const char *key = "UUID"; // the type of that column
    const char *column = "id"; // the primary key
};

namespace {

// Each session takes its tokens and claims along, each user everything that is theirs.
constexpr int few = 10;

using Condition = OutdatedRows::Condition;

constexpr Condition revokedTokens{.name = "revoked refresh tokens",
                                  .table = "refresh_tokens",
                                  .where = "revoked = TRUE AND updated_at < ?",
                                  .key = "BIGINT"};
constexpr Condition tokensOfEndedSessions{
    .name = "refresh tokens of ended sessions",
    .table = "refresh_tokens",
    .where = "revoked = FALSE AND session_id IN (SELECT id FROM sessions WHERE not_after < ?)",
    .change = "revoked = TRUE",
    .key = "BIGINT"};
constexpr Condition endedSessions{
    .name = "ended sessions", .table = "sessions", .where = "not_after < ?", .batch = few};

constexpr std::array dayOld{
    Condition{"SAML relay states", "saml_relay_states", "created_at < ?"},
    Condition{"flow states", "flow_state", "created_at < ?"},
    Condition{"OAuth client states", "oauth_client_states", "created_at < ?"},
    Condition{"challenges of second factors", "mfa_challenges", "created_at < ?"},
    Condition{
        "unverified second factors", "mfa_factors", "status = 'unverified' AND created_at < ?"},
};

constexpr Condition passkeyChallenges{
    .name = "challenges of passkeys", .table = "webauthn_challenges", .where = "expires_at < ?"};
constexpr Condition anonymousUsers{.name = "anonymous users",
                                   .table = "users",
                                   .where = "is_anonymous = TRUE AND created_at < ?",
                                   .batch = few};
constexpr Condition oldSessions{.name = "sessions beyond their timebox",
                                .table = "sessions",
                                .where = "created_at < ?",
                                .batch = few};
constexpr Condition inactiveSessions{
    .name = "inactive sessions", .table = "sessions", .where = "refreshed_at < ?", .batch = few};
constexpr Condition neverRefreshedSessions{
    .name = "sessions that were never refreshed",
    .table = "sessions",
    .where = "refreshed_at IS NULL AND id IN (SELECT session_id FROM refresh_tokens"
             " WHERE revoked = FALSE AND updated_at < ?)",
    .batch = few};

constexpr Condition auditEntries{
    .name = "audit entries", .table = "audit_log_entries", .where = "created_at < ?"};
constexpr Condition sentMails{.name = "records of sent mails",
                              .table = "latchkey_outbox",
                              .where = "state IN ('sent', 'failed') AND updated_at < ?"};
constexpr std::array askedAddresses{Condition{.name = "when mails were asked for",
                                              .table = "latchkey_mail_spacing",
                                              .where = "sent_at < ?",
                                              .key = "TEXT",
                                              .column = "key"},
                                    Condition{.name = "guesses of codes",
                                              .table = "latchkey_code_guesses",
                                              .where = "updated_at < ?",
                                              .key = "TEXT",
                                              .column = "key"}};
// Each takes along what it did to up to a hundred thousand accounts.
constexpr Condition endedJobs{.name = "ended jobs",
                              .table = "latchkey_bulk_jobs",
                              .where = "state NOT IN ('queued', 'running') AND finished_at < ?",
                              .batch = 1};
constexpr Condition reasonsOfNobody{
    .name = "reasons for banning users who are gone",
    .table = "latchkey_ban_reasons",
    .where = "created_at < ? AND NOT EXISTS (SELECT 1 FROM users WHERE id = user_id)",
    .column = "user_id"};

QByteArray findText(const Condition &rows)
{
    return QByteArray("SELECT CAST(") + rows.column + " AS TEXT) FROM " + rows.table + " WHERE "
        + rows.where + " LIMIT ?";
}

QByteArray verb(const Condition &rows)
{
    if (rows.change)
        return QByteArray("UPDATE ") + rows.table + " SET " + rows.change;
    return QByteArray("DELETE FROM ") + rows.table;
}

QByteArray sqliteText(const Condition &rows)
{
    return verb(rows) + " WHERE " + rows.column + " IN (SELECT value FROM json_each(?)) AND "
        + rows.where;
}

// What a request has locked is skipped: neither waits for the other.
QByteArray postgreSqlText(const Condition &rows)
{
    return verb(rows) + " WHERE " + rows.column + " IN (SELECT " + rows.column + " FROM "
        + rows.table + " WHERE " + rows.column + " IN (SELECT CAST(value AS " + rows.key
        + ") FROM json_array_elements_text(CAST(? AS JSON))) AND " + rows.where
        + " FOR UPDATE SKIP LOCKED)";
}

// One server at a time works on a database; whoever comes second has nothing to do. The lock ends
// with the transaction, so it suits poolers of connections, too.
Result<bool> takeTurn(Transaction &transaction)
{
    if (transaction.engine() == Engine::Sqlite)
        return true;
    const auto row = TRY(transaction.row("SELECT pg_try_advisory_xact_lock(hashtextextended("
                                         "'latchkey_housekeeping ' || current_schema(), 0))"));
    return row && row->flag(0);
}

} // namespace

// What the list revokes or leaves without a parent comes before what it takes away then.
std::vector<OutdatedRows> OutdatedRows::all(const RetentionRules &rules, Timestamp now)
{
    constexpr milliseconds day = 24h;
    std::vector<OutdatedRows> rows;
    const auto add = [&](const Condition &condition, milliseconds age) {
        rows.push_back(OutdatedRows(condition, now - age));
    };
    if (rules.peersList) {
        add(revokedTokens, day);
        add(tokensOfEndedSessions, day);
        add(endedSessions, 3 * day);
        for (const Condition &condition : dayOld)
            add(condition, day);
        add(passkeyChallenges, 0ms);
        if (rules.anonymousUsers)
            add(anonymousUsers, 30 * day);
        if (rules.sessionTimebox)
            add(oldSessions, day + *rules.sessionTimebox);
        if (rules.sessionInactivityTimeout) {
            add(inactiveSessions, day + *rules.sessionInactivityTimeout);
            add(neverRefreshedSessions, day + *rules.sessionInactivityTimeout);
        }
    }
    if (rules.audit)
        add(auditEntries, *rules.audit);
    if (rules.sentMails)
        add(sentMails, *rules.sentMails);
    if (rules.askedAddresses) {
        for (const Condition &condition : askedAddresses)
            add(condition, *rules.askedAddresses);
    }
    if (rules.endedJobs)
        add(endedJobs, *rules.endedJobs);
    if (rules.reasonsOfNobody)
        add(reasonsOfNobody, day);
    return rows;
}

const char *OutdatedRows::name() const
{
    return m_condition->name;
}

int OutdatedRows::batch() const
{
    return m_condition->batch;
}

Result<QStringList> OutdatedRows::find(Transaction &transaction, int limit) const
{
    const auto rows = TRY(transaction.rows(findText(*m_condition).constData(), {m_before, limit}));
    QStringList keys;
    for (const Row &row : rows)
        keys += row.text(0);
    return keys;
}

Result<std::optional<qint64>> OutdatedRows::remove(Transaction &transaction,
                                                   const QStringList &keys) const
{
    if (!TRY(takeTurn(transaction)))
        return std::nullopt;
    const QByteArray text = transaction.engine() == Engine::Sqlite ? sqliteText(*m_condition)
                                                                   : postgreSqlText(*m_condition);
    return TRY(transaction.run(text, {QJsonArray::fromStringList(keys), m_before}));
}

} // namespace latchkey::storage
