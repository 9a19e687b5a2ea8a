#pragma once

#include "transaction.h"

#include <QStringList>

namespace latchkey::storage {

// How many users are in the states that administrators look for, and what waits to be done.
struct ServerCounts
{
    qint64 users = 0;
    qint64 unconfirmed = 0;
    qint64 invited = 0; // and unconfirmed
    qint64 banned = 0;
    qint64 anonymous = 0;
    qint64 deleted = 0;
    qint64 withFactor = 0; // a verified one
    qint64 neverSignedIn = 0;
    qint64 administrators = 0;
    qint64 activeSessions = 0;
    qint64 waitingMails = 0;
    qint64 failedMails = 0;
};

struct DayCounts
{
    qint64 signUps = 0;
    qint64 signIns = 0; // by the audit log
};

// Counts whole tables: the results are to be kept for a while. Stateless.
class StatisticsReader
{
public:
    Result<ServerCounts>
    counts(Transaction &transaction, const QStringList &adminRoles, Timestamp now) const;

    // From `from` (included) to `to` (excluded).
    Result<DayCounts> between(Transaction &transaction, Timestamp from, Timestamp to) const;
};

} // namespace latchkey::storage
