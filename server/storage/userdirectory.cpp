#include "userdirectory.h"

#include "userconditions.h"
#include "userrow.h"

namespace latchkey::storage {

namespace {

// A list shows neither identities nor factors, so they are not read.
constexpr auto listedColumns = joined(ownUserColumns, " NULL, NULL");

// So many users of the order are looked at before anything else: enough to fill a page where every
// fortieth meets the demands.
constexpr int firstLook = 2'000;

// The statements of one list. All yield rows of (id, sort_key).
class Plan
{
public:
    Plan(const UserFilter &filter, const UserPage &page, Engine engine, Timestamp now)
        : m_conditions(userConditions(filter, engine, now))
        , m_page(page)
        , m_key(sortExpression(page.sort, engine))
        , m_engine(engine)
        , m_isDescending(page.order == SortOrder::Descending)
    { }

    const std::vector<UserCondition> &conditions() const { return m_conditions; }

    // Along the order from where the page begins, until there are enough.
    SqlPiece walk() const { return walkOver(allOf(m_conditions), m_page.limit, m_page.offset); }

    // The same, but only as far as firstLook users.
    SqlPiece look() const
    {
        SqlPiece piece{"SELECT w.id, w.sort_key FROM ("};
        piece += walkOver({"1 = 1"}, firstLook, 0);
        piece += ") w CROSS JOIN users u WHERE u.id = w.id AND ";
        piece += allOf(m_conditions);
        piece += order("w.sort_key", "w.id", m_page.limit, m_page.offset);
        return piece;
    }

    // Those who meet condition number `chosen`, few as they are, sorted.
    SqlPiece sorted(qsizetype chosen) const
    {
        const SqlPiece &candidates = m_conditions[static_cast<std::size_t>(chosen)].candidates;
        SqlPiece piece{"SELECT u.id AS id, " + m_key + " AS sort_key FROM ("};
        piece += candidates;
        piece += ") d CROSS JOIN users u WHERE u.id = d.id AND ";
        piece += allOf(m_conditions, chosen);
        if (m_page.after) {
            piece += " AND ";
            piece += behind();
        }
        piece += order(m_key, "u.id", m_page.limit, m_page.offset);
        return piece;
    }

    // The users of such rows, with the key.
    SqlPiece whole(const SqlPiece &rows) const
    {
        SqlPiece piece{"SELECT " + QByteArray(listedColumns.data())
                       + ", CAST(p.sort_key AS TEXT) FROM ("};
        piece += rows;
        piece += ") p CROSS JOIN users u WHERE u.id = p.id";
        piece += order("p.sort_key", "p.id", m_page.limit, 0);
        return piece;
    }

private:
    SqlPiece order(const QByteArray &key, const QByteArray &id, qint64 limit, qint64 offset) const
    {
        const QByteArray direction = m_isDescending ? " DESC" : " ASC";
        const QByteArray sorted
            = " ORDER BY " + key + direction + ", " + id + direction + " LIMIT ?";
        if (offset == 0)
            return {sorted, {limit}};
        return {sorted + " OFFSET ?", {limit, offset}};
    }

    const char *beyond() const { return m_isDescending ? " < " : " > "; }

    // PostgreSQL infers no type for a placeholder beside an expression in a row.
    SqlPiece behind() const
    {
        return {"(" + m_key + ", u.id)" + beyond()
                    + (m_engine == Engine::Sqlite ? "(?, ?)"
                           : m_page.sort == UserSort::Email
                           ? "(CAST(? AS text), CAST(? AS uuid))"
                           : "(CAST(? AS timestamptz), CAST(? AS uuid))"),
                {m_page.after->key, m_page.after->id}};
    }

    SqlPiece step(const SqlPiece &demand, qint64 limit, qint64 offset) const
    {
        SqlPiece piece{"SELECT u.id AS id, " + m_key + " AS sort_key FROM users u WHERE "};
        piece += demand;
        piece += order(m_key, "u.id", limit, offset);
        return piece;
    }

