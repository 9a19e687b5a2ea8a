#include "inspectorbench.h"
#include "models/auditmodel.h"
#include "pages/auditpage.h"
#include "seededusers.h"
#include "widgets/avatar.h"
#include "widgets/tones.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>

#include <cmath>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int withFactor = 2; // of the seeded users
constexpr int withManySessions = 4;
constexpr int banned = 17;
constexpr int seeded = 20;
constexpr int sessionsTab = 2;
constexpr int activityTab = 3;

constexpr auto firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 "
                         "Firefox/130.0";
constexpr auto curl = "curl/8.14.1";
constexpr auto unknown = "MyApp 3";

// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT

    ConsoleUnderTest &console() { return m_bench.console(); }

    QTreeWidget &sessions() { return *console().seen<QTreeWidget>(u"Sessions"_s); }

    qsizetype sessionsOnServer()
    {
        const QJsonObject answer
            = ask(m_bench.server(), "GET", u"/admin/users/%1/sessions"_s.arg(m_withSessions));
        return answer["sessions"_L1].toArray().size();
    }

    void signIn(const QByteArray &userAgent)
    {
        ask(m_bench.server(),
            "POST",
            u"/token?grant_type=password"_s,
            {{u"email"_s, u"sessions@example.org"_s}, {u"password"_s, QString(password)}},
            userAgent);
    }

    static QString text(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }

    InspectorBench m_bench;
    QString m_withSessions;

