#include "linkgeneration.h"

#include "crypto/passwordhasher.h"
#include "crypto/tokenhash.h"
#include "domain/auditentry.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
LinkGeneration::LinkGeneration(const ServiceSettings &settings,
                               storage::Database &database,
                               const storage::UserStore &users,
                               const crypto::PasswordHasher &hasher,
                               const domain::PasswordPolicy &policy,
                               const MailRequests &mails,
                               const EmailChange &emailChange,
                               const Invitation &invitation,
                               RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_mails(mails)
    , m_emailChange(emailChange)
    , m_invitation(invitation)
    , m_random(random)
{ }

std::optional<LinkGeneration::Type> LinkGeneration::parseType(const QString &text)
{
    static const QHash<QString, Type> types{{u"signup"_s, Type::SignUp},
                                            {u"invite"_s, Type::Invite},
                                            {u"magiclink"_s, Type::MagicLink},
                                            {u"recovery"_s, Type::Recovery},
                                            {u"email_change_current"_s, Type::EmailChangeCurrent},
                                            {u"email_change_new"_s, Type::EmailChangeNew}};
    const auto found = types.find(text);
    return found == types.end() ? std::nullopt : std::optional(*found);
}

Result<LinkGeneration::Outcome> LinkGeneration::generate(const domain::Principal &administrator,
                                                         const Form &form,
                                                         const domain::Caller &caller) const
{
    const Request request = TRY(check(administrator, form, caller));
    return m_database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request); });
}

Result<LinkGeneration::Request> LinkGeneration::check(const domain::Principal &administrator,
                                                      const Form &form,
                                                      const domain::Caller &caller) const
{
    TRY(checkAudience(caller.audience));
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    const std::optional<Type> type = parseType(form.type);
    if (!type) {
        return failure(ErrorCode::ValidationFailed,
                       u"Invalid email action link type requested: "_s + form.type.left(64));
    }
    Request request{.type = *type,
                    .email = email.toString(),
                    .newUser = UserId::random(m_random),
                    .form = form,
                    .administrator = administrator,
                    .caller = caller};
    if (*type == Type::SignUp) {
        const Result<QString> hash = hashOf(form.password, request.newUser);
        if (hash)
            request.passwordHash = *hash;
        else
            request.passwordProblem = hash.error();
    }
    if (*type == Type::EmailChangeCurrent && !m_settings.secureEmailChange) {
        return failure(ErrorCode::ValidationFailed,
                       u"Enable secure email change to generate link for current email"_s);
    }
    return request;
}

Result<QString> LinkGeneration::hashOf(const Secret &password, UserId owner) const
{
    if (password.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"Signup requires a valid password"_s);
    TRY(m_policy.admit(password));
    return m_hasher.hash(password, owner);
}

Result<LinkGeneration::Outcome> LinkGeneration::write(storage::Transaction &transaction,
                                                      const Request &request) const
{
    if (request.type == Type::Invite)
        return invite(transaction, request);
    if (request.type == Type::SignUp)
        return signUp(transaction, request);
    const std::optional<domain::User> found
        = TRY(m_users.findByEmail(transaction, request.email, request.caller.audience));
    const std::optional<domain::User> user
        = found ? TRY(m_users.findForUpdate(transaction, found->id)) : std::nullopt;
    if (user && (request.type == Type::MagicLink || request.type == Type::Recovery))
        return recover(transaction, request, *user);
    if (user)
        return changeEmail(transaction, request, *user);
    if (request.type == Type::MagicLink) // somebody new signs up, with a password nobody knows
        return signUp(transaction, request);
    return failure(ErrorCode::UserNotFound, u"User with this email not found"_s);
}

