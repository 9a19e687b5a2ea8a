#pragma once

#include "storage/banreasonstore.h"
#include "storage/database.h"
#include "storage/sessionreader.h"
#include "storage/userstore.h"

namespace latchkey::services {

// One user as administrators see them. user_not_found (404) if there is none of that id.
class AccountView
{
public:
    AccountView(storage::Database &database,
                const storage::UserStore &users,
                const storage::BanReasonStore &banReasons,
                const storage::SessionReader &sessions);

    struct Account
    {
        domain::User user;
        QString banReason = {}; // empty: not banned, or nobody said why
    };

    Result<Account> account(UserId id, Timestamp now) const;

    struct Sessions
    {
        std::vector<domain::Session> newest; // no more than 1,000
        qint64 total = 0;
    };

    Result<Sessions> sessions(UserId id) const;

private:
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const storage::BanReasonStore &m_banReasons;
    const storage::SessionReader &m_sessions;
};

} // namespace latchkey::services
