#include "commandline.h"

#include "config/nearestname.h"
#include "version.h"

#include <array>
#include <variant>

namespace latchkey {

using namespace Qt::Literals;

namespace {

// Where an option puts its value: the last one, all of them, a number, or that it was there at all.
using Target = std::variant<QString CommandLineOptions::*,
                            QStringList CommandLineOptions::*,
                            int CommandLineOptions::*,
                            bool CommandLineOptions::*>;

struct OptionRow
{
    QLatin1StringView name;
    QLatin1StringView shortName; // of the peer; may be empty
    Target target;
    std::optional<Command> onlyFor = {};
    std::optional<Command> orFor = {};
};

constexpr std::array optionRows{
    OptionRow{"--config"_L1, "-c"_L1, &CommandLineOptions::configFile},
    OptionRow{"--config-dir"_L1, "-d"_L1, &CommandLineOptions::configDirectory},
    OptionRow{"--data-dir"_L1, {}, &CommandLineOptions::dataDirectory},
    OptionRow{
        "--email"_L1, {}, &CommandLineOptions::email, Command::AdminCreate, Command::AdminReset},
    OptionRow{"--role"_L1, {}, &CommandLineOptions::role, Command::AdminCreate},
    OptionRow{"--host"_L1, {}, &CommandLineOptions::hosts, Command::TlsSelfSigned},
    OptionRow{"--out-dir"_L1, {}, &CommandLineOptions::outDirectory, Command::TlsSelfSigned},
    OptionRow{"--days"_L1, {}, &CommandLineOptions::days, Command::TlsSelfSigned},
    OptionRow{"--force"_L1, {}, &CommandLineOptions::force},
};

constexpr int mostDays = 3650;

struct SwitchRow
{
    QLatin1StringView name;
    Command command = Command::Help;
};

constexpr std::array switchRows{
    SwitchRow{"--help"_L1, Command::Help},
    SwitchRow{"-h"_L1, Command::Help},
    SwitchRow{"--help-settings"_L1, Command::HelpSettings},
    SwitchRow{"--version"_L1, Command::Version},
};

constexpr std::array commandRows{
    SwitchRow{"serve"_L1, Command::Serve},
    SwitchRow{"migrate"_L1, Command::Migrate},
    SwitchRow{"keys"_L1, Command::Keys},
    SwitchRow{"admin"_L1, Command::AdminCreate},
    SwitchRow{"backup"_L1, Command::Backup},
    SwitchRow{"restore"_L1, Command::Restore},
    SwitchRow{"tls"_L1, Command::TlsSelfSigned},
    SwitchRow{"version"_L1, Command::Version},
    SwitchRow{"help"_L1, Command::Help},
};

// Commands of two words.
struct PairRow
{
    Command command;
    QLatin1StringView first;
    QLatin1StringView second;
    QLatin1StringView example;
};

constexpr std::array pairRows{
    PairRow{
        Command::AdminCreate, "admin"_L1, "create"_L1, "admin create --email you@example.com"_L1},
    PairRow{Command::AdminReset, "admin"_L1, "reset"_L1, "admin reset --email you@example.com"_L1},
    PairRow{Command::TlsSelfSigned,
            "tls"_L1,
            "self-signed"_L1,
            "tls self-signed --host auth.example.com"_L1},
};

const PairRow *pairOf(std::optional<Command> command)
{
    const auto *found = std::ranges::find(pairRows, command, &PairRow::command);
    return found == pairRows.end() ? nullptr : found;
}

bool takesFile(std::optional<Command> command)
{
    return command == Command::Backup || command == Command::Restore;
}

bool takesForce(Command command)
{
    return takesFile(command) || command == Command::TlsSelfSigned;
}

std::unexpected<Error> misused(const QString &message)
{
    return failure(ErrorCode::ValidationFailed, message);
}

std::unexpected<Error> passwordRefused()
{
    return misused(u"a password is not taken from the command line, where every user of this "
                   "machine can see it and the shell remembers it. Leave it out: it is asked for "
                   "on the terminal, or read as one line from standard input"_s);
}

template <typename Rows>
QStringList namesOf(const Rows &rows)
{
    QStringList names;
    for (const auto &row : rows)
        names.append(row.name);
    return names;
}

QString meant(const QString &typed, const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (typed.size() > 2 && candidate.startsWith(typed))
            return u"; did you mean %1?"_s.arg(candidate);
    }
    const std::optional<QString> nearest = config::nearestName(typed, candidates);
    return nearest ? u"; did you mean %1?"_s.arg(*nearest) : u"; see --help"_s;
}

class Parser
{
public:
    explicit Parser(QStringList arguments)
        : m_waiting(std::move(arguments))
    { }

