#include "outboxstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// The claim of a mail that is due. A sub-select with LIMIT 1 runs once, so that no more than one
// row is locked.
constexpr Sql claimSql(R"(
    UPDATE latchkey_outbox
       SET state = 'sending', attempts = attempts + 1, locked_by = ?, locked_until = ?, updated_at = ?
     WHERE id = (SELECT id FROM latchkey_outbox
                  WHERE state = 'pending' AND next_attempt_at <= ?
                  ORDER BY next_attempt_at, created_at LIMIT 1)
    RETURNING id, kind, recipient, user_id, variables, attempts, created_at, expires_at)",
                       R"(
    UPDATE latchkey_outbox
       SET state = 'sending', attempts = attempts + 1, locked_by = ?, locked_until = ?, updated_at = ?
     WHERE id = (SELECT id FROM latchkey_outbox
                  WHERE state = 'pending' AND next_attempt_at <= ?
                  ORDER BY next_attempt_at, created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING CAST(id AS TEXT), kind, recipient, CAST(user_id AS TEXT), CAST(variables AS TEXT),
              attempts, CAST(created_at AS TEXT), CAST(expires_at AS TEXT))");

constexpr Sql finishSql(R"(
    UPDATE latchkey_outbox
       SET state = ?, last_reply = ?, sent_at = ?, variables = '{}',
           locked_by = NULL, locked_until = NULL, updated_at = ?
     WHERE id = ? AND state = 'sending' AND locked_by = ?)");

constexpr Sql postponeSql(R"(
    UPDATE latchkey_outbox
       SET state = 'pending', last_reply = ?, next_attempt_at = ?,
           locked_by = NULL, locked_until = NULL, updated_at = ?
     WHERE id = ? AND state = 'sending' AND locked_by = ?)");

} // namespace

Result<std::optional<ClaimedMail>>
OutboxStore::claim(Transaction &transaction, const OutboxClaim &claim, Timestamp now) const
{
    const std::optional<Row> row
        = TRY(transaction.row(claimSql, {claim.owner, claim.until, now, now}));
    if (!row)
        return std::nullopt;
    return ClaimedMail{.id = row->uuid(0),
                       .kind = row->text(1),
                       .recipient = row->text(2),
                       .userId = UserId(row->optionalUuid(3).value_or(QUuid())),
                       .variables = row->object(4),
                       .attempts = static_cast<int>(row->integer(5)),
                       .createdAt = row->time(6),
                       .expiresAt = row->optionalTime(7)};
}

Result<bool> OutboxStore::settle(Transaction &transaction,
                                 QUuid id,
                                 const QString &owner,
                                 const OutboxResult &result,
                                 Timestamp now) const
{
    if (result.state == OutboxResult::State::Pending) {
        return TRY(transaction.run(postponeSql, {result.reply, result.nextAttempt, now, id, owner}))
            > 0;
    }
    const bool isSent = result.state == OutboxResult::State::Sent;
    return TRY(transaction.run(finishSql,
                               {isSent ? u"sent"_s : u"failed"_s,
                                result.reply,
                                isSent ? Bind(now) : Bind(nullptr),
                                now,
                                id,
                                owner}))
        > 0;
}

Result<qint64>
OutboxStore::releaseAbandoned(Transaction &transaction, Timestamp deadline, Timestamp now) const
{
    return transaction.run(R"(
        UPDATE latchkey_outbox
           SET state = 'pending', last_reply = 'the server ended while it was being sent',
               next_attempt_at = ?, locked_by = NULL, locked_until = NULL, updated_at = ?
         WHERE state = 'sending' AND locked_until <= ?)",
                           {now, now, deadline});
}

Result<std::optional<Timestamp>> OutboxStore::nextDue(Transaction &transaction) const
{
    const std::optional<Row> row = TRY(transaction.row(R"(
        SELECT CAST(next_attempt_at AS TEXT) FROM latchkey_outbox WHERE state = 'pending'
         ORDER BY next_attempt_at LIMIT 1)"));
    return row ? std::optional(row->time(0)) : std::nullopt;
}

} // namespace latchkey::storage
