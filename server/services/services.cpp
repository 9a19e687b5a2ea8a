#include "services.h"

namespace latchkey::services {

Services::Services(ServiceSettings given,
                   storage::Database &db,
                   storage::AuditStore auditStore,
                   crypto::Keyring keyring,
                   crypto::SecretBox secretBox,
                   domain::PasswordPolicy passwordPolicy,
                   crypto::PasswordHasher::Cost hashCost,
                   const QString &commonHash,
                   RandomSource &random)
    : settings(std::move(given))
    , database(db)
    , audit(auditStore)
    , sessions(auditStore)
    , keys(std::move(keyring))
    , box(std::move(secretBox))
    , hasher(hashCost, box, random, commonHash)
    , policy(std::move(passwordPolicy))
    , refreshTokenKeys(random)
    , succession(sessions, refreshTokenKeys, random)
    , issuer(settings, sessions, refreshTokenKeys, keys, random)
    , confirmation(settings, users, flows, outbox, random)
    , emailChange(settings, users, flows, outbox, random)
    , readiness(database)
    , authenticator(settings, database, users, keys)
    , passwordGrant(settings, database, users, hasher, policy, issuer, random)
    , refreshGrant(settings, database, sessions, refreshTokenKeys, succession, issuer)
    , anonymousSignIn(settings, database, users, issuer, random)
    , signUp(settings, {database, users, audit}, hasher, policy, issuer, confirmation, random)
    , signOut(database, sessions, audit, random)
    , accountUpdate(
          settings, {database, users, sessions, audit}, hasher, policy, emailChange, random)
    , administratorCreation(database, users, audit, hasher, policy, random)
{ }

} // namespace latchkey::services
