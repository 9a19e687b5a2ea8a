#include "signup.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "freshuser.h"
#include "notbuilt.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditAction;

namespace {

std::unexpected<Error> alreadyRegistered()
{
    return failure(ErrorCode::UserAlreadyExists, u"User already registered"_s);
}

// What a stranger is shown who signs up with somebody else's confirmed address: looks like a new
// user.
domain::User decoy(const domain::EmailAddress &email,
                   const QJsonObject &data,
                   const domain::Caller &caller,
                   RandomSource &random)
{
    domain::User user;
    user.id = UserId::random(random);
    user.aud = caller.audience;
    user.email = email.toString();
    user.confirmationSentAt = caller.now;
    user.createdAt = caller.now;
    user.updatedAt = caller.now;
    user.appMetadata = providerMetadata(u"email"_s);
    user.userMetadata = data;
    return user;
}

} // namespace

SignUp::SignUp(const ServiceSettings &settings,
               Stores stores,
               const crypto::PasswordHasher &hasher,
               const domain::PasswordPolicy &policy,
               const SessionIssuer &issuer,
               const ConfirmationMail &confirmation,
               RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_issuer(issuer)
    , m_confirmation(confirmation)
    , m_random(random)
{ }

Result<SignUp::Outcome> SignUp::signUp(const Form &form, const domain::Caller &caller) const
{
    const Request request = TRY(check(form, caller));
    std::optional<domain::User> existing = TRY(find(request));
    if (!existing) {
        if (auto created = TRY(create(request)))
            return *std::move(created);
        existing = TRY(find(request)); // somebody was faster with the same address
        if (!existing)
            return alreadyRegistered();
    }
    return repeat(request, *std::move(existing));
}

Result<SignUp::Request> SignUp::check(const Form &form, const domain::Caller &caller) const
{
    if (m_settings.signupDisabled)
        return failure(ErrorCode::SignupDisabled, u"Signups not allowed for this instance"_s);
    if (form.password.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"Signup requires a valid password"_s);
    TRY(m_policy.admit(form.password));
    if (!form.email.isEmpty() && !form.phone.isEmpty()) {
        return failure(ErrorCode::ValidationFailed,
                       u"Only an email address or phone number should be provided on signup."_s);
    }
    if (!form.phone.isEmpty() && !form.codeChallenge.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"PKCE not supported for phone signups"_s);
    auto pkce = TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    if (!form.phone.isEmpty()) {
        if (!m_settings.phoneEnabled)
            return failure(ErrorCode::PhoneProviderDisabled, u"Phone signups are disabled"_s);
        return notBuilt(u"sign-up by phone"_s);
    }
    if (!m_settings.emailEnabled)
        return failure(ErrorCode::EmailProviderDisabled, u"Email signups are disabled"_s);
    TRY(checkAudience(caller.audience));
    auto email = TRY(domain::EmailAddress::parse(form.email));
    return Request{
        .email = std::move(email), .pkce = std::move(pkce), .form = form, .caller = caller};
}

Result<std::optional<domain::User>> SignUp::find(const Request &request) const
{
    return m_stores.database.read([&](storage::Transaction &transaction) {
        return m_stores.users.findByEmailOrIdentity(
            transaction, request.email.toString(), request.caller.audience);
    });
}

Result<std::optional<SignUp::Outcome>> SignUp::create(const Request &request) const
{
    const UserId id = UserId::random(m_random);
    const storage::NewUser fresh = newUser(request, id, m_hasher.hash(request.form.password, id));
    std::optional<Written> written = TRY(m_stores.database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request, fresh); }));
    if (!written)
        return std::nullopt;
    return outcomeOf(*std::move(written), request.caller.now);
}

