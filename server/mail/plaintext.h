#pragma once

#include <QString>

namespace latchkey::mail {

// The text of an HTML mail for readers without HTML: links with their address, blocks on lines of
// their own, no markup, scripts or styles. Bounded by the length of what it is given.
QString plainTextOf(QStringView html);

} // namespace latchkey::mail
