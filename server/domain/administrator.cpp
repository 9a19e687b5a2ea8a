#include "administrator.h"

#include <array>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

struct RightName
{
    AdminRight right = AdminRight::Read;
    QLatin1StringView name;
};

constexpr std::array rights{
    RightName{AdminRight::Read, "read"_L1},
    RightName{AdminRight::Ban, "ban"_L1},
    RightName{AdminRight::Recover, "recover"_L1},
    RightName{AdminRight::EndSessions, "end_sessions"_L1},
    RightName{AdminRight::Write, "write"_L1},
};

} // namespace

std::optional<AdminRole> adminRoleOf(const QString &role, const QStringList &fullRoles)
{
    if (role.isEmpty())
        return std::nullopt;
    if (role == "latchkey_helpdesk"_L1)
        return AdminRole::HelpDesk;
    if (role == "latchkey_auditor"_L1)
        return AdminRole::Auditor;
    return fullRoles.contains(role) ? std::optional(AdminRole::Full) : std::nullopt;
}

bool mayUse(AdminRole role, AdminRight right)
{
    switch (role) {
    case AdminRole::Full:
        return true;
    case AdminRole::HelpDesk:
        return right != AdminRight::Write;
    case AdminRole::Auditor:
        return right == AdminRight::Read;
    }
    Q_UNREACHABLE();
}

bool mayTouch(AdminRole actor, const QString &targetRole, const QStringList &fullRoles)
{
    return actor == AdminRole::Full || !adminRoleOf(targetRole, fullRoles);
}

QStringList rightNames(AdminRole role)
{
    QStringList names;
    for (const RightName &one : rights) {
        if (mayUse(role, one.right))
            names.append(one.name);
    }
    return names;
}

} // namespace latchkey::domain
