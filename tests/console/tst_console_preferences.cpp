#include "actions.h"
#include "consoleundertest.h"
#include "eventually.h"
#include "pages/manual.h"
#include "pages/preferencesdialog.h"
#include "serverprocess.h"
#include "version.h"
#include "widgets/messagebar.h"
#include "widgets/tones.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBlock>
#include <QTextBrowser>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

class TestClock final : public Clock
{
public:
    Timestamp now() const override { return m_now; }

    void advance(std::chrono::seconds by) { m_now += by; }

private:
    Timestamp m_now{std::chrono::sys_days(std::chrono::year(2026) / 5 / 1)};
};

} // namespace

class PreferencesTest : public QObject
{
    Q_OBJECT

    void open(const QString &tab = {})
    {
        QTest::keyClick(&m_console->window(), Qt::Key_Comma, Qt::ControlModifier);
        EVENTUALLY(QApplication::activeModalWidget() != nullptr);
        auto *tabs = QApplication::activeModalWidget()->findChild<QTabWidget *>();
        for (int at = 0; at < tabs->count(); ++at) {
            if (tabs->tabText(at).remove(u'&') == tab)
                tabs->setCurrentIndex(at);
        }
    }

    void close()
    {
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        EVENTUALLY(QApplication::activeModalWidget() == nullptr);
    }

    QKeySequence keysOf(QLatin1StringView action)
    {
        return m_console->window().actions().action(action)->shortcut();
    }

    void chooseCommand(const QString &text)
    {
        auto *table = m_console->seen<QTableWidget>(u"Shortcuts"_s);
        const auto found = table->findItems(text, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        table->setCurrentItem(found.first());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        auto *edit = m_console->seen<QKeySequenceEdit>(u"Keys of the command"_s);
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }

    void choose(const QString &box, const QString &text)
    {
        auto *combo = m_console->seen<QComboBox>(box);
        const int row = combo->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        combo->setCurrentIndex(row);
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase() { m_server.start(); }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    }

    void cleanup() { m_console.reset(); }

    void changesAShortcut()
    {
        open(u"Shortcuts"_s);
        chooseCommand(u"Sign Out"_s);
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(keysOf("server.sign_out"_L1), QKeySequence(u"Ctrl+Shift+O"_s));
        m_console->shoot(u"shortcuts"_s);
        close();
        m_console->restart();
        QCOMPARE(keysOf("server.sign_out"_L1), QKeySequence(u"Ctrl+Shift+O"_s));
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
        open(u"Shortcuts"_s);
        chooseCommand(u"Sign Out"_s);
        m_console->click(u"None"_s);
        QCOMPARE(keysOf("server.sign_out"_L1), QKeySequence());
        chooseCommand(u"Lock"_s);
        m_console->click(u"None"_s);
        QCOMPARE(keysOf("server.lock"_L1), QKeySequence());
        m_console->click(u"Reset"_s);
        QCOMPARE(keysOf("server.lock"_L1), QKeySequence(u"Ctrl+L"_s));
        QVERIFY(!m_console->settings().contains("server.sign_out"));
    }

    void refusesAShortcut_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("why");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::newRow("taken") << Qt::Key_F << Qt::KeyboardModifiers(Qt::ControlModifier)
                               << u"Ctrl+F is already the shortcut of “Find”."_s;
        QTest::newRow("taken without a modifier")
            << Qt::Key_F5 << none << u"F5 is already the shortcut of “Refresh”."_s;
        QTest::newRow("a letter") << Qt::Key_X << none << u"X alone is needed"_s;
        QTest::newRow("Enter") << Qt::Key_Return << none << u"Return alone is needed"_s;
    }

