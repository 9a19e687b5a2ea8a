#pragma once

#include <QStyledItemDelegate>

namespace latchkey::console {

// The state of a user as a badge in the colour of its meaning.
class UserStateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace latchkey::console
