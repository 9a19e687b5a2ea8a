#pragma once

#include <QWidget>

namespace latchkey::console {

// First letters of the first and the last word; one letter where there is one word.
QString initialsOf(const QString &name);

// A circle with somebody's initials, in a colour that is always the same for the same seed.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &seed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    QString m_seed;
};

} // namespace latchkey::console
