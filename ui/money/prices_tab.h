// SPDX-License-Identifier: GPL-3.0-or-later
// What each model costs by kind of token, with source and date; the person's own prices and imported lists over those that ship; and in which
// currency amounts are shown. Changes of prices come from this tab's one background thread alone, as PriceBook asks for.
#pragma once
#include "core/billing/price_book.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/serial_work.h"

class QCheckBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace countersign {

class CurrencyRow;
class PricesModel;
class UndoBar;

class PricesTab final : public MoneyTab {
    Q_OBJECT
public:
    explicit PricesTab(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] bool isBusy() const override { return m_waiting > 0; }
    [[nodiscard]] PricesModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

    void choose(const QString &provider, const QString &model);
    void add();
    void change();
    void removeOwn();
    /// Reads a price list and asks whether to take it.
    void importFrom(const QString &path);

private:
    void layOut();
    void reload();
    void ask(const QString &provider, const QString &model, const PriceRow &row);
    void put(const QString &provider, const QString &model, const PriceRow &row);
    void write(std::function<Result<void>(PriceBook &)> work);
    void takeImport(const QString &name, const QByteArray &json);
    void showCurrent();
    [[nodiscard]] const struct PriceEntry *current() const;

    Services &m_services;
    PricesModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTableView *m_table;
    QLineEdit *m_search;
    QCheckBox *m_own;
    QPushButton *m_add, *m_change, *m_remove, *m_import;
    QLabel *m_history;
    CurrencyRow *m_currency;
    UndoBar *m_undo;
    int m_waiting = 0;
    SerialWork m_work; // last: waits for its work before the rest goes
};

} // namespace countersign
