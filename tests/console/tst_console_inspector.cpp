#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/openeduser.h"
#include "models/usertablemodel.h"
#include "pages/inspector/inspector.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "widgets/avatar.h"
#include "widgets/tones.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>

#include <cmath>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int withFactor = 2; // of the seeded users
constexpr int banned = 17;
constexpr int seeded = 20;

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

    UsersPage &page() { return *m_console->window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    Inspector &inspector() { return *m_console->window().findChild<Inspector *>(); }

    OpenedUser &opened() { return inspector().opened(); }

    int rowOf(const QString &id)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().at(row) && (*model().at(row))["id"_L1] == id)
                return row;
        }
        return -1;
    }

    // Selects a user and waits until the inspector knows all about it.
    void open(const QString &id)
    {
        page().table().selectRow(rowOf(id));
        EVENTUALLY(opened().id() == id && opened().isComplete());
    }

    QJsonObject userOnServer(const QString &id)
    {
        return ask(m_server, "GET", u"/admin/users/"_s + id);
    }

    void start()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(model().rowCount() > seeded);
    }

    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        seedUsers(m_server.databaseFile(), seeded);
        seedFactor(m_server.databaseFile(), seededId(withFactor), u"Work phone"_s);
        m_server.start();
    }

    void init() { start(); }

    void cleanup()
    {
        QVERIFY(m_console->prompt().isUsedUp());
        m_console.reset();
    }

    void shownForExactlyOneUser()
    {
        QVERIFY(!inspector().isVisible());
        open(seededId(1));
        QVERIFY(inspector().isVisible());
        m_console->trigger("edit.select_all"_L1);
        EVENTUALLY(!inspector().isVisible());
        open(seededId(1));
        page().table().clearSelection();
        EVENTUALLY(!inspector().isVisible());
    }

    void isToggledAndRemembered()
    {
        open(seededId(1));
        QList<int> sizes = page().splitter().sizes();
        sizes[0] -= 60;
        sizes[1] += 60;
        page().splitter().setSizes(sizes);
        Q_EMIT page().splitter().splitterMoved(sizes[0], 1);
        const int width = inspector().width();
        m_console->trigger("view.inspector"_L1);
        EVENTUALLY(!inspector().isVisible());
        m_console->restart();
        m_console->window().resize(1280, 800); // the screen of these tests is small
        m_console->signInWithKey(m_server);
        EVENTUALLY(model().rowCount() > seeded);
        page().table().selectRow(1);
        m_console->trigger("view.inspector"_L1);
        EVENTUALLY(inspector().isVisible());
        EVENTUALLY_EQUAL(inspector().width(), width);
    }

    void tellsWhoItIs()
    {
        ask(m_server,
            "PUT",
            u"/admin/users/"_s + seededId(banned),
            {{u"ban_duration"_s, u"24h"_s}, {u"ban_reason"_s, u"Sent spam"_s}});
        open(seededId(banned));
        EVENTUALLY(m_console->sees(seededName(banned)));
        EVENTUALLY(m_console->sees(seededEmail(banned)));
        EVENTUALLY(m_console->sees(u"Banned"_s));
        EVENTUALLY(m_console->sees(u"Sent spam"_s));
        EVENTUALLY(m_console->sees(seededId(banned)));
    }

    void timesAreLocalWithUtcBehind()
    {
        open(seededId(1));
        const QString created = opened().user()["created_at"_L1].toString();
        const QDateTime moment = QDateTime::fromString(created, Qt::ISODateWithMs);
        const QString local = QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
        const auto labels = inspector().findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, local, &QLabel::text);
        QVERIFY(found != labels.end());
        QCOMPARE((*found)->toolTip(), moment.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s));
    }

    void onlyTheLastOfManyIsRead()
    {
        for (int number = 1; number < 10; ++number)
            page().table().selectRow(rowOf(seededId(number)));
        EVENTUALLY(opened().isComplete());
        QCOMPARE(opened().id(), seededId(9));
    }

    void factorIsRemovedOnceThatIsConfirmed()
    {
        open(seededId(withFactor));
        EVENTUALLY(m_console->sees(u"Work phone"_s));
        EVENTUALLY(m_console->sees(u"Second factor"_s));
        m_console->shoot(u"inspector"_s);
        auto *remove = m_console->seen<QPushButton>(u"Remove the factor Work phone"_s);
        QVERIFY(remove);
        m_console->prompt().nextConfirm(false);
        remove->click();
        QCOMPARE(userOnServer(seededId(withFactor))["factors"_L1].toArray().size(), 1);
        m_console->prompt().nextConfirm(true);
        remove->click();
        EVENTUALLY(!m_console->sees(u"Work phone"_s));
        QVERIFY(userOnServer(seededId(withFactor))["factors"_L1].toArray().isEmpty());
    }

    // Somebody else did something to the user meanwhile: the list tells, when it is read anew.
    void followsWhatOthersDo()
    {
        open(seededId(3));
        ask(m_server,
            "PUT",
            u"/admin/users/"_s + seededId(3),
            {{u"user_metadata"_s, QJsonObject{{u"full_name"_s, u"Someone New"_s}}}});
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(m_console->sees(u"Someone New"_s));
        EVENTUALLY_EQUAL(nameOf(*model().at(rowOf(seededId(3)))), u"Someone New"_s);
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
