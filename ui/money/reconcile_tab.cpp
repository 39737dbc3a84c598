// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/reconcile_tab.h"

#include "ui/money/reconcile_model.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/limited_file.h"
#include "ui/widgets/wording.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum Sheet { List, Empty };

class ShownLines final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void showApartOnly(bool apart)
    {
        m_apart = apart;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return !m_apart || parent.isValid() || !sourceModel()->index(row, 0, parent).data(ReconcileModel::AgreesRole).toBool();
    }

private:
    bool m_apart = false;
};

QString words(const QString &name, const QString &vendor, const Reconciliation &result)
{
    const qint64 apart = std::ranges::count_if(result.lines, [](const ReconciledLine &line) { return !line.agrees(); });
    QStringList lines{ReconcileTab::tr("“%1” of %2: ours %3, theirs %4.")
                          .arg(name, wording::providerName(vendor), sumWords(result.ours), result.theirs ? wording::money(*result.theirs) : u"–"_s)};
    lines << (apart == 0 ? ReconcileTab::tr("All %n lines agree.", nullptr, int(result.lines.size()))
                         : ReconcileTab::tr("%1 of %2 lines differ; unfold one to see the calls that may explain it.")
                               .arg(QLocale().toString(apart), QLocale().toString(qint64(result.lines.size()))));
    if (!result.ours.isExact())
        lines << ReconcileTab::tr("%n of our calls have no known price.", nullptr, int(result.ours.unpriced()));
    if (result.leftOut > 0)
        lines << ReconcileTab::tr("%n rows of the file were not understood and are left out.", nullptr, int(result.leftOut));
    return lines.join(u' ');
}

} // namespace

ReconcileTab::ReconcileTab(Services &services, QWidget *parent)
    : MoneyTab(parent), m_services(services), m_model(new ReconcileModel(this)), m_shown(new ShownLines(this)), m_tree(new QTreeView),
      m_stack(new QStackedWidget), m_open(new QPushButton(tr("Open a usage file …"))),
      m_export(new QPushButton(icon(u"export"_s, u"document-export"_s), tr("Export (CSV) …"))), m_stop(new QPushButton(tr("Stop"))),
      m_apart(new QCheckBox(tr("Only what &differs"))), m_summary(wrappingLabel()), m_progress(new QLabel)
{
    layOut();
    connect(m_open, &QPushButton::clicked, this, &ReconcileTab::choose);
    connect(m_export, &QPushButton::clicked, this, &ReconcileTab::chooseExport);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_work.drop();
        show({}, failure(ErrorCode::Cancelled, tr("The comparison was stopped.")));
    });
    connect(m_apart, &QCheckBox::toggled, this, [this](bool on) { static_cast<ShownLines *>(m_shown)->showApartOnly(on); });
    connect(m_tree, &QTreeView::activated, this, &ReconcileTab::openRow);
}

