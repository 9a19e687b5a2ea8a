#pragma once

namespace latchkey {

// What tools that list threads call this one: at most 15 characters. Only Linux is told.
void nameThisThread(const char *name);

} // namespace latchkey
