// SPDX-License-Identifier: GPL-3.0-or-later
// Whether our costs match the bill: a provider's usage file beside the ledger, by day and model, with the calls that explain a difference.
// The file is read, not kept.
#pragma once
#include "core/billing/reconcile.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/background_work.h"

class QCheckBox;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace countersign {

class ReconcileModel;

class ReconcileTab final : public MoneyTab {
    Q_OBJECT
public:
    explicit ReconcileTab(Services &services, QWidget *parent = nullptr);

    void arrive() override { }
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] bool isBusy() const override { return m_work.isRunning(); }
    [[nodiscard]] ReconcileModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QString summary() const;

    void open(const QString &path);
    /// In the background; a notice says why nothing was written.
    void exportTo(const QString &path);
    [[nodiscard]] bool isExporting() const { return m_writing.isRunning(); }

private:
    struct Read {
        QString vendor;
        QTimeZone zone;
        Reconciliation result;
    };
    void layOut();
    void choose();
    void chooseExport();
    void show(const QString &name, const Result<Read> &read);
    void openRow(const QModelIndex &index);

    Services &m_services;
    QTimeZone m_zone; // of the provider's days
    ReconcileModel *m_model;
    QSortFilterProxyModel *m_shown;
    QTreeView *m_tree;
    QStackedWidget *m_stack;
    QPushButton *m_open, *m_export, *m_stop;
    QCheckBox *m_apart;
    QLabel *m_summary, *m_progress;
    BackgroundWork m_writing;
    BackgroundWork m_work; // last: they wait for their work before the rest goes
};

} // namespace countersign
