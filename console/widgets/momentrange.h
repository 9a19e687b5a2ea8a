#pragma once

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace latchkey {
class Clock;
}

namespace latchkey::console {

// A range of time: the last so many days, or between two dates of one's own time.
class MomentRange final : public QWidget
{
    Q_OBJECT

public:
    MomentRange(const Clock &clock, const QString &name, QWidget *parent = nullptr);

    // RFC 3339 in UTC; empty: open on that side.
    QString from() const { return m_from; }

    QString to() const { return m_to; }

    void reset(); // to any time, without telling of it

Q_SIGNALS:
    void changed();

private:
    void compose();

    const Clock &m_clock;
    QComboBox *m_choice;
    QWidget *m_dates;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QString m_from;
    QString m_to;
};

} // namespace latchkey::console
