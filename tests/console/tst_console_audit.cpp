#include "consoleundertest.h"
#include "csv/csvcells.h"
#include "csvfile.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/auditmodel.h"
#include "pages/auditpage.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "widgets/jobpane.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int seeded = 2'100; // more than an export takes at once
constexpr int invented = 30;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

    // Afterwards only what is new is read.
    bool isAllRead()
    {
        table().scrollToBottom();
        return model().isTotalExact();
    }

    // As the server lists them.
    QJsonArray entries(const QString &action)
    {
        QJsonArray all;
        QString cursor;
        do {
            const QJsonObject page
                = ask(m_server,
                      "GET",
                      u"/admin/audit?paging=keyset&action=%1&after=%2"_s.arg(action, cursor));
            for (const QJsonValue &entry : page["entries"_L1].toArray())
                all << entry;
            cursor = page["next_cursor"_L1].toString();
        } while (!cursor.isEmpty());
        return all;
    }

    static void compare(QList<QStringList> records, const QJsonArray &expected)
    {
        QCOMPARE(records.size(), expected.size() + 1);
        const QStringList columns = records.takeFirst();
        const auto cell = [&](qsizetype row, const QString &column) {
            return withoutGuard(records[row].value(columns.indexOf(column)));
        };
        for (qsizetype row = 0; row < records.size(); ++row) {
            const QJsonValue entry = expected[row];
            const QJsonValue payload = entry["payload"_L1];
            QCOMPARE(cell(row, u"id"_s), entry["id"_L1].toString());
            QCOMPARE(cell(row, u"created_at"_s), entry["created_at"_L1].toString());
            QCOMPARE(cell(row, u"ip_address"_s), entry["ip_address"_L1].toString());
            QCOMPARE(cell(row, u"action"_s), payload["action"_L1].toString());
            QCOMPARE(cell(row, u"actor_id"_s), payload["actor_id"_L1].toString());
            QCOMPARE(cell(row, u"actor_username"_s), payload["actor_username"_L1].toString());
            QCOMPARE(cell(row, u"user_id"_s), payload["traits"_L1]["user_id"_L1].toString());
            QCOMPARE(cell(row, u"user_email"_s), payload["traits"_L1]["user_email"_L1].toString());
            QCOMPARE(QJsonDocument::fromJson(cell(row, u"payload"_s).toUtf8()).object(),
                     payload.toObject());
        }
    }

    QString idOf(int row) { return (*model().at(row))["id"_L1].toString(); }

    QString userOf(int row)
    {
        return (*model().at(row))["payload"_L1]["traits"_L1]["user_id"_L1].toString();
    }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_more = 0;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.migrate();
        seedAuditLog(m_server.databaseFile(), seeded);
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

    // The address says more than an id, whatever the entry calls it.
    void whomItHappenedTo_data()
    {
        QTest::addColumn<QJsonObject>("traits");
        QTest::addColumn<QString>("shown");
        const QString id = u"11111111-1111-4111-8111-111111111111"_s;
        const QString ann = u"ann@example.org"_s;
        QTest::newRow("a user") << QJsonObject{{u"user_id"_s, id}, {u"user_email"_s, ann}} << ann;
        QTest::newRow("a user without address") << QJsonObject{{u"user_id"_s, id}} << id;
        QTest::newRow("a mail") << QJsonObject{{u"user_id"_s, id}, {u"recipient"_s, ann}} << ann;
        QTest::newRow("a job") << QJsonObject{{u"job_id"_s, id}} << QString();
    }

    void whomItHappenedTo()
    {
        QFETCH(QJsonObject, traits);
        const QJsonObject entry{{u"payload"_s, QJsonObject{{u"traits"_s, traits}}}};
        QTEST(AuditModel::text(entry, AuditModel::Target), "shown");
    }

    void readsOnWhenScrolled()
    {
        EVENTUALLY(isAllRead());
        QVERIFY(model().rowCount() >= seeded + invented);
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
        EVENTUALLY(isAllRead());
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
        // Once for this event, and once for the one before if that was still under way.
        QVERIFY(m_server.requestsFor(u"/admin/audit"_s) <= before + 2);
    }

    void nothingComesWhileNotLive()
    {
        EVENTUALLY(isAllRead());
        const QString first = newUser();
        EVENTUALLY_EQUAL(emailOf(0), first);
        auto *live = m_console->seen<QCheckBox>(u"Live"_s);
        live->setChecked(false);
        const qsizetype before = m_server.requestsFor(u"/admin/audit"_s);
        const QString second = newUser();
        // Longer than the stream takes elsewhere in this test; a slow machine passes as well.
        QTest::qWait(500);
        QCOMPARE(emailOf(0), first);
        QVERIFY(m_server.requestsFor(u"/admin/audit"_s) <= before + 1); // was under way
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
        EVENTUALLY(m_console->sees(u"No entry fits what is asked for above."_s));
        QVERIFY(m_console->sees(u"Select an entry to see all of it."_s));
        m_console->trigger("view.dismiss"_L1);
        EVENTUALLY(model().rowCount() >= AuditModel::pageSize);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("action");
        QTest::newRow("CSV") << u"audit.csv"_s << QString();
        QTest::newRow("JSON") << u"audit.json"_s << QString();
        QTest::newRow("CSV of some") << u"some.csv"_s << u"logout"_s;
        QTest::newRow("JSON of some") << u"some.json"_s << u"logout"_s;
        QTest::newRow("CSV of none") << u"none.csv"_s << u"nothing_like_it"_s;
        QTest::newRow("JSON of none") << u"none.json"_s << u"nothing_like_it"_s;
    }

    // All that the server has of the filter, in its order.
    void exports()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, action);
        const QJsonArray expected = entries(action);
        m_console->enter(u"Action"_s, action);
        EVENTUALLY_EQUAL(model().listing().query.queryItemValue(u"action"_s), action);
        const QString path = m_folder.filePath(file);
        m_console->prompt().nextFile(path);
        m_console->trigger("audit.export"_L1);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() != JobRow::State::Running);
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Done);
        QVERIFY(m_console->sees(QLocale().toString(expected.size()) + u" entries written to"_s));
        if (file.endsWith(".json"_L1))
            QCOMPARE(QJsonDocument::fromJson(contentOf(path)).array(), expected);
        else
            compare(recordsOf(path), expected);
        if (action.isEmpty())
            m_console->shoot(u"audit-export"_s);
    }

    // In the middle of it.
    void cancelledExportLeavesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("CSV") << u"kept.csv"_s;
        QTest::newRow("JSON") << u"kept.json"_s;
    }

    void cancelledExportLeavesNothing()
    {
        QFETCH(const QString, file);
        const QTemporaryDir folder;
        const QString path = folder.filePath(file);
        QFile former(path);
        QVERIFY(former.open(QIODevice::WriteOnly) && former.write("as it was") > 0);
        former.close();
        m_console->prompt().nextFile(path);
        m_console->trigger("audit.export"_L1);
        const auto *progress = m_console->newestJob()->findChild<QProgressBar *>();
        int reached = 0;
        connect(
            progress,
            &QProgressBar::valueChanged,
            this,
            [&] {
                reached = progress->value();
                m_console->click(u"Cancel"_s);
            },
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
        EVENTUALLY(m_console->newestJob()->state() != JobRow::State::Running);
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Cancelled);
        QVERIFY(reached > 0 && reached < progress->maximum());
        QCOMPARE(contentOf(path), QByteArray("as it was"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{file});
    }

    void exportWhereNothingCanBeWritten()
    {
        m_console->prompt().nextFile(m_folder.filePath(u"no/such/folder.csv"_s));
        m_console->trigger("audit.export"_L1);
        EVENTUALLY(m_console->sees(u"The file cannot be written"_s));
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Failed);
    }

    void exportEndsWithTheSession()
    {
        const QString path = m_folder.filePath(u"ended.csv"_s);
        m_console->prompt().nextFile(path);
        m_console->trigger("audit.export"_L1);
        m_console->trigger("server.sign_out"_L1);
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Failed);
        QVERIFY(!QFile::exists(path));
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

    // Beside the details of an entry, too; widths that somebody has chosen stay.
    void columnsAreInSight()
    {
        EVENTUALLY(model().rowCount() > 0);
        table().selectRow(0);
        const auto hidden = [this] { return table().horizontalScrollBar()->maximum(); };
        for (const QSize size : {QSize(1920, 1080), QSize(1280, 800)}) {
            m_console->window().resize(size);
            EVENTUALLY_EQUAL(hidden(), 0);
            EVENTUALLY(table().columnViewportPosition(AuditModel::Address) > 0);
            QVERIFY(table().columnWidth(AuditModel::Target) > 0);
        }
        const int fitted = table().columnWidth(AuditModel::Actor);
        table().setColumnWidth(AuditModel::Actor, 3 * fitted);
        m_console->window().resize(1300, 800);
        QCoreApplication::processEvents();
        QCOMPARE(table().columnWidth(AuditModel::Actor), 3 * fitted);
        m_console->restart();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        m_console->trigger("view.audit"_L1);
        QCOMPARE(table().columnWidth(AuditModel::Actor), 3 * fitted);
    }
};

QTEST_MAIN(AuditTest)
#include "tst_console_audit.moc"
