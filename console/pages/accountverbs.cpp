#include "accountverbs.h"

#include "actions.h"
#include "changejob.h"
#include "createdialog.h"
#include "invitedialog.h"
#include "onebyone.h"
#include "prompt.h"
#include "userspage.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr auto recovery = "recovery"_L1;

ApiRequest mailRequest(const QString &kind, const QString &userId)
{
    return ApiRequest::post(u"/admin/users/%1/%2"_s.arg(pathSegment(userId), kind), {});
}

} // namespace

AccountVerbs::AccountVerbs(const Workplace &workplace, UsersPage &page)
    : QObject(&page)
    , m_workplace(workplace)
    , m_page(page)
    , m_selection(workplace, page)
{
    const auto onTrigger = [this](QLatin1StringView name, auto carryOut) {
        connect(m_workplace.actions.action(name), &QAction::triggered, this, carryOut);
    };
    onTrigger("user.create"_L1, [this] { create(); });
    onTrigger("user.invite"_L1, [this] { invite(); });
    onTrigger("user.recovery"_L1, [this] {
        sendMail(u"recovery"_s, tr("A mail with a link for a new password is on its way to %1."));
    });
    onTrigger("user.magic_link"_L1, [this] {
        sendMail(u"magiclink"_s, tr("A mail with a link to sign in with is on its way to %1."));
    });
    onTrigger("user.copy_recovery_link"_L1, [this] { copyLink(u"recovery"_s); });
    onTrigger("user.copy_magic_link"_L1, [this] { copyLink(u"magiclink"_s); });
}

QJsonObject AccountVerbs::selected() const
{
    return m_page.selectedUsers().value(0);
}

void AccountVerbs::create()
{
    auto *dialog = new CreateDialog(m_workplace, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QJsonObject user = dialog->created();
        const QString email = user["email"_L1].toString();
        m_workplace.showDone(
            tr("%1 was created.").arg(email.isEmpty() ? user["phone"_L1].toString() : email));
        m_page.refresh();
    });
    dialog->open();
}

void AccountVerbs::invite()
{
    auto *dialog = new InviteDialog(m_workplace, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QStringList addresses = dialog->addresses();
        if (addresses.size() > 1) {
            inviteMany(addresses);
            return;
        }
        m_workplace.showDone(tr("%1 was invited.").arg(addresses.first()));
        m_page.refresh();
    });
    dialog->open();
}

// Whoever has an account already is skipped, and the report says so.
void AccountVerbs::inviteMany(const QStringList &addresses)
{
    QJsonArray rows;
    for (const QString &address : addresses)
        rows << QJsonObject{{"email"_L1, address}};
    JobRow *row = m_workplace.jobs.add(
        tr("Invite %Ln people", nullptr, static_cast<int>(addresses.size())));
    auto *job = new ChangeJob(m_workplace, row);
    connect(job, &ChangeJob::ended, this, &AccountVerbs::invited);
    connect(job, &ChangeJob::refused, this, [this](const ApiError &error) {
        m_workplace.showError(error);
    });
    job->start({{"action"_L1, u"create"_s},
                {"invite"_L1, true},
                {"conflict"_L1, u"skip"_s},
                {"chunk"_L1, 1},
                {"rows"_L1, rows}});
}

void AccountVerbs::invited(const BulkProgress &progress)
{
    const auto left = static_cast<int>(progress.skipped + progress.failed);
    if (left > 0) {
        m_workplace.messages.show(
            {.kind = Message::Kind::Warning,
             .text
             = tr("%Ln people were not invited. The report of the job says why.", nullptr, left)});
    } else {
        m_workplace.showDone(
            tr("%Ln people were invited.", nullptr, static_cast<int>(progress.succeeded)));
    }
    m_page.refresh();
}

void AccountVerbs::sendMail(const QString &kind, const QString &done)
{
    const auto send = [this, kind, done](const ChangedUsers &users) {
        if (!users.isOne()) {
            sendMails(kind, users);
            return;
        }
        m_workplace.client.send(mailRequest(kind, users.ids.first()),
                                this,
                                [this, done, name = users.name()](const ApiResult &answer) {
                                    if (answer)
                                        m_workplace.showDone(done.arg(name));
                                    else
                                        m_workplace.showError(answer.error());
                                });
    };
    m_selection.find(UserSelection::Means::OneByOne, send);
}

void AccountVerbs::sendMails(const QString &kind, const ChangedUsers &users)
{
    const auto count = static_cast<int>(users.count);
    const bool isRecovery = kind == recovery;
    const bool isSure = m_workplace.prompt.confirm(
        {.title = isRecovery ? tr("Send Recovery Mails") : tr("Send Magic Links"),
         .text = isRecovery ? tr("Mail %Ln users a link for a new password?", nullptr, count)
                            : tr("Mail %Ln users a link to sign in with?", nullptr, count),
         .explanation = tr("Each of them gets a mail of their own."),
         .action = tr("Send")});
    if (!isSure)
        return;
    auto *job = new OneByOne(m_workplace,
                             m_workplace.jobs.add(tr("Send mails to %Ln users", nullptr, count)));
    connect(job, &OneByOne::ended, this, &AccountVerbs::mailed);
    job->start(users, [kind](const QString &userId) { return mailRequest(kind, userId); });
}

void AccountVerbs::mailed(const BulkProgress &progress)
{
    if (progress.failed > 0) {
        m_workplace.messages.show(
            {.kind = Message::Kind::Warning,
             .text = tr("%Ln mails could not be sent. The report of the job says why.",
                        nullptr,
                        static_cast<int>(progress.failed))});
    } else if (progress.succeeded > 0) {
        m_workplace.showDone(
            tr("%Ln mails are on their way.", nullptr, static_cast<int>(progress.succeeded)));
    }
}

void AccountVerbs::copyLink(const QString &kind)
{
    const QString email = selected()["email"_L1].toString();
    if (email.isEmpty()) {
        m_workplace.messages.show({.kind = Message::Kind::Warning,
                                   .text = tr("This user has no e-mail address to sign in with.")});
        return;
    }
    m_workplace.client.send(
        ApiRequest::post(u"/admin/generate_link"_s, {{"type"_L1, kind}, {"email"_L1, email}}),
        this,
        [this, email](const ApiResult &answer) {
            if (!answer) {
                m_workplace.showError(answer.error());
                return;
            }
            QGuiApplication::clipboard()->setText(answer->object()["action_link"_L1].toString());
            m_workplace.messages.show(
                {.kind = Message::Kind::Note,
                 .text = tr("The link is in the clipboard. It works once, and whoever has it can "
                            "sign in as %1.")
                             .arg(email)});
        });
}

} // namespace latchkey::console
