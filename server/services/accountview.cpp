#include "accountview.h"

namespace latchkey::services {

using namespace Qt::Literals;

AccountView::AccountView(storage::Database &database,
                         const storage::UserStore &users,
                         const storage::BanReasonStore &banReasons,
                         const storage::SessionReader &sessions)
    : m_database(database)
    , m_users(users)
    , m_banReasons(banReasons)
    , m_sessions(sessions)
{ }

Result<AccountView::Account> AccountView::account(UserId id, Timestamp now) const
{
    return m_database.read([&](storage::Transaction &transaction) -> Result<Account> {
        auto found = TRY(m_users.findById(transaction, id));
        if (!found)
            return failure(ErrorCode::UserNotFound, Refusal::Missing, u"User not found"_s);
        Account account{.user = *std::move(found)};
        if (account.user.isBanned(now))
            account.banReason = TRY(m_banReasons.find(transaction, id));
        return account;
    });
}

Result<AccountView::Sessions> AccountView::sessions(UserId id) const
{
    return m_database.read([&](storage::Transaction &transaction) -> Result<Sessions> {
        const auto found = TRY(m_users.findById(transaction, id));
        if (!found)
            return failure(ErrorCode::UserNotFound, Refusal::Missing, u"User not found"_s);
        Sessions sessions{.newest = TRY(m_sessions.ofUser(transaction, id))};
        sessions.total = TRY(m_sessions.countOfUser(transaction, id));
        return sessions;
    });
}

} // namespace latchkey::services
