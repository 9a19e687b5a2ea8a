#include "addresslimits.h"

#include "logging.h"
#include "requestcontext.h"

#include <QHashFunctions>

#include <algorithm>
#include <mutex>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

constexpr std::size_t places = 8; // where one bucket may be
constexpr std::size_t sets = 128; // in a shard

// Seeded by Qt for each process, so that nobody can look for addresses that share their places.
std::size_t hashOf(Limit limit, const LimitKey &key)
{
    return qHashBits(
        key.bytes.data(), key.bytes.size(), QHashSeed::globalSeed() + std::size_t(limit));
}

int wholeSeconds(std::chrono::microseconds wait)
{
    return std::max(1, int(std::chrono::ceil<std::chrono::seconds>(wait).count()));
}

// Not the key: whoever keys limits by a header may have chosen one that holds a secret.
void logFirstRefusal(const AddressLimits::Rule &rule, const RequestContext &context)
{
    logging::write(
        LogLevel::Warning,
        context.hasDoubtfulSender
            ? u"requests of one client are refused: too many. It forwards for others: if "
              u"it is a proxy of yours, list it in LATCHKEY_TRUSTED_PROXIES"
            : u"requests of one client are refused: too many. The setting raises this "
              u"limit; LATCHKEY_RATE_LIMITS=off lifts all limits per address",
        {{"remote_addr"_L1, context.caller.ipAddress},
         {"setting"_L1, rule.setting},
         {"request_id"_L1, context.caller.requestId}});
}

} // namespace

struct AddressLimits::Bucket
{
    LimitKey key;
    Timestamp fullAt{}; // a place whose bucket is full is free
    Limit limit{};
    bool isTold = false; // its refusal has been logged
};

struct AddressLimits::Shard
{
    std::mutex mutex;
    std::unique_ptr<std::array<std::array<Bucket, places>, sets>> buckets; // made when needed
};

AddressLimits::AddressLimits(Rules rules, RetryAfter retryAfter)
    : m_rules(std::move(rules))
    , m_retryAfter(retryAfter)
    , m_shards(std::make_unique<std::array<Shard, shardCount>>())
{ }

AddressLimits::~AddressLimits() = default;

Result<> AddressLimits::take(Limit limit, const RequestContext &context)
{
    if (!context.limitKey)
        return {};
    bool isFirst = false;
    const auto taken = takeFrom(limit, *context.limitKey, context.caller.now, isFirst);
    if (taken.isAllowed)
        return {};
    if (isFirst)
        logFirstRefusal(m_rules[std::size_t(limit)], context);
    const bool isTold = m_retryAfter == RetryAfter::Told;
    return std::unexpected(Error{.code = ErrorCode::OverRequestRateLimit,
                                 .message = u"Request rate limit reached"_s,
                                 .retryAfterSeconds = isTold ? wholeSeconds(taken.wait) : 0});
}

domain::TokenTaken
AddressLimits::takeFrom(Limit limit, const LimitKey &key, Timestamp now, bool &isFirst)
{
    const std::size_t hash = hashOf(limit, key);
    Shard &shard = (*m_shards)[hash % shardCount];
    const std::scoped_lock guard(shard.mutex);
    if (!shard.buckets)
        shard.buckets = std::make_unique<std::array<std::array<Bucket, places>, sets>>();
    auto &set = (*shard.buckets)[hash / shardCount % sets];
    auto bucket = std::ranges::find_if(
        set, [&](const Bucket &one) { return one.limit == limit && one.key == key; });
    if (bucket == set.end()) {
        bucket = std::ranges::min_element(set, {}, &Bucket::fullAt);
        *bucket = {.key = key, .fullAt = now, .limit = limit};
    }
    const auto taken = domain::takeToken(m_rules[std::size_t(limit)].bucket, bucket->fullAt, now);
    bucket->fullAt = taken.fullAt;
    isFirst
        = !taken.isAllowed && !std::exchange(bucket->isTold, bucket->isTold || !taken.isAllowed);
    return taken;
}

Result<> takeLimit(Limit limit, const RequestContext &context)
{
    return context.limits ? context.limits->take(limit, context) : Result<>();
}

} // namespace latchkey::http
