#pragma once

#include "clientaddress.h"
#include "domain/tokenbucket.h"
#include "limit.h"
#include "result.h"

#include <QString>

#include <array>
#include <memory>

namespace latchkey::http {

struct RequestContext;

// The buckets of all clients, in memory. Shared by all threads; a look takes well under a
// microsecond and no memory is allocated but a block of 32 KiB now and then.
//
// Bounded, without timers: each client's bucket has eight places where it may be. If all are taken,
// the one that is nearest to being full gives way, because least is forgotten with it. So a flood
// of addresses does not push out the buckets that are empty.
class AddressLimits
{
public:
    struct Rule
    {
        domain::BucketRule bucket;
        QString setting; // what raises it: for the log
    };

    using Rules = std::array<Rule, limitCount>; // by Limit

    // The peer, whose rule counts by a header, does not say how long to wait.
    enum class RetryAfter { Told, Untold };

    explicit AddressLimits(Rules rules, RetryAfter retryAfter = RetryAfter::Told);
    ~AddressLimits();

    // 429 over_request_rate_limit if the client's bucket is empty. The first refusal of a client is
    // logged, with the settings that would raise or lift the limit.
    Result<> take(Limit limit, const RequestContext &context);

private:
    struct Bucket;
    struct Shard;

    domain::TokenTaken takeFrom(Limit limit, const LimitKey &key, Timestamp now, bool &isFirst);

    static constexpr std::size_t shardCount = 64;

    const Rules m_rules;
    const RetryAfter m_retryAfter;
    std::unique_ptr<std::array<Shard, shardCount>> m_shards;
};

// For handlers that have something to ask before the limit (reference/http-api.md 1.1: /signup).
// Everything where the route alone decides names its limit in the route table instead.
Result<> takeLimit(Limit limit, const RequestContext &context);

} // namespace latchkey::http
