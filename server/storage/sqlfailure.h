#pragma once

#include "failurekind.h"
#include "result.h"

#include <QSqlError>

namespace latchkey::storage {

struct SqlFailure
{
    FailureKind kind = FailureKind::Unexpected;
    Error error;
};

// Whether the connection still stood after the statement failed. QPSQL tells only then.
enum class Link { Alive, Lost };

// What an error of a driver means, by SQLSTATE or by SQLite's extended result code. Neither a
// statement nor a value that was bound to one gets into the Error.
SqlFailure postgresFailure(const QSqlError &error, Link link);
SqlFailure sqliteFailure(const QSqlError &error);

// For a database that is away, whatever the reason; the reason goes to the log.
Error unreachable(QString detail);

} // namespace latchkey::storage
