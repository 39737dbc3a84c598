// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/columns_dialog.h"

#include "core/documents/library.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum Column { Title, What, Original, Leaves, ColumnCount };

/// A rule that masks a column finds its first cell by itself.
QString firstCell(const QString &text, TableForm form, const QString &title, const KeyedHash &hash)
{
    const auto edits = columnEdits(text, form, {{title, ColumnAction::Keep}}, hash);
    return edits.empty() ? QString() : edits.front().replacement.left(60);
}

QString leaving(const QString &sample, std::optional<ColumnAction> action, const KeyedHash &hash)
{
    if (!action || sample.isEmpty())
        return {};
    switch (*action) {
    case ColumnAction::Keep: return sample;
    case ColumnAction::Mask: return u"***"_s;
    case ColumnAction::Generalise: return generalised(sample);
    case ColumnAction::Pseudonymise: return pseudonym(sample, hash);
    }
    return {};
}

} // namespace

ColumnsDialog::ColumnsDialog(Services &services, const QString &document, QWidget *parent)
    : QDialog(parent), m_services(services), m_document(document), m_table(new QTableWidget), m_words(wrappingLabel()), m_save(nullptr)
{
    setWindowTitle(tr("Columns of %1").arg(document.sliced(document.lastIndexOf(u'/') + 1)));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("What happens"), tr("For example"), tr("Leaves as")});
    m_table->setAccessibleName(tr("Columns of the document"));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(ColumnCount - 1, QHeaderView::Stretch);
    tint(m_words, mutedText(palette()));
    m_words->setText(tr("Reading the columns …"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("&Keep the rules"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_words);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);
    connect(m_save, &QPushButton::clicked, this, &ColumnsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_work.ask(
        [&library = services.library, document](const BackgroundWork::Ticket &ticket) {
            Read read{DocumentBook::read(library.workspace()), {}};
            const auto info = library.find(document);
            const auto pages = library.pages(document);
            const TableForm form = info ? tableFormOf(info->kind) : TableForm::None;
            QStringList seen;
            for (const PageText &page : pages ? *pages : std::vector<PageText>()) {
                for (const QString &title : columnTitles(page.text, form)) {
                    if (ticket.isStale())
                        return read;
                    if (seen.contains(title.toCaseFolded()))
                        continue;
                    seen.append(title.toCaseFolded());
                    // The head and what follows are enough for an example.
                    read.columns.emplace_back(title, firstCell(page.text.left(100'000), form, title, library.keyedHash()));
                }
            }
            return read;
        },
        [this](const Read &read) { fill(read); });
}

ColumnsDialog::~ColumnsDialog() = default;

void ColumnsDialog::fill(const Read &read)
{
    if (!read.book) {
        tint(m_words, alarmColor(palette()));
        m_words->setText(read.book.error().message);
        return;
    }
    const std::vector<ColumnRule> rules = read.book->columnRules(m_document);
    for (const auto &[title, sample] : read.columns)
        addRow(title, sample, rules);
    for (const ColumnRule &rule : rules) {
        if (!columns().contains(rule.column, Qt::CaseInsensitive)) // the column is gone, its rule is not
            addRow(rule.column, {}, rules);
    }
    m_table->resizeColumnsToContents();
    m_words->setText(
        m_table->rowCount() == 0
            ? tr("No table with titles of columns was found in this document.")
            : tr("Pseudonyms are the same in all tables of this machine, so that they still join. Where a column is kept, a saved copy shows it as "
                 "it is; what goes to a model is still redacted by the policy."));
    m_save->setEnabled(m_table->rowCount() > 0);
    m_loaded = true;
}

void ColumnsDialog::addRow(const QString &title, const QString &sample, const std::vector<ColumnRule> &rules)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Title, new QTableWidgetItem(title));
    m_table->setItem(row, Original, new QTableWidgetItem(sample));
    m_table->setItem(row, Leaves, new QTableWidgetItem);
    auto *what = new QComboBox;
    what->setAccessibleName(tr("What happens to %1").arg(title));
    what->addItem(tr("as the policy says"));
    what->addItem(tr("keep as it is"), columnActionName(ColumnAction::Keep));
    what->addItem(tr("mask"), columnActionName(ColumnAction::Mask));
    what->addItem(tr("generalise"), columnActionName(ColumnAction::Generalise));
    what->addItem(tr("pseudonymise"), columnActionName(ColumnAction::Pseudonymise));
    m_table->setCellWidget(row, What, what);
    connect(what, &QComboBox::currentIndexChanged, this, [this, row] { showSample(row); });
    const auto rule = std::ranges::find_if(rules, [&](const ColumnRule &known) { return known.column.compare(title, Qt::CaseInsensitive) == 0; });
    if (rule != rules.end())
        choose(title, rule->action);
}

void ColumnsDialog::showSample(int row)
{
    const auto *what = static_cast<QComboBox *>(m_table->cellWidget(row, What));
    const auto action = columnActionFromName(what->currentData().toString());
    m_table->item(row, Leaves)->setText(leaving(m_table->item(row, Original)->text(), action, m_services.library.keyedHash()));
}

QStringList ColumnsDialog::columns() const
{
    QStringList titles;
    for (int row = 0; row < m_table->rowCount(); ++row)
        titles.append(m_table->item(row, Title)->text());
    return titles;
}

void ColumnsDialog::choose(const QString &column, std::optional<ColumnAction> action)
{
    const int row = int(columns().indexOf(column));
    if (auto *what = row < 0 ? nullptr : static_cast<QComboBox *>(m_table->cellWidget(row, What)))
        what->setCurrentIndex(action ? what->findData(columnActionName(*action)) : 0);
}

void ColumnsDialog::save()
{
    if (!m_loaded)
        return;
    std::vector<std::pair<QString, std::optional<ColumnAction>>> chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto *what = static_cast<QComboBox *>(m_table->cellWidget(row, What));
        chosen.emplace_back(m_table->item(row, Title)->text(), columnActionFromName(what->currentData().toString()));
    }
    m_save->setEnabled(false);
    m_work.ask(
        [workspace = m_services.library.workspace(), document = m_document, chosen](const BackgroundWork::Ticket &) -> Result<void> {
            auto book = DocumentBook::read(workspace); // as it is now: another window may have written it
            if (!book)
                return std::unexpected(book.error());
            for (const auto &[title, action] : chosen)
                book->setColumnRule(document, title, action);
            return book->write(workspace);
        },
        [this](const Result<void> &written) {
            if (written) {
                Q_EMIT saved();
                accept();
                return;
            }
            m_save->setEnabled(true);
            tint(m_words, alarmColor(palette()));
            m_words->setText(written.error().message);
        });
}

} // namespace countersign
