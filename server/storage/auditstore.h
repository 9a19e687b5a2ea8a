#pragma once

#include "domain/auditentry.h"
#include "transaction.h"

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

private:
    bool m_enabled;
};

} // namespace latchkey::storage
