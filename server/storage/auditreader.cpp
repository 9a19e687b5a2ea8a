#include "auditreader.h"

#include "sqlpiece.h"
#include "sqltext.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char columns[] = R"(
    SELECT CAST(e.id AS TEXT), CAST(e.payload AS TEXT), CAST(e.created_at AS TEXT), e.ip_address
      FROM ()";
constexpr auto ofInstance = joined(" WHERE e.instance_id = ", nilUuid);

std::vector<domain::AuditEntry> entriesOf(const std::vector<Row> &rows)
{
    std::vector<domain::AuditEntry> entries;
    entries.reserve(rows.size());
    for (const Row &row : rows) {
        entries.push_back({.id = row.uuid(0),
                           .payload = row.object(1),
                           .ipAddress = row.text(3),
                           .createdAt = row.time(2)});
    }
    return entries;
}

// As the indices of latchkey_0011 have them. Who does something to themselves is named as the actor
// only.
constexpr char target[] = "coalesce(e.payload -> 'traits' ->> 'user_id', e.payload ->> 'actor_id')";
constexpr char other[] = "(e.payload -> 'traits' ->> 'user_id')";
constexpr char actorId[] = "(e.payload ->> 'actor_id')";
constexpr char actorUsername[] = "(e.payload ->> 'actor_username')";
constexpr char actorName[] = "(e.payload ->> 'actor_name')";
constexpr char action[] = "(e.payload ->> 'action')";

// Conditions, each after an AND, and the index that has the first of them in the order of the list.
struct Branch
{
    const char *index = "latchkey_audit_log_entries_created_at_idx";
    SqlPiece conditions = {};

    Branch &add(const QByteArray &condition, const Binds &binds = {})
    {
        conditions += {" AND " + condition, binds};
        return *this;
    }
};

// Of one branch a demand is what its index is for, or another test. PostgreSQL would put two
// indices together for it, though one of them may have a tenth of the log: || '' keeps it from
// that.
enum class Use { OfIndex, AsTest };

QByteArray equals(const char *value, Use use)
{
    return QByteArray(value) + (use == Use::OfIndex ? " = ?" : " || '' = ?");
}

Branch byTarget(const QString &id, Use use = Use::OfIndex)
{
    Branch branch{.index = "latchkey_audit_log_entries_target_idx"};
    return branch.add(equals(target, use), {id});
}

// By id or by name, no entry twice.
std::vector<Branch> byActor(const QString &actor)
{
    const QByteArray id = actorId;
    const QByteArray username = actorUsername;
    const QByteArray is = " = ?";
    const QByteArray isNot = " IS DISTINCT FROM ?";
    Branch self = byTarget(actor);
    self.add(id + is, {actor});
    Branch upon{.index = "latchkey_audit_log_entries_upon_others_idx"};
    upon.add(id + is, {actor}).add(QByteArray(other) + " IS NOT NULL");
    upon.add(QByteArray(other) + isNot, {actor});
    Branch called{.index = "latchkey_audit_log_entries_username_idx"};
    called.add(username + is, {actor}).add(id + isNot, {actor});
    Branch named{.index = "latchkey_audit_log_entries_name_idx"};
    named.add(QByteArray(actorName) + is, {actor}).add(QByteArray(actorName) + " IS NOT NULL");
    named.add(username + isNot, {actor}).add(id + isNot, {actor});
    return {self, upon, called, named};
}

// What every refresh of a token writes is in no index: it is met soon on the way.
bool isRoutine(const QString &name)
{
    return name == "token_refreshed"_L1 || name == "token_revoked"_L1;
}

Branch byAction(const QString &name, Use use)
{
    if (use == Use::AsTest || isRoutine(name))
        return Branch().add(equals(action, use), {name});
    Branch branch{.index = "latchkey_audit_log_entries_action_idx"};
    return branch.add(equals(action, use), {name})
        .add(QByteArray(action) + " NOT IN ('token_refreshed', 'token_revoked')");
}

Branch byAddress(const QString &address, Use use)
{
    if (use == Use::AsTest)
        return Branch().add(equals("e.ip_address", use), {address});
    Branch branch{.index = "latchkey_audit_log_entries_address_idx"};
    return branch.add(equals("e.ip_address", use), {address}).add("e.ip_address <> ''");
}

// The entries of a filter, each in one of the branches. All that comes from outside is in the
// binds.
class Demands
{
public:
    Demands(const AuditFilter &filter, Engine engine)
        : m_isSqlite(engine == Engine::Sqlite)
    {
        // The first one's index is taken: begins with what the fewest are likely to meet.
        if (!filter.actor.isEmpty())
            m_branches = byActor(filter.actor);
        if (filter.target)
            demand(byTarget, filter.target->toString());
        if (!filter.address.isEmpty())
            demand(byAddress, filter.address);
        if (!filter.action.isEmpty())
            demand(byAction, filter.action);
        if (m_branches.empty())
            m_branches.emplace_back();
        addScope(filter);
    }

