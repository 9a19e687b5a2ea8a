#include "userverbs.h"

#include "actions.h"
#include "api/adminclient.h"
#include "api/lastadministrator.h"
#include "changedialog.h"
#include "changejob.h"
#include "lastadministratoroffer.h"
#include "onebyone.h"
#include "prompt.h"
#include "session/session.h"
#include "userspage.h"
#include "userstable.h"
#include "userundo.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QMenu>

#include <memory>

namespace latchkey::console {

using namespace Qt::Literals;

UserVerbs::UserVerbs(const Workplace &workplace, UsersPage &page, UserUndo &undo)
    : QObject(&page)
    , m_workplace(workplace)
    , m_page(page)
    , m_undo(undo)
    , m_selection(workplace, page)
{
    const std::array verbs{std::pair{"user.ban"_L1, Verb::Ban},
                           std::pair{"user.unban"_L1, Verb::Unban},
                           std::pair{"user.end_sessions"_L1, Verb::EndSessions},
                           std::pair{"user.set_role"_L1, Verb::SetRole},
                           std::pair{"user.delete"_L1, Verb::Delete}};
    for (const auto &[action, verb] : verbs) {
        connect(workplace.actions.action(action), &QAction::triggered, this, [this, verb = verb] {
            begin(verb);
        });
    }
    page.table().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&page.table(), &QWidget::customContextMenuRequested, this, &UserVerbs::showMenu);
    connect(this, &UserVerbs::changed, &page, &UsersPage::refresh);
    connect(&undo, &UserUndo::undone, this, &UserVerbs::changed);
}

void UserVerbs::begin(Verb verb)
{
    m_selection.find(means(), [this, verb](const ChangedUsers &users) { ask(verb, users); });
}

// The server's jobs are closed to the help desk.
UserSelection::Means UserVerbs::means() const
{
    return m_workplace.session.may(Right::Write) ? UserSelection::Means::Job
                                                 : UserSelection::Means::OneByOne;
}

void UserVerbs::ask(Verb verb, const ChangedUsers &users)
{
    if (users.isOne() && (verb == Verb::Unban || verb == Verb::EndSessions)) {
        carryOut({.verb = verb}, users);
        return;
    }
    auto *dialog = new ChangeDialog(m_workplace, verb, users, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, users] {
        carryOut(dialog->change(), users);
    });
    dialog->open();
}

void UserVerbs::carryOut(const UserChange &change, const ChangedUsers &users)
{
    if (!isConfirmed(change, users))
        return;
    if (users.isOne())
        changeOne(change, users);
    else if (means() == UserSelection::Means::OneByOne)
        changeOneByOne(change, users);
    else
        changeMany(change, users);
}

// What cannot be undone, means everybody, or may leave nobody to undo it, is asked once more: the
// number has to be typed.
bool UserVerbs::isConfirmed(const UserChange &change, const ChangedUsers &users)
{
    const Verb verb = change.verb;
    const auto count = static_cast<int>(users.count);
    if (users.isOne()) {
        return verb != Verb::EndSessions
            || m_workplace.prompt.confirm({.title = changeTitle(verb),
                                           .text = tr("End all sessions of %1?").arg(users.name()),
                                           .explanation = changeExplanation(verb),
                                           .action = changeTitle(verb)});
    }
    const bool isHarmless = change.sparesLastAdministrator && isUndoable(verb);
    if (isHarmless && !users.filter)
        return true;
    QString explanation = changeExplanation(verb);
    if (!change.sparesLastAdministrator)
        explanation += u'\n' + lastAdministratorWarning();
    return m_workplace.prompt.confirm({.title = changeTitle(verb),
                                       .text = tr("This concerns %Ln users.", nullptr, count),
                                       .explanation = explanation,
                                       .action = changeTitle(verb),
                                       .isDestructive = true,
                                       .typed = QString::number(users.count)});
}

// To be undone, a ban needs the reason of the one before, which lists do not have.
void UserVerbs::changeOne(const UserChange &change, const ChangedUsers &users)
{
    if (!isUndoable(change.verb)) {
        sendOne(change, users, {});
        return;
    }
    const QString path = u"/admin/users/"_s + pathSegment(users.ids.first());
    m_workplace.client.send(
        ApiRequest::get(path), this, [this, change, users](const ApiResult &answer) {
            if (answer)
                sendOne(change, users, answer->object());
            else
                refuse(answer.error(), change, users);
        });
}

