// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rate_gauges.h"

#include "ui/settings/settings_section.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int Steps = 1000; // of a bar; a limit may be larger than an int

QString kindWords(const QString &kind)
{
    if (kind == "requests"_L1)
        return RateGauges::tr("Requests");
    if (kind == "tokens"_L1)
        return RateGauges::tr("Tokens");
    if (kind == "input-tokens"_L1)
        return RateGauges::tr("Tokens sent");
    if (kind == "output-tokens"_L1)
        return RateGauges::tr("Tokens received");
    return kind; // the provider's own word
}

QString gaugeWords(const RateGauge &gauge, qint64 left, const QDateTime &now)
{
    const QLocale locale;
    const QString what = gauge.limit
        ? RateGauges::tr("%1: %2 of %3 left").arg(kindWords(gauge.kind), locale.toString(left), locale.toString(*gauge.limit))
        : RateGauges::tr("%1: %2 left").arg(kindWords(gauge.kind), locale.toString(left));
    if (!gauge.full.isValid() || gauge.full <= now)
        return what;
    return RateGauges::tr("%1, all of it back in %2 s").arg(what, locale.toString((now.msecsTo(gauge.full) + 999) / 1000));
}

} // namespace

RateGauges::RateGauges(std::function<RateState(const QString &)> rates, QWidget *parent) : QWidget(parent), m_rates(std::move(rates))
{
    m_words = explanation({});
    m_words->setAccessibleName(tr("Rate limits"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_words);
    m_bars = new QVBoxLayout;
    m_bars->setSpacing(4);
    column->addLayout(m_bars);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] { refresh(); });
}

void RateGauges::setProvider(const QString &name)
{
    m_provider = name;
    refresh();
}

void RateGauges::refresh(const QDateTime &now)
{
    const RateState state = m_rates ? m_rates(m_provider) : RateState();
    const bool held = state.heldUntil.isValid() && state.heldUntil > now;
    m_words->setText(held ? tr("The provider asked to wait %1 s more.").arg(QLocale().toString((now.msecsTo(state.heldUntil) + 999) / 1000))
                         : state.gauges.empty() ? tr("Nothing is known yet: providers tell their limits with each answer.")
                                                : tr("As its last answer told them."));
    while (m_bars->count() > int(state.gauges.size()))
        delete std::unique_ptr<QLayoutItem>(m_bars->takeAt(m_bars->count() - 1))->widget();
    while (m_bars->count() < int(state.gauges.size())) {
        auto *bar = new QProgressBar;
        bar->setRange(0, Steps);
        bar->setTextVisible(true);
        m_bars->addWidget(bar);
    }
    for (size_t i = 0; i < state.gauges.size(); ++i) {
        const RateGauge &gauge = state.gauges[i];
        auto *bar = qobject_cast<QProgressBar *>(m_bars->itemAt(int(i))->widget());
        const qint64 left = gauge.leftAt(now).value_or(gauge.limit.value_or(0));
        const double share = gauge.limit && *gauge.limit > 0 ? double(left) / double(*gauge.limit) : 1;
        bar->setValue(int(std::clamp(share, 0.0, 1.0) * Steps));
        bar->setFormat(gaugeWords(gauge, left, now));
        bar->setAccessibleName(kindWords(gauge.kind));
        bar->setAccessibleDescription(bar->format());
    }
}

void RateGauges::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_tick.start();
}

void RateGauges::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}

} // namespace countersign
