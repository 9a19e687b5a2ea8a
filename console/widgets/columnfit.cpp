#include "columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace latchkey::console {

ColumnFit::ColumnFit(QTableView *table,
                     QList<Column> columns,
                     QSettings &settings,
                     const QString &key)
    : QObject(table)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_settings(settings)
    , m_key(key)
{
    QHeaderView *header = table->horizontalHeader();
    header->setMinimumSectionSize(4 * table->fontMetrics().averageCharWidth());
    m_isDrawn = header->restoreState(settings.value(key).toByteArray());
    table->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::note);
    fit();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

// Whoever would make do with less gives or gets according to how much less.
void ColumnFit::fit()
{
    if (m_isDrawn)
        return;
    int wanted = 0;
    int spare = 0;
    for (const Column &column : m_columns) {
        wanted += column.letters;
        spare += column.letters - column.least;
    }
    const int letter = m_table->fontMetrics().averageCharWidth();
    const int room = std::max(m_table->viewport()->width() - wanted * letter, -spare * letter);
    const double each = spare > 0 ? static_cast<double>(room) / spare : 0;
    const QScopedValueRollback isFitting(m_isFitting, true);
    for (qsizetype number = 0; number < m_columns.size(); ++number) {
        const Column &column = m_columns[number];
        const double share = std::floor(each * (column.letters - column.least)); // never too much
        m_table->setColumnWidth(static_cast<int>(number),
                                column.letters * letter + static_cast<int>(share));
    }
}

// The last column takes what is left, whatever becomes of the others.
void ColumnFit::note(int column)
{
    if (m_isFitting || column == m_columns.size() - 1)
        return;
    m_isDrawn = true;
    m_settings.setValue(m_key, m_table->horizontalHeader()->saveState());
}

} // namespace latchkey::console
