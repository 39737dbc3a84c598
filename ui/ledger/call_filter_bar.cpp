// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/call_filter_bar.h"

#include "core/base/clock.h"
#include "core/redaction/entity_types.h"
#include "ui/ledger/call_words.h"
#include "ui/main/shortcuts.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/wording.h"

#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int TypingMs = 250;
const QString Masked = u"masked/"_s;
const QString LeftIn = u"left/"_s;

void choose(QComboBox *combo, const QString &data)
{
    int index = combo->findData(data);
    if (index < 0) {
        combo->addItem(data, data);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

QString rangeWords(const LedgerRange &range, const std::function<QString(qint64)> &words)
{
    return range.to == std::numeric_limits<qint64>::max() ? CallFilterBar::tr("%1 and more").arg(words(range.from))
                                                          : CallFilterBar::tr("%1 to %2").arg(words(range.from), words(range.to));
}

/// Fills a list anew below its first line; the choice stays.
void refill(QComboBox *combo, const QStringList &values)
{
    const QString now = combo->currentData().toString();
    while (combo->count() > 1)
        combo->removeItem(combo->count() - 1);
    for (const QString &value : values)
        combo->addItem(wording::providerName(value) == value ? value : u"%1 (%2)"_s.arg(wording::providerName(value), value), value);
    choose(combo, now);
}

} // namespace

CallFilterBar::CallFilterBar(const Clock &clock, const Shortcuts &keys, QWidget *parent) : QWidget(parent), m_clock(clock), m_row(new FlowRow)
{
    setAccessibleName(tr("Filter"));
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Agent, model, provider, error, id"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_text->setAccessibleName(tr("Words to look for"));
    tellKeys(keys, u"find"_s, m_text,
             tr("All words must stand in the agent, model, provider, policy or error, or begin the request's id; originals are not in the "
                "ledger and cannot be searched here"));
    m_row->add(m_text);
    m_period = combo(tr("Period"), tr("All time"));
    m_period->addItems({tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("This month"), tr("From – to")});
    const auto dateEdit = [this](const QString &name) {
        auto *edit = new QDateEdit(m_clock.now().toLocalTime().date());
        edit->setCalendarPopup(true);
        edit->setAccessibleName(name);
        edit->setToolTip(name);
        edit->setMaximumHeight(m_period->sizeHint().height()); // styles make it higher than the lists beside it
        m_row->add(edit);
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            if (!m_showing) {
                m_more.from = m_more.to = QDateTime();
                m_typing.start();
            }
        });
        return edit;
    };
    m_from = dateEdit(tr("From this day"));
    m_to = dateEdit(tr("To this day, which belongs to it"));
    m_provider = combo(tr("Provider"), tr("Every provider"));
    m_agent = combo(tr("Agent"), tr("Every agent"));
    m_state = combo(tr("State"), tr("Every state"));
    m_state->addItem(tr("Signed"), u"signed"_s);
    for (const CallState state : {CallState::Finished, CallState::Failed, CallState::Unfinished, CallState::Refused, CallState::Blocked})
        m_state->addItem(callwords::state(state), callStateName(state));
    m_finding = combo(tr("Type of value"), tr("Every type of value"));
    m_clear = new QToolButton;
    m_clear->setText(tr("Clear filters"));
    m_clear->setAccessibleName(tr("Clear filters"));
    m_clear->setAutoRaise(true);
    m_row->add(m_clear);
    m_clear->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_showing) // the button in the field
            m_typing.start();
    });
    connect(m_clear, &QToolButton::clicked, this, &CallFilterBar::clear);
}

QComboBox *CallFilterBar::combo(const QString &name, const QString &all)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->addItem(all, QString());
    m_row->add(box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        if (m_showing)
            return;
        if (box == m_period)
            onPeriod();
        refresh();
        Q_EMIT changed();
    });
    return box;
}

void CallFilterBar::setWords(const LedgerWords &words)
{
    const QScopedValueRollback guard(m_showing, true);
    refill(m_provider, words.providers);
    refill(m_agent, words.agents);
    fillFindings(words);
    m_row->refresh();
}

void CallFilterBar::fillFindings(const LedgerWords &words)
{
    const QString now = m_finding->currentData().toString();
    while (m_finding->count() > 1)
        m_finding->removeItem(m_finding->count() - 1);
    for (const QString &type : words.masked)
        m_finding->addItem(tr("Masked: %1").arg(displayNameOf(type)), QString(Masked + type));
    if (!words.masked.isEmpty() && !words.leftIn.isEmpty())
        m_finding->insertSeparator(m_finding->count());
    for (const QString &type : words.leftIn)
        m_finding->addItem(tr("Left in: %1").arg(displayNameOf(type)), QString(LeftIn + type));
    choose(m_finding, now);
}

void CallFilterBar::onPeriod()
{
    m_more.from = m_more.to = QDateTime();
    const bool range = m_period->currentIndex() == FromTo;
    m_from->setVisible(range);
    m_to->setVisible(range);
    m_row->refresh();
}