    void add(const QByteArray &condition, const Binds &binds)
    {
        for (Branch &branch : m_branches)
            branch.add(condition, binds);
    }

    // `each` follows the conditions of each branch, and the outcome is ordered and cut the same
    // way.
    SqlPiece statement(const QByteArray &selected, const SqlPiece &each) const
    {
        SqlPiece piece;
        for (const Branch &branch : m_branches) {
            piece += piece.text.isEmpty() ? "SELECT * FROM (" : " UNION ALL SELECT * FROM (";
            const QByteArray index
                = m_isSqlite ? QByteArray(" INDEXED BY ") + branch.index : QByteArray();
            piece += {selected + index + ofInstance.data()};
            piece += branch.conditions;
            piece += each;
            piece += ") b";
        }
        return piece;
    }

private:
    void demand(Branch (*by)(const QString &, Use), const QString &value)
    {
        if (m_branches.empty()) {
            m_branches.push_back(by(value, Use::OfIndex));
            return;
        }
        for (Branch &branch : m_branches)
            branch.conditions += by(value, Use::AsTest).conditions;
    }

    void addScope(const AuditFilter &filter)
    {
        const QByteArray like = m_isSqlite ? " LIKE ? ESCAPE '\\'" : " ILIKE ?";
        const QString pattern = u'%' + filter.text + u'%';
        if (filter.scope == AuditFilter::Scope::Author)
            add("(e.payload ->> 'actor_username'" + like + " OR e.payload ->> 'actor_name'" + like
                    + ")",
                {pattern, pattern});
        if (filter.scope == AuditFilter::Scope::Action)
            add("e.payload ->> 'action'" + like, {pattern});
        if (filter.scope == AuditFilter::Scope::Type)
            add("e.payload ->> 'log_type'" + like, {pattern});
    }

    const bool m_isSqlite;
    std::vector<Branch> m_branches;
};

// `direction` of the order, in each branch on its own and in all of them.
Result<std::vector<domain::AuditEntry>> read(Transaction &transaction,
                                             const Demands &demands,
                                             const char *direction,
                                             qint64 limit,
                                             qint64 offset = 0)
{
    const QByteArray order
        = QByteArray(" ORDER BY e.created_at") + direction + ", e.id" + direction + " LIMIT ?";
    SqlPiece statement{columns};
    statement
        += demands.statement("SELECT e.* FROM audit_log_entries e", {order, {limit + offset}});
    statement += ") e";
    statement += {order, {limit}};
    if (offset > 0)
        statement += {" OFFSET ?", {offset}};
    const auto rows = TRY(transaction.rows(statement.text.constData(), statement.binds));
    return entriesOf(rows);
}

} // namespace

bool AuditFilter::isEverything() const
{
    return scope == Scope::Nothing && !from && !to && actor.isEmpty() && action.isEmpty() && !target
        && address.isEmpty();
}

Result<std::vector<domain::AuditEntry>>
AuditReader::page(Transaction &transaction, const AuditFilter &filter, const AuditPage &page) const
{
    Demands demands(filter, transaction.engine());
    if (filter.from)
        demands.add("e.created_at >= ?", {*filter.from});
    if (page.after) // which lies before filter.to
        demands.add("(e.created_at, e.id) < (?, ?)", {page.after->createdAt, page.after->id});
    else if (filter.to)
        demands.add("e.created_at < ?", {*filter.to});
    return read(transaction, demands, " DESC", page.limit, page.offset);
}

Result<qint64> AuditReader::count(Transaction &transaction, const AuditFilter &filter) const
{
    Demands demands(filter, transaction.engine());
    if (filter.from)
        demands.add("e.created_at >= ?", {*filter.from});
    if (filter.to)
        demands.add("e.created_at < ?", {*filter.to});
    SqlPiece statement{"SELECT count(*) FROM ("};
    statement += demands.statement("SELECT 1 FROM audit_log_entries e", SqlPiece());
    if (!filter.isEverything())
        statement += {" LIMIT ?", {countedAtMost}};
    statement += ") counted";
    const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
    return row ? row->integer(0) : 0;
}

Result<std::vector<domain::AuditEntry>>
AuditReader::following(Transaction &transaction, const AuditPosition &place, int limit) const
{
    Demands demands({}, transaction.engine());
    demands.add("(e.created_at, e.id) > (?, ?)", {place.createdAt, place.id});
    return read(transaction, demands, "", limit);
}

} // namespace latchkey::storage
