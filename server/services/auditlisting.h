#pragma once

#include "knowncounts.h"
#include "pagecursor.h"
#include "storage/auditreader.h"
#include "storage/database.h"

namespace latchkey::services {

// GET /admin/audit: what happened, newest first (reference/http-api.md 2.26, and more).
class AuditListing
{
public:
    struct Page
    {
        std::vector<domain::AuditEntry> entries;
        qint64 total = 0; // of numbered pages; of a part of the list no more than countedAtMost
        bool isTotalExact = true;
        QString next = {}; // a cursor; empty: these were the last
    };

    AuditListing(storage::Database &database,
                 const storage::AuditReader &reader,
                 const KnownCounts &counts,
                 const PageCursor &cursors);

    Result<Page>
    numbered(const storage::AuditFilter &filter, qint64 offset, int limit, Timestamp now) const;

    // A part of it, with no count.
    Result<std::vector<domain::AuditEntry>> batch(const storage::AuditFilter &filter,
                                                  const storage::AuditPage &place) const;

    // The page after `cursor`, or the first one. `list` is what cursors are good for.
    // validation_failed: it is no cursor of this list.
    Result<Page> after(const QString &cursor,
                       const storage::AuditFilter &filter,
                       const QByteArray &list,
                       int limit) const;

private:
    storage::Database &m_database;
    const storage::AuditReader &m_reader;
    const KnownCounts &m_counts;
    const PageCursor &m_cursors;
};

} // namespace latchkey::services
