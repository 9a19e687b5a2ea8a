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

void add(SqlPiece &bounds, const SqlPiece &bound)
{
    if (bound.text.isEmpty())
        return;
    bounds += " AND ";
    bounds += bound;
}

} // namespace

UserListPlan::UserListPlan(const UserFilter &filter,
                           const UserPage &page,
                           Engine engine,
                           Timestamp now,
                           std::optional<std::vector<int>> states)
    : m_conditions(userConditions(filter, engine, now))
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

bool UserListPlan::mayMiss() const
{
    return std::ranges::any_of(m_conditions, [this](const UserCondition &condition) {
        const bool isMet = condition.isUsual || (condition.isNearState && m_states);
        return !isMet && !isWalked(condition);
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

SqlPiece UserListPlan::walk(const std::optional<UserPosition> &end) const
{
    if (m_engine == Engine::PostgreSql)
        return walkPostgreSql(demand());
    return walkSqlite(demand(), end, m_page.limit, m_page.offset);
}

// PostgreSQL would read the users for it: see look().
SqlPiece UserListPlan::place(qint64 distance) const
{
    SqlPiece piece{"SELECT l.sort_key, l.id FROM ("};
    piece += walkSqlite({"TRUE"}, {}, 1, distance - 1);
    piece += ") l";
    return piece;
}

bool UserListPlan::isCovered() const
{
    if (m_engine == Engine::Sqlite && m_states)
        return false;
    return std::ranges::all_of(m_conditions, [this](const UserCondition &one) {
        return one.isUsual || one.isById || one.rangeOf || isWalked(one);
    });
}

// Passing by is cheap where the index tells enough, cheaper where it does so alone. States are
// looked at one by one. SQLite passes everybody by twice, even if the page is full before.
qint64 UserListPlan::firstDistance() const
{
    constexpr qint64 read = 2'000;
    constexpr qint64 inStates = 2'500;
    constexpr qint64 lookedUp = 8'000;
    const qint64 passed = m_engine == Engine::Sqlite ? 12'000 : 40'000;
    if (!isCovered())
        return read;
    if (m_states)
        return inStates;
    return std::ranges::any_of(m_conditions, &UserCondition::isById) ? lookedUp : passed;
}

SqlPiece UserListPlan::look(qint64 distance) const
{
    if (isCovered())
        return lookCovered(distance);
    SqlPiece piece{"SELECT u.id AS id, u.sort_key AS sort_key FROM (SELECT u.*, " + m_key
                   + " AS sort_key FROM users u WHERE "};
    piece += boundsPostgreSql();
    piece += order(m_key, "u.id", distance, 0);
    piece += ") u WHERE ";
    piece += allOf(m_conditions, [this](const UserCondition &condition) {
        return condition.rangeOf != m_page.sort;
    });
    piece += order("u.sort_key", "u.id", m_page.limit, m_page.offset);
    return piece;
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
        add(piece, compared(further(), *m_page.after));
    if (!isSqlite)
        piece += " OFFSET 0) w";
    piece += isSqlite ? order(m_key, "u.id", m_page.limit, m_page.offset)
                      : order("w.sort_key", "w.id", m_page.limit, m_page.offset);
    return piece;
}

SqlPiece UserListPlan::whole(const SqlPiece &rows) const
{
    SqlPiece piece{"SELECT " + QByteArray(listedColumns.data())
                   + ", CAST(p.sort_key AS TEXT) FROM ("};
    piece += rows;
    piece += ") p CROSS JOIN users u WHERE u.id = p.id";
    piece += order("p.sort_key", "p.id", m_page.limit, 0);
    return piece;
}

SqlPiece
UserListPlan::order(const QByteArray &key, const QByteArray &id, qint64 limit, qint64 offset) const
{
    const QByteArray direction = m_isDescending ? " DESC" : " ASC";
    const QByteArray sorted = " ORDER BY " + key + direction + ", " + id + direction + " LIMIT ?";
    if (offset == 0)
        return {sorted, {limit}};
    return {sorted + " OFFSET ?", {limit, offset}};
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

SqlPiece UserListPlan::boundsPostgreSql() const
{
    SqlPiece bounds{"TRUE"};
    add(bounds, m_page.after ? compared(further(), *m_page.after) : nearBound());
    add(bounds, farBound());
    return bounds;
}

SqlPiece UserListPlan::listedStates() const
{
    QByteArrayList states;
    for (const int state : *m_states)
        states += '(' + QByteArray::number(state) + ')';
    return {"(VALUES " + states.join(", ") + ") s(state)"};
}

// What the index of the order (and of a state `s`, where they are walked one by one) tells of so
// many users, after so many.
SqlPiece UserListPlan::covered(qint64 most, qint64 passed) const
{
    SqlPiece piece{"SELECT u.id, u.id AS listed_id, u.created_at, u.last_sign_in_at, " + m_key
                   + " AS sort_key FROM users u WHERE "};
    piece += boundsPostgreSql();
    if (m_states)
        add(piece, {m_state + " = s.state"});
    piece += order(m_key, "u.id", most, passed);
    return piece;
}

// Only who is found is read. Where one state was not looked at to its end, nobody behind that place
// is known to be the next one.
SqlPiece UserListPlan::lookCovered(qint64 distance) const
{
    SqlPiece found{"SELECT u.id, u.sort_key, TRUE AS is_found FROM ("};
    found += covered(distance, 0);
    found += ") u CROSS JOIN LATERAL (SELECT FROM users u WHERE u.id = listed_id AND ";
    found += allOf(m_conditions, [](const UserCondition &one) { return one.isUsual; });
    found += " OFFSET 0) w WHERE ";
    found += allOf(m_conditions,
                   [this](const UserCondition &one) { return !one.isUsual && !isWalked(one); });
    if (!m_states) {
        found += order("u.sort_key", "u.id", m_page.limit, m_page.offset);
        return found;
    }
    found += order("u.sort_key", "u.id", m_page.limit + m_page.offset, 0);
    const QByteArray direction = m_isDescending ? " DESC" : " ASC";
    SqlPiece piece{"SELECT p.id, p.sort_key FROM (SELECT w.id, w.sort_key,"
                   " bool_and(w.is_found) OVER (ORDER BY w.sort_key"
                   + direction + ", w.id" + direction + ") AS is_found FROM "};
    piece += listedStates();
    piece += " CROSS JOIN LATERAL ((";
    piece += found;
    piece += ") UNION ALL (SELECT u.id, u.sort_key, FALSE FROM (";
    piece += covered(1, distance - 1);
    piece += ") u)) w) p WHERE p.is_found";
    piece += order("p.sort_key", "p.id", m_page.limit, m_page.offset);
    return piece;
}

// Each state on its own, none further than needed.
SqlPiece UserListPlan::walkPostgreSql(const SqlPiece &demand) const
{
    SqlPiece piece;
    if (m_states) {
        piece += "SELECT w.id, w.sort_key FROM ";
        piece += listedStates();
        piece += " CROSS JOIN LATERAL (";
    }
    piece += {"SELECT u.id AS id, " + m_key + " AS sort_key FROM users u WHERE "};
    piece += boundsPostgreSql();
    if (m_states)
        add(piece, {m_state + " = s.state"});
    add(piece, demand);
    if (m_states) {
        piece += order(m_key, "u.id", m_page.limit + m_page.offset, 0);
        piece += ") w";
        piece += order("w.sort_key", "w.id", m_page.limit, m_page.offset);
    } else {
        piece += order(m_key, "u.id", m_page.limit, m_page.offset);
    }
    return piece;
}

// SQLite seeks by the first of two only where that is an expression. So there are up to three
// stretches: those with the key where the page begins, those between, and those with the key of the
// end.
std::vector<UserListPlan::Stretch>
UserListPlan::stretches(const std::optional<UserPosition> &end) const
{
    const QByteArray beyond = further();
    const QByteArray upTo = m_isDescending ? " >= " : " <= ";
    const auto &begin = m_page.after;
    std::vector<Stretch> stretches;
    if (begin) {
        Stretch same{.key = begin->key, .bounds = {"u.id" + beyond + "?", {begin->id}}};
        if (end && end->key == begin->key) {
            add(same.bounds, {"u.id" + upTo + "?", {end->id}});
            return {same};
        }
        stretches.push_back(std::move(same));
    }
    Stretch between{.key = {}, .bounds = {"TRUE"}};
    add(between.bounds, begin ? SqlPiece{m_key + beyond + "?", {begin->key}} : nearBound());
    add(between.bounds, end ? SqlPiece{"?" + beyond + m_key, {end->key}} : farBound());
    stretches.push_back(std::move(between));
    if (end)
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
    add(piece, demand);
    if (stretch.key) {
        piece += m_isDescending ? " ORDER BY u.id DESC" : " ORDER BY u.id";
        piece += {" LIMIT ?)", {limit}};
    }
    return piece;
}

// All states and stretches side by side: SQLite merges what is in order, and reads no more of each
// than it needs.
SqlPiece UserListPlan::walkSqlite(const SqlPiece &demand,
                                  const std::optional<UserPosition> &end,
                                  qint64 limit,
                                  qint64 offset) const
{
    std::vector<std::optional<int>> states;
    if (m_states)
        states.assign(m_states->begin(), m_states->end());
    else
        states.emplace_back();
    SqlPiece piece;
    for (const Stretch &stretch : stretches(end)) {
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
