#include "actions.h"
#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "session/signindialog.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr int seeded = 250;

UsersPage &usersPage(ConsoleUnderTest &console)
{
    return *console.window().findChild<UsersPage *>();
}

int shownUsers(ConsoleUnderTest &console)
{
    return usersPage(console).model().loadedRows();
}

QString message(ConsoleUnderTest &console)
{
    return console.window().messages().message().text;
}

void endSessions(ServerProcess &server)
{
    const QJsonObject found = ask(server, "GET", u"/admin/users?search="_s + administrator);
    const QString id = found["users"_L1][0]["id"_L1].toString();
    ask(server, "DELETE", u"/admin/users/%1/sessions"_s.arg(id));
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerProcess> m_server;
    Keychain m_keychain;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void init()
    {
        // Tokens that live shorter than the margin in which they are renewed: every request has to.
        m_server = std::make_unique<ServerProcess>(
            ServerProcess::Options{.environment = {u"GOTRUE_JWT_EXP=20"_s}});
        m_server->createAdministrator(administrator, password);
        seedUsers(m_server->databaseFile(), seeded);
        m_server->start();
        m_console = std::make_unique<ConsoleUnderTest>(&m_keychain);
        m_console->signIn(*m_server, administrator, password);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY_EQUAL(shownUsers(*m_console), PagedTableModel::pageSize);
    }

    void cleanup()
    {
        m_console.reset();
        m_keychain.clear();
    }

    void serverDownAndUpAgain()
    {
        m_server->stop();
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(message(*m_console).contains("does not answer"_L1));
        QVERIFY(m_console->isSignedIn());
        QCOMPARE(shownUsers(*m_console), PagedTableModel::pageSize); // what was here stays
        m_console->shoot(u"server-away"_s);

        m_server->start();
        ask(*m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"new@example.org"_s}});
        EVENTUALLY(m_console->application().client().isLinkUp());
        QVERIFY(!message(*m_console).contains("does not answer"_L1));
        EVENTUALLY_EQUAL(usersPage(*m_console).model().rowCount(), seeded + 2);
        QVERIFY(m_console->isSignedIn());
    }

    // Nobody does anything, and still the window knows.
    void serverDownWhileNobodyDoesAnything()
    {
        m_console->application().client().setLinkCheckInterval(50ms);
        m_server->stop();
        EVENTUALLY(message(*m_console).contains("does not answer"_L1));
        m_server->start();
        EVENTUALLY(m_console->application().client().isLinkUp());
        EVENTUALLY(!message(*m_console).contains("does not answer"_L1));
        QVERIFY(m_console->isSignedIn());
    }

    void hiddenWindowAsksForNothing()
    {
        m_console->application().client().setLinkCheckInterval(1ms);
        m_console->window().hide();
        m_server->stop();
        QTest::qWait(100); // long enough to ask often; a slow machine passes as well
        QVERIFY(m_console->application().client().isLinkUp());
        m_console->window().show();
        EVENTUALLY(!m_console->application().client().isLinkUp());
    }

    void startedWhileTheServerIsAway()
    {
        m_server->stop();
        m_console->restart();
        EVENTUALLY(m_console->sees(u"The server does not answer."_s));
        QVERIFY(!m_keychain.isEmpty()); // it is still good
        m_server->start();
        m_console->restart();
        EVENTUALLY(m_console->isSignedIn());
    }

    void tokensRenewThemselves()
    {
        QSignalSpy renewals(&m_console->application().client(), &AdminClient::tokensRenewed);
        for (int count = 1; count <= 3; ++count) {
            QSignalSpy loaded(&usersPage(*m_console).model(), &PagedTableModel::loaded);
            m_console->trigger("view.refresh"_L1);
            EVENTUALLY_EQUAL(loaded.count(), 1);
            QCOMPARE(renewals.count(), count);
        }
        // The newest one is what was kept.
        m_console->restart();
        EVENTUALLY(m_console->isSignedIn());
    }

    // Many requests at once with a token that has to be renewed: the refresh token is used once.
    void oneRenewalForMany()
    {
        QSignalSpy renewals(&m_console->application().client(), &AdminClient::tokensRenewed);
        QObject context;
        int answers = 0;
        for (int count = 0; count < 8; ++count) {
            m_console->application().client().send(
                ApiRequest::get(u"/admin/whoami"_s), &context, [&](const ApiResult &answer) {
                    QVERIFY(answer);
                    ++answers;
                });
        }
        EVENTUALLY_EQUAL(answers, 8);
        QVERIFY(m_console->isSignedIn());
    }

    void expiredSessionAsksOverWhatIsShown()
    {
        endSessions(*m_server);
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(m_console->sees(u"Your session has ended. Sign in again."_s));
        QVERIFY(m_keychain.isEmpty());
        QVERIFY(usersPage(*m_console).isVisible());
        QCOMPARE(shownUsers(*m_console), PagedTableModel::pageSize);
        m_console->shoot(u"session-ended"_s);

        m_console->enter(u"Password"_s, QString(password));
        m_console->click(u"Sign In"_s);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(!m_console->window().findChild<SignInDialog *>());
        QVERIFY(usersPage(*m_console).isVisible());
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY_EQUAL(shownUsers(*m_console), PagedTableModel::pageSize);
    }

    void expiredSessionCanBeLeft()
    {
        endSessions(*m_server);
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(m_console->window().findChild<SignInDialog *>());
        m_console->window().findChild<SignInDialog *>()->reject();
        EVENTUALLY(m_console->seen(u"Password"_s));
        QVERIFY(!usersPage(*m_console).isVisible());
    }

    // Nothing of one person may be seen by the next.
    void anotherPersonBeginsAnew()
    {
        m_console->trigger("server.sign_out"_L1);
        m_console->signInWithKey(*m_server);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY_EQUAL(shownUsers(*m_console), PagedTableModel::pageSize);
    }
};

QTEST_MAIN(ConnectionTest)
#include "tst_console_connection.moc"
