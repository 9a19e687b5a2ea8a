#include "appearance.h"

#include "widgets/tones.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleHints>

namespace latchkey::console {

namespace {

struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb placeholder;
    QRgb disabled;
};

constexpr Shades light{.window = 0xefefef,
                       .base = 0xffffff,
                       .alternateBase = 0xf7f7f7,
                       .placeholder = 0x808080,
                       .disabled = 0xa0a0a0};
constexpr Shades dark{.window = 0x323232,
                      .base = 0x242424,
                      .alternateBase = 0x2b2b2b,
                      .placeholder = 0x969696,
                      .disabled = 0x808080};

// Where the letters of a word join, one that is underlined would stand apart, and the word would
// be wider than its widget. The keys work without the lines.
class JoinedLetters final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint,
                  const QStyleOption *option,
                  const QWidget *widget,
                  QStyleHintReturn *more) const override
    {
        if (hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft())
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, more);
    }
};

void joinLetters()
{
    const bool isDone = dynamic_cast<JoinedLetters *>(QApplication::style()) != nullptr;
    if (QGuiApplication::isRightToLeft() && !isDone)
        QApplication::setStyle(new JoinedLetters(QApplication::style()->name()));
}

QPalette paletteOf(const Shades &shades)
{
    QPalette palette{QColor(shades.window)};
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternateBase));
    palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(shades.placeholder));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    joinLetters();
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
        QApplication::setPalette(paletteOf(wantsDark ? dark : light));
}

QPalette darkPalette()
{
    return paletteOf(dark);
}

} // namespace latchkey::console
