#include "actions.h"
#include "consoleundertest.h"
#include "csvfile.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "widgets/jobpane.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLineEdit>
#include <QRadioButton>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int seeded = 100'000;
constexpr int many = 500;

} // namespace

class BulkTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    // At once: what is found on the way to the whole text would be gone again.
    void search(const QString &text, int found)
    {
        m_console->seen<QLineEdit>(u"Search"_s)->setText(text);
        EVENTUALLY_EQUAL(model().rowCount(), found);
    }

    void selectRows(int first, int last)
    {
        page().table().selectionModel()->select(
            QItemSelection(model().index(first, 0),
                           model().index(last, UserTableModel::ColumnCount - 1)),
            QItemSelectionModel::ClearAndSelect);
    }

    void begin(QLatin1StringView action)
    {
        m_console->trigger(action);
        EVENTUALLY(QApplication::activeModalWidget());
    }

    QList<QStringList> savedReport()
    {
        const QString path = m_folder.filePath(u"report%1.csv"_s.arg(++m_reports));
        m_console->prompt().nextFile(path);
        m_console->click(u"Save Report…"_s);
        (void)QTest::qWaitFor([&] { return QFile::exists(path); }, 60'000);
        return recordsOf(path);
    }

    void addUsers(const QString &stem, int number)
    {
        for (int user = 0; user < number; ++user) {
            ask(m_server,
                "POST",
                u"/admin/users"_s,
                {{u"email"_s, u"%1%2@example.net"_s.arg(stem).arg(user)}});
        }
    }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;
    int m_reports = 0;

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
        EVENTUALLY(model().rowCount() > seeded);
    }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    // Most of the selected rows have never been looked at. The report says who was banned before
    // the cancel, and undoing puts all of it back.
    void bansManyAndIsCancelled()
    {
        const int before = countUsers(m_server, u"banned=true"_s);
        selectRows(1, many);
        begin("user.ban"_L1);
        QVERIFY(m_console->sees(u"500 selected users"_s));
        m_console->click(u"What Would Happen"_s);
        EVENTUALLY(m_console->sees(u"500 would be changed · 0 are so already"_s));
        QCOMPARE(countUsers(m_server, u"banned=true"_s), before);
        m_console->shoot(u"bulk-ban"_s);
        m_console->click(u"Ban"_s);
        EVENTUALLY(m_console->newestJob());
        EVENTUALLY(countUsers(m_server, u"banned=true"_s) > before);
        m_console->shoot(u"bulk-running"_s);
        m_console->click(u"Cancel"_s);
        EVENTUALLY_EQUAL(m_console->newestJob()->state(), JobRow::State::Cancelled);
        QVERIFY(m_console->sees(u"not begun"_s));
        QList<QStringList> report = savedReport();
        QCOMPARE(report.takeFirst().first(), u"id"_s);
        QVERIFY(!report.isEmpty() && report.size() < many);
        for (const QStringList &row : std::as_const(report))
            QCOMPARE(row[2], u"banned"_s);
        const QJsonObject first = ask(m_server, "GET", u"/admin/users/"_s + report.first().first());
        QVERIFY(!first["banned_until"_L1].toString().isEmpty());
        QCOMPARE(first["email"_L1].toString(), report.first()[1]);
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(countUsers(m_server, u"banned=true"_s), before);
        EVENTUALLY(m_console->sees(u"It is as it was before."_s));
    }

    void bansEverybodyFound()
    {
        const QString name = u"Élodie Güngör"_s;
        const QString filter = u"banned=true&search="_s + name;
        const int found = countUsers(m_server, u"search="_s + name);
        const int before = countUsers(m_server, filter);
        QVERIFY(before < found);
        search(name, found);
        m_console->trigger("edit.select_all"_L1);
        begin("user.ban"_L1);
        QVERIFY(m_console->sees(u"All %1 users that the list shows"_s.arg(found)));
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Ban"_s);
        QCOMPARE(m_console->prompt().confirmed().last().typed, QString::number(found));
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(countUsers(m_server, filter), found);
        EVENTUALLY(m_console->sees(u"%1 users are banned now."_s.arg(found)));
        m_console->shoot(u"bulk-banned"_s);
        m_console->click(u"Undo"_s);
        EVENTUALLY_EQUAL(countUsers(m_server, filter), before);
    }

    void whoDoesNotTypeChangesNothing()
    {
        const QString name = u"Ada Brandt"_s;
        const int before = countUsers(m_server, u"banned=true"_s);
        search(name, countUsers(m_server, u"search="_s + name));
        m_console->trigger("edit.select_all"_L1);
        begin("user.ban"_L1);
        m_console->prompt().nextConfirm(false);
        m_console->click(u"Ban"_s);
        QVERIFY(!m_console->newestJob());
        QCOMPARE(countUsers(m_server, u"banned=true"_s), before);
    }

    // Where the list only knows that there are more than 10,000, the server is asked.
    void countsWhatTheListDoesNotKnow()
    {
        m_console->seen<QLineEdit>(u"Search"_s)->setText(u"example.org"_s);
        EVENTUALLY_EQUAL(page().status(), u"More than 10,000 users"_s);
        m_console->trigger("edit.select_all"_L1);
        begin("user.unban"_L1);
        QVERIFY(m_console->sees(u"All 100,001 users that the list shows"_s));
        m_console->click(u"Cancel"_s);
        // The job that told how many they are does not keep others waiting.
        EVENTUALLY_EQUAL(
            ask(m_server, "GET", u"/admin/bulk"_s)["jobs"_L1][0]["state"_L1].toString(),
            u"cancelled"_s);
    }

    void oneByOneHasALimit()
    {
        selectRows(1, 10'001);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(m_console->sees(u"At most 10,000 users can be selected one by one."_s));
    }

    void deletesSeveral_data()
    {
        QTest::addColumn<bool>("isSoft");
        QTest::newRow("for good") << false;
        QTest::newRow("soft") << true;
    }

    void deletesSeveral()
    {
        QFETCH(const bool, isSoft);
        const QString stem = isSoft ? u"soft"_s : u"hard"_s;
        const int deleted = countUsers(m_server, u"deleted=true"_s);
        addUsers(stem, 3);
        search(stem, 3);
        selectRows(0, 1);
        begin("user.delete"_L1);
        if (isSoft) {
            m_console->seen<QRadioButton>(u"Keep an empty account, so that the id stays taken"_s)
                ->setChecked(true);
        }
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Delete"_s);
        QCOMPARE(m_console->prompt().confirmed().last().typed, u"2"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        QCOMPARE(countUsers(m_server, u"deleted=true"_s), deleted + (isSoft ? 2 : 0));
        QVERIFY(!m_console->window().actions().action("edit.undo"_L1)->isEnabled());
    }

    // One who is refused takes no other along.
    void theLastAdministratorIsSpared()
    {
        addUsers(u"root-helper"_s, 2);
        search(u"root"_s, 3);
        selectRows(0, 2);
        begin("user.delete"_L1);
        m_console->click(u"What Would Happen"_s);
        EVENTUALLY(m_console->sees(u"2 would be changed"_s));
        QVERIFY(m_console->sees(u"1 would be refused"_s));
        QVERIFY(m_console->sees(u"This is the last administrator."_s));
        m_console->shoot(u"bulk-refused"_s);
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Delete"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Failed);
        EVENTUALLY(m_console->sees(u"refused. The report of the job says why."_s));
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        QCOMPARE(model().at(0)->value("email"_L1).toString(), administrator);
        const QString id = model().at(0)->value("id"_L1).toString();
        const QList<QStringList> report = savedReport();
        QCOMPARE(report.size(), 4);
        QVERIFY(std::ranges::any_of(report, [&id](const QStringList &row) {
            return row[0] == id && row[2] == "failed"_L1;
        }));
    }

    // Undoing takes an administrator, so even a ban is typed for; the box is about what was tried
    // out.
    void theLastAdministratorIsMeant()
    {
        const auto box
            = [this] { return QApplication::activeModalWidget()->findChild<QCheckBox *>(); };
        addUsers(u"root-friend"_s, 2);
        const int found = countUsers(m_server, u"search=root"_s);
        search(u"root"_s, found);
        const int meant = found - 1; // not all: everybody is typed for anyway
        selectRows(1, meant);
        begin("user.ban"_L1);
        QVERIFY(box()->isHidden());
        m_console->click(u"What Would Happen"_s);
        EVENTUALLY(m_console->sees(u"1 would be refused"_s));
        QVERIFY(box()->isVisible() && !box()->isChecked());
        m_console->seen<QComboBox>(u"For how long"_s)->setCurrentIndex(0);
        QVERIFY(box()->isHidden()); // another ban, which nobody has tried out
        m_console->click(u"What Would Happen"_s);
        EVENTUALLY(box()->isVisible());
        m_console->seen<QCheckBox>(u"Also the last administrator"_s)->click();
        EVENTUALLY(m_console->sees(u"%1 would be changed"_s.arg(meant)));
        QVERIFY(m_console->sees(u"0 would be refused"_s));
        QVERIFY(box()->isVisible() && box()->isChecked());
        m_console->shoot(u"bulk-last-administrator"_s);
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Ban"_s);
        const Question asked = m_console->prompt().confirmed().last();
        QCOMPARE(asked.typed, QString::number(meant));
        QVERIFY(asked.explanation.contains("only a service key"_L1));
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(countUsers(m_server, u"banned=true&search=%1"_s.arg(administrator)), 1);
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(countUsers(m_server, u"banned=true&search=root"_s), 0);
    }

    // Everybody means those who were counted.
    void theListHasChangedMeanwhile()
    {
        addUsers(u"meanwhile"_s, 2);
        search(u"meanwhile"_s, 2);
        m_console->trigger("edit.select_all"_L1);
        begin("user.ban"_L1);
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"meanwhile@example.org"_s}});
        m_console->prompt().nextConfirm(true);
        m_console->click(u"Ban"_s);
        EVENTUALLY(m_console->sees(u"Nothing was done: meanwhile the list has other users."_s));
        EVENTUALLY_EQUAL(model().rowCount(), 3);
        QCOMPARE(countUsers(m_server, u"banned=true&search=meanwhile"_s), 0);
    }
};

QTEST_MAIN(BulkTest)
#include "tst_console_bulk.moc"
