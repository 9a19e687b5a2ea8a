#include "appearance.h"

#include "widgets/tones.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

namespace latchkey::console {

namespace {

QPalette lightPalette()
{
    QPalette light(QColor(0xef, 0xef, 0xef));
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf7, 0xf7));
    light.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    light.setColor(QPalette::HighlightedText, Qt::white);
    light.setColor(QPalette::PlaceholderText, QColor(0x80, 0x80, 0x80));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        light.setColor(QPalette::Disabled, role, QColor(0xa0, 0xa0, 0xa0));
    return light;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    QApplication::setPalette(QPalette());
    if (appearance == Appearance::System) {
        hints->unsetColorScheme();
        return;
    }
    const bool wantsDark = appearance == Appearance::Dark;
    hints->setColorScheme(wantsDark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    // Not every desktop does as it is asked.
    if (isDark(QApplication::palette()) != wantsDark)
        QApplication::setPalette(wantsDark ? darkPalette() : lightPalette());
}

QPalette darkPalette()
{
    QPalette dark(QColor(0x32, 0x32, 0x32));
    dark.setColor(QPalette::Base, QColor(0x24, 0x24, 0x24));
    dark.setColor(QPalette::AlternateBase, QColor(0x2b, 0x2b, 0x2b));
    dark.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::PlaceholderText, QColor(0x96, 0x96, 0x96));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return dark;
}

} // namespace latchkey::console
