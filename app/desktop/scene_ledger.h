// SPDX-License-Identifier: GPL-3.0-or-later
// A month of invented calls for the scenes of the ledger and its charts. They are no record of anything: never for a person's data folder.
#pragma once

namespace countersign {

class Ledger;

namespace scenes {

/// Written and sealed as real ones are, so that the proof of the ledger holds. `atVendors`: sent to the vendors' own
/// addresses, so that prices and bills concern them.
void inventCalls(const Ledger &real, bool atVendors = false);

} // namespace scenes
} // namespace countersign
