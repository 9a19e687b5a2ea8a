#include "flowstatestore.h"

#include "sqltext.h"

namespace latchkey::storage {

namespace {

constexpr char insertColumns[] = R"(
    INSERT INTO flow_state (id, user_id, auth_code, code_challenge_method, code_challenge,
                            provider_type, provider_access_token, provider_refresh_token,
                            created_at, updated_at, authentication_method, email_optional) )";

constexpr char ifUserMayBe[] = R"(
    WHERE CAST(? AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM users WHERE id = ?))";

constexpr auto insertSqlite
    = joined(insertColumns, "SELECT ?, ?, ?, ?, ?, ?, '', '', ?, ?, ?, FALSE ", ifUserMayBe);

constexpr auto insertPostgreSql = joined(insertColumns,
                                         R"(
    SELECT CAST(? AS UUID), CAST(? AS UUID), CAST(? AS TEXT), CAST(? AS code_challenge_method),
           CAST(? AS TEXT), CAST(? AS TEXT), '', '', CAST(? AS TIMESTAMPTZ),
           CAST(? AS TIMESTAMPTZ), CAST(? AS TEXT), FALSE )",
                                         ifUserMayBe);

constexpr char findSqlite[] = R"(
    SELECT CAST(id AS TEXT), CAST(user_id AS TEXT), code_challenge,
           CAST(code_challenge_method AS TEXT), provider_type, authentication_method,
           CAST(created_at AS TEXT), CAST(auth_code_issued_at AS TEXT)
    FROM flow_state WHERE auth_code = ?)";
constexpr auto findPostgreSql = joined(findSqlite, " FOR UPDATE");

} // namespace

Result<>
FlowStateStore::insert(Transaction &transaction, const NewFlowState &flow, Timestamp now) const
{
    const Bind user = flow.userId.isNil() ? Bind(nullptr) : Bind(flow.userId);
    TRY(transaction.run(Sql(insertSqlite.data(), insertPostgreSql.data()),
                        {flow.id,
                         user,
                         flow.authCode,
                         nullIfEmpty(flow.codeChallengeMethod),
                         nullIfEmpty(flow.codeChallenge),
                         flow.providerType,
                         now,
                         now,
                         flow.authenticationMethod,
                         user,
                         user}));
    return {};
}

Result<std::optional<QString>> FlowStateStore::issueCode(Transaction &transaction,
                                                         UserId user,
                                                         const QString &authenticationMethod,
                                                         Timestamp now) const
{
    const auto row = TRY(transaction.row(R"(
        UPDATE flow_state SET auth_code_issued_at = ?, updated_at = ?
        WHERE id = (SELECT id FROM flow_state WHERE user_id = ? AND authentication_method = ?
                    ORDER BY created_at DESC LIMIT 1)
        RETURNING auth_code)",
                                         {now, now, user, authenticationMethod}));
    return row && !row->text(0).isEmpty() ? std::optional(row->text(0)) : std::nullopt;
}

Result<std::optional<FlowState>> FlowStateStore::findByCode(Transaction &transaction,
                                                            const QString &authCode) const
{
    const auto row = TRY(transaction.row(Sql(findSqlite, findPostgreSql.data()), {authCode}));
    if (!row)
        return std::nullopt;
    return FlowState{.id = row->uuid(0),
                     .userId = row->id<UserId>(1),
                     .codeChallenge = row->text(2),
                     .codeChallengeMethod = row->text(3),
                     .providerType = row->text(4),
                     .authenticationMethod = row->text(5),
                     .createdAt = row->time(6),
                     .codeIssuedAt = row->optionalTime(7)};
}

Result<> FlowStateStore::remove(Transaction &transaction, QUuid id) const
{
    TRY(transaction.run("DELETE FROM flow_state WHERE id = ?", {id}));
    return {};
}

} // namespace latchkey::storage
