#include "outboxstore.h"

namespace latchkey::storage {

Result<> OutboxStore::append(Transaction &transaction, const OutboxMail &mail, Timestamp now) const
{
    TRY(transaction.run(R"(
        INSERT INTO latchkey_outbox (id, kind, recipient, user_id, variables, state, attempts,
                                     next_attempt_at, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?, ?))",
                        {mail.id,
                         mail.kind,
                         mail.recipient,
                         mail.userId.isNil() ? Bind(nullptr) : Bind(mail.userId),
                         mail.variables,
                         now,
                         now,
                         now}));
    return {};
}

} // namespace latchkey::storage
