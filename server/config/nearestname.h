#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::config {

// How many letters must be put in, taken out or changed (Levenshtein's distance).
qsizetype editDistance(QStringView a, QStringView b);

// The candidate nearest to what was typed; nothing if none is near enough to be what was meant.
// `ignoredPrefix` is what all names share anyway.
std::optional<QString>
nearestName(const QString &typed, const QStringList &candidates, QStringView ignoredPrefix = {});

} // namespace latchkey::config