private Q_SLOTS:

    void initTestCase()
    {
        m_bench.server().createAdministrator(administrator, password);
        seedUsers(m_bench.server().databaseFile(), seeded);
        seedFactor(m_bench.server().databaseFile(), seededId(withFactor), u"Work phone"_s);
        seedSessions(m_bench.server().databaseFile(), seededId(withManySessions), 1'200);
        m_bench.server().start();
        m_withSessions = m_bench.addUser({{u"email"_s, u"sessions@example.org"_s},
                                          {u"password"_s, QString(password)},
                                          {u"email_confirm"_s, true}});
    }

    void init() { m_bench.start(); }

    void cleanup() { m_bench.stop(); }

    void shownForExactlyOneUser()
    {
        QVERIFY(!m_bench.inspector().isVisible());
        m_bench.open(seededId(1));
        QVERIFY(m_bench.inspector().isVisible());
        console().trigger("edit.select_all"_L1);
        EVENTUALLY(!m_bench.inspector().isVisible());
        m_bench.open(seededId(1));
        m_bench.page().table().clearSelection();
        EVENTUALLY(!m_bench.inspector().isVisible());
    }

    void isToggledAndRemembered()
    {
        m_bench.open(seededId(1));
        QList<int> sizes = m_bench.page().splitter().sizes();
        sizes[0] -= 60;
        sizes[1] += 60;
        m_bench.page().splitter().setSizes(sizes);
        Q_EMIT m_bench.page().splitter().splitterMoved(sizes[0], 1);
        const int width = m_bench.inspector().width();
        console().trigger("view.inspector"_L1);
        EVENTUALLY(!m_bench.inspector().isVisible());
        console().restart();
        console().window().resize(1280, 800); // the screen of these tests is small
        console().signInWithKey(m_bench.server());
        EVENTUALLY(m_bench.model().rowCount() > seeded);
        m_bench.page().table().selectRow(1);
        console().trigger("view.inspector"_L1);
        EVENTUALLY(m_bench.inspector().isVisible());
        EVENTUALLY_EQUAL(m_bench.inspector().width(), width);
    }

    void tellsWhoItIs()
    {
        ask(m_bench.server(),
            "PUT",
            u"/admin/users/"_s + seededId(banned),
            {{u"ban_duration"_s, u"24h"_s}, {u"ban_reason"_s, u"Sent spam"_s}});
        m_bench.open(seededId(banned));
        EVENTUALLY(console().sees(seededName(banned)));
        EVENTUALLY(console().sees(seededEmail(banned)));
        EVENTUALLY(console().sees(u"Banned"_s));
        EVENTUALLY(console().sees(u"Sent spam"_s));
        EVENTUALLY(console().sees(seededId(banned)));
    }

    void timesAreLocalWithUtcBehind()
    {
        m_bench.open(seededId(1));
        const QString created = m_bench.opened().user()["created_at"_L1].toString();
        const QDateTime moment = QDateTime::fromString(created, Qt::ISODateWithMs);
        const QString local = QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
        const auto labels = m_bench.inspector().findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, local, &QLabel::text);
        QVERIFY(found != labels.end());
        QCOMPARE((*found)->toolTip(), moment.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s));
    }

    void onlyTheLastOfManyIsRead()
    {
        for (int number = 1; number < 10; ++number)
            m_bench.page().table().selectRow(m_bench.rowOf(seededId(number)));
        EVENTUALLY(m_bench.opened().isComplete());
        QCOMPARE(m_bench.opened().id(), seededId(9));
    }

    void factorIsRemovedOnceThatIsConfirmed()
    {
        m_bench.open(seededId(withFactor));
        EVENTUALLY(console().sees(u"Work phone"_s));
        EVENTUALLY(console().sees(u"Second factor"_s));
        console().shoot(u"inspector"_s);
        auto *remove = console().seen<QPushButton>(u"Remove the factor Work phone"_s);
        QVERIFY(remove);
        console().prompt().nextConfirm(false);
        remove->click();
        QCOMPARE(m_bench.userOnServer(seededId(withFactor))["factors"_L1].toArray().size(), 1);
        console().enter(u"Name"_s, u"Not Saved Yet"_s);
        console().prompt().nextConfirm(true);
        remove->click();
        EVENTUALLY(!console().sees(u"Work phone"_s));
        QVERIFY(m_bench.userOnServer(seededId(withFactor))["factors"_L1].toArray().isEmpty());
        QCOMPARE(console().seen<QLineEdit>(u"Name"_s)->text(), u"Not Saved Yet"_s);
        console().trigger("user.revert"_L1);
    }

    // Somebody else did something to the user meanwhile: the list tells, when it is read anew.
    void followsWhatOthersDo()
    {
        m_bench.open(seededId(3));
        ask(m_bench.server(),
            "PUT",
            u"/admin/users/"_s + seededId(3),
            {{u"user_metadata"_s, QJsonObject{{u"full_name"_s, u"Someone New"_s}}}});
        console().trigger("view.refresh"_L1);
        EVENTUALLY(console().sees(u"Someone New"_s));
        EVENTUALLY_EQUAL(nameOf(*m_bench.model().at(m_bench.rowOf(seededId(3)))), u"Someone New"_s);
    }

    void sessionsAreListedAndEnded()
    {
        for (const char *agent : {firefox, curl, unknown})
            signIn(agent);
        m_bench.open(m_withSessions);
        m_bench.showTab(sessionsTab);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 3);
        console().shoot(u"inspector-sessions"_s);
        QStringList devices;
        for (int row = 0; row < 3; ++row) {
            devices << sessions().topLevelItem(row)->text(0);
            QCOMPARE(sessions().topLevelItem(row)->text(1), u"127.0.0.1"_s);
        }
        devices.sort();
        QCOMPARE(devices, (QStringList{u"Firefox on Windows"_s, u"MyApp 3"_s, u"curl"_s}));
        QVERIFY(!console().seen(u"End the selected sessions"_s)->isEnabled());
        const auto found = sessions().findItems(u"curl"_s, Qt::MatchExactly);
        sessions().setCurrentItem(found.first());
        console().click(u"End"_s);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 2);
        QVERIFY(sessions().findItems(u"curl"_s, Qt::MatchExactly).isEmpty());
        console().prompt().nextConfirm(false);
        console().click(u"End All"_s);
        QCOMPARE(sessionsOnServer(), 2);
        console().prompt().nextConfirm(true);
        console().click(u"End All"_s);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 0);
        QCOMPARE(sessionsOnServer(), 0);
        QVERIFY(!console().seen(u"End all sessions"_s)->isEnabled());
    }

    void thatThereAreMoreSessionsIsSaid()
    {
        const QString said = u"These are the newest 1,000 of 1,200 sessions."_s;
        m_bench.open(seededId(withManySessions));
        m_bench.showTab(sessionsTab);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 1'000);
        QVERIFY(console().sees(said));
        console().shoot(u"inspector-many-sessions"_s);
        m_bench.open(m_withSessions);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 0);
        EVENTUALLY(!console().sees(said));
    }

    void activityIsThisUsersAlone()
    {
        signIn(firefox);
        m_bench.changeElsewhere(m_withSessions, {{u"role"_s, u"editor"_s}});
        m_bench.open(m_withSessions);
        m_bench.showTab(activityTab);
        auto *table = console().seen<QTableView>(u"Activity"_s);
        QVERIFY(table);
        EVENTUALLY(table->model()->rowCount() >= 2);
        console().shoot(u"inspector-activity"_s);
        QCOMPARE(text(*table, 0, AuditModel::Action), u"user_modified"_s);
        QCOMPARE(text(*table, 1, AuditModel::Action), u"login"_s);
        const int rows = table->model()->rowCount();
        console().click(u"Open in Audit Log"_s);
        auto *audit = console().window().findChild<AuditPage *>();
        EVENTUALLY(audit->isVisible());
        EVENTUALLY_EQUAL(audit->model().rowCount(), rows);
        QCOMPARE(console().seen<QLineEdit>(u"Whom it happened to"_s)->text(), m_withSessions);
    }

    void helpdeskEndsSessionsAndChangesNothingElse()
    {
        m_bench.addUser({{u"email"_s, u"helpdesk@example.org"_s},
                         {u"password"_s, QString(password)},
                         {u"email_confirm"_s, true},
                         {u"role"_s, u"latchkey_helpdesk"_s}});
        signIn(firefox);
        console().trigger("server.sign_out"_L1);
        EVENTUALLY(!console().isSignedIn());
        console().signIn(m_bench.server(), u"helpdesk@example.org"_s, QString(password));
        EVENTUALLY(console().isSignedIn());
        m_bench.open(m_withSessions);
        m_bench.showTab(sessionsTab);
        EVENTUALLY(sessions().topLevelItemCount() > 0);
        console().prompt().nextConfirm(true);
        console().click(u"End All"_s);
        EVENTUALLY_EQUAL(sessions().topLevelItemCount(), 0);
        m_bench.showTab(0);
        QVERIFY(console().seen<QLineEdit>(u"E-mail"_s)->isReadOnly());
    }

    void initials()
    {
        const std::array rows{std::pair{u"Ada Lovelace"_s, u"AL"_s},
                              std::pair{u"Ada King of Lovelace"_s, u"AL"_s},
                              std::pair{u"ada@example.org"_s, u"A"_s},
                              std::pair{u"𝒜da élan"_s, u"𝒜É"_s}, // letters of two units
                              std::pair{u"e\u0301lan"_s, u"E\u0301"_s}, // a letter with its accent
                              std::pair{u"  "_s, QString()}};
        for (const auto &[name, letters] : rows)
            QCOMPARE(initialsOf(name), letters);
    }

    // WCAG AA, for whatever colour an id comes to.
    void initialsCanBeRead()
    {
        for (const QPalette &palette : {QPalette(Qt::white), QPalette(QColor(0x20, 0x20, 0x20))}) {
            QSet<QRgb> grounds;
            for (int number = 0; number < 1000; ++number) {
                const PersonColours colours = coloursOf(seededId(number), palette);
                QVERIFY(contrast(colours.ground, colours.text) >= 4.5);
                grounds << colours.ground.rgb();
            }
            QVERIFY(grounds.size() > 100);
        }
    }
};

QTEST_MAIN(InspectorTest)
#include "tst_console_inspector.moc"
