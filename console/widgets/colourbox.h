#pragma once

#include <QColor>
#include <QComboBox>

namespace latchkey::console {

// A choice of a few colours, told apart by their names, too.
class ColourBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ColourBox(QWidget *parent = nullptr);

    QColor colour() const; // invalid: none
    void setColour(const QColor &colour); // one that is not among them is kept, without a name
};

// A square of it, for lists; empty for none.
QIcon colourIcon(const QColor &colour);

} // namespace latchkey::console
