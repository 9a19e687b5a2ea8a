#pragma once

#include "administeredaccounts.h"
#include "administeredmail.h"
#include "bulkjobs.h"
#include "bulkrows.h"
#include "factoradministration.h"
#include "passkeyadministration.h"
#include "sessionadministration.h"
#include "storage/accountstore.h"
#include "storage/banreasonstore.h"
#include "storage/bulkstore.h"
#include "storage/factorstore.h"
#include "storage/passkeystore.h"
#include "testmails.h"
#include "useradministration.h"
#include "usercreation.h"
#include "userdeletion.h"

namespace latchkey::services {

// Every use case of administrators who change something, wired, with the stores that nobody else
// needs. The order of members is the order of construction.
struct Administration
{
    struct Needs
    {
        const ServiceSettings &settings;
        storage::Database &database;
        const storage::UserStore &users;
        const storage::SessionStore &sessions;
        const storage::AuditStore &audit;
        const GuessThrottle &throttle;
        const crypto::PasswordHasher &hasher;
        const domain::PasswordPolicy &policy;
        const MailRequests &mails;
        const Invitation &invitation;
        RandomSource &random;
    };

    explicit Administration(const Needs &needs);
    ~Administration() = default;
    Administration(const Administration &) = delete;
    Administration &operator=(const Administration &) = delete;

    const storage::AccountStore accountStore{};
    const storage::BanReasonStore banReasons{};
    const storage::FactorStore factorStore{};
    const storage::PasskeyStore passkeyStore{};
    const storage::BulkStore bulkStore{};

    const AdministeredAccounts accounts;
    const UserCreation creation;
    const UserAdministration update;
    const UserDeletion deletion;
    const SessionAdministration sessions;
    const FactorAdministration factors;
    const PasskeyAdministration passkeys;
    const AdministeredMail mail;
    const BulkRows bulkRows;
    const BulkJobs bulkJobs;
    const TestMails testMails;
};

} // namespace latchkey::services
