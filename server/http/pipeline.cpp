#include "pipeline.h"

#include "accesslog.h"
#include "addresslimits.h"
#include "answerbytes.h"
#include "clock.h"
#include "domain/sendrate.h"
#include "errorresponse.h"
#include "httpserver.h"
#include "ids.h"
#include "requestcounts.h"

#include <QDate>

#include <algorithm>
#include <exception>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

// reference/http-api.md 1.4: anything but a date chooses the old shape.
ApiVersion apiVersionOf(const HttpRequest &request)
{
    const QByteArray text = request.headers.value("X-Supabase-Api-Version");
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return ApiVersion::Initial;
    const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    return date >= QDate(2024, 1, 1) ? ApiVersion::V20240101 : ApiVersion::Initial;
}

// Methods that no route can have get 405 even where a guard stands in front of the path
// (reference/http-api.md, corrections, 1). TRACE and CONNECT are words HTTP knows, so they meet
// the guard.
bool isForeignMethod(const HttpRequest &request)
{
    return request.method == Method::Other && request.methodName != "TRACE"
        && request.methodName != "CONNECT";
}

HttpResponse notFound()
{
    return HttpResponse::text(404, "404 page not found\n");
}

HttpResponse wrongMethod(const QByteArray &allow)
{
    HttpResponse response = HttpResponse::empty(405);
    if (!allow.isEmpty())
        response.headers.add("Allow", allow);
    return response;
}

HttpResponse noRoute(const Router::Match &match)
{
    return match.allow.isEmpty() ? notFound() : wrongMethod(match.allow);
}

} // namespace

Pipeline::Pipeline(const HttpServerOptions &options,
                   const Router &router,
                   AccessGuard &guard,
                   const Clock &clock,
                   RandomSource &random,
                   RequestCounts *counts)
    : m_options(options)
    , m_router(router)
    , m_guard(guard)
    , m_clock(clock)
    , m_random(random)
    , m_cors(options.corsAllowedHeaders)
    , m_counts(counts)
{ }

RequestContext Pipeline::contextOf(const HttpRequest &request) const
{
    RequestContext context;
    domain::Caller &caller = context.caller;
    caller.now = m_clock.now();
    if (m_options.requestDeadline.count() > 0)
        context.due.setRemainingTime(m_options.requestDeadline);
    caller.requestId = m_options.requestIdHeader.isEmpty()
        ? randomUuid(m_random).toString(QUuid::WithoutBraces)
        : QString::fromUtf8(request.headers.value(m_options.requestIdHeader.toUtf8()));
    const Client client = identifyClient(request, m_options.forwarding);
    if (client.address) {
        caller.ipAddress = client.address->toString();
        caller.subscriber = client.address->subscriber().toString();
    }
    context.limits = m_options.limits.get();
    context.limitKey = limitKey(request, client, m_options.forwarding);
    context.hasDoubtfulSender = client.isForwarded && !client.isTrustedSocket;
    caller.userAgent = QString::fromUtf8(request.headers.value("User-Agent"));
    const QByteArray audience = request.headers.value("X-JWT-AUD");
    caller.audience = audience.isEmpty() ? m_options.defaultAudience : QString::fromUtf8(audience);
    context.apiVersion = apiVersionOf(request);
    return context;
}

Pipeline::Admission Pipeline::gate(const HttpRequest &request) const
{
    Admission admission{.context = contextOf(request)};
    if (m_options.cors == CorsUse::AnyOrigin && Cors::isPreflight(request)) {
        admission.answer = m_cors.answerPreflight(request);
        return admission;
    }
    admission.match = m_router.match(request);
    admission.context.route = admission.match.route;
    if (isForeignMethod(request))
        admission.answer = wrongMethod(admission.match.allow);
    else if (!admission.match.route && admission.match.groups.empty())
        admission.answer = noRoute(admission.match);
    admission.context.pathParameters = admission.match.parameters;
    if (!admission.answer && isLimitFirst(admission.match)) {
        const Result<> limited = takeLimit(request, admission);
        if (!limited)
            admission.answer = refuse(limited.error(), admission.context);
    }
    return admission;
}

// Nothing has to be asked before the limit, so it can be taken before the request waits for a
// worker.
bool Pipeline::isLimitFirst(const Router::Match &match) const
{
    const Route *route = match.route;
    return route && match.groups.empty() && route->access == Access::Public && !route->feature
        && (route->limitOrder == LimitOrder::BeforeCaptcha || !m_options.captchaEnabled);
}

Result<> Pipeline::takeLimit(const HttpRequest &request, Admission &admission) const
{
    const Route *route = admission.match.route;
    if (!route || std::exchange(admission.isLimitTaken, true))
        return {};
    const std::optional<Limit> limit = route->limitOf(request);
    return limit ? http::takeLimit(*limit, admission.context) : Result<>();
}

