#include "inspector.h"

#include "actions.h"
#include "conflictpanel.h"
#include "models/openeduser.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "prompt.h"
#include "session/session.h"
#include "useractivity.h"
#include "userfacts.h"
#include "userform.h"
#include "userheader.h"
#include "usermetadata.h"
#include "usersessions.h"
#include "widgets/listtable.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto selectionSettles = 120ms; // who holds an arrow key passes by many users
constexpr int usualWidth = 380;
constexpr int leastWidth = 300;
constexpr auto widthSetting = "inspector/width"_L1;
constexpr auto shownSetting = "inspector/shown"_L1;

} // namespace

Inspector::Inspector(const Workplace &workplace, UsersPage &users)
    : m_workplace(workplace)
    , m_users(users)
    , m_opened(new OpenedUser(workplace.client, this))
    , m_header(new UserHeader)
    , m_conflict(new ConflictPanel)
    , m_tabs(new QTabWidget)
    , m_form(new UserForm(*m_opened))
    , m_facts(new UserFacts)
    , m_metadata(new UserMetadata(*m_opened))
    , m_sessions(new UserSessions(workplace))
    , m_activity(new UserActivity(workplace))
    , m_buttons(buildButtons())
{
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(leastWidth);
    m_tabs->setAccessibleName(tr("About the user"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(), tr("Overview"));
    m_tabs->addTab(m_metadata, tr("Metadata"));
    m_tabs->addTab(m_sessions, tr("Sessions"));
    m_tabs->addTab(m_activity, tr("Activity"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_conflict);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_buttons);
    m_pause.setSingleShot(true);
    hide();
    users.splitter().addWidget(this);
    users.splitter().setStretchFactor(0, 1);
    users.splitter().setStretchFactor(users.splitter().indexOf(this), 0);
    QAction *toggle = workplace.actions.action("view.inspector"_L1);
    toggle->setChecked(workplace.settings.value(shownSetting, true).toBool());
    connectAll();
    connectActions();
}

QWidget *Inspector::buildOverview()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->addWidget(m_form);
    layout->addWidget(m_facts);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Overview"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

// What the actions do, within reach; they tell what is possible.
QWidget *Inspector::buildButtons() const
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    const std::array buttons{std::pair{tr("Revert"), "user.revert"_L1},
                             std::pair{tr("Save"), "user.save"_L1}};
    for (const auto &[text, name] : buttons) {
        QAction *action = m_workplace.actions.action(name);
        auto *button = new QPushButton(text);
        button->setAccessibleName(text);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        row->addWidget(button);
    }
    return bar;
}

void Inspector::connectAll()
{
    connect(&m_pause, &QTimer::timeout, this, &Inspector::settle);
    connect(&m_users, &UsersPage::selectionChanged, this, &Inspector::follow);
    connect(&m_users, &UsersPage::cleared, this, &Inspector::clear);
    connect(&m_users.model(), &PagedTableModel::dataChanged, this, &Inspector::follow);
    m_users.setGuard([this] { return mayLeave(); });
    connect(m_opened, &OpenedUser::shown, this, &Inspector::showUser);
    connect(m_opened, &OpenedUser::edited, this, &Inspector::showDraft);
    connect(m_opened, &OpenedUser::failed, this, &Inspector::showFailure);
    connect(m_opened, &OpenedUser::conflicted, this, [this] {
        m_conflict->show(m_opened->conflict());
    });
    connect(m_opened, &OpenedUser::saved, this, [this](const auto &before, const auto &after) {
        m_workplace.showDone(tr("The changes were saved."));
        reloadLists(); // a new password ends sessions, and everything is in the audit log
        Q_EMIT changed(before, after);
    });
    connect(&m_workplace.session, &Session::stateChanged, this, &Inspector::showUser);
    connect(m_conflict, &ConflictPanel::resolved, m_opened, &OpenedUser::resolve);
    connect(m_metadata, &UserMetadata::edited, this, &Inspector::showDraft);
    connect(m_activity, &UserActivity::auditWanted, this, &Inspector::auditWanted);
    connect(m_facts, &UserFacts::factorRemovalWanted, this, &Inspector::removeFactor);
    connect(&m_users.splitter(), &QSplitter::splitterMoved, this, [this] {
        m_workplace.settings.setValue(widthSetting, width());
    });
}

