#pragma once

#include "commands.h"

namespace latchkey {

// Commands that copy the whole database, out and back in. Run on the main thread; nothing serves
// meanwhile in this process.
Result<int> runBackup(const CommandContext &context);
Result<int> runRestore(const CommandContext &context);

} // namespace latchkey
