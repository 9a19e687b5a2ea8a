#pragma once

#include "result.h"
#include "serverconfig.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::config {

// Where settings come from; last wins: built-in default, ./.env, environment, `file`, files of
// `directory` (reference/configuration.md 1.3). NAME_FILE reads the secret NAME from a file.
struct ConfigSources
{
    QMap<QString, QString> environment;
    QString workingDirectory; // where .env is looked for
    QString file; // --config; empty: none
    QString directory; // --config-dir; empty: none
    QString dataDirectory; // --data-dir; empty: $XDG_DATA_HOME/latchkey
};

class ConfigLoader
{
public:
    explicit ConfigLoader(RandomSource &random);

    // Makes the data directory (0700) and the JWT secret (0600) if they are needed and missing. An
    // error names the setting, what is wrong with its value and what would be right; secrets are
    // not shown.
    Result<ServerConfig> load(const ConfigSources &sources) const;

private:
    RandomSource &m_random;
};

// The text of --help-settings, made from the table.
QString settingsHelp();

} // namespace latchkey::config
