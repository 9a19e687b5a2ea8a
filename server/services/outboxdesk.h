#pragma once

#include "pagecursor.h"
#include "storage/database.h"
#include "storage/outboxstore.h"

namespace latchkey::services {

// GET /admin/outbox, and POST /admin/outbox/{id}/retry: mails that wait, were sent or were given
// up, without their content.
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
               const PageCursor &cursors);

    // `state`: pending, sending, sent, failed, or empty for all.
    Result<Page> page(const QString &state, const QString &after, int limit) const;

    // It is tried at once. validation_failed (404): there is none of that id; conflict if it has
    // been sent or its content is gone.
    Result<storage::OutboxEntry> retry(QUuid id, Timestamp now) const;

private:
    storage::Database &m_database;
    const storage::OutboxStore &m_outbox;
    const PageCursor &m_cursors;
};

} // namespace latchkey::services
