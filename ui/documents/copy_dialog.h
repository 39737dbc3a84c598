// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a redacted copy of a document: says before what will be taken out and what is left behind, writes in the background, and keeps a copy only
// when no original is found in it.
#pragma once
#include "core/documents/redacted_copy.h"
#include "ui/documents/leaving_text.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace countersign {

class CopyDialog final : public QDialog {
    Q_OBJECT
public:
    CopyDialog(Services &services, const DocumentInfo &document, LeavingOrder order, QWidget *parent = nullptr);
    ~CopyDialog() override;

    void setFormat(CopyFormat format);
    /// Writes the copy; no question is asked.
    void saveTo(const QString &path);
    [[nodiscard]] bool isBusy() const { return m_work.isRunning(); }
    [[nodiscard]] bool isReady() const { return m_prepared != nullptr && !isBusy(); }
    [[nodiscard]] bool isSaved() const { return m_saved; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] const CopyPlan *plan() const { return m_prepared ? &m_prepared->plan : nullptr; }

private:
    struct Prepared {
        CopySource source;
        CopyPlan plan;
    };
    using PreparedPtr = std::shared_ptr<const Prepared>;
    void build(const std::vector<CopyFormat> &formats);
    [[nodiscard]] CopyFormat format() const;
    void prepare();
    void choosePlace();
    void fit();
    void tell(const QString &words, bool alarm = false);
    [[nodiscard]] static QString leftBehind(CopyFormat format);

    Services &m_services;
    const DocumentInfo m_document;
    const LeavingOrder m_order;
    const QString m_path; // of the file, absolute
    QString m_baseName; // of the copy, itself redacted
    QComboBox *m_format = nullptr;
    QLabel *m_summary = nullptr, *m_types = nullptr, *m_behind = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_save = nullptr, *m_close = nullptr;
    PreparedPtr m_prepared;
    bool m_saved = false;
    BackgroundWork m_work;
};

} // namespace countersign
