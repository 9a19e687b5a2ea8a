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

} // namespace

std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    const QString wanted = typed.toString().remove(u' ').toCaseFolded();
    const QString in = text.toString().toCaseFolded();
    const auto length = static_cast<std::size_t>(in.size());
    // What the letters so far are worth at best with the last of them at this place.
    std::vector<int> ending(length, 0);
    for (qsizetype letter = 0; letter < wanted.size(); ++letter) {
        std::vector<int> next(length, impossible);
        int bestBefore = letter == 0 ? 0 : impossible;
        for (std::size_t place = 0; place < length; ++place) {
            const auto at = static_cast<qsizetype>(place);
            if (in[at] == wanted[letter]) {
                const int apart = bestBefore + (isBeginning(in, at) ? forBeginning : 0);
                const bool hasNeighbour = letter > 0 && place > 0;
                const int together = hasNeighbour ? ending[place - 1] + forNeighbour : impossible;
                next[place] = perLetter + std::max(apart, together);
            }
            if (letter > 0)
                bestBefore = std::max(bestBefore, ending[place]);
        }
        ending = std::move(next);
    }
    const int best = wanted.isEmpty() ? 0
        : ending.empty()              ? impossible
                                      : *std::ranges::max_element(ending);
    return best < 0 ? std::nullopt : std::optional(best);
}

} // namespace latchkey::console
