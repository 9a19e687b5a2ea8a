#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

namespace latchkey::console {

struct DayCounts
{
    QDate day;
    qint64 signUps = 0;
    qint64 signIns = 0;
};

// Sign-ups as bars and sign-ins as a line, a day beside the other, in the palette's colours. What a
// day had is told where the pointer is, and of all days in the accessible description.
class DayChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    void setDays(const QList<DayCounts> &days);

    QString textOf(int day) const;
    int dayAt(int x) const; // the nearest; time runs as the language does

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;
    qreal middleOf(int day) const;
    qint64 most() const;

    QList<DayCounts> m_days;
};

} // namespace latchkey::console
