// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the insights page beside the charts: what the page asks of it, and what the tabs share. What reads the ledger or writes a file
// runs in the background; a tab lives as long as the page.
#pragma once
#include "core/money/cost.h"
#include "ui/main/page.h"
#include "ui/services.h"

class QLabel;
class QLineEdit;

namespace countersign {

class MoneyTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The person came here: read anew what may have changed.
    virtual void arrive() = 0;
    /// Where the keyboard begins.
    [[nodiscard]] virtual QWidget *firstField() = 0;
    /// Whether something is still to come; for tests and pictures.
    [[nodiscard]] virtual bool isBusy() const = 0;

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    void notice(const QString &message);
};

/// "$1.20", or "≥ $1.20" when something in it has no known price.
[[nodiscard]] QString sumWords(const CostSum &sum);
/// "34.0 %", or "–" where it is not known.
[[nodiscard]] QString percentWords(const std::optional<double> &percent);
/// Exact, with the locale's decimal point and no currency sign: "0.0435".
[[nodiscard]] QString decimalWords(Money amount);
/// For an amount of US dollars.
[[nodiscard]] QLineEdit *amountField(const QString &objectName, const QString &accessibleName);
/// What stands in such a field; nothing when it is empty or no amount.
[[nodiscard]] std::optional<Money> amountIn(const QLineEdit *field); // none: nothing is entered, or there is a problem
/// Why what is entered cannot be taken, as a sentence; empty: it can. Whoever asks for an amount shows it: it must not count as none.
[[nodiscard]] QString amountProblem(const QLineEdit *field);
/// From the first of this local month to now.
[[nodiscard]] LedgerSpan thisMonth(const Clock &clock);

} // namespace countersign
