#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::domain {

// Who may use the administrators' API. The two limited roles are for people: their tokens carry the
// role of their account.
enum class AdminRole {
    Full, // everything
    HelpDesk, // reads, bans, sends recovery mails, ends sessions; touches no administrator
    Auditor // reads
};

// What an endpoint of the administrators' API does.
enum class AdminRight {
    Read,
    Ban, // also lifts bans
    Recover, // has the user mailed a way in; never hands one out
    EndSessions,
    Write // whatever else
};

// What the role of a token or of an account makes of its holder; nothing: no administrator.
// `fullRoles` is GOTRUE_JWT_ADMIN_ROLES: a limited role that it names stays limited, and an empty
// role is nobody's.
std::optional<AdminRole> adminRoleOf(const QString &role, const QStringList &fullRoles);

bool mayUse(AdminRole role, AdminRight right);

// Whether an administrator may change a user of that role at all: the help desk may not take over,
// lock out or mail those who stand above it, nor its own kind.
bool mayTouch(AdminRole actor, const QString &targetRole, const QStringList &fullRoles);

// The rights of a role in the words of GET /admin/whoami.
QStringList rightNames(AdminRole role);

} // namespace latchkey::domain
