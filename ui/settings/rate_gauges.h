// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's rate limits leave now, as its last answers told them: a bar for each, with when it is full again. Hidden while nothing is
// known. Looks once a second while it can be seen.
#pragma once
#include "core/egress/rate_state.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace countersign {

class RateGauges final : public QWidget {
    Q_OBJECT
public:
    explicit RateGauges(std::function<RateState(const QString &)> rates, QWidget *parent = nullptr);
    void setProvider(const QString &name);
    /// Reads the limits anew, as they are at `now`.
    void refresh(const QDateTime &now = QDateTime::currentDateTimeUtc());

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    std::function<RateState(const QString &)> m_rates;
    QString m_provider;
    QTimer m_tick;
    QLabel *m_words;
    QVBoxLayout *m_bars;
};

} // namespace countersign
