// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documents_page.h"

#include "core/documents/document_files.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/drop_veil.h"
#include "ui/documents/hits_model.h"
#include "ui/documents/import_bar.h"
#include "ui/documents/watched_folders.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/place_memory.h"

#include <QtCore/QJsonArray>
#include <QtCore/QMimeData>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QDesktopServices>
#include <QtGui/QDropEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int MostHits = 60; // passages

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

DocumentsPage::~DocumentsPage() = default;

void DocumentsPage::arrive()
{
    m_lookAgain.start();
    reload();
    m_preview->refresh();
    if (m_stack->currentIndex() == 1)
        (m_left->currentIndex() == 0 ? m_tree : m_hits)->setFocus(Qt::OtherFocusReason);
}

bool DocumentsPage::open(const Place &place)
{
    const auto *document = std::get_if<place::Document>(&place);
    if (!document)
        return false;
    const QString path = documentName(document->path, m_services.library.workspace());
    m_stack->setCurrentIndex(1);
    m_left->setCurrentIndex(0);
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_filter->clear();
    m_select.clear();
    m_preview->showSpot({path, document->find, 0, {}});
    select(path);
    return true;
}

void DocumentsPage::save()
{
    keepLayouts(this);
    if (m_keepSoon.isActive())
        keepWhere();
}

void DocumentsPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

std::vector<QWidget *> DocumentsPage::areas()
{
    if (m_stack->currentIndex() == 0)
        return {m_stack->currentWidget()};
    return {m_search, m_left, m_preview};
}

std::vector<Command> DocumentsPage::commands()
{
    std::vector<Command> all{
        {tr("Add files to the library"), {}, QKeySequence::Open, [this] { chooseFiles(); }},
        {tr("Add a folder to the library"), {}, {}, [this] { chooseFolder(); }},
        {tr("Add a folder and keep it up to date"), {}, {}, [this] { chooseFolder(true); }},
        {tr("Search the contents of all documents"), {}, QKeySequence::Find, [this] { find(); }},
    };
    if (const QStringList paths = selectedPaths(); !paths.isEmpty()) {
        const QString which = paths.size() == 1 ? paths.first() : tr("selected documents: %1").arg(paths.size());
        all.push_back({tr("Read again"), which, Qt::Key_F5, [this, paths] { readAgain(paths); }});
        all.push_back({tr("Remove from the library"), which, QKeySequence::Delete, [this, paths] { remove(paths); }});
    }
    return all;
}

bool DocumentsPage::isEmptyStateShown() const { return m_stack->currentIndex() == 0; }

// ---- the list ---------------------------------------------------------------------------------------------------------------------

struct DocumentsPage::Listed {
    Result<std::shared_ptr<const std::vector<DocumentInfo>>> documents;
    DocumentsModel::Tree tree; // null: nothing has changed
};

void DocumentsPage::reload()
{
    m_reloadSoon.stop();
    m_listing.ask(
        [&library = m_services.library, known = m_listed](const BackgroundWork::Ticket &) -> Listed {
            auto documents = library.list();
            if (!documents)
                return {std::unexpected(documents.error()), nullptr};
            if (known && *known == *documents)
                return {known, nullptr};
            auto tree = DocumentsModel::treeOf(*documents);
            return {std::make_shared<const std::vector<DocumentInfo>>(std::move(*documents)), std::move(tree)};
        },
        [this](const Listed &listed) {
            if (!listed.documents) {
                Q_EMIT notice(listed.documents.error().message);
                return;
            }
            m_listed = *listed.documents;
            if (listed.tree)
                applyTree(listed.tree);
            else
                showWhatIsThere();
        });
}

void DocumentsPage::applyTree(const DocumentsModel::Tree &tree)
{
    QSet<QString> closed;
    eachFolder({}, [&](const QModelIndex &index) {
        if (!m_tree->isExpanded(index))
            closed.insert(index.data(DocumentsModel::PathRole).toString());
    });
    const QString current = m_select.isEmpty() ? m_tree->currentIndex().data(DocumentsModel::PathRole).toString() : m_select;
    m_model->setTree(tree);
    eachFolder({}, [&](const QModelIndex &index) { m_tree->setExpanded(index, !closed.contains(index.data(DocumentsModel::PathRole).toString())); });
    if (!current.isEmpty())
        select(current);
    if (!std::exchange(m_placeRestored, true))
        restorePlace();
    showWhatIsThere();
}

void DocumentsPage::eachFolder(const QModelIndex &parent, const std::function<void(const QModelIndex &)> &see) const
{
    for (int row = 0; row < m_shown->rowCount(parent); ++row) {
        const QModelIndex index = m_shown->index(row, 0, parent);
        if (!index.data(DocumentsModel::FolderRole).toBool())
            continue;
        see(index);
        eachFolder(index, see);
    }
}