LedgerFilter CallFilterBar::filter() const
{
    LedgerFilter filter = m_more;
    const QDate today = m_clock.now().toLocalTime().date();
    switch (Period(m_period->currentIndex())) {
    case AllTime: break;
    case Today: filter.from = today.startOfDay(); break;
    case Week: filter.from = today.addDays(-6).startOfDay(); break;
    case Days30: filter.from = today.addDays(-29).startOfDay(); break;
    case Month: filter.from = QDate(today.year(), today.month(), 1).startOfDay(); break;
    case FromTo:
        if (!filter.from.isValid() && !filter.to.isValid()) {
            filter.from = std::min(m_from->date(), m_to->date()).startOfDay();
            filter.to = std::max(m_from->date(), m_to->date()).addDays(1).startOfDay();
        }
        break;
    }
    filter.provider = m_provider->currentData().toString();
    filter.agent = m_agent->currentData().toString();
    const QString state = m_state->currentData().toString();
    if (state == "signed"_L1)
        filter.decision = state;
    for (const CallState each : {CallState::Finished, CallState::Failed, CallState::Unfinished, CallState::Refused, CallState::Blocked}) {
        if (state == callStateName(each))
            filter.state = each;
    }
    const QString finding = m_finding->currentData().toString();
    if (finding.startsWith(Masked))
        filter.masked = finding.sliced(Masked.size());
    else if (finding.startsWith(LeftIn))
        filter.leftIn = finding.sliced(LeftIn.size());
    filter.text = m_text->text().simplified();
    return filter;
}

void CallFilterBar::setRange(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() && !to.isValid()) {
        m_period->setCurrentIndex(AllTime);
        return;
    }
    m_period->setCurrentIndex(FromTo);
    const QDate today = m_clock.now().toLocalTime().date();
    m_from->setDate(from.isValid() ? from.toLocalTime().date() : QDate(2000, 1, 1));
    m_to->setDate(to.isValid() ? to.addMSecs(-1).toLocalTime().date() : today);
    // Hours of a day, or an end that is open, are more than the fields can say.
    const LedgerFilter shown = filter();
    if (!from.isValid() || !to.isValid() || shown.from != from || shown.to != to) {
        m_more.from = from;
        m_more.to = to;
    }
}

void CallFilterBar::setFilter(const LedgerFilter &filter)
{
    {
        const QScopedValueRollback guard(m_showing, true);
        m_typing.stop();
        m_more = LedgerFilter();
        choose(m_provider, filter.provider);
        choose(m_agent, filter.agent);
        choose(m_state, filter.state ? callStateName(*filter.state) : filter.decision);
        choose(m_finding, !filter.masked.isEmpty() ? Masked + filter.masked : !filter.leftIn.isEmpty() ? LeftIn + filter.leftIn : QString());
        m_text->setText(filter.text);
        setRange(filter.from, filter.to);
        const QDateTime from = m_more.from, to = m_more.to;
        onPeriod();
        m_more.from = from;
        m_more.to = to;
        m_more.model = filter.model;
        m_more.conversation = filter.conversation;
        m_more.run = filter.run;
        m_more.errorCode = filter.errorCode;
        m_more.totalMs = filter.totalMs;
        m_more.firstTokenMs = filter.firstTokenMs;
        m_more.costPico = filter.costPico;
        m_more.retried = filter.retried;
    }
    refresh();
}

QJsonObject CallFilterBar::place() const
{
    QJsonObject place;
    const auto put = [&place](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            place.insert(name, value);
    };
    if (m_period->currentIndex() != AllTime)
        place.insert("period"_L1, m_period->currentIndex());
    if (m_period->currentIndex() == FromTo) {
        put("from"_L1, m_from->date().toString(Qt::ISODate));
        put("to"_L1, m_to->date().toString(Qt::ISODate));
        put("since"_L1, m_more.from.toUTC().toString(Qt::ISODateWithMs));
        put("until"_L1, m_more.to.toUTC().toString(Qt::ISODateWithMs));
    }
    put("provider"_L1, m_provider->currentData().toString());
    put("agent"_L1, m_agent->currentData().toString());
    put("state"_L1, m_state->currentData().toString());
    put("finding"_L1, m_finding->currentData().toString());
    put("model"_L1, m_more.model);
    put("conversation"_L1, m_more.conversation ? m_more.conversation->text() : QString());
    put("run"_L1, m_more.run ? m_more.run->text() : QString());
    if (m_more.errorCode)
        place.insert("error"_L1, *m_more.errorCode);
    for (const auto &[name, range] : {std::pair("total-ms"_L1, m_more.totalMs), std::pair("first-token-ms"_L1, m_more.firstTokenMs),
                                      std::pair("cost-pico"_L1, m_more.costPico)}) {
        if (range)
            place.insert(name, QJsonArray{range->from, range->to});
    }
    if (m_more.retried)
        place.insert("retried"_L1, true);
    return place;
}

