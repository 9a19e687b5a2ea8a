#include "userlistplan.h"

#include "userrow.h"
#include "userstates.h"

#include <algorithm>

namespace latchkey::storage {

namespace {

// A list shows neither identities nor factors, so they are not read.
constexpr auto listedColumns = joined(ownUserColumns, " NULL, NULL");

const char *indexOf(UserSort sort, bool ofStates)
{
    switch (sort) {
    case UserSort::CreatedAt:
        return ofStates ? "latchkey_users_states_created_at_idx" : "latchkey_users_created_at_idx";
    case UserSort::LastSignInAt:
        return ofStates ? "latchkey_users_states_last_sign_in_at_idx"
                        : "latchkey_users_last_sign_in_at_idx";
    case UserSort::Email:
        return ofStates ? "latchkey_users_states_email_idx" : "latchkey_users_email_idx";
    }
    Q_UNREACHABLE();
}

} // namespace

UserListPlan::UserListPlan(const std::vector<UserCondition> &conditions,
                           const UserFilter &filter,
                           const UserPage &page,
                           Engine engine,
                           std::optional<std::vector<int>> states)
    : m_conditions(conditions)
    , m_page(page)
    , m_range(keyRange(filter, page.sort))
    , m_key(sortExpression(page.sort, engine))
    , m_state(stateExpression(engine))
    , m_engine(engine)
    , m_isDescending(page.order == SortOrder::Descending)
    , m_states(std::move(states))
{ }

// What the bounds of the walk make true.
bool UserListPlan::isWalked(const UserCondition &condition) const
{
    return (condition.isState && m_states) || condition.rangeOf == m_page.sort;
}

// PostgreSQL passes by those who do not meet a condition at little cost, and knows no more of the
// usual ones: see covered().
bool UserListPlan::mayMiss() const
{
    if (m_engine == Engine::PostgreSql && !m_states)
        return m_page.offset == 0 || !admitsAllWalked();
    const bool isNearEnough = m_engine == Engine::Sqlite;
    return std::ranges::any_of(m_conditions, [&](const UserCondition &condition) {
        const bool isMet = condition.isUsual || (condition.isNearState && isNearEnough);
        return !isMet && !isWalked(condition);
    });
}

bool UserListPlan::admitsAllWalked() const
{
    return !m_states && std::ranges::all_of(m_conditions, [this](const UserCondition &one) {
        return one.isUsual || isWalked(one);
    });
}

// SQLite tests in the order in which it thinks fit, unless it is told. Users who fail by what the
// index says of them need not be read.
SqlPiece UserListPlan::demand() const
{
    const auto isTested = [this](const UserCondition &one) { return !isWalked(one); };
    if (m_engine == Engine::PostgreSql)
        return allOf(m_conditions, isTested);
    const auto isInIndex = [](const UserCondition &one) { return one.isById || one.rangeOf; };
    const SqlPiece first = allOf(
        m_conditions, [&](const UserCondition &one) { return isTested(one) && isInIndex(one); });
    SqlPiece piece{"CASE WHEN "};
    piece += first;
    piece += " THEN ";
    piece += allOf(m_conditions,
                   [&](const UserCondition &one) { return isTested(one) && !isInIndex(one); });
    piece += " END";
    return piece;
}

SqlPiece UserListPlan::walk(const std::optional<UserPosition> &end, EndKey endKey) const
{
    if (m_engine == Engine::PostgreSql)
        return walkPostgreSql(demand());
    return merged(stretches(end, endKey), demand(), m_page.limit, m_page.offset);
}

// PostgreSQL would read the users for it: see look().
SqlPiece UserListPlan::place(qint64 distance) const
{
    SqlPiece piece{"SELECT l.sort_key, l.id FROM ("};
    if (!m_states) {
        piece += merged(stretches({}, EndKey::Walked), {"TRUE"}, 1, distance - 1);
        piece += ") l";
        return piece;
    }
    const char *between = "SELECT * FROM (";
    for (const Stretch &stretch : stretches({}, EndKey::Walked)) {
        for (const int state : *m_states) {
            piece += between;
            piece += stepSqlite(stretch, {"TRUE"}, state, distance);
            piece += order("sort_key", "id", 1, distance - 1);
            between = ") UNION ALL SELECT * FROM (";
        }
    }
    piece += ")) l";
    piece += order("l.sort_key", "l.id", 1, 0);
    return piece;
}

bool UserListPlan::isCovered() const
{
    if (!m_states)
        return areToldByOrder(m_conditions);
    return m_engine == Engine::PostgreSql && areToldByStates(m_conditions);
}

// Of a range PostgreSQL would believe, as long as it is not told the ends, that it holds few.
bool UserListPlan::isForAnyValues() const
{
    return isCovered() && m_page.offset == 0
        && std::ranges::none_of(m_conditions, [](const UserCondition &one) {
               return one.rangeOf || !one.joined.binds.empty();
           });
}

// SQLite: whether the index of the states and the id tell who meets the conditions, but for the
// usual ones.
bool UserListPlan::readsOnlyFound() const
{
    return std::ranges::all_of(m_conditions, [this](const UserCondition &one) {
        return one.isUsual || one.isById || one.rangeOf || isWalked(one);
    });
}

// Passing by is cheap where the index tells enough, cheaper where it does so alone. States are
// looked at one by one, most of them to their end. SQLite passes everybody by twice, even if the
// page is full before.
qint64 UserListPlan::firstDistance() const
{
    constexpr qint64 read = 2'000;
    constexpr qint64 inStates = 20'000;
    constexpr qint64 lookedUp = 8'000;
    constexpr qint64 joined = 6'000; // all of them, even if the page is full before
    const qint64 passed = m_engine == Engine::Sqlite ? 12'000 : 40'000;
    constexpr qint64 readInStates = 1'000;
    constexpr qint64 lookedUpInStates = 4'000;
    if (!isCovered() && m_engine == Engine::Sqlite && m_states)
        return readsOnlyFound() ? lookedUpInStates : readInStates;
    if (!isCovered())
        return read;
    if (m_states)
        return std::clamp<qint64>(inStates / std::ssize(*m_states), 1'000, 2'500);
    const bool isJoined = std::ranges::any_of(
        m_conditions, [](const UserCondition &one) { return !one.joined.text.isEmpty(); });
    if (isJoined && m_engine == Engine::PostgreSql)
        return joined;
    return std::ranges::any_of(m_conditions, &UserCondition::isById) ? lookedUp : passed;
}

// LATERAL, because PostgreSQL would rather read all users than look so many up.
SqlPiece UserListPlan::sorted(std::size_t chosen) const
{
    const bool isSqlite = m_engine == Engine::Sqlite;
    const UserCondition &rare = m_conditions.at(chosen);
    const QByteArray select = "SELECT u.id AS id, " + m_key + " AS sort_key FROM ";
    SqlPiece piece{isSqlite ? QByteArray(select + "(") : QByteArray("WITH d AS MATERIALIZED (")};
    piece += rare.candidates;
    piece += {isSqlite ? QByteArray(") d CROSS JOIN users u WHERE u.id = d.id AND ")
                       : ") SELECT w.id, w.sort_key FROM d CROSS JOIN LATERAL (" + select
                      + "users u WHERE u.id = d.id AND "};
    piece += allOf(m_conditions, [&rare](const UserCondition &one) { return &one != &rare; });
    if (m_page.after)
        piece.addCondition(compared(further(), *m_page.after));
    if (!isSqlite)
        piece += " OFFSET 0) w";
    piece += isSqlite ? order(m_key, "u.id", m_page.limit, m_page.offset)
                      : order("w.sort_key", "w.id", m_page.limit, m_page.offset);
    return piece;
}

bool UserListPlan::isRange(std::size_t chosen) const
{
    return isToldByRange(m_conditions.at(chosen), m_conditions, m_page);
}

// OFFSET 0, because PostgreSQL would rather walk the order and hope to meet them soon.
SqlPiece UserListPlan::sortedRange(std::size_t chosen) const
{
    const UserCondition &range = m_conditions.at(chosen);
    const bool isSqlite = m_engine == Engine::Sqlite;
    SqlPiece piece{"SELECT u.id AS id, " + m_key + " AS sort_key FROM "};
    if (isSqlite)
        piece += SqlPiece{QByteArray("users u INDEXED BY ") + indexOf(*range.rangeOf, false)
                          + " WHERE "};
    else
        piece += "(SELECT u.id, u.created_at, u.last_sign_in_at FROM users u WHERE ";
    piece += range.test;
    if (!isSqlite)
        piece += " OFFSET 0) u WHERE TRUE";
    if (m_page.after)
        piece.addCondition(compared(further(), *m_page.after));
    piece.addCondition(allOf(m_conditions, [&range](const UserCondition &one) {
        return &one != &range && !one.isUsual;
    }));
    piece += order(m_key, "u.id", m_page.limit, 0);
    return piece;
}

SqlPiece UserListPlan::whole(const SqlPiece &rows, bool showEnds) const
{
    SqlPiece piece{"SELECT " + QByteArray(listedColumns.data()) + ", CAST(p.sort_key AS TEXT), "};
    piece += usual();
    piece += showEnds ? ", p.is_found FROM (" : ", TRUE FROM (";
    piece += rows;
    piece += ") p CROSS JOIN users u WHERE u.id = p.id";
    piece += order("p.sort_key", "p.id", m_page.limit, 0);
    return piece;
}

SqlPiece UserListPlan::usual() const
{
    return allOf(m_conditions, [](const UserCondition &one) { return one.isUsual; });
}

// In the text, because PostgreSQL would else expect that a tenth of all are wanted.
SqlPiece UserListPlan::limitOf(qint64 rows) const
{
    if (m_engine == Engine::PostgreSql)
        return {QByteArray::number(rows)};
    return {"?", {rows}};
}

SqlPiece
UserListPlan::order(const QByteArray &key, const QByteArray &id, qint64 limit, qint64 offset) const
{
    const QByteArray direction = m_isDescending ? " DESC" : " ASC";
    SqlPiece piece{" ORDER BY " + key + direction + ", " + id + direction + " LIMIT "};
    piece += limitOf(limit);
    if (offset > 0)
        piece += {" OFFSET ?", {offset}};
    return piece;
}

const char *UserListPlan::further() const
{
    return m_isDescending ? " < " : " > ";
}

// PostgreSQL infers no type for a placeholder beside an expression in a row.
SqlPiece UserListPlan::compared(const char *with, const UserPosition &place) const
{
    const char *const values = m_engine == Engine::Sqlite ? "(?, ?)"
        : m_page.sort == UserSort::Email                  ? "(CAST(? AS text), CAST(? AS uuid))"
                                         : "(CAST(? AS timestamptz), CAST(? AS uuid))";
    return {"(" + m_key + ", u.id)" + with + values, {place.key, place.id}};
}

SqlPiece UserListPlan::nearBound() const
{
    return m_isDescending ? upperBound(m_range, m_key) : lowerBound(m_range, m_key);
}

SqlPiece UserListPlan::farBound() const
{
    return m_isDescending ? lowerBound(m_range, m_key) : upperBound(m_range, m_key);
}

// SQLite seeks by the first of two only where that is an expression. So there are up to three
// stretches: those with the key where the page begins, those between, and those with the key of the
// end.
std::vector<UserListPlan::Stretch> UserListPlan::stretches(const std::optional<UserPosition> &end,
                                                           EndKey endKey) const
{
    const QByteArray beyond = further();
    const QByteArray upTo = m_isDescending ? " >= " : " <= ";
    const auto &begin = m_page.after;
    std::vector<Stretch> stretches;
    if (begin) {
        Stretch same{.key = begin->key, .bounds = {"u.id" + beyond + "?", {begin->id}}};
        if (end && end->key == begin->key) {
            same.bounds.addCondition({"u.id" + upTo + "?", {end->id}});
            return {same};
        }
        stretches.push_back(std::move(same));
    }
    Stretch between{.key = {}, .bounds = {"TRUE"}};
    between.bounds.addCondition(begin ? SqlPiece{m_key + beyond + "?", {begin->key}} : nearBound());
    between.bounds.addCondition(end ? SqlPiece{"?" + beyond + m_key, {end->key}} : farBound());
    stretches.push_back(std::move(between));
    if (end && endKey == EndKey::Walked)
        stretches.push_back({.key = end->key, .bounds = {"u.id" + upTo + "?", {end->id}}});
    return stretches;
}

// SQLite is told the index, because without statistics it thinks little of an order; and that those
// with the same key are ordered by their ids.
SqlPiece UserListPlan::stepSqlite(const Stretch &stretch,
                                  const SqlPiece &demand,
                                  std::optional<int> state,
                                  qint64 limit) const
{
    SqlPiece piece{stretch.key ? "SELECT id, sort_key FROM (SELECT u.id AS id, "
                               : "SELECT u.id AS id, "};
    piece += stretch.key ? SqlPiece{"CAST(? AS TEXT)", {*stretch.key}} : SqlPiece{m_key};
    piece += " AS sort_key FROM users u INDEXED BY ";
    piece += indexOf(m_page.sort, state.has_value());
    piece += " WHERE ";
    if (state)
        piece += {m_state + " = " + QByteArray::number(*state) + " AND "};
    if (stretch.key)
        piece += {m_key + " = ? AND ", {*stretch.key}};
    piece += stretch.bounds;
    piece.addCondition(demand);
    if (stretch.key) {
        piece += m_isDescending ? " ORDER BY u.id DESC" : " ORDER BY u.id";
        piece += {" LIMIT ?)", {limit}};
    }
    return piece;
}

// All states and stretches side by side: SQLite merges what is in order, and reads no more of each
// than it needs.
SqlPiece UserListPlan::merged(const std::vector<Stretch> &stretches,
                              const SqlPiece &demand,
                              qint64 limit,
                              qint64 offset) const
{
    std::vector<std::optional<int>> states;
    if (m_states)
        states.assign(m_states->begin(), m_states->end());
    else
        states.emplace_back();
    SqlPiece piece;
    for (const Stretch &stretch : stretches) {
        for (const std::optional<int> state : states) {
            if (!piece.text.isEmpty())
                piece += " UNION ALL ";
            piece += stepSqlite(stretch, demand, state, limit + offset);
        }
    }
    piece += order("sort_key", "id", limit, offset);
    return piece;
}

} // namespace latchkey::storage
