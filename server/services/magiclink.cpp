#include "magiclink.h"

#include "crypto/passwordhasher.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditAction;

MagicLink::MagicLink(const ServiceSettings &settings,
                     Stores stores,
                     const crypto::PasswordHasher &hasher,
                     const MailRequests &mails,
                     const MailSpacing &spacing,
                     RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_mails(mails)
    , m_spacing(spacing)
    , m_random(random)
{ }

Result<> MagicLink::request(const Form &form, const domain::Caller &caller) const
{
    if (!m_settings.emailEnabled || !m_settings.magicLinkEnabled) {
        return failure(ErrorCode::EmailProviderDisabled,
                       Refusal::Unprocessable,
                       u"Email logins are disabled"_s);
    }
    if (form.email.isEmpty()) {
        return failure(ErrorCode::ValidationFailed,
                       Refusal::Unprocessable,
                       u"Password recovery requires an email"_s);
    }
    TRY(checkAudience(caller.audience));
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    auto pkce = TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    TRY(m_mails.checkAddress(email.toString()));
    const Request request{
        .email = email.toString(), .pkce = std::move(pkce), .data = form.data, .caller = caller};
    return m_stores.database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request); });
}

// As many statements for an address that is known, waits for confirmation or belongs to nobody. The
// two classes are for the same end: what this mails depends on who is known, how often it mails
// must not.
Result<> MagicLink::write(storage::Transaction &transaction, const Request &request) const
{
    const Timestamp now = request.caller.now;
    TRY(m_spacing.admit(
        transaction, request.email, {MailClass::Confirmation, MailClass::Recovery}, now));
    std::optional<domain::User> existing = TRY(
        m_stores.users.findOwnerForUpdate(transaction, request.email, request.caller.audience));
    const bool isOwn = existing && existing->email == request.email;
    const bool isKnown = isOwn && (existing->isEmailConfirmed() || m_settings.mailerAutoconfirm);
    if (!isKnown && m_settings.signupDisabled)
        return failure(ErrorCode::SignupDisabled, u"Signups not allowed for this instance"_s);
    const storage::NewUser fresh = newUser(request);
    const Result<bool> inserted
        = m_stores.users.insertUnlessOwned(transaction, fresh, existing, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (!existing && !*inserted) // somebody was faster with the same address
        existing = TRY(
            m_stores.users.findOwnerForUpdate(transaction, request.email, request.caller.audience));
    if (isKnown) {
        const auto asked = entry(AuditAction::UserRecoveryRequested, *existing, now);
        return mail(transaction, request, LinkReason::MagicLink, *existing, {asked});
    }
    return signUp(transaction, request, existing, fresh);
}

Result<> MagicLink::signUp(storage::Transaction &transaction,
                           const Request &request,
                           const std::optional<domain::User> &existing,
                           const storage::NewUser &fresh) const
{
    const Timestamp now = request.caller.now;
    if (existing && existing->isEmailConfirmed()) { // somebody else's identity has that address
        TRY(m_stores.audit.append(transaction,
                                  signUpEntry(AuditAction::UserRepeatedSignUp, *existing, now)));
        const domain::User nobody = m_mails.nobody(request.email);
        return mail(transaction, request, LinkReason::Confirmation, nobody, {});
    }
    const domain::User user = existing ? *existing : userFrom(fresh, now);
    if (!m_settings.mailerAutoconfirm) {
        const auto asked = signUpEntry(AuditAction::UserConfirmationRequested, user, now);
        return mail(transaction, request, LinkReason::Confirmation, user, {asked});
    }
    const Timestamp later = now + std::chrono::microseconds(1);
    return mail(transaction,
                request,
                LinkReason::MagicLink,
                user,
                {signUpEntry(AuditAction::UserSignedUp, user, now),
                 entry(AuditAction::UserRecoveryRequested, user, later)});
}

Result<> MagicLink::mail(storage::Transaction &transaction,
                         const Request &request,
                         LinkReason reason,
                         const domain::User &user,
                         std::vector<domain::AuditEntry> audit) const
{
    return m_mails.mail(
        transaction,
        {.reason = reason, .user = user, .pkce = request.pkce, .audit = std::move(audit)},
        request.caller);
}

// With a password that nobody knows.
storage::NewUser MagicLink::newUser(const Request &request) const
{
    return freshEmailUser({.email = request.email,
                           .aud = request.caller.audience,
                           .role = m_settings.defaultRole,
                           .passwordHash = m_hasher.hashOfNobody(),
                           .data = request.data,
                           .confirmedAt = m_settings.mailerAutoconfirm
                               ? std::optional(request.caller.now)
                               : std::nullopt},
                          m_random);
}

domain::AuditEntry
MagicLink::entry(AuditAction action, const domain::User &user, Timestamp at) const
{
    return domain::auditEntry(randomUuid(m_random), action, user, at);
}

domain::AuditEntry
MagicLink::signUpEntry(AuditAction action, const domain::User &user, Timestamp at) const
{
    return domain::auditEntry(
        randomUuid(m_random), action, user, at, {{u"provider"_s, u"email"_s}});
}

} // namespace latchkey::services
