#include "reauthentication.h"

#include "crypto/tokenhash.h"
#include "domain/auditentry.h"
#include "mailcomposer.h"
#include "notbuilt.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::TokenKind;

namespace {

Result<> admit(const domain::User &user)
{
    if (user.email.isEmpty() && user.phone.isEmpty()) {
        return failure(ErrorCode::ValidationFailed,
                       u"Reauthentication requires the user to have an email or a phone number"_s);
    }
    if (!user.email.isEmpty() && !user.isEmailConfirmed()) {
        return failure(ErrorCode::EmailNotConfirmed,
                       Refusal::Unprocessable,
                       u"Please verify your email first."_s);
    }
    if (user.email.isEmpty() && !user.isPhoneConfirmed()) {
        return failure(ErrorCode::PhoneNotConfirmed,
                       Refusal::Unprocessable,
                       u"Please verify your phone first."_s);
    }
    if (user.email.isEmpty())
        return notBuilt(u"text messages"_s);
    return {};
}

std::unexpected<Error> notValid()
{
    return failure(ErrorCode::ReauthenticationNotValid, u"Nonce has expired or is invalid"_s);
}

} // namespace

Reauthentication::Reauthentication(const ServiceSettings &settings,
                                   Stores stores,
                                   const MailRequests &mails,
                                   const CodeGuesses &guesses,
                                   RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_mails(mails)
    , m_guesses(guesses)
    , m_random(random)
{ }

Result<> Reauthentication::request(const domain::Principal &principal,
                                   const domain::Caller &caller) const
{
    TRY(admit(*principal.user));
    TRY(m_mails.checkAddress(principal.user->email));
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<> {
        const std::optional<domain::User> user
            = TRY(m_stores.users.findForUpdate(transaction, principal.user->id));
        if (!user || user->email.isEmpty())
            return {}; // gone meanwhile, and nobody to tell
        TRY(checkMailSpacing(user->reauthenticationSentAt, m_settings.mailSpacing, caller.now));
        const domain::AuditEntry entry
            = domain::auditEntry(randomUuid(m_random),
                                 domain::AuditAction::UserReauthenticateRequested,
                                 *user,
                                 caller.now);
        return m_mails.mailReauthentication(transaction, *user, entry, caller);
    });
}

Result<QString>
Reauthentication::check(const domain::User &user, const QString &nonce, Timestamp now) const
{
    std::optional<QString> hash = TRY(m_stores.database.transact(
        [&](storage::Transaction &transaction) { return find(transaction, user.id, nonce, now); }));
    if (!hash)
        return notValid();
    return *std::move(hash);
}

Result<> Reauthentication::spend(storage::Transaction &transaction,
                                 UserId user,
                                 const QString &hash,
                                 Timestamp now) const
{
    if (TRY(m_stores.tokens.spendReauthentication(transaction, user, hash, now)))
        return {};
    return notValid();
}

Result<std::optional<QString>> Reauthentication::find(storage::Transaction &transaction,
                                                      UserId user,
                                                      const QString &nonce,
                                                      Timestamp now) const
{
    const std::optional<storage::TokenHolder> holder
        = TRY(m_stores.tokens.findByUser(transaction, user));
    if (!holder)
        return std::nullopt;
    const domain::User &owner = holder->user;
    const QString address = owner.email.isEmpty() ? owner.phone : owner.email;
    const QString &stored = holder->tokens.reauthentication;
    if (domain::matchCode(holder->tokens,
                          {TokenKind::Reauthentication},
                          crypto::oneTimeTokenHash(address, nonce))) {
        const bool isLate
            = domain::isExpired(owner.reauthenticationSentAt, m_settings.otpLifetime, now);
        return isLate ? std::nullopt : std::optional(stored);
    }
    std::vector<CodeGuesses::Target> targets;
    if (!stored.isEmpty())
        targets.push_back({owner.id, TokenKind::Reauthentication, stored});
    TRY(m_guesses.countWrong(transaction, targets, address, now));
    return std::nullopt;
}

} // namespace latchkey::services
