#include "actions.h"
#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "serverprocess.h"
#include "widgets/commandpalette.h"
#include "widgets/fuzzymatch.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

class PaletteTest : public QObject
{
    Q_OBJECT

    QLineEdit &field() { return *m_console->seen<QLineEdit>(u"Command"_s); }

    QStringList shown(int column = 0)
    {
        QStringList texts;
        const QAbstractItemModel *rows = m_console->seen<QTableView>(u"Commands"_s)->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            texts << rows->index(row, column).data().toString();
        return texts;
    }

    bool isOpen() const { return m_console->window().findChild<CommandPalette *>() != nullptr; }

    void open()
    {
        m_console->window().activateWindow(); // as a window manager does when a dialog has gone
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
        QTest::keyClick(&m_console->window(), Qt::Key_K, Qt::ControlModifier);
        EVENTUALLY(isOpen());
    }

    void signIn()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.start();
        for (const QString &email : {u"ann@example.org"_s, u"bob@example.org"_s})
            ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, email}});
    }

    void init() { m_console = std::make_unique<ConsoleUnderTest>(); }

    void cleanup()
    {
        m_console.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void matches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing typed") << u""_s << u"Sign Out"_s << true;
        QTest::newRow("a word") << u"out"_s << u"Sign Out"_s << true;
        QTest::newRow("initials") << u"so"_s << u"Sign Out"_s << true;
        QTest::newRow("any case") << u"SIGN"_s << u"sign out"_s << true;
        QTest::newRow("blanks aside") << u"si ou"_s << u"Sign Out"_s << true;
        QTest::newRow("not in this order") << u"os"_s << u"Sign Out"_s << false;
        QTest::newRow("a letter too many") << u"signn"_s << u"Sign Out"_s << false;
        QTest::newRow("nothing to find") << u"a"_s << u""_s << false;
        QTest::newRow("beyond ASCII") << u"ÜB"_s << u"Überblick"_s << true;
    }

    void matches()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        QTEST(fuzzyMatch(typed, text).has_value(), "fits");
    }

    void prefersNeighboursAndBeginnings()
    {
        QVERIFY(fuzzyMatch(u"exp", u"Export Users") > fuzzyMatch(u"exp", u"Next Page"));
        QVERIFY(fuzzyMatch(u"so", u"Sign Out") > fuzzyMatch(u"so", u"Last Column"));
        QVERIFY(fuzzyMatch(u"user", u"Users") > fuzzyMatch(u"user", u"Unset Server"));
    }

    void offersWhatIsPossible()
    {
        open();
        QVERIFY(shown().contains(u"Quit"_s));
        QVERIFY(!shown().contains(u"Audit Log"_s));
        QTest::keyClick(&field(), Qt::Key_Escape);
        EVENTUALLY(!isOpen());
        signIn();
        open();
        QVERIFY(shown().contains(u"Audit Log"_s));
        const qsizetype row = shown().indexOf(u"Audit Log"_s);
        QCOMPARE(shown(1)[row], u"View"_s);
        QCOMPARE(shown(2)[row], u"Ctrl+2"_s);
        QVERIFY(!shown().contains(u"Copy Id"_s)); // nobody is selected
        m_console->shoot(u"palette"_s);
    }

    void runsWhatWasChosenWithTheKeyboard_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }

    void runsWhatWasChosenWithTheKeyboard()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        signIn();
        open();
        QTest::keyClicks(&field(), u"audlog"_s);
        QCOMPARE(shown().first(), u"Audit Log"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        EVENTUALLY(!isOpen());
        QCOMPARE(m_console->window().currentPage()->metaObject()->className(),
                 "latchkey::console::AuditPage");

        open();
        QTest::keyClicks(&field(), u"view"_s); // the menu's name finds what is in it
        QVERIFY(shown().contains(u"Refresh"_s));
        const QString second = shown()[1];
        QTest::keyClick(&field(), Qt::Key_Down);
        QAction *expected = nullptr;
        for (QAction *action : m_console->window().actions().all()) {
            if (action->text().remove(u'&') == second)
                expected = action;
        }
        QVERIFY(expected);
        QSignalSpy ran(expected, &QAction::triggered);
        QTest::keyClick(&field(), Qt::Key_Enter);
        QCOMPARE(ran.count(), 1);
    }

    void goesToAUser()
    {
        signIn();
        m_console->trigger("view.audit"_L1);
        open();
        QTest::keyClicks(&field(), u"bob@example.org"_s);
        QCOMPARE(shown().first(), u"Search users for “bob@example.org”"_s);
        QTest::keyClick(&field(), Qt::Key_Return);
        auto &users = *m_console->window().findChild<UsersPage *>();
        QCOMPARE(m_console->window().currentPage(), &users);
        EVENTUALLY_EQUAL(users.status(), u"1 user"_s);
        QCOMPARE((*users.model().at(0))["email"_L1].toString(), u"bob@example.org"_s);
    }

    void saysSearchLastWhereCommandsFit()
    {
        signIn();
        open();
        QTest::keyClicks(&field(), u"quit"_s);
        QCOMPARE(shown().first(), u"Quit"_s);
        QCOMPARE(shown().last(), u"Search users for “quit”"_s);
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_console_palette.moc"
