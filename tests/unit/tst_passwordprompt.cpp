#include "passwordprompt.h"

#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals;
using namespace latchkey;

Q_DECLARE_METATYPE(std::optional<QByteArray>)

class TestPasswordPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneLineFromAPipe_data();
    void readsOneLineFromAPipe();
    void asksTwiceOnATerminal_data();
    void asksTwiceOnATerminal();
    void interruptedPromptRestoresTheTerminal();
};

namespace {

// A terminal, and the hand and eyes in front of it.
class Terminal
{
public:
    Terminal()
    {
        if (::openpty(&m_hand, &m_program, nullptr, nullptr, nullptr) != 0)
            qFatal("no pseudo terminal");
    }

    ~Terminal()
    {
        ::close(m_hand);
        ::close(m_program);
    }

    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    int program() const { return m_program; }

    // Waits until `text` is on the screen: typing earlier would be thrown away.
    void waitFor(QByteArrayView text)
    {
        char c = 0;
        while (!m_screen.endsWith(text) && ::read(m_hand, &c, 1) == 1)
            m_screen += c;
    }

    void type(QByteArrayView text) const
    {
        QCOMPARE(::write(m_hand, text.data(), std::size_t(text.size())), text.size());
    }

    QByteArray screen() const { return m_screen; }

    bool echoes() const
    {
        termios settings = {};
        return ::tcgetattr(m_program, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }

private:
    int m_hand = -1;
    int m_program = -1;
    QByteArray m_screen;
};

} // namespace

void TestPasswordPrompt::readsOneLineFromAPipe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QByteArray>>("password");
    const auto row
        = [](const char *name, const QByteArray &text, const std::optional<QByteArray> &password) {
              QTest::newRow(name) << text << password;
          };
    row("line", "correct horse\n", "correct horse");
    row("no newline", "correct horse", "correct horse");
    row("CRLF", "correct horse\r\n", "correct horse");
    row("blanks stay", "  a \n", "  a ");
    row("only the first line", "a\nb\n", "a");
    row("UTF-8", "pä\n", "pä");
    row("nothing", "", {});
    row("empty line", "\nb\n", {});
    row("not UTF-8", "\xff\n", {});
    row("zero byte", QByteArray("a\0b\n", 4), {});
    row("too long", QByteArray(4097, 'x') + "\n", {});
}

void TestPasswordPrompt::readsOneLineFromAPipe()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<QByteArray>, password);
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], text.constData(), std::size_t(text.size())), text.size());
    ::close(ends[1]);
    const Result<Secret> read = readNewPassword(ends[0], -1);
    ::close(ends[0]);
    QCOMPARE(read.has_value(), password.has_value());
    if (read)
        QCOMPARE(read->revealBytes(), *password);
}

void TestPasswordPrompt::asksTwiceOnATerminal_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("same") << QByteArray("correct horse") << true;
    QTest::newRow("other") << QByteArray("correct house") << false;
}

void TestPasswordPrompt::asksTwiceOnATerminal()
{
    QFETCH(QByteArray, second);
    QFETCH(bool, accepted);
    Terminal terminal;
    Result<Secret> read = failure(ErrorCode::UnexpectedFailure, u"not asked"_s);
    const std::unique_ptr<QThread> asking(
        QThread::create([&] { read = readNewPassword(terminal.program(), terminal.program()); }));
    asking->start();
    terminal.waitFor("Password: ");
    terminal.type("correct horse\n");
    terminal.waitFor("Once more: ");
    terminal.type(QByteArray(second + "\n"));
    QVERIFY(asking->wait(10'000));
    QCOMPARE(read.has_value(), accepted);
    if (read)
        QCOMPARE(read->revealBytes(), "correct horse");
    else
        QVERIFY(read.error().message.contains("differ"_L1));
    QVERIFY2(!terminal.screen().contains("correct"), terminal.screen().constData());
    QVERIFY(terminal.echoes());
}

void TestPasswordPrompt::interruptedPromptRestoresTheTerminal()
{
    Terminal terminal;
    Result<Secret> read = failure(ErrorCode::UnexpectedFailure, u"not asked"_s);
    std::atomic<pthread_t> thread = 0;
    const std::unique_ptr<QThread> asking(QThread::create([&] {
        thread = ::pthread_self();
        read = readNewPassword(terminal.program(), terminal.program());
    }));
    asking->start();
    terminal.waitFor("Password: ");
    QVERIFY(!terminal.echoes());
    // The signal may come before read() has begun to wait, and would be lost: repeat it.
    while (!asking->wait(20))
        ::pthread_kill(thread, SIGINT);
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"interrupted"_s);
    QVERIFY(terminal.echoes());
}

QTEST_GUILESS_MAIN(TestPasswordPrompt)
#include "tst_passwordprompt.moc"