void CallFilterBar::setPlace(const QJsonObject &place)
{
    {
        const QScopedValueRollback guard(m_showing, true);
        const auto word = [&place](QLatin1StringView name) { return place.value(name).toString(); };
        m_period->setCurrentIndex(std::clamp(place.value("period"_L1).toInt(AllTime), int(AllTime), int(FromTo)));
        onPeriod();
        for (const auto &[edit, name] : {std::pair(m_from, "from"_L1), std::pair(m_to, "to"_L1)}) {
            if (const QDate date = QDate::fromString(word(name), Qt::ISODate); date.isValid())
                edit->setDate(date);
        }
        m_more.from = QDateTime::fromString(word("since"_L1), Qt::ISODateWithMs);
        m_more.to = QDateTime::fromString(word("until"_L1), Qt::ISODateWithMs);
        choose(m_provider, word("provider"_L1));
        choose(m_agent, word("agent"_L1));
        if (const int state = m_state->findData(word("state"_L1)); state >= 0)
            m_state->setCurrentIndex(state);
        choose(m_finding, word("finding"_L1));
        m_more.model = word("model"_L1);
        if (place.contains("conversation"_L1))
            m_more.conversation = ConversationId(word("conversation"_L1));
        if (place.contains("run"_L1))
            m_more.run = RunId(word("run"_L1));
        if (place.contains("error"_L1))
            m_more.errorCode = word("error"_L1);
        const auto range = [&place](QLatin1StringView name) -> std::optional<LedgerRange> {
            const QJsonArray ends = place.value(name).toArray();
            return ends.size() == 2 ? std::optional(LedgerRange{ends[0].toInteger(), ends[1].toInteger()}) : std::nullopt;
        };
        m_more.totalMs = range("total-ms"_L1);
        m_more.firstTokenMs = range("first-token-ms"_L1);
        m_more.costPico = range("cost-pico"_L1);
        m_more.retried = place.value("retried"_L1).toBool();
    }
    refresh();
}

void CallFilterBar::clear()
{
    setFilter({});
    Q_EMIT changed();
}

void CallFilterBar::focusText()
{
    m_text->setFocus();
    m_text->selectAll();
}

void CallFilterBar::addChip(const QString &text, std::function<void()> remove)
{
    auto *chip = new QToolButton;
    chip->setText(text);
    chip->setIcon(icon(u"close"_s, u"window-close"_s));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setToolTip(tr("Take this part of the filter away"));
    chip->setAccessibleName(text);
    chip->setAccessibleDescription(chip->toolTip());
    connect(chip, &QToolButton::clicked, this, [this, remove = std::move(remove)] {
        remove();
        QTimer::singleShot(0, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    });
    m_row->add(chip);
    m_chips.push_back(chip);
}

void CallFilterBar::refresh()
{
    for (QWidget *chip : std::exchange(m_chips, {}))
        m_row->remove(chip);
    const auto rangeEnd = [](const QDateTime &time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); };
    if (m_more.from.isValid() && m_more.to.isValid())
        addChip(tr("%1 to %2").arg(rangeEnd(m_more.from), rangeEnd(m_more.to)), [this] { m_more.from = m_more.to = QDateTime(); });
    else if (m_more.from.isValid() || m_more.to.isValid())
        addChip(m_more.from.isValid() ? tr("Since %1").arg(rangeEnd(m_more.from)) : tr("Before %1").arg(rangeEnd(m_more.to)),
                [this] { m_more.from = m_more.to = QDateTime(); });
    if (!m_more.model.isEmpty())
        addChip(tr("Model: %1").arg(m_more.model), [this] { m_more.model.clear(); });
    if (m_more.conversation)
        addChip(tr("One conversation"), [this] { m_more.conversation.reset(); });
    if (m_more.run)
        addChip(tr("One run"), [this] { m_more.run.reset(); });
    if (m_more.errorCode)
        addChip(tr("Error: %1").arg(callwords::errorKind(*m_more.errorCode)), [this] { m_more.errorCode.reset(); });
    const auto time = [](qint64 ms) { return wording::milliseconds(ms); };
    const auto cost = [](qint64 pico) { return wording::money(Money::fromPicoDollars(pico)); };
    if (m_more.totalMs)
        addChip(tr("Whole answer: %1").arg(rangeWords(*m_more.totalMs, time)), [this] { m_more.totalMs.reset(); });
    if (m_more.firstTokenMs)
        addChip(tr("First token: %1").arg(rangeWords(*m_more.firstTokenMs, time)), [this] { m_more.firstTokenMs.reset(); });
    if (m_more.costPico)
        addChip(tr("Cost: %1").arg(rangeWords(*m_more.costPico, cost)), [this] { m_more.costPico.reset(); });
    if (m_more.retried)
        addChip(tr("Sent more than once"), [this] { m_more.retried = false; });
    m_clear->setVisible(!isEmpty());
    m_row->refresh();
}

} // namespace countersign
