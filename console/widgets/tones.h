#pragma once

#include <QColor>

class QPalette;

namespace latchkey::console {

// The few meanings that a palette has no colour for. The only place with colours of our own.
enum class Tone { Neutral, Good, Caution, Bad };

// For text and drawings on the palette's window or base: readable in light and dark.
QColor toneText(Tone tone, const QPalette &palette);

// A faint ground of the same meaning, for bars and badges.
QColor toneGround(Tone tone, const QPalette &palette);

// Text that matters less.
QColor quietText(const QPalette &palette);

// For somebody's initials: always the same for the same seed, and the letters can be read.
struct PersonColours
{
    QColor ground;
    QColor text;
};

PersonColours coloursOf(const QString &seed, const QPalette &palette);

bool isDark(const QPalette &palette);

} // namespace latchkey::console
