#include "avatar.h"

#include "tones.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int diameter = 48;

// What a reader takes for one letter, which may be several code units.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.first(end).toUpper() : QString();
}

} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? firstLetter(words.first())
                             : firstLetter(words.first()) + firstLetter(words.last());
}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setPerson(const QString &name, const QString &seed)
{
    m_initials = initialsOf(name);
    m_seed = seed;
    update();
}

QSize Avatar::sizeHint() const
{
    return {diameter, diameter};
}

void Avatar::paintEvent(QPaintEvent *)
{
    const PersonColours colours = coloursOf(m_seed, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawEllipse(rect());
    QFont letters = font();
    letters.setPixelSize(std::min(width(), height()) * 2 / 5);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, m_initials.isEmpty() ? u"?"_s : m_initials);
}

} // namespace latchkey::console
