#pragma once

#include "models/usertablemodel.h"
#include "widgets/tones.h"

#include <QStyledItemDelegate>

namespace latchkey::console {

Tone toneOf(UserState state);

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
