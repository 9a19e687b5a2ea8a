#pragma once

#include "connection.h"

#include <chrono>
#include <memory>

namespace latchkey::storage {

// Where the file is and how connections to it are opened. Only the writer's may checkpoint: SQLite
// before 3.51.3 can damage a file whose log is reset by one connection while another checkpoints.
struct SqliteFile
{
    // Copying is for programs beside the server: the file itself is opened for reading only.
    enum class Use { Writing, Reading, Copying };

    QString path;
    std::chrono::milliseconds busyTimeout{5000};

    // Whether the folder is there in which a file can be made. Errors say what to do.
    static Result<> requireFolder(const QString &path);

    // Makes the file, for its owner's eyes only, unless it is there. Errors say what to do.
    Result<> prepare() const;

    Result<std::unique_ptr<Connection>> open(Use use, StatementCounts &counts) const;
};

} // namespace latchkey::storage
