// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and which keys it has; what it does is in documents_page.cpp.
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/drop_veil.h"
#include "ui/documents/hit_delegate.h"
#include "ui/documents/hits_model.h"
#include "ui/documents/import_bar.h"
#include "ui/documents/watched_folders.h"
#include "ui/main/shortcuts.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layout_memory.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QLabel *quietLabel()
{
    QLabel *label = wrappingLabel();
    tint(label, mutedText(label->palette()));
    label->setContentsMargins(12, 6, 12, 6);
    return label;
}

} // namespace

DocumentsPage::DocumentsPage(Services &services, const RunSetup &setup, const Shortcuts &keys, QWidget *parent)
    : Page(parent), m_services(services), m_model(new DocumentsModel(this)), m_shown(new QSortFilterProxyModel(this)), m_found(new HitsModel(this))
{
    setAcceptDrops(true);
    m_preview = new DocumentPreview(services, setup);
    m_import = new ImportBar(services.library);
    m_watched = new WatchedFolders(services.library, *m_import);
    m_left = new QStackedWidget;
    m_left->addWidget(buildLibrary());
    m_left->addWidget(buildHits());
    m_left->setMinimumWidth(220);
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({578, 649});
    rememberLayout(services.settings, u"documents"_s, m_splitter);

    auto *library = new QWidget;
    auto *column = new QVBoxLayout(library);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop(keys));
    column->addWidget(m_import);
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(library);
    m_stack->setCurrentIndex(1); // until the list says that nothing is there
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    m_veil = new DropVeil(this);

    for (QTimer *timer : {&m_searchSoon, &m_reloadSoon, &m_undoTime, &m_keepSoon})
        timer->setSingleShot(true);
    m_searchSoon.setInterval(180);
    m_reloadSoon.setInterval(250);
    m_undoTime.setInterval(30'000);
    m_keepSoon.setInterval(300);
    connect(&m_keepSoon, &QTimer::timeout, this, &DocumentsPage::keepWhere);
    connect(m_tree, &QTreeView::expanded, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_tree, &QTreeView::collapsed, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, &m_keepSoon, qOverload<>(&QTimer::start));
    // The library also grows without this page: at the first start, and from the command line.
    m_lookAgain.setInterval(3000);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        if (!isVisible())
            m_lookAgain.stop();
        else if (!m_listing.isRunning() && !m_import->isReading())
            reload();
    });
    connect(&m_searchSoon, &QTimer::timeout, this, &DocumentsPage::runSearch);
    connect(&m_reloadSoon, &QTimer::timeout, this, &DocumentsPage::reload);
    connect(&m_undoTime, &QTimer::timeout, m_import, [this] {
        if (!m_import->isReading())
            m_import->hide();
    });
    connect(m_import, &ImportBar::changed, this, [this] {
        m_undoTime.stop();
        if (!m_import->isReading()) {
            reload();
            m_preview->refresh();
        } else if (!m_reloadSoon.isActive()) {
            m_reloadSoon.start();
        }
    });
    connect(m_import, &ImportBar::documentPicked, this, [this](const QString &path) {
        m_preview->showSpot({path, {}, 0, {}});
        select(path);
    });
    connect(m_preview, &DocumentPreview::documentChanged, this, &DocumentsPage::reload);
    connect(m_watched, &WatchedFolders::failed, this, &Page::notice);
    buildKeys();
    m_watched->begin();
}