void Inspector::connectActions()
{
    const auto onTrigger = [this](QLatin1StringView name, auto carryOut) {
        connect(m_workplace.actions.action(name), &QAction::triggered, this, carryOut);
    };
    onTrigger("view.refresh"_L1, [this] {
        m_opened->reload();
        reloadLists();
    });
    onTrigger("user.save"_L1, &Inspector::save);
    onTrigger("user.revert"_L1, &Inspector::revert);
    const QAction *toggle = m_workplace.actions.action("view.inspector"_L1);
    connect(toggle, &QAction::toggled, this, [this](bool isOn) {
        m_workplace.settings.setValue(shownSetting, isOn);
        settle();
    });
}

void Inspector::follow()
{
    m_pause.start(selectionSettles);
}

// Under a draft the inspector stays where no other user takes its place.
void Inspector::settle()
{
    const bool isWanted = m_workplace.actions.action("view.inspector"_L1)->isChecked();
    if (m_isAsking)
        return;
    if (!isWanted || m_users.table().selectedCount() != 1) {
        if (!isEdited())
            clear();
        appear(isWanted && m_opened->isOpen());
        return;
    }
    const QList<QJsonObject> selected = m_users.selectedUsers();
    if (selected.isEmpty())
        return; // its row is being fetched, and dataChanged() will tell
    const QJsonObject &listed = selected.first();
    if (listed["id"_L1] != m_opened->user()["id"_L1]) {
        open(listed);
    } else {
        m_row = m_users.table().selectedRows().first();
        if (listed["updated_at"_L1] != m_opened->user()["updated_at"_L1])
            m_opened->reload(); // by a verb, or somebody else
    }
    appear(true);
}

void Inspector::open(const QJsonObject &listed)
{
    if (!mayLeave()) {
        goBack();
        return;
    }
    m_row = m_users.table().selectedRows().first();
    m_opened->open(listed);
    m_metadata->drop();
    m_conflict->show({});
}

// To the row of the user that is still shown, unless another one stands there by now.
void Inspector::goBack()
{
    const QJsonObject *listed = m_users.model().at(m_row);
    if (listed && (*listed)["id"_L1] == m_opened->id())
        chooseRow(&m_users.table(), m_row);
}

void Inspector::clear()
{
    m_pause.stop();
    if (!m_opened->isOpen())
        return;
    m_opened->close();
    m_metadata->drop();
    m_conflict->show({});
}

void Inspector::showUser()
{
    const bool isWanted = m_workplace.actions.action("view.inspector"_L1)->isChecked();
    appear(isWanted && m_opened->isOpen());
    showDraft();
    m_sessions->setUser(m_opened->id());
    m_activity->setUser(m_opened->id());
    if (!m_opened->isOpen())
        return;
    const Timestamp now = m_workplace.clock.now();
    const bool mayChange = m_workplace.session.may(Right::Write) && m_opened->isComplete();
    m_header->show(m_opened->user(), now);
    m_facts->show(
        m_opened->user(), now, mayChange ? UserFacts::Access::Change : UserFacts::Access::Look);
    if (m_opened->isComplete())
        showRow();
}

void Inspector::reloadLists() const
{
    m_sessions->reload();
    m_activity->reload();
}

// The list knows what the inspector knows.
void Inspector::showRow() const
{
    QJsonObject known = m_opened->user();
    known["identities"_L1] = QJsonValue::Null; // as in lists
    known.remove("ban_reason"_L1);
    for (const int row : m_users.table().selectedRows()) {
        const QJsonObject *listed = m_users.model().at(row);
        if (listed && (*listed)["id"_L1] == m_opened->id() && *listed != known)
            m_users.model().replace(row, known);
    }
}

void Inspector::appear(bool isShown)
{
    if (isShown == isVisibleTo(parentWidget()))
        return;
    setVisible(isShown);
    if (!isShown)
        return;
    QSplitter &splitter = m_users.splitter();
    const int wanted = m_workplace.settings.value(widthSetting, usualWidth).toInt();
    splitter.setSizes({splitter.width() - splitter.handleWidth() - wanted, wanted});
}

void Inspector::removeFactor(const QString &factorId, const QString &name)
{
    const bool isSure = m_workplace.prompt.confirm(
        {.title = tr("Remove Factor"),
         .text = tr("Remove the second factor “%1”?").arg(name),
         .explanation = tr("The user will sign in without it, and can add another one."),
         .action = tr("Remove Factor"),
         .isDestructive = true});
    if (isSure)
        m_opened->removeFactor(factorId);
}

} // namespace latchkey::console
