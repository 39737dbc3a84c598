// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one target of a comparison: model, policy, temperature, length.
#pragma once
#include "core/compare/compare_target.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace countersign {

class TargetDialog final : public QDialog {
    Q_OBJECT
public:
    /// `policies` by name; `defaultPolicy` is the one of a target that names none.
    TargetDialog(const TargetWish &wish, const std::vector<Provider> &providers, const QStringList &policies, const QString &defaultPolicy,
                 QWidget *parent = nullptr);
    [[nodiscard]] TargetWish wish() const;

private:
    TargetWish m_start;
    QComboBox *m_model;
    QComboBox *m_policy;
    QDoubleSpinBox *m_temperature;
    QSpinBox *m_tokens;
};

} // namespace countersign
