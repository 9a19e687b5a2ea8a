#include "userundo.h"

#include "actions.h"
#include "changejob.h"
#include "page.h"
#include "session/session.h"
#include "widgets/jobpane.h"

#include <QAction>

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

void UserUndo::note(const QJsonObject &before, const QJsonObject &after)
{
    Restoring user{.userId = after["id"_L1].toString()};
    QString text = tr("&Undo Changing the Metadata");
    for (const QLatin1StringView member : {"user_metadata"_L1, "app_metadata"_L1}) {
        const QJsonObject patch = backwards(before[member].toObject(), after[member].toObject());
        if (!patch.isEmpty())
            user.changes.insert(member, patch);
    }
    const QString role = before["role"_L1].toString();
    if (!role.isEmpty() && role != after["role"_L1].toString()) {
        user.changes.insert("role"_L1, role);
        text = undoText(Verb::SetRole, 1);
    }
    if (before["banned_until"_L1] != after["banned_until"_L1]) {
        user.bannedUntil = parseTimestamp(before["banned_until"_L1].toString().toLatin1());
        user.changes.insert("ban_duration"_L1, u"none"_s);
        user.changes.insert("ban_reason"_L1, before["ban_reason"_L1].toString());
        const bool isBanned = !after["banned_until"_L1].toString().isEmpty();
        text = undoText(isBanned ? Verb::Ban : Verb::Unban, 1);
    }
    if (!user.changes.isEmpty())
        push({.text = text, .what = user});
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
    else
        restoreJob(entry, std::get<Job>(entry.what));
}

void UserUndo::restore(const Entry &entry, const Restoring &user)
{
    QJsonObject changes = user.changes;
    const qint64 rest = user.bannedUntil
        ? unixSeconds(*user.bannedUntil) - unixSeconds(m_workplace.clock.now())
        : 0;
    if (rest > 0)
        changes.insert("ban_duration"_L1, u"%1s"_s.arg(rest));
    else
        changes.remove("ban_reason"_L1);
    const ApiRequest request
        = ApiRequest::withBody("PUT", u"/admin/users/"_s + pathSegment(user.userId), changes);
    m_workplace.client.send(request, this, [this, entry](const ApiResult &answer) {
        if (!answer) {
            fail(entry, answer.error());
            return;
        }
        m_workplace.showDone(tr("It is as it was before."));
        Q_EMIT undone();
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
