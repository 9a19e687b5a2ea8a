#pragma once

class QTableView;

namespace latchkey::console {

// How every list of rows looks and is moved in: whole rows are selected, pixels are scrolled, Tab
// leaves the table.
void setUpListTable(QTableView *table);

} // namespace latchkey::console
