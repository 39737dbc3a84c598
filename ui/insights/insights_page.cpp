// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/insights_page.h"

#include "ui/insights/chart_card.h"
#include "ui/insights/insights_sums.h"
#include "ui/insights/plot_view.h"
#include "ui/insights/time_charts.h"
#include "ui/money/money_tabs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/wording.h"

#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum Sheet { Charts, Empty };

} // namespace

InsightsPage::InsightsPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    m_pool.setMaxThreadCount(1);
    const QString titles[] = {tr("Cost"),
                              tr("Time to the whole answer"),
                              tr("How long calls took"),
                              tr("Time to the first token"),
                              tr("Tokens"),
                              tr("Errors"),
                              tr("What caching saved"),
                              tr("This month's spending and its forecast"),
                              tr("Tokens a second"),
                              tr("Cost against time"),
                              tr("Calls that failed or were sent more than once"),
                              tr("What is left of the budget")};
    static_assert(std::size(titles) == ChartCount);
    auto *charts = new QWidget;
    m_grid = new QGridLayout(charts);
    m_grid->setContentsMargins(12, 4, 12, 12);
    m_grid->setSpacing(12);
    for (const QString &title : titles) {
        auto *card = new ChartCard(title);
        m_cards.push_back(card);
        connect(card, &ChartCard::opened, this, [this](const LedgerFilter &filter) { Q_EMIT goTo(place::Calls{filter}); });
        connect(card, &ChartCard::failed, this, &InsightsPage::notice);
    }
    m_scroll = new QScrollArea;
    m_scroll->setWidget(charts);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Charts"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(buildEmpty());
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    m_tabs = new MoneyTabs(services, sheet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &MoneyTabs::goTo, this, &Page::goTo);
    connect(m_tabs, &MoneyTabs::notice, this, &Page::notice);
    arrange();
    restorePlace();
    connect(m_tabs, &MoneyTabs::changed, this, &InsightsPage::keepWhere);
    auto *refresh = new QShortcut(QKeySequence::Refresh, this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &InsightsPage::reload);
}

InsightsPage::~InsightsPage()
{
    if (m_stop)
        *m_stop = true;
    m_pool.waitForDone();
}

QWidget *InsightsPage::buildTop()
{
    auto *top = new QWidget;
    m_period = new QComboBox;
    m_period->addItems({tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 90 days"), tr("All time"), tr("From – to")});
    m_period->setCurrentIndex(Days30);
    m_period->setAccessibleName(tr("Period"));
    m_period->setToolTip(tr("Period"));
    const QDate today = m_services.clock.now().toLocalTime().date();
    const auto date = [this](const QString &name, const QDate &day) {
        auto *edit = new QDateEdit(day);
        edit->setCalendarPopup(true);
        edit->setAccessibleName(name);
        edit->setToolTip(name);
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, &InsightsPage::reload);
        return edit;
    };
    m_from = date(tr("From this day"), today.addDays(-13));
    m_to = date(tr("To this day, which belongs to it"), today);
    m_grouping = new QComboBox;
    m_grouping->addItem(tr("By provider"), int(Ledger::Grouping::Provider));
    m_grouping->addItem(tr("By model"), int(Ledger::Grouping::Model));
    m_grouping->addItem(tr("By agent"), int(Ledger::Grouping::Agent));
    m_grouping->setAccessibleName(tr("Grouping of cost and speed"));
    m_grouping->setToolTip(tr("What cost, speed, and cost against time are divided by"));
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("The whole period"));
    m_progress = new QLabel;
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_progress->setContentsMargins(12, 0, 12, 4);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_grouping)})
        row->addWidget(widget);
    row->addWidget(m_summary, 1);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this](int period) {
        m_from->setVisible(period == Custom);
        m_to->setVisible(period == Custom);
        reload();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &InsightsPage::reload);
    return top;
}

