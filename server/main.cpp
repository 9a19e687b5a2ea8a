#include "backupcommands.h"
#include "commandline.h"
#include "commands.h"
#include "config/configloader.h"
#include "logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QTextStream>

using namespace latchkey;
using namespace Qt::Literals;

namespace {

QMap<QString, QString> environment()
{
    QMap<QString, QString> values;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        values.insert(name, system.value(name));
    return values;
}

int complain(const Error &error, int status)
{
    QTextStream stream(stderr);
    stream << "latchkey-server: " << error.message << '\n';
    if (!error.detail.isEmpty())
        stream << error.detail << '\n';
    return status;
}

Result<int> run(Command command, const CommandContext &context)
{
    switch (command) {
    case Command::Serve:
        return runServe(context);
    case Command::Migrate:
        return runMigrate(context);
    case Command::Keys:
        return runKeys(context);
    case Command::AdminCreate:
        return runAdminCreate(context);
    case Command::Backup:
        return runBackup(context);
    case Command::Restore:
        return runRestore(context);
    case Command::TlsSelfSigned:
        return runTlsSelfSigned(context);
    case Command::AdminReset:
        return runAdminReset(context);
    case Command::Version:
        QTextStream(stdout) << versionLine();
        return 0;
    case Command::Help:
        QTextStream(stdout) << commandLineHelp();
        return 0;
    case Command::HelpSettings:
        QTextStream(stdout) << config::settingsHelp();
        return 0;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt's plain poll dispatcher holds several times the throughput of GLib's at thousands of
    // sockets.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    logging::installQtHandler();
    QStringList arguments = QCoreApplication::arguments();
    const QString program = arguments.takeFirst();
    const Result<CommandLine> commandLine = parseCommandLine(arguments);
    if (!commandLine)
        return complain(commandLine.error(), usageExitStatus);
    const Result<int> status = run(commandLine->command,
                                   {.program = program,
                                    .options = commandLine->options,
                                    .environment = environment(),
                                    .workingDirectory = QDir::currentPath()});
    return status ? *status : complain(status.error(), 1);
}
