#pragma once

#include "domain/administrator.h"
#include "httpmessage.h"
#include "limit.h"
#include "requestcontext.h"
#include "result.h"

#include <chrono>
#include <functional>
#include <vector>

namespace latchkey::http {

// Which threads run a request. A flood on one lane does not slow another.
enum class Lane {
    Inline, // the event loop itself: no SQL, microseconds
    Quick, // SQL only
    Hashing, // passwords: as many threads as cores
    Outbound, // waits for someone else's server
    Streaming // starts a streamed answer; holds a place while the stream lives
};

enum class Access {
    Public, // Authorization is not even looked at
    User, // reference/http-api.md 1.8 "User" level
    NotAnonymous, // and a signed-up user
    Admin // "Admin" level
};

// A captcha is asked for before or after the limit has been taken (reference/http-api.md 1.1).
enum class LimitOrder { BeforeCaptcha, AfterCaptcha };

// A path group or a route may exist only while a feature is switched on. The error is what callers
// get while it is off; nullopt: it is on.
using FeatureSwitch = std::function<std::optional<Error>()>;

using Handler = std::function<Result<HttpResponse>(const HttpRequest &, RequestContext &)>;

// One line of a route table. `path` segments are literal or `{name}` (one non-empty segment).
// With `trailingSlash`, the path is also served with a `/` at its end.
struct Route
{
    Method method = Method::Get;
    QByteArray path;
    Lane lane = Lane::Quick;
    Access access = Access::Public;
    // Where an administrator is asked for: what the route does with that. Unsaid, it is closed to
    // the limited roles.
    domain::AdminRight adminRight = domain::AdminRight::Write;
    bool trailingSlash = false;
    FeatureSwitch feature = {};
    Handler handler; // runs on `lane`
    std::function<Result<>(const HttpRequest &, const RequestContext &)> challenge
        = {}; // to be passed before the handler: a captcha
    std::function<Lane(const HttpRequest &)> laneFor
        = {}; // overrides `lane` where the request decides

    // The limit per client address: taken on the event loop, before a queue can fill, or, where
    // something has to be asked first, between that and the handler.
    std::optional<Limit> limit = {};
    std::function<std::optional<Limit>(const HttpRequest &)> limitFor
        = {}; // overrides `limit` where the request decides
    LimitOrder limitOrder = LimitOrder::BeforeCaptcha;

    // What its handler says leaves no sooner than this after the request came, so that the time of
    // an answer does not tell what was to be done for it. Holds no worker meanwhile.
    std::chrono::milliseconds leastTime{};

    std::optional<Limit> limitOf(const HttpRequest &request) const
    {
        return limitFor ? limitFor(request) : limit;
    }

    std::size_t number = 0; // its place in the table; the router sets it
};

// A path group whose guards run before the paths below it are even matched, so that an unknown path
// below /admin without a token is 401. Groups nest: outer guards first; within one, access before
// feature.
struct RouteGroup
{
    QByteArray prefix; // "/admin": covers /admin and everything below /admin/
    Access access = Access::Public;
    FeatureSwitch feature = {};

    // Whether what the path names is there. To be asked before all else that is wrong with a
    // request; as asking may need the database, and who is served has found it, only those are
    // asked about that lead nowhere or that their handler refused.
    std::function<Result<>(const HttpRequest &)> subject = {};
};

// Admits or refuses a request at an access level and fills in context.principal. Called on a
// worker; may use the database. Called several times for one request: an already set principal is
// not loaded again.
class AccessGuard
{
public:
    virtual ~AccessGuard() = default;
    virtual Result<> admit(Access access, const HttpRequest &request, RequestContext &context) = 0;
};

} // namespace latchkey::http
