#include "actions.h"
#include "consoleundertest.h"
#include "csv/csvreader.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/addresslist.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "serverprocess.h"
#include "widgets/jobpane.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr QLatin1StringView helper("help@example.org");

} // namespace

class InviteTest : public QObject
{
    Q_OBJECT

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    QAction *action(QLatin1StringView name) { return m_console->window().actions().action(name); }

    QJsonObject user(const QString &email)
    {
        return ask(m_server, "GET", u"/admin/users?search="_s + email)["users"_L1][0].toObject();
    }

    int mails(const QString &recipient)
    {
        int count = 0;
        for (const QJsonValue &mail :
             ask(m_server, "GET", u"/admin/outbox"_s)["mails"_L1].toArray())
            count += mail["recipient"_L1].toString() == recipient ? 1 : 0;
        return count;
    }

    // At once: what is found on the way to the whole text would be gone again.
    void select(const QString &email)
    {
        m_console->seen<QLineEdit>(u"Search"_s)->setText(email);
        EVENTUALLY(model().rowCount() == 1 && model().at(0)
                   && model().at(0)->value("email"_L1).toString() == email);
        page().table().selectRow(0);
    }

    void open(QLatin1StringView name)
    {
        m_console->trigger(name);
        EVENTUALLY(QApplication::activeModalWidget());
    }

    void paste(const QString &addresses)
    {
        m_console->seen<QPlainTextEdit>(u"E-mail addresses"_s)->setPlainText(addresses);
    }

    QPushButton *button(const QString &text)
    {
        for (auto *one : QApplication::activeModalWidget()->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }

    bool canSignIn(const QString &email, const QString &typed)
    {
        const QJsonObject session = ask(m_server,
                                        "POST",
                                        u"/token?grant_type=password"_s,
                                        {{u"email"_s, email}, {u"password"_s, typed}});
        return session["user"_L1]["email"_L1].toString() == email;
    }

    ServerProcess m_server{{.environment = {u"GOTRUE_RATE_LIMIT_EMAIL_SENT=1000"_s,
                                            u"GOTRUE_SMTP_MAX_FREQUENCY=1ms"_s}}};
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;

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

    void readsWhatIsPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("good");
        QTest::addColumn<QStringList>("repeated");
        QTest::addColumn<QStringList>("bad");
        const QStringList both{u"a@b.org"_s, u"c@d.org"_s};
        QTest::newRow("nothing") << u" \n"_s << QStringList() << QStringList() << QStringList();
        QTest::newRow("commas") << u"a@b.org, c@d.org"_s << both << QStringList() << QStringList();
        QTest::newRow("lines") << u"a@b.org\r\nc@d.org\n"_s << both << QStringList()
                               << QStringList();
        QTest::newRow("blanks") << u"a@b.org  c@d.org"_s << both << QStringList() << QStringList();
        QTest::newRow("names") << u"Ann <a@b.org>; \"Cy Dee\" <C@D.org>"_s << both << QStringList()
                               << QStringList();
        QTest::newRow("twice") << u"a@b.org A@B.org"_s << QStringList{u"a@b.org"_s}
                               << QStringList{u"a@b.org"_s} << QStringList();
        QTest::newRow("bad") << u"ann, a@, @b, a@b..org, é@b.org, a@b.org"_s
                             << QStringList{u"a@b.org"_s} << QStringList()
                             << QStringList{
                                    u"ann"_s, u"a@"_s, u"@b"_s, u"a@b..org"_s, u"é@b.org"_s};
    }