// Nothing if the address has been taken in the meantime.
Result<std::optional<SignUp::Written>> SignUp::write(storage::Transaction &transaction,
                                                     const Request &request,
                                                     const storage::NewUser &fresh) const
{
    const Timestamp now = request.caller.now;
    const Result<bool> inserted = m_stores.users.insert(transaction, fresh, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (!*inserted)
        return std::nullopt;
    domain::User user = userFrom(fresh, now);
    if (m_settings.mailerAutoconfirm) {
        auto opened = TRY(openSession(transaction, user, request.caller));
        if (!opened)
            return unexpectedFailure(u"a user that was just inserted is gone"_s);
        return Written{.opened = std::move(opened), .user = std::move(user)};
    }
    TRY(m_stores.audit.append(transaction,
                              entry(AuditAction::UserConfirmationRequested, user, now)));
    TRY(m_confirmation.queue(transaction, user, request.pkce, request.caller));
    return Written{.opened = {}, .user = std::move(user)};
}

Result<std::optional<OpenedSession>> SignUp::openSession(storage::Transaction &transaction,
                                                         const domain::User &user,
                                                         const domain::Caller &caller) const
{
    const Timestamp later = caller.now + std::chrono::microseconds(1);
    return m_issuer.open(transaction,
                         user,
                         {.method = u"password"_s,
                          .checkedHash = user.encryptedPassword,
                          .audit = {entry(AuditAction::UserSignedUp, user, caller.now),
                                    entry(AuditAction::Login, user, later)}},
                         caller);
}

SignUp::Outcome SignUp::outcomeOf(Written written, Timestamp now) const
{
    Outcome outcome{.tokens = {}, .user = std::move(written.user)};
    if (written.opened)
        outcome.tokens = m_issuer.tokensFor(*std::move(written.opened), now);
    return outcome;
}

Result<SignUp::Outcome> SignUp::repeat(const Request &request, domain::User existing) const
{
    if (existing.isEmailConfirmed())
        return refuseConfirmed(request, existing);
    if (m_settings.mailerAutoconfirm)
        return confirmWithPassword(request, existing);
    return confirmAgain(request, std::move(existing));
}

// The password and the metadata of this request are ignored: whoever owns the mailbox decides. The
// row is read again under its lock, for others may have asked, or confirmed, since.
Result<SignUp::Outcome> SignUp::confirmAgain(const Request &request, domain::User existing) const
{
    m_hasher.verifyNobody(request.form.password);
    const auto queue = [&](storage::Transaction &transaction) -> Result<> {
        std::optional<domain::User> user
            = TRY(m_stores.users.findForUpdate(transaction, existing.id));
        if (!user || user->isEmailConfirmed())
            return {};
        TRY(m_stores.audit.append(
            transaction, entry(AuditAction::UserConfirmationRequested, *user, request.caller.now)));
        return m_confirmation.queue(transaction, *user, request.pkce, request.caller);
    };
    TRY(m_stores.database.transact(queue));
    existing.confirmationSentAt = request.caller.now;
    if (existing.invitedAt) { // an invitation's data are not for whoever types the address
        existing.userMetadata = {};
        existing.identities.clear();
    }
    return Outcome{.tokens = {}, .user = std::move(existing)};
}

// Safer than the peer: an account that waits for confirmation is opened to its own password only.
Result<SignUp::Outcome> SignUp::confirmWithPassword(const Request &request,
                                                    const domain::User &existing) const
{
    if (!TRY(m_hasher.verify(request.form.password, existing.encryptedPassword, existing.id)))
        return alreadyRegistered();
    std::optional<Written> written
        = TRY(m_stores.database.transact([&](storage::Transaction &transaction) {
              return writeConfirmed(transaction, request, existing);
          }));
    if (!written)
        return alreadyRegistered();
    return outcomeOf(*std::move(written), request.caller.now);
}

// Nothing if the account is gone or has another password since it was checked.
Result<std::optional<SignUp::Written>> SignUp::writeConfirmed(storage::Transaction &transaction,
                                                              const Request &request,
                                                              const domain::User &existing) const
{
    std::optional<domain::User> user = TRY(m_stores.users.findForUpdate(transaction, existing.id));
    if (!user || user->encryptedPassword != existing.encryptedPassword)
        return std::nullopt;
    const Timestamp now = request.caller.now;
    user->emailConfirmedAt = now;
    user->userMetadata.insert(u"email_verified"_s, true);
    TRY(m_stores.users.confirmEmail(transaction, user->id, user->userMetadata, now));
    auto opened = TRY(openSession(transaction, *user, request.caller));
    if (!opened)
        return std::nullopt;
    return Written{.opened = std::move(opened), .user = *std::move(user)};
}

Result<SignUp::Outcome> SignUp::refuseConfirmed(const Request &request,
                                                const domain::User &existing) const
{
    m_hasher.verifyNobody(request.form.password);
    TRY(m_stores.database.transact([&](storage::Transaction &transaction) {
        return m_stores.audit.append(
            transaction, entry(AuditAction::UserRepeatedSignUp, existing, request.caller.now));
    }));
    if (m_settings.mailerAutoconfirm || m_settings.smsAutoconfirm)
        return alreadyRegistered();
    return Outcome{.tokens = {},
                   .user = decoy(request.email, request.form.data, request.caller, m_random)};
}

storage::NewUser
SignUp::newUser(const Request &request, UserId id, const QString &passwordHash) const
{
    return freshEmailUser({.id = id,
                           .email = request.email.toString(),
                           .aud = request.caller.audience,
                           .role = m_settings.defaultRole,
                           .passwordHash = passwordHash,
                           .data = request.form.data,
                           .confirmedAt = m_settings.mailerAutoconfirm
                               ? std::optional(request.caller.now)
                               : std::nullopt},
                          m_random);
}

domain::AuditEntry SignUp::entry(AuditAction action, const domain::User &actor, Timestamp at) const
{
    return domain::auditEntry(
        randomUuid(m_random), action, actor, at, {{u"provider"_s, u"email"_s}});
}

} // namespace latchkey::services
