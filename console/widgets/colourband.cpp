#include "colourband.h"

#include <QPainter>

#include <cmath>

namespace latchkey::console {

namespace {

constexpr int padding = 3;

float linear(float channel)
{
    return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F);
}

// WCAG 2.2, relative luminance: black and white contrast equally at 0.179.
QColor readableOn(const QColor &ground)
{
    const float luminance = 0.2126F * linear(ground.redF()) + 0.7152F * linear(ground.greenF())
        + 0.0722F * linear(ground.blueF());
    return luminance > 0.179F ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

ColourBand::ColourBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ColourBand::show(const QColor &colour, const QString &text)
{
    m_colour = colour;
    setAccessibleName(text);
    setVisible(colour.isValid());
    update();
}

QSize ColourBand::sizeHint() const
{
    return {0, fontMetrics().height() + 2 * padding};
}

void ColourBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colour);
    painter.setPen(readableOn(m_colour));
    painter.drawText(rect(), Qt::AlignCenter, accessibleName());
}

} // namespace latchkey::console