QWidget *InsightsPage::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(48, 32, 48, 32);
    column->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(icon(u"insights"_s).pixmap(48, 48));
    auto *title = new QLabel(tr("No calls in this period"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    auto *words =
        new QLabel(tr("When requests were signed and sent, this page shows what they cost, how long they took, how many tokens they were and "
                      "what failed, all from your own ledger."));
    words->setWordWrap(true);
    words->setFixedWidth(440);
    words->setAlignment(Qt::AlignHCenter);
    words->setMinimumHeight(words->heightForWidth(440));
    auto *next = new QPushButton(tr("Write a message"));
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT goTo(place::Conversation{}); });
    column->addStretch(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(picture), static_cast<QWidget *>(title), static_cast<QWidget *>(words), static_cast<QWidget *>(next)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void InsightsPage::arrange()
{
    // A chart needs about sixty letters of width to be read.
    const int columns = width() >= fontMetrics().averageCharWidth() * 130 ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    static constexpr Chart Order[] = {Cost, CostTime, Month, BurnDown, Caching, Tokens, Latency, Times, FirstToken, Speed, Errors, Retries};
    static_assert(std::size(Order) == ChartCount);
    for (int i = 0; i < ChartCount; ++i)
        m_grid->addWidget(m_cards[size_t(Order[i])], i / columns, i % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

// ---- the page ------------------------------------------------------------------------------------------------------------------

void InsightsPage::arrive()
{
    reload();
    if (MoneyTab *tab = m_tabs->currentTab()) {
        tab->arrive();
        tab->firstField()->setFocus();
    } else {
        m_period->setFocus();
    }
}

bool InsightsPage::showTab(const QString &id)
{
    if (!m_tabs->show(id))
        return false;
    if (MoneyTab *tab = m_tabs->currentTab())
        tab->firstField()->setFocus();
    return true;
}

void InsightsPage::find()
{
    MoneyTab *tab = m_tabs->currentTab();
    tab ? tab->firstField()->setFocus() : m_period->setFocus();
}

std::vector<Command> InsightsPage::commands()
{
    std::vector<Command> commands;
    for (const auto &[id, title] : m_tabs->entries())
        commands.push_back({tr("Insights: %1").arg(title), {}, {}, [this, id] { showTab(id); }});
    for (int i = 0; i < Custom; ++i)
        commands.push_back({tr("Insights: %1").arg(m_period->itemText(i)), {}, {}, [this, i] { setPeriod(Period(i)); }});
    for (int i = 0; i < m_grouping->count(); ++i)
        commands.push_back({tr("Insights: %1").arg(m_grouping->itemText(i)), {}, {}, [this, i] { m_grouping->setCurrentIndex(i); }});
    return commands;
}

std::vector<QWidget *> InsightsPage::areas()
{
    if (MoneyTab *tab = m_tabs->currentTab())
        return {m_tabs->bar(), tab};
    return {m_tabs->bar(), m_period->parentWidget(), m_scroll};
}

void InsightsPage::setPeriod(Period period) { m_period->setCurrentIndex(period); }

void InsightsPage::setRange(const QDate &from, const QDate &to)
{
    m_from->setDate(from);
    m_to->setDate(to);
    setPeriod(Custom);
}

void InsightsPage::setGrouping(Ledger::Grouping by) { m_grouping->setCurrentIndex(m_grouping->findData(int(by))); }

bool InsightsPage::isLoading() const
{
    return m_missing > 0 || std::ranges::any_of(m_cards, [](ChartCard *card) { return !card->data().isEmpty() && card->plot()->isLoading(); });
}

QString InsightsPage::summary() const { return m_summary->text(); }

void InsightsPage::restorePlace()
{
    const QJsonObject place = placeOf(m_services.settings, u"insights"_s);
    const QSignalBlocker quietPeriod(m_period), quietFrom(m_from), quietTo(m_to), quietGrouping(m_grouping);
    for (const auto &[edit, name] : {std::pair(m_from, u"from"_s), std::pair(m_to, u"to"_s)}) {
        if (const QDate date = QDate::fromString(place[name].toString(), Qt::ISODate); date.isValid())
            edit->setDate(date);
    }
    m_tabs->show(place[u"tab"_s].toString());
    const int period = place[u"period"_s].toInt(Days30);
    m_period->setCurrentIndex(period >= Day && period <= Custom ? period : int(Days30));
    m_from->setVisible(period == Custom);
    m_to->setVisible(period == Custom);
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(place[u"grouping"_s].toInt())));
    for (const QJsonValue &table : place[u"tables"_s].toArray()) {
        if (const int at = table.toInt(-1); at >= 0 && at < ChartCount) {
            m_tables.insert(at);
            m_cards[size_t(at)]->showTable(true);
        }
    }
    const QJsonArray hidden = place[u"hidden"_s].toArray();
    for (int i = 0; i < ChartCount; ++i) {
        QSet<QString> ids;
        for (const QJsonValue &id : hidden[i].toArray())
            ids.insert(id.toString());
        m_cards[size_t(i)]->hideSeries(ids);
        connect(m_cards[size_t(i)], &ChartCard::seriesSwitched, this, &InsightsPage::keepWhere);
        connect(m_cards[size_t(i)], &ChartCard::tableShown, this, [this, i](bool shown) {
            shown ? (void)m_tables.insert(i) : (void)m_tables.remove(i);
            keepWhere();
        });
    }
}

void InsightsPage::keepWhere()
{
    QJsonArray tables;
    for (int i = 0; i < ChartCount; ++i) {
        if (m_tables.contains(i))
            tables.append(i);
    }
    QJsonArray hidden; // by chart
    for (const ChartCard *card : m_cards) {
        QStringList ids = card->hiddenSeries().values();
        ids.sort();
        hidden.append(QJsonArray::fromStringList(ids));
    }
    QJsonObject place{{u"period"_s, m_period->currentIndex()},
                      {u"grouping"_s, m_grouping->currentData().toInt()},
                      {u"tables"_s, tables},
                      {u"hidden"_s, hidden},
                      {u"tab"_s, m_tabs->current()}};
    if (m_period->currentIndex() == Custom) {
        place.insert(u"from"_s, m_from->date().toString(Qt::ISODate));
        place.insert(u"to"_s, m_to->date().toString(Qt::ISODate));
    }
    keepPlace(m_services.settings, u"insights"_s, place);
}

void InsightsPage::reload()
{
    keepWhere();
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_missing = ChartCount;
    for (ChartCard *card : m_cards)
        card->setLoading();
    load(m_stop);
}

void InsightsPage::load(const Stop &stop)
{
    const InsightsAsked asked{Period(m_period->currentIndex()), std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date()),
                              m_services.clock.now(), Ledger::Grouping(m_grouping->currentData().toInt())};
    m_pool.clear(); // what has not begun
    m_pool.start([this, stop, asked, price = pricesOf(m_services), &services = m_services, &ledger = m_services.ledger] {
        // `this` lives: its destructor waits for this pool. What is posted to it after that is dropped by Qt.
        const auto post = [this](auto &&what) { QMetaObject::invokeMethod(this, std::forward<decltype(what)>(what), Qt::QueuedConnection); };
        const auto done = [&](Chart chart, const ChartData &made, bool last = true) {
            post([this, stop, chart, made, last] { put(stop, chart, made, last); });
        };
        const auto failed = [&](const Error &error) { post([this, stop, message = error.message] { fail(stop, message); }); };
        if (*stop)
            return;
        const auto period = periodOf(asked, ledger);
        if (!period)
            return failed(period.error());
        const auto byDay = ledger.sums(period->spans, Ledger::Grouping::Day);
        if (!byDay)
            return failed(byDay.error());
        post([this, stop, words = summaryOf(*byDay)] {
            if (!*stop)
                setSummary(words, !words.isEmpty());
        });
        const auto groups = *stop ? Result<std::vector<LedgerSum>>() : ledger.sums(period->spans, asked.by);
        if (!groups)
            return failed(groups.error());
        done(Cost, costChart(*period, *groups, asked.by));
        done(Tokens, tokensChart(*period, *byDay));
        if (*stop)
            return;
        const auto times = ledger.times(period->spans);
        if (!times)
            return failed(times.error());
        done(Latency, latencyChart(*period, *times));
        done(Times, histogramChart(*period, *times));
        done(FirstToken, firstTokenChart(*period, *times));
        if (*stop)
            return;
        const auto failures = ledger.failures(period->spans);
        if (!failures)
            return failed(failures.error());
        done(Errors, errorsChart(*period, *byDay, *failures));
        if (*stop)
            return;
        const auto byModel = asked.by == Ledger::Grouping::Model ? groups : ledger.sums(period->spans, Ledger::Grouping::Model);
        if (!byModel)
            return failed(byModel.error());
        done(Caching, cachingChart(*period, *byModel, price));
        const auto month = thisMonthsCharts(services);
        if (!month)
            return failed(month.error());
        done(Month, month->first);
        done(BurnDown, month->second);
        const ChartGroups named(*groups, asked.by);
        const auto marks = [&](bool last) -> Result<void> {
            const auto found = ledger.marks(period->spans, asked.by);
            if (!found)
                return std::unexpected(found.error());
            done(Speed, speedChart(*period, *found, named), last);
            done(CostTime, costTimeChart(*period, *found, named), last);
            done(Retries, retriesChart(*period, *byDay, *found), last);
            return {};
        };
        // First what is there; then the calls of older versions are read, which may be many.
        auto share = ledger.markOlder();
        if (const auto shown = marks(share == 1); !shown)
            return failed(shown.error());
        if (share == 1)
            return;
        while (!*stop && share && *share < 1) {
            post([this, stop, share = *share] { showProgress(stop, share); });
            share = ledger.markOlder();
        }
        if (!share)
            return failed(share.error());
        if (const auto shown = *stop ? Result<void>() : marks(true); !shown)
            return failed(shown.error());
    });
}

void InsightsPage::put(const Stop &stop, Chart chart, const ChartData &chartData, bool last)
{
    if (*stop)
        return; // of a period that is no longer asked for
    m_cards[size_t(chart)]->setData(chartData);
    if (last && --m_missing == 0)
        m_progress->hide();
}

void InsightsPage::showProgress(const Stop &stop, double share)
{
    if (*stop)
        return;
    m_progress->setText(
        tr("Calls of an older version are being read, for speed and retries: %1 %. This happens once.").arg(QLocale().toString(share * 100, 'f', 0)));
    m_progress->show();
}

void InsightsPage::setSummary(const QString &words, bool any)
{
    m_summary->setText(words);
    m_stack->setCurrentIndex(any ? Charts : Empty);
}

void InsightsPage::fail(const Stop &stop, const QString &message)
{
    if (*stop)
        return;
    m_missing = 0;
    m_progress->hide();
    Q_EMIT notice(message);
}

} // namespace countersign