QWidget *DocumentsPage::addButton()
{
    auto *button = new QToolButton;
    button->setText(tr("Add files …"));
    button->setIcon(icon(u"new"_s, u"list-add"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setToolTip(tr("Read files into the library (Ctrl+O). They can also be dropped on this page."));
    auto *menu = new QMenu(button);
    menu->addAction(tr("Add &files …"), this, &DocumentsPage::chooseFiles);
    menu->addAction(tr("Add a f&older …"), this, [this] { chooseFolder(); });
    menu->addAction(tr("Add a folder and &keep it up to date …"), this, [this] { chooseFolder(true); });
    button->setMenu(menu);
    connect(button, &QToolButton::clicked, this, &DocumentsPage::chooseFiles);
    return button;
}

QWidget *DocumentsPage::buildTop(const Shortcuts &keys)
{
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search the contents of all documents"));
    m_search->setAccessibleName(m_search->placeholderText());
    tellKeys(keys, u"find"_s, m_search, tr("Finds passages that have any of the words, best first; Escape goes back to the library"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false);
    m_search->addAction(icon(u"search"_s, u"edit-find"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_searchSoon.isActive() || m_left->currentIndex() == 0) {
            runSearch();
        } else {
            m_hits->setFocus(Qt::OtherFocusReason);
            openHit(m_hits->currentIndex());
        }
    });
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(addButton());
    return top;
}

QWidget *DocumentsPage::buildLibrary()
{
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setAutoAcceptChildRows(true);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setSortRole(DocumentsModel::SortRole);
    m_shown->setSortLocaleAware(true);
    m_tree = new QTreeView;
    m_tree->setModel(m_shown);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(DocumentsModel::Name, Qt::AscendingOrder);
    m_tree->setAccessibleName(tr("Library"));
    m_tree->setAccessibleDescription(tr("Return shows a document, F5 reads it again, Delete removes it from the library with a way back."));
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(DocumentsModel::Name, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(DocumentsModel::Read, letter * 18);
    header->resizeSection(DocumentsModel::Kind, letter * 11);
    header->resizeSection(DocumentsModel::Size, letter * 10);
    header->resizeSection(DocumentsModel::Indexed, letter * 16);
    rememberLayout(m_services.settings, u"documents-columns"_s, header);

    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false);
    m_count = quietLabel();
    m_count->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    auto *library = new QWidget;
    auto *column = new QVBoxLayout(library);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_tree, 1);
    column->addWidget(m_watched);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        // A list that came anew selects what is shown already.
        const QString path = index.data(DocumentsModel::PathRole).toString();
        if (index.isValid() && !index.data(DocumentsModel::FolderRole).toBool() && path != m_preview->path())
            m_preview->showSpot({path, {}, 0, {}});
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(DocumentsModel::FolderRole).toBool()) {
            m_preview->showSpot({index.data(DocumentsModel::PathRole).toString(), {}, 0, {}});
            m_preview->focusText();
        }
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &DocumentsPage::showMenu);
    return library;
}

QWidget *DocumentsPage::buildHits()
{
    m_hits = new QTreeView;
    m_hits->setModel(m_found);
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    m_hits->setHeaderHidden(true);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setIndentation(16);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hits->setAccessibleName(tr("Passages that were found"));
    m_hits->setAccessibleDescription(tr("Return opens the document at the passage; F3 goes to the next hit in it."));
    m_hitCount = quietLabel();
    auto *found = new QWidget;
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_hitCount);
    column->addWidget(m_hits, 1);
    connect(m_hits, &QTreeView::clicked, this, &DocumentsPage::openHit);
    connect(m_hits, &QTreeView::activated, this, &DocumentsPage::openHit);
    return found;
}

QWidget *DocumentsPage::buildEmpty()
{
    auto *files = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("Add files …"));
    files->setToolTip(tr("Read files into the library (Ctrl+O)"));
    files->setDefault(true);
    auto *folder = new QPushButton(tr("Add a folder …"));
    connect(files, &QPushButton::clicked, this, &DocumentsPage::chooseFiles);
    connect(folder, &QPushButton::clicked, this, [this] { chooseFolder(); });
    return new EmptyPage(tr("No documents yet"),
                         tr("Documents that you add here are read on this machine and can be searched by you and by your agents. "
                            "What an agent reads of them is redacted before it leaves. The files stay where they are."),
                         {files, folder}, tr("or drop them anywhere on this page"));
}

void DocumentsPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, QWidget *where, Qt::ShortcutContext context, auto &&what) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence::Delete, m_tree, Qt::WidgetShortcut, [this] { remove(selectedPaths()); });
    key(Qt::Key_F5, m_tree, Qt::WidgetShortcut, [this] { readAgain(selectedPaths()); });
    key(QKeySequence::Open, this, Qt::WidgetWithChildrenShortcut, [this] { chooseFiles(); });
    key(Qt::Key_F3, this, Qt::WidgetWithChildrenShortcut, [this] { m_preview->nextHit(true); });
    key(Qt::SHIFT | Qt::Key_F3, this, Qt::WidgetWithChildrenShortcut, [this] { m_preview->nextHit(false); });
    key(Qt::CTRL | Qt::Key_PageDown, this, Qt::WidgetWithChildrenShortcut, [this] { m_preview->showSheet(m_preview->sheet() + 1); });
    key(Qt::CTRL | Qt::Key_PageUp, this, Qt::WidgetWithChildrenShortcut, [this] { m_preview->showSheet(m_preview->sheet() - 1); });
    key(Qt::Key_Escape, m_search, Qt::WidgetShortcut, [this] {
        m_search->clear();
        runSearch();
    });
    key(Qt::Key_Escape, m_hits, Qt::WidgetShortcut, [this] {
        m_search->clear();
        runSearch();
        m_tree->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace countersign
