#pragma once

class QTableView;
class QTreeView;

namespace latchkey::console {

// How every list of rows looks and is moved in: whole rows are selected, pixels are scrolled, Tab
// leaves the table.
void setUpListTable(QTableView *table);

// The rows of a tree as high as those of such a table, its columns as far apart.
void giveRoom(QTreeView *tree);

} // namespace latchkey::console
