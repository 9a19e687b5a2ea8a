#pragma once

#include "domain/user.h"

#include <QByteArray>

namespace latchkey::endpoints {

// Users as lines of CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with
// an apostrophe (OWASP, CSV Injection).
QByteArray userCsvHeader();
QByteArray userCsvLine(const domain::User &user);

} // namespace latchkey::endpoints