    void refusesAShortcut()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QString, why);
        open(u"Shortcuts"_s);
        chooseCommand(u"Lock"_s);
        press(key, modifiers);
        QVERIFY(m_console->sees(why));
        QCOMPARE(keysOf("server.lock"_L1), QKeySequence(u"Ctrl+L"_s));
        QCOMPARE(m_console->seen<QKeySequenceEdit>(u"Keys of the command"_s)->keySequence(),
                 QKeySequence(u"Ctrl+L"_s));
    }

    void resetsAllShortcuts()
    {
        open(u"Shortcuts"_s);
        chooseCommand(u"Find"_s);
        press(Qt::Key_F3, Qt::NoModifier);
        chooseCommand(u"Lock"_s);
        press(Qt::Key_F, Qt::ControlModifier); // free by now
        QCOMPARE(keysOf("server.lock"_L1), QKeySequence(u"Ctrl+F"_s));
        // Its own keys are taken, so that it has none.
        chooseCommand(u"Find"_s);
        m_console->click(u"Reset"_s);
        QCOMPARE(keysOf("edit.find"_L1), QKeySequence());
        m_console->click(u"Reset All"_s);
        QCOMPARE(keysOf("edit.find"_L1), QKeySequence(u"Ctrl+F"_s));
        QCOMPARE(keysOf("server.lock"_L1), QKeySequence(u"Ctrl+L"_s));
    }

    void speaksAnotherLanguageFromTheNextStart()
    {
        open();
        QVERIFY(!m_console->sees(u"from its next start on"_s));
        choose(u"Language"_s, u"Deutsch"_s);
        QVERIFY(m_console->sees(u"from its next start on"_s));
        m_console->shoot(u"preferences"_s);
        close();
        m_console->restart();
        QVERIFY(m_console->sees(u"Bei Latchkey anmelden"_s));
    }

    void looksAsItIsTold()
    {
        const bool before = isDark(QApplication::palette());
        open();
        choose(u"Appearance"_s, u"Dark"_s);
        QVERIFY(isDark(QApplication::palette()));
        choose(u"Appearance"_s, u"Light"_s);
        QVERIFY(!isDark(QApplication::palette()));
        choose(u"Appearance"_s, u"Dark"_s);
        close();
        m_console->restart();
        QVERIFY(isDark(QApplication::palette()));
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
        open();
        choose(u"Appearance"_s, u"As the system"_s);
        QCOMPARE(isDark(QApplication::palette()), before);
    }

    void locksWhenNobodyIsThere()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        TestClock clock;
        IdleLock lock(m_console->application().session(), clock);
        lock.setMinutes(15);
        clock.advance(14min);
        lock.check();
        QVERIFY(m_console->isSignedIn());
        QTest::keyClick(&m_console->window(), Qt::Key_Shift); // somebody is
        clock.advance(14min);
        lock.check();
        QVERIFY(m_console->isSignedIn());
        clock.advance(1min);
        lock.check();
        QVERIFY(!m_console->isSignedIn());
        QVERIFY(m_console->sees(u"Sign in to Latchkey"_s));
    }

    void neverLocksWhereNobodyWantsIt()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        TestClock clock;
        IdleLock lock(m_console->application().session(), clock);
        lock.setMinutes(0);
        clock.advance(24h);
        lock.check();
        QVERIFY(m_console->isSignedIn());
    }

    void locksAfterTheMinutesThatWereChosen()
    {
        QCOMPARE(m_console->application().idleLock().minutes(), 15);
        open();
        m_console->seen<QSpinBox>(u"Minutes without input until the console locks"_s)->setValue(3);
        QCOMPARE(m_console->application().idleLock().minutes(), 3);
        close();
        m_console->restart();
        QCOMPARE(m_console->application().idleLock().minutes(), 3);
    }

    void closesDialogsWhenItLocks()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        open();
        Q_EMIT m_console->application().idleLock().locked(15);
        EVENTUALLY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(m_console->window().messages().message().text,
                 u"Locked: nobody has used the console for 15 minutes."_s);
    }

    void tellsAboutItself()
    {
        m_console->trigger("help.about"_L1);
        QVERIFY(m_console->sees(QString::fromLatin1(version)));
        QVERIFY(m_console->sees(u"GNU General Public License, version 3 or later"_s));
        QVERIFY(m_console->sees(u"QtKeychain"_s));
        m_console->shoot(u"about"_s);
        close();
        m_console->trigger("help.about_qt"_L1);
        QVERIFY(m_console->sees(QString::fromLatin1(qVersion())));
        close();
    }

    void showsTheManualAtTheRightPlace()
    {
        m_console->trigger("help.administrators"_L1);
        auto *text = m_console->window().findChild<Manual *>()->findChild<QTextBrowser *>();
        QCOMPARE(text->textCursor().block().text(), u"Administrators"_s);
        m_console->trigger("help.manual"_L1);
        QCOMPARE(text->textCursor().block().text(), u"The console"_s);
        m_console->trigger("help.configuration"_L1);
        QCOMPARE(text->textCursor().block().text(), u"Configuration"_s);
    }
};

QTEST_MAIN(PreferencesTest)
#include "tst_console_preferences.moc"
