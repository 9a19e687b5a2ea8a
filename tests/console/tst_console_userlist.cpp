#include "actions.h"
#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int seeded = 12'000; // more than the server counts where it has to look
constexpr int everybody = seeded + 1;
constexpr int mostLoaded = PagedTableModel::pageSize * PagedTableModel::keptPages;

} // namespace

class UserListTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    UsersTable &table() { return page().table(); }

    QString text(int row, int column) { return model().index(row, column).data().toString(); }

    // The server's own order decides.
    QString firstByEmail()
    {
        const QJsonObject first
            = ask(m_server, "GET", u"/admin/users?paging=keyset&limit=1&sort=email%20asc"_s);
        return first["users"_L1][0]["email"_L1].toString();
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        seedUsers(m_server.databaseFile(), seeded);
        m_server.start();
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        EVENTUALLY_EQUAL(model().rowCount(), everybody);
    }

    void cleanup()
    {
        m_tester.reset();
        m_console.reset();
    }

    void newestFirst()
    {
        EVENTUALLY(text(0, UserTableModel::Email) == administrator);
        QCOMPARE(text(1, UserTableModel::Email), seededEmail(1));
        QCOMPARE(text(1, UserTableModel::Name), seededName(1));
        QCOMPARE(text(1, UserTableModel::State), u"Active"_s);
        QCOMPARE(text(9, UserTableModel::State), u"Unconfirmed"_s);
        QCOMPARE(text(17, UserTableModel::State), u"Banned"_s);
        EVENTUALLY_EQUAL(text(101, UserTableModel::State), u"Deleted"_s);
        QCOMPARE(text(5, UserTableModel::LastSignIn), u"Never"_s);
        QCOMPARE(page().status(), u"12,001 users"_s);
        m_console->shoot(u"users"_s);
    }

    // From row to row through all of them, as a scroll bar does: what is shown is right everywhere,
    // and no more is kept than some pages.
    void scrollsToTheEnd()
    {
        for (int row = 1; row < everybody; row += 50) {
            table().scrollTo(model().index(row, 0), QTableView::PositionAtTop);
            EVENTUALLY_EQUAL(text(row, UserTableModel::Email), seededEmail(row));
            QVERIFY(model().loadedRows() <= mostLoaded);
        }
        table().scrollToBottom();
        EVENTUALLY_EQUAL(text(seeded, UserTableModel::Email), seededEmail(seeded));
        // And back: the first pages were dropped, and come again.
        table().scrollToTop();
        EVENTUALLY_EQUAL(text(1, UserTableModel::Email), seededEmail(1));
    }

    void jumpsAnywhere_data()
    {
        QTest::addColumn<int>("row");
        QTest::newRow("middle") << 6'000;
        QTest::newRow("last") << seeded;
        QTest::newRow("near the start") << 250;
    }

    void jumpsAnywhere()
    {
        QFETCH(const int, row);
        table().scrollTo(model().index(row, 0));
        EVENTUALLY_EQUAL(text(row, UserTableModel::Email), seededEmail(row));
    }

    void searchesAsOneTypes()
    {
        const QString wanted = seededEmail(4711);
        m_console->enter(u"Search"_s, wanted);
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        QCOMPARE(text(0, UserTableModel::Email), wanted);
        m_console->shoot(u"users-search"_s);

        m_console->enter(u"Search"_s, u"nobody has this"_s);
        EVENTUALLY_EQUAL(model().rowCount(), 0);
        QVERIFY(m_console->sees(u"Nobody found"_s));
        m_console->shoot(u"users-nobody"_s);

        m_console->trigger("view.dismiss"_L1);
        EVENTUALLY_EQUAL(model().rowCount(), everybody);
    }

    // Characters that mean something in a URL or a pattern are looked for as they are.
    void searchTakesEveryCharacter_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("found");
        QTest::newRow("plus") << u"a+b"_s << 0;
        QTest::newRow("percent") << u"%25"_s << 0;
        QTest::newRow("ampersand") << u"x&sort=no"_s << 0;
        QTest::newRow("accents") << u"Élodie Güngör"_s << 84;
    }

    void searchTakesEveryCharacter()
    {
        QFETCH(const QString, search);
        QFETCH(const int, found);
        QSignalSpy failures(&model(), &PagedTableModel::failed);
        m_console->enter(u"Search"_s, search);
        EVENTUALLY_EQUAL(model().rowCount(), found);
        QVERIFY(failures.isEmpty());
    }

    // The server counts up to 10,000 where it has to look; the rest comes by scrolling there.
    void moreThanTheServerCounts()
    {
        m_console->enter(u"Search"_s, u"example.org"_s);
        EVENTUALLY_EQUAL(page().status(), u"More than 10,000 users"_s);
        EVENTUALLY((table().scrollToBottom(), model().rowCount() == everybody));
        EVENTUALLY(model().isTotalExact());
        EVENTUALLY_EQUAL(text(seeded, UserTableModel::Email), seededEmail(seeded));
        QCOMPARE(page().status(), u"12,001 users"_s);
    }

    void sortsOnTheServer()
    {
        QHeaderView *header = table().horizontalHeader();
        header->setSortIndicator(UserTableModel::Email, Qt::AscendingOrder);
        EVENTUALLY_EQUAL(text(0, UserTableModel::Email), firstByEmail());
        header->setSortIndicator(UserTableModel::Created, Qt::AscendingOrder);
        EVENTUALLY_EQUAL(text(0, UserTableModel::Email), seededEmail(seeded));
        // The server cannot sort by name: nothing changes.
        header->setSortIndicator(UserTableModel::Name, Qt::AscendingOrder);
        QCOMPARE(header->sortIndicatorSection(), int(UserTableModel::Created));
        QCOMPARE(text(0, UserTableModel::Email), seededEmail(seeded));
    }

    void remembersColumns()
    {
        table().horizontalHeader()->setSortIndicator(UserTableModel::Email, Qt::DescendingOrder);
        table().setColumnHidden(UserTableModel::Phone, false);
        table().setColumnWidth(UserTableModel::Name, 222);
        m_tester.reset();
        m_console->restart();
        QCOMPARE(table().horizontalHeader()->sortIndicatorSection(), int(UserTableModel::Email));
        QVERIFY(!table().isColumnHidden(UserTableModel::Phone));
        QCOMPARE(table().columnWidth(UserTableModel::Name), 222);
        m_console->signInWithKey(m_server);
        EVENTUALLY(text(0, UserTableModel::Email).startsWith("root"_L1));
    }

    void copiesWhatIsSelected()
    {
        EVENTUALLY_EQUAL(text(1, UserTableModel::Email), seededEmail(1));
        QVERIFY(!m_console->window().actions().action("edit.copy_email"_L1)->isEnabled());
        table().selectRow(1);
        QCOMPARE(page().status(), u"12,001 users · 1 selected"_s);
        m_console->trigger("edit.copy_email"_L1);
        QCOMPARE(QGuiApplication::clipboard()->text(), seededEmail(1));
        m_console->trigger("edit.copy_id"_L1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"00000001-0000-4000-8000-000000000001"_s);
        m_console->trigger("edit.copy_json"_L1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(seededName(1)));
        m_console->trigger("edit.select_all"_L1);
        QCOMPARE(page().status(), u"12,001 users · 12,001 selected"_s);
        m_console->trigger("edit.copy_email"_L1);
        QVERIFY(m_console->sees(u"of the selected users were copied"_s));
    }

    // F5 shows what somebody else did, and stays where it is.
    void refreshesInPlace()
    {
        constexpr int row = 3'000;
        table().scrollTo(model().index(row, 0), QTableView::PositionAtTop);
        EVENTUALLY_EQUAL(text(row, UserTableModel::Email), seededEmail(row));
        const int position = table().verticalScrollBar()->value();
        const QString id = text(row, UserTableModel::Id);
        ask(m_server,
            "PUT",
            u"/admin/users/"_s + id,
            {{u"user_metadata"_s, QJsonObject{{u"full_name"_s, u"Changed Meanwhile"_s}}}});
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY_EQUAL(text(row, UserTableModel::Name), u"Changed Meanwhile"_s);
        QCOMPARE(table().verticalScrollBar()->value(), position);
    }

    // What is done next must not be done to whoever has taken the place of those who were chosen.
    void selectionFollowsTheChosen()
    {
        EVENTUALLY_EQUAL(text(4, UserTableModel::Email), seededEmail(4));
        for (const int row : {2, 4}) {
            table().selectionModel()->select(
                model().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        const QString added
            = ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"n@x.org"_s}})["id"_L1]
                  .toString();
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY_EQUAL(text(0, UserTableModel::Email), u"n@x.org"_s);
        EVENTUALLY_EQUAL(table().selectedRows(), (QList<int>{3, 5}));
        QCOMPARE(text(3, UserTableModel::Email), seededEmail(2));
        ask(m_server, "DELETE", u"/admin/users/"_s + added);
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY_EQUAL(table().selectedRows(), (QList<int>{2, 4}));
        QCOMPARE(text(4, UserTableModel::Email), seededEmail(4));
        // Whoever is gone is chosen no longer.
        m_console->enter(u"Search"_s, seededEmail(77));
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        QVERIFY(table().selectedRows().isEmpty());
    }
};

QTEST_MAIN(UserListTest)
#include "tst_console_userlist.moc"
