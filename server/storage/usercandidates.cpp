#include "usercandidates.h"

#include <limits>

namespace latchkey::storage {

namespace {

constexpr qint64 tooMany = std::numeric_limits<qint64>::max();

} // namespace

SqlPiece countUpTo(const SqlPiece &rows, qint64 most)
{
    SqlPiece piece{"(SELECT count(*) FROM ("};
    piece += rows;
    piece += {" LIMIT ?) counted)", {most}};
    return piece;
}

UserCandidates::UserCandidates(const std::vector<UserCondition> &conditions)
    : m_conditions(conditions)
    , m_found(conditions.size())
{ }

Result<std::optional<std::vector<int>>>
UserCandidates::survey(Transaction &transaction, const UserStates &states, const Few &few)
{
    SqlPiece statement{"SELECT "};
    statement += states.admitsAll() ? "NULL" : UserStates::present(transaction.engine());
    std::vector<std::size_t> counted;
    for (std::size_t number = 0; number < m_conditions.size(); ++number) {
        const UserCondition &condition = m_conditions[number];
        const auto most = few(condition);
        if (condition.candidates.text.isEmpty() || condition.isSearch || !most)
            continue;
        m_found[number] = Found{.count = 0, .most = *most};
        statement += ", ";
        statement += countUpTo(condition.candidates, m_found[number]->most + 1);
        counted.push_back(number);
    }
    if (states.admitsAll() && counted.empty())
        return std::nullopt;
    if (!counted.empty())
        transaction.planForValues();
    const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
    if (!row)
        return std::nullopt;
    for (int column = 1; const std::size_t number : counted)
        m_found[number]->count = row->integer(column++);
    if (row->isNull(0))
        return std::nullopt;
    return states.admitted(row->text(0));
}

std::optional<std::size_t> UserCandidates::rarestKnown() const
{
    std::optional<std::size_t> rarest;
    for (std::size_t number = 0; number < m_found.size(); ++number) {
        const auto &found = m_found[number];
        if (found && found->count <= found->most
            && (!rarest || found->count < m_found[*rarest]->count))
            rarest = number;
    }
    return rarest;
}

Result<std::optional<std::size_t>> UserCandidates::rarest(Transaction &transaction, qint64 few)
{
    std::optional<std::size_t> rarest;
    qint64 least = few + 1;
    for (std::size_t number = 0; number < m_conditions.size() && least > 0; ++number) {
        if (m_conditions[number].candidates.text.isEmpty())
            continue;
        const qint64 found = TRY(count(transaction, number, few));
        if (found < least) {
            least = found;
            rarest = number;
        }
    }
    return rarest;
}

// Of a search up to fewAtMost are counted, and once; by then as many could have been read.
Result<qint64> UserCandidates::count(Transaction &transaction, std::size_t number, qint64 few)
{
    const UserCondition &condition = m_conditions[number];
    if (condition.isSearch && few < fewAtMost)
        return tooMany;
    const qint64 most = condition.isSearch ? fewAtMost : few;
    std::optional<Found> &found = m_found[number];
    if (!found || (found->count > found->most && found->most < most)) {
        // Planned as if all were wanted: few rows that end early seem to be found anywhere.
        const bool isApart = condition.isSearch && transaction.engine() == Engine::PostgreSql;
        SqlPiece rows{isApart ? "WITH d AS MATERIALIZED (" : ""};
        rows += condition.candidates;
        if (isApart)
            rows += ") SELECT 1 FROM d";
        SqlPiece statement{"SELECT "};
        statement += countUpTo(rows, most + 1);
        const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
        found = Found{.count = row ? row->integer(0) : 0, .most = most};
    }
    return found->count <= found->most ? found->count : tooMany;
}

} // namespace latchkey::storage
