// SPDX-License-Identifier: GPL-3.0-or-later
// The library of the workspace: what agents can read, how much of it was read, what stands in it and how that would leave. Adds and removes
// documents in the index; never changes a file.
#pragma once
#include "ui/documents/documents_model.h"
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace countersign {

class DocumentPreview;
class DropVeil;
class HitsModel;
class ImportBar;
class RunSetup;
class Shortcuts;
class WatchedFolders;

class DocumentsPage final : public Page {
    Q_OBJECT
public:
    DocumentsPage(Services &services, const RunSetup &setup, const Shortcuts &keys, QWidget *parent = nullptr);
    ~DocumentsPage() override;

    void arrive() override;
    bool open(const Place &place) override;
    void save() override;
    void find() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    void addFiles(const QStringList &paths);
    /// Forgets documents in the index, with a way back.
    void remove(const QStringList &paths);
    void readAgain(const QStringList &paths);
    void search(const QString &words);
    [[nodiscard]] DocumentPreview *preview() const { return m_preview; }
    [[nodiscard]] ImportBar *importBar() const { return m_import; }
    [[nodiscard]] WatchedFolders *watched() const { return m_watched; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QTreeView *hits() const { return m_hits; }
    [[nodiscard]] DocumentsModel *model() const { return m_model; }
    [[nodiscard]] HitsModel *hitsModel() const { return m_found; }
    [[nodiscard]] bool isEmptyStateShown() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTop(const Shortcuts &keys);
    QWidget *buildLibrary();
    QWidget *buildHits();
    QWidget *buildEmpty();
    QWidget *addButton();
    void buildKeys();
    void chooseFiles();
    void chooseFolder(bool watch = false);
    void reload();
    struct Listed;
    void applyTree(const DocumentsModel::Tree &tree);
    void showWhatIsThere();
    void select(const QString &path);
    void eachFolder(const QModelIndex &parent, const std::function<void(const QModelIndex &)> &see) const;
    void restorePlace();
    void keepWhere();
    [[nodiscard]] QStringList selectedPaths() const;
    void showMenu(const QPoint &point);
    void runSearch();
    void openHit(const QModelIndex &index);
    void openOutside(const QString &path, bool folder);
    [[nodiscard]] QString absolute(const QString &path) const;

    Services &m_services;
    DocumentsModel *m_model;
    QSortFilterProxyModel *m_shown;
    HitsModel *m_found;
    QStackedWidget *m_stack = nullptr; // nothing there, or the library
    QStackedWidget *m_left = nullptr; // the tree, or what a search found
    QSplitter *m_splitter = nullptr;
    QLineEdit *m_search = nullptr, *m_filter = nullptr;
    QLabel *m_count = nullptr, *m_hitCount = nullptr;
    QTreeView *m_tree = nullptr, *m_hits = nullptr;
    DocumentPreview *m_preview = nullptr;
    ImportBar *m_import = nullptr;
    WatchedFolders *m_watched = nullptr;
    DropVeil *m_veil = nullptr;
    QTimer m_searchSoon, m_reloadSoon, m_undoTime, m_lookAgain, m_keepSoon;
    bool m_placeRestored = false; // folders and document are as they were left
    QString m_select; // to be selected when the tree has it
    std::shared_ptr<const std::vector<DocumentInfo>> m_listed; // as the tree shows it; null: not listed yet
    BackgroundWork m_listing, m_searching, m_removing;
};

} // namespace countersign
