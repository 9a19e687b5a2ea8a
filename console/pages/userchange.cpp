#include "userchange.h"

#include "api/lastadministrator.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qint64 oneByOne = 1'000;
constexpr int largeChunk = 50;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(UserChange)
};

QLatin1StringView actionName(Verb verb)
{
    switch (verb) {
    case Verb::Ban:
        return "ban"_L1;
    case Verb::Unban:
        return "unban"_L1;
    case Verb::EndSessions:
        return "sign_out"_L1;
    case Verb::SetRole:
        return "set_role"_L1;
    case Verb::Delete:
        return "delete"_L1;
    }
    return {};
}

ApiRequest plainRequest(const UserChange &change, const QString &userId)
{
    const QString path = u"/admin/users/"_s + pathSegment(userId);
    switch (change.verb) {
    case Verb::Ban:
        return ApiRequest::withBody(
            "PUT",
            path,
            {{"ban_duration"_L1, change.banDuration}, {"ban_reason"_L1, change.banReason}});
    case Verb::Unban:
        return ApiRequest::withBody("PUT", path, {{"ban_duration"_L1, u"none"_s}});
    case Verb::SetRole:
        return ApiRequest::withBody("PUT", path, {{"role"_L1, change.role}});
    case Verb::Delete:
        return ApiRequest::withBody("DELETE", path, {{"should_soft_delete"_L1, change.isSoft}});
    case Verb::EndSessions:
        break;
    }
    ApiRequest request = ApiRequest::get(path + "/sessions"_L1);
    request.method = "DELETE";
    return request;
}

} // namespace

bool isUndoable(Verb verb)
{
    return verb == Verb::Ban || verb == Verb::Unban || verb == Verb::SetRole;
}

ApiRequest requestFor(const UserChange &change, const QString &userId)
{
    ApiRequest request = plainRequest(change, userId);
    if (!change.sparesLastAdministrator)
        insistOnLastAdministrator(request);
    return request;
}

QJsonObject bulkRequest(const UserChange &change, const ChangedUsers &users)
{
    QJsonObject body{{"action"_L1, actionName(change.verb)}};
    if (users.filter)
        body.insert("filter"_L1, *users.filter);
    else
        body.insert("ids"_L1, QJsonArray::fromStringList(users.ids));
    body.insert("expect"_L1, users.count);
    // Each for itself, so that one who is refused takes no other along, unless that took hours.
    body.insert("chunk"_L1, users.count <= oneByOne ? 1 : largeChunk);
    switch (change.verb) {
    case Verb::Ban:
        body.insert("ban_duration"_L1, change.banDuration);
        body.insert("ban_reason"_L1, change.banReason);
        break;
    case Verb::SetRole:
        body.insert("role"_L1, change.role);
        break;
    case Verb::Delete:
        body.insert("soft"_L1, change.isSoft);
        break;
    case Verb::Unban:
    case Verb::EndSessions:
        break;
    }
    if (!change.sparesLastAdministrator)
        insistOnLastAdministrator(body);
    return body;
}

QJsonObject bulkFilter(const QUrlQuery &filter)
{
    QJsonObject members;
    for (const auto &[name, text] : filter.queryItems(QUrl::FullyDecoded)) {
        const bool isFlag = text == "true"_L1 || text == "false"_L1;
        const bool isText = name == "search"_L1 || name == "role"_L1 || name == "provider"_L1;
        members.insert(name, isFlag && !isText ? QJsonValue(text == "true"_L1) : QJsonValue(text));
    }
    return members;
}

QString changeTitle(Verb verb)
{
    switch (verb) {
    case Verb::Ban:
        return Texts::tr("Ban");
    case Verb::Unban:
        return Texts::tr("Unban");
    case Verb::EndSessions:
        return Texts::tr("End Sessions");
    case Verb::SetRole:
        return Texts::tr("Set Role");
    case Verb::Delete:
        return Texts::tr("Delete");
    }
    return {};
}

QString changeJobTitle(Verb verb, qint64 count)
{
    switch (verb) {
    case Verb::Ban:
        return Texts::tr("Ban %Ln users", nullptr, static_cast<int>(count));
    case Verb::Unban:
        return Texts::tr("Unban %Ln users", nullptr, static_cast<int>(count));
    case Verb::EndSessions:
        return Texts::tr("End the sessions of %Ln users", nullptr, static_cast<int>(count));
    case Verb::SetRole:
        return Texts::tr("Set the role of %Ln users", nullptr, static_cast<int>(count));
    case Verb::Delete:
        return Texts::tr("Delete %Ln users", nullptr, static_cast<int>(count));
    }
    return {};
}

QString changedText(Verb verb, qint64 count)
{
    switch (verb) {
    case Verb::Ban:
        return Texts::tr("%Ln users are banned now.", nullptr, static_cast<int>(count));
    case Verb::Unban:
        return Texts::tr("%Ln users are no longer banned.", nullptr, static_cast<int>(count));
    case Verb::EndSessions:
        return Texts::tr("The sessions of %Ln users have ended.", nullptr, static_cast<int>(count));
    case Verb::SetRole:
        return Texts::tr("%Ln users have another role now.", nullptr, static_cast<int>(count));
    case Verb::Delete:
        return Texts::tr("%Ln users were deleted.", nullptr, static_cast<int>(count));
    }
    return {};
}

QString undoText(Verb verb, qint64 count)
{
    switch (verb) {
    case Verb::Ban:
        return Texts::tr("&Undo Banning %Ln Users", nullptr, static_cast<int>(count));
    case Verb::Unban:
        return Texts::tr("&Undo Unbanning %Ln Users", nullptr, static_cast<int>(count));
    case Verb::EndSessions:
        return {};
    case Verb::SetRole:
        return Texts::tr("&Undo Setting the Role of %Ln Users", nullptr, static_cast<int>(count));
    case Verb::Delete:
        return {};
    }
    return {};
}

QString changeExplanation(Verb verb)
{
    switch (verb) {
    case Verb::Ban:
        return Texts::tr("Whoever is banned is signed out at once and cannot sign in.");
    case Verb::Unban:
        return Texts::tr("They can sign in again.");
    case Verb::EndSessions:
        return Texts::tr("They are signed out everywhere at once, and can sign in again.");
    case Verb::SetRole:
        return Texts::tr("The role stands in their access tokens. Those who lose an "
                         "administrator's role are signed out.");
    case Verb::Delete:
        return Texts::tr("Nobody can undo this.");
    }
    return {};
}

} // namespace latchkey::console
