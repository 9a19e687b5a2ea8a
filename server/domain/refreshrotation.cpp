#include "refreshrotation.h"

#include "sessionvalidity.h"

namespace latchkey::domain {

namespace {

// CRC-32 as ISO 3309 has it (reflected, 0xedb88320): spreads ids evenly, and always the same way.
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~quint32(0);
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

// A share of the sessions, not of the requests: whoever changes has changed at the first refresh.
bool isUpgraded(const Session &session, const RefreshPolicy &policy)
{
    return policy.version == 2
        && crc32(session.id.value().toRfc4122()) % 100
        < static_cast<quint32>(policy.upgradePercentage);
}

} // namespace

RefreshDecision decideRefresh(const PresentedRow &presented,
                              const Session &session,
                              const RefreshPolicy &policy,
                              Timestamp now)
{
    const RefreshToken &token = presented.token;
    const bool isUpgrade = isUpgraded(session, policy);
    if (!token.revoked)
        return isUpgrade ? RefreshDecision::Upgrade : RefreshDecision::Rotate;
    // A client that never received the answer comes back with the parent: not a theft, at any time.
    if (presented.active && !token.token.isEmpty() && presented.active->parent == token.token)
        return RefreshDecision::ReturnActive;
    if (presented.becameSigned)
        return RefreshDecision::ReturnCurrent;
    if (now <= token.updatedAt + policy.reuseInterval) {
        // Not one more branch for each late client: they are to meet again in one token.
        if (session.hasSignedTokens())
            return RefreshDecision::ReturnCurrent;
        return isUpgrade ? RefreshDecision::Upgrade : RefreshDecision::Branch;
    }
    if (!policy.rotation)
        return RefreshDecision::Refuse;
    // No row can be revoked for a version 2 token, so the family ends with its session.
    return session.hasSignedTokens() ? RefreshDecision::EndSession : RefreshDecision::RevokeFamily;
}

CounterVerdict
decideCounter(qint64 presented, const Session &session, const RefreshPolicy &policy, Timestamp now)
{
    const qint64 current = session.refreshTokenCounter.value_or(0);
    if (presented > current)
        return {.decision = RefreshDecision::NotIssued};
    if (presented == current)
        return {.decision = RefreshDecision::Advance};
    CounterVerdict verdict{.decision = RefreshDecision::ReturnCurrent};
    if (std::chrono::abs(now - lastRefresh(session)) < policy.reuseInterval)
        verdict.causes.push_back(ReuseCause::ConcurrentRefresh);
    if (presented == current - 1) // the client never received the answer
        verdict.causes.push_back(ReuseCause::FailToSave);
    if (policy.allowReuse)
        verdict.causes.push_back(ReuseCause::AlwaysAllow);
    if (verdict.causes.empty())
        verdict.decision = policy.rotation ? RefreshDecision::EndSession : RefreshDecision::Refuse;
    return verdict;
}

} // namespace latchkey::domain
