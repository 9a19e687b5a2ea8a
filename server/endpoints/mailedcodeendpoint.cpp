#include "mailedcodeendpoint.h"

#include "jsonreader.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

http::HttpResponse nothingToTell()
{
    return http::HttpResponse::json(200, "{}");
}

} // namespace

MailedCodeEndpoint::MailedCodeEndpoint(const services::Otp &otp,
                                       const services::MagicLink &magicLink,
                                       const services::Recovery &recovery,
                                       const services::Resend &resend)
    : m_otp(otp)
    , m_magicLink(magicLink)
    , m_recovery(recovery)
    , m_resend(resend)
{ }

void MailedCodeEndpoint::mount(http::Router &router,
                               const CaptchaGuard &captcha,
                               const MailingLane &lane)
{
    const auto post = [&](const char *path, http::Limit limit, auto handle) {
        router.add(captcha.protect(lane.forStrangers(
            {.method = http::Method::Post,
             .path = path,
             .handler =
                 [this, handle](const http::HttpRequest &request, http::RequestContext &context) {
                     return (this->*handle)(request, context);
                 },
             .limit = limit})));
    };
    post("/otp", http::Limit::Otp, &MailedCodeEndpoint::otp);
    post("/magiclink", http::Limit::MagicLink, &MailedCodeEndpoint::magicLink);
    post("/recover", http::Limit::Recover, &MailedCodeEndpoint::recover);
    post("/resend", http::Limit::Resend, &MailedCodeEndpoint::resend);
}

Result<http::HttpResponse> MailedCodeEndpoint::otp(const http::HttpRequest &request,
                                                   http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::Otp::Form form;
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    if (!TRY(body.flag(u"create_user", true)))
        form.unknown = services::Otp::Unknown::IsRefused;
    const std::optional<QJsonObject> data = TRY(body.object(u"data"));
    form.data = data.value_or(QJsonObject());
    form.channel = TRY(body.text(u"channel"));
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    TRY(m_otp.request(form, context.caller));
    return nothingToTell();
}

Result<http::HttpResponse> MailedCodeEndpoint::magicLink(const http::HttpRequest &request,
                                                         http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::MagicLink::Form form;
    form.email = TRY(body.text(u"email"));
    const std::optional<QJsonObject> data = TRY(body.object(u"data"));
    form.data = data.value_or(QJsonObject());
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    TRY(m_magicLink.request(form, context.caller));
    return nothingToTell();
}

Result<http::HttpResponse> MailedCodeEndpoint::recover(const http::HttpRequest &request,
                                                       http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::Recovery::Form form;
    form.email = TRY(body.text(u"email"));
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    TRY(m_recovery.request(form, context.caller));
    return nothingToTell();
}

Result<http::HttpResponse> MailedCodeEndpoint::resend(const http::HttpRequest &request,
                                                      http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::Resend::Form form;
    form.type = TRY(body.text(u"type"));
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    TRY(m_resend.request(form, context.caller));
    return nothingToTell();
}

} // namespace latchkey::endpoints
