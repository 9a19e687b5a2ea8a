#include "mailcomposer.h"

#include "domain/maillink.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

storage::OutboxMail composeLinkMail(const LinkMail &mail,
                                    const domain::User &user,
                                    const domain::Caller &caller,
                                    const ServiceSettings &settings,
                                    RandomSource &random)
{
    const QString link = domain::confirmationLink(
        caller.linkBase,
        mail.urlPath,
        {.token = mail.token.hash, .type = mail.type, .redirectTo = caller.redirectTo});
    QJsonObject variables{{u"confirmation_url"_s, link},
                          {u"token"_s, mail.token.code},
                          {u"token_hash"_s, mail.token.hash},
                          {u"redirect_to"_s, caller.redirectTo},
                          {u"site_url"_s, settings.siteUrl},
                          {u"email"_s, user.email},
                          {u"data"_s, user.userMetadata}};
    if (!mail.newEmail.isEmpty()) {
        variables.insert(u"new_email"_s, mail.newEmail);
        variables.insert(u"sending_to"_s, mail.recipient);
    }
    return {.id = randomUuid(random),
            .kind = mail.kind,
            .recipient = mail.recipient,
            .userId = user.id,
            .variables = std::move(variables),
            .expiresAt = caller.now + settings.otpLifetime};
}

storage::OutboxMail composeCodeMail(const MailedToken &token,
                                    const domain::User &user,
                                    const domain::Caller &caller,
                                    const ServiceSettings &settings,
                                    RandomSource &random)
{
    return {.id = randomUuid(random),
            .kind = u"reauthentication"_s,
            .recipient = user.email,
            .userId = user.id,
            .variables = {{u"token"_s, token.code},
                          {u"site_url"_s, settings.siteUrl},
                          {u"email"_s, user.email},
                          {u"data"_s, user.userMetadata}},
            .expiresAt = caller.now + settings.otpLifetime};
}

Result<> checkMailSpacing(std::optional<Timestamp> lastSent,
                          std::chrono::milliseconds spacing,
                          Timestamp now)
{
    if (!lastSent || *lastSent + spacing <= now)
        return {};
    const auto left = std::chrono::floor<std::chrono::seconds>(*lastSent + spacing - now);
    return failure(
        ErrorCode::OverEmailSendRateLimit,
        u"For security purposes, you can only request this after %1 seconds."_s.arg(left.count()));
}

} // namespace latchkey::services
