#pragma once

#include "ids.h"
#include "transaction.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace latchkey::storage {

// A mail that has to be sent once the transaction that made it is committed (table
// latchkey_outbox).
struct OutboxMail
{
    QUuid id;
    QString kind; // template key: confirmation, email_change, …
    QString recipient;
    UserId userId;
    QJsonObject
        variables; // what the template may use; holds the code and the token: treat as secret
    std::optional<Timestamp> expiresAt = {}; // after it the mail is of no use to anybody
};

// A mail that this process may try to send now; until the claim runs out nobody else does.
struct ClaimedMail
{
    QUuid id;
    QString kind;
    QString recipient;
    UserId userId;
    QJsonObject variables; // secret
    int attempts = 0; // this one included
    Timestamp createdAt;
    std::optional<Timestamp> expiresAt;
};

// Who claims, and for how long.
struct OutboxClaim
{
    QString owner; // one name per process and start
    Timestamp until;
};

// What became of an attempt. `reply` is what the mail server said, without secrets.
struct OutboxResult
{
    enum class State { Sent, Failed, Pending };

    State state = State::Pending;
    QString reply;
    Timestamp nextAttempt = {}; // of Pending
};

// A mail as an administrator sees it: everything but its content.
struct OutboxEntry
{
    QUuid id;
    QString kind;
    QString recipient;
    UserId userId;
    QString state; // pending, sending, sent, failed
    int attempts = 0;
    QString lastReply;
    bool hasContent = false; // false: cannot be sent again
    Timestamp nextAttemptAt;
    Timestamp createdAt;
    Timestamp updatedAt;
    std::optional<Timestamp> sentAt;
    std::optional<Timestamp> expiresAt;
};

// A place in the list: newest first, then by id.
struct OutboxPosition
{
    Timestamp createdAt;
    QUuid id;
};

struct OutboxFilter
{
    QString state = {}; // empty: all
    int limit = 50;
    std::optional<OutboxPosition> after = {};
};

// Stateless. A mail's content (`variables`) is emptied when it is sent or given up.
class OutboxStore
{
public:
    // Wakes the sender of this process as soon as the transaction is committed.
    Result<> append(Transaction &transaction, const OutboxMail &mail, Timestamp now) const;

    Result<qint64> countWaiting(Transaction &transaction) const; // pending or being sent

    // For the sender. Of the mails that are due the one that has waited longest; on PostgreSQL
    // those that another server is just taking are passed over.
    Result<std::optional<ClaimedMail>>
    claim(Transaction &transaction, const OutboxClaim &claim, Timestamp now) const;

    // False, and nothing changed, if the claim is no longer this owner's.
    Result<bool> settle(Transaction &transaction,
                        QUuid id,
                        const QString &owner,
                        const OutboxResult &result,
                        Timestamp now) const;

    // Claims that ran out before `deadline` become due again: their sender was killed. How many.
    Result<qint64>
    releaseAbandoned(Transaction &transaction, Timestamp deadline, Timestamp now) const;

    // When the next mail that waits is due.
    Result<std::optional<Timestamp>> nextDue(Transaction &transaction) const;

    // For administrators.
    Result<std::vector<OutboxEntry>> list(Transaction &transaction,
                                          const OutboxFilter &filter) const;
    Result<std::optional<OutboxEntry>> find(Transaction &transaction, QUuid id) const;

    // A mail that waits becomes due at once, and one that was given up gets another chance if its
    // content is still there. False: no such mail, it is being sent or sent, or its content is
    // gone. Wakes the sender.
    Result<bool> retry(Transaction &transaction, QUuid id, Timestamp now) const;
};

} // namespace latchkey::storage
