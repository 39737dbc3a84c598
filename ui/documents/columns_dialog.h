// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for the columns of one document, each column with a sample as it would leave. Kept in documents.json of the workspace.
#pragma once
#include "core/documents/document_book.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace countersign {

class ColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(Services &services, const QString &document, QWidget *parent = nullptr);
    ~ColumnsDialog() override;

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QStringList columns() const;
    /// Nothing: as the policy says.
    void choose(const QString &column, std::optional<ColumnAction> action);
    void save();

Q_SIGNALS:
    void saved();

private:
    struct Read {
        Result<DocumentBook> book;
        std::vector<std::pair<QString, QString>> columns; // title and a cell of it
    };
    void fill(const Read &read);
    void addRow(const QString &title, const QString &sample, const std::vector<ColumnRule> &rules);
    void showSample(int row);

    Services &m_services;
    const QString m_document;
    bool m_loaded = false;
    QTableWidget *m_table;
    QLabel *m_words;
    QPushButton *m_save;
    BackgroundWork m_work;
};

} // namespace countersign
