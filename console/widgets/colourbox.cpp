#include "colourbox.h"

#include <QPainter>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int swatchSize = 32; // drawn smaller, sharp on any screen

void add(QComboBox *box, const QString &name, const QColor &colour)
{
    box->addItem(colourIcon(colour), name, colour);
}

} // namespace

QIcon colourIcon(const QColor &colour)
{
    QPixmap swatch(swatchSize, swatchSize);
    swatch.fill(Qt::transparent);
    if (colour.isValid()) {
        QPainter painter(&swatch);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(swatch.rect().adjusted(2, 2, -2, -2), 6, 6);
    }
    return QIcon(swatch);
}

// Dark enough for white text, and far enough from black to be seen on a dark ground.
ColourBox::ColourBox(QWidget *parent)
    : QComboBox(parent)
{
    add(this, tr("None"), QColor());
    add(this, tr("Red"), QColor(0xb3, 0x26, 0x1e));
    add(this, tr("Orange"), QColor(0xb4, 0x53, 0x09));
    add(this, tr("Green"), QColor(0x2e, 0x7d, 0x32));
    add(this, tr("Teal"), QColor(0x00, 0x79, 0x6b));
    add(this, tr("Blue"), QColor(0x15, 0x65, 0xc0));
    add(this, tr("Violet"), QColor(0x6a, 0x3f, 0xa0));
    add(this, tr("Grey"), QColor(0x5f, 0x63, 0x68));
}

QColor ColourBox::colour() const
{
    return currentData().value<QColor>();
}

void ColourBox::setColour(const QColor &colour)
{
    int row = 0;
    while (row < count() && itemData(row).value<QColor>() != colour)
        ++row;
    if (row == count())
        add(this, colour.name(), colour);
    setCurrentIndex(row);
}

} // namespace latchkey::console
