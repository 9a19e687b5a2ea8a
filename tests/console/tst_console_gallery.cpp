// Pictures of everything, for people to look at: build/<preset>/screenshots/gallery-*. The tests of
// CMakeLists.txt run it several times: as it is, on a screen with 150 %, from right to left. What a
// machine can see, it checks: no text is cut off.
#include "actions.h"
#include "consoleundertest.h"
#include "eventually.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "seededusers.h"
#include "serverprocess.h"
#include "translations.h"
#include "widgets/listtable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr int seeded = 3'000;

QString variant()
{
    return qEnvironmentVariable("LATCHKEY_GALLERY", u"plain"_s);
}

bool isRightToLeft()
{
    return variant() == "right-to-left"_L1;
}

QWidget *inFront(MainWindow &window)
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : &window;
}

// What does not fit into its widget.
QStringList cutOff(const QWidget *front)
{
    QStringList texts;
    for (const QWidget *widget : front->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        // What can be selected is data, and as long as somebody made it.
        const bool isData = label && label->textInteractionFlags() & Qt::TextSelectableByMouse;
        const bool mayWrap = label && label->wordWrap();
        if (text.isEmpty() || mayWrap || isData || !widget->isVisible())
            continue;
        if (widget->width() < widget->minimumSizeHint().width())
            texts << text;
    }
    return texts;
}

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

    void open(QLatin1StringView action)
    {
        m_console->trigger(action);
        EVENTUALLY(QApplication::activeModalWidget() != nullptr);
    }

    void closeDialog()
    {
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        EVENTUALLY(QApplication::activeModalWidget() == nullptr);
    }

    // At both sizes; a dialog has its own.
    void take(const QString &name)
    {
        MainWindow &window = m_console->window();
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            window.resize(size);
            QCoreApplication::processEvents();
            const QStringList cut = cutOff(inFront(window));
            QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut.join(u" | "_s)));
            m_console->shoot(
                u"gallery-%1-%2-%3x%4"_s.arg(variant(), name).arg(size.width()).arg(size.height()));
        }
    }

    void takeAnEntry()
    {
        auto *log = m_console->window().currentPage()->findChild<QTableView *>();
        auto *model = qobject_cast<PagedTableModel *>(log->model());
        QSignalSpy loaded(model, &PagedTableModel::loaded);
        m_console->trigger("view.refresh"_L1); // what is on its way would take the selection along
        EVENTUALLY(!loaded.isEmpty() && model->rowCount() > 0);
        chooseRow(log, 0);
        take(u"audit-entry"_s);
    }

    void signIn()
    {
        Session &session = m_console->application().session();
        session.open(
            {.name = u"Production"_s, .url = m_server.url(), .colour = QColor(0xb3, 0x26, 0x1e)});
        session.signInWithKey(Secret(m_server.serviceKey()), Session::Keep::ForThisRun);
        EVENTUALLY(m_console->isSignedIn());
        EVENTUALLY(users().model().rowCount() > 0);
    }

    UsersPage &users() { return *m_console->window().findChild<UsersPage *>(); }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        seedUsers(m_server.databaseFile(), seeded);
        m_server.start();
    }

    void init()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        m_console->setLocalServers({m_server.url()});
        if (isRightToLeft())
            m_console->application().settings().setValue("language", u"ar"_s);
        m_console->restart();
        // Also as long as nobody has translated it into Arabic.
        if (isRightToLeft())
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }

    void cleanup()
    {
        m_console.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void start()
    {
        EVENTUALLY(m_console->sees(m_server.url().toString()));
        take(u"start"_s);
    }

    void pages()
    {
        signIn();
        chooseRow(&users().table(), 1);
        take(u"users"_s);
        for (const auto &[action, name] :
             {std::pair{"view.audit"_L1, u"audit"_s}, std::pair{"view.server"_L1, u"server"_s}}) {
            m_console->trigger(action);
            EVENTUALLY(!m_console->window().currentPage()->status().isEmpty());
            take(name);
            if (name == "audit"_L1)
                takeAnEntry();
        }
    }

    void preferences()
    {
        signIn();
        open("edit.preferences"_L1);
        auto *tabs = QApplication::activeModalWidget()->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(u"preferences-%1"_s.arg(tab + 1));
        }
        closeDialog();
    }

    void palette()
    {
        signIn();
        open("view.palette"_L1);
        take(u"palette"_s);
        closeDialog();
    }

    void about()
    {
        open("help.about"_L1);
        take(u"about"_s);
        closeDialog();
    }

    void import()
    {
        signIn();
        QFile file(m_folder.filePath(u"users.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("email,name,password\nann@example.org,Ann Example,a long password\n"
                   "bob@example.org,Bob Example,another password\n");
        file.close();
        m_console->prompt().nextFile(file.fileName());
        open("users.import"_L1);
        take(u"import"_s);
        closeDialog();
    }
};

QTEST_MAIN(GalleryTest)
#include "tst_console_gallery.moc"
