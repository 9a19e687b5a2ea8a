#include "auditstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr auto auditInsertSqlite = joined(
    R"(INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)
       SELECT )",
    nilUuid,
    R"(, json_extract(value, '$.id'), json_extract(value, '$.payload'),
              json_extract(value, '$.created_at'), json_extract(value, '$.ip_address')
       FROM json_each(?))");

constexpr char ifUserExists[] = " WHERE EXISTS (SELECT 1 FROM users WHERE id = ?)";
constexpr auto conditionalInsertSqlite = joined(auditInsertSqlite, ifUserExists);
constexpr auto conditionalInsertPostgreSql = joined(auditInsertPostgreSql, ifUserExists);

} // namespace

Result<> AuditStore::append(Transaction &transaction, const domain::AuditEntry &entry) const
{
    return append(transaction, std::vector{entry});
}

Result<> AuditStore::append(Transaction &transaction,
                            const std::vector<domain::AuditEntry> &entries) const
{
    const QJsonArray toWrite = rows(entries);
    if (!toWrite.isEmpty()) {
        constexpr static Sql sql(auditInsertSqlite.data(), auditInsertPostgreSql.data());
        TRY(transaction.run(sql, {toWrite}));
    }
    return {};
}

Result<> AuditStore::appendFor(Transaction &transaction,
                               UserId user,
                               const std::vector<domain::AuditEntry> &entries) const
{
    const QJsonArray toWrite = rows(entries);
    if (!toWrite.isEmpty()) {
        constexpr static Sql sql(conditionalInsertSqlite.data(),
                                 conditionalInsertPostgreSql.data());
        TRY(transaction.run(sql, {toWrite, user}));
    }
    return {};
}

QJsonArray AuditStore::rows(const std::vector<domain::AuditEntry> &entries) const
{
    QJsonArray rows;
    if (!m_enabled)
        return rows;
    for (const domain::AuditEntry &entry : entries) {
        rows.append(QJsonObject{{u"id"_s, entry.id.toString(QUuid::WithoutBraces)},
                                {u"payload"_s, entry.payload},
                                {u"created_at"_s, QString::fromLatin1(toSqlText(entry.createdAt))},
                                {u"ip_address"_s, entry.ipAddress}});
    }
    return rows;
}

} // namespace latchkey::storage
