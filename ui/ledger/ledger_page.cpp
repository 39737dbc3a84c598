// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/ledger_page.h"

#include "core/settings/settings.h"
#include "ui/ledger/call_details.h"
#include "ui/ledger/call_filter_bar.h"
#include "ui/ledger/call_words.h"
#include "ui/ledger/ledger_work.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int ShowAfterMs = 120;
enum Sheet { List, Empty, NoMatch };

/// A sheet in place of the list: what it is about and the one next step.
QWidget *sheet(const QString &iconName, const QString &title, const QString &words, QPushButton *next)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(48, 32, 48, 32);
    column->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(icon(iconName).pixmap(48, 48));
    auto *head = new QLabel(title);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    auto *text = new QLabel(words);
    text->setWordWrap(true);
    text->setFixedWidth(440);
    text->setAlignment(Qt::AlignHCenter);
    text->setMinimumHeight(text->heightForWidth(440));
    column->addStretch(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(picture), static_cast<QWidget *>(head), static_cast<QWidget *>(text), static_cast<QWidget *>(next)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

} // namespace

LedgerPage::LedgerPage(Services &services, const Shortcuts &keys, QWidget *parent)
    : Page(parent), m_services(services), m_model(new CallsModel(services.ledger, this))
{
    m_pool.setMaxThreadCount(1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildTable());
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildNoMatch());
    m_details = new CallDetails(services);
    m_details->hide();
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setCollapsible(0, false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({280, 420});
    m_work = new LedgerWork(services.ledger);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTop(keys));
    layout->addWidget(m_work);
    layout->addWidget(m_splitter, 1);
    rememberLayout(services.settings, u"ledger/rows"_s, m_splitter);
    rememberLayout(services.settings, u"ledger/details"_s, m_details->splitter());
    rememberLayout(services.settings, u"ledger/columns"_s, m_table->horizontalHeader());
    // Also where an earlier version kept columns.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CallsModel::MaskedColumn, QHeaderView::Stretch);
    m_details->review()->rememberLayouts(u"ledger-review"_s);
    m_filter->setPlace(placeOf(services.settings, u"ledger"_s));
    connectParts();
    reload();
}

LedgerPage::~LedgerPage()
{
    m_finding.disconnect(this);
    m_words.disconnect(this);
    m_pool.waitForDone();
}

QWidget *LedgerPage::buildTop(const Shortcuts &keys)
{
    auto *top = new QWidget;
    m_filter = new CallFilterBar(m_services.clock, keys);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAccessibleName(tr("What the filter lets through"));
    m_summary->setWordWrap(true);
    m_export = new QPushButton(icon(u"export"_s, u"document-export"_s), tr("Export …"));
    m_export->setToolTip(tr("Write the calls of this filter to a file, as CSV or JSON Lines (Ctrl+E). Bodies are not in it."));
    m_export->setAccessibleDescription(m_export->toolTip());
    m_verify = new QPushButton(icon(u"review"_s), tr("Verify"));
    m_verify->setToolTip(tr("Read the whole ledger again and prove that nothing in it was changed, added or taken away"));
    m_verify->setAccessibleDescription(m_verify->toolTip());
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_summary, 1);
    below->addWidget(m_export);
    below->addWidget(m_verify);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addLayout(below);
    return top;
}

QWidget *LedgerPage::buildTable()
{
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Calls, the newest first"));
    m_table->setAccessibleDescription(tr("The arrow keys choose a call and show what left below; Return goes there; Ctrl+C copies its id."));
    m_table->verticalHeader()->hide();
    // One height for all rows: a million of them are never measured.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    fitColumns();
    return m_table;
}

/// As wide as what stands in them in this language, so that no row is cut and all fit into a small window; what was masked has the rest.
void LedgerPage::fitColumns()
{
    const auto characters = [this](int count) { return fontMetrics().averageCharWidth() * count; };
    const auto words = [this, &characters](const QStringList &longest) {
        int width = 0;
        for (const QString &each : longest)
            width = std::max(width, fontMetrics().horizontalAdvance(each));
        return width + characters(2);
    };
    QStringList states;
    for (const CallState state : {CallState::Finished, CallState::Failed, CallState::Refused, CallState::Blocked, CallState::Unfinished})
        states << callwords::state(state);
    Cost nothing;
    nothing.total = Money();
    const QString late = callwords::time(QDateTime(QDate(2028, 12, 28), QTime(20, 58, 58)));
    const int widths[] = {words({late}), characters(15), characters(23),
                          words(states), characters(16), words({wording::bytes(888), wording::bytes(88'800'000)}),
                          characters(8), characters(7),  words({wording::cost(nothing)}),
                          characters(9), characters(8)};
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < CallsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, std::max(widths[column], header->sectionSizeHint(column)));
    header->setMinimumSectionSize(characters(6));
}

QWidget *LedgerPage::buildEmpty()
{
    auto *next = new QPushButton(tr("Write a message"));
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT goTo(place::Conversation{}); });
    return sheet(
        u"ledger"_s, tr("The ledger is empty"),
        tr("Every request that is held for you gets a line here, signed or refused: when, by whom, to where, what was masked, and the exact bytes. "
           "Lines are only ever added, and each one seals those before it."),
        next);
}

