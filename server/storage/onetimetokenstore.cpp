#include "onetimetokenstore.h"

#include "userrow.h"

namespace latchkey::storage {

using namespace Qt::Literals;
using domain::TokenKind;

namespace {

constexpr char ownColumns[] = R"(,
    u.confirmation_token, u.recovery_token, u.email_change_token_current,
    u.email_change_token_new, u.reauthentication_token, u.email_change_confirm_status,)";

constexpr auto loadSqlite = joined("SELECT ", userColumnsSqlite, ownColumns, R"(
    (SELECT json_group_array(json_array(token_type, token_hash))
     FROM one_time_tokens WHERE user_id = u.id)
    FROM users u WHERE u.id = ?)");

constexpr auto loadPostgreSql = joined("SELECT ", userColumnsPostgreSql, ownColumns, R"(
    (SELECT json_agg(json_build_array(t.token_type, t.token_hash))
     FROM one_time_tokens t WHERE t.user_id = u.id)
    FROM users u WHERE u.id = ?)");

constexpr char byLink[] = R"(
    SELECT CAST(u.id AS TEXT) FROM users u
    WHERE u.id = (SELECT t.user_id FROM one_time_tokens t WHERE t.token_hash = ? LIMIT 1))";

// lower(u.email), as users_instance_id_email_idx has it.
constexpr auto holderByEmail
    = joined("SELECT CAST(u.id AS TEXT) FROM users u WHERE u.instance_id = ",
             nilUuid,
             " AND lower(u.email) = ? AND u.aud = ? AND u.is_sso_user = FALSE");

constexpr char byUser[] = "SELECT CAST(u.id AS TEXT) FROM users u WHERE u.id = ?";

// In the order of their ids, in which every transaction locks them.
constexpr char byEmailChange[] = R"(
    SELECT CAST(u.id AS TEXT) FROM users u
    WHERE u.aud = ? AND u.is_sso_user = FALSE AND u.email_change <> '' AND u.id IN (
        SELECT t.user_id FROM one_time_tokens t
        WHERE t.relates_to = ? AND t.token_type IN ('email_change_token_current',
                                                    'email_change_token_new'))
    ORDER BY u.id LIMIT 100)";

constexpr char locking[] = " FOR UPDATE";
constexpr auto byLinkLocking = joined(byLink, locking);
constexpr auto byEmailLocking = joined(holderByEmail, locking);
constexpr auto byUserLocking = joined(byUser, locking);
constexpr auto byEmailChangeLocking = joined(byEmailChange, locking);

constexpr std::array kinds{TokenKind::Confirmation,
                           TokenKind::Recovery,
                           TokenKind::EmailChangeCurrent,
                           TokenKind::EmailChangeNew,
                           TokenKind::Reauthentication};

TokenHolder readHolder(const Row &row)
{
    int column = userColumnCount;
    TokenHolder holder{.user = readUser(row), .tokens = {}};
    holder.tokens.confirmation = row.text(column++);
    holder.tokens.recovery = row.text(column++);
    holder.tokens.emailChangeCurrent = row.text(column++);
    holder.tokens.emailChangeNew = row.text(column++);
    holder.tokens.reauthentication = row.text(column++);
    holder.tokens.emailChangeStatus = static_cast<int>(row.integer(column++));
    for (const QJsonValue &entry : row.array(column)) {
        const QString type = entry[0].toString();
        for (const TokenKind kind : kinds) {
            if (type == domain::tokenTypeName(kind))
                holder.tokens.links.emplace_back(kind, entry[1].toString());
        }
    }
    return holder;
}

Result<std::optional<TokenHolder>> load(Transaction &transaction, const std::optional<Row> &locked)
{
    const UserId id = locked ? locked->id<UserId>(0) : UserId();
    const auto row = TRY(transaction.row(Sql(loadSqlite.data(), loadPostgreSql.data()), {id}));
    return row ? std::optional(readHolder(*row)) : std::nullopt;
}

constexpr const char *emptyColumn(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Confirmation:
        return "UPDATE users SET confirmation_token = '', updated_at = ? WHERE id = ?";
    case TokenKind::Recovery:
        return "UPDATE users SET recovery_token = '', updated_at = ? WHERE id = ?";
    case TokenKind::EmailChangeCurrent:
        return "UPDATE users SET email_change_token_current = '', updated_at = ? WHERE id = ?";
    case TokenKind::EmailChangeNew:
        return "UPDATE users SET email_change_token_new = '', updated_at = ? WHERE id = ?";
    case TokenKind::Reauthentication:
        return "UPDATE users SET reauthentication_token = '', updated_at = ? WHERE id = ?";
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::optional<TokenHolder>> OneTimeTokenStore::findByLink(Transaction &transaction,
                                                                 const QString &token) const
{
    const auto locked = TRY(transaction.row({byLink, byLinkLocking.data()}, {token}));
    return load(transaction, locked);
}

Result<std::optional<TokenHolder>> OneTimeTokenStore::findByEmail(Transaction &transaction,
                                                                  const QString &email,
                                                                  const QString &aud) const
{
    const auto locked
        = TRY(transaction.row({holderByEmail.data(), byEmailLocking.data()}, {email, aud}));
    return load(transaction, locked);
}

Result<std::optional<TokenHolder>> OneTimeTokenStore::findByUser(Transaction &transaction,
                                                                 UserId user) const
{
    const auto locked = TRY(transaction.row({byUser, byUserLocking.data()}, {user}));
    return load(transaction, locked);
}

Result<std::vector<TokenHolder>> OneTimeTokenStore::findByEmailChange(Transaction &transaction,
                                                                      const QString &email,
                                                                      const QString &aud) const
{
    const auto locked
        = TRY(transaction.rows({byEmailChange, byEmailChangeLocking.data()}, {aud, email}));
    std::vector<TokenHolder> holders;
    for (const Row &row : locked) {
        if (auto holder = TRY(load(transaction, row)))
            holders.push_back(*std::move(holder));
    }
    return holders;
}

Result<>
OneTimeTokenStore::drop(Transaction &transaction, UserId user, TokenKind kind, Timestamp now) const
{
    TRY(transaction.run(emptyColumn(kind), {now, user}));
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ? AND token_type = ?",
                        {user, domain::tokenTypeName(kind)}));
    return {};
}

Result<>
OneTimeTokenStore::spend(Transaction &transaction, UserId user, TokenKind kind, Timestamp now) const
{
    TRY(transaction.run(emptyColumn(kind), {now, user}));
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ?", {user}));
    return {};
}

Result<> OneTimeTokenStore::acceptFirstHalf(Transaction &transaction,
                                            UserId user,
                                            TokenKind kind,
                                            Timestamp now) const
{
    TRY(drop(transaction, user, kind, now));
    TRY(transaction.run("UPDATE users SET email_change_confirm_status = 1 WHERE id = ?", {user}));
    return {};
}

Result<bool> OneTimeTokenStore::spendReauthentication(Transaction &transaction,
                                                      UserId user,
                                                      const QString &hash,
                                                      Timestamp now) const
{
    const qint64 spent = TRY(transaction.run(R"(
        UPDATE users SET reauthentication_token = '', updated_at = ?
        WHERE id = ? AND reauthentication_token = ? AND reauthentication_token <> '')",
                                             {now, user, hash}));
    if (spent == 0)
        return false;
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ?", {user}));
    return true;
}

} // namespace latchkey::storage
