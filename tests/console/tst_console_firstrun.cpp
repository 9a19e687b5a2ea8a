#include "consoleundertest.h"
#include "eventually.h"
#include "serverprocess.h"
#include "widgets/colourband.h"
#include "widgets/colourbox.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

// A port that nobody listens on.
const QUrl nowhere(u"http://127.0.0.1:9"_s);

QString command()
{
    return u"latchkey-server admin create --email you@example.org"_s;
}

} // namespace

class FirstRunTest : public QObject
{
    Q_OBJECT

    QString addressTyped()
    {
        return m_console->seen<QLineEdit>(u"Address of the server"_s)->text();
    }

    void signIn()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
    }

    void openServers()
    {
        m_console->trigger("edit.preferences"_L1);
        EVENTUALLY(QApplication::activeModalWidget() != nullptr);
        QApplication::activeModalWidget()->findChild<QTabWidget *>()->setCurrentIndex(1);
    }

    // The dialog over the preferences.
    void edit(const QString &name, int colour)
    {
        m_console->click(u"Edit…"_s);
        EVENTUALLY(QApplication::activeModalWidget()->windowTitle() == u"Edit Server"_s);
        m_console->enter(u"Name of the server"_s, name);
        m_console->seen<ColourBox>(u"Colour"_s)->setCurrentIndex(colour);
        m_console->shoot(u"profile"_s);
        QTest::keyClick(m_console->seen(u"Name of the server"_s), Qt::Key_Return);
    }

    ColourBand &band() { return *m_console->window().findChild<ColourBand *>(); }

    ServerProcess m_server;
    Keychain m_keychain;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase() { m_server.start(); }

    void init()
    {
        m_keychain.clear();
        m_console = std::make_unique<ConsoleUnderTest>(&m_keychain);
    }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    void offersTheServerOfThisMachine()
    {
        m_console->setLocalServers({nowhere, m_server.url()});
        m_console->restart();
        EVENTUALLY(
            m_console->sees(u"runs on this computer, at %1"_s.arg(m_server.url().toString())));
        m_console->shoot(u"firstrun"_s);
        m_console->click(u"Use This Server"_s);
        QCOMPARE(addressTyped(), m_server.url().toString());
        signIn();
    }

    void explainsHowToMakeAnAdministrator()
    {
        QCOMPARE(m_console->seen<QLineEdit>(u"Command that makes an administrator"_s)->text(),
                 command());
        QVERIFY(!m_console->sees(u"runs on this computer"_s));
        QGuiApplication::clipboard()->clear();
        m_console->click(u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), command());
    }

    void saysNoMoreOnceAServerIsKnown()
    {
        signIn();
        m_console->setLocalServers({m_server.url()});
        m_console->application().session().signOut();
        EVENTUALLY(m_console->sees(u"Sign in to Latchkey"_s));
        QVERIFY(!m_console->sees(u"No administrator yet?"_s));
        m_console->restart();
        QVERIFY(!m_console->sees(u"No administrator yet?"_s));
        QVERIFY(!m_console->sees(u"runs on this computer"_s));
    }

    void showsTheColourOfAServer()
    {
        signIn();
        QVERIFY(!band().isVisible());
        openServers();
        edit(u"Production"_s, 1);
        EVENTUALLY_EQUAL(m_console->seen<QListWidget>(u"Servers"_s)->count(), 1);
        m_console->shoot(u"servers"_s);
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QVERIFY(band().isVisible());
        QCOMPARE(band().accessibleName(), u"Production"_s);
        QVERIFY(m_console->window().windowTitle().startsWith(u"Production"_s));
        m_console->shoot(u"band"_s);
        m_console->restart();
        EVENTUALLY(m_console->isSignedIn());
        QVERIFY(band().isVisible());
    }

    void refusesAnAddressThatIsNone()
    {
        signIn();
        openServers();
        m_console->click(u"Edit…"_s);
        EVENTUALLY(QApplication::activeModalWidget()->windowTitle() == u"Edit Server"_s);
        m_console->enter(u"Address of the server"_s, u"ftp://example.org"_s);
        m_console->click(u"Save"_s);
        QVERIFY(m_console->sees(u"Enter the address of a Latchkey server"_s));
        QVERIFY(m_console->isSignedIn());
        m_console->enter(u"Address of the server"_s, nowhere.toString());
        m_console->click(u"Save"_s);
        QVERIFY(!m_console->isSignedIn()); // the token is for another server
        QCOMPARE(m_console->application().profiles().profiles().first().url, nowhere);
    }

    void removesAServerWithItsSecrets()
    {
        signIn();
        EVENTUALLY_EQUAL(m_keychain.size(), 1);
        openServers();
        m_console->prompt().nextConfirm(false);
        m_console->click(u"Remove"_s);
        QVERIFY(m_console->isSignedIn());
        QCOMPARE(m_keychain.size(), 1);
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Remove"_s);
        QVERIFY(m_console->prompt().confirmed().last().isDestructive);
        QVERIFY(!m_console->isSignedIn());
        QVERIFY(m_keychain.isEmpty());
        QVERIFY(m_console->application().profiles().profiles().isEmpty());
        QVERIFY(!m_console->settings().contains(m_server.url().authority().toUtf8()));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        QVERIFY(m_console->sees(u"No administrator yet?"_s));
    }

    void editsAServerBeforeSigningIn()
    {
        signIn();
        m_console->application().session().signOut();
        EVENTUALLY(m_console->sees(u"Sign in to Latchkey"_s));
        edit(u"Staging"_s, 5);
        signIn();
        QCOMPARE(band().accessibleName(), u"Staging"_s);
    }
};

QTEST_MAIN(FirstRunTest)
#include "tst_console_firstrun.moc"
