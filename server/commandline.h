#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

namespace latchkey {

enum class Command {
    Serve,
    Migrate,
    Keys,
    AdminCreate,
    AdminReset,
    Backup,
    Restore,
    TlsSelfSigned,
    Version,
    Help,
    HelpSettings
};

struct CommandLineOptions
{
    QString configFile; // --config
    QString configDirectory; // --config-dir
    QString dataDirectory; // --data-dir
    QString email; // admin create, admin reset
    QString role = QStringLiteral("supabase_admin"); // admin create
    QStringList hosts; // tls self-signed
    QString outDirectory; // tls self-signed; empty: the data directory
    int days
        = 825; // tls self-signed; Apple's systems refuse servers' certificates that live longer
    bool force = false; // tls self-signed, backup, restore: replace what is there
    QString file; // backup, restore
};

// What was asked for on the command line, as a value.
struct CommandLine
{
    Command command = Command::Serve;
    CommandLineOptions options;
};

inline constexpr int usageExitStatus = 2;

// `arguments` without the program's name; options stand before or behind the command. An error says
// what is wrong and what was probably meant; the program then ends with usageExitStatus. Arguments
// that could be a password are never repeated.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

QString commandLineHelp(); // --help
QString versionLine(); // --version

// A word as a POSIX shell takes it back: quoted where needed.
QString shellQuoted(const QString &word);

} // namespace latchkey
