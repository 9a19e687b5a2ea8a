#include "actions.h"
#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userfilters.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr int seeded = 2'000;

} // namespace

class FiltersTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    QTreeWidget &states() { return *m_console->seen<QTreeWidget>(u"Filters"_s); }

    QTreeWidgetItem *state(const QString &name)
    {
        return states().findItems(name, Qt::MatchExactly).value(0);
    }

    void choose(const QString &box, const QString &text)
    {
        const auto boxes
            = m_console->window().findChild<UserFilters *>()->findChildren<QComboBox *>();
        const auto choices = std::ranges::find_if(
            boxes, [&](const QComboBox *one) { return one->accessibleName() == box; });
        QVERIFY2(choices != boxes.end(), qPrintable(box));
        const int index = (*choices)->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        (*choices)->setCurrentIndex(index);
        Q_EMIT(*choices)->activated(index);
    }

    int counted(const QString &name)
    {
        bool isNumber = false;
        const int count = QLocale().toInt(state(name)->text(1), &isNumber);
        return isNumber ? count : -1;
    }

    QString idOf(int row) { return model().index(row, UserTableModel::Id).data().toString(); }

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
        EVENTUALLY(model().rowCount() > seeded);
        EVENTUALLY(counted(u"All"_s) > seeded);
    }

    void cleanup()
    {
        m_tester.reset();
        m_console.reset();
    }

    // The number beside a filter is the number of rows that it leaves.
    void countsWhatItShows_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        QTest::newRow("confirmed") << u"Confirmed"_s << u"confirmed=true"_s;
        QTest::newRow("not confirmed") << u"Not confirmed yet"_s << u"confirmed=false"_s;
        QTest::newRow("invited") << u"Invited"_s << u"invited=true"_s;
        QTest::newRow("never signed in") << u"Never signed in"_s << u"never_signed_in=true"_s;
        QTest::newRow("factor") << u"With second factor"_s << u"has_factor=true"_s;
        QTest::newRow("anonymous") << u"Anonymous"_s << u"anonymous=true"_s;
        QTest::newRow("banned") << u"Banned"_s << u"banned=true"_s;
        QTest::newRow("deleted") << u"Deleted"_s << u"deleted=true"_s;
    }

    void countsWhatItShows()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, filter);
        const int expected = countUsers(m_server, filter);
        QCOMPARE(counted(name), expected);
        states().setCurrentItem(state(name));
        EVENTUALLY_EQUAL(model().rowCount(), expected);
        if (name == "Banned"_L1)
            m_console->shoot(u"filters"_s);
        if (expected == 0)
            QVERIFY(m_console->sees(u"Nobody fits the filters on the left."_s));
        m_console->click(u"Clear Filters"_s);
        EVENTUALLY(model().rowCount() > seeded);
        QCOMPARE(states().currentItem(), state(u"All"_s));
    }

    void countsFollowChanges()
    {
        const int banned = counted(u"Banned"_s);
        m_console->seen<QLineEdit>(u"Search"_s)->setText(seededEmail(1));
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        page().table().selectRow(0);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Ban"_s);
        EVENTUALLY_EQUAL(counted(u"Banned"_s), banned + 1);
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(counted(u"Banned"_s), banned);
        // What somebody else did shows with F5.
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"somebody.new@example.org"_s}});
        const int all = counted(u"All"_s);
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY_EQUAL(counted(u"All"_s), all + 1);
    }

    void filtersAddUp()
    {
        states().setCurrentItem(state(u"Banned"_s));
        choose(u"Created"_s, u"Last 7 days"_s);
        m_console->seen<QLineEdit>(u"Search"_s)->setText(u"example.org"_s);
        const QString from = QDateTime::currentDateTimeUtc().addDays(-7).toString(Qt::ISODate);
        const int expected
            = countUsers(m_server, u"banned=true&search=example.org&created_from=%1"_s.arg(from));
        QVERIFY(expected > 0 && expected < countUsers(m_server, u"banned=true"_s));
        EVENTUALLY_EQUAL(model().rowCount(), expected);
        // Esc takes back one after the other.
        m_console->trigger("view.dismiss"_L1);
        EVENTUALLY_EQUAL(model().rowCount(),
                         countUsers(m_server, u"banned=true&created_from=%1"_s.arg(from)));
        m_console->trigger("view.dismiss"_L1);
        EVENTUALLY(model().rowCount() > seeded);
        QVERIFY(page().findChild<QTableView *>());
    }

    void betweenTwoDates()
    {
        choose(u"Created"_s, u"Between two dates"_s);
        const QDate day = QDate::currentDate().addDays(-10);
        m_console->seen<QDateEdit>(u"Created: first day"_s)->setDate(day);
        m_console->seen<QDateEdit>(u"Created: last day"_s)->setDate(day);
        const auto utc
            = [](const QDate &date) { return date.startOfDay().toUTC().toString(Qt::ISODate); };
        const int expected = countUsers(
            m_server, u"created_from=%1&created_to=%2"_s.arg(utc(day), utc(day.addDays(1))));
        QVERIFY(expected > 0);
        EVENTUALLY_EQUAL(model().rowCount(), expected);
        m_console->shoot(u"filters-dates"_s);
    }

    void rolesAndSignIns()
    {
        choose(u"Role"_s, u"supabase_admin"_s);
        EVENTUALLY_EQUAL(model().rowCount(), countUsers(m_server, u"role=supabase_admin"_s));
        m_console->click(u"Clear Filters"_s);
        EVENTUALLY(model().rowCount() > seeded);
        choose(u"Last sign-in"_s, u"Last 24 hours"_s);
        const QString from = QDateTime::currentDateTimeUtc().addDays(-1).toString(Qt::ISODate);
        EVENTUALLY_EQUAL(model().rowCount(),
                         countUsers(m_server, u"signed_in_from=%1"_s.arg(from)));
        m_console->click(u"Clear Filters"_s);
        choose(u"Signs in with"_s, u"Phone"_s);
        EVENTUALLY_EQUAL(model().rowCount(), 0);
    }

    void countsAgainWhileItIsShown()
    {
        m_console->window().findChild<UserFilters *>()->setCountInterval(20ms);
        const int before = counted(u"All"_s);
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"later@example.org"_s}});
        EVENTUALLY_EQUAL(counted(u"All"_s), before + 1);
        // Nobody sees the counts on another page.
        m_console->trigger("view.audit"_L1);
        const qsizetype asked = m_server.requestsFor(u"/admin/stats"_s);
        QTest::qWait(200); // long enough to ask often; a slow machine passes as well
        QVERIFY(m_server.requestsFor(u"/admin/stats"_s) <= asked + 1); // it was under way
    }

    // For the run, and for whoever set them.
    void remembersForTheRun()
    {
        states().setCurrentItem(state(u"Banned"_s));
        const int banned = countUsers(m_server, u"banned=true"_s);
        EVENTUALLY_EQUAL(model().rowCount(), banned);
        m_console->trigger("view.audit"_L1);
        m_console->trigger("view.users"_L1);
        QCOMPARE(states().currentItem(), state(u"Banned"_s));
        EVENTUALLY_EQUAL(model().rowCount(), banned);
        m_tester.reset();
        m_console->restart();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(model().rowCount() > seeded);
        QCOMPARE(states().currentItem(), state(u"All"_s));
    }

    // A job means what the list shows.
    void verbsMeanTheFilter()
    {
        states().setCurrentItem(state(u"Banned"_s));
        choose(u"Created"_s, u"Last 7 days"_s);
        const QString from = QDateTime::currentDateTimeUtc().addDays(-7).toString(Qt::ISODate);
        const int before = countUsers(m_server, u"banned=true"_s);
        const int meant = countUsers(m_server, u"banned=true&created_from=%1"_s.arg(from));
        EVENTUALLY_EQUAL(model().rowCount(), meant);
        m_console->trigger("edit.select_all"_L1);
        m_console->trigger("user.unban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Unban"_s);
        EVENTUALLY_EQUAL(countUsers(m_server, u"banned=true"_s), before - meant);
        EVENTUALLY_EQUAL(model().rowCount(), 0);
        EVENTUALLY_EQUAL(counted(u"Banned"_s), before - meant);
    }
};

QTEST_MAIN(FiltersTest)
#include "tst_console_filters.moc"
