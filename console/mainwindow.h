#pragma once

#include "actions.h"
#include "pages/page.h"

#include <QLatin1StringView>
#include <QMainWindow>
#include <QUrl>

class QDockWidget;
class QLabel;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace latchkey::console {

class ColourBand;
class IdleLock;
class Preferences;
class ProfileStore;
class SecretStore;
class StartPage;
class SignInForm;

// What the window is made with, besides the settings; all of it outlives the window.
struct WindowParts
{
    AdminClient &client;
    Session &session;
    ProfileStore &profiles;
    SecretStore &secrets;
    Prompt &prompt;
    QSettings &settings;
    Preferences &preferences;
    IdleLock &idleLock;
    const Clock &clock;
    RandomSource &random;
    QList<QUrl> localServers; // where one may run on this machine
};

// The one window: the start page until somebody is signed in, then the pages with what surrounds
// them. Knows which page is shown; what a page shows is its own affair.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts);
    ~MainWindow() override;

    Actions &actions() { return *m_actions; }

    MessageBar &messages() { return *m_messages; }

    JobPane &jobs() { return *m_jobs; }

    SignInForm &signInForm() { return *m_form; }

    Page *currentPage() const;

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct PageRow
    {
        Page *page = nullptr;
        QLatin1StringView action = {};
        Given given = Given::SignedIn;
    };

    void buildWorkspace();
    void buildMenus();
    void buildDocks();
    void buildStatusBar();
    void addPages();
    void addPage(Page *page, QLatin1StringView action, Given given);
    void connectActions();
    void connectSession();
    void showPage(int row);
    void showState();
    void showStart();
    void showLink(bool isUp);
    void watchLink();
    void askToSignIn(const ApiError &error);
    void showWho();
    void showProfiles();
    void lookForServer();
    bool mayClose() const;
    void dismiss();
    void restoreLayout();

    WindowParts m_parts;
    Actions *m_actions;
    MessageBar *m_messages;
    JobPane *m_jobs;
    Workplace m_workplace;
    QStackedWidget *m_screens; // start page, workspace
    SignInForm *m_form;
    StartPage *m_start;
    ColourBand *m_band;
    QSplitter *m_splitter;
    QWidget *m_sidebar;
    QListWidget *m_pageList;
    QStackedWidget *m_sidebars; // of the pages, in their order
    QStackedWidget *m_pages;
    QToolBar *m_toolbar;
    QDockWidget *m_jobDock;
    QLabel *m_statusText;
    QLabel *m_whoText;
    QList<PageRow> m_rows;
    int m_shown = -1; // the page that was entered
    QString m_formerWho; // signed in before: whose things the pages still show
};

} // namespace latchkey::console