void UserVerbs::sendOne(const UserChange &change,
                        const ChangedUsers &users,
                        const QJsonObject &before)
{
    m_workplace.client.send(requestFor(change, users.ids.first()),
                            this,
                            [this, change, users, before](const ApiResult &answer) {
                                if (!answer) {
                                    refuse(answer.error(), change, users);
                                    return;
                                }
                                const bool isNoted = isUndoable(change.verb)
                                    && m_undo.note(before, answer->object());
                                showDone(change.verb, 1, isNoted);
                                Q_EMIT changed();
                            });
}

void UserVerbs::changeMany(const UserChange &change, const ChangedUsers &users)
{
    JobRow *row = m_workplace.jobs.add(changeJobTitle(change.verb, users.count));
    auto *job = new ChangeJob(m_workplace, row);
    connect(job, &ChangeJob::ended, this, [this, verb = change.verb](const BulkProgress &progress) {
        if (progress.isUndoable)
            m_undo.noteJob(progress.id, undoText(verb, progress.succeeded));
        tellEnd(verb, progress, progress.isUndoable);
    });
    connect(job, &ChangeJob::refused, this, [this, change, users](const ApiError &error) {
        refuse(error, change, users);
    });
    job->start(bulkRequest(change, users));
}

void UserVerbs::changeOneByOne(const UserChange &change, const ChangedUsers &users)
{
    auto *job
        = new OneByOne(m_workplace, m_workplace.jobs.add(changeJobTitle(change.verb, users.count)));
    const auto steps = std::make_shared<QList<UserUndo::Step>>();
    connect(job,
            &OneByOne::changed,
            this,
            [steps](const QJsonObject &before, const QJsonObject &after) {
                steps->append({before, after});
            });
    const Verb verb = change.verb;
    connect(job, &OneByOne::ended, this, [this, verb, steps](const BulkProgress &progress) {
        tellEnd(verb, progress, isUndoable(verb) && m_undo.noteSeveral(verb, *steps));
    });
    job->start(
        users,
        [change](const QString &userId) { return requestFor(change, userId); },
        isUndoable(verb) ? OneByOne::Look::Before : OneByOne::Look::None);
}

void UserVerbs::tellEnd(Verb verb, const BulkProgress &progress, bool isUndoableNow)
{
    if (progress.failed > 0) {
        m_workplace.messages.show(
            {.kind = Message::Kind::Warning,
             .text = tr("%Ln users were refused. The report of the job says why.",
                        nullptr,
                        static_cast<int>(progress.failed))});
    } else if (progress.succeeded > 0) {
        showDone(verb, progress.succeeded, isUndoableNow);
    }
    Q_EMIT changed();
}

void UserVerbs::refuse(const ApiError &error, const UserChange &change, const ChangedUsers &users)
{
    if (error.kind != ApiError::Kind::Refused) {
        m_workplace.showError(error);
        return;
    }
    if (isAboutLastAdministrator(error)) {
        UserChange insisting = change;
        insisting.sparesLastAdministrator = false;
        offerForLastAdministrator(m_workplace, error, users.name(), [this, insisting, users] {
            changeOne(insisting, users);
        });
        return;
    }
    const bool isOutdated = error.code == "conflict"_L1 && !users.isOne();
    m_workplace.messages.show(
        {.kind = Message::Kind::Error,
         .text = isOutdated ? tr("Nothing was done: meanwhile the list has other users. Look at it "
                                 "again, then repeat.")
                            : sentence(error),
         .details = technicalDetails(error)});
    Q_EMIT changed(); // what is shown may be what is wrong
}

void UserVerbs::showDone(Verb verb, qint64 count, bool isUndoableNow)
{
    Message message{.kind = Message::Kind::Done, .text = changedText(verb, count)};
    if (isUndoableNow) {
        message.action = tr("Undo");
        message.onAction = [undo = QPointer(&m_undo)] {
            if (undo)
                undo->undo();
        };
    }
    m_workplace.messages.show(message);
}

void UserVerbs::showMenu(const QPoint &position)
{
    Actions &actions = m_workplace.actions;
    auto *menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions.menu(Menu::User));
    menu->addSeparator();
    for (const QLatin1StringView name :
         {"edit.copy_email"_L1, "edit.copy_id"_L1, "edit.copy_json"_L1})
        menu->addAction(actions.action(name));
    menu->addSeparator();
    menu->addAction(actions.action("users.export_selected"_L1));
    menu->popup(m_page.table().viewport()->mapToGlobal(position));
}

} // namespace latchkey::console