    void readsWhatIsPasted()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, good);
        QFETCH(const QStringList, repeated);
        QFETCH(const QStringList, bad);
        const AddressList list = AddressList::read(text);
        QCOMPARE(list.good, good);
        QCOMPARE(list.repeated, repeated);
        QCOMPARE(list.bad, bad);
    }

    void invitesOne()
    {
        open("user.invite"_L1);
        QVERIFY(!button(u"Invite"_s)->isEnabled());
        paste(u"one@example.org"_s);
        m_console->click(u"Invite"_s);
        EVENTUALLY(m_console->sees(u"one@example.org was invited."_s));
        QVERIFY(!user(u"one@example.org"_s)["invited_at"_L1].toString().isEmpty());
        QCOMPARE(mails(u"one@example.org"_s), 1);
    }

    // Nothing that was typed is lost.
    void whoIsThereAlreadyStaysInTheForm()
    {
        open("user.invite"_L1);
        paste(administrator);
        m_console->click(u"Invite"_s);
        EVENTUALLY(m_console->sees(u"Another user has this e-mail address."_s));
        QCOMPARE(m_console->seen<QPlainTextEdit>(u"E-mail addresses"_s)->toPlainText(),
                 administrator);
        QVERIFY(button(u"Invite"_s)->isEnabled());
        m_console->click(u"Cancel"_s);
        QCOMPARE(mails(administrator), 0);
    }

    void invitesManyWithBadOnes()
    {
        open("user.invite"_L1);
        paste(u"two@example.org, Three <three@example.org>\nnobody at all\nTWO@example.org "_s
              + administrator);
        QVERIFY(m_console->sees(u"3 people will be invited."_s));
        QVERIFY(m_console->sees(u"No e-mail addresses, left out: nobody, at, all"_s));
        QVERIFY(m_console->sees(u"More than once, invited once: two@example.org"_s));
        m_console->shoot(u"invite"_s);
        m_console->click(u"Invite"_s);
        EVENTUALLY(m_console->newestJob()
                   && m_console->newestJob()->state() == JobRow::State::Done);
        QVERIFY(m_console->sees(u"2 done · 1 skipped · 0 failed"_s));
        EVENTUALLY(m_console->sees(u"not invited. The report of the job says why."_s));
        QCOMPARE(mails(u"two@example.org"_s), 1);
        QCOMPARE(mails(u"three@example.org"_s), 1);
        QCOMPARE(mails(administrator), 0);
        m_console->shoot(u"invited"_s);
        const QString path = m_folder.filePath(u"report.csv"_s);
        m_console->prompt().nextFile(path);
        m_console->click(u"Save Report…"_s);
        EVENTUALLY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY(report.contains("two@example.org,created"));
        QVERIFY(report.contains("root@example.org,skipped,email_exists"));
    }

    void createsAUser()
    {
        open("user.create"_L1);
        QVERIFY(!button(u"Create"_s)->isEnabled());
        m_console->enter(u"E-mail"_s, administrator);
        m_console->enter(u"Name"_s, u"Élodie"_s);
        m_console->click(u"Generate"_s);
        const QString generated = m_console->seen<QLineEdit>(u"Password"_s)->text();
        QVERIFY(generated.size() > 20);
        m_console->click(u"Generate"_s);
        QVERIFY(m_console->seen<QLineEdit>(u"Password"_s)->text() != generated);
        const QString chosen = m_console->seen<QLineEdit>(u"Password"_s)->text();
        auto *metadata = m_console->seen<QPlainTextEdit>(u"Metadata (JSON)"_s);
        metadata->setPlainText(u"{ \"team\": "_s);
        QVERIFY(m_console->sees(u"The metadata is no JSON object."_s));
        QVERIFY(!button(u"Create"_s)->isEnabled());
        metadata->setPlainText(u"{ \"team\": \"blue\" }"_s);
        m_console->click(u"Create"_s);
        EVENTUALLY(m_console->sees(u"Another user has this e-mail address."_s));
        m_console->shoot(u"create-taken"_s);
        QCOMPARE(m_console->seen<QLineEdit>(u"Password"_s)->text(), chosen);

        m_console->enter(u"E-mail"_s, u"made@example.org"_s);
        m_console->click(u"Create"_s);
        EVENTUALLY(m_console->sees(u"made@example.org was created."_s));
        const QJsonObject made = user(u"made@example.org"_s);
        QCOMPARE(made["user_metadata"_L1]["full_name"_L1].toString(), u"Élodie"_s);
        QCOMPARE(made["user_metadata"_L1]["team"_L1].toString(), u"blue"_s);
        QVERIFY(!made["email_confirmed_at"_L1].toString().isEmpty());
        QVERIFY(canSignIn(u"made@example.org"_s, chosen));
    }

    void createsOneWhoHasToConfirm()
    {
        open("user.create"_L1);
        m_console->enter(u"E-mail"_s, u"waits@example.org"_s);
        m_console->seen<QCheckBox>(u"Address and number count as confirmed"_s)->setChecked(false);
        m_console->click(u"Create"_s);
        EVENTUALLY(m_console->sees(u"waits@example.org was created."_s));
        QVERIFY(user(u"waits@example.org"_s)["email_confirmed_at"_L1].toString().isEmpty());
    }

    void mails_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("words");
        QTest::newRow("recovery") << u"user.recovery"_s << u"a link for a new password"_s;
        QTest::newRow("magic link") << u"user.magic_link"_s << u"a link to sign in with"_s;
    }

    void mails()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, words);
        const int before = mails(helper);
        select(helper);
        const QByteArray name = action.toLatin1();
        m_console->trigger(QLatin1StringView(name));
        EVENTUALLY(m_console->sees(words));
        QVERIFY(m_console->sees(u"is on its way to help@example.org."_s));
        QCOMPARE(mails(helper), before + 1);
    }

    void copiesLinks_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("type");
        QTest::newRow("recovery") << u"user.copy_recovery_link"_s << u"type=recovery"_s;
        QTest::newRow("magic link") << u"user.copy_magic_link"_s << u"type=magiclink"_s;
    }

    void copiesLinks()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, type);
        const int before = mails(helper);
        QGuiApplication::clipboard()->clear();
        select(helper);
        const QByteArray name = action.toLatin1();
        m_console->trigger(QLatin1StringView(name));
        EVENTUALLY(m_console->sees(u"The link is in the clipboard."_s));
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(link.contains(u"/verify?"_s) && link.contains(type), qPrintable(link));
        QCOMPARE(mails(helper), before); // nothing is mailed
    }

    // Links let their holder sign in as somebody: the help desk has them mailed only.
    void theHelpDeskMails()
    {
        m_console->trigger("server.sign_out"_L1);
        EVENTUALLY(!m_console->isSignedIn());
        m_console->signIn(m_server, helper, password);
        EVENTUALLY(m_console->isSignedIn());
        ask(m_server, "POST", u"/admin/users"_s, {{u"email"_s, u"caller@example.org"_s}});
        select(u"caller@example.org"_s);
        for (const QLatin1StringView name : {"user.create"_L1,
                                             "user.invite"_L1,
                                             "user.copy_recovery_link"_L1,
                                             "user.copy_magic_link"_L1})
            QVERIFY2(!action(name)->isEnabled(), name.data());
        m_console->trigger("user.recovery"_L1);
        EVENTUALLY(m_console->sees(u"is on its way to caller@example.org."_s));
        QCOMPARE(mails(u"caller@example.org"_s), 1);
        select(administrator);
        m_console->trigger("user.recovery"_L1);
        EVENTUALLY(m_console->sees(u"This account may not do that."_s));
    }
};

QTEST_MAIN(InviteTest)
#include "tst_console_invite.moc"
