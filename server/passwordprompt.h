#pragma once

#include "result.h"
#include "secret.h"

namespace latchkey {

// A new password. On a terminal it is asked for twice on `output` and not shown; else it is one
// line from `input`. An interrupted prompt leaves the terminal as it was. Blocks; call it before
// threads exist, for it takes over signals while it asks.
Result<Secret> readNewPassword(int input = 0, int output = 2);

} // namespace latchkey
