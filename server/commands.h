#pragma once

#include "commandline.h"
#include "config/serverconfig.h"
#include "config/settingsources.h"
#include "result.h"

#include <QMap>
#include <QString>

namespace latchkey {

// What every command starts from.
struct CommandContext
{
    QString program; // as it was called
    CommandLineOptions options;
    QMap<QString, QString> environment;
    QString workingDirectory;
};

// Where the settings of this command come from.
config::ConfigSources configSources(const CommandContext &context);

// All sources of settings together; makes the data directory and the secret if need be.
Result<config::ServerConfig> loadConfig(const CommandContext &context);

// Each runs one command of the program on the main thread and returns its exit status, or why it
// could not. Results go to standard output, the log to standard error.
Result<int> runServe(const CommandContext &context); // until SIGINT or SIGTERM
Result<int> runMigrate(const CommandContext &context);
Result<int> runKeys(const CommandContext &context);
Result<int> runAdminCreate(const CommandContext &context);
Result<int> runTlsSelfSigned(const CommandContext &context);
Result<int> runAdminReset(const CommandContext &context);

} // namespace latchkey
