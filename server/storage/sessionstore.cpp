#include "sessionstore.h"

#include "sessionrow.h"
#include "userrow.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// sessions.ip is an inet: the zone of a link-local address ("%eth0", RFC 4007) does not fit in.
Bind address(const QString &ip)
{
    return nullIfEmpty(ip.section(u'%', 0, 0));
}

constexpr char stampSignIn[] = R"(
    UPDATE users SET last_sign_in_at = ?, updated_at = ?
    WHERE id = ? AND (banned_until IS NULL OR banned_until <= ?)
        AND coalesce(CAST(? AS TEXT), encrypted_password, '') = coalesce(encrypted_password, ''))";

constexpr char insertSession[] = R"(
    INSERT INTO sessions (id, user_id, created_at, updated_at, aal, user_agent, ip, tag, not_after,
                          refresh_token_hmac_key, refresh_token_counter) )";

constexpr char insertToken[] = R"(
    INSERT INTO refresh_tokens (instance_id, token, user_id, revoked, created_at, updated_at,
                                parent, session_id) )";

constexpr char insertAmr[] = R"(
    INSERT INTO mfa_amr_claims (id, session_id, authentication_method, created_at, updated_at) )";

// Casts: PostgreSQL does not carry a column's type into the list of a SELECT.
constexpr auto openPostgreSql = joined("WITH person AS (",
                                       stampSignIn,
                                       " RETURNING id), opened AS (",
                                       insertSession,
                                       R"(
        SELECT CAST(? AS UUID), id, CAST(? AS TIMESTAMPTZ), CAST(? AS TIMESTAMPTZ), 'aal1',
               CAST(? AS TEXT), CAST(? AS INET), CAST(? AS TEXT), CAST(? AS TIMESTAMPTZ),
               CAST(? AS TEXT), CAST(? AS BIGINT)
        FROM person RETURNING id, user_id, created_at), token AS ()",
                                       insertToken,
                                       "SELECT ",
                                       nilUuid,
                                       R"(, fresh.token, CAST(user_id AS TEXT), FALSE, created_at,
               created_at, NULL, id
        FROM opened, (SELECT CAST(? AS TEXT) AS token) AS fresh
        WHERE fresh.token IS NOT NULL), method AS ()",
                                       insertAmr,
                                       R"(
        SELECT CAST(? AS UUID), id, CAST(? AS TEXT), created_at, created_at
        FROM opened), audit AS ()",
                                       auditInsertPostgreSql,
                                       R"( WHERE EXISTS (SELECT 1 FROM opened))
    SELECT count(*) FROM opened)");

constexpr auto insertSessionSqlite
    = joined(insertSession, "VALUES (?, ?, ?, ?, 'aal1', ?, ?, ?, ?, ?, ?)");
constexpr auto insertTokenSqlite
    = joined(insertToken, "VALUES (", nilUuid, ", ?, ?, ?, ?, ?, ?, ?)");
constexpr auto insertAmrSqlite = joined(insertAmr, "VALUES (?, ?, ?, ?, ?)");

constexpr char stampRefresh[] = R"(
    UPDATE sessions SET refreshed_at = ?, user_agent = ?, ip = ?, updated_at = ?,
                        refresh_token_hmac_key = coalesce(?, refresh_token_hmac_key),
                        refresh_token_counter = coalesce(?, refresh_token_counter)
    WHERE id = ?)";

constexpr char revoke[] = R"(
    UPDATE refresh_tokens SET revoked = TRUE, updated_at = ? WHERE id = ?)";

constexpr auto rotatePostgreSql = joined("WITH refreshed AS (",
                                         stampRefresh,
                                         " RETURNING id), spent AS (",
                                         revoke,
                                         "), next AS (",
                                         insertToken,
                                         "SELECT ",
                                         nilUuid,
                                         R"(, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BOOLEAN),
               CAST(? AS TIMESTAMPTZ), CAST(? AS TIMESTAMPTZ), CAST(? AS TEXT), id
        FROM refreshed), audit AS ()",
                                         auditInsertPostgreSql,
                                         R"( WHERE EXISTS (SELECT 1 FROM refreshed))
    SELECT count(*) FROM refreshed)");

constexpr auto markRefreshedPostgreSql = joined("WITH refreshed AS (",
                                                stampRefresh,
                                                " RETURNING id), audit AS (",
                                                auditInsertPostgreSql,
                                                R"( WHERE EXISTS (SELECT 1 FROM refreshed))
    SELECT count(*) FROM refreshed)");

Bind storedKey(const std::optional<TokenState> &state)
{
    return nullIfEmpty(state ? state->hmacKey : QString());
}

Bind storedCounter(const std::optional<TokenState> &state)
{
    return state ? Bind(state->counter) : Bind(nullptr);
}

Binds refreshBinds(const SessionStore::Refresh &refresh, Timestamp now)
{
    return {now,
            nullIfEmpty(refresh.userAgent),
            address(refresh.ip),
            now,
            storedKey(refresh.tokenState),
            storedCounter(refresh.tokenState),
            refresh.sessionId};
}

void append(Binds &binds, const Binds &more)
{
    binds.insert(binds.end(), more.begin(), more.end());
}

Result<> found(qint64 sessions)
{
    if (sessions == 1)
        return {};
    return failure(ErrorCode::Conflict,
                   u"The session ended meanwhile"_s,
                   u"a session that was to be refreshed is gone"_s);
}

