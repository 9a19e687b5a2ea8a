#include "userundo.h"

#include "actions.h"
#include "changejob.h"
#include "models/userfields.h"
#include "onebyone.h"
#include "page.h"
#include "session/session.h"
#include "widgets/jobpane.h"

#include <QAction>

#include <algorithm>
#include <memory>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

// Puts members of `before` back over `after`; what had not been there is removed by a null.
QJsonObject backwards(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (auto member = before.begin(); member != before.end(); ++member) {
        if (after.value(member.key()) != member.value())
            patch.insert(member.key(), member.value());
    }
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (!before.contains(member.key()))
            patch.insert(member.key(), QJsonValue());
    }
    return patch;
}

ApiRequest putRequest(const QString &userId, const QJsonObject &changes)
{
    return ApiRequest::withBody("PUT", u"/admin/users/"_s + pathSegment(userId), changes);
}

bool isPassing(const ApiError &error)
{
    return error.kind != ApiError::Kind::Refused || error.status >= 500 || error.status == 429;
}

} // namespace

UserUndo::UserUndo(const Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_workplace(workplace)
{
    connect(workplace.actions.action("edit.undo"_L1), &QAction::triggered, this, &UserUndo::undo);
    connect(&workplace.session, &Session::stateChanged, this, [this] {
        if (m_workplace.session.state() == Session::State::SignedOut)
            clear();
    });
    showText();
}

UserUndo::Restoring UserUndo::restoringOf(const QJsonObject &before, const QJsonObject &after)
{
    Restoring user{.userId = after["id"_L1].toString(), .name = callNameOf(after)};
    for (const QLatin1StringView member : {"user_metadata"_L1, "app_metadata"_L1}) {
        const QJsonObject patch = backwards(before[member].toObject(), after[member].toObject());
        if (!patch.isEmpty())
            user.changes.insert(member, patch);
    }
    const QString role = before["role"_L1].toString();
    if (!role.isEmpty() && role != after["role"_L1].toString()) {
        user.changes.insert("role"_L1, role);
    }
    if (before["banned_until"_L1] != after["banned_until"_L1]) {
        user.bannedUntil = parseTimestamp(before["banned_until"_L1].toString().toLatin1());
        user.changes.insert("ban_duration"_L1, u"none"_s);
        user.changes.insert("ban_reason"_L1, before["ban_reason"_L1].toString());
    }
    return user;
}

bool UserUndo::note(const QJsonObject &before, const QJsonObject &after)
{
    const Restoring user = restoringOf(before, after);
    if (user.changes.isEmpty())
        return false;
    QString text = tr("&Undo Changing the Metadata");
    if (user.changes.contains("role"_L1))
        text = undoText(Verb::SetRole, 1);
    if (user.changes.contains("ban_duration"_L1)) {
        const bool isBanned = !after["banned_until"_L1].toString().isEmpty();
        text = undoText(isBanned ? Verb::Ban : Verb::Unban, 1);
    }
    push({.text = text, .what = user});
    return true;
}

bool UserUndo::noteSeveral(Verb verb, const QList<Step> &steps)
{
    RestoringSeveral several{.verb = verb};
    for (const auto &[before, after] : steps) {
        if (const Restoring user = restoringOf(before, after); !user.changes.isEmpty())
            several.users << user;
    }
    pushSeveral(several);
    return !several.users.isEmpty();
}

void UserUndo::noteJob(const QString &jobId, const QString &text)
{
    push({.text = text, .what = Job{.id = jobId}});
}

void UserUndo::push(Entry entry)
{
    m_entries << std::move(entry);
    if (m_entries.size() > mostKept)
        m_entries.removeFirst();
    showText();
}

void UserUndo::pushSeveral(const RestoringSeveral &several)
{
    if (!several.users.isEmpty())
        push({.text = undoText(several.verb, several.users.size()), .what = several});
}

void UserUndo::clear()
{
    m_entries.clear();
    showText();
}

void UserUndo::showText()
{
    m_workplace.actions.setGiven(Given::UndoableChange, !m_entries.isEmpty());
    m_workplace.actions.action("edit.undo"_L1)
        ->setText(m_entries.isEmpty() ? tr("&Undo") : m_entries.last().text);
}

void UserUndo::undo()
{
    if (m_entries.isEmpty())
        return;
    const Entry entry = m_entries.takeLast();
    showText();
    if (const auto *user = std::get_if<Restoring>(&entry.what))
        restore(entry, *user);
    else if (const auto *several = std::get_if<RestoringSeveral>(&entry.what))
        restoreSeveral(*several);
    else
        restoreJob(entry, std::get<Job>(entry.what));
}

QJsonObject UserUndo::changesNow(const Restoring &user) const
{
    QJsonObject changes = user.changes;
    const qint64 rest = user.bannedUntil
        ? unixSeconds(*user.bannedUntil) - unixSeconds(m_workplace.clock.now())
        : 0;
    if (rest > 0)
        changes.insert("ban_duration"_L1, u"%1s"_s.arg(rest));
    else
        changes.remove("ban_reason"_L1);
    return changes;
}

void UserUndo::restore(const Entry &entry, const Restoring &user)
{
    const ApiRequest request = putRequest(user.userId, changesNow(user));
    m_workplace.client.send(request, this, [this, entry](const ApiResult &answer) {
        if (!answer) {
            fail(entry, answer.error());
            return;
        }
        m_workplace.showDone(tr("It is as it was before."));
        Q_EMIT undone();
    });
}

// Who was not reached, because it was cancelled or the server is away, stays to be undone.
void UserUndo::restoreSeveral(const RestoringSeveral &several)
{
    ChangedUsers users;
    for (const Restoring &user : several.users) {
        users.ids << user.userId;
        users.names << user.name;
    }
    users.count = users.ids.size();
    auto *job = new OneByOne(m_workplace, m_workplace.jobs.add(tr("Put back what was changed")));
    const auto left = std::make_shared<RestoringSeveral>(several);
    connect(job, &OneByOne::changed, this, [left](const QJsonObject &, const QJsonObject &after) {
        const QString id = after["id"_L1].toString();
        left->users.removeIf([&id](const Restoring &user) { return user.userId == id; });
    });
    connect(job, &OneByOne::ended, this, [this, left](const BulkProgress &progress) {
        if (progress.state != "done"_L1)
            pushSeveral(*left);
        else if (progress.failed == 0)
            m_workplace.showDone(tr("It is as it was before."));
        Q_EMIT undone();
    });
    job->start(users, [this, left](const QString &id) {
        const auto user = std::ranges::find(left->users, id, &Restoring::userId);
        return putRequest(id, changesNow(*user));
    });
}

void UserUndo::restoreJob(const Entry &entry, const Job &job)
{
    JobRow *row = m_workplace.jobs.add(tr("Put back what was changed"));
    auto *task = new ChangeJob(m_workplace, row);
    connect(task, &ChangeJob::ended, this, [this](const BulkProgress &progress) {
        if (progress.state == "done"_L1 && progress.failed == 0)
            m_workplace.showDone(tr("It is as it was before."));
        Q_EMIT undone();
    });
    connect(task, &ChangeJob::refused, this, [this, entry](const ApiError &error) {
        fail(entry, error);
    });
    task->start({{"action"_L1, u"restore"_s}, {"undo_of"_L1, job.id}, {"chunk"_L1, 1}});
}

// What may work the next time stays.
void UserUndo::fail(const Entry &entry, const ApiError &error)
{
    if (isPassing(error))
        push(entry);
    m_workplace.showError(error);
}

} // namespace latchkey::console
