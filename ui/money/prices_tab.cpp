// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/prices_tab.h"

#include "ui/money/price_dialog.h"
#include "ui/money/price_import_dialog.h"
#include "ui/money/prices_model.h"
#include "ui/settings/currency_row.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/limited_file.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/undo_bar.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

class ShownPrices final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void show(const QString &words, bool ownOnly)
    {
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        m_ownOnly = ownOnly;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const QString text = index.data(PricesModel::WordsRole).toString();
        return (!m_ownOnly || index.data(PricesModel::OwnRole).toBool())
            && std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
    bool m_ownOnly = false;
};

} // namespace

PricesTab::PricesTab(Services &services, QWidget *parent)
    : MoneyTab(parent), m_services(services), m_model(new PricesModel(this)), m_shown(new ShownPrices(this)), m_table(new QTableView),
      m_search(new QLineEdit), m_own(new QCheckBox(tr("Only &yours"))), m_add(new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New price …"))),
      m_change(new QPushButton(icon(u"edit"_s, u"document-edit"_s), tr("Change …"))),
      m_remove(new QPushButton(icon(u"delete"_s, u"edit-delete"_s), tr("Remove yours"))),
      m_import(new QPushButton(icon(u"documents"_s, u"document-import"_s), tr("Import a list …"))), m_history(wrappingLabel()),
      m_currency(new CurrencyRow(services.settings)), m_undo(new UndoBar)
{
    layOut();
    const auto filter = [this] { static_cast<ShownPrices *>(m_shown)->show(m_search->text(), m_own->isChecked()); };
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(m_own, &QCheckBox::toggled, this, filter);
    connect(m_add, &QPushButton::clicked, this, &PricesTab::add);
    connect(m_change, &QPushButton::clicked, this, &PricesTab::change);
    connect(m_remove, &QPushButton::clicked, this, &PricesTab::removeOwn);
    connect(m_import, &QPushButton::clicked, this, [this] {
        chooseFile(this, {tr("Import prices"), tr("Price lists (*.json);;All files (*)"), {}, {}}, [this](const QString &path) { importFrom(path); });
    });
    connect(m_table, &QTableView::activated, this, &PricesTab::change);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PricesTab::showCurrent);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &PricesTab::showCurrent);
    showCurrent();
}

void PricesTab::layOut()
{
    m_shown->setSourceModel(m_model);
    m_table->setObjectName(u"prices"_s);
    m_table->setAccessibleName(tr("Prices"));
    m_table->setModel(m_shown);
    setUpRowTable(m_table, PricesModel::Source);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    m_search->setPlaceholderText(tr("Find a model"));
    m_search->setAccessibleName(tr("Find a model"));
    m_search->setClearButtonEnabled(true);
    m_add->setObjectName(u"addPrice"_s);
    m_change->setObjectName(u"changePrice"_s);
    m_change->setToolTip(tr("Enter a price of your own for the chosen model (Return)"));
    m_remove->setObjectName(u"removePrice"_s);
    m_remove->setToolTip(tr("From the next call on the price before it holds again"));
    m_import->setObjectName(u"importList"_s);
    m_import->setToolTip(tr("A list of our own form, LiteLLM's or models.dev's; you see what would change first"));
    m_history->setObjectName(u"priceHistory"_s);
    m_history->setAccessibleName(tr("All prices of the chosen model"));
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_own);
    for (QPushButton *button : {m_add, m_change, m_remove, m_import})
        row->addWidget(button);
    auto *currency = new QHBoxLayout;
    currency->setSpacing(8);
    auto *label = new QLabel(tr("&Amounts are shown in"));
    label->setBuddy(m_currency);
    currency->addWidget(label);
    currency->addWidget(m_currency, 1);
    QLabel *unit = wrappingLabel(
        tr("US dollars per million tokens. Nothing is fetched: prices ship with the program, or are yours. A call keeps the price of its day."));
    tint(unit, mutedText(palette()));
    tint(m_history, mutedText(palette()));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_history);
    column->addWidget(unit);
    column->addLayout(currency);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_undo);
    all->addLayout(column, 1);
}

void PricesTab::arrive()
{
    m_currency->read();
    reload();
}

QWidget *PricesTab::firstField() { return m_search; }