QWidget *LedgerPage::buildNoMatch()
{
    auto *next = new QPushButton(tr("Clear filters"));
    connect(next, &QPushButton::clicked, this, [this] { m_filter->clear(); });
    return sheet(u"search"_s, tr("No call matches"), tr("The ledger has calls, but none that this filter lets through."), next);
}

void LedgerPage::connectParts()
{
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(ShowAfterMs);
    connect(&m_showSoon, &QTimer::timeout, this, &LedgerPage::showCurrent);
    connect(m_filter, &CallFilterBar::changed, this, [this] {
        m_model->setFilter(m_filter->filter());
        keepPlace(m_services.settings, u"ledger"_s, m_filter->place());
    });
    connect(m_model, &CallsModel::countingChanged, this, &LedgerPage::refreshSummary);
    connect(m_model, &CallsModel::counted, this, &LedgerPage::onCounted);
    connect(m_model, &CallsModel::failed, this, &LedgerPage::notice);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_table->currentIndex().row();
        if (row >= first.row() && row <= last.row() && m_details->shown().isNull())
            m_showSoon.start(); // the chosen row was not read yet
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_showSoon, qOverload<>(&QTimer::start));
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        showCurrent();
        m_details->review()->focusFindings();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &LedgerPage::showMenu);
    connect(m_details, &CallDetails::failed, this, &LedgerPage::notice);
    connect(m_details, &CallDetails::conversationRequested, this, &LedgerPage::openConversation);
    connect(m_export, &QPushButton::clicked, this, &LedgerPage::chooseExport);
    connect(m_verify, &QPushButton::clicked, this, &LedgerPage::verify);
    connect(m_work, &LedgerWork::runningChanged, this, [this] {
        m_export->setEnabled(!m_work->isRunning());
        m_verify->setEnabled(!m_work->isRunning());
    });
    const auto key = [this](const QKeySequence &sequence, QWidget *widget, auto &&what) {
        auto *shortcut = new QShortcut(sequence, widget);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_E), this, [this] { chooseExport(); });
    key(QKeySequence::Refresh, this, [this] { reload(); });
    key(QKeySequence::Copy, m_table, [this] {
        if (const LedgerCall *call = current())
            QGuiApplication::clipboard()->setText(call->decided.id.text());
    });
    connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
        const Result<qint64> row = m_finding.result();
        if (row)
            return chooseRow(*row);
        if (row.error().code == ErrorCode::NotFound && !m_filter->isEmpty())
            return setFilter({}); // and looks again when that is counted
        m_wanted = {};
        Q_EMIT notice(row.error().message);
    });
    connect(&m_words, &QFutureWatcherBase::finished, this, [this] {
        if (const Result<LedgerWords> words = m_words.result())
            m_filter->setWords(*words);
    });
}

// ---- the page ------------------------------------------------------------------------------------------------------------------

void LedgerPage::arrive()
{
    reload();
    m_table->setFocus();
}

void LedgerPage::reload()
{
    m_model->setFilter(m_filter->filter());
    if (!m_words.isRunning())
        m_words.setFuture(QtConcurrent::run(&m_pool, [&ledger = m_services.ledger] { return ledger.words(); }));
}

bool LedgerPage::open(const Place &place)
{
    if (const auto *calls = std::get_if<place::Calls>(&place)) {
        m_wanted = {};
        m_details->hide();
        m_details->clear();
        setFilter(calls->filter);
        return true;
    }
    if (const auto *call = std::get_if<place::Call>(&place)) {
        selectCall(call->id);
        return true;
    }
    return false;
}

void LedgerPage::save() { keepLayouts(this); }

void LedgerPage::find() { m_filter->focusText(); }

std::vector<Command> LedgerPage::commands()
{
    std::vector<Command> commands{
        {tr("Filter the ledger"), {}, Qt::CTRL | Qt::Key_F, [this] { m_filter->focusText(); }},
        {tr("Clear the ledger's filters"), {}, {}, [this] { m_filter->clear(); }},
        {tr("Export the ledger"), tr("what the filter shows, as CSV or JSON Lines"), Qt::CTRL | Qt::Key_E, [this] { chooseExport(); }},
        {tr("Verify the ledger"), tr("prove that nothing in it was changed"), {}, [this] { verify(); }},
    };
    if (const LedgerCall *call = current()) {
        commands.push_back({tr("Open the conversation of this call"), {}, {}, [this, id = call->decided.conversation] { openConversation(id); }});
    }
    return commands;
}

std::vector<QWidget *> LedgerPage::areas()
{
    if (m_details->isHidden())
        return {m_filter, m_table};
    return {m_filter, m_table, m_details, m_details->review()};
}

void LedgerPage::setFilter(const LedgerFilter &filter)
{
    m_filter->setFilter(filter);
    m_model->setFilter(m_filter->filter());
    keepPlace(m_services.settings, u"ledger"_s, m_filter->place());
}

