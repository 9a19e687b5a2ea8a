#pragma once

#include "domain/auditentry.h"
#include "sqltext.h"
#include "transaction.h"

#include <vector>

namespace latchkey::storage {

// Table audit_log_entries. Switched off by GOTRUE_AUDIT_LOG_DISABLE_POSTGRES: then nothing is
// written.
class AuditStore
{
public:
    explicit AuditStore(bool enabled = true)
        : m_enabled(enabled)
    { }

    bool isEnabled() const { return m_enabled; }

    Result<> append(Transaction &transaction, const domain::AuditEntry &entry) const;
    Result<> append(Transaction &transaction, const std::vector<domain::AuditEntry> &entries) const;

    // Only if the user exists, in one statement either way.
    Result<> appendFor(Transaction &transaction,
                       UserId user,
                       const std::vector<domain::AuditEntry> &entries) const;

    // The entries as the one parameter of auditInsertPostgreSql; none if switched off.
    QJsonArray rows(const std::vector<domain::AuditEntry> &entries) const;

private:
    bool m_enabled;
};

// For statements of PostgreSQL that write audit entries along with something else.
inline constexpr auto auditInsertPostgreSql = joined(
    R"(INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)
       SELECT )",
    nilUuid,
    R"(, CAST(entry ->> 'id' AS UUID), entry -> 'payload',
              CAST(entry ->> 'created_at' AS TIMESTAMPTZ), entry ->> 'ip_address'
       FROM json_array_elements(CAST(? AS JSON)) AS entry)");

} // namespace latchkey::storage
