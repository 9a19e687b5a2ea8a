#pragma once

#include <QByteArray>
#include <QStringList>

namespace latchkey::console {

// A line of RFC 4180 in UTF-8, with its end. What a spreadsheet would compute (=, +, -, @, also in
// full width, and white space in front of them) gets an apostrophe, as in what the server exports:
// a name that somebody signed up with must not run on an administrator's computer.
QByteArray csvLine(const QStringList &cells);

// What csvLine() made of a cell; anything else stays as it is.
QString withoutGuard(const QString &cell);

} // namespace latchkey::console
