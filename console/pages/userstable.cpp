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
