#include "passwordprompt.h"

#include <QByteArray>
#include <QByteArrayView>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <termios.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace latchkey {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestLine = 4096;

std::unexpected<Error> unusable(const QString &message)
{
    return failure(ErrorCode::ValidationFailed, message);
}

// Byte by byte: what follows the line stays for whoever reads next.
Result<Secret> readLine(int input)
{
    QByteArray line;
    line.reserve(longestLine + 1); // growing would leave copies of the password behind
    for (;;) {
        char c = 0;
        const auto count = ::read(input, &c, 1);
        if (count < 0)
            return unusable(errno == EINTR ? u"interrupted"_s : qt_error_string(errno));
        if (count == 0 || c == '\n')
            break;
        if (line.size() == longestLine)
            return unusable(u"the password is too long"_s);
        line += c;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return unusable(u"no password was given"_s);
    if (!line.isValidUtf8() || line.contains('\0'))
        return unusable(u"the password is not UTF-8 text"_s);
    return Secret(std::move(line));
}

#ifdef Q_OS_UNIX

// While it lives, typed text is not shown, and signals that would end the program interrupt reading
// instead, so that the terminal is put back first.
class SilentTerminal
{
public:
    explicit SilentTerminal(int terminal)
        : m_terminal(terminal)
    {
        struct sigaction interrupting = {};
        interrupting.sa_handler = [](int) { };
        for (std::size_t i = 0; i < signalNumbers.size(); ++i)
            ::sigaction(signalNumbers[i], &interrupting, &m_handlers[i]);
        m_silent = ::tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_silent = m_silent && ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }

    ~SilentTerminal()
    {
        if (m_silent)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        for (std::size_t i = 0; i < signalNumbers.size(); ++i)
            ::sigaction(signalNumbers[i], &m_handlers[i], nullptr);
    }

    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    bool isSilent() const { return m_silent; }

private:
    static constexpr std::array signalNumbers{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    int m_terminal;
    bool m_silent = false;
    termios m_before = {};
    std::array<struct sigaction, signalNumbers.size()> m_handlers = {};
};

void say(int output, QByteArrayView text)
{
    // Nothing can be done about a prompt that is not seen.
    [[maybe_unused]] const auto written
        = ::write(output, text.data(), static_cast<std::size_t>(text.size()));
}

Result<Secret> ask(int input, int output, QByteArrayView question)
{
    say(output, question);
    Result<Secret> answer = readLine(input);
    say(output, "\n");
    return answer;
}

Result<Secret> askTwice(int input, int output)
{
    const SilentTerminal terminal(input);
    if (!terminal.isSilent())
        return unusable(u"the terminal would show the password; pipe it into standard input"_s);
    Secret first = TRY(ask(input, output, "Password: "));
    const Secret second = TRY(ask(input, output, "Once more: "));
    if (first != second)
        return unusable(u"the two passwords differ"_s);
    return first;
}

#endif

} // namespace

Result<Secret> readNewPassword(int input, int output)
{
#ifdef Q_OS_UNIX
    if (::isatty(input))
        return askTwice(input, output);
#else
    Q_UNUSED(output)
#endif
    return readLine(input);
}

} // namespace latchkey
