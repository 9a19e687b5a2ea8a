#pragma once

#include "result.h"
#include "serverconfig.h"
#include "settingsources.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::config {

class ConfigLoader
{
public:
    explicit ConfigLoader(RandomSource &random);

    // Makes the data directory (0700) and the JWT secret (0600) if they are needed and missing. An
    // error has one line per problem: the setting, what is wrong with its value and what would be
    // right; secrets are not shown. Can be called again to reload.
    Result<ServerConfig> load(const ConfigSources &sources) const;

    // Only the data directory, made if it is missing; nothing is put into it.
    static Result<QString> dataDirectory(const ConfigSources &sources, QStringList &warnings);

private:
    RandomSource &m_random;
};

// The text of --help-settings, made from the table.
QString settingsHelp();

// The text of .env.example, made from the table too.
QString exampleEnvironment();

} // namespace latchkey::config
