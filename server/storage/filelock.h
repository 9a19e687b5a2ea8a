#pragma once

#include "result.h"

#include <QString>

#include <memory>
#include <optional>

namespace latchkey::storage {

// The right to be the only process that has a SQLite file open. The system gives it back when the
// process ends, however that happens. It is held on a file of its own, which stays behind: whoever
// deleted it could let two owners in.
class FileLock
{
public:
    // Refused with the owner's process id while another holds it, in this process or another.
    static Result<std::unique_ptr<FileLock>> take(const QString &databasePath);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    { }

    int m_descriptor;
};

// The process that owns the SQLite file now, if one does: it is the one to ask for changes.
std::optional<qint64> ownerOf(const QString &databasePath);

} // namespace latchkey::storage
