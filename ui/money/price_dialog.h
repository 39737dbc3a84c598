// SPDX-License-Identifier: GPL-3.0-or-later
// A price of the person's own: for which model, since when, by kind of token, and where it was read.
#pragma once
#include "core/money/price_list.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class PriceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `row`: what it begins with, e.g. the shipped price that is to be another. `providers`: as Catalogue::priceKey() names them.
    PriceDialog(const QString &provider, const QString &model, const PriceRow &row, const QDateTime &now, const QStringList &providers,
                QWidget *parent = nullptr);
    [[nodiscard]] QString provider() const;
    [[nodiscard]] QString model() const;
    /// Of the ordinary tier. Steps for long prompts and other tiers stay as they were in `row`, unless the price of the first step was changed:
    /// then they would contradict it and are left out.
    [[nodiscard]] PriceRow row() const;

private:
    void check();
    PriceRow m_start;
    QDate m_today;
    QComboBox *m_provider;
    QLineEdit *m_model, *m_source;
    QDateTimeEdit *m_from;
    std::vector<std::pair<Charge, QLineEdit *>> m_prices;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace countersign
