#pragma once

class QTableView;
class QTreeView;

namespace latchkey::console {

// How every list of rows looks and is moved in: whole rows are selected, pixels are scrolled, Tab
// leaves the table.
void setUpListTable(QTableView *table);

// Selects a row alone and makes it the current one. QTableView::selectRow() finds no column to do
// it by where a table is filled from right to left.
void chooseRow(QTableView *table, int row);

// The rows of a tree as high as those of such a table, its columns as far apart.
void giveRoom(QTreeView *tree);

} // namespace latchkey::console
