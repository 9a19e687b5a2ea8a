#include "userstates.h"

#include "sqltext.h"

namespace latchkey::storage {

namespace {

constexpr char stateSqlite[] = R"((
    (u.confirmed_at IS NOT NULL) + 2 * (u.banned_until IS NOT NULL) + 4 * u.is_anonymous
        + 8 * (u.deleted_at IS NOT NULL) + 16 * (u.last_sign_in_at IS NULL)
        + 32 * (coalesce(u.role, '') = 'authenticated')
        + 64 * (u.invited_at IS NOT NULL AND u.confirmed_at IS NULL)))";

constexpr char statePostgreSql[] = R"((
    CAST(u.confirmed_at IS NOT NULL AS integer) + 2 * CAST(u.banned_until IS NOT NULL AS integer)
        + 4 * CAST(u.is_anonymous AS integer) + 8 * CAST(u.deleted_at IS NOT NULL AS integer)
        + 16 * CAST(u.last_sign_in_at IS NULL AS integer)
        + 32 * CAST(coalesce(u.role, '') = 'authenticated' AS integer)
        + 64 * CAST(u.invited_at IS NOT NULL AND u.confirmed_at IS NULL AS integer)))";

// From each number to the next greater one, without a look at those who have it; all of them as one
// text.
template <std::size_t Condition, std::size_t State, std::size_t List>
consteval auto
leaps(const char (&condition)[Condition], const char (&state)[State], const char (&list)[List])
{
    return joined("(WITH RECURSIVE states(state) AS (SELECT CASE WHEN ",
                  condition,
                  " THEN (SELECT ",
                  state,
                  " FROM users u ORDER BY ",
                  state,
                  " LIMIT 1) END UNION ALL SELECT (SELECT ",
                  state,
                  " FROM users u WHERE ",
                  state,
                  " > s.state ORDER BY ",
                  state,
                  " LIMIT 1) FROM states s WHERE s.state IS NOT NULL) SELECT ",
                  list,
                  " FROM states WHERE state IS NOT NULL)");
}

constexpr auto presentSqlite = leaps("TRUE", stateSqlite, "group_concat(state, ',')");
// Without the indices each leap would read the whole table.
constexpr auto presentPostgreSql
    = leaps("to_regclass('latchkey_users_states_email_idx') IS NOT NULL",
            statePostgreSql,
            "string_agg(CAST(state AS text), ',')");

} // namespace

UserStates::UserStates(const UserFilter &filter)
{
    demand(Confirmed, filter.confirmed);
    demand(Invited, filter.invited);
    demand(Banned,
           filter.banned == true ? filter.banned : std::nullopt); // others may be banned no more
    demand(Anonymous, filter.anonymous);
    demand(Deleted, filter.deleted);
    demand(NeverSignedIn, filter.neverSignedIn);
    if (!filter.role.isEmpty())
        demand(Usual, filter.role == QLatin1StringView(usualRole));
}

const char *UserStates::present(Engine engine)
{
    return engine == Engine::Sqlite ? presentSqlite.data() : presentPostgreSql.data();
}

std::vector<int> UserStates::admitted(const QString &present) const
{
    std::vector<int> states;
    for (const QStringView number : QStringView(present).split(u',')) {
        const int state = number.toInt();
        if ((state & m_mask) == m_value)
            states.push_back(state);
    }
    return states;
}

void UserStates::demand(Bit bit, std::optional<bool> wanted)
{
    if (!wanted)
        return;
    m_mask |= bit;
    m_value |= *wanted ? bit : 0;
}

const char *stateExpression(Engine engine)
{
    return engine == Engine::Sqlite ? stateSqlite : statePostgreSql;
}

} // namespace latchkey::storage