Result<> Pipeline::passGuards(const HttpRequest &request, Admission &admission) const
{
    const auto pass = [&](Access access, const FeatureSwitch &feature) -> Result<> {
        if (access != Access::Public)
            TRY(m_guard.admit(access, request, admission.context));
        if (!feature)
            return {};
        if (std::optional<Error> isOff = feature())
            return std::unexpected(std::move(*isOff));
        return {};
    };
    for (const RouteGroup *group : admission.match.groups)
        TRY(pass(group->access, group->feature));
    const Route *route = admission.match.route;
    return route ? pass(route->access, route->feature) : Result<>();
}

Result<HttpResponse> Pipeline::handle(const HttpRequest &request, Admission &admission) const
{
    TRY(passGuards(request, admission));
    if (!admission.match.route) {
        TRY(meetSubjects(request, admission.match));
        return noRoute(admission.match);
    }
    Result<HttpResponse> answer = run(request, admission);
    if (!answer)
        TRY(meetSubjects(request, admission.match));
    return answer;
}

Result<> Pipeline::meetSubjects(const HttpRequest &request, const Router::Match &match)
{
    for (const RouteGroup *group : match.groups) {
        if (group->subject)
            TRY(group->subject(request));
    }
    return {};
}

Result<HttpResponse> Pipeline::run(const HttpRequest &request, Admission &admission) const
{
    const Route *route = admission.match.route;
    if (route->limitOrder == LimitOrder::BeforeCaptcha)
        TRY(takeLimit(request, admission));
    if (route->challenge)
        TRY(route->challenge(request, admission.context));
    TRY(takeLimit(request, admission));
    if (m_options.redirectTarget)
        admission.context.caller.redirectTo = m_options.redirectTarget(request);
    if (m_options.linkBase)
        admission.context.caller.linkBase = m_options.linkBase(request);
    return route->handler(request, admission.context);
}

// The last catch: a handler that throws must still answer, and must not take the server with it.
HttpResponse Pipeline::work(const HttpRequest &request, Admission &admission) const
{
    RequestContext &context = admission.context;
    try {
        Result<HttpResponse> result = handle(request, admission);
        return result ? *std::move(result) : refuse(result.error(), context);
    } catch (const std::exception &exception) {
        context.errorDetail = QString::fromUtf8(exception.what());
    } catch (...) {
        context.errorDetail = u"something that is no std::exception was thrown"_s;
    }
    context.errorCode = ErrorCode::UnexpectedFailure;
    return brokenHandlerResponse(context);
}

HttpResponse Pipeline::refuse(const Error &error, RequestContext &context)
{
    context.errorCode = error.code;
    context.errorDetail = error.detail.isEmpty() ? error.message : error.detail;
    return errorResponse(error, context);
}

void Pipeline::finish(const HttpRequest &request,
                      const RequestContext &context,
                      HttpResponse &response) const
{
    if (m_options.cors == CorsUse::AnyOrigin && !Cors::isPreflight(request))
        m_cors.decorate(request, response);
    for (const auto &[name, value] : context.answerHeaders)
        response.headers.add(name, value);
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (!m_options.strictTransportSecurity.isEmpty())
        response.headers.add("Strict-Transport-Security", m_options.strictTransportSecurity);
    const Timestamp now = m_clock.now();
    response.headers.add("Date", httpDate(now)); // RFC 9110 6.6.1
    const auto took = now - context.caller.now;
    if (m_counts)
        count(request, context, response.status, took);
    if (m_options.accessLog)
        logAccess(request, context, response.status, took);
}

void Pipeline::count(const HttpRequest &request,
                     const RequestContext &context,
                     int status,
                     std::chrono::microseconds took) const
{
    m_counts->add(context.route, request.method, status, took);
    if (context.route && context.errorCode == ErrorCode::OverEmailSendRateLimit
        && context.errorDetail == domain::mailRateReached)
        m_counts->addMailLimit(*context.route);
}

// Never longer than the least time itself, should the clock be set back meanwhile.
std::chrono::milliseconds Pipeline::remainingTime(const RequestContext &context) const
{
    if (!context.route)
        return {};
    const std::chrono::milliseconds least = context.route->leastTime;
    const auto left = context.caller.now + least - m_clock.now();
    return std::clamp(std::chrono::ceil<std::chrono::milliseconds>(left), {}, least);
}

HttpResponse Pipeline::dispatch(const HttpRequest &request) const
{
    Admission admission = gate(request);
    HttpResponse response
        = admission.answer ? *std::move(admission.answer) : work(request, admission);
    finish(request, admission.context, response);
    return response;
}

} // namespace latchkey::http
