#include "auditlisting.h"

namespace latchkey::services {

using namespace Qt::Literals;
using storage::AuditReader;

AuditListing::AuditListing(storage::Database &database,
                           const storage::AuditReader &reader,
                           const KnownCounts &counts,
                           const PageCursor &cursors)
    : m_database(database)
    , m_reader(reader)
    , m_counts(counts)
    , m_cursors(cursors)
{ }

Result<AuditListing::Page> AuditListing::numbered(const storage::AuditFilter &filter,
                                                  qint64 offset,
                                                  int limit,
                                                  Timestamp now) const
{
    return m_database.read([&](storage::Transaction &transaction) -> Result<Page> {
        const auto count = [&] { return m_reader.count(transaction, filter); };
        Page page;
        page.total
            = filter.isEverything() ? TRY(m_counts.current(u"audit"_s, now, count)) : TRY(count());
        page.isTotalExact = filter.isEverything() || page.total < AuditReader::countedAtMost;
        if (page.isTotalExact && offset >= page.total)
            return page; // beyond the end there is nothing to walk to
        page.entries = TRY(m_reader.page(transaction, filter, {.limit = limit, .offset = offset}));
        return page;
    });
}

Result<std::vector<domain::AuditEntry>> AuditListing::batch(const storage::AuditFilter &filter,
                                                            const storage::AuditPage &place) const
{
    return m_database.read([&](storage::Transaction &transaction) {
        return m_reader.page(transaction, filter, place);
    });
}

Result<AuditListing::Page> AuditListing::after(const QString &cursor,
                                               const storage::AuditFilter &filter,
                                               const QByteArray &list,
                                               int limit) const
{
    // One more than wanted tells whether there is a next page.
    storage::AuditPage place{.limit = limit + 1};
    if (!cursor.isEmpty()) {
        const auto at = m_cursors.open(list, cursor);
        const auto moment = at ? parseTimestamp(at->key.toLatin1()) : std::nullopt;
        if (!moment) {
            return failure(ErrorCode::ValidationFailed,
                           u"\"after\" must be a next_cursor of the same list, or absent"_s);
        }
        place.after = storage::AuditPosition{.createdAt = *moment, .id = at->id};
    }
    Page page;
    page.entries = TRY(batch(filter, place));
    if (std::ssize(page.entries) > limit) {
        page.entries.pop_back();
        const domain::AuditEntry &last = page.entries.back();
        page.next = m_cursors.seal(
            list, {.key = QString::fromLatin1(toSqlText(last.createdAt)), .id = last.id});
    }
    return page;
}

} // namespace latchkey::services
