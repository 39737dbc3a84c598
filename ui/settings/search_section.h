// SPDX-License-Identifier: GPL-3.0-or-later
// Search by meaning: which model on this machine makes vectors of the documents, and making them. Without one, search goes by words alone.
#pragma once
#include "ui/services.h"
#include "ui/settings/settings_section.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class LocalModelsList;
class ProgressRow;

class SearchSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit SearchSection(Services &services, QWidget *parent = nullptr);

    QWidget *firstField() override;
    /// Takes what stands in the fields; an empty address is search by words alone.
    void use();
    /// Makes the vectors that are missing, in the background.
    void makeVectors();
    [[nodiscard]] bool isMaking() const { return m_making; }
    [[nodiscard]] QLineEdit *server() const { return m_server; }
    [[nodiscard]] QLineEdit *model() const { return m_model; }
    [[nodiscard]] QString words() const;

private:
    void say(const QString &words, bool problem = false);
    void refresh();

    Services &m_services;
    QLineEdit *m_server, *m_model;
    LocalModelsList *m_found;
    QPushButton *m_look, *m_use, *m_none, *m_make;
    ProgressRow *m_progress;
    QLabel *m_words;
    bool m_making = false;
};

} // namespace countersign
