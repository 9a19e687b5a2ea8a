#pragma once

#include <QList>
#include <QStringList>

namespace latchkey::console::test {

// All lines of what the console wrote, its header first. Empty if there is no such file.
QList<QStringList> recordsOf(const QString &path);

} // namespace latchkey::console::test
