#pragma once

#include <QIcon>

namespace latchkey::console {

// An icon of console/icons (its file name without .svg): line drawings that take the colours of
// the palette, so that they fit light and dark.
QIcon icon(const QString &name);

} // namespace latchkey::console
