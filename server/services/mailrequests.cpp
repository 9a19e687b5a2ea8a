#include "mailrequests.h"

#include "domain/maillink.h"
#include "mailcomposer.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::TokenKind;
using storage::MailPurpose;

namespace {

// One reason in the words of each place that knows it (reference/database.md 11, http-api.md 1.15).
struct Wording
{
    MailPurpose purpose;
    TokenKind token;
    QString mailKind;
    QString linkType;
    QString ServiceSettings::*path;
    QString authenticationMethod; // of a PKCE flow
};

Wording wordingOf(LinkReason reason)
{
    switch (reason) {
    case LinkReason::Confirmation:
        return {MailPurpose::Confirmation,
                TokenKind::Confirmation,
                u"confirmation"_s,
                u"signup"_s,
                &ServiceSettings::confirmationPath,
                u"email/signup"_s};
    case LinkReason::Invite:
        return {MailPurpose::Invitation,
                TokenKind::Confirmation,
                u"invite"_s,
                u"invite"_s,
                &ServiceSettings::invitePath,
                u"invite"_s};
    case LinkReason::Recovery:
        return {MailPurpose::Recovery,
                TokenKind::Recovery,
                u"recovery"_s,
                u"recovery"_s,
                &ServiceSettings::recoveryPath,
                u"recovery"_s};
    case LinkReason::MagicLink:
        return {MailPurpose::Recovery,
                TokenKind::Recovery,
                u"magic_link"_s,
                u"magiclink"_s,
                &ServiceSettings::recoveryPath,
                u"magiclink"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

MailRequests::MailRequests(const ServiceSettings &settings,
                           const storage::MailRequestStore &store,
                           const MailAdmission &admission,
                           RandomSource &random)
    : m_settings(settings)
    , m_store(store)
    , m_admission(admission)
    , m_random(random)
{ }

Result<> MailRequests::mail(storage::Transaction &transaction,
                            const Request &request,
                            const domain::Caller &caller) const
{
    TRY(m_admission.admit({request.user.email}, caller.now));
    const Wording wording = wordingOf(request.reason);
    const MailedToken token
        = makeMailedToken(request.user.email, request.pkce, m_settings.otpLength, m_random);
    const LinkMail mail{.kind = wording.mailKind,
                        .type = wording.linkType,
                        .urlPath = m_settings.*wording.path,
                        .recipient = request.user.email,
                        .token = token};
    storage::MailRequest rows = rowsFor(request, token);
    rows.mails = {composeLinkMail(mail, request.user, caller, m_settings, m_random)};
    return m_store.write(transaction, rows, caller.now);
}

Result<GeneratedLink> MailRequests::generate(storage::Transaction &transaction,
                                             const Request &request,
                                             const domain::Caller &caller) const
{
    const Wording wording = wordingOf(request.reason);
    const MailedToken token
        = makeMailedToken(request.user.email, request.pkce, m_settings.otpLength, m_random);
    TRY(m_store.write(transaction, rowsFor(request, token), caller.now));
    const QString url = domain::confirmationLink(
        caller.linkBase,
        m_settings.*wording.path,
        {.token = token.hash, .type = wording.linkType, .redirectTo = caller.redirectTo});
    return GeneratedLink{.token = token, .url = url};
}

Result<> MailRequests::mailReauthentication(storage::Transaction &transaction,
                                            const domain::User &user,
                                            const domain::AuditEntry &audit,
                                            const domain::Caller &caller) const
{
    TRY(m_admission.admit({user.email}, caller.now));
    const MailedToken token = makeMailedToken(user.email, {}, m_settings.otpLength, m_random);
    return m_store.write(transaction,
                         {.purpose = MailPurpose::Reauthentication,
                          .user = user.id,
                          .tokens = {{.rowId = randomUuid(m_random),
                                      .kind = TokenKind::Reauthentication,
                                      .hash = token.hash,
                                      .relatesTo = user.email}},
                          .audit = {audit},
                          .mails = {composeCodeMail(token, user, caller, m_settings, m_random)}},
                         caller.now);
}

domain::User MailRequests::nobody(const QString &email) const
{
    domain::User user;
    user.id = UserId::random(m_random);
    user.email = email;
    return user;
}

storage::MailRequest MailRequests::rowsFor(const Request &request, const MailedToken &token) const
{
    const Wording wording = wordingOf(request.reason);
    storage::MailRequest rows{.purpose = wording.purpose,
                              .user = request.user.id,
                              .tokens = {{.rowId = randomUuid(m_random),
                                          .kind = wording.token,
                                          .hash = token.hash,
                                          .relatesTo = request.user.email}},
                              .audit = request.audit};
    if (request.pkce) {
        rows.flow
            = pkceFlow(*request.pkce, request.user.id, wording.authenticationMethod, m_random);
    }
    return rows;
}

} // namespace latchkey::services
