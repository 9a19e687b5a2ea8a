#pragma once

#include "clientaddress.h"
#include "domain/caller.h"
#include "domain/principal.h"
#include "httpmessage.h"
#include "result.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace latchkey::http {

class AddressLimits;
struct Route;

// The shape of error bodies, chosen by X-Supabase-Api-Version (reference/http-api.md 1.4).
enum class ApiVersion { Initial, V20240101 };

// What is known about one request beyond its bytes. Made on the event loop, then owned by one
// worker.
struct RequestContext
{
    const Route *route = nullptr; // what it leads to, if anything
    domain::Caller caller;
    ApiVersion apiVersion = ApiVersion::Initial;
    QDeadlineTimer due{QDeadlineTimer::Forever}; // then whoever asked is told that it took too long
    std::optional<domain::Principal> principal; // set by the access guard
    std::vector<std::pair<QByteArray, QByteArray>>
        pathParameters; // {name} of the route → decoded segment

    // Whom this request counts against; use takeLimit(). No key, or no limits: it does not count.
    AddressLimits *limits = nullptr;
    std::optional<LimitKey> limitKey;
    bool hasDoubtfulSender = false; // names a sender, but we have no reason to believe it

    HeaderList answerHeaders; // added to the answer, be it a success or a failure

    // For the access log; never a secret or an address in clear.
    QString grantType;
    std::optional<ErrorCode> errorCode;
    QString errorDetail;
};

} // namespace latchkey::http
