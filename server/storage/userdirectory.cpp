#include "userdirectory.h"

#include "userlistplan.h"
#include "userrow.h"
#include "userstates.h"

#include <algorithm>
#include <limits>

namespace latchkey::storage {

namespace {

// So many who meet a demand are looked at rather than the order, without a look at it.
constexpr qint64 surelyFew = 1'500;
constexpr qint64 surelyFewIds = 500; // where the test looks at the id only, which is fast

// So many users of the order are looked at at most before the rest of it is walked.
constexpr qint64 lastDistance = 250'000;

// So many are passed by in the time that a look at one takes, where the index tells enough of them.
constexpr qint64 coveredPerLookUp = 16;

Result<std::vector<UserDirectory::Entry>>
read(Transaction &transaction, const UserListPlan &plan, const SqlPiece &rows)
{
    const SqlPiece statement = plan.whole(rows);
    std::vector<UserDirectory::Entry> entries;
    for (const Row &row : TRY(transaction.rows(statement.text.constData(), statement.binds))) {
        domain::User user = readUser(row);
        UserPosition position{.key = row.text(userColumnCount), .id = user.id};
        entries.push_back({.user = std::move(user), .position = std::move(position)});
    }
    return entries;
}

// The page as far as it lies within so many users. Nothing where all that is left of the order
// does.
Result<std::optional<SqlPiece>>
within(Transaction &transaction, const UserListPlan &plan, qint64 distance)
{
    if (transaction.engine() == Engine::PostgreSql)
        return plan.look(distance);
    const SqlPiece place = plan.place(distance);
    const auto row = TRY(transaction.row(place.text.constData(), place.binds));
    if (!row)
        return std::nullopt;
    return plan.walk(UserPosition{.key = row->text(0), .id = row->id<UserId>(1)});
}

Result<qint64> countUpTo(Transaction &transaction, const SqlPiece &rows, qint64 most)
{
    SqlPiece statement{"SELECT count(*) FROM ("};
    statement += rows;
    statement += {" LIMIT ?) counted", {most}};
    const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
    return row ? row->integer(0) : 0;
}

// Who meets a demand that few are expected to meet.
class Candidates
{
public:
    explicit Candidates(const std::vector<UserCondition> &conditions)
        : m_conditions(conditions)
        , m_found(conditions.size())
    { }

    enum class Searched { Yes, No }; // a search takes a while even if it finds nobody

    // The condition that the fewest meet, if those are few enough.
    Result<std::optional<std::size_t>>
    rarest(Transaction &transaction, qint64 few, Searched searched = Searched::Yes)
    {
        std::optional<std::size_t> rarest;
        qint64 least = few + 1;
        for (std::size_t number = 0; number < m_conditions.size(); ++number) {
            const UserCondition &condition = m_conditions[number];
            const bool isLeftOut = condition.isSearch && searched == Searched::No;
            if (condition.candidates.text.isEmpty() || isLeftOut)
                continue;
            const bool isFast = condition.isById && searched == Searched::No;
            const qint64 most = isFast ? surelyFewIds : few;
            const qint64 found = TRY(count(transaction, number, most));
            if (found < least) {
                least = found;
                rarest = number;
            }
        }
        return rarest;
    }

private:
    struct Found
    {
        qint64 count;
        qint64 most;
    };

    // More than `few` stand for any number. Of a search more than fewAtMost do, and are counted
    // once.
    Result<qint64> count(Transaction &transaction, std::size_t number, qint64 few)
    {
        const UserCondition &condition = m_conditions[number];
        const qint64 most = condition.isSearch ? UserDirectory::fewAtMost : few;
        std::optional<Found> &found = m_found[number];
        if (!found || (found->count > found->most && found->most < most)) {
            // Planned as if all were wanted: few rows that end early seem to be found anywhere.
            const bool isApart = condition.isSearch && transaction.engine() == Engine::PostgreSql;
            SqlPiece rows{isApart ? "WITH d AS MATERIALIZED (" : ""};
            rows += condition.candidates;
            if (isApart)
                rows += ") SELECT 1 FROM d";
            found = Found{.count = TRY(countUpTo(transaction, rows, most + 1)), .most = most};
        }
        return found->count <= found->most ? found->count : std::numeric_limits<qint64>::max();
    }

    const std::vector<UserCondition> &m_conditions;
    std::vector<std::optional<Found>> m_found;
};

SqlPiece isOneOf(const std::vector<int> &states, Engine engine)
{
    QByteArrayList numbers;
    for (const int state : states)
        numbers += QByteArray::number(state);
    return {stateExpression(engine) + QByteArray(" IN (") + numbers.join(", ") + ") AND "};
}

// PostgreSQL: as long as this lives, statements are planned for the values they are given. Whether
// few or many meet a demand makes all the difference.
class PlansForValues
{
public:
    explicit PlansForValues(Transaction &transaction)
        : m_transaction(transaction)
    {
        set("force_custom_plan");
    }

