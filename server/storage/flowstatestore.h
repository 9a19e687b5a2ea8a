#pragma once

#include "ids.h"
#include "transaction.h"

namespace latchkey::storage {

// A flow that a client will finish with its PKCE verifier (table flow_state, RFC 7636).
struct NewFlowState
{
    QUuid id;
    UserId userId;
    QUuid authCode;
    QString codeChallenge;
    QString codeChallengeMethod; // "s256" or "plain"
    QString providerType;
    QString authenticationMethod;
};

class FlowStateStore
{
public:
    Result<> insert(Transaction &transaction, const NewFlowState &flow, Timestamp now) const;
};

} // namespace latchkey::storage
