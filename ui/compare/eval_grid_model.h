// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as a grid: a case each row, its variables' first words, and a target each column. GUI thread.
#pragma once
#include "core/compare/evaluation.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSortFilterProxyModel>
#include <memory>

namespace countersign {

class EvalGridModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Case, Words, FirstTarget };
    enum Role { VerdictRole = Qt::UserRole }; // int of a Verdict; invalid while it is not done

    using QAbstractTableModel::QAbstractTableModel;
    /// The cases alone, before a run.
    void setCases(const std::vector<DataCase> &cases, const QStringList &targets);
    void setResults(EvalResults results);
    void setCell(size_t dataCase, size_t target, const EvalCell &cell);
    [[nodiscard]] const EvalResults &results() const { return *m_results; }
    /// As they are now, whatever comes later: for work in the background.
    [[nodiscard]] std::shared_ptr<const EvalResults> snapshot() const { return m_results; }
    /// Cells that are done, of how many.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return qint64(m_results->cases.size()) * m_results->targets.size(); }
    [[nodiscard]] const EvalCell *cell(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_results->cases.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<EvalResults> m_results = std::make_shared<EvalResults>(); // copied before a change while a snapshot is read
    int m_done = 0;
};

/// Which cases are shown.
class EvalFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, Failed, Differing, Unanswered, Open };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShow(Show show);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_show = Show::All;
};

[[nodiscard]] QString verdictWords(Verdict verdict); // "passed"
/// "85.0 % (62.1 – 96.8)", or "–".
[[nodiscard]] QString shareWords(const std::optional<Share> &share);

} // namespace countersign
