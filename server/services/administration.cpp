#include "administration.h"

namespace latchkey::services {

Administration::Administration(const Needs &needs)
    : accounts(needs.settings, needs.users, accountStore)
    , creation(needs.settings,
               {needs.database, needs.users, accountStore, banReasons, needs.audit},
               needs.hasher,
               needs.random)
    , update(needs.settings,
             {needs.database, needs.users, accountStore, banReasons, needs.sessions, needs.audit},
             accounts,
             needs.throttle,
             needs.hasher,
             needs.policy,
             needs.random)
    , deletion({needs.database, accountStore, needs.audit}, accounts, needs.random)
    , sessions({needs.database, accountStore, needs.audit}, accounts, needs.random)
    , factors({needs.database, needs.users, factorStore, needs.audit}, accounts, needs.random)
    , passkeys({needs.database, needs.users, passkeyStore, needs.audit}, accounts, needs.random)
    , mail(needs.settings, needs.database, accounts, needs.mails, needs.random)
    , bulkRows({needs.users,
                banReasons,
                creation,
                update,
                deletion,
                sessions,
                needs.mails,
                needs.invitation})
    , bulkJobs(needs.settings, needs.database, bulkStore, bulkRows, needs.audit, needs.random)
    , testMails(needs.database, needs.audit, needs.random)
{ }

} // namespace latchkey::services
