#pragma once

#include <QString>

namespace latchkey::console {

// What a person would call the program and the machine behind a User-Agent, such as “Firefox on
// Windows”; the User-Agent itself where nobody has a name for it.
QString deviceOf(const QString &userAgent);

} // namespace latchkey::console
