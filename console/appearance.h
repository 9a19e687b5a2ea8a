#pragma once

#include "preferences.h"

#include <QPalette>

namespace latchkey::console {

// Light, dark, or what the system says and changes by itself. At once, for the whole program.
void applyAppearance(Appearance appearance);

// For systems whose colours cannot be asked for: as Fusion paints where everything is dark.
QPalette darkPalette();

} // namespace latchkey::console