    ~PlansForValues() { set("auto"); }

    PlansForValues(const PlansForValues &) = delete;
    PlansForValues &operator=(const PlansForValues &) = delete;

private:
    // A failure shows in the statement that follows.
    void set(const char *mode)
    {
        if (m_transaction.engine() == Engine::PostgreSql)
            (void)m_transaction.row("SELECT set_config('plan_cache_mode', ?, false)", {mode});
    }

    Transaction &m_transaction;
};

// How far the page reaches, if users are met as often as on the way so far. Looking at one who
// meets a demand costs about as much as passing one by, unless the index tells enough of them.
qint64 expectedDistance(const UserPage &page, qint64 distance, qint64 seen)
{
    const qint64 met = seen > 0 ? page.offset + seen : 1;
    const qint64 wanted = std::min(page.offset + page.limit, lastDistance);
    return std::min(distance * wanted / met, lastDistance);
}

// Empty: nobody is in such a state. Nothing: any state will do, or they are not known.
Result<std::optional<std::vector<int>>> statesOf(Transaction &transaction, const UserFilter &filter)
{
    const UserStates states(filter);
    if (states.admitsAll())
        return std::nullopt;
    return states.present(transaction);
}

} // namespace

Result<std::vector<UserDirectory::Entry>> UserDirectory::page(Transaction &transaction,
                                                              const UserFilter &filter,
                                                              const UserPage &page,
                                                              Timestamp now) const
{
    const PlansForValues plans(transaction);
    auto states = TRY(statesOf(transaction, filter));
    if (states && states->empty())
        return {};
    const UserListPlan plan(filter, page, transaction.engine(), now, std::move(states));
    Candidates candidates(plan.conditions());
    if (const auto rare = TRY(candidates.rarest(transaction, surelyFew, Candidates::Searched::No)))
        return read(transaction, plan, plan.sorted(*rare));
    if (!plan.mayMiss())
        return read(transaction, plan, plan.walk());
    const bool isCovered = plan.isCovered();
    for (qint64 distance = plan.firstDistance(); distance <= lastDistance;) {
        const auto rows = TRY(within(transaction, plan, distance));
        if (!rows)
            break;
        std::vector<Entry> seen = TRY(read(transaction, plan, *rows));
        if (std::ssize(seen) == page.limit)
            return seen;
        const qint64 expected = expectedDistance(page, distance, std::ssize(seen));
        const qint64 few = isCovered ? expected / coveredPerLookUp : expected;
        if (const auto rare = TRY(candidates.rarest(transaction, few)))
            return read(transaction, plan, plan.sorted(*rare));
        distance = std::max(4 * distance, expected * 3 / 2);
    }
    return read(transaction, plan, plan.walk());
}

Result<UserTotal>
UserDirectory::count(Transaction &transaction, const UserFilter &filter, Timestamp now) const
{
    const PlansForValues plans(transaction);
    const Engine engine = transaction.engine();
    const auto states = TRY(statesOf(transaction, filter));
    if (states && states->empty())
        return UserTotal();
    const std::vector<UserCondition> conditions = userConditions(filter, engine, now);
    SqlPiece rows{"SELECT 1 FROM users u WHERE "};
    if (const auto rare = TRY(Candidates(conditions).rarest(transaction, fewAtMost))) {
        const UserCondition &chosen = conditions[*rare];
        rows = {"SELECT 1 FROM ("};
        rows += chosen.candidates;
        rows += ") d CROSS JOIN users u WHERE u.id = d.id AND ";
        rows += allOf(conditions, [&](const UserCondition &one) { return &one != &chosen; });
    } else {
        if (states)
            rows += isOneOf(*states, engine);
        rows += allOf(conditions,
                      [&](const UserCondition &one) { return !(states && one.isState); });
    }
    const qint64 found = TRY(countUpTo(transaction, rows, fewAtMost + 1));
    return UserTotal{.count = std::min<qint64>(found, fewAtMost), .isExact = found <= fewAtMost};
}

Result<qint64> UserDirectory::countAll(Transaction &transaction, const QString &audience) const
{
    static constexpr auto sqlite
        = joined("SELECT count(*) FROM users WHERE aud || '' = ? AND instance_id = ", nilUuid);
    static constexpr auto postgreSql
        = joined("SELECT count(*) FROM users WHERE aud = ? AND instance_id = ", nilUuid);
    const auto row = TRY(transaction.row(Sql(sqlite.data(), postgreSql.data()), {audience}));
    return row ? row->integer(0) : 0;
}

} // namespace latchkey::storage
