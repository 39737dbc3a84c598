// SPDX-License-Identifier: GPL-3.0-or-later
// What importing a price list would change, before it does.
#pragma once
#include "core/billing/price_book.h"

#include <QtWidgets/QDialog>

class QTableWidget;

namespace countersign {

class PriceImportDialog final : public QDialog {
    Q_OBJECT
public:
    PriceImportDialog(const QString &fileName, const PriceBook::Report &report, QWidget *parent = nullptr);
    [[nodiscard]] QTableWidget *changes() const { return m_changes; }

private:
    QTableWidget *m_changes;
};

} // namespace countersign
