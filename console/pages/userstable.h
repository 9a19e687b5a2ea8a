#pragma once

#include <QHash>
#include <QMap>
#include <QTableView>

class QSettings;

namespace latchkey::console {

class UserTableModel;

// The table of users: whole rows, columns that can be moved and chosen, order by a click on what
// the server can sort by. Remembers columns, widths and order in the settings.
class UsersTable final : public QTableView
{
    Q_OBJECT

public:
    UsersTable(UserTableModel &model, QSettings &settings);
    ~UsersTable() override;

    qint64 selectedCount() const; // without a list of them: everybody may be selected
    QList<int> selectedRows() const;

private:
    void setUpHeader();
    void showColumnMenu(const QPoint &position);
    void changeOrder(int column, Qt::SortOrder order);
    void noteSelected();
    void followSelected(int first, int last);
    QHash<QString, int> rowsAround(int first, int last) const;

    UserTableModel &m_users;
    QSettings &m_settings;
    int m_sortColumn;
    QMap<int, QString> m_selected; // rows that are here, and who stands there
};

} // namespace latchkey::console
