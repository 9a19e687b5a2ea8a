#include "inspectorbench.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QLineEdit>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr auto save = "user.save"_L1;
constexpr auto revert = "user.revert"_L1;
constexpr auto undo = "edit.undo"_L1;

} // namespace

// What was saved in the inspector can be undone like what a verb has done.
class UndoTest : public QObject
{
    Q_OBJECT

    ConsoleUnderTest &console() { return m_bench.console(); }

    QAction &action(QLatin1StringView name) { return *console().window().actions().action(name); }

    QJsonObject onServer() { return m_bench.userOnServer(m_id); }

    QString role() { return onServer()["role"_L1].toString(); }

    QString administratorId()
    {
        const QString search = u"/admin/users?paging=keyset&search="_s + administrator;
        return ask(m_bench.server(), "GET", search)["users"_L1][0]["id"_L1].toString();
    }

    void saveRole(const QString &typed)
    {
        console().enter(u"Role"_s, typed);
        console().trigger(save);
    }

    void moveServer()
    {
        console().click(u"Edit…"_s);
        EVENTUALLY(QApplication::activeModalWidget()->windowTitle() == u"Edit Server"_s);
        console().enter(u"Address of the server"_s, u"http://localhost:1"_s);
        console().click(u"Save"_s);
    }

    InspectorBench m_bench;
    QString m_id;

private Q_SLOTS:

    void initTestCase()
    {
        m_bench.server().createAdministrator(administrator, password);
        m_bench.server().start();
    }

    void init()
    {
        m_id = m_bench.addUser(
            {{u"email"_s, u"%1@example.org"_s.arg(QUuid::createUuid().toString(QUuid::Id128))},
             {u"user_metadata"_s, QJsonObject{{u"plan"_s, u"free"_s}}}});
        m_bench.start();
    }

    void cleanup() { m_bench.stop(); }

    void aRoleThatWasSaved()
    {
        m_bench.open(m_id);
        QVERIFY(!action(undo).isEnabled());
        saveRole(u"editor"_s);
        EVENTUALLY_EQUAL(role(), u"editor"_s);
        EVENTUALLY(action(undo).isEnabled());
        QCOMPARE(action(undo).text().remove(u'&'), u"Undo Setting the Role of 1 User"_s);
        console().trigger(undo);
        EVENTUALLY_EQUAL(role(), u"authenticated"_s);
        QVERIFY(!action(undo).isEnabled());
        // The inspector shows what was put back.
        EVENTUALLY_EQUAL(console().seen<QLineEdit>(u"Role"_s)->text(), u"authenticated"_s);
    }

    void metadataThatWasSaved()
    {
        m_bench.open(m_id);
        console().enter(u"Name"_s, u"Somebody"_s);
        console().trigger(save);
        EVENTUALLY(action(undo).isEnabled());
        QCOMPARE(action(undo).text().remove(u'&'), u"Undo Changing the Metadata"_s);
        console().trigger(undo);
        const QJsonObject former{{u"plan"_s, u"free"_s}};
        EVENTUALLY_EQUAL(onServer()["user_metadata"_L1].toObject(), former);
    }

    // An address may have been confirmed since, and a password cannot be known.
    void anAddressThatWasSavedStays()
    {
        m_bench.open(m_id);
        const QString address = u"%1@example.org"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
        console().enter(u"E-mail"_s, address);
        console().trigger(save);
        EVENTUALLY_EQUAL(onServer()["email"_L1].toString(), address);
        EVENTUALLY(!action(revert).isEnabled());
        QVERIFY(!action(undo).isEnabled());
    }

    // Signing out in the preferences: by removing the server, or moving it elsewhere.
    void preferencesAskAboutADraft_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("removed") << true;
        QTest::newRow("another address") << false;
    }

    void preferencesAskAboutADraft()
    {
        QFETCH(const bool, isRemoved);
        m_bench.open(m_id);
        console().enter(u"Name"_s, u"Not Saved Yet"_s);
        const QUrl url = console().application().profiles().profiles().first().url;
        console().trigger("edit.preferences"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        QApplication::activeModalWidget()->findChild<QTabWidget *>()->setCurrentIndex(1);
        for (const bool isDropped : {false, true}) {
            if (isRemoved)
                console().prompt().nextConfirm(true);
            console().prompt().nextConfirm(isDropped);
            if (isRemoved)
                console().click(u"Remove"_s);
            else
                moveServer();
            QCOMPARE(console().prompt().confirmed().last().title, u"Unsaved Changes"_s);
            QVERIFY(console().prompt().isUsedUp());
            QCOMPARE(console().isSignedIn(), !isDropped);
            if (!isDropped)
                QCOMPARE(console().application().profiles().profiles().first().url, url);
        }
    }

    void theRoleOfTheLastAdministrator()
    {
        m_id = administratorId();
        m_bench.open(m_id);
        for (const bool isMeant : {false, true}) {
            saveRole(u"authenticated"_s);
            EVENTUALLY(console().sees(u"This is the last administrator."_s));
            QCOMPARE(console().seen<QLineEdit>(u"Role"_s)->text(), u"authenticated"_s);
            console().prompt().nextConfirm(isMeant);
            console().click(u"Do It Anyway…"_s);
            QCOMPARE(console().prompt().confirmed().last().typed, administrator);
            if (isMeant)
                break;
            QCOMPARE(role(), u"supabase_admin"_s);
            console().trigger(revert);
            QCOMPARE(console().seen<QLineEdit>(u"Role"_s)->text(), u"supabase_admin"_s);
        }
        EVENTUALLY_EQUAL(role(), u"authenticated"_s);
        EVENTUALLY(action(undo).isEnabled());
        console().trigger(undo);
        EVENTUALLY_EQUAL(role(), u"supabase_admin"_s);
    }
};

QTEST_MAIN(UndoTest)
#include "tst_console_undo.moc"
