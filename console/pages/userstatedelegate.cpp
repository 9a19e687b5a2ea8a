#include "userstatedelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace latchkey::console {

namespace {

constexpr int sidePadding = 8;
constexpr int lift = 2;

} // namespace

Tone toneOf(UserState state)
{
    switch (state) {
    case UserState::Active:
        return Tone::Good;
    case UserState::Unconfirmed:
    case UserState::Invited:
        return Tone::Caution;
    case UserState::Banned:
    case UserState::Deleted:
        return Tone::Bad;
    case UserState::Anonymous:
        break;
    }
    return Tone::Neutral;
}

void UserStateDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (text.isEmpty())
        return;
    const Tone tone = toneOf(static_cast<UserState>(index.data(UserTableModel::stateRole).toInt()));
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget);
    const QSize size(cell.fontMetrics.horizontalAdvance(text) + 2 * sidePadding,
                     cell.fontMetrics.height() + 2 * lift);
    QRect badge(cell.rect.left() + margin,
                cell.rect.top() + (cell.rect.height() - size.height()) / 2,
                std::min(size.width(), cell.rect.width() - margin),
                size.height());
    badge = QStyle::visualRect(cell.direction, cell.rect, badge);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneGround(tone, cell.palette));
    painter->drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter->setPen(toneText(tone, cell.palette));
    painter->setFont(cell.font);
    painter->drawText(badge, Qt::AlignCenter, text);
    painter->restore();
}

} // namespace latchkey::console
