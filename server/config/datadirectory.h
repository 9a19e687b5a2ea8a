#pragma once

#include "result.h"
#include "secret.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace latchkey {
class RandomSource;
}

namespace latchkey::config {

inline constexpr char databaseFileName[] = "latchkey.db";
inline constexpr char secretFileName[] = "jwt_secret";

// $XDG_DATA_HOME/latchkey, else ~/.local/share/latchkey; on Windows %LOCALAPPDATA%\latchkey. An
// error without any of them.
Result<QString> defaultDataDirectory(const QMap<QString, QString> &environment);

// Makes the directory with mode 0700 unless it exists. One that others can enter is tightened with
// a warning, but only if it is empty or holds our files: taking /tmp or a home directory away from
// everybody else would do harm. One that belongs to another user is refused.
Result<> prepareDataDirectory(const QString &path, QStringList &warnings);

// The secret kept in the directory (0600), made there at first use. Two processes that start at the
// same moment get the same one.
Result<Secret>
obtainJwtSecret(const QString &directory, RandomSource &random, QStringList &warnings);

} // namespace latchkey::config
