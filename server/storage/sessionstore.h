#pragma once

#include "auditstore.h"
#include "domain/auditentry.h"
#include "domain/session.h"
#include "domain/user.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// A sign-in in the making (database.md 7.1).
struct NewSession
{
    SessionId id;
    UserId userId;
    QString checkedHash = {}; // the password hash that let the person in; empty: another way
    QString method; // the AMR entry
    QUuid amrId;
    QString refreshToken; // version 1; empty: none is written
    QString userAgent; // empty: NULL
    QString ip; // empty: NULL
    QString tag; // empty: NULL
    std::optional<Timestamp> notAfter;
};

// What a version 1 refresh needs to decide (reference/http-api.md 3.7).
struct RefreshState
{
    domain::RefreshToken token;
    std::optional<domain::RefreshToken> active; // newest unrevoked token of the session
    domain::Session session;
    domain::User user;
};

// Tables sessions, refresh_tokens, mfa_amr_claims.
class SessionStore
{
public:
    // The audit entries of open(), rotate() and markRefreshed() are written as `audit` has it.
    explicit SessionStore(AuditStore audit = AuditStore())
        : m_audit(audit)
    { }

    // Session, refresh token, users.last_sign_in_at, AMR entry and the audit entries. PostgreSQL:
    // one writable CTE. False, with nothing written, if the user is gone or banned at `now`.
    Result<bool> open(Transaction &transaction,
                      const NewSession &session,
                      const std::vector<domain::AuditEntry> &audit,
                      Timestamp now) const;

    // The session a token belongs to, locked until the end of the transaction (FOR UPDATE), so that
    // refreshes of one session happen one after the other. Lock first, then load: what was read
    // before the lock may be stale. nullopt: no such token, or it has no session.
    Result<std::optional<SessionId>> lockByRefreshToken(Transaction &transaction,
                                                        const QString &token) const;

    Result<std::optional<RefreshState>> loadRefreshState(Transaction &transaction,
                                                         const QString &token) const;

    // Revokes `old`, writes `next` with old as parent, stamps refreshed_at, user_agent, ip (empty:
    // NULL) of the session and writes the audit entries. PostgreSQL: one writable CTE.
    struct Rotation
    {
        UserId userId;
        SessionId sessionId;
        domain::RefreshToken old;
        QString next;
        QString userAgent;
        QString ip;
    };

    Result<> rotate(Transaction &transaction,
                    const Rotation &rotation,
                    const std::vector<domain::AuditEntry> &audit,
                    Timestamp now) const;

    // The same without a new token: the active one is handed out again.
    Result<> markRefreshed(Transaction &transaction,
                           SessionId id,
                           const QString &userAgent,
                           const QString &ip,
                           const std::vector<domain::AuditEntry> &audit,
                           Timestamp now) const;

    // Every token of the session revoked; the session stays.
    Result<> revokeFamily(Transaction &transaction, SessionId id, Timestamp now) const;

    Result<> removeAll(Transaction &transaction, UserId user) const;
    Result<> removeOthers(Transaction &transaction, UserId user, SessionId kept) const;
    Result<> removeOne(Transaction &transaction, UserId user, SessionId id) const;

private:
    Result<bool> openStepwise(Transaction &transaction,
                              const NewSession &session,
                              const std::vector<domain::AuditEntry> &audit,
                              Timestamp now) const;

    AuditStore m_audit;
};

} // namespace latchkey::storage
