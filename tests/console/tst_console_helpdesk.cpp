#include "actions.h"
#include "consoleundertest.h"
#include "csvfile.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/onebyone.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "widgets/jobpane.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr QLatin1StringView helper("help@example.org");
constexpr int seeded = 300;

} // namespace

// The server's jobs are closed to the help desk: what it does to several is one request after the
// other.
class HelpDeskTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    // New ones, who are then all that is shown, and are selected.
    void selectNew(const QString &stem, int number)
    {
        for (int user = 0; user < number; ++user)
            addAccount(m_server, u"%1%2@example.net"_s.arg(stem).arg(user));
        selectAll(stem, number);
    }

    void selectAll(const QString &text, int found)
    {
        m_console->seen<QLineEdit>(u"Search"_s)->setText(text);
        EVENTUALLY_EQUAL(model().rowCount(), found);
        EVENTUALLY(model().at(0));
        m_console->trigger("edit.select_all"_L1);
    }

    // From the menu through the dialog to the end of it.
    void doToSeveral(QLatin1StringView action, const QString &button)
    {
        m_console->trigger(action);
        EVENTUALLY(QApplication::activeModalWidget());
        JobRow *const earlier = m_console->newestJob();
        m_console->click(button);
        EVENTUALLY(m_console->newestJob() != earlier);
        EVENTUALLY(hasEnded(JobRow::State::Done));
    }

    bool hasEnded(JobRow::State state)
    {
        return m_console->newestJob() && m_console->newestJob()->state() == state;
    }

    int banned(const QString &stem)
    {
        return countUsers(m_server, u"banned=true&search="_s + stem);
    }

    qsizetype mails(const QString &stem)
    {
        const QJsonArray all = ask(m_server, "GET", u"/admin/outbox"_s)["mails"_L1].toArray();
        return std::ranges::count_if(all, [&stem](const QJsonValue &mail) {
            return mail["recipient"_L1].toString().startsWith(stem);
        });
    }

    ServerProcess m_server{{.environment = {u"GOTRUE_RATE_LIMIT_EMAIL_SENT=1000"_s,
                                            u"GOTRUE_SMTP_MAX_FREQUENCY=1ms"_s}}};
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        seedUsers(m_server.databaseFile(), seeded);
        m_server.start();
        addAccount(m_server, helper, u"latchkey_helpdesk"_s);
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signIn(m_server, helper, password);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(model().rowCount() > seeded);
    }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    void bansAndUnbansSeveral()
    {
        selectNew(u"several"_s, 3);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        QVERIFY(m_console->sees(u"3 selected users"_s));
        for (const auto *button : QApplication::activeModalWidget()->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || !button->text().contains("Would Happen"_L1));
        m_console->click(u"Ban"_s);
        EVENTUALLY(hasEnded(JobRow::State::Done));
        QCOMPARE(banned(u"several"_s), 3);
        QVERIFY(m_console->sees(u"3 users are banned now."_s));
        m_console->trigger("user.unban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Unban"_s);
        EVENTUALLY_EQUAL(banned(u"several"_s), 0);
    }

    // Whoever was banned before is so again, for the same reason and as long.
    void undoesWhatItDidToSeveral()
    {
        selectNew(u"undone"_s, 3);
        const QString path = u"/admin/users/"_s + model().at(1)->value("id"_L1).toString();
        const auto ban = [&] {
            const QJsonObject user = ask(m_server, "GET", path);
            return user["banned_until"_L1].toString().left(16) + user["ban_reason"_L1].toString();
        };
        ask(m_server, "PUT", path, {{u"ban_duration"_s, u"240h"_s}, {u"ban_reason"_s, u"old"_s}});
        const QString before = ban();
        doToSeveral("user.ban"_L1, u"Ban"_s);
        QCOMPARE(banned(u"undone"_s), 3);
        QVERIFY(ban() != before);
        m_console->shoot(u"helpdesk-banned"_s);
        m_console->click(u"Undo"_s);
        EVENTUALLY(m_console->sees(u"It is as it was before."_s));
        QCOMPARE(banned(u"undone"_s), 1);
        QCOMPARE(ban(), before);

        doToSeveral("user.unban"_L1, u"Unban"_s);
        QCOMPARE(banned(u"undone"_s), 0);
        const QAction &undo = *m_console->window().actions().action("edit.undo"_L1);
        QVERIFY(undo.text().contains("Unbanning 1 User"_L1)); // the others were not banned
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(ban(), before);
        EVENTUALLY(!undo.isEnabled());
    }

    void undoesWhatWasDoneBeforeTheCancel()
    {
        selectNew(u"halfway"_s, 40);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Ban"_s);
        EVENTUALLY(banned(u"halfway"_s) >= 2);
        m_console->click(u"Cancel"_s);
        EVENTUALLY(hasEnded(JobRow::State::Cancelled));
        QVERIFY(banned(u"halfway"_s) < 40);
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(banned(u"halfway"_s), 0);
    }

    // What the server was not there for can be undone later.
    void undoesTheRestLater()
    {
        selectNew(u"later"_s, 3);
        doToSeveral("user.ban"_L1, u"Ban"_s);
        m_server.stop();
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY(hasEnded(JobRow::State::Failed));
        m_server.start();
        QCOMPARE(banned(u"later"_s), 3);
        EVENTUALLY(m_console->window().actions().action("edit.undo"_L1)->isEnabled());
        EVENTUALLY(m_console->isSignedIn());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(banned(u"later"_s), 0);
    }

    void endsTheSessionsOfSeveral()
    {
        selectNew(u"signed"_s, 2);
        for (int user = 0; user < 2; ++user) {
            ask(m_server,
                "POST",
                u"/token?grant_type=password"_s,
                {{u"email"_s, u"signed%1@example.net"_s.arg(user)},
                 {u"password"_s, QString(password)}});
        }
        m_console->trigger("user.end_sessions"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->prompt().nextConfirm(true);
        m_console->click(u"End Sessions"_s);
        QCOMPARE(m_console->prompt().confirmed().last().typed, u"2"_s);
        EVENTUALLY(hasEnded(JobRow::State::Done));
        for (int row = 0; row < 2; ++row) {
            const QString path
                = u"/admin/users/%1/sessions"_s.arg(model().at(row)->value("id"_L1).toString());
            QVERIFY(ask(m_server, "GET", path)["sessions"_L1].toArray().isEmpty());
        }
    }

    void sendsRecoveryMailsToSeveral()
    {
        selectNew(u"forgetful"_s, 3);
        m_console->prompt().nextConfirm(false);
        m_console->trigger("user.recovery"_L1);
        QCOMPARE(mails(u"forgetful"_s), 0);
        m_console->prompt().nextConfirm(true);
        m_console->trigger("user.recovery"_L1);
        EVENTUALLY(hasEnded(JobRow::State::Done));
        QVERIFY(m_console->sees(u"3 mails are on their way."_s));
        QCOMPARE(mails(u"forgetful"_s), 3);
    }

    // Administrators are beyond the help desk: one who is refused stops nobody else.
    void reportsWhoWasRefused()
    {
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"toot@example.org"_s}});
        selectAll(u"oot@example.org"_s, 2); // root is the other one
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Ban"_s);
        EVENTUALLY(hasEnded(JobRow::State::Failed));
        EVENTUALLY(m_console->sees(u"1 user was refused."_s));
        QCOMPARE(banned(u"oot@example.org"_s), 1);
        const QString path = m_folder.filePath(u"report.csv"_s);
        m_console->prompt().nextFile(path);
        m_console->click(u"Save Report…"_s);
        const QList<QStringList> report = recordsOf(path);
        QCOMPARE(report.size(), 3);
        QVERIFY(std::ranges::any_of(report, [](const QStringList &row) {
            return row[1] == administrator && row[2] == "failed"_L1 && row[3] == "not_admin"_L1;
        }));
        QVERIFY(std::ranges::any_of(report, [](const QStringList &row) {
            return row[1] == "toot@example.org"_L1 && row[2] == "done"_L1;
        }));
    }

    void isCancelledBetweenTwo()
    {
        selectNew(u"cancelled"_s, 40);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Ban"_s);
        m_console->click(u"Cancel"_s); // the first is under way
        EVENTUALLY(hasEnded(JobRow::State::Cancelled));
        QCOMPARE(banned(u"cancelled"_s), 1);
    }

    void isForAFewOnly()
    {
        m_console->trigger("edit.select_all"_L1);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(m_console->sees(u"to at most 100 at a time"_s));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!m_console->newestJob());
    }
};

QTEST_MAIN(HelpDeskTest)
#include "tst_console_helpdesk.moc"
