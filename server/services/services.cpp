#include "services.h"

namespace latchkey::services {

// NOLINTNEXTLINE(readability-function-size): a list of members, which has no body.
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
    , mailRequests(auditStore)
    , keys(std::move(keyring))
    , box(std::move(secretBox))
    , hasher(hashCost, box, random, commonHash)
    , policy(std::move(passwordPolicy))
    , refreshTokenKeys(box, random)
    , succession(sessions, refreshTokenKeys, random)
    , throttle(settings, database, passwordGuesses)
    , issuer(settings, sessions, throttle, refreshTokenKeys, keys, random)
    , sendLimits(settings.sendLimits)
    , mailAdmission(settings, sendLimits)
    , mails(settings, mailRequests, mailAdmission, random)
    , spacing(settings, mailSpacings)
    , notifications(settings, outbox, random)
    , emailChange(settings, users, mailRequests, tokens, mailAdmission, random)
    , guesses(settings, mailSpacings, tokens)
    , verifiedToken(
          settings, {users, tokens, sessions}, hasher, spacing, notifications, throttle, random)
    , reauthentication(settings, {database, users, tokens}, mails, guesses, random)
    , invitation(settings, database, users, mails, random)
    , readiness(database)
    , authenticator(settings, database, users, keys)
    , captcha(settings.captcha, authenticator)
    , passwordGrant(settings, database, users, throttle, hasher, policy, issuer, random)
    , refreshGrant(settings, database, sessions, refreshTokenKeys, succession, issuer)
    , anonymousSignIn(settings, database, users, issuer, random)
    , pkceGrant(settings, database, flows, users, issuer, random)
    , signUp(settings,
             {database, users, audit},
             throttle,
             hasher,
             policy,
             issuer,
             mails,
             spacing,
             random)
    , magicLink(settings, {database, users, audit}, hasher, mails, spacing, random)
    , otp(settings, database, users, magicLink)
    , recovery(settings, database, users, mails, spacing, random)
    , resend(settings, database, users, mails, emailChange, spacing, random)
    , verification(settings,
                   {database, tokens, flows, audit},
                   hasher,
                   policy,
                   verifiedToken,
                   guesses,
                   issuer)
    , linkGeneration(
          settings, database, users, hasher, policy, mails, emailChange, invitation, random)
    , signOut(database, sessions, audit, random)
    , accountUpdate(settings,
                    {database, users, sessions, audit},
                    throttle,
                    hasher,
                    policy,
                    emailChange,
                    reauthentication,
                    notifications,
                    random)
    , identityRemoval(settings, {database, users, audit}, notifications, random)
    , administratorCreation(settings, {database, users, audit}, hasher, policy, random)
    , administratorReset(settings,
                         {database, users, sessions, audit},
                         throttle,
                         hasher,
                         policy,
                         notifications,
                         random)
    , administration({settings,
                      database,
                      users,
                      sessions,
                      audit,
                      throttle,
                      hasher,
                      policy,
                      mails,
                      invitation,
                      random})
    , reads(settings, {database, users, administration.banReasons, outbox, audit}, random)
{ }

} // namespace latchkey::services