void PricesTab::reload()
{
    ++m_waiting;
    const QDateTime now = m_services.clock.now();
    m_work.ask(
        this, [&book = m_services.prices, now] { return pricesInForce(book.catalogue().shippedPrices(), *book.edited(), now); },
        [this](std::vector<PriceEntry> entries) {
            --m_waiting;
            const PriceEntry *chosen = current();
            const auto key = chosen ? std::pair(chosen->provider, chosen->model) : std::pair(QString(), QString());
            m_model->setEntries(std::move(entries));
            choose(key.first, key.second);
            showCurrent();
        });
}

void PricesTab::choose(const QString &provider, const QString &model)
{
    const QModelIndex index = m_shown->mapFromSource(m_model->index(m_model->rowOf(provider, model), 0));
    m_table->setCurrentIndex(index.isValid() ? index : m_shown->index(0, 0));
}

const PriceEntry *PricesTab::current() const { return m_model->entry(m_shown->mapToSource(m_table->currentIndex()).row()); }

void PricesTab::showCurrent()
{
    const PriceEntry *entry = current();
    m_change->setEnabled(entry);
    m_remove->setEnabled(entry && entry->inForce.byPerson);
    QStringList lines;
    if (entry) {
        lines << tr("%1 at %2:").arg(entry->model, entry->provider);
        for (const PriceRow &row : entry->history)
            lines << priceRowWords(row);
    }
    m_history->setText(lines.join(u'\n'));
}

void PricesTab::add() { ask({}, {}, {}); }

void PricesTab::change()
{
    if (const PriceEntry *entry = current())
        ask(entry->provider, entry->model, entry->inForce);
}

void PricesTab::ask(const QString &provider, const QString &model, const PriceRow &row)
{
    QStringList known;
    for (const Provider &each : m_services.providers) {
        if (!each.isLocal())
            known << Catalogue::priceKey(each.baseUrl);
    }
    known.removeDuplicates();
    auto *dialog = new PriceDialog(provider, model, row, m_services.clock.now(), known, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { put(dialog->provider(), dialog->model(), dialog->row()); });
    dialog->open();
}

void PricesTab::write(std::function<Result<void>(PriceBook &)> work)
{
    ++m_waiting;
    m_work.ask(
        this, [&book = m_services.prices, work = std::move(work)] { return work(book); },
        [this](const Result<void> &done) {
            --m_waiting;
            if (!done)
                Q_EMIT notice(done.error().message);
            reload();
        });
}

void PricesTab::put(const QString &provider, const QString &model, const PriceRow &row)
{
    write([provider, model, row](PriceBook &book) { return book.put(provider, model, row); });
    m_undo->offer(tr("Your price of %1 holds from now on.").arg(model), [this, provider, model, from = row.from] {
        write([provider, model, from](PriceBook &book) { return book.remove(provider, model, from); });
    });
}

void PricesTab::removeOwn()
{
    const PriceEntry *entry = current();
    if (!entry || !entry->inForce.byPerson)
        return;
    write([provider = entry->provider, model = entry->model, from = entry->inForce.from](PriceBook &book) {
        return book.remove(provider, model, from);
    });
    m_undo->offer(tr("Removed: your price of %1").arg(entry->model), [this, provider = entry->provider, model = entry->model, row = entry->inForce] {
        write([provider, model, row](PriceBook &book) { return book.put(provider, model, row); });
    });
}

void PricesTab::importFrom(const QString &path)
{
    struct Read {
        QByteArray json;
        Result<PriceBook::Report> report;
    };
    ++m_waiting;
    const QString name = QFileInfo(path).fileName();
    m_work.ask(
        this,
        [&book = m_services.prices, path, name, now = m_services.clock.now()]() -> Read {
            auto bytes = readLimited(path, LargestTable, tr("“%1” is too large for a price list. Nothing was imported."));
            if (!bytes)
                return {{}, std::unexpected(bytes.error())};
            auto report = book.import(*bytes, now, name, false);
            return {std::move(*bytes), std::move(report)};
        },
        [this, name](Read read) {
            --m_waiting;
            if (!read.report)
                return Q_EMIT notice(read.report.error().message);
            auto *dialog = new PriceImportDialog(name, *read.report, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, name, json = read.json] { takeImport(name, json); });
            dialog->open();
        });
}

void PricesTab::takeImport(const QString &name, const QByteArray &json)
{
    write([name, json, now = m_services.clock.now()](PriceBook &book) -> Result<void> {
        const auto done = book.import(json, now, name, true);
        return done ? Result<void>{} : std::unexpected(done.error());
    });
}

} // namespace countersign
