#pragma once

#include "ids.h"
#include "transaction.h"

#include <QJsonObject>

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
};

class OutboxStore
{
public:
    Result<> append(Transaction &transaction, const OutboxMail &mail, Timestamp now) const;
};

} // namespace latchkey::storage
