#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/auditmodel.h"
#include "pages/auditpage.h"
#include "serverprocess.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int invented = 130; // more than a page

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

    void addUser(const QString &email)
    {
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, email}});
    }

    AuditModel &model() { return m_console->window().findChild<AuditPage *>()->model(); }

    QTableView &table() { return *m_console->seen<QTableView>(u"Audit log"_s); }

    QString newUser()
    {
        addUser(u"meanwhile%1@example.org"_s.arg(++m_more));
        return u"meanwhile%1@example.org"_s.arg(m_more);
    }

    QString emailOf(int row)
    {
        return (*model().at(row))["payload"_L1]["traits"_L1]["user_email"_L1].toString();
    }

    QString idOf(int row) { return (*model().at(row))["id"_L1].toString(); }

    QString userOf(int row)
    {
        return (*model().at(row))["payload"_L1]["traits"_L1]["user_id"_L1].toString();
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_more = 0;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.start();
        for (int count = 0; count < invented; ++count)
            addUser(u"user%1@example.org"_s.arg(count));
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_console->trigger("view.audit"_L1);
        EVENTUALLY(model().rowCount() >= AuditModel::pageSize);
    }

    void cleanup()
    {
        m_tester.reset();
        m_console.reset();
    }

    void readsOnWhenScrolled()
    {
        EVENTUALLY((table().scrollToBottom(), model().isComplete()));
        QVERIFY(model().rowCount() >= invented);
        QSet<QString> ids;
        for (int row = 0; row < model().rowCount(); ++row)
            ids << (*model().at(row))["id"_L1].toString();
        QCOMPARE(ids.size(), model().rowCount());
    }

    void showsWhatHappensMeanwhile()
    {
        const QString email = newUser();
        EVENTUALLY_EQUAL(emailOf(0), email);
    }

    // By the stream, on top of what stays as it is: what is new is read once, nothing else.
    void comesByTheStream()
    {
        const QString first = newUser();
        EVENTUALLY_EQUAL(emailOf(0), first);
        table().selectRow(7);
        const QString selected = idOf(7);
        const QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
        const QSignalSpy insertions(&model(), &QAbstractItemModel::rowsInserted);
        const qsizetype before = m_server.requestsFor(u"/admin/audit"_s);
        const QString second = newUser();
        EVENTUALLY_EQUAL(emailOf(0), second);
        QCOMPARE(emailOf(1), first);
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(table().selectionModel()->selectedRows().value(0).row(), 8);
        QCOMPARE(idOf(8), selected);
        QCOMPARE(m_server.requestsFor(u"/admin/audit"_s), before + 1);
    }

    void nothingComesWhileNotLive()
    {
        const QString first = newUser();
        EVENTUALLY_EQUAL(emailOf(0), first);
        auto *live = m_console->seen<QCheckBox>(u"Live"_s);
        live->setChecked(false);
        const qsizetype before = m_server.requestsFor(u"/admin/audit"_s);
        const QString second = newUser();
        // Longer than the stream takes elsewhere in this test; a slow machine passes as well.
        QTest::qWait(500);
        QCOMPARE(emailOf(0), first);
        QCOMPARE(m_server.requestsFor(u"/admin/audit"_s), before);
        // What was missed comes with the stream.
        live->setChecked(true);
        EVENTUALLY_EQUAL(emailOf(0), second);
    }

    void healsAfterTheServerWasAway()
    {
        m_server.stop();
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(!m_console->application().client().isLinkUp());
        m_server.start();
        EVENTUALLY(m_console->application().client().isLinkUp());
        showsWhatHappensMeanwhile();
    }

    void filters()
    {
        m_console->enter(u"Action"_s, u"nothing_like_it"_s);
        EVENTUALLY_EQUAL(model().rowCount(), 0);
        m_console->trigger("view.dismiss"_L1);
        EVENTUALLY(model().rowCount() >= AuditModel::pageSize);
    }

    void showsAnEntryAndOnlyItsUser()
    {
        const QString user = userOf(5);
        QVERIFY(!user.isEmpty());
        table().selectRow(5);
        QVERIFY(m_console->seen(u"Fields of the entry"_s));
        QVERIFY(!table().window()->findChildren<QPlainTextEdit *>().isEmpty());
        m_console->shoot(u"audit"_s);
        m_console->click(u"Only This User"_s);
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        QCOMPARE(userOf(0), user);
    }
};

QTEST_MAIN(AuditTest)
#include "tst_console_audit.moc"