    Result<CommandLine> parse()
    {
        while (!m_waiting.isEmpty()) {
            const QString argument = m_waiting.takeFirst();
            if (argument.startsWith(u'-') && argument.size() > 1)
                TRY(takeOption(argument));
            else
                TRY(takeWord(argument));
        }
        return finish();
    }

private:
    Result<> takeOption(const QString &argument)
    {
        for (const SwitchRow &row : switchRows) {
            if (argument == row.name) {
                m_switch = m_switch.value_or(row.command);
                return {};
            }
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.first(equals);
        if (name == "--password"_L1 || name == "--pass"_L1 || name == "-p"_L1)
            return passwordRefused();
        for (const OptionRow &row : optionRows) {
            if (name == row.name || (!row.shortName.isEmpty() && name == row.shortName))
                return takeValue(row, argument, equals);
        }
        return misused(u"%1 is no option%2"_s.arg(
            name, meant(name, namesOf(optionRows) + namesOf(switchRows))));
    }

    Result<> takeValue(const OptionRow &row, const QString &argument, qsizetype equals)
    {
        const bool isList = std::holds_alternative<QStringList CommandLineOptions::*>(row.target);
        if (m_given.contains(row.name) && !isList)
            return misused(u"%1 is given twice"_s.arg(row.name));
        m_given.append(row.name);
        if (const auto *flag = std::get_if<bool CommandLineOptions::*>(&row.target)) {
            if (equals >= 0)
                return misused(u"%1 takes no value"_s.arg(row.name));
            m_line.options.**flag = true;
            return {};
        }
        if (equals < 0 && (m_waiting.isEmpty() || m_waiting.front().startsWith("--"_L1)))
            return misused(u"%1 needs a value"_s.arg(row.name));
        const QString value = equals < 0 ? m_waiting.takeFirst() : argument.sliced(equals + 1);
        if (value.isEmpty())
            return misused(u"%1 needs a value, not nothing"_s.arg(row.name));
        return put(row, value);
    }

    Result<> put(const OptionRow &row, const QString &value)
    {
        CommandLineOptions &options = m_line.options;
        if (const auto *text = std::get_if<QString CommandLineOptions::*>(&row.target))
            options.**text = value;
        if (const auto *list = std::get_if<QStringList CommandLineOptions::*>(&row.target))
            (options.**list).append(value);
        if (const auto *number = std::get_if<int CommandLineOptions::*>(&row.target)) {
            bool isNumber = false;
            options.**number = value.toInt(&isNumber);
            if (!isNumber || options.**number < 1 || options.**number > mostDays)
                return misused(u"%1 takes a whole number from 1 to %2"_s.arg(
                    row.name, QString::number(mostDays)));
        }
        return {};
    }

    Result<> takeWord(const QString &word)
    {
        if (const PairRow *pair = pairOf(m_command))
            return takeSecondWord(*pair, word);
        if (takesFile(m_command) && m_line.options.file.isEmpty()) {
            m_line.options.file = word;
            return {};
        }
        if (m_command)
            return misused(u"there is a word too much behind %1; see --help"_s.arg(m_commandName));
        for (const SwitchRow &row : commandRows) {
            if (word == row.name) {
                m_command = row.command;
                m_commandName = word;
                return {};
            }
        }
        return misused(u"%1 is no command%2"_s.arg(word, meant(word, namesOf(commandRows))));
    }

    Result<> takeSecondWord(const PairRow &pair, const QString &word)
    {
        if (m_isPairWhole)
            return takeStrayWord(pair);
        QStringList seconds;
        for (const PairRow &row : pairRows) {
            if (row.first != pair.first)
                continue;
            if (word == row.second) {
                m_command = row.command;
                m_isPairWhole = true;
                return {};
            }
            seconds.append(row.second);
        }
        return misused(u"%1 %2 is no command; did you mean %1 %3?"_s.arg(
            pair.first, word, config::nearestName(word, seconds).value_or(QString(pair.second))));
    }

    // The peer takes "createuser EMAIL PASSWORD".
    Result<> takeStrayWord(const PairRow &pair) const
    {
        if (pair.first != "admin"_L1)
            return misused(u"there is a word too much behind %1 %2: %3"_s.arg(
                pair.first, pair.second, pair.example));
        return m_given.contains("--email"_L1)
            ? Result<>(passwordRefused())
            : misused(u"the address goes behind --email: %1"_s.arg(pair.example));
    }

    Result<CommandLine> finish()
    {
        m_line.command = m_switch.value_or(m_command.value_or(Command::Serve));
        if (m_switch)
            return m_line;
        const auto belongs = [this](const OptionRow &row) {
            return !row.onlyFor || row.onlyFor == m_line.command || row.orFor == m_line.command;
        };
        for (const OptionRow &row : optionRows) {
            if (!belongs(row) && m_given.contains(row.name)) {
                const PairRow &owner = *pairOf(row.onlyFor);
                return misused(u"%1 belongs to %2 %3"_s.arg(row.name, owner.first, owner.second));
            }
        }
        if (m_line.options.force && !takesForce(m_line.command))
            return misused(u"--force belongs to backup, restore and tls self-signed"_s);
        if (takesFile(m_line.command) && m_line.options.file.isEmpty())
            return misused(u"which file? %1 FILE"_s.arg(m_commandName));
        const PairRow *pair = pairOf(m_line.command);
        if (pair && !m_isPairWhole)
            return misused(u"%1 needs a word more: %2"_s.arg(pair->first, pair->example));
        if (pair && pair->first == "admin"_L1 && m_line.options.email.isEmpty())
            return misused(u"whose account? %1"_s.arg(pair->example));
        if (m_line.command == Command::TlsSelfSigned && m_line.options.hosts.isEmpty())
            return misused(u"for which host? %1"_s.arg(pair->example));
        return m_line;
    }

    QStringList m_waiting;
    QStringList m_given;
    std::optional<Command> m_switch;
    std::optional<Command> m_command;
    QString m_commandName;
    bool m_isPairWhole = false;
    CommandLine m_line;
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

QString commandLineHelp()
{
    return uR"(latchkey-server: an authentication server that speaks the Supabase Auth API

Usage: latchkey-server [OPTIONS] [COMMAND]

Commands
  serve                bring the database up to date and serve; the default
  migrate              bring the database up to date, then end
  keys                 print the anon and the service_role key
  admin create --email ADDRESS [--role ROLE]
                       make an administrator; the password is asked for on the
                       terminal, or read as one line from standard input.
                       ROLE is supabase_admin unless given. A running server
                       need not be stopped
  admin reset --email ADDRESS
                       a new password for an administrator who has lost the old
                       one; asked for in the same way. Every session ends
  backup FILE          copy the whole database to FILE while servers go on, but
                       not the JWT secret. --force replaces a FILE that is there
  restore FILE         put a backup back; stop the server first. What is there
                       is never overwritten: with --force it gives way, and is
                       kept aside
  tls self-signed --host HOST [--host HOST...] [--out-dir DIR] [--days N]
                       make a certificate for HTTPS and its key (tls_cert.pem,
                       tls_key.pem) in DIR or the data directory, and say how
                       to use them. HOST is a name or an IP address; it is
                       valid for 825 days unless given. --force replaces
                       files that exist

Options
  --config FILE        read settings from FILE (NAME=VALUE lines, or .json)
  --config-dir DIR     read settings from the .env and .json files in DIR
  --data-dir DIR       keep data in DIR
  --force              backup, restore, tls: replace what is there
  --help-settings      list all settings
  --version            print the version
  --help               print this

Where things are
  Without settings everything lives in the data directory: the database
  (latchkey.db) and the generated JWT secret (jwt_secret). That is
  $XDG_DATA_HOME/latchkey, or ~/.local/share/latchkey. To move to another
  machine, stop the server and copy the directory.
  With DATABASE_URL=postgres://... the data is in PostgreSQL instead.

Examples
  latchkey-server
      serve on http://127.0.0.1:9090 with an SQLite database
  latchkey-server admin create --email you@example.com
      make the first administrator
  DATABASE_URL=postgres://auth@localhost/app latchkey-server serve
      serve on PostgreSQL
  latchkey-server tls self-signed --host auth.example.com --host 192.0.2.1
      make a certificate; a server that uses the files takes it over
  latchkey-server --config /etc/latchkey/latchkey.env migrate
      only bring the database up to date

Exit status: 0 fine, 1 it failed, 2 the command line was wrong.
)"_s;
}

QString versionLine()
{
    return u"latchkey-server "_s + QString::fromLatin1(version) + u'\n';
}

QString shellQuoted(const QString &word)
{
    const auto isPlain = [](QChar c) {
        return (c < QChar(128) && c.isLetterOrNumber()) || u"_-./:@%+=,"_s.contains(c);
    };
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QString quoted = word;
    quoted.replace(u'\'', "'\\''"_L1);
    return u'\'' + quoted + u'\'';
}

} // namespace latchkey