void LedgerPage::onCounted()
{
    refreshSummary();
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(!nothing ? List : m_filter->isEmpty() ? Empty : NoMatch);
    m_filter->setVisible(m_stack->currentIndex() != Empty);
    m_export->setEnabled(!nothing && !m_work->isRunning());
    if (nothing)
        m_details->hide();
    // New rows came in above: what is open stays chosen.
    const RequestId keep = m_wanted.isNull() && !m_details->isHidden() ? m_details->shown() : m_wanted;
    if (!keep.isNull() && !nothing && (keep != m_details->shown() || !current() || current()->decided.id != keep))
        selectCall(keep);
}

void LedgerPage::refreshSummary()
{
    if (m_model->isCounting() && m_model->rowCount() == 0) {
        m_summary->setText(tr("Counting …"));
        return;
    }
    m_summary->setText(summary());
}

QString LedgerPage::summary() const
{
    const LedgerTotals &totals = m_model->totals();
    const QString calls = totals.calls == 1 ? tr("One call") : tr("%1 calls").arg(QLocale().toString(totals.calls));
    const QString money = wording::money(totals.cost);
    if (totals.calls == 0)
        return {};
    if (totals.unpriced == 0)
        return tr("%1, %2").arg(calls, money);
    return tr("%1, at least %2; %n have no known price", nullptr, int(totals.unpriced)).arg(calls, money);
}

// ---- rows ----------------------------------------------------------------------------------------------------------------------

const LedgerCall *LedgerPage::current() const { return m_table->currentIndex().isValid() ? m_model->call(m_table->currentIndex().row()) : nullptr; }

void LedgerPage::selectCall(const RequestId &id)
{
    m_wanted = id;
    if (m_model->isCounting() || m_finding.isRunning())
        return; // onCounted() comes back to it
    m_finding.setFuture(
        QtConcurrent::run(&m_pool, [&ledger = m_services.ledger, id, filter = m_model->shownFilter()] { return ledger.rowOf(id, filter); }));
}

void LedgerPage::chooseRow(qint64 row)
{
    const RequestId id = std::exchange(m_wanted, {});
    const QModelIndex index = m_model->index(int(row), 0);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index, QAbstractItemView::EnsureVisible);
    m_details->show();
    if (m_details->shown() != id)
        m_details->showCall(id);
}

void LedgerPage::showCurrent()
{
    const LedgerCall *call = current();
    if (!call || call->decided.id == m_details->shown())
        return;
    const bool first = m_details->isHidden();
    m_details->show();
    m_details->showCall(call->decided.id);
    if (first) // the list has become shorter
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::EnsureVisible);
}

void LedgerPage::openConversation(const ConversationId &id)
{
    place::Conversation there;
    there.id = id;
    Q_EMIT goTo(there);
}

void LedgerPage::showMenu(const QPoint &point)
{
    const QModelIndex index = m_table->indexAt(point);
    const LedgerCall *call = index.isValid() ? m_model->call(index.row()) : nullptr;
    if (!call)
        return;
    const CallDecided decided = call->decided;
    QMenu menu(this);
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    menu.addAction(icon(u"copy"_s, u"edit-copy"_s), tr("Copy the request’s &id"), this, [&] { copy(decided.id.text()); })
        ->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Copy the &hash of its bytes"), this, [&] { copy(QString::fromLatin1(decided.sha256)); });
    menu.addSeparator();
    menu.addAction(tr("Open the &conversation"), this, [&] { openConversation(decided.conversation); });
    menu.addAction(tr("Show the calls of this conversation &only"), this, [&] {
        LedgerFilter filter;
        filter.conversation = decided.conversation;
        setFilter(filter);
    });
    menu.addSeparator();
    menu.addAction(icon(u"export"_s, u"document-export"_s), tr("&Export what is shown …"), this, &LedgerPage::chooseExport)
        ->setShortcut(Qt::CTRL | Qt::Key_E);
    menu.exec(m_table->viewport()->mapToGlobal(point));
}

// ---- proving and exporting -----------------------------------------------------------------------------------------------------

void LedgerPage::verify() { m_work->verify(); }

void LedgerPage::chooseExport()
{
    if (m_work->isRunning() || m_model->rowCount() == 0)
        return;
    const QString csv = tr("Table for a spreadsheet (*.csv)"), lines = tr("JSON Lines (*.jsonl)");
    QString chosen = csv;
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the calls of this filter"), tr("ledger.csv"), csv + ";;"_L1 + lines, &chosen);
    if (path.isEmpty())
        return;
    const bool json = path.endsWith(".jsonl"_L1, Qt::CaseInsensitive) || path.endsWith(".json"_L1, Qt::CaseInsensitive)
        || (chosen == lines && !path.endsWith(".csv"_L1, Qt::CaseInsensitive));
    m_work->exportTo(path, m_model->shownFilter(), json ? ExportFormat::JsonLines : ExportFormat::Csv, m_model->totals().calls);
}

} // namespace countersign
