#include "verification.h"

#include "crypto/passwordhasher.h"
#include "crypto/tokenhash.h"
#include "domain/emailaddress.h"
#include "domain/phonenumber.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::TokenKind;
using domain::VerifyType;

namespace {

Error codeExpired()
{
    return {.code = ErrorCode::OtpExpired, .message = u"Token has expired or is invalid"_s};
}

Error linkExpired()
{
    return {.code = ErrorCode::OtpExpired, .message = u"Email link is invalid or has expired"_s};
}

Result<> checkForm(const Verification::Form &form)
{
    if (form.type.isEmpty())
        return validationFailed(u"Verify requires a verification type"_s);
    if (form.token.isEmpty() == form.tokenHash.isEmpty())
        return validationFailed(u"Verify requires either a token or a token hash"_s);
    if (!form.tokenHash.isEmpty()) {
        if (!form.email.isEmpty() || !form.phone.isEmpty() || !form.redirectTo.isEmpty())
            return validationFailed(u"Only the token_hash and type should be provided"_s);
        return {};
    }
    if (form.email.isEmpty() == form.phone.isEmpty())
        return validationFailed(
            u"Only an email address or phone number should be provided on verify"_s);
    if (!form.phone.isEmpty())
        TRY(domain::PhoneNumber::parse(form.phone));
    return {};
}

Result<VerifyType> linkType(const QString &text)
{
    const std::optional<VerifyType> type = domain::parseVerifyType(text);
    if (!type || domain::isPhoneType(*type))
        return validationFailed(u"Invalid email verification type"_s);
    return *type;
}

// "email" stands for whichever of the two it was.
VerifyType effectiveType(VerifyType type, TokenKind kind)
{
    if (type != VerifyType::Email)
        return type;
    return kind == TokenKind::Confirmation ? VerifyType::Signup : VerifyType::MagicLink;
}

// The method under which a PKCE flow of this type waits (reference/http-api.md 1.15).
QString flowMethod(VerifyType type)
{
    return type == VerifyType::Signup ? u"email/signup"_s : domain::verifyTypeName(type);
}

// A code is good for the address it was mailed to.
std::vector<TokenKind> kindsFor(VerifyType type, const domain::User &user, const QString &email)
{
    std::vector<TokenKind> kinds = domain::tokenKinds(type);
    if (type == VerifyType::EmailChange && user.email != email)
        std::erase(kinds, TokenKind::EmailChangeCurrent);
    if (type == VerifyType::EmailChange && user.emailChange != email)
        std::erase(kinds, TokenKind::EmailChangeNew);
    return kinds;
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
Verification::Verification(const ServiceSettings &settings,
                           Stores stores,
                           const crypto::PasswordHasher &hasher,
                           const domain::PasswordPolicy &policy,
                           const VerifiedToken &effects,
                           const CodeGuesses &guesses,
                           const SessionIssuer &issuer)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_effects(effects)
    , m_guesses(guesses)
    , m_issuer(issuer)
{ }

Result<Verification::Outcome> Verification::byForm(const Form &form,
                                                   const domain::Caller &caller) const
{
    TRY(checkForm(form));
    if (!form.tokenHash.isEmpty()) {
        const VerifyType type = TRY(linkType(form.type));
        auto password = TRY(hashOf(form, type));
        return verify({.type = type,
                       .token = form.tokenHash,
                       .passwordHash = std::move(password),
                       .caller = caller});
    }
    const std::optional<VerifyType> type = domain::parseVerifyType(form.type);
    const Result<domain::EmailAddress> email = domain::EmailAddress::parse(form.email);
    if (!form.email.isEmpty() && !email) {
        return failure(
            ErrorCode::ValidationFailed, Refusal::Unprocessable, u"Invalid email format"_s);
    }
    if (!type || domain::isPhoneType(*type) || !email) // no such code was ever sent
        return std::unexpected(codeExpired());
    auto password = TRY(hashOf(form, *type));
    return verify({.type = *type,
                   .email = email->toString(),
                   .codeHash = crypto::oneTimeTokenHash(email->toString(), form.token),
                   .passwordHash = std::move(password),
                   .caller = caller});
}

Result<Verification::Outcome>
Verification::byLink(const QString &type, const QString &token, const domain::Caller &caller) const
{
    const VerifyType parsed = TRY(linkType(type));
    return verify(
        {.type = parsed,
         .token = token,
         .ending = token.startsWith(domain::pkcePrefix) ? Ending::AuthCode : Ending::Session,
         .caller = caller});
}

// Hashed before the transaction, whether it will be used or not: only an account without a password
// takes it.
Result<std::optional<QString>> Verification::hashOf(const Form &form, VerifyType type) const
{
    const bool isSignUp
        = type == VerifyType::Signup || type == VerifyType::Invite || type == VerifyType::Email;
    if (form.password.isEmpty() || !isSignUp)
        return std::nullopt;
    TRY(m_policy.admit(form.password));
    return m_hasher.unsealedHash(form.password);
}

Result<Verification::Outcome> Verification::verify(const Request &request) const
{
    Decided decided = TRY(m_stores.database.transact(
        [&](storage::Transaction &transaction) { return decide(transaction, request); }));
    if (decided.refusal)
        return std::unexpected(*std::move(decided.refusal));
    Outcome outcome{.tokens = {}, .authCode = decided.authCode, .type = decided.type};
    if (decided.opened)
        outcome.tokens = m_issuer.tokensFor(*std::move(decided.opened), request.caller.now);
    return outcome;
}

Result<Verification::Decided> Verification::decide(storage::Transaction &transaction,
                                                   const Request &request) const
{
    const bool isLink = !request.token.isEmpty();
    const std::optional<Match> match
        = TRY(isLink ? findLink(transaction, request) : findCode(transaction, request));
    const Timestamp now = request.caller.now;
    const Error expired = isLink ? linkExpired() : codeExpired();
    if (!match)
        return Decided{.refusal = expired};
    const domain::User &user = match->holder.user;
    if (domain::isExpired(domain::sentAt(user, match->kind), m_settings.otpLifetime, now))
        return Decided{.refusal = expired};
    if (user.isBanned(now)) {
        return Decided{.refusal = Error{.code = ErrorCode::UserBanned,
                                        .message = u"User is banned"_s,
                                        .refusal = Refusal::Forbidden}};
    }
    return use(transaction, request, *match);
}

Result<std::optional<Verification::Match>> Verification::findLink(storage::Transaction &transaction,
                                                                  const Request &request) const
{
    auto holder = TRY(m_stores.tokens.findByLink(transaction, request.token));
    if (!holder)
        return std::nullopt;
    const std::optional<TokenKind> kind
        = domain::matchLink(holder->tokens, domain::tokenKinds(request.type), request.token);
    if (!kind)
        return std::nullopt;
    return Match{.holder = *std::move(holder), .kind = *kind};
}

Result<std::optional<Verification::Match>> Verification::findCode(storage::Transaction &transaction,
                                                                  const Request &request) const
{
    const QString &aud = request.caller.audience;
    std::vector<storage::TokenHolder> holders;
    if (request.type == VerifyType::EmailChange) {
        holders = TRY(m_stores.tokens.findByEmailChange(transaction, request.email, aud));
    } else if (auto one = TRY(m_stores.tokens.findByEmail(transaction, request.email, aud))) {
        holders.push_back(*std::move(one));
    }
    std::vector<CodeGuesses::Target> targets;
    for (storage::TokenHolder &holder : holders) {
        const std::vector<TokenKind> kinds = kindsFor(request.type, holder.user, request.email);
        if (const auto kind = domain::matchCode(holder.tokens, kinds, request.codeHash))
            return Match{.holder = std::move(holder), .kind = *kind};
        for (const TokenKind kind : kinds) {
            if (!holder.tokens.column(kind).isEmpty())
                targets.push_back({holder.user.id, kind, holder.tokens.column(kind)});
        }
    }
    TRY(m_guesses.countWrong(transaction, targets, request.email, request.caller.now));
    return std::nullopt;
}

Result<Verification::Decided> Verification::use(storage::Transaction &transaction,
                                                const Request &request,
                                                const Match &match) const
{
    Decided decided{.type = effectiveType(request.type, match.kind)};
    const domain::Caller &caller = request.caller;
    const std::optional<VerifiedToken::Effect> effect = TRY(
        m_effects.apply(transaction, match.holder, match.kind, request.passwordHash, caller.now));
    if (!effect) // the first of two confirmations
        return decided;
    if (request.ending == Ending::AuthCode) {
        TRY(m_stores.audit.append(transaction, effect->audit));
        const QString method = flowMethod(decided.type);
        const std::optional<QString> code
            = TRY(m_stores.flows.issueCode(transaction, effect->user.id, method, caller.now));
        if (!code) {
            return failure(ErrorCode::FlowStateNotFound,
                           Refusal::Invalid,
                           u"invalid flow state, no valid flow state found"_s);
        }
        decided.authCode = *code;
        return decided;
    }
    decided.opened = TRY(m_issuer.open(
        transaction, effect->user, {.method = u"otp"_s, .audit = {effect->audit}}, caller));
    if (!decided.opened)
        return unexpectedFailure(u"a user whose row is locked is gone"_s);
    return decided;
}

} // namespace latchkey::services
