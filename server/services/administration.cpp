#include "administration.h"

namespace latchkey::services {

Administration::Administration(const Needs &needs)
    : accounts(needs.settings, needs.users, accountStore)
    , creation(needs.settings,
               {needs.database, needs.users, accountStore, banReasons, needs.audit},
               needs.hasher,
               needs.random)
    , update({needs.database, needs.users, accountStore, banReasons, needs.sessions, needs.audit},
             accounts,
             needs.throttle,
             needs.hasher,
             needs.policy,
             needs.random)
    , deletion({needs.database, accountStore, needs.audit}, accounts, needs.random)
    , sessions({needs.database, needs.sessions, needs.audit}, accounts, needs.random)
    , factors({needs.database, needs.users, factorStore, needs.audit}, accounts, needs.random)
    , mail(needs.settings, needs.database, accounts, needs.mails, needs.random)
{ }

} // namespace latchkey::services
