#pragma once

#include "clock.h"
#include "database.h"
#include "sealedfile.h"

#include <functional>
#include <optional>

namespace latchkey::storage {

// Copies of a whole database in one file, for either engine: a SQLite database, or what pg_dump
// writes; both sealed (sealedfile.h). They hold password hashes and tokens, so files are for their
// owner only. Everything here blocks for as long as it takes, and errors are for the operator.

// How far a copy has come. `expected` is a guess, 0 where there is none.
struct CopyProgress
{
    qint64 bytes = 0;
    qint64 expected = 0;
};

using OnCopyProgress = std::function<void(const CopyProgress &)>;

struct BackupReport
{
    qint64 bytes = 0;
};

// Writes `file` while servers go on working. It appears under its name only when it is complete,
// has been read back and is on the disk.
Result<BackupReport> writeBackup(const DatabaseOptions &from,
                                 const QString &file,
                                 Replace replace,
                                 const OnCopyProgress &onProgress);

struct RestoreReport
{
    QString formerAt; // the database that was there: a file, or a schema; empty if there was none
    Seal seal = Seal::Intact;
    bool otherRolesLeftOut = false; // rights of roles that do not exist here
};

// Puts the content of `file` into the database. Nothing changes unless the file is whole and one
// that this program can work with. Refused while a server owns the database and, without
// Replace::Yes, if there are rows in it; what was there is kept aside.
Result<RestoreReport>
restoreBackup(const QString &file, const DatabaseOptions &into, Replace replace, Timestamp now);

// "20261125T210000Z", for names of files and schemas.
QString nameOfMoment(Timestamp moment);

} // namespace latchkey::storage
