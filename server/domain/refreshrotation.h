#pragma once

#include "clock.h"
#include "session.h"

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::domain {

// What becomes of a presented refresh token (reference/http-api.md 3.7). A decision, not an error:
// ending a family has to be committed although the request is refused.
enum class RefreshDecision {
    // Version 1: a row for each token.
    Rotate, // a new token replaces it
    Branch, // reused within the interval: a new token, and the window restarts
    ReturnActive, // its child was lost on the way: the active token is handed out again
    RevokeFamily, // stolen: every token of the session dies, the request is refused
    Upgrade, // replaced by the first token of version 2

    // Version 2: a counter in the session.
    Advance, // a new token replaces it
    ReturnCurrent, // the token of the counter as it stands
    EndSession, // stolen: the session is gone, the request is refused
    NotIssued, // a counter that the session has not reached yet

    Refuse // stolen, but rotation is switched off: nothing dies
};

struct RefreshPolicy
{
    bool rotation = true;
    bool allowReuse = false; // version 2: at any time
    std::chrono::seconds reuseInterval{0};
    int version = 1; // of new tokens; those of the other one go on working
    int upgradePercentage = 0; // share of sessions that change to version 2 when they refresh
};

// A presented version 1 token and what there is to know about its session.
struct PresentedRow
{
    RefreshToken token;
    std::optional<RefreshToken> active; // newest unrevoked token of the session
    bool becameSigned = false; // its child is the first version 2 token, and that is unused
};

RefreshDecision decideRefresh(const PresentedRow &presented,
                              const Session &session,
                              const RefreshPolicy &policy,
                              Timestamp now);

// Why an older version 2 token was taken all the same.
enum class ReuseCause { ConcurrentRefresh, FailToSave, AlwaysAllow };

struct CounterVerdict
{
    RefreshDecision decision;
    std::vector<ReuseCause> causes = {};
};

// For a counter under a genuine signature. The session has a counter of its own.
CounterVerdict
decideCounter(qint64 presented, const Session &session, const RefreshPolicy &policy, Timestamp now);

} // namespace latchkey::domain
