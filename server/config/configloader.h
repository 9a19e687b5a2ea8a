#pragma once

#include "result.h"
#include "serverconfig.h"
#include "settingsources.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::config {

// Reads the settings at start, and again while the server runs. Remembers what it found.
class ConfigLoader
{
public:
    struct Reloaded
    {
        ServerConfig config;
        QStringList waiting; // names that have changed and take effect at the next start only
        GivenSettings given; // what it was made of
    };

    explicit ConfigLoader(RandomSource &random);

    // Makes the data directory (0700) and the JWT secret (0600) if they are needed and missing. An
    // error has one line per problem: the setting, what is wrong with its value and what would be
    // right; secrets are not shown.
    Result<ServerConfig> load(const ConfigSources &sources);

    // Reads the files of `sources` again, over what is in force: a name that has gone from them
    // keeps its value (reference/configuration.md 1.3). Among the effective settings those that
    // wait for the next start are shown as they are in force. Errors as load().
    Result<Reloaded> reload(const ConfigSources &sources) const;

    // It was taken over: the next reload() builds on it.
    void accept(const Reloaded &reloaded);

    // Only the data directory, made if it is missing; nothing is put into it.
    static Result<QString> dataDirectory(const ConfigSources &sources, QStringList &warnings);

private:
    Result<ServerConfig>
    build(const GivenSettings &given, const ConfigSources &sources, QStringList warnings) const;

    RandomSource &m_random;
    GivenSettings m_given; // as read last
    std::vector<EffectiveSetting> m_effective; // in force
};

// The text of --help-settings, made from the table.
QString settingsHelp();

// The text of .env.example, made from the table too.
QString exampleEnvironment();

} // namespace latchkey::config
