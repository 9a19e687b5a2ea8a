#pragma once

#include "domain/principal.h"
#include "knowncounts.h"
#include "pagecursor.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/userdirectory.h"

#include <optional>
#include <vector>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// GET /admin/users: which users there are, page by page (reference/http-api.md 2.25, and more).
class UserListing
{
public:
    struct Form
    {
        storage::UserFilter filter;
        storage::UserSort sort = storage::UserSort::CreatedAt;
        storage::SortOrder order = storage::SortOrder::Descending;
        bool wantsTotal = false;
        QByteArray list; // the same for all pages of a list and for no other: what cursors fit

        bool isEverybody = false; // the filter has nothing but the audience
    };

    struct Page
    {
        std::vector<domain::User> users; // without identities and factors
        std::optional<storage::UserTotal> total = {}; // if wanted
        QString next = {}; // a cursor; empty: these were the last
    };

    UserListing(storage::Database &database,
                const storage::UserDirectory &directory,
                const KnownCounts &counts,
                const PageCursor &cursors,
                const storage::AuditStore &audit,
                RandomSource &random);

    // The page after `cursor`, or the first one. validation_failed: it is no cursor of this list.
    Result<Page> after(const QString &cursor, const Form &form, int limit, Timestamp now) const;

    // As after(), from a place that the caller knows; nothing: from the first one on.
    Result<Page> behind(const std::optional<storage::UserPosition> &place,
                        const Form &form,
                        int limit,
                        Timestamp now) const;

    // The users behind the first `offset`, with the total of all.
    Result<Page> numbered(qint64 offset, int limit, const Form &form, Timestamp now) const;

    Result<storage::UserTotal> total(const Form &form, Timestamp now) const;

    // The next users of a list that is read to its end, from `place` on, which moves on. Empty:
    // that was all.
    Result<std::vector<storage::UserDirectory::Entry>>
    batch(const Form &form, storage::UserPage &place, Timestamp now) const;

    // That an administrator takes a whole list away: every address and all metadata are in it.
    // `filter`: what was demanded, as it was sent; empty: everybody was wanted.
    Result<> recordExport(const domain::Principal &administrator,
                          const QString &format,
                          const QJsonObject &filter,
                          Timestamp now) const;

private:
    Result<storage::UserTotal>
    totalOf(storage::Transaction &transaction, const Form &form, Timestamp now) const;

    storage::Database &m_database;
    const storage::UserDirectory &m_directory;
    const KnownCounts &m_counts;
    const PageCursor &m_cursors;
    const storage::AuditStore &m_audit;
    RandomSource &m_random;
};

} // namespace latchkey::services
