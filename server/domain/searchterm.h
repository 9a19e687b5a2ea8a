#pragma once

#include <QString>

namespace latchkey::domain {

// What is looked for when somebody types that: without blanks around it, and without the plus of a
// phone number ("+1555"), which is stored without.
QString searchTerm(const QString &typed);

} // namespace latchkey::domain
