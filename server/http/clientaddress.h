#pragma once

#include "httpmessage.h"
#include "ipaddress.h"

#include <optional>
#include <vector>

namespace latchkey::http {

// Whose word about the client's address counts.
struct ForwardingRules
{
    std::vector<IpNetwork> trustedProxies = loopbackNetworks(); // LATCHKEY_TRUSTED_PROXIES
    bool believesSbForwardedFor = false; // GOTRUE_SECURITY_SB_FORWARDED_FOR_ENABLED
    QByteArray limitHeader; // GOTRUE_RATE_LIMIT_HEADER; empty: limits go by address
};

// Who sent a request, as far as we believe it.
struct Client
{
    std::optional<IpAddress> address; // nothing: the socket does not say
    bool isTrustedSocket = false; // the peer is one of our proxies
    bool isForwarded = false; // the request names somebody else as its sender, truly or not
};

// X-Forwarded-For is walked from the right, where our own proxies write: the first address that is
// none of theirs is the client. What stands further left was written by the client itself, and what
// arrives on the socket of a stranger is not looked at.
Client identifyClient(const HttpRequest &request, const ForwardingRules &rules);

// What the requests of one client have in common, for counting them: the subscriber's address, or a
// digest of the header that GOTRUE_RATE_LIMIT_HEADER names.
struct LimitKey
{
    IpAddress::Bytes bytes{};

    bool operator==(const LimitKey &) const = default;
};

// Nothing: the request is not limited. That is the peer's rule where its header is configured and
// missing, and ours for a caller on this machine that forwards for nobody, such as the backend of
// a web application: all its users would share one bucket.
std::optional<LimitKey>
limitKey(const HttpRequest &request, const Client &client, const ForwardingRules &rules);

} // namespace latchkey::http
