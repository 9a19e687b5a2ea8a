#include "bulk.h"

#include <array>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

struct BulkActionName
{
    BulkAction action = BulkAction::Create;
    QLatin1StringView name;
};

constexpr std::array actionNames{
    BulkActionName{BulkAction::Create, "create"_L1},
    BulkActionName{BulkAction::Ban, "ban"_L1},
    BulkActionName{BulkAction::Unban, "unban"_L1},
    BulkActionName{BulkAction::Delete, "delete"_L1},
    BulkActionName{BulkAction::SignOut, "sign_out"_L1},
    BulkActionName{BulkAction::SetRole, "set_role"_L1},
    BulkActionName{BulkAction::SetMetadata, "set_metadata"_L1},
    BulkActionName{BulkAction::Restore, "restore"_L1},
};

struct ResultName
{
    QLatin1StringView done;
    QLatin1StringView would;
};

constexpr std::array resultNames{
    ResultName{"created"_L1, "would_create"_L1},
    ResultName{"updated"_L1, "would_update"_L1},
    ResultName{"banned"_L1, "would_ban"_L1},
    ResultName{"unbanned"_L1, "would_unban"_L1},
    ResultName{"deleted"_L1, "would_delete"_L1},
    ResultName{"signed_out"_L1, "would_sign_out"_L1},
    ResultName{"changed"_L1, "would_change"_L1},
    ResultName{"restored"_L1, "would_restore"_L1},
};

} // namespace

std::optional<BulkAction> parseBulkAction(QStringView text)
{
    const auto *const found = std::ranges::find_if(
        actionNames, [&](const BulkActionName &one) { return one.name == text; });
    return found == actionNames.end() ? std::nullopt : std::optional(found->action);
}

QString bulkActionName(BulkAction action)
{
    return std::ranges::find(actionNames, action, &BulkActionName::action)->name;
}

bool isUndoable(BulkAction action)
{
    return action == BulkAction::Ban || action == BulkAction::Unban || action == BulkAction::SetRole
        || action == BulkAction::SetMetadata;
}

std::optional<TakenRow> parseTakenRow(QStringView text)
{
    if (text.isEmpty() || text == "fail"_L1)
        return TakenRow::Fail;
    if (text == "skip"_L1)
        return TakenRow::Skip;
    return text == "update"_L1 ? std::optional(TakenRow::Update) : std::nullopt;
}

QString wouldBe(const QString &result)
{
    const auto *const found = std::ranges::find_if(
        resultNames, [&](const ResultName &one) { return one.done == result; });
    return found == resultNames.end() ? result : QString(found->would);
}

} // namespace latchkey::domain
