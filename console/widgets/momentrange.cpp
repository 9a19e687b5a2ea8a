#include "momentrange.h"

#include "clock.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int anyTime = 0;
constexpr int ownDates = -1;

QString rfc3339(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

} // namespace

MomentRange::MomentRange(const Clock &clock, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_choice(new QComboBox)
    , m_dates(new QWidget)
    , m_first(new QDateEdit)
    , m_last(new QDateEdit)
{
    m_choice->setAccessibleName(name);
    m_choice->addItem(tr("Any time"), anyTime);
    m_choice->addItem(tr("Last 24 hours"), 1);
    m_choice->addItem(tr("Last 7 days"), 7);
    m_choice->addItem(tr("Last 30 days"), 30);
    m_choice->addItem(tr("Last 365 days"), 365);
    m_choice->addItem(tr("Between two dates"), ownDates);
    const QDate today = QDateTime::fromSecsSinceEpoch(unixSeconds(clock.now())).date();
    m_first->setDate(today.addMonths(-1));
    m_last->setDate(today);
    m_first->setAccessibleName(tr("%1: first day").arg(name));
    m_last->setAccessibleName(tr("%1: last day").arg(name));
    auto *dates = new QVBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->setSpacing(4);
    for (QDateEdit *date : {m_first, m_last}) {
        date->setCalendarPopup(true);
        dates->addWidget(date);
        connect(date, &QDateEdit::dateChanged, this, &MomentRange::compose);
    }
    m_dates->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_choice);
    layout->addWidget(m_dates);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &MomentRange::compose);
}

void MomentRange::reset()
{
    const QSignalBlocker quiet(this);
    m_choice->setCurrentIndex(0);
}

// The last of two dates is meant as a whole day.
void MomentRange::compose()
{
    const int days = m_choice->currentData().toInt();
    m_dates->setVisible(days == ownDates);
    m_from.clear();
    m_to.clear();
    if (days == ownDates) {
        m_from = rfc3339(m_first->date().startOfDay());
        m_to = rfc3339(m_last->date().addDays(1).startOfDay());
    } else if (days > anyTime) {
        m_from = rfc3339(QDateTime::fromSecsSinceEpoch(unixSeconds(m_clock.now())).addDays(-days));
    }
    Q_EMIT changed();
}

} // namespace latchkey::console
