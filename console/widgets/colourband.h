#pragma once

#include <QColor>
#include <QWidget>

namespace latchkey::console {

// A stripe in the colour of a server with its name, so that nobody takes one for the other. Gone
// where there is no colour.
class ColourBand : public QWidget
{
    Q_OBJECT

public:
    explicit ColourBand(QWidget *parent = nullptr);

    void show(const QColor &colour, const QString &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

} // namespace latchkey::console
