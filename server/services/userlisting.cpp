#include "userlisting.h"

#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;
using storage::UserDirectory;

namespace {

std::vector<domain::User> usersOf(std::vector<UserDirectory::Entry> entries)
{
    std::vector<domain::User> users;
    users.reserve(entries.size());
    for (UserDirectory::Entry &entry : entries)
        users.push_back(std::move(entry.user));
    return users;
}

} // namespace

UserListing::UserListing(storage::Database &database,
                         const storage::UserDirectory &directory,
                         const KnownCounts &counts,
                         const PageCursor &cursors,
                         const storage::AuditStore &audit,
                         RandomSource &random)
    : m_database(database)
    , m_directory(directory)
    , m_counts(counts)
    , m_cursors(cursors)
    , m_audit(audit)
    , m_random(random)
{ }

Result<UserListing::Page>
UserListing::after(const QString &cursor, const Form &form, int limit, Timestamp now) const
{
    if (cursor.isEmpty())
        return behind({}, form, limit, now);
    const auto at = m_cursors.open(form.list, cursor);
    if (!at) {
        return failure(ErrorCode::ValidationFailed,
                       u"\"after\" must be a next_cursor of the same list, or absent"_s);
    }
    return behind(storage::UserPosition{.key = at->key, .id = UserId(at->id)}, form, limit, now);
}

Result<UserListing::Page> UserListing::behind(const std::optional<storage::UserPosition> &place,
                                              const Form &form,
                                              int limit,
                                              Timestamp now) const
{
    // One more than wanted tells whether there is a next page.
    const storage::UserPage wanted{
        .sort = form.sort, .order = form.order, .limit = limit + 1, .after = place};
    return m_database.read([&](storage::Transaction &transaction) -> Result<Page> {
        Page page;
        auto entries = TRY(m_directory.page(transaction, form.filter, wanted, now));
        if (std::ssize(entries) > limit) {
            entries.pop_back();
            const storage::UserPosition &last = entries.back().position;
            page.next = m_cursors.seal(form.list, {.key = last.key, .id = last.id.value()});
        }
        page.users = usersOf(std::move(entries));
        if (form.wantsTotal)
            page.total = TRY(totalOf(transaction, form, now));
        return page;
    });
}

Result<UserListing::Page>
UserListing::numbered(qint64 offset, int limit, const Form &form, Timestamp now) const
{
    const storage::UserPage place{
        .sort = form.sort, .order = form.order, .limit = limit, .offset = offset};
    return m_database.read([&](storage::Transaction &transaction) -> Result<Page> {
        Page page;
        page.total = TRY(totalOf(transaction, form, now));
        // Beyond the end there is nothing to walk to.
        if (page.total->isExact && place.offset >= page.total->count)
            return page;
        page.users = usersOf(TRY(m_directory.page(transaction, form.filter, place, now)));
        return page;
    });
}

Result<storage::UserTotal> UserListing::total(const Form &form, Timestamp now) const
{
    return m_database.read(
        [&](storage::Transaction &transaction) { return totalOf(transaction, form, now); });
}

Result<std::vector<UserDirectory::Entry>>
UserListing::batch(const Form &form, storage::UserPage &place, Timestamp now) const
{
    place.sort = form.sort;
    place.order = form.order;
    auto entries = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_directory.page(transaction, form.filter, place, now);
    }));
    if (!entries.empty()) {
        place.after = entries.back().position;
        place.offset = 0;
    }
    return entries;
}

Result<> UserListing::recordExport(const domain::Principal &administrator,
                                   const QString &format,
                                   const QJsonObject &filter,
                                   Timestamp now) const
{
    QJsonObject traits{{u"format"_s, format}};
    if (!filter.isEmpty())
        traits.insert(u"filter"_s, filter);
    return m_database.transact([&](storage::Transaction &transaction) {
        return m_audit.append(transaction,
                              domain::administratorsEntry(randomUuid(m_random),
                                                          domain::AuditAction::UsersExported,
                                                          administrator,
                                                          now,
                                                          traits));
    });
}

Result<storage::UserTotal>
UserListing::totalOf(storage::Transaction &transaction, const Form &form, Timestamp now) const
{
    if (!form.isEverybody)
        return m_directory.count(transaction, form.filter, now);
    const QString &audience = form.filter.audience;
    const qint64 count = TRY(m_counts.current(
        u"users "_s + audience, now, [&] { return m_directory.countAll(transaction, audience); }));
    return storage::UserTotal{.count = count, .isExact = true};
}

} // namespace latchkey::services
