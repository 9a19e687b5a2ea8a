#include "badge.h"

#include <QPainter>

namespace latchkey::console {

namespace {

constexpr int besides = 8;
constexpr int above = 2;

} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(QMargins(besides, above, besides, above));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(m_tone, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(toneText(m_tone, palette()));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace latchkey::console
