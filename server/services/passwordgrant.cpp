#include "passwordgrant.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "domain/phonenumber.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

Error invalidCredentials()
{
    return {.code = ErrorCode::InvalidCredentials, .message = u"Invalid login credentials"_s};
}

storage::GuessStore::Account accountOf(const PasswordGrant::Form &form, const QString &aud)
{
    using Kind = storage::GuessStore::Account::Kind;
    if (!form.email.isEmpty())
        return {.kind = Kind::Email, .address = form.email.toLower(), .aud = aud};
    return {
        .kind = Kind::Phone, .address = domain::PhoneNumber::normalized(form.phone), .aud = aud};
}

// What is told only to those who know the password.
Result<> checkAccount(const domain::User &user, const PasswordGrant::Form &form, Timestamp now)
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

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
PasswordGrant::PasswordGrant(const ServiceSettings &settings,
                             storage::Database &database,
                             const storage::UserStore &users,
                             const GuessThrottle &throttle,
                             const crypto::PasswordHasher &hasher,
                             const domain::PasswordPolicy &policy,
                             const SessionIssuer &issuer,
                             RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_throttle(throttle)
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
        return std::unexpected(invalidCredentials());
    return SignedIn{.tokens = m_issuer.tokensFor(*std::move(opened), caller.now),
                    .weakness = m_policy.weakness(form.password)};
}

// Nothing if the user is not as it was when the password was checked.
Result<std::optional<OpenedSession>> PasswordGrant::attempt(const Form &form,
                                                            const domain::Caller &caller) const
{
    const GuessThrottle::SignIn signIn
        = TRY(m_throttle.countSignIn(accountOf(form, caller.audience), caller));
    const std::optional<domain::User> &user = signIn.user;
    // No transaction is open here: hashing takes tens of milliseconds and must not hold a lock.
    if (!TRY(matches(user, form.password)))
        return GuessThrottle::wrong(signIn.counted, invalidCredentials());
    TRY(admit(signIn, form, caller));
    const std::optional<QString> renewed
        = m_hasher.renewed(form.password, user->encryptedPassword, user->id);
    const QString provider = form.email.isEmpty() ? u"phone"_s : u"email"_s;
    const domain::AuditEntry entry = domain::auditEntry(randomUuid(m_random),
                                                        domain::AuditAction::Login,
                                                        *user,
                                                        caller.now,
                                                        {{u"provider"_s, provider}});
    return m_database.transact([&](storage::Transaction &transaction) {
        return open(transaction, signIn, renewed, entry, caller);
    });
}

Result<std::optional<OpenedSession>> PasswordGrant::open(storage::Transaction &transaction,
                                                         const GuessThrottle::SignIn &signIn,
                                                         const std::optional<QString> &renewed,
                                                         const domain::AuditEntry &entry,
                                                         const domain::Caller &caller) const
{
    const domain::User &user = *signIn.user;
    auto opened = TRY(m_issuer.open(transaction,
                                    user,
                                    {.method = u"password"_s,
                                     .checkedHash = user.encryptedPassword,
                                     .audit = {entry},
                                     .guess = signIn.counted},
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

// Who knows the password was not guessing, whatever else keeps them out.
Result<> PasswordGrant::admit(const GuessThrottle::SignIn &signIn,
                              const Form &form,
                              const domain::Caller &caller) const
{
    const Result<> admitted = checkAccount(*signIn.user, form, caller.now);
    if (!admitted) {
        TRY(m_database.transact([&](storage::Transaction &transaction) {
            return m_throttle.right(transaction, signIn.counted, caller.now);
        }));
    }
    return admitted;
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
