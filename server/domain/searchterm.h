#pragma once

#include <QString>

namespace latchkey::domain {

// Whether lists and jobs take it as the text of a filter: up to 255 characters in one line.
bool isFilterText(const QString &text);

// What is looked for when somebody types that: without blanks around it, and without the plus of a
// phone number ("+1555"), which is stored without.
QString searchTerm(const QString &typed);

} // namespace latchkey::domain
