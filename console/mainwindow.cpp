#include "mainwindow.h"

#include "actions.h"
#include "icons.h"
#include "pages/accountverbs.h"
#include "pages/auditpage.h"
#include "pages/importverbs.h"
#include "pages/inspector/inspector.h"
#include "pages/serverpage.h"
#include "pages/startpage.h"
#include "pages/userexport.h"
#include "pages/userspage.h"
#include "pages/userundo.h"
#include "pages/userverbs.h"
#include "prompt.h"
#include "session/profilestore.h"
#include "session/signindialog.h"
#include "session/signinform.h"
#include "widgets/colourband.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"
#include "windowverbs.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int sidebarWidth = 210;

} // namespace

MainWindow::MainWindow(const WindowParts &parts)
    : m_parts(parts)
    , m_actions(new Actions(this))
    , m_messages(new MessageBar)
    , m_jobs(new JobPane)
    , m_workplace{.client = parts.client,
                  .session = parts.session,
                  .actions = *m_actions,
                  .prompt = parts.prompt,
                  .messages = *m_messages,
                  .jobs = *m_jobs,
                  .settings = parts.settings,
                  .clock = parts.clock,
                  .random = parts.random}
    , m_screens(new QStackedWidget)
    , m_form(new SignInForm(parts.session, parts.profiles, parts.secrets))
    , m_start(new StartPage(m_form, parts.profiles))
    , m_band(new ColourBand)
    , m_splitter(new QSplitter)
    , m_sidebar(new QWidget)
    , m_pageList(new QListWidget)
    , m_sidebars(new QStackedWidget)
    , m_pages(new QStackedWidget)
    , m_toolbar(new QToolBar)
    , m_jobDock(new QDockWidget)
    , m_statusText(new QLabel)
    , m_whoText(new QLabel)
{
    buildWorkspace();
    m_screens->addWidget(m_start);
    m_screens->addWidget(m_splitter);
    auto *central = new QWidget;
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_band);
    rows->addWidget(m_messages);
    rows->addWidget(m_screens);
    setCentralWidget(central);
    buildMenus();
    buildDocks();
    buildStatusBar();
    addPages();
    connectActions();
    connectSession();
    restoreLayout();
    showState();
    lookForServer();
}

// Pages use what the window owns, so they go first. What goes after it has ended tells it nothing.
MainWindow::~MainWindow()
{
    disconnect(&m_parts.session, nullptr, this, nullptr);
    disconnect(m_jobDock, nullptr, this, nullptr);
    for (const PageRow &row : std::exchange(m_rows, {}))
        delete row.page;
}

Page *MainWindow::currentPage() const
{
    return m_shown < 0 ? nullptr : m_rows[m_shown].page;
}

void MainWindow::buildWorkspace()
{
    m_pageList->setAccessibleName(tr("Pages"));
    m_pageList->setFrameShape(QFrame::NoFrame);
    m_pageList->viewport()->setAutoFillBackground(false);
    m_pageList->setSizeAdjustPolicy(QListWidget::AdjustToContents);
    m_pageList->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_pageList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pageList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pageList->setIconSize(QSize(20, 20));
    auto *layout = new QVBoxLayout(m_sidebar);
    layout->setContentsMargins(6, 8, 6, 0);
    layout->setSpacing(8);
    layout->addWidget(m_pageList);
    layout->addWidget(m_sidebars, 1);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({sidebarWidth, 1000});
    connect(m_pageList, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
}

void MainWindow::buildMenus()
{
    for (const Menu menu : {Menu::Server, Menu::Edit, Menu::View, Menu::User, Menu::Help}) {
        const QList<QAction *> actions = m_actions->menu(menu);
        if (!actions.isEmpty())
            menuBar()->addMenu(Actions::menuTitle(menu))->addActions(actions);
    }
    addActions(m_actions->all()); // their shortcuts work without a menu, too
    m_toolbar->setObjectName("toolbar"_L1);
    m_toolbar->setWindowTitle(tr("Toolbar"));
    m_toolbar->setMovable(false);
    m_toolbar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolbar->addActions(m_actions->toolbar());
    addToolBar(m_toolbar);
}

void MainWindow::buildDocks()
{
    m_jobDock->setObjectName("jobs"_L1);
    m_jobDock->setWindowTitle(tr("Jobs"));
    m_jobDock->setWidget(m_jobs);
    m_jobDock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobDock);
    m_jobDock->hide();
    connect(m_jobs, &JobPane::added, m_jobDock, &QWidget::show);
    connect(m_jobDock, &QDockWidget::visibilityChanged, this, [this] {
        m_actions->action("view.jobs"_L1)->setChecked(m_jobDock->isVisibleTo(this));
    });
}

