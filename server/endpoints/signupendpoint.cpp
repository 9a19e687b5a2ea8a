#include "signupendpoint.h"

#include "http/addresslimits.h"
#include "jsonreader.h"
#include "sessionjson.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

Result<services::SignUp::Form> readForm(const http::HttpRequest &request)
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::SignUp::Form form;
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    form.password = TRY(body.secret(u"password"));
    const std::optional<QJsonObject> data = TRY(body.object(u"data"));
    form.data = data.value_or(QJsonObject());
    form.channel = TRY(body.text(u"channel"));
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    return form;
}

} // namespace

SignUpEndpoint::SignUpEndpoint(const EndpointOptions &options,
                               const services::SignUp &signUp,
                               const services::AnonymousSignIn &anonymous)
    : m_options(options)
    , m_signUp(signUp)
    , m_anonymous(anonymous)
{ }

void SignUpEndpoint::mount(http::Router &router,
                           const CaptchaGuard &captcha,
                           const MailingLane &lane)
{
    const http::Route route{
        .method = http::Method::Post,
        .path = "/signup",
        .lane = http::Lane::Hashing,
        .trailingSlash = true,
        .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
            return signUp(request, context);
        }};
    // Where nothing has to be confirmed, the answer itself says that an address is taken.
    router.add(
        captcha.protect(m_options.mailerAutoconfirm ? lane.of(route) : lane.forStrangers(route)));
}

Result<http::HttpResponse> SignUpEndpoint::signUp(const http::HttpRequest &request,
                                                  http::RequestContext &context) const
{
    const services::SignUp::Form form = TRY(readForm(request));
    // The body decides which limit it is, so the route table cannot.
    if (form.email.isEmpty() && form.phone.isEmpty()) {
        if (m_anonymous.isEnabled())
            TRY(http::takeLimit(http::Limit::AnonymousUsers, context));
        const auto tokens = TRY(m_anonymous.signIn(form.data, context.caller));
        return sessionAnswer(tokens, context);
    }
    TRY(http::takeLimit(http::Limit::SignUp, context));
    const services::SignUp::Outcome outcome = TRY(m_signUp.signUp(form, context.caller));
    if (outcome.tokens)
        return sessionAnswer(*outcome.tokens, context);
    return userAnswer(outcome.user);
}

} // namespace latchkey::endpoints
