#pragma once

#include "clock.h"
#include "principal.h"
#include "user.h"

#include <QJsonObject>
#include <QString>
#include <QUuid>

namespace latchkey::domain {

// What happened (reference/http-api.md 1.19). The log type follows from the action.
enum class AuditAction {
    Login,
    Logout,
    UserSignedUp,
    UserDeleted,
    UserModified,
    UserRepeatedSignUp,
    UserUpdatedPassword,
    UserConfirmationRequested,
    UserRecoveryRequested,
    UserReauthenticateRequested,
    UserInvited,
    IdentityUnlinked,
    FactorUpdated,
    FactorDeleted,
    PasskeyDeleted,
    TokenRefreshed,
    TokenRevoked,
    // Ours. Administrators do these to the server, and no log type of the peer says so.
    MailRetried,
    TestMailSent,
    BulkJobSubmitted,
    BulkJobCancelled,
    UsersExported
};

// A row of audit_log_entries.
struct AuditEntry
{
    QUuid id;
    QJsonObject payload;
    QString ipAddress; // empty except for the actions that record it
    Timestamp createdAt;
};

// Who acts with a service key: nobody in particular, under the name of the role.
User administratorNamed(const QString &role);

// An administrator as the actor of an entry: a person by name, a key by its role.
User actingAdministrator(const Principal &administrator);

// The entry for something a user did. `traits` empty: the payload has no such member.
AuditEntry
auditEntry(QUuid id, AuditAction action, const User &actor, Timestamp now, QJsonObject traits = {});

// The same for what an administrator did.
AuditEntry administratorsEntry(QUuid id,
                               AuditAction action,
                               const Principal &administrator,
                               Timestamp now,
                               QJsonObject traits);

} // namespace latchkey::domain
