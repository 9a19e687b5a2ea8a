#pragma once

#include "pagedtablemodel.h"

#include <QUrlQuery>

namespace latchkey::console {

// What a user is, in the order in which it matters most.
enum class UserState { Active, Unconfirmed, Invited, Anonymous, Banned, Deleted };

UserState stateOf(const QJsonObject &user, Timestamp now);
QString stateText(UserState state);
QString nameOf(const QJsonObject &user); // full_name, else name; may be empty

// The users of GET /admin/users, as they are searched, filtered and sorted.
class UserTableModel final : public PagedTableModel
{
    Q_OBJECT

public:
    // The order never changes: it stands in settings. New ones go to the end.
    enum Column { Email, Name, State, Role, Provider, Created, LastSignIn, Phone, Id, ColumnCount };

    static constexpr int stateRole = Qt::UserRole; // an int: UserState

    UserTableModel(AdminClient &client, const Clock &clock, QObject *parent = nullptr);

    // Each of these reads the list anew.
    void setSearch(const QString &text);
    void setFilter(const QUrlQuery &filter); // parameters such as banned=true
    void sort(int column, Qt::SortOrder order) override;

    // Begins with what was set so far.
    void load();
    void clear() override;

    static bool isSortable(int column);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Search and filters: what an export or a bulk verb means by "all of these".
    QUrlQuery filter() const;

protected:
    QVariant cell(const QJsonObject &user, int column, int role) const override;

private:
    QString text(const QJsonObject &user, int column) const;
    Listing composed() const;

    const Clock &m_clock;
    QString m_search;
    QUrlQuery m_filter;
    int m_sortColumn = Created;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    bool m_isLoaded = false;
};

} // namespace latchkey::console