    SqlPiece walkOver(const SqlPiece &demand, qint64 limit, qint64 offset) const
    {
        if (!m_page.after)
            return step(demand, limit, offset);
        if (m_engine == Engine::PostgreSql) {
            SqlPiece further = behind();
            further += " AND ";
            further += demand;
            return step(further, limit, offset);
        }
        return walkSqlite(demand, limit);
    }

    // SQLite seeks by the first of two only where that is an expression. So there are two walks:
    // over those with the same key, and over those beyond.
    SqlPiece walkSqlite(const SqlPiece &demand, qint64 limit) const
    {
        SqlPiece same{m_key + " = ? AND u.id" + beyond() + "? AND ",
                      {m_page.after->key, m_page.after->id}};
        same += demand;
        SqlPiece others{m_key + beyond() + "? AND ", {m_page.after->key}};
        others += demand;
        SqlPiece piece{"SELECT id, sort_key FROM (SELECT id, sort_key FROM ("};
        piece += step(same, limit, 0);
        piece += ") UNION ALL SELECT id, sort_key FROM (";
        piece += step(others, limit, 0);
        piece += "))";
        piece += order("sort_key", "id", limit, 0);
        return piece;
    }

    const std::vector<UserCondition> m_conditions;
    const UserPage m_page;
    const QByteArray m_key;
    const Engine m_engine;
    const bool m_isDescending;
};

Result<std::vector<UserDirectory::Entry>>
read(Transaction &transaction, const Plan &plan, const SqlPiece &rows)
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

Result<qint64> countUpTo(Transaction &transaction, const SqlPiece &rows, int most)
{
    SqlPiece statement{"SELECT count(*) FROM ("};
    statement += rows;
    statement += {" LIMIT ?) counted", {most}};
    const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
    return row ? row->integer(0) : 0;
}

// The first condition that few enough meet.
Result<std::optional<qsizetype>> rareOne(Transaction &transaction,
                                         const std::vector<UserCondition> &conditions)
{
    for (qsizetype number = 0; number < std::ssize(conditions); ++number) {
        const SqlPiece &candidates = conditions[static_cast<std::size_t>(number)].candidates;
        if (candidates.text.isEmpty())
            continue;
        const qint64 found = TRY(countUpTo(transaction, candidates, UserDirectory::fewAtMost + 1));
        if (found <= UserDirectory::fewAtMost)
            return number;
    }
    return std::nullopt;
}

bool hasCandidates(const std::vector<UserCondition> &conditions)
{
    return std::ranges::any_of(conditions, [](const UserCondition &condition) {
        return !condition.candidates.text.isEmpty();
    });
}

} // namespace

Result<std::vector<UserDirectory::Entry>> UserDirectory::page(Transaction &transaction,
                                                              const UserFilter &filter,
                                                              const UserPage &page,
                                                              Timestamp now) const
{
    const Plan plan(filter, page, transaction.engine(), now);
    if (!hasCandidates(plan.conditions()))
        return read(transaction, plan, plan.walk());
    std::vector<Entry> seen = TRY(read(transaction, plan, plan.look()));
    if (std::ssize(seen) == page.limit)
        return seen;
    if (const auto rare = TRY(rareOne(transaction, plan.conditions())))
        return read(transaction, plan, plan.sorted(*rare));
    return read(transaction, plan, plan.walk());
}

Result<UserTotal>
UserDirectory::count(Transaction &transaction, const UserFilter &filter, Timestamp now) const
{
    const std::vector<UserCondition> conditions = userConditions(filter, transaction.engine(), now);
    SqlPiece rows{"SELECT 1 FROM users u WHERE "};
    if (const auto rare = TRY(rareOne(transaction, conditions))) {
        rows = {"SELECT 1 FROM ("};
        rows += conditions[static_cast<std::size_t>(*rare)].candidates;
        rows += ") d CROSS JOIN users u WHERE u.id = d.id AND ";
        rows += allOf(conditions, *rare);
    } else {
        rows += allOf(conditions);
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
