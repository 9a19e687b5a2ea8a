#include "auditentry.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

struct ActionName
{
    QLatin1StringView action;
    QLatin1StringView logType;
};

ActionName actionName(AuditAction action)
{
    switch (action) {
    case AuditAction::Login:
        return {"login"_L1, "account"_L1};
    case AuditAction::Logout:
        return {"logout"_L1, "account"_L1};
    case AuditAction::UserSignedUp:
        return {"user_signedup"_L1, "team"_L1};
    case AuditAction::UserDeleted:
        return {"user_deleted"_L1, "team"_L1};
    case AuditAction::UserModified:
        return {"user_modified"_L1, "user"_L1};
    case AuditAction::UserRepeatedSignUp:
        return {"user_repeated_signup"_L1, "user"_L1};
    case AuditAction::UserUpdatedPassword:
        return {"user_updated_password"_L1, "user"_L1};
    case AuditAction::UserConfirmationRequested:
        return {"user_confirmation_requested"_L1, "user"_L1};
    case AuditAction::UserRecoveryRequested:
        return {"user_recovery_requested"_L1, "user"_L1};
    case AuditAction::UserReauthenticateRequested:
        return {"user_reauthenticate_requested"_L1, "user"_L1};
    case AuditAction::UserInvited:
        return {"user_invited"_L1, "team"_L1};
    case AuditAction::IdentityUnlinked:
        return {"identity_unlinked"_L1, "user"_L1};
    case AuditAction::FactorUpdated:
        return {"factor_updated"_L1, "factor"_L1};
    case AuditAction::FactorDeleted:
        return {"factor_deleted"_L1, "factor"_L1};
    case AuditAction::PasskeyDeleted:
        return {"passkey_deleted"_L1, "user"_L1};
    case AuditAction::TokenRefreshed:
        return {"token_refreshed"_L1, "token"_L1};
    case AuditAction::TokenRevoked:
        return {"token_revoked"_L1, "token"_L1};
    case AuditAction::MailRetried:
        return {"mail_retried"_L1, "server"_L1};
    case AuditAction::TestMailSent:
        return {"test_mail_sent"_L1, "server"_L1};
    case AuditAction::BulkJobSubmitted:
        return {"bulk_job_submitted"_L1, "server"_L1};
    case AuditAction::BulkJobCancelled:
        return {"bulk_job_cancelled"_L1, "server"_L1};
    case AuditAction::UsersExported:
        return {"users_exported"_L1, "server"_L1};
    }
    Q_UNREACHABLE();
}

} // namespace

User administratorNamed(const QString &role)
{
    User actor;
    actor.email = role;
    return actor;
}

User actingAdministrator(const Principal &administrator)
{
    return administrator.user ? *administrator.user : administratorNamed(administrator.claims.role);
}

AuditEntry
auditEntry(QUuid id, AuditAction action, const User &actor, Timestamp now, QJsonObject traits)
{
    const ActionName name = actionName(action);
    QJsonObject payload{{u"action"_s, name.action},
                        {u"actor_id"_s, actor.id.toString()},
                        {u"actor_username"_s, actor.phone.isEmpty() ? actor.email : actor.phone},
                        {u"actor_via_sso"_s, actor.isSsoUser},
                        {u"log_type"_s, name.logType}};
    const QJsonValue fullName = actor.userMetadata.value("full_name"_L1);
    if (!fullName.isUndefined())
        payload.insert("actor_name"_L1, fullName);
    if (!traits.isEmpty())
        payload.insert("traits"_L1, std::move(traits));
    return {.id = id, .payload = payload, .ipAddress = {}, .createdAt = now};
}

AuditEntry administratorsEntry(
    QUuid id, AuditAction action, const Principal &administrator, Timestamp now, QJsonObject traits)
{
    return auditEntry(id, action, actingAdministrator(administrator), now, std::move(traits));
}

} // namespace latchkey::domain
