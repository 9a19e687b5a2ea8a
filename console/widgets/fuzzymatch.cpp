#include "fuzzymatch.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace latchkey::console {

namespace {

constexpr int impossible = -1'000'000;
constexpr int perLetter = 1;
constexpr int forNeighbour = 5;
constexpr int forBeginning = 4;

bool isBeginning(const QString &text, qsizetype place)
{
    return place == 0 || !text[place - 1].isLetterOrNumber();
}

// What the letters so far are worth at best, with the last of them at each place of the text.
// `former` is that without the last one; empty: it is the first.
std::vector<int> extended(const std::vector<int> &former, QChar letter, const QString &text)
{
    std::vector<int> worth(static_cast<std::size_t>(text.size()), impossible);
    int bestBefore = former.empty() ? 0 : impossible;
    for (std::size_t place = 0; place < worth.size(); ++place) {
        const auto at = static_cast<qsizetype>(place);
        const bool hasNeighbour = !former.empty() && place > 0;
        if (hasNeighbour)
            bestBefore = std::max(bestBefore, former[place - 1]);
        if (text[at] != letter)
            continue;
        const int apart = bestBefore + (isBeginning(text, at) ? forBeginning : 0);
        const int together = hasNeighbour ? former[place - 1] + forNeighbour : impossible;
        worth[place] = perLetter + std::max(apart, together);
    }
    return worth;
}

} // namespace

std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    const QString wanted = typed.toString().remove(u' ').toCaseFolded();
    const QString in = text.toString().toCaseFolded();
    if (wanted.isEmpty())
        return 0;
    if (in.isEmpty())
        return std::nullopt;
    std::vector<int> worth;
    for (const QChar letter : wanted)
        worth = extended(worth, letter, in);
    const int best = std::ranges::max(worth);
    return best < 0 ? std::nullopt : std::optional(best);
}

} // namespace latchkey::console
