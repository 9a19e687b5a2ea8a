#pragma once

namespace latchkey {

// Raises the soft limit of open files to the hard one: every connection is a file.
void raiseOpenFileLimit();

} // namespace latchkey
