#pragma once

#include "result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace latchkey::config {

// Where settings come from; last wins: built-in default, ./.env, environment, `file`, files of
// `directory` (reference/configuration.md 1.3). NAME_FILE reads the secret NAME from a file.
struct ConfigSources
{
    QMap<QString, QString> environment;
    QString workingDirectory; // where .env is looked for, and what relative paths start from
    QString file; // --config; empty: none
    QString directory; // --config-dir; empty: none
    QString dataDirectory; // --data-dir; empty: LATCHKEY_DATA_DIR, else $XDG_DATA_HOME/latchkey
};

struct GivenSetting
{
    QString text;
    QString origin; // "the environment", or the file
};

using GivenSettings = QMap<QString, GivenSetting>;

// Merges all sources. A broken .env or --config file is an error; a broken file of --config-dir is
// a warning and is left out, as the peer does.
Result<GivenSettings> gatherSettings(const ConfigSources &sources, QStringList &warnings);

// Reads --config and --config-dir once more, over `settings`: what has gone from them keeps its
// value, as with the peer.
Result<> overlayFiles(GivenSettings &settings, const ConfigSources &sources, QStringList &warnings);

// A small file; refuses what is no regular file or longer than 1 MiB. The error says why, without
// the path.
Result<QByteArray> readSmallFile(const QString &path);

} // namespace latchkey::config
