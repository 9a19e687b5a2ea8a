#include "tones.h"

#include <QPalette>

namespace latchkey::console {

namespace {

QColor mixed(const QColor &one, const QColor &other, float share)
{
    const auto mix = [share](float a, float b) { return a * (1 - share) + b * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()),
                            mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5F;
}

QColor toneText(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        break;
    case Tone::Good:
        return dark ? QColor(0x6f, 0xcf, 0x97) : QColor(0x1a, 0x7f, 0x4b);
    case Tone::Caution:
        return dark ? QColor(0xf2, 0xc1, 0x66) : QColor(0x8a, 0x5a, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x8f, 0x87) : QColor(0xb4, 0x23, 0x18);
    }
    return palette.color(QPalette::Highlight);
}

QColor toneGround(Tone tone, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), toneText(tone, palette), 0.14F);
}

QColor quietText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.4F);
}

PersonColours coloursOf(const QString &seed, const QPalette &palette)
{
    // Not qHash(), which may be another one in the next Qt.
    const float hue = static_cast<float>(qChecksum(seed.toUtf8()) % 360) / 360.0F;
    if (isDark(palette))
        return {.ground = QColor::fromHslF(hue, 0.35F, 0.28F),
                .text = QColor::fromHslF(hue, 0.50F, 0.90F)};
    return {.ground = QColor::fromHslF(hue, 0.45F, 0.88F),
            .text = QColor::fromHslF(hue, 0.60F, 0.24F)};
}

} // namespace latchkey::console
