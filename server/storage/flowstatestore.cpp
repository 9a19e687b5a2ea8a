#include "flowstatestore.h"

namespace latchkey::storage {

Result<>
FlowStateStore::insert(Transaction &transaction, const NewFlowState &flow, Timestamp now) const
{
    TRY(transaction.run(R"(
        INSERT INTO flow_state (id, user_id, auth_code, code_challenge_method, code_challenge,
                                provider_type, provider_access_token, provider_refresh_token,
                                created_at, updated_at, authentication_method, email_optional)
        VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?, ?, FALSE))",
                        {flow.id,
                         flow.userId.isNil() ? Bind(nullptr) : Bind(flow.userId),
                         flow.authCode,
                         nullIfEmpty(flow.codeChallengeMethod),
                         nullIfEmpty(flow.codeChallenge),
                         flow.providerType,
                         now,
                         now,
                         flow.authenticationMethod}));
    return {};
}

} // namespace latchkey::storage
