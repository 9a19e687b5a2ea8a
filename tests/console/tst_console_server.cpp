#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "serverprocess.h"
#include "widgets/daychart.h"
#include "widgets/messagebar.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTcpServer>
#include <QTreeWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

class ServerPageTest : public QObject
{
    Q_OBJECT

    QTreeWidget &list(QLatin1StringView name)
    {
        for (auto *tree : m_console->window().findChildren<QTreeWidget *>()) {
            if (tree->accessibleName() == name)
                return *tree;
        }
        qFatal("no such list");
    }

    void showTab(int index)
    {
        for (auto *tabs : m_console->window().findChildren<QTabWidget *>()) {
            if (tabs->accessibleName() == "Server"_L1)
                tabs->setCurrentIndex(index);
        }
    }

    static QList<QTreeWidgetItem *> visible(const QTreeWidget &tree)
    {
        QList<QTreeWidgetItem *> items;
        for (int row = 0; row < tree.topLevelItemCount(); ++row) {
            if (!tree.topLevelItem(row)->isHidden())
                items << tree.topLevelItem(row);
        }
        return items;
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(
            u"desk@example.org"_s, QString(password), u"latchkey_helpdesk"_s);
        m_server.start();
        for (int count = 0; count < 2; ++count)
            ask(m_server,
                "POST",
                u"/admin/users"_s,
                {{u"email"_s, u"user%1@example.org"_s.arg(count)}});
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        m_console->trigger("view.server"_L1);
        EVENTUALLY(list("Counts"_L1).topLevelItemCount() > 0);
    }

    void cleanup() { m_console.reset(); }

    void countsAndDays()
    {
        QCOMPARE(list("Counts"_L1).topLevelItem(0)->text(1), u"3"_s);
        auto *chart = m_console->seen<DayChart>(u"Sign-ups and sign-ins per day"_s);
        QVERIFY(chart);
        QVERIFY(chart->accessibleDescription().contains("90"_L1));
        QVERIFY(chart->accessibleDescription().contains("3 sign-ups"_L1));
        QVERIFY(chart->textOf(89).contains("3 sign-ups"_L1));
        EVENTUALLY(m_console->sees(u"Running"_s));
        m_console->shoot(u"server"_s);
    }

    // Days run as the language does, and the pointer finds the one that it is over.
    void daysRunWithTheLanguage_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void daysRunWithTheLanguage()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        DayChart chart;
        chart.setLayoutDirection(direction);
        chart.resize(300, 200);
        chart.setDays({{.day = QDate(2026, 5, 1), .signUps = 9, .signIns = 0},
                       {.day = QDate(2026, 5, 2), .signUps = 0, .signIns = 0},
                       {.day = QDate(2026, 5, 3), .signUps = 0, .signIns = 0}});
        const QImage picture = chart.grab().toImage();
        const QColor bar = chart.palette().color(QPalette::Highlight);
        for (const int x : {50, 150, 250})
            QCOMPARE(picture.pixelColor(x, 100) == bar, chart.dayAt(x) == 0);
        QCOMPARE(chart.dayAt(direction == Qt::LeftToRight ? 50 : 250), 0);
    }

    void anEmptyOutboxSaysSo()
    {
        showTab(1);
        EVENTUALLY(m_console->sees(u"No mails"_s));
    }

    void settingsAreFilteredAndSecretsMasked()
    {
        EVENTUALLY(list("Settings"_L1).topLevelItemCount() > 10);
        showTab(2);
        m_console->enter(u"Filter settings"_s, u"JWT_SECRET"_s);
        const QList<QTreeWidgetItem *> found = visible(list("Settings"_L1));
        QVERIFY(!found.isEmpty());
        QVERIFY(found.size() < list("Settings"_L1).topLevelItemCount());
        for (const QTreeWidgetItem *item : found) {
            if (item->text(0) == "GOTRUE_JWT_SECRET"_L1)
                QCOMPARE(item->text(1), u"••••••"_s);
        }
        m_console->shoot(u"server-settings"_s);
    }

    // Who may not write sees why the buttons do nothing.
    void helpDeskOnlyLooks()
    {
        m_console->trigger("server.sign_out"_L1);
        m_console->signIn(m_server, u"desk@example.org"_s, password);
        EVENTUALLY(m_console->isSignedIn());
        const auto isExplained = [](const QWidget *control) {
            return control && !control->isEnabled() && control->toolTip().contains("role"_L1);
        };
        showTab(3);
        QVERIFY(isExplained(m_console->seen(u"Send test mail"_s)));
        QVERIFY(isExplained(m_console->seen(u"Recipient"_s)));
        showTab(1);
        QVERIFY(isExplained(m_console->seen(u"Try again"_s)));

        m_console->trigger("server.sign_out"_L1);
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        QVERIFY(m_console->seen(u"Try again"_s)->toolTip().startsWith("Select"_L1));
        showTab(3);
        QVERIFY(m_console->seen(u"Send test mail"_s)->isEnabled());
        QVERIFY(m_console->seen(u"Send test mail"_s)->toolTip().isEmpty());
    }

    // Without a mail server there is nothing to try: the message bar says so.
    void testMailWithoutAMailServer()
    {
        showTab(3);
        m_console->enter(u"Recipient"_s, u"somebody@example.org"_s);
        m_console->click(u"Send Test Mail"_s);
        EVENTUALLY(m_console->window().messages().message().kind == Message::Kind::Error);
    }

    void testMailToAMailServerThatHangs()
    {
        QTcpServer silent; // takes every connection, and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ServerProcess server(
            {.environment = {u"GOTRUE_SMTP_HOST=127.0.0.1"_s,
                             u"GOTRUE_SMTP_PORT=%1"_s.arg(silent.serverPort()),
                             u"GOTRUE_API_MAX_REQUEST_DURATION=4s"_s}}); // not to wait for long
        server.start();
        m_console.reset();
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(server);
        EVENTUALLY(m_console->isSignedIn());
        m_console->trigger("view.server"_L1);
        showTab(3);
        auto *dialogue = m_console->seen<QPlainTextEdit>(
            u"What was said to the mail server, and what it answered"_s);
        QVERIFY(dialogue);
        m_console->enter(u"Recipient"_s, u"somebody@example.org"_s);
        m_console->click(u"Send Test Mail"_s);
        QVERIFY(!m_console->seen(u"Send test mail"_s)->isEnabled());
        QVERIFY(dialogue->toPlainText().startsWith("Waiting"_L1));
        m_console->shoot(u"server-mail-waiting"_s);

        EVENTUALLY(m_console->seen(u"Send test mail"_s)->isEnabled());

        const QStringList lines = dialogue->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains("did not answer in time at the connection"_L1),
                 qPrintable(lines[0]));
        QCOMPARE(lines[1], u"The mail server did not take it."_s);
        m_console->shoot(u"server-mail-hangs"_s);
    }
};

QTEST_MAIN(ServerPageTest)
#include "tst_console_server.moc"
