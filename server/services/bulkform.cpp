#include "bulkform.h"

#include "freshuser.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace latchkey::services {

using namespace Qt::Literals;
using domain::BulkAction;

namespace {

constexpr qint64 largestChunk = 500;
constexpr qsizetype mostRows = 5'000; // of one request
constexpr qsizetype mostIds = 25'000; // as many as fit into a request

constexpr std::array known{u"action",
                           u"dry_run",
                           u"ids",
                           u"filter",
                           u"rows",
                           u"undo_of",
                           u"ban_duration",
                           u"ban_reason",
                           u"role",
                           u"user_metadata",
                           u"app_metadata",
                           u"soft",
                           u"conflict",
                           u"invite",
                           u"chunk",
                           u"expect",
                           u"override_last_admin"};

// A name that is misspelt would be a wish that is not heard: "dryRun" deletes.
Result<> checkNames(const QJsonObject &members)
{
    for (const QString &name : members.keys()) {
        const bool isKnown = std::ranges::any_of(
            known, [&](QStringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
        if (!isKnown)
            return validationFailed(name.left(64) + u" is not known"_s);
    }
    return {};
}

Result<int> readChunk(const JsonReader &body)
{
    const std::optional<qint64> chunk = TRY(body.integer(u"chunk"));
    if (chunk && (*chunk < 1 || *chunk > largestChunk))
        return validationFailed(u"chunk must be between 1 and %1"_s.arg(largestChunk));
    return static_cast<int>(chunk.value_or(100));
}

Result<std::optional<std::vector<UserId>>> readIds(const JsonReader &body)
{
    const std::optional<QJsonArray> texts = TRY(body.array(u"ids"));
    if (!texts)
        return std::nullopt;
    if (texts->size() > mostIds)
        return validationFailed(u"ids must have at most %1 entries"_s.arg(mostIds));
    std::vector<UserId> ids;
    QSet<UserId> seen;
    for (const QJsonValue &text : *texts) {
        const std::optional<UserId> id = UserId::parse(text.toString());
        if (!id)
            return validationFailed(u"ids must be UUIDs"_s);
        if (!seen.contains(*id)) {
            seen.insert(*id);
            ids.push_back(*id);
        }
    }
    return ids;
}

Result<std::optional<QJsonArray>> readRows(const JsonReader &body)
{
    std::optional<QJsonArray> rows = TRY(body.array(u"rows"));
    if (!rows)
        return std::nullopt;
    if (rows->size() > mostRows)
        return validationFailed(
            u"rows must have at most %1 entries; send several requests"_s.arg(mostRows));
    for (const QJsonValue &row : *rows) {
        if (!row.isObject())
            return validationFailed(u"rows must be objects"_s);
    }
    return rows;
}

Result<std::optional<domain::BulkJobId>> readUndone(const JsonReader &body)
{
    const std::optional<QString> text = TRY(body.optionalText(u"undo_of"));
    if (!text)
        return std::nullopt;
    const auto id = domain::BulkJobId::parse(*text);
    if (!id)
        return validationFailed(u"undo_of must be the id of a job"_s);
    return id;
}

// One way to say whom, and the one that fits.
Result<> checkTargets(const BulkForm &form)
{
    const int ways = form.rows.has_value() + form.ids.has_value() + form.filter.has_value()
        + form.undoes.has_value();
    if (form.action == BulkAction::Create) {
        if (!form.rows || ways != 1)
            return validationFailed(u"create needs rows, and nothing else to say whom"_s);
    } else if (form.action == BulkAction::Restore) {
        if (!form.undoes || ways != 1)
            return validationFailed(u"restore needs undo_of, and nothing else to say whom"_s);
    } else if ((!form.ids && !form.filter) || ways != 1) {
        return validationFailed(u"this action needs either ids or a filter"_s);
    }
    if (form.filter && form.filter->isEmpty() && !form.expected)
        return validationFailed(
            u"an empty filter means everybody; say with expect how many that is"_s);
    return {};
}

Result<> checkContent(const BulkForm &form)
{
    TRY(checkRole(form.role));
    if (form.action == BulkAction::Ban) {
        const auto ban = TRY(domain::parseBan(form.banDuration, form.banReason, Timestamp()));
        if (!ban || !ban->until)
            return validationFailed(u"ban needs a ban_duration"_s);
    }
    if (form.action == BulkAction::SetRole && form.role.isEmpty())
        return validationFailed(u"set_role needs a role"_s);
    if (form.action == BulkAction::SetMetadata && !form.userMetadata && !form.appMetadata)
        return validationFailed(u"set_metadata needs user_metadata or app_metadata"_s);
    return {};
}

// What matters for every row, be it asked or remembered.
Result<BulkForm> readContent(const JsonReader &body)
{
    BulkForm form;
    const QString actionName = TRY(body.text(u"action"));
    const std::optional<BulkAction> action = domain::parseBulkAction(actionName);
    if (!action) {
        return validationFailed(u"action must be create, ban, unban, delete, sign_out, set_role, "
                                "set_metadata or restore"_s);
    }
    form.action = *action;
    form.banDuration = TRY(body.text(u"ban_duration"));
    form.banReason = TRY(body.text(u"ban_reason"));
    form.role = TRY(body.text(u"role"));
    form.userMetadata = TRY(body.object(u"user_metadata"));
    form.appMetadata = TRY(body.object(u"app_metadata"));
    form.isSoft = TRY(body.flag(u"soft", false));
    form.invites = TRY(body.flag(u"invite", false));
    form.sparesLastAdministrator = !TRY(body.flag(u"override_last_admin", false));
    const QString takenName = TRY(body.text(u"conflict"));
    const std::optional<domain::TakenRow> taken = domain::parseTakenRow(takenName);
    if (!taken)
        return validationFailed(u"conflict must be skip, update or fail"_s);
    form.taken = *taken;
    return form;
}

} // namespace

Result<BulkForm> BulkForm::read(const JsonReader &body)
{
    TRY(checkNames(body.members()));
    BulkForm form = TRY(readContent(body));
    form.isDryRun = TRY(body.flag(u"dry_run", false));
    form.chunk = TRY(readChunk(body));
    form.expected = TRY(body.integer(u"expect"));
    if (form.expected.value_or(0) < 0)
        return validationFailed(u"expect must not be negative"_s);
    form.rows = TRY(readRows(body));
    form.ids = TRY(readIds(body));
    form.filter = TRY(body.object(u"filter"));
    form.undoes = TRY(readUndone(body));
    TRY(checkTargets(form));
    TRY(checkContent(form));
    return form;
}

Result<BulkForm> BulkForm::readRemembered(const QJsonObject &form)
{
    return readContent(JsonReader::of(form));
}

QJsonObject rememberedForm(QJsonObject body)
{
    for (const QString &key : body.keys()) {
        if (key.compare("rows"_L1, Qt::CaseInsensitive) == 0
            || key.compare("ids"_L1, Qt::CaseInsensitive) == 0)
            body.remove(key);
    }
    return body;
}

} // namespace latchkey::services
