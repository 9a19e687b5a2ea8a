#include "auditreader.h"

#include "sqltext.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr auto columns = joined(R"(
    SELECT CAST(e.id AS TEXT), CAST(e.payload AS TEXT), CAST(e.created_at AS TEXT), e.ip_address
      FROM audit_log_entries e WHERE e.instance_id = )",
                                nilUuid);
constexpr auto counting = joined(
    "SELECT count(*) FROM (SELECT 1 FROM audit_log_entries e WHERE e.instance_id = ", nilUuid);

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

// What follows "WHERE …": all that comes from outside is in the binds.
class Demands
{
public:
    Demands(const AuditFilter &filter, Engine engine)
        : m_like(engine == Engine::Sqlite ? " LIKE ? ESCAPE '\\'" : " ILIKE ?")
    {
        addScope(filter);
        if (filter.from)
            add("e.created_at >= ?", {*filter.from});
        if (filter.to)
            add("e.created_at < ?", {*filter.to});
        if (!filter.actor.isEmpty()) {
            add("(e.payload ->> 'actor_id' = ? OR e.payload ->> 'actor_username' = ?"
                " OR e.payload ->> 'actor_name' = ?)",
                {filter.actor, filter.actor, filter.actor});
        }
        if (!filter.action.isEmpty())
            add("e.payload ->> 'action' = ?", {filter.action});
        if (filter.target) // who does something to themselves is named as the actor only
            add("coalesce(e.payload -> 'traits' ->> 'user_id', e.payload ->> 'actor_id') = ?",
                {filter.target->toString()});
        if (!filter.address.isEmpty())
            add("e.ip_address = ?", {filter.address});
    }

    void add(const QByteArray &condition, const Binds &binds)
    {
        m_text += " AND " + condition;
        m_binds.insert(m_binds.end(), binds.begin(), binds.end());
    }

    const QByteArray &text() const { return m_text; }

    const Binds &binds() const { return m_binds; }

private:
    void addScope(const AuditFilter &filter)
    {
        const QString pattern = u'%' + filter.text + u'%';
        if (filter.scope == AuditFilter::Scope::Author)
            add("(e.payload ->> 'actor_username'" + m_like + " OR e.payload ->> 'actor_name'"
                    + m_like + ")",
                {pattern, pattern});
        if (filter.scope == AuditFilter::Scope::Action)
            add("e.payload ->> 'action'" + m_like, {pattern});
        if (filter.scope == AuditFilter::Scope::Type)
            add("e.payload ->> 'log_type'" + m_like, {pattern});
    }

    const QByteArray m_like;
    QByteArray m_text;
    Binds m_binds;
};

Result<std::vector<domain::AuditEntry>>
read(Transaction &transaction, const Demands &demands, const QByteArray &rest, Binds more)
{
    const QByteArray sql = columns.data() + demands.text() + rest;
    Binds binds = demands.binds();
    binds.insert(binds.end(), more.begin(), more.end());
    const auto rows = TRY(transaction.rows(sql.constData(), binds));
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
    if (page.after)
        demands.add("(e.created_at, e.id) < (?, ?)", {page.after->createdAt, page.after->id});
    static constexpr char newestFirst[] = " ORDER BY e.created_at DESC, e.id DESC LIMIT ?";
    if (page.offset == 0)
        return read(transaction, demands, newestFirst, {page.limit});
    return read(
        transaction, demands, QByteArray(newestFirst) + " OFFSET ?", {page.limit, page.offset});
}

Result<qint64> AuditReader::count(Transaction &transaction, const AuditFilter &filter) const
{
    const Demands demands(filter, transaction.engine());
    QByteArray sql = counting.data() + demands.text();
    Binds binds = demands.binds();
    if (!filter.isEverything()) {
        sql += " LIMIT ?";
        binds.emplace_back(countedAtMost);
    }
    sql += ") counted";
    const auto row = TRY(transaction.row(sql.constData(), binds));
    return row ? row->integer(0) : 0;
}

Result<std::vector<domain::AuditEntry>>
AuditReader::following(Transaction &transaction, const AuditPosition &place, int limit) const
{
    Demands demands({}, transaction.engine());
    demands.add("(e.created_at, e.id) > (?, ?)", {place.createdAt, place.id});
    return read(transaction, demands, " ORDER BY e.created_at, e.id LIMIT ?", {limit});
}

Result<std::vector<domain::AuditEntry>>
AuditReader::since(Transaction &transaction, Timestamp moment, int limit) const
{
    const AuditFilter filter{.from = moment};
    const Demands demands(filter, transaction.engine());
    return read(transaction, demands, " ORDER BY e.created_at, e.id LIMIT ?", {limit});
}

} // namespace latchkey::storage
