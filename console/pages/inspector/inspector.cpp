#include "inspector.h"

#include "actions.h"
#include "models/openeduser.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "prompt.h"
#include "session/session.h"
#include "userfacts.h"
#include "userheader.h"

#include <QAction>
#include <QItemSelectionModel>
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
    , m_tabs(new QTabWidget)
    , m_facts(new UserFacts)
{
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(leastWidth);
    m_tabs->setAccessibleName(tr("About the user"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(), tr("Overview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    m_pause.setSingleShot(true);
    hide();
    users.splitter().addWidget(this);
    users.splitter().setStretchFactor(0, 1);
    users.splitter().setStretchFactor(users.splitter().indexOf(this), 0);
    QAction *toggle = workplace.actions.action("view.inspector"_L1);
    toggle->setChecked(workplace.settings.value(shownSetting, true).toBool());
    connectAll();
}

QWidget *Inspector::buildOverview()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 12);
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

void Inspector::connectAll()
{
    connect(&m_pause, &QTimer::timeout, this, &Inspector::settle);
    connect(&m_users, &UsersPage::selectionChanged, this, &Inspector::follow);
    connect(&m_users, &UsersPage::cleared, this, &Inspector::clear);
    connect(&m_users.model(), &PagedTableModel::dataChanged, this, &Inspector::follow);
    connect(m_opened, &OpenedUser::shown, this, &Inspector::showUser);
    connect(m_opened, &OpenedUser::failed, this, [this](const ApiError &error) {
        m_workplace.showError(error);
    });
    connect(&m_workplace.session, &Session::stateChanged, this, &Inspector::showUser);
    connect(m_facts, &UserFacts::factorRemovalWanted, this, &Inspector::removeFactor);
    connect(&m_users.splitter(), &QSplitter::splitterMoved, this, [this] {
        m_workplace.settings.setValue(widthSetting, width());
    });
    QAction *toggle = m_workplace.actions.action("view.inspector"_L1);
    connect(toggle, &QAction::toggled, this, [this](bool isOn) {
        m_workplace.settings.setValue(shownSetting, isOn);
        settle();
    });
    const QAction *refresh = m_workplace.actions.action("view.refresh"_L1);
    connect(refresh, &QAction::triggered, m_opened, &OpenedUser::reload);
}

void Inspector::follow()
{
    m_pause.start(selectionSettles);
}

void Inspector::settle()
{
    const bool isWanted = m_workplace.actions.action("view.inspector"_L1)->isChecked();
    if (!isWanted || m_users.table().selectedCount() != 1) {
        clear();
        return;
    }
    const QList<QJsonObject> selected = m_users.selectedUsers();
    if (selected.isEmpty())
        return; // its row is being fetched, and dataChanged() will tell
    const QJsonObject &listed = selected.first();
    if (listed["id"_L1] != m_opened->user()["id"_L1])
        m_opened->open(listed);
    else if (listed["updated_at"_L1] != m_opened->user()["updated_at"_L1])
        m_opened->reload(); // by a verb, or somebody else
}

void Inspector::clear()
{
    m_pause.stop();
    if (m_opened->isOpen())
        m_opened->close();
}

void Inspector::showUser()
{
    appear(m_opened->isOpen());
    if (!m_opened->isOpen())
        return;
    const Timestamp now = m_workplace.clock.now();
    const bool mayWrite = m_workplace.session.may(Right::Write);
    m_header->show(m_opened->user(), now);
    m_facts->show(m_opened->user(),
                  now,
                  mayWrite && m_opened->isComplete() ? UserFacts::Access::Change
                                                     : UserFacts::Access::Look);
    if (m_opened->isComplete())
        showRow();
}

// The list knows what the inspector knows.
void Inspector::showRow() const
{
    for (const int row : m_users.table().selectedRows()) {
        const QJsonObject *listed = m_users.model().at(row);
        if (listed && (*listed)["id"_L1] == m_opened->id()
            && (*listed)["updated_at"_L1] != m_opened->user()["updated_at"_L1])
            m_users.model().replace(row, m_opened->user());
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
