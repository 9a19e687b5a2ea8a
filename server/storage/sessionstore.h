#pragma once

#include "auditstore.h"
#include "domain/auditentry.h"
#include "domain/refreshrotation.h"
#include "domain/session.h"
#include "domain/user.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// What a session carries for version 2 refresh tokens.
struct TokenState
{
    QString hmacKey; // as it is stored; empty, in a refresh: stays as it is
    qint64 counter = 0;
};

// A sign-in in the making (database.md 7.1).
struct NewSession
{
    SessionId id;
    UserId userId;
    QString checkedHash = {}; // the password hash that let the person in; empty: another way
    QString method; // the AMR entry
    QUuid amrId;
    QString refreshToken; // version 1; empty: none is written
    std::optional<TokenState> tokenState = {}; // version 2
    QString userAgent; // empty: NULL
    QString ip; // empty: NULL
    QString tag; // empty: NULL
    std::optional<Timestamp> notAfter;
};

// What a refresh needs to decide (reference/http-api.md 3.7).
struct RefreshState
{
    std::optional<domain::PresentedRow> presented; // version 1 only
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

    // The session is locked until the end of the transaction before anything is read, so that
    // refreshes of one session happen one after the other and none decides by what is stale. (On
    // SQLite every transaction is alone.) nullopt: no such token, or it has no session.
    Result<std::optional<RefreshState>> loadByRefreshToken(Transaction &transaction,
                                                           const QString &token) const;
    Result<std::optional<RefreshState>> loadBySession(Transaction &transaction, SessionId id) const;

    // The user's sessions that were refreshed, or else made, after `moment`.
    Result<std::vector<domain::Session>> refreshedAfter(Transaction &transaction,
                                                        const domain::Session &session,
                                                        Timestamp moment) const;

    // Stamps refreshed_at, user_agent, ip (empty: NULL) of the session and writes the audit
    // entries. PostgreSQL: one writable CTE, as rotate() is.
    struct Refresh
    {
        SessionId sessionId;
        QString userAgent;
        QString ip;
        std::optional<TokenState> tokenState = {}; // none: stays as it is
    };

    Result<> markRefreshed(Transaction &transaction,
                           const Refresh &refresh,
                           const std::vector<domain::AuditEntry> &audit,
                           Timestamp now) const;

    // The same, and revokes `old` and writes `next` with old as parent.
    struct Rotation
    {
        UserId userId;
        domain::RefreshToken old;
        QString next;
        bool isNextRevoked = false; // the session goes on with version 2
    };

    Result<> rotate(Transaction &transaction,
                    const Refresh &refresh,
                    const Rotation &rotation,
                    const std::vector<domain::AuditEntry> &audit,
                    Timestamp now) const;

    // Every token of the session revoked; the session stays.
    Result<> revokeFamily(Transaction &transaction, SessionId id, Timestamp now) const;

    Result<> removeAll(Transaction &transaction, UserId user) const;
    Result<> removeOthers(Transaction &transaction, UserId user, SessionId kept) const;
    Result<> removeOne(Transaction &transaction, UserId user, SessionId id) const;

    // A token from before there were sessions, and whose it was. nullopt: no such token.
    Result<std::optional<UserId>> removeOrphan(Transaction &transaction,
                                               const QString &token) const;

private:
    Result<bool> openStepwise(Transaction &transaction,
                              const NewSession &session,
                              const std::vector<domain::AuditEntry> &audit,
                              Timestamp now) const;

    AuditStore m_audit;
};

} // namespace latchkey::storage
