#include "outboxstore.h"

#include "sqltext.h"

namespace latchkey::storage {

namespace {

constexpr char entryColumns[] = R"(
    SELECT CAST(id AS TEXT), kind, recipient, CAST(user_id AS TEXT), state, attempts, last_reply,
           CAST(variables AS TEXT) <> '{}', CAST(next_attempt_at AS TEXT),
           CAST(created_at AS TEXT), CAST(updated_at AS TEXT), CAST(sent_at AS TEXT),
           CAST(expires_at AS TEXT)
      FROM latchkey_outbox
     WHERE )";

OutboxEntry entryOf(const Row &row)
{
    return {.id = row.uuid(0),
            .kind = row.text(1),
            .recipient = row.text(2),
            .userId = UserId(row.optionalUuid(3).value_or(QUuid())),
            .state = row.text(4),
            .attempts = static_cast<int>(row.integer(5)),
            .lastReply = row.text(6),
            .hasContent = row.flag(7),
            .nextAttemptAt = row.time(8),
            .createdAt = row.time(9),
            .updatedAt = row.time(10),
            .sentAt = row.optionalTime(11),
            .expiresAt = row.optionalTime(12)};
}

} // namespace

Result<> OutboxStore::append(Transaction &transaction, const OutboxMail &mail, Timestamp now) const
{
    TRY(transaction.run(R"(
        INSERT INTO latchkey_outbox (id, kind, recipient, user_id, variables, state, attempts,
                                     next_attempt_at, expires_at, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?, ?, ?))",
                        {mail.id,
                         mail.kind,
                         mail.recipient,
                         mail.userId.isNil() ? Bind(nullptr) : Bind(mail.userId),
                         mail.variables,
                         now,
                         mail.expiresAt,
                         now,
                         now}));
    transaction.announceMail();
    return {};
}

Result<std::vector<OutboxEntry>> OutboxStore::list(Transaction &transaction,
                                                   const OutboxFilter &filter) const
{
    static constexpr auto all = joined(entryColumns,
                                       R"((created_at, id) < (?, ?)
                                          ORDER BY created_at DESC, id DESC LIMIT ?)");
    static constexpr auto ofState = joined(entryColumns,
                                           R"((created_at, id) < (?, ?) AND state = ?
                    ORDER BY created_at DESC, id DESC LIMIT ?)");
    // Later than every mail: the first page.
    static constexpr Timestamp end = std::chrono::sys_days(std::chrono::year_month_day(
        std::chrono::year(9999), std::chrono::December, std::chrono::day(31)));
    const OutboxPosition after = filter.after.value_or(OutboxPosition{end, QUuid()});
    Binds binds{after.createdAt, after.id};
    if (!filter.state.isEmpty())
        binds.emplace_back(filter.state);
    binds.emplace_back(filter.limit);
    std::vector<OutboxEntry> entries;
    for (const Row &row : TRY(transaction.rows(
             filter.state.isEmpty() ? Sql(all.data()) : Sql(ofState.data()), binds)))
        entries.push_back(entryOf(row));
    return entries;
}

Result<std::optional<OutboxEntry>> OutboxStore::find(Transaction &transaction, QUuid id) const
{
    static constexpr auto sql = joined(entryColumns, "id = ?");
    const std::optional<Row> row = TRY(transaction.row(Sql(sql.data()), {id}));
    return row ? std::optional(entryOf(*row)) : std::nullopt;
}

Result<bool> OutboxStore::retry(Transaction &transaction, QUuid id, Timestamp now) const
{
    const qint64 changed = TRY(transaction.run(R"(
        UPDATE latchkey_outbox SET state = 'pending', next_attempt_at = ?, updated_at = ?
         WHERE id = ? AND state IN ('pending', 'failed') AND CAST(variables AS TEXT) <> '{}')",
                                               {now, now, id}));
    if (changed > 0)
        transaction.announceMail();
    return changed > 0;
}

// Two counts, because each state has an index of its own.
Result<qint64> OutboxStore::countWaiting(Transaction &transaction) const
{
    const auto row = TRY(transaction.row(R"(
        SELECT (SELECT count(*) FROM latchkey_outbox WHERE state = 'pending')
             + (SELECT count(*) FROM latchkey_outbox WHERE state = 'sending'))"));
    return row ? row->integer(0) : 0;
}

} // namespace latchkey::storage
