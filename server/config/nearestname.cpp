#include "nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace latchkey::config {

qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::ranges::iota(row, 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype changed = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::optional<QString>
nearestName(const QString &typed, const QStringList &candidates, QStringView ignoredPrefix)
{
    const auto distinctive = [&](QStringView name) {
        return name.startsWith(ignoredPrefix) ? name.sliced(ignoredPrefix.size()) : name;
    };
    const QStringView wanted = distinctive(typed);
    const qsizetype farthest = std::max<qsizetype>(2, wanted.size() / 2);
    std::optional<QString> nearest;
    qsizetype best = farthest + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(wanted, distinctive(candidate));
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace latchkey::config
