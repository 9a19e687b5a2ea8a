#pragma once

#include <QList>
#include <QObject>

class QSettings;
class QTableView;

namespace latchkey::console {

// Shares the width of a table among its columns, so that none is out of sight. Once somebody has
// drawn one, the widths are theirs, and remembered.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    struct Column
    {
        int letters = 0; // that it would like to have room for
        int least = 0; // and makes do with; others get what there is more
    };

    ColumnFit(QTableView *table, QList<Column> columns, QSettings &settings, const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void note(int column);

    QTableView *m_table;
    const QList<Column> m_columns;
    QSettings &m_settings;
    const QString m_key;
    bool m_isFitting = false;
    bool m_isDrawn = false;
};

} // namespace latchkey::console
