#pragma once

#include "domain/principal.h"
#include "pagecursor.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/outboxstore.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// GET /admin/outbox, and POST /admin/outbox/{id}/retry: mails that wait, were sent or were given
// up, without their content. What administrators do about mails is in the audit log.
class OutboxDesk
{
public:
    struct Page
    {
        std::vector<storage::OutboxEntry> mails; // newest first
        QString next; // a cursor; empty: these were the last
    };

    OutboxDesk(storage::Database &database,
               const storage::OutboxStore &outbox,
               const PageCursor &cursors,
               const storage::AuditStore &audit,
               RandomSource &random);

    // `state`: pending, sending, sent, failed, or empty for all.
    Result<Page> page(const QString &state, const QString &after, int limit) const;

    // It is tried at once. validation_failed (404): there is none of that id; conflict if it has
    // been sent or its content is gone.
    Result<storage::OutboxEntry>
    retry(const domain::Principal &administrator, QUuid id, Timestamp now) const;

private:
    storage::Database &m_database;
    const storage::OutboxStore &m_outbox;
    const PageCursor &m_cursors;
    const storage::AuditStore &m_audit;
    RandomSource &m_random;
};

} // namespace latchkey::services
