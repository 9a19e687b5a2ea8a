// Measures the console, offscreen, on a server that runs: see console.py, which starts it with the
// address, when it began (of the monotonic clock) and perhaps "scroll" as arguments, gives it the
// service key on standard input, and reads the figures as JSON.
#include "application.h"
#include "mainwindow.h"
#include "models/usertablemodel.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "prompt.h"
#include "widgets/searchfield.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace latchkey;
using namespace latchkey::console;
using namespace std::chrono_literals;
using namespace Qt::Literals;

namespace {

constexpr auto patience = 60s;
constexpr int scrolledRows = 100'000;
constexpr int step = 50; // half a page of the list
constexpr std::array terms{"user77"_L1, "999"_L1, "4321@"_L1, "bench"_L1, "r12345"_L1, "00a1f"_L1};

using Moment = std::chrono::steady_clock::time_point;

double millisecondsSince(Moment begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

double memoryMib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray line = text.sliced(text.indexOf("VmRSS:") + 6).trimmed();
    return line.first(line.indexOf(' ')).toDouble() / 1024;
}

void waitFor(const char *what, const std::function<bool()> &isThere)
{
    const Moment begin = std::chrono::steady_clock::now();
    while (!isThere()) {
        if (std::chrono::steady_clock::now() - begin > patience)
            qFatal("waited in vain for %s", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

// A keychain with one key, whatever it is called there.
class OneKey final : public SecretStore
{
public:
    explicit OneKey(Secret key)
        : m_key(std::move(key))
    { }

    bool isLasting() const override { return true; }

    void read(const QString &, Found found) override
    {
        QTimer::singleShot(0, this, [found = std::move(found), secret = m_key] { found(secret); });
    }

    void write(const QString &, const Secret &, Written) override { }

    void remove(const QString &) override { }

private:
    Secret m_key;
};

// As somebody has who was here before.
void rememberServer(const QString &folder, const QUrl &url)
{
    QSettings settings(folder + u"/console.ini"_s, QSettings::IniFormat);
    ProfileStore profiles(settings);
    const Profile profile
        = profiles.save({.name = u"bench"_s, .url = url, .signIn = Profile::SignIn::ServiceKey});
    profiles.setCurrent(profile.id);
}

class ConsoleBench
{
public:
    explicit ConsoleBench(Application &application)
        : m_page(*application.window().findChild<UsersPage *>())
        , m_search(*m_page.findChild<SearchField *>())
    { }

    double firstRows(Moment begin)
    {
        waitFor("the first rows", [this] { return m_page.model().at(0) != nullptr; });
        m_page.table().repaint();
        return millisecondsSince(begin);
    }

    // Each as soon as the rows of the one before are there: nobody types faster and sees anything.
    QJsonArray keystrokes()
    {
        QJsonArray times;
        for (const QLatin1StringView term : terms) {
            for (const char letter : term)
                times << keystroke(QLatin1Char(letter));
            m_search.clear();
            waitForSearch({});
        }
        return times;
    }

    void scroll()
    {
        const UserTableModel &model = m_page.model();
        for (int row = 0; row < std::min(scrolledRows, model.rowCount()); row += step) {
            m_page.table().scrollTo(model.index(row, 0), QAbstractItemView::PositionAtTop);
            m_page.table().repaint();
            waitFor("rows", [&model, row] { return model.at(row) != nullptr; });
        }
        m_page.table().repaint();
    }

private:
    double keystroke(QLatin1Char letter)
    {
        const Moment begin = std::chrono::steady_clock::now();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&m_search, &press);
        waitForSearch(m_search.text());
        return millisecondsSince(begin);
    }

    void waitForSearch(const QString &text)
    {
        bool isThere = false;
        const auto connection = QObject::connect(
            &m_page.model(), &PagedTableModel::loaded, &m_page, [this, text, &isThere] {
                const QUrlQuery filter = m_page.model().filter();
                isThere = filter.queryItemValue(u"search"_s, QUrl::FullyDecoded) == text;
            });
        waitFor("what was searched", [&isThere] { return isThere; });
        QObject::disconnect(connection);
        m_page.table().repaint();
    }

    UsersPage &m_page;
    SearchField &m_search;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QFile input;
    if (arguments.size() < 3 || !input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Moment begin{std::chrono::nanoseconds(arguments[2].toLongLong())};
    const QTemporaryDir folder;
    rememberServer(folder.path(), QUrl(arguments[1]));
    DialogPrompt prompt;
    Application console({.settingsFolder = folder.path(), .profile = {}},
                        prompt,
                        std::make_unique<OneKey>(Secret(input.readLine().trimmed())));
    console.start();
    ConsoleBench bench(console);
    QJsonObject figures{{u"first_rows"_s, bench.firstRows(begin)}};
    figures.insert(u"keystrokes"_s, bench.keystrokes());
    if (arguments.value(3) == "scroll"_L1)
        bench.scroll();
    figures.insert(u"memory"_s, memoryMib());
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact);
    return 0;
}