void MainWindow::buildStatusBar()
{
    m_statusText->setAccessibleName(tr("Counts"));
    m_whoText->setAccessibleName(tr("Signed in as"));
    for (QLabel *label : {m_statusText, m_whoText})
        label->setContentsMargins(6, 2, 6, 2);
    statusBar()->addWidget(m_statusText, 1);
    statusBar()->addPermanentWidget(m_whoText);
}

void MainWindow::addPages()
{
    auto *users = new UsersPage(m_workplace);
    new ImportVerbs(m_workplace, *users);
    new ExportVerbs(m_workplace, *users);
    auto *undo = new UserUndo(m_workplace, users);
    new UserVerbs(m_workplace, *users, *undo);
    new AccountVerbs(m_workplace, *users);
    const auto *verbs = new WindowVerbs(m_workplace,
                                        {.preferences = m_parts.preferences,
                                         .profiles = m_parts.profiles,
                                         .secrets = m_parts.secrets,
                                         .idleLock = m_parts.idleLock,
                                         .mayLeave = [this] { return mayClose(); }},
                                        *this);
    connect(verbs, &WindowVerbs::profilesChanged, this, &MainWindow::showProfiles);
    connect(verbs, &WindowVerbs::userWanted, this, [this, users](const QString &typed) {
        m_actions->action("view.users"_L1)->trigger();
        users->searchFor(typed);
    });
    auto *inspector = new Inspector(m_workplace, *users);
    connect(inspector, &Inspector::changed, undo, &UserUndo::note);
    auto *audit = new AuditPage(m_workplace);
    connect(inspector, &Inspector::auditWanted, audit, [this, audit](const QString &userId) {
        audit->showOnly(userId);
        m_actions->action("view.audit"_L1)->trigger();
    });
    addPage(users, "view.users"_L1, Given::UsersPage);
    addPage(audit, "view.audit"_L1, Given::AuditPage);
    addPage(new ServerPage(m_workplace), "view.server"_L1, Given::ServerPage);
}

void MainWindow::addPage(Page *page, QLatin1StringView action, Given given)
{
    const int row = static_cast<int>(m_rows.size());
    m_rows << PageRow{.page = page, .action = action, .given = given};
    const QAction *view = m_actions->action(action);
    auto *item = new QListWidgetItem(view->icon(), view->text().remove(u'&'));
    item->setSizeHint(QSize(0, 34));
    m_pageList->addItem(item);
    m_pages->addWidget(page);
    QWidget *sidebar = page->sidebar();
    m_sidebars->addWidget(sidebar ? sidebar : new QWidget);
    connect(view, &QAction::triggered, this, [this, row] { m_pageList->setCurrentRow(row); });
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        if (page == currentPage())
            m_statusText->setText(text);
    });
}

void MainWindow::connectActions()
{
    const auto onTrigger = [this](QLatin1StringView name, auto carryOut) {
        connect(m_actions->action(name), &QAction::triggered, this, carryOut);
    };
    const auto withPage = [this](void (Page::*verb)()) {
        return [this, verb] {
            if (Page *page = currentPage())
                (page->*verb)();
        };
    };
    onTrigger("view.refresh"_L1, withPage(&Page::refresh));
    onTrigger("edit.find"_L1, withPage(&Page::find));
    onTrigger("view.dismiss"_L1, [this] { dismiss(); });
    onTrigger("view.jobs"_L1, [this](bool isOn) { m_jobDock->setVisible(isOn); });
    onTrigger("view.sidebar"_L1, [this](bool isOn) { m_sidebar->setVisible(isOn); });
    const auto signOut = [this] {
        if (mayClose())
            m_parts.session.signOut();
    };
    onTrigger("server.sign_out"_L1, signOut);
    onTrigger("server.switch"_L1, signOut);
    onTrigger("server.lock"_L1, [this] { m_parts.session.signOut(Session::Ending::Lock); });
    onTrigger("server.quit"_L1, [this] { close(); });
    m_actions->action("view.sidebar"_L1)->setChecked(true);
}

void MainWindow::connectSession()
{
    connect(&m_parts.session, &Session::stateChanged, this, &MainWindow::showState);
    connect(&m_parts.session, &Session::ended, this, &MainWindow::askToSignIn);
    connect(&m_parts.client, &AdminClient::linkChanged, this, &MainWindow::showLink);
}

void MainWindow::showPage(int row)
{
    if (m_shown == row)
        return;
    if (Page *former = currentPage())
        former->leave();
    m_shown = row;
    for (const PageRow &one : std::as_const(m_rows))
        m_actions->setGiven(one.given, one.page == currentPage());
    m_pages->setCurrentIndex(row);
    m_sidebars->setCurrentIndex(row);
    if (Page *page = currentPage()) {
        m_statusText->setText(page->status());
        page->enter();
    }
}

void MainWindow::dismiss()
{
    if (m_messages->isVisible())
        m_messages->dismiss();
    else if (Page *page = currentPage())
        page->dismiss();
}

} // namespace latchkey::console
