#include "passwordgrant.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "domain/phonenumber.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> invalidCredentials()
{
    return failure(ErrorCode::InvalidCredentials, u"Invalid login credentials"_s);
}

// What is told only to those who know the password.
Result<> admit(const domain::User &user, const PasswordGrant::Form &form, Timestamp now)
{
    if (user.isBanned(now))
        return failure(ErrorCode::UserBanned, Refusal::Invalid, u"User is banned"_s);
    if (!form.email.isEmpty() && !user.isEmailConfirmed())
        return failure(ErrorCode::EmailNotConfirmed, u"Email not confirmed"_s);
    if (!form.phone.isEmpty() && !user.isPhoneConfirmed())
        return failure(ErrorCode::PhoneNotConfirmed, u"Phone not confirmed"_s);
    return {};
}

} // namespace

PasswordGrant::PasswordGrant(const ServiceSettings &settings,
                             storage::Database &database,
                             const storage::UserStore &users,
                             const crypto::PasswordHasher &hasher,
                             const domain::PasswordPolicy &policy,
                             const SessionIssuer &issuer,
                             RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_issuer(issuer)
    , m_random(random)
{ }

Result<PasswordGrant::SignedIn> PasswordGrant::signIn(const Form &form,
                                                      const domain::Caller &caller) const
{
    TRY(checkForm(form));
    std::optional<OpenedSession> opened = TRY(attempt(form, caller));
    // Another sign-in of the same moment may have renewed the hash that was checked here.
    if (!opened)
        opened = TRY(attempt(form, caller));
    if (!opened) // deleted, or another password since it was checked
        return invalidCredentials();
    return SignedIn{.tokens = m_issuer.tokensFor(*std::move(opened), caller.now),
                    .weakness = m_policy.weakness(form.password)};
}

// Nothing if the user is not as it was when the password was checked.
Result<std::optional<OpenedSession>> PasswordGrant::attempt(const Form &form,
                                                            const domain::Caller &caller) const
{
    const std::optional<domain::User> user = TRY(find(form, caller));
    // No transaction is open here: hashing takes tens of milliseconds and must not hold a lock.
    if (!TRY(matches(user, form.password)))
        return invalidCredentials();
    TRY(admit(*user, form, caller.now));
    const std::optional<QString> renewed
        = m_hasher.renewed(form.password, user->encryptedPassword, user->id);
    const QString provider = form.email.isEmpty() ? u"phone"_s : u"email"_s;
    const domain::AuditEntry entry = domain::auditEntry(randomUuid(m_random),
                                                        domain::AuditAction::Login,
                                                        *user,
                                                        caller.now,
                                                        {{u"provider"_s, provider}});
    return m_database.transact([&](storage::Transaction &transaction) {
        return open(transaction, *user, renewed, entry, caller);
    });
}

Result<std::optional<OpenedSession>> PasswordGrant::open(storage::Transaction &transaction,
                                                         const domain::User &user,
                                                         const std::optional<QString> &renewed,
                                                         const domain::AuditEntry &entry,
                                                         const domain::Caller &caller) const
{
    auto opened = TRY(m_issuer.open(
        transaction,
        user,
        {.method = u"password"_s, .checkedHash = user.encryptedPassword, .audit = {entry}},
        caller));
    if (opened && renewed)
        TRY(m_users.replacePasswordHash(transaction, user.id, user.encryptedPassword, *renewed));
    return opened;
}

Result<> PasswordGrant::checkForm(const Form &form) const
{
    if (!form.email.isEmpty() && !form.phone.isEmpty()) {
        return failure(ErrorCode::ValidationFailed,
                       u"Only an email address or phone number should be provided on login."_s);
    }
    if (form.email.isEmpty() && form.phone.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"missing email or phone"_s);
    if (!form.email.isEmpty() && !m_settings.emailEnabled) {
        return failure(ErrorCode::EmailProviderDisabled,
                       Refusal::Unprocessable,
                       u"Email logins are disabled"_s);
    }
    if (!form.phone.isEmpty() && !m_settings.phoneEnabled) {
        return failure(ErrorCode::PhoneProviderDisabled,
                       Refusal::Unprocessable,
                       u"Phone logins are disabled"_s);
    }
    return {};
}

Result<std::optional<domain::User>> PasswordGrant::find(const Form &form,
                                                        const domain::Caller &caller) const
{
    return m_database.read([&](storage::Transaction &transaction) {
        if (!form.email.isEmpty())
            return m_users.findByEmail(transaction, form.email.toLower(), caller.audience);
        return m_users.findByPhone(
            transaction, domain::PhoneNumber::normalized(form.phone), caller.audience);
    });
}

Result<bool> PasswordGrant::matches(const std::optional<domain::User> &user,
                                    const Secret &password) const
{
    if (user && user->hasPassword())
        return checked(*user, password);
    m_hasher.verifyNobody(password);
    return false;
}

// A hash that cannot be read is for the operator to look into, who has to know whose it is.
Result<bool> PasswordGrant::checked(const domain::User &user, const Secret &password) const
{
    Result<bool> isRight = m_hasher.verify(password, user.encryptedPassword, user.id);
    if (!isRight)
        isRight.error().detail = u"user %1: %2"_s.arg(user.id.toString(), isRight.error().detail);
    return isRight;
}

} // namespace latchkey::services
