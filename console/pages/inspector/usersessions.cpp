#include "usersessions.h"

#include "actions.h"
#include "models/device.h"
#include "models/moment.h"
#include "prompt.h"
#include "session/session.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

enum Column { Device, Address, LastSeen };

// A session that was never refreshed was seen when it began.
QDateTime lastSeen(const QJsonObject &session)
{
    const QDateTime refreshed = momentOf(session["refreshed_at"_L1]);
    return refreshed.isValid() ? refreshed : momentOf(session["created_at"_L1]);
}

} // namespace

UserSessions::UserSessions(const Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_sessions(new QTreeWidget)
    , m_more(new QLabel)
    , m_end(new QPushButton(tr("End")))
    , m_endAll(new QPushButton(tr("End All")))
{
    m_sessions->setAccessibleName(tr("Sessions"));
    m_sessions->setHeaderLabels({tr("Device"), tr("Address"), tr("Last seen")});
    m_sessions->setRootIsDecorated(false);
    m_sessions->setUniformRowHeights(true);
    m_sessions->setAlternatingRowColors(true);
    m_sessions->setFrameShape(QFrame::NoFrame);
    m_sessions->setSelectionMode(QTreeWidget::ExtendedSelection);
    m_end->setAccessibleName(tr("End the selected sessions"));
    m_endAll->setAccessibleName(tr("End all sessions"));
    m_more->setContentsMargins(12, 0, 12, 0);
    m_more->setWordWrap(true);
    m_more->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 0);
    buttons->addWidget(m_end);
    buttons->addWidget(m_endAll);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_sessions, 1);
    layout->addWidget(m_more);
    layout->addLayout(buttons);
    connect(m_sessions, &QTreeWidget::itemSelectionChanged, this, &UserSessions::allow);
    connect(m_end, &QPushButton::clicked, this, &UserSessions::endSelected);
    connect(m_endAll, &QPushButton::clicked, this, &UserSessions::endAll);
    allow();
}

QString UserSessions::path() const
{
    return u"/admin/users/%1/sessions"_s.arg(pathSegment(m_user));
}

void UserSessions::setUser(const QString &id)
{
    if (m_user == id)
        return;
    m_user = id;
    m_sessions->clear();
    m_more->hide();
    reload();
}

void UserSessions::reload()
{
    m_isRead = false;
    if (m_call)
        m_call->cancel();
    allow();
    if (m_user.isEmpty() || !isVisible())
        return;
    m_isRead = true;
    m_call
        = m_workplace.client.send(ApiRequest::get(path()), this, [this](const ApiResult &answer) {
              if (answer)
                  show(answer->object());
              else
                  m_workplace.showError(answer.error());
          });
}

void UserSessions::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        reload();
}

void UserSessions::show(const QJsonObject &answer)
{
    const QStringList selected = selectedIds();
    m_sessions->clear();
    for (const QJsonValue &value : answer["sessions"_L1].toArray()) {
        const QJsonObject session = value.toObject();
        const QString agent = session["user_agent"_L1].toString();
        const QDateTime seen = lastSeen(session);
        const QString device = deviceOf(agent);
        auto *item = new QTreeWidgetItem(
            m_sessions,
            {session["current"_L1].toBool() ? tr("%1 (this is you)").arg(device) : device,
             session["ip"_L1].toString(),
             localText(seen)});
        item->setToolTip(Device, agent);
        item->setToolTip(LastSeen, utcText(seen));
        item->setData(Device, Qt::UserRole, session["id"_L1].toString());
        item->setSelected(selected.contains(session["id"_L1].toString()));
    }
    const int shown = m_sessions->topLevelItemCount();
    const int total = answer["total"_L1].toInt();
    m_more->setText(tr("These are the newest %L1 of %L2 sessions.").arg(shown).arg(total));
    m_more->setVisible(shown < total);
    m_sessions->setColumnWidth(Device, fontMetrics().averageCharWidth() * 22);
    m_sessions->resizeColumnToContents(Address);
    allow();
}

QStringList UserSessions::selectedIds() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : m_sessions->selectedItems())
        ids << item->data(Device, Qt::UserRole).toString();
    return ids;
}

void UserSessions::allow()
{
    const bool may = m_workplace.session.may(Right::EndSessions);
    m_end->setEnabled(may && !m_sessions->selectedItems().isEmpty());
    m_endAll->setEnabled(may && m_sessions->topLevelItemCount() > 0);
}

void UserSessions::endSelected()
{
    for (const QString &id : selectedIds())
        end(path() + u'/' + pathSegment(id));
}

void UserSessions::endAll()
{
    const bool isSure = m_workplace.prompt.confirm(
        {.title = tr("End All Sessions"),
         .text = tr("End all sessions of this user?"),
         .explanation = tr("The user has to sign in again everywhere."),
         .action = tr("End All"),
         .isDestructive = true});
    if (isSure)
        end(path());
}

void UserSessions::end(const QString &endedPath)
{
    const ApiRequest request{.method = "DELETE", .path = endedPath};
    m_workplace.client.send(request, this, [this](const ApiResult &answer) {
        if (!answer)
            m_workplace.showError(answer.error());
        reload(); // whoever failed may have been late
    });
}

} // namespace latchkey::console
