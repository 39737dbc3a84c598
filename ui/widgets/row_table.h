// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose rows are things to choose from: whole rows, no grid, Tab leaves the table.
#pragma once
class QTableView;

namespace countersign {

/// `stretched`: the column that takes the room that is left; the others are as wide as what they hold.
void setUpRowTable(QTableView *table, int stretched);

} // namespace countersign
