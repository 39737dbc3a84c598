// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/price_import_dialog.h"

#include "ui/money/prices_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/wording.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int MostRows = 5000; // a table of more helps nobody; the counts are of all

QTableWidget *table(const QString &name, const QStringList &heads, int rows)
{
    auto *table = new QTableWidget(rows, int(heads.size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(heads);
    setUpRowTable(table, 1);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

void put(QTableWidget *table, int row, int column, const QString &text, Qt::Alignment side = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    item->setTextAlignment(side | Qt::AlignVCenter);
    table->setItem(row, column, item);
}

QString oneOf(const std::optional<Price> &price, Charge charge) { return price ? priceWords((*price)[charge], charge) : u"–"_s; }

/// "3.00", or "3.00 → 2.50".
QString beforeAndAfter(const PriceChange &change, Charge charge)
{
    const QString before = oneOf(change.before, charge), after = oneOf(change.after, charge);
    return before == after || !change.before ? after : PriceImportDialog::tr("%1 → %2").arg(before, after);
}

QTableWidget *changesTable(const PriceChanges &changes)
{
    std::vector<std::pair<const PriceChange *, QString>> all;
    for (const PriceChange &change : changes.changed)
        all.push_back({&change, PriceImportDialog::tr("changed")});
    for (const PriceChange &change : changes.added)
        all.push_back({&change, PriceImportDialog::tr("new")});
    all.resize(std::min<size_t>(all.size(), MostRows));
    QStringList heads{PriceImportDialog::tr("Provider"), PriceImportDialog::tr("Model"), QString()};
    for (const Charge charge : shownCharges())
        heads << chargeWords(charge);
    QTableWidget *widget = table(PriceImportDialog::tr("What would change"), heads, int(all.size()));
    int row = 0;
    for (const auto &[change, kind] : all) {
        put(widget, row, 0, wording::providerName(change->provider));
        put(widget, row, 1, change->model);
        put(widget, row, 2, kind);
        int column = 3;
        for (const Charge charge : shownCharges())
            put(widget, row, column++, beforeAndAfter(*change, charge), Qt::AlignRight);
        ++row;
    }
    return widget;
}

QTableWidget *skippedTable(const std::vector<PriceImport::Skipped> &skipped)
{
    const int rows = int(std::min<size_t>(skipped.size(), MostRows));
    QTableWidget *widget = table(PriceImportDialog::tr("What is left out"), {PriceImportDialog::tr("Entry"), PriceImportDialog::tr("Why")}, rows);
    for (int row = 0; row < rows; ++row) {
        put(widget, row, 0, skipped[size_t(row)].name);
        put(widget, row, 1, skipped[size_t(row)].why);
    }
    return widget;
}

} // namespace

PriceImportDialog::PriceImportDialog(const QString &fileName, const PriceBook::Report &report, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Import prices"));
    const PriceChanges &changes = report.changes;
    const bool any = !changes.changed.empty() || !changes.added.empty();
    QLabel *what = wrappingLabel(tr("“%1” is a price list of the form %2.").arg(fileName, priceFormatName(report.format)));
    QLabel *counts = wrappingLabel(
        QStringList{tr("%n prices would change", nullptr, int(changes.changed.size())), tr("%n models are new", nullptr, int(changes.added.size())),
                    tr("%n are the same", nullptr, changes.unchanged), tr("%n entries are left out", nullptr, int(report.skipped.size()))}
            .join(u" · "_s));
    counts->setObjectName(u"importCounts"_s);
    QLabel *when =
        wrappingLabel(any ? tr("They hold for calls from now on, as your own prices. Calls until now keep the price of their day. Amounts are "
                               "US dollars per million tokens.")
                          : tr("Nothing would change."));
    m_changes = changesTable(changes);
    m_changes->setObjectName(u"importChanges"_s);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_changes, tr("What would change"));
    if (!report.skipped.empty())
        tabs->addTab(skippedTable(report.skipped), tr("What is left out"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *import = buttons->addButton(tr("Import these prices"), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"importPrices"_s);
    import->setEnabled(any);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(counts);
    column->addWidget(tabs, 1);
    column->addWidget(when);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 30);
}

} // namespace countersign
