// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a comparison, side by side: added from a menu of the providers' models, changed by a press, taken away again.
#pragma once
#include "core/compare/comparison.h"
#include "ui/services.h"

#include <QtWidgets/QWidget>

class QMenu;
class QToolButton;

namespace countersign {

class FlowRow;
class RunSetup;

class TargetRow final : public QWidget {
    Q_OBJECT
public:
    TargetRow(Services &services, RunSetup &setup, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<TargetWish> &wishes() const { return m_wishes; }
    void setWishes(std::vector<TargetWish> wishes);
    /// Adds one more of a model. One that stands there already gets another policy, or, where there is none left, another temperature, so that no
    /// two are the same.
    void add(const QString &provider, const QString &model);
    void replace(size_t target, const TargetWish &wish);
    void remove(size_t target);
    /// Opens the menu of models.
    void askForOne();
    [[nodiscard]] bool isFull() const { return m_wishes.size() >= Comparison::Most; }

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void fill(QMenu *menu);
    void edit(size_t target);
    [[nodiscard]] bool has(const TargetWish &wish) const;
    [[nodiscard]] QStringList policies() const;
    [[nodiscard]] QWidget *chip(size_t target);

    Services &m_services;
    RunSetup &m_setup;
    std::vector<TargetWish> m_wishes;
    FlowRow *m_chips;
    QToolButton *m_add;
};

} // namespace countersign
