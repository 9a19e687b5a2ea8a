#include "actions.h"
#include "consoleundertest.h"
#include "csvfile.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userexport.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "serverprocess.h"
#include "widgets/jobpane.h"

#include <QComboBox>
#include <QFile>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTableWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int imported = 1'000;
constexpr int broken = 50;

QString emailOf(const QString &stem, int row)
{
    return row % (imported / broken) == 0 ? u"broken %1"_s.arg(row)
                                          : u"%1%2@example.org"_s.arg(stem).arg(row);
}

// As a spreadsheet of another country writes it, with hashes of another program.
QByteArray usersFile(const QString &stem)
{
    QByteArray file("E-Mail;Display Name;encrypted_password;confirmed\r\n");
    for (int row = 0; row < imported; ++row) {
        file += emailOf(stem, row).toUtf8() + ";\"M\xfcller; \"\"" + QByteArray::number(row)
            + "\"\"\";$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq;yes\r\n";
    }
    return file;
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    QString choice(const QString &column)
    {
        return m_console->seen<QComboBox>(column + u" is imported as"_s)->currentData().toString();
    }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("no file", __FILE__, __LINE__);
        return file.fileName();
    }

    void open(const QString &path)
    {
        m_console->prompt().nextFile(path);
        m_console->trigger("users.import"_L1);
    }

    QList<QStringList> savedReport()
    {
        const QString path = m_folder.filePath(u"report.csv"_s);
        m_console->prompt().nextFile(path);
        m_console->click(u"Save Report…"_s);
        return recordsOf(path);
    }

    static QStringList exported(const QString &path)
    {
        QStringList emails;
        if (path.endsWith(".json"_L1)) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly)) {
                for (const QJsonValue &user : QJsonDocument::fromJson(file.readAll()).array())
                    emails << user["email"_L1].toString();
            }
            return emails;
        }
        QList<QStringList> records = recordsOf(path);
        const qsizetype column = records.isEmpty() ? -1 : records.takeFirst().indexOf("email"_L1);
        for (const QStringList &record : records)
            emails << record.value(column);
        return emails;
    }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;
    int m_before = 0;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        m_server.start();
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(model().rowCount() > 0);
        m_before = model().rowCount();
    }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    void importsWhatIsGood()
    {
        const QString path = write(u"good.csv"_s, usersFile(u"good"_s));
        open(path);
        QCOMPARE(m_console->seen<QComboBox>(u"Encoding"_s)->currentText(), u"Windows-1252"_s);
        QCOMPARE(m_console->seen<QComboBox>(u"Separator"_s)->currentText(), u"Semicolon"_s);
        QCOMPARE(choice(u"E-Mail"_s), u"email"_s);
        QCOMPARE(choice(u"Display Name"_s), u"full_name"_s);
        QCOMPARE(choice(u"encrypted_password"_s), u"password_hash"_s);
        QCOMPARE(choice(u"confirmed"_s), QString());
        auto *confirmed = m_console->seen<QComboBox>(u"confirmed is imported as"_s);
        confirmed->setCurrentIndex(confirmed->findData(u"email_confirm"_s));
        m_console->shoot(u"import"_s);

        m_console->click(u"Check"_s);
        EVENTUALLY(m_console->sees(u"950 can be imported · 0 are skipped · 50 would fail"_s));
        const auto *verdicts = m_console->seen<QTableWidget>(u"Verdicts"_s);
        QCOMPARE(verdicts->rowCount(), imported);
        QCOMPARE(verdicts->item(0, 0)->text(), u"2"_s);
        QCOMPARE(verdicts->item(0, 1)->text(), u"broken 0"_s);
        QCOMPARE(verdicts->item(0, 2)->text(), u"Failed"_s);
        QVERIFY(!verdicts->item(0, 3)->text().isEmpty());
        QCOMPARE(verdicts->item(1, 2)->text(), u"Will be created"_s);
        QCOMPARE(countUsers(m_server), m_before); // nothing is changed
        m_console->shoot(u"import-checked"_s);

        m_console->click(u"Import"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Failed);
        QVERIFY(m_console->sees(u"950 imported · 0 skipped · 50 failed"_s));
        QCOMPARE(countUsers(m_server), m_before + imported - broken);
        EVENTUALLY_EQUAL(model().rowCount(), m_before + imported - broken);
        m_console->shoot(u"import-done"_s);
        const QJsonObject found
            = ask(m_server, "GET", u"/admin/users?search=good999@example.org"_s);
        const QJsonValue user = found["users"_L1][0];
        QCOMPARE(user["user_metadata"_L1]["full_name"_L1].toString(), u"Müller; \"999\""_s);
        QVERIFY(!user["email_confirmed_at"_L1].toString().isEmpty());

        const QList<QStringList> report = savedReport();
        QCOMPARE(report.size(), imported + 1);
        QCOMPARE(report[1].mid(0, 3), (QStringList{u"2"_s, u"broken 0"_s, u"failed"_s}));
        QCOMPARE(report[2].mid(0, 3), (QStringList{u"3"_s, u"good1@example.org"_s, u"created"_s}));
    }

    // What was said before something else was chosen is no longer shown.
    void verdictsGoWithTheChoice()
    {
        open(write(u"choice.csv"_s, "email,phone\nchoice@example.org,\n"));
        m_console->click(u"Check"_s);
        QVERIFY(!m_console->seen<QComboBox>(u"Who exists already"_s)->isEnabled());
        EVENTUALLY(m_console->sees(u"1 can be imported · 0 are skipped · 0 would fail"_s));
        auto *conflict = m_console->seen<QComboBox>(u"Who exists already"_s);
        QVERIFY(conflict->isEnabled());
        const auto *verdicts = m_console->seen<QTableWidget>(u"Verdicts"_s);
        conflict->setCurrentIndex(conflict->findData(u"update"_s));
        QVERIFY(!verdicts->isVisible());
        QVERIFY(!m_console->sees(u"can be imported"_s));
        m_console->click(u"Cancel"_s);
        QCOMPARE(countUsers(m_server), m_before);
    }

    // The keys of the jobs come from the file: what was done is found, not done again.
    void importingAgainChangesNothing()
    {
        const QString path = write(u"again.csv"_s, usersFile(u"again"_s));
        for (int run = 0; run < 2; ++run) {
            open(path);
            m_console->click(u"Import"_s);
            EVENTUALLY(m_console->newestJob()
                       && m_console->newestJob()->state() == JobRow::State::Failed);
            QCOMPARE(countUsers(m_server), m_before + imported - broken);
        }
        QVERIFY(m_console->sees(u"This file had been imported before."_s));
    }

    void goesOnAfterCancel()
    {
        const QString path = write(u"long.csv"_s, usersFile(u"long"_s));
        open(path);
        m_console->click(u"Import"_s);
        EVENTUALLY(m_console->sees(u"imported · 0 skipped"_s));
        m_console->click(u"Cancel"_s);
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Cancelled);
        QVERIFY(savedReport().size() < imported + 1);
        m_console->restart();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());

        open(path);
        m_console->click(u"Import"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Failed);
        QVERIFY(m_console->sees(u"950 imported · 0 skipped · 50 failed"_s));
        QCOMPARE(countUsers(m_server), m_before + imported - broken);
        QCOMPARE(savedReport().size(), imported + 1);
    }

    void whoExistsAlready_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("skip") << u"skip"_s << u"1 imported · 1 skipped · 0 failed"_s;
        QTest::newRow("update") << u"update"_s << u"2 imported · 0 skipped · 0 failed"_s;
        QTest::newRow("fail") << u"fail"_s << u"1 imported · 0 skipped · 1 failed"_s;
    }

    void whoExistsAlready()
    {
        QFETCH(const QString, choice);
        QFETCH(const QString, outcome);
        open(write(choice + u".csv"_s,
                   "email\n" + administrator.toString().toUtf8() + "\n" + choice.toUtf8()
                       + "@example.org\n"));
        auto *conflict = m_console->seen<QComboBox>(u"Who exists already"_s);
        conflict->setCurrentIndex(conflict->findData(choice));
        m_console->click(u"Import"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() != JobRow::State::Running);
        QVERIFY2(m_console->sees(outcome), qPrintable(outcome));
        QCOMPARE(countUsers(m_server), m_before + 1);
    }

    // Whoever moves here from another program goes on with the password they have.
    void signsInWithTheOldPassword_data()
    {
        QTest::addColumn<QByteArray>("hash"); // of "correct horse 1"
        QTest::newRow("bcrypt") << QByteArray(
            "$2b$04$vNy0aKZsSyaUd4cExJh/x.3wcN2lxlaC.MQr5Rm75XofoIAZ.Fhw.");
        QTest::newRow("argon2i") << QByteArray("$argon2i$v=19$m=32,t=2,p=1$c29tZXNhbHQxMjM0NTY3OA$"
                                               "LXN9G+I4oj+VXWf1i0AN5GJPtGUoms1HauUTR42A/L0");
        QTest::newRow("argon2id") << QByteArray("$argon2id$v=19$m=16,t=1,p=2$"
                                                "c29tZXNhbHQxMjM0NTY3OA$qe5RXgZ8ayklKItZD3cskg");
    }

    void signsInWithTheOldPassword()
    {
        QFETCH(const QByteArray, hash);
        const QByteArray email = QByteArray(QTest::currentDataTag()) + "@example.org";
        open(write(u"hashes.csv"_s,
                   "email,password hash,email_confirm\n" + email + ",\"" + hash + "\",true\n"));
        QCOMPARE(choice(u"password hash"_s), u"password_hash"_s);
        m_console->click(u"Import"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        const QJsonObject session = ask(
            m_server,
            "POST",
            u"/token?grant_type=password"_s,
            {{u"email"_s, QString::fromLatin1(email)}, {u"password"_s, u"correct horse 1"_s}});
        QCOMPARE(session["user"_L1]["email"_L1].toString(), QString::fromLatin1(email));
        QVERIFY(!session["access_token"_L1].toString().isEmpty());
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"There is nothing in this file."_s;
        QTest::newRow("no address") << QByteArray("colour,size\nred,1\n")
                                    << u"Choose the column with the e-mail addresses"_s;
        QTest::newRow("twice") << QByteArray("email,e-mail\na@example.org,b@example.org\n")
                               << u"Two columns are imported as the same."_s;
    }

    void badFiles()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, words);
        open(write(u"bad.csv"_s, file));
        QVERIFY(m_console->sees(words));
        m_console->click(u"Import"_s); // is not possible
        QVERIFY(m_console->sees(words));
        m_console->click(u"Cancel"_s);
        QCOMPARE(countUsers(m_server), m_before);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("CSV") << u"users.csv"_s;
        QTest::newRow("JSON") << u"users.json"_s;
    }

    void exports()
    {
        QFETCH(const QString, file);
        const QString path = m_folder.filePath(file);
        m_console->prompt().nextFile(path);
        m_console->trigger("users.export"_L1);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(exported(path).size(), m_before);
        QVERIFY(exported(path).contains(administrator));
        m_console->shoot(u"export-done"_s);

        m_console->enter(u"Search"_s, administrator);
        EVENTUALLY_EQUAL(model().rowCount(), 1);
        m_console->prompt().nextFile(path);
        m_console->trigger("users.export"_L1);
        EVENTUALLY(m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(exported(path), QStringList{administrator});
    }

    void exportsTheSelection()
    {
        const QString path = m_folder.filePath(u"selected.csv"_s);
        EVENTUALLY(model().loadedRows() > 0);
        page().table().selectRow(0);
        m_console->prompt().nextFile(path);
        m_console->trigger("users.export_selected"_L1);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(exported(path), QStringList{model().at(0)->value("email"_L1).toString()});
    }

    // Their ids are in the address, which is no longer than the server takes.
    void exportsAsManyAsFit()
    {
        constexpr int most = ExportVerbs::mostSelected;
        QVERIFY(model().rowCount() > most);
        const auto select = [this](int count) {
            const QModelIndex first = model().index(0, 0);
            page().table().selectionModel()->select({first, model().index(count - 1, 0)},
                                                    QItemSelectionModel::ClearAndSelect
                                                        | QItemSelectionModel::Rows);
        };
        for (int row = 0; row <= most; ++row)
            EVENTUALLY(model().index(row, 0).data().isValid());
        select(most + 1);
        m_console->trigger("users.export_selected"_L1);
        QVERIFY(m_console->sees(u"A selection of at most"_s));
        select(most);
        const QString path = m_folder.filePath(u"many.csv"_s);
        m_console->prompt().nextFile(path);
        m_console->trigger("users.export_selected"_L1);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(exported(path).size(), most);
    }

    // Neither a file nor half of one, and what was there stays.
    void cancelledExportLeavesNothing()
    {
        const QString path = write(u"kept.csv"_s, "as it was");
        m_console->prompt().nextFile(path);
        m_console->trigger("users.export"_L1);
        m_console->click(u"Cancel"_s);
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Cancelled);
        m_console->prompt().nextFile(m_folder.filePath(u"other.csv"_s));
        m_console->trigger("users.export"_L1);
        EVENTUALLY(m_console->newestJob()->state() == JobRow::State::Done);
        QCOMPARE(recordsOf(path), QList<QStringList>{{u"as it was"_s}});
    }

    void exportWhereNothingCanBeWritten()
    {
        m_console->prompt().nextFile(m_folder.filePath(u"no/such/folder.csv"_s));
        m_console->trigger("users.export"_L1);
        EVENTUALLY(m_console->sees(u"The file cannot be written"_s));
        QCOMPARE(m_console->newestJob()->state(), JobRow::State::Failed);
    }
};

QTEST_MAIN(ImportTest)
#include "tst_console_import.moc"
