#include "signup.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "freshuser.h"
#include "notbuilt.h"
#include "signupanswer.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditAction;

namespace {

std::unexpected<Error> alreadyRegistered()
{
    return failure(ErrorCode::UserAlreadyExists, u"User already registered"_s);
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
SignUp::SignUp(const ServiceSettings &settings,
               Stores stores,
               const GuessThrottle &throttle,
               const crypto::PasswordHasher &hasher,
               const domain::PasswordPolicy &policy,
               const SessionIssuer &issuer,
               const MailRequests &mails,
               const MailSpacing &spacing,
               RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_throttle(throttle)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_issuer(issuer)
    , m_mails(mails)
    , m_spacing(spacing)
    , m_random(random)
{ }

Result<SignUp::Outcome> SignUp::signUp(const Form &form, const domain::Caller &caller) const
{
    const Request request = TRY(check(form, caller));
    return m_settings.mailerAutoconfirm ? signUpAtOnce(request) : signUpByMail(request);
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

// The same work for an address that nobody has, that waits for confirmation and that is taken: one
// hash, and as many statements (the store's part in this: OneTimeTokenStore, UserStore::insert).
Result<SignUp::Outcome> SignUp::signUpByMail(const Request &request) const
{
    TRY(m_mails.checkAddress(request.email.toString()));
    const UserId id = UserId::random(m_random);
    const storage::NewUser fresh = newUser(request, id, m_hasher.hash(request.form.password, id));
    Shown shown = TRY(m_stores.database.transact([&](storage::Transaction &transaction) {
        return writeByMail(transaction, request, fresh);
    }));
    if (shown.isDecoy && m_settings.smsAutoconfirm)
        return alreadyRegistered();
    return Outcome{.tokens = {}, .user = std::move(shown.user)};
}

Result<SignUp::Shown> SignUp::writeByMail(storage::Transaction &transaction,
                                          const Request &request,
                                          const storage::NewUser &fresh) const
{
    const QString email = request.email.toString();
    const domain::Caller &caller = request.caller;
    TRY(m_spacing.admit(transaction, email, {MailClass::Confirmation}, caller.now));
    std::optional<domain::User> existing
        = TRY(m_stores.users.findOwnerForUpdate(transaction, email, caller.audience));
    const Timestamp now = caller.now;
    const Result<bool> inserted
        = m_stores.users.insertUnlessOwned(transaction, fresh, existing, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (*inserted) {
        TRY(askToConfirm(transaction, request, userFrom(fresh, now)));
        return Shown{.user = signUpAnswer(fresh, idsOf(fresh), now)};
    }
    if (!existing) // somebody was faster with the same address
        existing = TRY(m_stores.users.findOwnerForUpdate(transaction, email, caller.audience));
    if (!existing)
        return alreadyRegistered();
    if (existing->isEmailConfirmed()) {
        TRY(deceive(transaction, request, *existing));
        const SignUpIds ids = madeUpIds(email, caller.audience, m_settings.addressKey);
        return Shown{.user = signUpAnswer(fresh, ids, now), .isDecoy = true};
    }
    TRY(askToConfirm(transaction, request, *existing));
    return Shown{.user = signUpAnswer(fresh, idsOf(*existing, email, m_settings.addressKey), now)};
}

// Of a user who exists, the password and the metadata of this request are ignored: whoever owns the
// mailbox decides.
Result<> SignUp::askToConfirm(storage::Transaction &transaction,
                              const Request &request,
                              const domain::User &user) const
{
    return m_mails.mail(
        transaction,
        {.reason = LinkReason::Confirmation,
         .user = user,
         .pkce = request.pkce,
         .audit = {entry(AuditAction::UserConfirmationRequested, user, request.caller.now)}},
        request.caller);
}

Result<> SignUp::deceive(storage::Transaction &transaction,
                         const Request &request,
                         const domain::User &existing) const
{
    TRY(m_stores.audit.append(
        transaction, entry(AuditAction::UserRepeatedSignUp, existing, request.caller.now)));
    const domain::User nobody = m_mails.nobody(request.email.toString());
    return m_mails.mail(
        transaction,
        {.reason = LinkReason::Confirmation, .user = nobody, .pkce = request.pkce, .audit = {}},
        request.caller);
}

Result<SignUp::Outcome> SignUp::signUpAtOnce(const Request &request) const
{
    std::optional<domain::User> existing = TRY(find(request));
    if (!existing) {
        if (auto created = TRY(create(request)))
            return *std::move(created);
        existing = TRY(find(request)); // somebody was faster with the same address
        if (!existing)
            return alreadyRegistered();
    }
    return existing->isEmailConfirmed() ? refuseConfirmed(request, *existing)
                                        : confirmWithPassword(request, *existing);
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
    std::optional<OpenedSession> opened = TRY(m_stores.database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request, fresh); }));
    if (!opened)
        return std::nullopt;
    return outcomeOf(*std::move(opened), request.caller.now);
}

// Nothing if the address has been taken in the meantime.
Result<std::optional<OpenedSession>> SignUp::write(storage::Transaction &transaction,
                                                   const Request &request,
                                                   const storage::NewUser &fresh) const
{
    const Timestamp now = request.caller.now;
    const Result<bool> inserted = m_stores.users.insert(transaction, fresh, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (!*inserted)
        return std::nullopt;
    auto opened = TRY(openSession(transaction, userFrom(fresh, now), std::nullopt, request.caller));
    if (!opened)
        return unexpectedFailure(u"a user that was just inserted is gone"_s);
    return opened;
}

Result<std::optional<OpenedSession>> SignUp::openSession(storage::Transaction &transaction,
                                                         const domain::User &user,
                                                         const std::optional<CountedGuess> &guess,
                                                         const domain::Caller &caller) const
{
    const Timestamp later = caller.now + std::chrono::microseconds(1);
    return m_issuer.open(transaction,
                         user,
                         {.method = u"password"_s,
                          .checkedHash = user.encryptedPassword,
                          .audit = {entry(AuditAction::UserSignedUp, user, caller.now),
                                    entry(AuditAction::Login, user, later)},
                          .guess = guess},
                         caller);
}

SignUp::Outcome SignUp::outcomeOf(OpenedSession opened, Timestamp now) const
{
    return {.tokens = m_issuer.tokensFor(std::move(opened), now), .user = {}};
}

// Safer than the peer: an account that waits for confirmation is opened to its own password only.
Result<SignUp::Outcome> SignUp::confirmWithPassword(const Request &request,
                                                    const domain::User &existing) const
{
    const CountedGuess guess = TRY(m_throttle.countPassword(existing, request.caller));
    if (!TRY(m_hasher.verify(request.form.password, existing.encryptedPassword, existing.id)))
        return GuessThrottle::wrong(guess, alreadyRegistered().error());
    std::optional<OpenedSession> opened
        = TRY(m_stores.database.transact([&](storage::Transaction &transaction) {
              return writeConfirmed(transaction, request, existing, guess);
          }));
    if (!opened)
        return alreadyRegistered();
    return outcomeOf(*std::move(opened), request.caller.now);
}

// Nothing if the account is gone or has another password since it was checked.
Result<std::optional<OpenedSession>> SignUp::writeConfirmed(storage::Transaction &transaction,
                                                            const Request &request,
                                                            const domain::User &existing,
                                                            const CountedGuess &guess) const
{
    std::optional<domain::User> user = TRY(m_stores.users.findForUpdate(transaction, existing.id));
    if (!user || user->encryptedPassword != existing.encryptedPassword)
        return std::nullopt;
    const Timestamp now = request.caller.now;
    user->emailConfirmedAt = now;
    user->userMetadata.insert(u"email_verified"_s, true);
    TRY(m_stores.users.confirmEmail(transaction, user->id, user->userMetadata, now));
    return openSession(transaction, *user, guess, request.caller);
}

Result<SignUp::Outcome> SignUp::refuseConfirmed(const Request &request,
                                                const domain::User &existing) const
{
    m_hasher.verifyNobody(request.form.password);
    TRY(m_stores.database.transact([&](storage::Transaction &transaction) {
        return m_stores.audit.append(
            transaction, entry(AuditAction::UserRepeatedSignUp, existing, request.caller.now));
    }));
    return alreadyRegistered();
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
