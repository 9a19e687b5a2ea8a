// The reading half of UserStore; userstore.cpp is the writing half.

#include "sessionrow.h"
#include "userrow.h"
#include "userstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

template <typename... Part>
consteval auto usersSqlite(const Part &...rest)
{
    return joined("SELECT ", userColumnsSqlite, rest...);
}

template <typename... Part>
consteval auto usersPostgreSql(const Part &...rest)
{
    return joined("SELECT ", userColumnsPostgreSql, rest...);
}

constexpr auto byId = joined(" FROM users u WHERE u.id = ? AND u.instance_id = ", nilUuid);

constexpr auto byEmail = joined(" FROM users u WHERE ", userHasEmail);
constexpr auto byPhone = joined(" FROM users u WHERE ", userHasPhone);

// Who owns an e-mail: two index look-ups, where one condition with OR would read the whole table.
constexpr auto owners = joined(R"(
    (SELECT id AS user_id, 0 AS rank FROM users
     WHERE is_sso_user = FALSE AND lower(email) = ? AND instance_id = )",
                               nilUuid,
                               R"(
     UNION ALL
     SELECT user_id, 1 FROM identities WHERE email = ? AND substr(provider, 1, 4) <> 'sso:'))");

constexpr auto byOwner = joined(" FROM ", owners, R"( owner JOIN users u ON u.id = owner.user_id
    WHERE u.aud = ? ORDER BY owner.rank, u.created_at, u.id LIMIT 1)");

constexpr char bySession[]
    = " FROM users u LEFT JOIN sessions s ON s.id = ? AND s.user_id = u.id WHERE u.id = ?"
      " AND u.instance_id = ";

constexpr auto byIdSqlite = usersSqlite(byId);
constexpr auto byIdPostgreSql = usersPostgreSql(byId);
constexpr auto lockingPostgreSql = usersPostgreSql(byId, " FOR UPDATE OF u");
constexpr auto byEmailSqlite = usersSqlite(byEmail);
constexpr auto byEmailPostgreSql = usersPostgreSql(byEmail);
constexpr auto byPhoneSqlite = usersSqlite(byPhone);
constexpr auto byPhonePostgreSql = usersPostgreSql(byPhone);
constexpr auto byOwnerSqlite = usersSqlite(byOwner);
constexpr auto byOwnerPostgreSql = usersPostgreSql(byOwner);
constexpr auto ownerLockingPostgreSql = usersPostgreSql(byOwner, " FOR UPDATE OF u");
constexpr auto bySessionSqlite = usersSqlite(", ", sessionColumnsSqlite, bySession, nilUuid);
constexpr auto bySessionPostgreSql
    = usersPostgreSql(", ", sessionColumnsPostgreSql, bySession, nilUuid);

Result<std::optional<domain::User>> find(Transaction &transaction, Sql sql, const Binds &binds)
{
    const std::optional<Row> row = TRY(transaction.row(sql, binds));
    return row ? std::optional(readUser(*row)) : std::nullopt;
}

} // namespace

Result<std::optional<domain::User>> UserStore::findById(Transaction &transaction, UserId id) const
{
    return find(transaction, {byIdSqlite.data(), byIdPostgreSql.data()}, {id});
}

Result<std::optional<domain::User>> UserStore::findForUpdate(Transaction &transaction,
                                                             UserId id) const
{
    return find(transaction, {byIdSqlite.data(), lockingPostgreSql.data()}, {id});
}

Result<std::optional<domain::User>>
UserStore::findByEmail(Transaction &transaction, const QString &email, const QString &aud) const
{
    return find(transaction, {byEmailSqlite.data(), byEmailPostgreSql.data()}, {email, aud});
}

Result<std::optional<domain::User>>
UserStore::findByPhone(Transaction &transaction, const QString &phone, const QString &aud) const
{
    return find(transaction, {byPhoneSqlite.data(), byPhonePostgreSql.data()}, {phone, aud});
}

Result<std::optional<domain::User>> UserStore::findByEmailOrIdentity(Transaction &transaction,
                                                                     const QString &email,
                                                                     const QString &aud) const
{
    return find(transaction, {byOwnerSqlite.data(), byOwnerPostgreSql.data()}, {email, email, aud});
}

Result<std::optional<domain::User>> UserStore::findOwnerForUpdate(Transaction &transaction,
                                                                  const QString &email,
                                                                  const QString &aud) const
{
    return find(
        transaction, {byOwnerSqlite.data(), ownerLockingPostgreSql.data()}, {email, email, aud});
}

Result<std::optional<UserStore::Found>> UserStore::findWithSession(
    Transaction &transaction, UserId id, std::optional<SessionId> session) const
{
    const Sql sql(bySessionSqlite.data(), bySessionPostgreSql.data());
    const std::optional<Row> row = TRY(transaction.row(sql, {session, id}));
    if (!row)
        return std::nullopt;
    Found found{.user = readUser(*row), .session = {}};
    if (!row->isNull(userColumnCount))
        found.session = readSession(*row, userColumnCount);
    return found;
}

Result<bool> UserStore::isEmailTaken(Transaction &transaction,
                                     const QString &email,
                                     const QString &aud,
                                     UserId exceptFor) const
{
    constexpr static auto text = joined("SELECT 1 FROM ", owners, R"( owner
        JOIN users u ON u.id = owner.user_id WHERE u.aud = ? AND u.id <> ? LIMIT 1)");
    const auto row = TRY(transaction.row(text.data(), {email, email, aud, exceptFor}));
    return row.has_value();
}

Result<bool> UserStore::isPhoneTaken(Transaction &transaction,
                                     const QString &phone,
                                     const QString &aud,
                                     UserId exceptFor) const
{
    const auto row = TRY(transaction.row(R"(
        SELECT 1 FROM users WHERE phone = ? AND aud = ? AND id <> ? LIMIT 1)",
                                         {phone, aud, exceptFor}));
    return row.has_value();
}

Result<std::vector<UserStore::StoredPassword>>
UserStore::samplePasswords(Transaction &transaction) const
{
    const auto rows = TRY(transaction.rows(
        "SELECT id, encrypted_password FROM users WHERE encrypted_password <> '' LIMIT 500"));
    std::vector<StoredPassword> sample;
    sample.reserve(rows.size());
    for (const Row &row : rows)
        sample.push_back({.owner = row.id<UserId>(0), .stored = row.text(1)});
    return sample;
}

} // namespace latchkey::storage