Result<LinkGeneration::Outcome> LinkGeneration::recover(storage::Transaction &transaction,
                                                        const Request &request,
                                                        const domain::User &user) const
{
    const domain::AuditEntry entry = domain::auditEntry(
        randomUuid(m_random), domain::AuditAction::UserRecoveryRequested, user, request.caller.now);
    const bool isMagic = request.type == Type::MagicLink;
    const GeneratedLink link
        = TRY(m_mails.generate(transaction,
                               {.reason = isMagic ? LinkReason::MagicLink : LinkReason::Recovery,
                                .user = user,
                                .pkce = {},
                                .audit = {entry}},
                               request.caller));
    return finish(transaction, user.id, link, isMagic ? u"magiclink"_s : u"recovery"_s);
}

Result<LinkGeneration::Outcome> LinkGeneration::invite(storage::Transaction &transaction,
                                                       const Request &request) const
{
    const domain::User user
        = TRY(m_invitation.guest(transaction, request.email, request.form.data, request.caller));
    const auto entry = m_invitation.entry(request.administrator, user, request.caller.now);
    const GeneratedLink link = TRY(
        m_mails.generate(transaction,
                         {.reason = LinkReason::Invite, .user = user, .pkce = {}, .audit = {entry}},
                         request.caller));
    return finish(transaction, user.id, link, u"invite"_s);
}

Result<LinkGeneration::Outcome> LinkGeneration::signUp(storage::Transaction &transaction,
                                                       const Request &request) const
{
    const Timestamp now = request.caller.now;
    const storage::NewUser fresh
        = administeredUser({.id = request.newUser,
                            .email = request.email,
                            .aud = request.caller.audience,
                            .role = m_settings.defaultRole,
                            .passwordHash = request.passwordHash.isEmpty() ? m_hasher.hashOfNobody()
                                                                           : request.passwordHash,
                            .data = request.form.data,
                            .confirmedAt = {}},
                           m_random);
    const domain::User user = TRY(findOrMakeUnconfirmed(m_users, transaction, fresh, now));
    const bool isNew = user.id == fresh.id;
    if (isNew && request.passwordProblem)
        return std::unexpected(*request.passwordProblem);
    if (!isNew && !request.form.data.isEmpty()) {
        const QJsonObject data = domain::mergedMetadata(user.userMetadata, request.form.data);
        TRY(domain::admitMetadata(u"data"_s, data, user.userMetadata));
        TRY(m_users.setUserMetadata(transaction, user.id, data, now));
    }
    const GeneratedLink link = TRY(m_mails.generate(
        transaction,
        {.reason = LinkReason::Confirmation, .user = user, .pkce = {}, .audit = {}},
        request.caller));
    return finish(transaction, user.id, link, u"signup"_s);
}

Result<LinkGeneration::Outcome> LinkGeneration::changeEmail(storage::Transaction &transaction,
                                                            const Request &request,
                                                            const domain::User &user) const
{
    const auto newEmail = TRY(domain::EmailAddress::parse(request.form.newEmail));
    if (TRY(m_users.isEmailTaken(transaction, newEmail.toString(), user.aud, user.id)))
        return emailExists();
    const bool isNew = request.type == Type::EmailChangeNew;
    const GeneratedLink link = TRY(m_emailChange.generate(
        transaction,
        user,
        newEmail.toString(),
        isNew ? domain::TokenKind::EmailChangeNew : domain::TokenKind::EmailChangeCurrent,
        request.caller));
    Outcome outcome = TRY(finish(
        transaction, user.id, link, isNew ? u"email_change_new"_s : u"email_change_current"_s));
    if (isNew) // over the old address, as with the peer: not the token of the link
        outcome.hashedToken = crypto::oneTimeTokenHash(user.email, link.token.code);
    return outcome;
}

Result<LinkGeneration::Outcome> LinkGeneration::finish(storage::Transaction &transaction,
                                                       UserId id,
                                                       const GeneratedLink &link,
                                                       const QString &verificationType) const
{
    domain::User user = TRY(reloaded(m_users, transaction, id));
    return Outcome{.user = std::move(user),
                   .link = link,
                   .hashedToken = link.token.hash,
                   .verificationType = verificationType};
}

} // namespace latchkey::services
