#include "actions.h"
#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "pages/userundo.h"
#include "serverprocess.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr QLatin1StringView helper("help@example.org");

} // namespace

class VerbsTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    QAction *action(QLatin1StringView name) { return m_console->window().actions().action(name); }

    // Somebody new for each test, so that none needs another.
    QString addUser(const QJsonObject &more = {})
    {
        const QString email = u"user%1@example.org"_s.arg(++m_users);
        QJsonObject user{
            {u"email"_s, email}, {u"password"_s, QString(password)}, {u"email_confirm"_s, true}};
        for (auto member = more.begin(); member != more.end(); ++member)
            user.insert(member.key(), member.value());
        ask(m_server, "POST", u"/admin/users"_s, user);
        return email;
    }

    QJsonObject user(const QString &email)
    {
        const QJsonArray found
            = ask(m_server, "GET", u"/admin/users?search="_s + email)["users"_L1].toArray();
        if (found.isEmpty())
            return {};
        return ask(m_server, "GET", u"/admin/users/"_s + found[0]["id"_L1].toString());
    }

    bool isBanned(const QString &email)
    {
        return !user(email)["banned_until"_L1].toString().isEmpty();
    }

    // At once: what is found on the way to the whole text would be gone again.
    void select(const QString &email)
    {
        m_console->seen<QLineEdit>(u"Search"_s)->setText(email);
        EVENTUALLY(model().rowCount() == 1 && model().at(0)
                   && model().at(0)->value("email"_L1).toString() == email);
        page().table().selectRow(0);
        page().table().setFocus();
    }

    void choose(const QString &box, const QString &text)
    {
        auto *choices = m_console->seen<QComboBox>(box);
        const int index = choices->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        choices->setCurrentIndex(index);
    }

    void ban(const QString &duration, const QString &reason)
    {
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        choose(u"For how long"_s, duration);
        m_console->enter(u"Reason"_s, reason);
        m_console->click(u"Ban"_s);
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;
    int m_users = 0;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        m_server.start();
        addAccount(m_server, helper, u"latchkey_helpdesk"_s);
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(model().rowCount() > 0);
    }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    void bansForATime_data()
    {
        QTest::addColumn<QString>("duration");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("an hour") << u"1 hour"_s << qint64(3600);
        QTest::newRow("a month") << u"30 days"_s << qint64(30 * 86400);
        QTest::newRow("until unbanned")
            << u"Until somebody unbans them"_s << qint64(876'000) * 3600;
    }

    void bansForATime()
    {
        QFETCH(const QString, duration);
        QFETCH(const qint64, seconds);
        const QString email = addUser();
        select(email);
        ban(duration, u"Spam, again"_s);
        EVENTUALLY(isBanned(email));
        const QJsonObject banned = user(email);
        QCOMPARE(banned["ban_reason"_L1].toString(), u"Spam, again"_s);
        const auto until = QDateTime::fromString(banned["banned_until"_L1].toString(), Qt::ISODate);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(until);
        QVERIFY(left <= seconds && left > seconds - 600);
        EVENTUALLY(m_console->sees(u"banned now."_s));
        EVENTUALLY_EQUAL(model().index(0, UserTableModel::State).data().toString(), u"Banned"_s);
    }

    void bansForAnotherTime()
    {
        const QString email = addUser();
        select(email);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        QVERIFY(m_console->sees(email));
        choose(u"For how long"_s, u"Another time"_s);
        m_console->seen<QSpinBox>(u"How many"_s)->setValue(5);
        choose(u"Unit"_s, u"hours"_s);
        m_console->shoot(u"verbs-ban"_s);
        m_console->click(u"Ban"_s);
        EVENTUALLY(isBanned(email));
        const auto until
            = QDateTime::fromString(user(email)["banned_until"_L1].toString(), Qt::ISODate);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(until);
        QVERIFY(left <= 5 * 3600 && left > 5 * 3600 - 600);
        QVERIFY(m_console->sees(u"banned now"_s));
        m_console->shoot(u"verbs-banned"_s);
    }

    void cancelChangesNothing()
    {
        const QString email = addUser();
        select(email);
        m_console->trigger("user.ban"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Cancel"_s);
        QVERIFY(!isBanned(email));
        QVERIFY(!action("edit.undo"_L1)->isEnabled());
    }

    void undoesABan()
    {
        const QString email = addUser();
        select(email);
        ban(u"1 hour"_s, {});
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        QVERIFY(action("edit.undo"_L1)->text().startsWith("&Undo Banning 1 "_L1));
        m_console->click(u"Undo"_s); // of the message
        EVENTUALLY(!isBanned(email));
        EVENTUALLY(m_console->sees(u"It is as it was before."_s));
        QVERIFY(!action("edit.undo"_L1)->isEnabled());
    }

    // A ban over a ban comes back as that was, with its reason.
    void undoesABanOverABan()
    {
        const QString email = addUser();
        ask(m_server,
            "PUT",
            u"/admin/users/"_s + user(email)["id"_L1].toString(),
            {{u"ban_duration"_s, u"1000h"_s}, {u"ban_reason"_s, u"the first"_s}});
        select(email);
        ban(u"1 hour"_s, u"the second"_s);
        EVENTUALLY_EQUAL(user(email)["ban_reason"_L1].toString(), u"the second"_s);
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(user(email)["ban_reason"_L1].toString(), u"the first"_s);
        const auto until
            = QDateTime::fromString(user(email)["banned_until"_L1].toString(), Qt::ISODate);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(until) > 990 * 3600);
    }

    void unbansAndUndoesThat()
    {
        const QString email = addUser({{u"ban_duration"_s, u"100h"_s}});
        select(email);
        m_console->trigger("user.unban"_L1);
        EVENTUALLY(!isBanned(email));
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY(isBanned(email));
    }

    void setsARoleAndUndoesThat()
    {
        const QString email = addUser();
        select(email);
        m_console->trigger("user.set_role"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->seen<QComboBox>(u"Role"_s)->setCurrentText(u"editor"_s);
        m_console->click(u"Set Role"_s);
        EVENTUALLY_EQUAL(user(email)["role"_L1].toString(), u"editor"_s);
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(user(email)["role"_L1].toString(), u"authenticated"_s);
    }

    // As the inspector tells of it.
    void undoesMetadata()
    {
        const QString email = addUser({{u"user_metadata"_s, QJsonObject{{u"team"_s, u"blue"_s}}}});
        const QJsonObject before = user(email);
        ask(m_server,
            "PUT",
            u"/admin/users/"_s + before["id"_L1].toString(),
            {{u"user_metadata"_s, QJsonObject{{u"team"_s, u"red"_s}, {u"seat"_s, 7}}}});
        page().findChild<UserUndo *>()->note(before, user(email));
        QCOMPARE(action("edit.undo"_L1)->text(), u"&Undo Changing the Metadata"_s);
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY_EQUAL(user(email)["user_metadata"_L1], before["user_metadata"_L1]);
    }

    void undoIsBoundedAndEndsWithTheSession()
    {
        const QString email = addUser();
        const QJsonObject before = user(email);
        QJsonObject after = before;
        auto *undo = page().findChild<UserUndo *>();
        undo->note(before, after); // nothing differs
        QVERIFY(!action("edit.undo"_L1)->isEnabled());
        after.insert(u"role"_s, u"other"_s);
        for (int change = 0; change < UserUndo::mostKept + 5; ++change)
            undo->note(before, after);
        int undone = 0;
        for (; action("edit.undo"_L1)->isEnabled(); ++undone)
            m_console->trigger("edit.undo"_L1);
        QCOMPARE(undone, UserUndo::mostKept);
        undo->note(before, after);
        m_console->trigger("server.sign_out"_L1);
        EVENTUALLY(!m_console->isSignedIn());
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        QVERIFY(!action("edit.undo"_L1)->isEnabled());
    }

    void endsSessions()
    {
        const QString email = addUser();
        ask(m_server,
            "POST",
            u"/token?grant_type=password"_s,
            {{u"email"_s, email}, {u"password"_s, QString(password)}});
        const QString sessions = u"/admin/users/%1/sessions"_s.arg(user(email)["id"_L1].toString());
        QCOMPARE(ask(m_server, "GET", sessions)["sessions"_L1].toArray().size(), 1);
        select(email);
        m_console->prompt().nextConfirm(true);
        m_console->trigger("user.end_sessions"_L1);
        EVENTUALLY(ask(m_server, "GET", sessions)["sessions"_L1].toArray().isEmpty());
        QVERIFY(m_console->prompt().confirmed().last().text.contains(email));
        EVENTUALLY(m_console->sees(u"have ended"_s));
    }

    void deletes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("left");
        QTest::newRow("for good") << u"Delete for good"_s << 0;
        QTest::newRow("soft") << u"Keep an empty account, so that the id stays taken"_s << 1;
    }

    void deletes()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, left);
        const QString email = addUser();
        const QString id = user(email)["id"_L1].toString();
        select(email);
        m_console->trigger("user.delete"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->seen<QRadioButton>(kind)->setChecked(true);
        m_console->shoot(u"verbs-delete"_s);
        m_console->click(u"Delete"_s);
        const QString search = u"/admin/users?search="_s + email;
        EVENTUALLY(ask(m_server, "GET", search)["users"_L1].toArray().isEmpty());
        QCOMPARE(ask(m_server, "GET", u"/admin/users?ids="_s + id)["users"_L1].toArray().size(),
                 left);
        EVENTUALLY_EQUAL(model().rowCount(), 0);
        QVERIFY(!action("edit.undo"_L1)->isEnabled());
    }

    void theLastAdministratorStays()
    {
        select(administrator);
        m_console->trigger("user.delete"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        m_console->click(u"Delete"_s);
        EVENTUALLY(m_console->sees(u"This is the last administrator."_s));
        QVERIFY(!user(administrator).isEmpty());
        QCOMPARE(page().selectedUsers().size(), 1); // nothing is lost
        m_console->shoot(u"verbs-refused"_s);
        // What was said to one person is not for whoever comes next.
        m_console->trigger("server.sign_out"_L1);
        QVERIFY(!m_console->sees(u"This is the last administrator."_s));
    }

    void whoInsistsGetsTheLastAdministrator()
    {
        select(administrator);
        for (const bool isMeant : {false, true}) {
            ban(u"24 hours"_s, u"left"_s);
            EVENTUALLY(m_console->sees(u"This is the last administrator."_s));
            QVERIFY(!isBanned(administrator));
            m_console->prompt().nextConfirm(isMeant);
            m_console->click(u"Do It Anyway…"_s);
            QCOMPARE(m_console->prompt().confirmed().last().typed, administrator);
            if (!isMeant)
                QVERIFY(!isBanned(administrator));
        }
        EVENTUALLY(isBanned(administrator));
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY(!isBanned(administrator));
    }

    void somebodyElseWasFaster()
    {
        const QString email = addUser();
        select(email);
        ask(m_server, "DELETE", u"/admin/users/"_s + user(email)["id"_L1].toString());
        m_console->trigger("user.unban"_L1);
        EVENTUALLY(m_console->sees(u"This user does not exist any more."_s));
        EVENTUALLY_EQUAL(model().rowCount(), 0);
    }

    void theHelpDeskHasItsVerbsOnly()
    {
        const QString email = addUser();
        m_console->trigger("server.sign_out"_L1);
        EVENTUALLY(!m_console->isSignedIn());
        m_console->signIn(m_server, helper, password);
        EVENTUALLY(m_console->isSignedIn());
        select(email);
        for (const QLatin1StringView name :
             {"user.ban"_L1, "user.unban"_L1, "user.end_sessions"_L1})
            QVERIFY2(action(name)->isEnabled(), name.data());
        for (const QLatin1StringView name : {"user.delete"_L1, "user.set_role"_L1})
            QVERIFY2(!action(name)->isEnabled(), name.data());
        ban(u"24 hours"_s, u"called in"_s);
        EVENTUALLY(isBanned(email));
        EVENTUALLY(action("edit.undo"_L1)->isEnabled());
        m_console->trigger("edit.undo"_L1);
        EVENTUALLY(!isBanned(email));

        // Administrators are beyond it.
        select(administrator);
        m_console->trigger("user.unban"_L1);
        EVENTUALLY(m_console->sees(u"This account may not do that."_s));
    }
};

QTEST_MAIN(VerbsTest)
#include "tst_console_verbs.moc"
