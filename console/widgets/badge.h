#pragma once

#include "tones.h"

#include <QLabel>

namespace latchkey::console {

// A word on a rounded ground whose colour says what it means, too.
class Badge final : public QLabel
{
    Q_OBJECT

public:
    Badge(const QString &text, Tone tone, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace latchkey::console
