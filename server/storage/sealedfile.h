#pragma once

#include "result.h"

#include <QString>

namespace latchkey::storage {

// A backup ends with a line of its own that holds the SHA-256 of everything before it. SQLite and
// pg_restore overlook that line, so the file is still what their tools expect. Neither of them
// would notice that a letter of an address has changed.
//
// Errors are for the operator: the whole story is in the message.

enum class Seal { Intact, Missing };

// Appends the line to a file that has none, and brings the file to the disk.
Result<> sealFile(const QString &path);

// Missing if the file has no such line; an error if it has one that does not fit.
Result<Seal> checkSeal(const QString &path);

// The same, and copies what stands before the line to `target`: a new file, for its owner only.
Result<Seal> copyUnsealed(const QString &path, const QString &target);

// Makes an empty file for its owner only; replaces one that is there.
Result<> makePrivateFile(const QString &path);

// Brings a file, and that it has its name, to the disk.
Result<> syncFile(const QString &path);

enum class Replace { No, Yes };

// Gives a file its final name in the same folder, atomically; Conflict if the name is taken.
Result<> moveIntoPlace(const QString &from, const QString &to, Replace replace);

// A second name for a file, so that it outlives the loss of the first.
Result<> linkAs(const QString &path, const QString &name);

} // namespace latchkey::storage
