#include "userstable.h"

#include "models/usertablemodel.h"
#include "userstatedelegate.h"
#include "widgets/listtable.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr auto columnsSetting = "users/columns"_L1;

struct ColumnWidth
{
    int column = 0;
    int letters = 0;
    bool isShown = true;
};

constexpr std::array columnWidths{ColumnWidth{UserTableModel::Email, 46},
                                  ColumnWidth{UserTableModel::Name, 28},
                                  ColumnWidth{UserTableModel::State, 18},
                                  ColumnWidth{UserTableModel::Role, 20},
                                  ColumnWidth{UserTableModel::Provider, 18, false},
                                  ColumnWidth{UserTableModel::Created, 26},
                                  ColumnWidth{UserTableModel::LastSignIn, 26},
                                  ColumnWidth{UserTableModel::Phone, 20, false},
                                  ColumnWidth{UserTableModel::Id, 46, false}};

} // namespace

UsersTable::UsersTable(UserTableModel &model, QSettings &settings)
    : m_users(model)
    , m_settings(settings)
    , m_sortColumn(UserTableModel::Created)
{
    setModel(&model);
    setAccessibleName(tr("Users"));
    setItemDelegateForColumn(UserTableModel::State, new UserStateDelegate(this));
    setUpListTable(this);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setUpHeader();
    connect(
        selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersTable::noteSelected);
    connect(&model,
            &UserTableModel::dataChanged,
            this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                followSelected(first.row(), last.row());
            });
}

UsersTable::~UsersTable()
{
    m_settings.setValue(columnsSetting, horizontalHeader()->saveState());
}

void UsersTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(UserTableModel::Created, Qt::DescendingOrder);
    const int letter = fontMetrics().averageCharWidth();
    for (const ColumnWidth &one : columnWidths) {
        header->resizeSection(one.column, one.letters * letter);
        header->setSectionHidden(one.column, !one.isShown);
    }
    header->setMinimumSectionSize(6 * letter);
    header->restoreState(m_settings.value(columnsSetting).toByteArray());
    changeOrder(header->sortIndicatorSection(), header->sortIndicatorOrder());
    connect(header, &QHeaderView::sortIndicatorChanged, this, &UsersTable::changeOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &UsersTable::showColumnMenu);
}

// A click on a column that the server cannot sort by leaves everything as it is.
void UsersTable::changeOrder(int column, Qt::SortOrder order)
{
    if (UserTableModel::isSortable(column)) {
        m_sortColumn = column;
        m_users.sort(column, order);
        return;
    }
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_sortColumn, order);
}

void UsersTable::showColumnMenu(const QPoint &position)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < UserTableModel::ColumnCount; ++column) {
        const QString title
            = m_users.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *choice = menu->addAction(title);
        choice->setCheckable(true);
        choice->setChecked(!header->isSectionHidden(column));
        choice->setEnabled(column != UserTableModel::Email); // one has to stay, to click on
        connect(choice, &QAction::toggled, header, [header, column](bool isOn) {
            header->setSectionHidden(column, !isOn);
        });
    }
    menu->popup(header->mapToGlobal(position));
}

qint64 UsersTable::selectedCount() const
{
    qint64 count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.left() == 0 ? range.height() : 0;
    return count;
}

// Beyond so many, nobody is meant by name.
void UsersTable::noteSelected()
{
    constexpr qint64 mostFollowed = 1'000;
    m_selected.clear();
    if (selectedCount() > mostFollowed)
        return;
    for (const int row : selectedRows()) {
        if (const QJsonObject *user = m_users.at(row))
            m_selected.insert(row, (*user)["id"_L1].toString());
    }
}

// After a refresh somebody else may stand in a row. The selection goes with those who were chosen,
// so that what is done next is done to them; whoever is not to be found near is chosen no longer.
void UsersTable::followSelected(int first, int last)
{
    const auto hasMoved = [this](int row, const QString &id) {
        const QJsonObject *user = m_users.at(row);
        return user && (*user)["id"_L1].toString() != id;
    };
    bool isMoved = false;
    for (auto one = m_selected.lowerBound(first); one != m_selected.end() && one.key() <= last;
         ++one)
        isMoved = isMoved || hasMoved(one.key(), one.value());
    if (!isMoved) {
        noteSelected();
        return;
    }
    const QHash<QString, int> rows = rowsAround(m_selected.firstKey(), m_selected.lastKey());
    const QString current = m_selected.value(currentIndex().row());
    QItemSelection selection;
    for (const QString &id : std::as_const(m_selected)) {
        if (const auto row = rows.find(id); row != rows.end())
            selection.select(m_users.index(*row, 0),
                             m_users.index(*row, UserTableModel::ColumnCount - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const auto row = rows.find(current); row != rows.end()) {
        selectionModel()->setCurrentIndex(m_users.index(*row, currentIndex().column()),
                                          QItemSelectionModel::NoUpdate);
    }
}

// Who is here in these rows and a page before and behind them.
QHash<QString, int> UsersTable::rowsAround(int first, int last) const
{
    QHash<QString, int> rows;
    const int end = std::min(last + PagedTableModel::pageSize, m_users.rowCount() - 1);
    for (int row = std::max(0, first - PagedTableModel::pageSize); row <= end; ++row) {
        if (const QJsonObject *user = m_users.at(row))
            rows.insert((*user)["id"_L1].toString(), row);
    }
    return rows;
}

QList<int> UsersTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows << row;
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace latchkey::console