Result<> runCounting(Transaction &transaction, const char *sql, const Binds &binds)
{
    const auto row = TRY(transaction.row(sql, binds));
    return found(row ? row->integer(0) : 0);
}

} // namespace

Result<bool> SessionStore::open(Transaction &transaction,
                                const NewSession &session,
                                const std::vector<domain::AuditEntry> &audit,
                                Timestamp now) const
{
    if (transaction.engine() == Engine::Sqlite)
        return openStepwise(transaction, session, audit, now);
    const auto row = TRY(transaction.row(openPostgreSql.data(),
                                         {now,
                                          now,
                                          session.userId,
                                          now,
                                          nullIfEmpty(session.checkedHash),
                                          session.id,
                                          now,
                                          now,
                                          nullIfEmpty(session.userAgent),
                                          address(session.ip),
                                          nullIfEmpty(session.tag),
                                          session.notAfter,
                                          storedKey(session.tokenState),
                                          storedCounter(session.tokenState),
                                          nullIfEmpty(session.refreshToken),
                                          session.amrId,
                                          session.method,
                                          m_audit.rows(audit)}));
    return row && row->integer(0) == 1;
}

Result<bool> SessionStore::openStepwise(Transaction &transaction,
                                        const NewSession &session,
                                        const std::vector<domain::AuditEntry> &audit,
                                        Timestamp now) const
{
    if (TRY(transaction.run(stampSignIn,
                            {now, now, session.userId, now, nullIfEmpty(session.checkedHash)}))
        == 0)
        return false;
    TRY(transaction.run(insertSessionSqlite.data(),
                        {session.id,
                         session.userId,
                         now,
                         now,
                         nullIfEmpty(session.userAgent),
                         address(session.ip),
                         nullIfEmpty(session.tag),
                         session.notAfter,
                         storedKey(session.tokenState),
                         storedCounter(session.tokenState)}));
    if (!session.refreshToken.isEmpty()) {
        TRY(transaction.run(
            insertTokenSqlite.data(),
            {session.refreshToken, session.userId, false, now, now, Bind(nullptr), session.id}));
    }
    TRY(transaction.run(insertAmrSqlite.data(),
                        {session.amrId, session.id, session.method, now, now}));
    TRY(m_audit.append(transaction, audit));
    return true;
}

Result<> SessionStore::rotate(Transaction &transaction,
                              const Refresh &refresh,
                              const Rotation &rotation,
                              const std::vector<domain::AuditEntry> &audit,
                              Timestamp now) const
{
    Binds binds = refreshBinds(refresh, now);
    if (transaction.engine() == Engine::PostgreSql) {
        append(binds,
               {now,
                rotation.old.id,
                rotation.next,
                rotation.userId,
                rotation.isNextRevoked,
                now,
                now,
                rotation.old.token,
                m_audit.rows(audit)});
        return runCounting(transaction, rotatePostgreSql.data(), binds);
    }
    const qint64 stamped = TRY(transaction.run(stampRefresh, binds));
    TRY(found(stamped));
    TRY(transaction.run(revoke, {now, rotation.old.id}));
    TRY(transaction.run(insertTokenSqlite.data(),
                        {rotation.next,
                         rotation.userId,
                         rotation.isNextRevoked,
                         now,
                         now,
                         rotation.old.token,
                         refresh.sessionId}));
    return m_audit.append(transaction, audit);
}

Result<> SessionStore::markRefreshed(Transaction &transaction,
                                     const Refresh &refresh,
                                     const std::vector<domain::AuditEntry> &audit,
                                     Timestamp now) const
{
    Binds binds = refreshBinds(refresh, now);
    if (transaction.engine() == Engine::PostgreSql) {
        binds.emplace_back(m_audit.rows(audit));
        return runCounting(transaction, markRefreshedPostgreSql.data(), binds);
    }
    const qint64 stamped = TRY(transaction.run(stampRefresh, binds));
    TRY(found(stamped));
    return m_audit.append(transaction, audit);
}

Result<> SessionStore::revokeFamily(Transaction &transaction, SessionId id, Timestamp now) const
{
    TRY(transaction.run(R"(
        UPDATE refresh_tokens SET revoked = TRUE, updated_at = ?
        WHERE session_id = ? AND revoked = FALSE)",
                        {now, id}));
    return {};
}

Result<> SessionStore::removeAll(Transaction &transaction, UserId user) const
{
    TRY(transaction.run("DELETE FROM sessions WHERE user_id = ?", {user}));
    return {};
}

Result<> SessionStore::removeOthers(Transaction &transaction, UserId user, SessionId kept) const
{
    TRY(transaction.run("DELETE FROM sessions WHERE user_id = ? AND id <> ?", {user, kept}));
    return {};
}

Result<> SessionStore::removeOne(Transaction &transaction, UserId user, SessionId id) const
{
    TRY(transaction.run("DELETE FROM sessions WHERE user_id = ? AND id = ?", {user, id}));
    return {};
}

Result<std::optional<UserId>> SessionStore::removeOrphan(Transaction &transaction,
                                                         const QString &token) const
{
    const auto row = TRY(transaction.row(
        "DELETE FROM refresh_tokens WHERE token = ? AND session_id IS NULL RETURNING user_id",
        {token}));
    return row ? std::optional(row->id<UserId>(0)) : std::nullopt;
}

} // namespace latchkey::storage
