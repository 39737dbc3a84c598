// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one provider.
#pragma once
#include "core/providers/provider.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QFormLayout;
class QPlainTextEdit;
class QSpinBox;

namespace countersign {

class ProviderForm final : public QWidget {
    Q_OBJECT
public:
    explicit ProviderForm(QWidget *parent = nullptr);

    void setProvider(const Provider &provider, bool changeable);
    /// As it is typed, whatever is wrong with it.
    [[nodiscard]] Provider provider() const;
    void setProblem(const QString &problem);
    void focusName();

Q_SIGNALS:
    void edited();

private:
    void showWhatApplies();
    QFormLayout *m_rows;
    QLineEdit *m_name;
    QComboBox *m_api;
    QLineEdit *m_address;
    QLineEdit *m_variable;
    QPlainTextEdit *m_models;
    QSpinBox *m_context; // of Ollama's API only
    QLabel *m_where;
    QLabel *m_problem;
    bool m_filling = false;
};

/// A kind of provider that can be added with a few fields filled in.
struct ProviderTemplate {
    QString title; // for people
    Provider provider;
};
[[nodiscard]] std::vector<ProviderTemplate> providerTemplates();

} // namespace countersign
