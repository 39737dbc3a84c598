// SPDX-License-Identifier: GPL-3.0-or-later
// A document as it was read, sheet by sheet, or as it would leave under a policy; with what was searched for marked in it, and who can reach
// it. Reads and redacts in the background; trying a policy out leaves no trace.
#pragma once
#include "core/documents/page_picture.h"
#include "core/redaction/redactor.h"
#include "ui/documents/document_text.h"
#include "ui/documents/leaving_text.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace countersign {

class ColumnsDialog;
class CopyDialog;
class PagePictureView;
class RunSetup;
class SheetView;

class DocumentPreview final : public QWidget {
    Q_OBJECT
public:
    DocumentPreview(Services &services, const RunSetup &setup, QWidget *parent = nullptr);

    struct Spot {
        QString path;
        QString find; // words to be marked; may be empty
        int page = 0;
        QString passage; // text to begin at, in a document without pages; on a PDF's page to be marked
        bool cited = false; // a PDF shows the page with the passage marked, as long as nothing else was chosen
    };
    void showSpot(const Spot &spot);
    void clear();
    /// The document was read anew or its agents changed.
    void refresh();
    [[nodiscard]] const QString &path() const { return m_spot.path; }
    [[nodiscard]] SheetView *view() const { return m_view; }
    [[nodiscard]] int sheet() const { return m_sheet; }
    [[nodiscard]] int sheetCount() const { return m_loaded ? int(m_loaded->sheets.size()) : 0; }
    [[nodiscard]] QString reachWords() const;
    void showSheet(int sheet);
    void nextHit(bool forward);
    enum class Look { Read, Leaving, Page }; // Page: as a PDF's page looks
    void setLook(Look look);
    [[nodiscard]] Look look() const;
    void setLeaving(bool leaving) { setLook(leaving ? Look::Leaving : Look::Read); }
    [[nodiscard]] bool isLeaving() const { return look() == Look::Leaving; }
    [[nodiscard]] PagePictureView *picture() const { return m_picture; }
    /// The words about what is masked on this sheet; empty while it is not known.
    [[nodiscard]] QString maskedWords() const;
    /// A dialog of its own; null without a document. It deletes itself.
    CopyDialog *saveCopy();
    ColumnsDialog *editColumns();
    /// Reads the pages without text by text recognition, or stops it.
    void recognise();
    [[nodiscard]] bool canRecognise() const;
    [[nodiscard]] bool isRecognising() const { return m_recognising.isRunning(); }
    [[nodiscard]] QString problemWords() const;
    void setPolicy(const QString &name);
    void focusText();

Q_SIGNALS:
    /// The sheet stands in the view.
    void shown();
    /// The picture of the page does, or why there is none.
    void pageShown();
    /// The document's entry in the library is another now.
    void documentChanged();

private:
    struct Loaded;
    struct Left; // a sheet as it would leave
    QWidget *buildHead();
    QWidget *buildBar();
    void apply(Loaded loaded);
    void fillHead();
    void showLoaded();
    void place();
    void tellHits();
    void tellLeaving(const Left &left);
    void findValues();
    void showPage();
    void showActions();
    [[nodiscard]] LeavingOrder leavingOrder() const;
    [[nodiscard]] static QStringList agentsThatReach(const Workspace &workspace, const QString &path);

    Services &m_services;
    const RunSetup &m_setup;
    Spot m_spot;
    DocumentTextPtr m_loaded;
    std::vector<std::vector<Range>> m_hits; // by sheet, in what was read
    int m_sheet = 0;
    enum class Landing { Top, First, Last } m_landing = Landing::Top; // where a new sheet is entered
    QString m_chosenPolicy; // empty: the one in force
    std::shared_ptr<Rehearsal> m_rehearsal; // of this document: placeholders stay the same from page to page

    QStackedWidget *m_stack = nullptr;
    QLabel *m_title = nullptr, *m_facts = nullptr, *m_problem = nullptr, *m_reach = nullptr, *m_summary = nullptr;
    QButtonGroup *m_looks = nullptr; // ids are Look
    QToolButton *m_asPage = nullptr;
    QPushButton *m_recognise = nullptr, *m_columns = nullptr, *m_copy = nullptr;
    QStackedWidget *m_views = nullptr; // text, picture
    PagePictureView *m_picture = nullptr;
    QComboBox *m_policy = nullptr;
    QWidget *m_hitBar = nullptr, *m_sheetBar = nullptr;
    QLabel *m_hitWords = nullptr, *m_sheetOf = nullptr;
    QSpinBox *m_number = nullptr;
    SheetView *m_view = nullptr;
    bool m_hasColumns = false;
    BackgroundWork m_reading, m_leaving, m_drawing, m_recognising;
};

} // namespace countersign
