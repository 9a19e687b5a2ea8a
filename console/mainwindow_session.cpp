// What the window does when somebody signs in or out, or the server goes away.
#include "actions.h"
#include "mainwindow.h"
#include "pages/startpage.h"
#include "session/localserver.h"
#include "session/profilestore.h"
#include "session/session.h"
#include "session/signindialog.h"
#include "session/signinform.h"
#include "widgets/colourband.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QCloseEvent>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

namespace latchkey::console {

using namespace Qt::Literals;

void MainWindow::showState()
{
    const bool isIn = m_parts.session.state() == Session::State::SignedIn;
    m_actions->setGiven(Given::SignedIn, isIn);
    const std::array rights{std::pair{Given::MayBan, Right::Ban},
                            std::pair{Given::MayRecover, Right::Recover},
                            std::pair{Given::MayEndSessions, Right::EndSessions},
                            std::pair{Given::MayWrite, Right::Write}};
    for (const auto &[given, right] : rights)
        m_actions->setGiven(given, m_parts.session.may(right));
    m_toolbar->setVisible(isIn);
    showWho();
    watchLink();
    if (!isIn) {
        // Under the dialog of askToSignIn() everything stays as it is.
        if (!findChild<SignInDialog *>())
            showStart();
        return;
    }
    m_messages->dismiss();
    const QString who = m_parts.session.profile().id + u' ' + m_parts.session.who();
    if (std::exchange(m_formerWho, who) != who) {
        for (const PageRow &row : std::as_const(m_rows))
            row.page->clear();
    }
    const bool isFirst = m_shown < 0;
    if (isFirst)
        m_pageList->setCurrentRow(0); // before it is seen: focus alone would select nothing
    m_screens->setCurrentWidget(m_splitter);
    if (!isFirst)
        currentPage()->enter();
}

void MainWindow::showStart()
{
    if (Page *page = currentPage())
        page->leave();
    m_messages->dismiss(); // it was for whoever has gone
    m_screens->setCurrentIndex(0);
    m_start->showHelp();
    if (const auto profile = m_parts.profiles.current())
        m_form->setProfile(*profile, false);
    m_form->focusFirstEmpty();
}

// Over what is shown, so that nothing typed is lost.
void MainWindow::askToSignIn(const ApiError &error)
{
    auto *dialog = new SignInDialog(
        m_parts.session, m_parts.profiles, m_parts.secrets, sentence(error), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_formerWho.clear();
        showStart();
    });
    dialog->open();
}

void MainWindow::showWho()
{
    const Session &session = m_parts.session;
    const bool isIn = session.state() == Session::State::SignedIn;
    m_band->show(isIn ? session.profile().colour : QColor(), session.profile().name);
    m_whoText->setText(
        isIn ? tr("%1 on %2", "a person on a server").arg(session.who(), session.profile().name)
             : QString());
    setWindowTitle(isIn ? u"%1 – Latchkey"_s.arg(session.profile().name) : u"Latchkey"_s);
}

void MainWindow::showProfiles()
{
    m_form->reload();
    m_start->showHelp();
    showWho();
}

// For the first run: where a server is known, nobody needs another one.
void MainWindow::lookForServer()
{
    if (!m_parts.profiles.profiles().isEmpty())
        return;
    auto *search = new LocalServer(m_parts.localServers, this);
    connect(search, &LocalServer::found, m_start, &StartPage::offer);
    search->look();
}

void MainWindow::showLink(bool isUp)
{
    if (m_parts.session.state() != Session::State::SignedIn)
        return;
    if (!isUp) {
        m_messages->show({.kind = Message::Kind::Warning,
                          .text = tr("The server at %1 does not answer. Trying again…")
                                      .arg(m_parts.client.url().toString())});
        return;
    }
    m_messages->show({.kind = Message::Kind::Done, .text = tr("The server is back.")});
    if (Page *page = currentPage())
        page->refresh();
}

// Nobody asks after a server for a window that nobody sees.
void MainWindow::watchLink()
{
    m_parts.client.setLinkWatched(m_parts.session.state() == Session::State::SignedIn && isVisible()
                                  && !isMinimized());
}

bool MainWindow::event(QEvent *event)
{
    const bool isDone = QMainWindow::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange)
        watchLink();
    return isDone;
}

void MainWindow::restoreLayout()
{
    resize(1280, 800);
    restoreGeometry(m_parts.settings.value("window/geometry").toByteArray());
    restoreState(m_parts.settings.value("window/state").toByteArray());
    const QByteArray splitter = m_parts.settings.value("window/splitter").toByteArray();
    if (!splitter.isEmpty())
        m_splitter->restoreState(splitter);
}

bool MainWindow::mayClose() const
{
    return std::ranges::all_of(m_rows, [](const PageRow &row) { return row.page->mayClose(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_parts.settings.setValue("window/geometry", saveGeometry());
    m_parts.settings.setValue("window/state", saveState());
    m_parts.settings.setValue("window/splitter", m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

} // namespace latchkey::console
