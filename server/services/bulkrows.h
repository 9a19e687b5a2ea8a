#pragma once

#include "bulkform.h"
#include "invitation.h"
#include "sessionadministration.h"
#include "useradministration.h"
#include "usercreation.h"
#include "userdeletion.h"

namespace latchkey::services {

// Does to one row of a job what the job is about, in the transaction of its chunk. Stateless; used
// from many threads.
class BulkRows
{
public:
    struct Services
    {
        const storage::UserStore &users;
        const storage::BanReasonStore &banReasons;
        const UserCreation &creation;
        const UserAdministration &administration;
        const UserDeletion &deletion;
        const SessionAdministration &sessions;
        const MailRequests &mails;
        const Invitation &invitation;
    };

    explicit BulkRows(Services services);

    // What all rows of a chunk have in common.
    struct Job
    {
        const BulkForm &form;
        const domain::Principal &administrator;
        const domain::Caller &caller;
        Timestamp createdAt; // bans count from here
        bool isDryRun = false;
    };

    // The slow part of a row that makes a user (a password is hashed): outside of transactions.
    Result<UserCreation::Prepared> prepare(const Job &job, const QJsonObject &row) const;

    Result<domain::BulkOutcome> create(storage::Transaction &transaction,
                                       const Job &job,
                                       const UserCreation::Prepared &row) const;

    // `kept`: what an undone job kept of this user, for restore.
    Result<domain::BulkOutcome> change(storage::Transaction &transaction,
                                       const Job &job,
                                       UserId target,
                                       const QJsonObject &kept) const;

private:
    Result<domain::BulkOutcome> ban(storage::Transaction &transaction,
                                    const AdminRequest &request,
                                    const domain::User &user,
                                    const domain::Ban &ban) const;
    Result<domain::BulkOutcome> setRole(storage::Transaction &transaction,
                                        const AdminRequest &request,
                                        const domain::User &user,
                                        const QString &role) const;
    Result<domain::BulkOutcome> setMetadata(storage::Transaction &transaction,
                                            const AdminRequest &request,
                                            const domain::User &user,
                                            const BulkForm &form) const;
    Result<domain::BulkOutcome> restore(storage::Transaction &transaction,
                                        const AdminRequest &request,
                                        const domain::User &user,
                                        const QJsonObject &kept) const;
    Result<domain::BulkOutcome> taken(storage::Transaction &transaction,
                                      const Job &job,
                                      const UserCreation::Prepared &row,
                                      const Error &error) const;
    Result<std::optional<domain::User>> owner(storage::Transaction &transaction,
                                              const UserCreation::Prepared &row,
                                              ErrorCode why) const;

    Services m_services;
};

} // namespace latchkey::services
