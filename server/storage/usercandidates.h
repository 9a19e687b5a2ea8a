#pragma once

#include "userconditions.h"
#include "userstates.h"

#include <functional>
#include <optional>
#include <vector>

namespace latchkey::storage {

// More candidates of a search than these are not looked at one by one, and more users are not
// counted.
inline constexpr int fewAtMost = 10'000;

// How many such rows there are, up to `most`: an expression.
SqlPiece countUpTo(const SqlPiece &rows, qint64 most);

// What is worth knowing before users are read for a list: how many meet each condition that has
// candidates, as far as few do. It refers to the conditions it is made of.
class UserCandidates
{
public:
    explicit UserCandidates(const std::vector<UserCondition> &conditions);

    // Of a condition: how many are still few, or nothing where they are not to be counted.
    using Few = std::function<std::optional<qint64>(const UserCondition &)>;

    // Counts them in one statement, and returns the states that `states` admits: nothing if any
    // state will do or they are not known, an empty list if nobody is in such a state. Searches are
    // left out: one takes a while even if it finds nobody.
    Result<std::optional<std::vector<int>>>
    survey(Transaction &transaction, const UserStates &states, const Few &few);

    // The condition that the fewest are known to meet.
    std::optional<std::size_t> rarestKnown() const;

    // Whether nobody meets one that was found.
    bool isMetByNobody(std::size_t number) const { return m_found.at(number)->count == 0; }

    // The condition that the fewest meet, searches too, if those are not more than `few`.
    Result<std::optional<std::size_t>> rarest(Transaction &transaction, qint64 few);

private:
    struct Found
    {
        qint64 count; // one more than `most` stands for any number
        qint64 most;
    };

    Result<qint64> count(Transaction &transaction, std::size_t number, qint64 few);

    const std::vector<UserCondition> &m_conditions;
    std::vector<std::optional<Found>> m_found;
};

} // namespace latchkey::storage
