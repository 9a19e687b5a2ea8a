#include "daychart.h"

#include "tones.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace latchkey::console {

DayChart::DayChart(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Sign-ups and sign-ins per day"));
    setMinimumHeight(fontMetrics().height() * 9);
}

QSize DayChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 12};
}

void DayChart::setDays(const QList<DayCounts> &days)
{
    m_days = days;
    qint64 signUps = 0;
    qint64 signIns = 0;
    for (const DayCounts &day : days) {
        signUps += day.signUps;
        signIns += day.signIns;
    }
    const QLocale locale;
    setAccessibleDescription(
        tr("In %Ln days: %1 sign-ups, %2 sign-ins.", nullptr, static_cast<int>(days.size()))
            .arg(locale.toString(signUps), locale.toString(signIns)));
    update();
}

QString DayChart::textOf(int day) const
{
    const DayCounts &counts = m_days[day];
    const QLocale locale;
    return tr("%1: %2 sign-ups, %3 sign-ins")
        .arg(locale.toString(counts.day, QLocale::ShortFormat),
             locale.toString(counts.signUps),
             locale.toString(counts.signIns));
}

QRectF DayChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(1, 1.5 * line, -1, -1.5 * line);
}

qint64 DayChart::most() const
{
    qint64 most = 1;
    for (const DayCounts &day : m_days)
        most = std::max({most, day.signUps, day.signIns});
    return most;
}

bool DayChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_days.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textOf(dayAt(help->pos().x())), this);
    return true;
}

int DayChart::dayAt(int x) const
{
    const qreal share = (x - plot().left()) / plot().width();
    const int last = static_cast<int>(m_days.size()) - 1;
    const int place = std::clamp(static_cast<int>(share * (last + 1)), 0, last);
    return isRightToLeft() ? last - place : place;
}

qreal DayChart::middleOf(int day) const
{
    const QRectF area = plot();
    const qreal fromStart = (day + 0.5) * area.width() / static_cast<qreal>(m_days.size());
    return isRightToLeft() ? area.right() - fromStart : area.left() + fromStart;
}

void DayChart::paintEvent(QPaintEvent *)
{
    if (m_days.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const qreal width = area.width() / static_cast<qreal>(m_days.size());
    const qreal unit = area.height() / static_cast<qreal>(most());
    const QLocale locale;
    QPolygonF line;
    for (int day = 0; day < m_days.size(); ++day) {
        const qreal middle = middleOf(day);
        const qreal height = static_cast<qreal>(m_days[day].signUps) * unit;
        painter.fillRect(QRectF(middle - width * 0.4, area.bottom() - height, width * 0.8, height),
                         palette().color(QPalette::Highlight));
        line << QPointF(middle, area.bottom() - static_cast<qreal>(m_days[day].signIns) * unit);
    }
    painter.setPen(QPen(toneText(Tone::Good, palette()), 2));
    painter.drawPolyline(line);
    painter.setPen(quietText(palette()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawText(
        rect(),
        Qt::AlignLeft | Qt::AlignTop,
        tr("Bars: sign-ups · line: sign-ins · highest: %1").arg(locale.toString(most())));
    const auto date
        = [&](const DayCounts &day) { return locale.toString(day.day, QLocale::ShortFormat); };
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignBottom, date(m_days.constFirst()));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignBottom, date(m_days.constLast()));
}

} // namespace latchkey::console