void ReconcileTab::layOut()
{
    m_shown->setSourceModel(m_model);
    m_tree->setModel(m_shown);
    m_tree->setObjectName(u"reconcile"_s);
    m_tree->setAccessibleName(tr("Ours and theirs by day and model"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setToolTip(tr("Return opens the call, or all calls of the day and model, in the ledger"));
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ReconcileModel::Model, QHeaderView::Stretch);
    m_open->setObjectName(u"openUsage"_s);
    m_export->setObjectName(u"exportReconciliation"_s);
    m_export->setEnabled(false);
    m_stop->hide();
    m_progress->hide();
    m_summary->setObjectName(u"reconcileSummary"_s);
    m_summary->setAccessibleName(tr("Result"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_open);
    row->addWidget(m_stop);
    row->addWidget(m_progress);
    row->addStretch(1);
    row->addWidget(m_apart);
    row->addWidget(m_export);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_tree, 1);
    auto *first = new QPushButton(tr("Open a usage file …"));
    first->setObjectName(u"firstUsage"_s);
    connect(first, &QPushButton::clicked, this, &ReconcileTab::choose);
    m_stack->addWidget(list);
    m_stack->addWidget(new EmptyPage(tr("Do the costs match the bill?"),
                                     tr("Download the usage or cost file (CSV) from the console of Anthropic, OpenAI or Google and open it here: "
                                        "you see, by day and model, what we counted, what they charged and which calls explain a difference."),
                                     {first}, tr("The file is read here and not kept. Nothing is sent.")));
    m_stack->setCurrentIndex(Empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 12);
    all->setSpacing(8);
    all->addLayout(row);
    all->addWidget(m_stack, 1);
}

QWidget *ReconcileTab::firstField() { return m_open; }

QString ReconcileTab::summary() const { return m_summary->text(); }

void ReconcileTab::choose()
{
    chooseFile(this, {tr("Open a provider's usage file"), tr("Tables (*.csv);;All files (*)"), {}, {}}, [this](const QString &path) { open(path); });
}

void ReconcileTab::open(const QString &path)
{
    m_open->setEnabled(false);
    m_stop->show();
    m_progress->setText(tr("Reading the file …"));
    m_progress->show();
    m_work.ask(
        [this, path, &ledger = m_services.ledger](const BackgroundWork::Ticket &ticket) -> Result<Read> {
            const auto bytes = readLimited(path, LargestTable, tr("“%1” is larger than 64 MB. Export a shorter time from the provider."));
            if (!bytes)
                return std::unexpected(bytes.error());
            const auto theirs = readUsageExport(*bytes);
            if (!theirs)
                return std::unexpected(theirs.error());
            auto result = reconcile(*theirs, ledger, [this, &ticket](qint64 calls) {
                m_work.tell(ticket, [this, calls] { m_progress->setText(tr("%1 calls compared …").arg(QLocale().toString(calls))); });
                return !ticket.isStale();
            });
            if (!result)
                return std::unexpected(result.error());
            return Read{theirs->vendor, theirs->zone, std::move(*result)};
        },
        [this, name = QFileInfo(path).fileName()](const Result<Read> &read) { show(name, read); });
}

void ReconcileTab::show(const QString &name, const Result<Read> &read)
{
    m_open->setEnabled(true);
    m_stop->hide();
    m_progress->hide();
    if (!read) {
        Q_EMIT notice(read.error().message);
        return;
    }
    m_zone = read->zone;
    m_model->setResult(read->result);
    m_export->setEnabled(true);
    m_summary->setText(words(name, read->vendor, read->result));
    m_stack->setCurrentIndex(List);
    m_tree->setCurrentIndex(m_shown->index(0, 0));
    announce(this, m_summary->text());
}

void ReconcileTab::openRow(const QModelIndex &index)
{
    const QModelIndex row = m_shown->mapToSource(index);
    if (const auto call = m_model->call(row)) {
        Q_EMIT goTo(place::Call{*call});
        return;
    }
    const ReconciledLine *line = m_model->line(row);
    if (!line || row.parent().isValid())
        return;
    LedgerFilter filter;
    // Its name in the ledger may be longer, with a date: search for it.
    filter.from = line->day.startOfDay(m_zone);
    filter.to = line->day.addDays(1).startOfDay(m_zone);
    filter.text = line->model;
    filter.decision = u"signed"_s;
    Q_EMIT goTo(place::Calls{filter});
}

void ReconcileTab::chooseExport()
{
    chooseNewFile(this, {tr("Export the comparison"), u"*.csv"_s, {}, u"reconciliation.csv"_s}, [this](const QString &path) { exportTo(path); });
}

void ReconcileTab::exportTo(const QString &path)
{
    m_export->setEnabled(false);
    m_writing.ask(
        [path, result = m_model->result()](const BackgroundWork::Ticket &) -> Result<void> {
            QSaveFile file(path);
            const QByteArray text = reconciliationCsv(result);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                return failure(ErrorCode::Storage,
                               tr("“%1” could not be written: %2. Check the free space and the folder, then try again.")
                                   .arg(QDir::toNativeSeparators(path), file.errorString()));
            return {};
        },
        [this, path](const Result<void> &done) {
            m_export->setEnabled(true);
            if (!done)
                return Q_EMIT notice(done.error().message);
            announce(this, tr("The comparison was written to %1.").arg(QDir::toNativeSeparators(path)));
        });
}

} // namespace countersign