void DocumentsPage::restorePlace()
{
    const QJsonObject place = placeOf(m_services.settings, u"documents"_s);
    const QJsonArray folded = place[u"folded"_s].toArray();
    eachFolder({}, [&](const QModelIndex &index) {
        if (folded.contains(markOf(index.data(DocumentsModel::PathRole).toString())))
            m_tree->setExpanded(index, false);
    });
    const QString wanted = place[u"document"_s].toString();
    if (wanted.isEmpty() || !m_preview->path().isEmpty() || !m_select.isEmpty())
        return;
    const auto chosen = std::ranges::find_if(*m_listed, [&](const DocumentInfo &document) { return markOf(document.path) == wanted; });
    if (chosen != m_listed->end())
        select(chosen->path);
}

void DocumentsPage::keepWhere()
{
    m_keepSoon.stop();
    if (!m_placeRestored || !m_filter->text().isEmpty())
        return; // a filter unfolds what it finds
    QStringList folded;
    eachFolder({}, [&](const QModelIndex &index) {
        if (!m_tree->isExpanded(index))
            folded.append(markOf(index.data(DocumentsModel::PathRole).toString()));
    });
    folded.sort();
    QJsonObject place{{u"folded"_s, QJsonArray::fromStringList(folded)}};
    if (!m_preview->path().isEmpty())
        place.insert(u"document"_s, markOf(m_preview->path()));
    keepPlace(m_services.settings, u"documents"_s, place);
}

void DocumentsPage::showWhatIsThere()
{
    const int count = m_model->documentCount();
    m_count->setText(tr("Documents: %1").arg(QLocale().toString(count)));
    m_stack->setCurrentIndex(count == 0 && !m_import->isReading() ? 0 : 1);
    if (count == 0)
        m_preview->clear();
}

void DocumentsPage::select(const QString &path)
{
    const QModelIndex index = m_shown->mapFromSource(m_model->indexOf(path));
    if (!index.isValid()) {
        m_select = path;
        return;
    }
    m_select.clear();
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

QStringList DocumentsPage::selectedPaths() const
{
    QStringList paths;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        paths.append(m_model->documentsUnder(m_shown->mapToSource(index)));
    paths.removeDuplicates();
    return paths;
}

QString DocumentsPage::absolute(const QString &path) const { return QDir(m_services.library.workspace()).absoluteFilePath(path); }

// ---- adding, reading again, removing ------------------------------------------------------------------------------------------------

void DocumentsPage::addFiles(const QStringList &paths)
{
    m_stack->setCurrentIndex(1);
    m_import->add(paths);
}

void DocumentsPage::readAgain(const QStringList &paths) { m_import->add(paths, Library::Reading::Again); }

void DocumentsPage::remove(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_import->isReading()) {
        Q_EMIT notice(tr("Files are being read into the library. Remove documents when that is done, or stop it first."));
        return;
    }
    if (paths.contains(m_preview->path()))
        m_preview->clear();
    m_removing.ask(
        [&library = m_services.library, paths](const BackgroundWork::Ticket &) -> Result<void> {
            for (const QString &path : paths) {
                const Result<void> removed = library.remove(path);
                if (!removed && removed.error().code != ErrorCode::NotFound)
                    return removed;
            }
            return {};
        },
        [this, paths](const Result<void> &removed) {
            reload();
            if (!removed) {
                Q_EMIT notice(removed.error().message);
                return;
            }
            const QString which = paths.size() == 1
                ? tr("%1 was removed from the library. The file itself is untouched.").arg(paths.first())
                : tr("%1 documents were removed from the library. The files themselves are untouched.").arg(QLocale().toString(paths.size()));
            m_import->offerUndo(which, [this, paths] { addFiles(paths); });
            m_undoTime.start();
        });
}

void DocumentsPage::chooseFiles()
{
    countersign::chooseFiles(this, {tr("Add files to the library"), {}, m_services.workspace.folder(), {}}, [this](const QStringList &paths) {
        addFiles(paths);
        reload();
    });
}

void DocumentsPage::chooseFolder(bool watch)
{
    countersign::chooseFolder(
        this, {watch ? tr("Add a folder and keep it up to date") : tr("Add a folder to the library"), {}, m_services.workspace.folder(), {}},
        [this, watch](const QString &folder) {
            m_stack->setCurrentIndex(1);
            if (watch)
                m_watched->setWatched(documentName(QFileInfo(folder).canonicalFilePath(), m_services.library.workspace()), true);
            else
                addFiles({folder});
        });
}

void DocumentsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_veil->setGeometry(rect());
    m_veil->raise();
    m_veil->show();
}

void DocumentsPage::dragLeaveEvent(QDragLeaveEvent *) { m_veil->hide(); }

void DocumentsPage::dropEvent(QDropEvent *event)
{
    m_veil->hide();
    const QStringList paths = filesOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addFiles(paths);
}

void DocumentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_veil->setGeometry(rect());
}

void DocumentsPage::showMenu(const QPoint &point)
{
    const QModelIndex index = m_tree->indexAt(point);
    const QStringList paths = selectedPaths();
    if (!index.isValid() || paths.isEmpty())
        return;
    const QString path = index.data(DocumentsModel::PathRole).toString();
    const bool folder = index.data(DocumentsModel::FolderRole).toBool();
    QMenu menu(this);
    menu.addAction(tr("&Read again"), this, [this, paths] { readAgain(paths); })->setShortcut(Qt::Key_F5);
    if (folder) {
        QAction *watch = menu.addAction(tr("&Keep up to date"));
        watch->setCheckable(true);
        watch->setChecked(m_watched->isWatched(path));
        connect(watch, &QAction::toggled, this, [this, path](bool on) { m_watched->setWatched(path, on); });
    } else if (path == m_preview->path()) {
        menu.addAction(tr("Save a redacted &copy …"), m_preview, &DocumentPreview::saveCopy);
    }
    if (!folder)
        menu.addAction(tr("&Open with the system's program …"), this, [this, path] { openOutside(path, false); });
    menu.addAction(tr("Open the &folder …"), this, [this, path] { openOutside(path, true); });
    menu.addSeparator();
    menu.addAction(icon(u"delete"_s, u"edit-delete"_s), tr("Re&move from the library"), this, [this, paths] { remove(paths); })
        ->setShortcut(QKeySequence::Delete);
    menu.exec(m_tree->viewport()->mapToGlobal(point));
}

void DocumentsPage::openOutside(const QString &path, bool folder)
{
    const QFileInfo info(absolute(path));
    const QString target = folder && !info.isDir() ? info.absolutePath() : info.absoluteFilePath();
    const QString question = folder
        ? tr("Open %1 in the system's file manager?").arg(target)
        : tr("Open %1 with the system's program for it? What that program does with the file, Countersign cannot see.").arg(target);
    if (QMessageBox::question(this, tr("Open outside Countersign"), question, QMessageBox::Open | QMessageBox::Cancel, QMessageBox::Cancel)
        != QMessageBox::Open)
        return;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(target)))
        Q_EMIT notice(tr("The system has no program that opens %1, or the file is gone.").arg(target));
}

// ---- search ---------------------------------------------------------------------------------------------------------------------

void DocumentsPage::search(const QString &words)
{
    m_search->setText(words);
    runSearch();
}

void DocumentsPage::runSearch()
{
    m_searchSoon.stop();
    const QString query = m_search->text().trimmed();
    if (query.isEmpty()) {
        m_searching.drop();
        m_left->setCurrentIndex(0);
        return;
    }
    m_left->setCurrentIndex(1);
    m_hitCount->setText(tr("Searching …"));
    m_searching.ask([&library = m_services.library, query](const BackgroundWork::Ticket &) { return searchLibrary(library, query, MostHits); },
                    [this](Result<std::vector<DocumentHits>> found) {
                        if (!found) {
                            m_found->setHits({});
                            m_hitCount->setText(found.error().message);
                            return;
                        }
                        const int documents = int(found->size());
                        m_found->setHits(std::move(*found));
                        m_hits->expandAll();
                        const int passages = m_found->passageCount();
                        if (passages == 0)
                            m_hitCount->setText(tr("No document contains any of these words."));
                        else if (passages >= MostHits)
                            m_hitCount->setText(tr("The best %1 passages, best documents first").arg(QLocale().toString(passages)));
                        else
                            m_hitCount->setText(tr("Passages: %1 · documents: %2").arg(QLocale().toString(passages), QLocale().toString(documents)));
                        const QModelIndex first = m_found->index(0, 0, m_found->index(0, 0));
                        if (first.isValid())
                            m_hits->setCurrentIndex(first);
                    });
}

void DocumentsPage::openHit(const QModelIndex &index)
{
    const QString path = index.data(HitsModel::PathRole).toString();
    if (path.isEmpty())
        return;
    const PassageHit *hit = m_found->hit(index);
    m_preview->showSpot({path, m_search->text().trimmed(), hit ? hit->passage.page : 0, hit ? hit->passage.text : QString(), hit != nullptr});
}

} // namespace countersign
