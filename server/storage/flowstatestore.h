#pragma once

#include "ids.h"
#include "transaction.h"

#include <optional>

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

// A flow that comes to its end.
struct FlowState
{
    QUuid id;
    UserId userId; // nil: of nobody yet
    QString codeChallenge; // empty: there is nothing to exchange
    QString codeChallengeMethod;
    QString providerType;
    QString authenticationMethod;
    Timestamp createdAt;
    std::optional<Timestamp> codeIssuedAt;
};

class FlowStateStore
{
public:
    // Nothing, in one statement as well, if it is of a user who does not exist.
    Result<> insert(Transaction &transaction, const NewFlowState &flow, Timestamp now) const;

    // The code of the user's newest flow by that method, which from now on can be exchanged.
    Result<std::optional<QString>> issueCode(Transaction &transaction,
                                             UserId user,
                                             const QString &authenticationMethod,
                                             Timestamp now) const;

    // Locked until the end of the transaction: of many exchanges at once one finds it.
    Result<std::optional<FlowState>> findByCode(Transaction &transaction,
                                                const QString &authCode) const;
    Result<> remove(Transaction &transaction, QUuid id) const;
};

} // namespace latchkey::storage
