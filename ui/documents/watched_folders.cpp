// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/watched_folders.h"

#include "core/documents/document_book.h"
#include "ui/documents/import_bar.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int SoonMs = 1'500; // programs write a file in several steps
constexpr int AgainMs = 3 * 60'000;
constexpr qsizetype MostBelow = 2'000; // folders that the system is asked to tell about; changes in others are found by looking

} // namespace

WatchedFolders::WatchedFolders(Library &library, ImportBar &import, QWidget *parent)
    : QWidget(parent), m_library(library), m_import(import), m_words(new ElidedLabel({})), m_pause(new QToolButton)
{
    tint(m_words, mutedText(palette()));
    m_words->setTextFormat(Qt::PlainText);
    m_pause->setAutoRaise(true);
    m_pause->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 6, 2);
    row->addWidget(m_words, 1);
    row->addWidget(m_pause);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    m_again.setInterval(AgainMs);
    connect(m_pause, &QToolButton::toggled, this, &WatchedFolders::setPaused);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_again, &QTimer::timeout, this, &WatchedFolders::look);
    connect(&m_import, &ImportBar::changed, this, [this] {
        if (!m_import.isReading())
            tell();
    });
}

WatchedFolders::~WatchedFolders() = default;

QString WatchedFolders::words() const { return m_words->text(); }

void WatchedFolders::begin()
{
    m_changing.ask([workspace = m_library.workspace()](const BackgroundWork::Ticket &) { return DocumentBook::read(workspace); },
                   [this](const Result<DocumentBook> &book) {
                       if (!book) {
                           Q_EMIT failed(book.error().message);
                           return;
                       }
                       m_folders = book->watchedFolders();
                       tell();
                       look();
                   });
}

void WatchedFolders::setWatched(const QString &folder, bool watched)
{
    m_changing.ask(
        [workspace = m_library.workspace(), folder, watched](const BackgroundWork::Ticket &) {
            auto book = DocumentBook::read(workspace);
            if (!book)
                return book;
            book->setWatched(folder, watched);
            return book->write(workspace).transform([&] { return *book; });
        },
        [this](const Result<DocumentBook> &book) {
            if (!book) {
                Q_EMIT failed(book.error().message);
                return;
            }
            m_folders = book->watchedFolders();
            tell();
            look();
        });
}

void WatchedFolders::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setChecked(paused);
    tell();
    if (!paused)
        look();
}

WatchedFolders::Seen WatchedFolders::seen(const Library &library, const QStringList &folders)
{
    Seen seen{folders, {}, {}, FolderChanges{}};
    QStringList there;
    for (const QString &folder : folders) {
        const QString absolute = QDir::cleanPath(QDir(library.workspace()).absoluteFilePath(folder));
        if (!QFileInfo(absolute).isDir()) {
            seen.absent.append(folder);
            continue;
        }
        there.append(absolute);
        seen.below.append(absolute);
        for (QDirIterator below(absolute, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
             below.hasNext() && seen.below.size() < MostBelow;)
            seen.below.append(below.next());
    }
    if (!there.isEmpty())
        seen.changes = library.changes(there);
    return seen;
}

void WatchedFolders::look()
{
    if (m_paused)
        return;
    if (m_import.isReading()) {
        m_soon.start(); // one reading at a time
        return;
    }
    if (m_folders.isEmpty()) {
        m_again.stop();
        if (!m_watcher.directories().isEmpty())
            m_watcher.removePaths(m_watcher.directories());
        return;
    }
    m_again.start();
    m_looking.ask([&library = m_library, folders = m_folders](const BackgroundWork::Ticket &) { return seen(library, folders); },
                  [this](const Seen &seen) { apply(seen); });
}

void WatchedFolders::apply(const Seen &seen)
{
    if (m_paused)
        return;
    const QStringList watched = m_watcher.directories();
    const QSet<QString> now(seen.below.begin(), seen.below.end());
    QStringList over;
    for (const QString &path : watched) {
        if (!now.contains(path))
            over.append(path);
    }
    if (!over.isEmpty())
        m_watcher.removePaths(over);
    const QSet<QString> before(watched.begin(), watched.end());
    QStringList fresh;
    for (const QString &path : seen.below) {
        if (!before.contains(path))
            fresh.append(path);
    }
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
    m_absent = seen.absent;
    m_problem = seen.changes ? QString() : seen.changes.error().message;
    m_looked = QDateTime::currentDateTime();
    if (seen.changes && seen.changes->any() && !m_import.isReading()) {
        // Without those that are not there: what was read of them stays until they are back.
        QStringList there;
        for (const QString &folder : seen.folders) {
            if (!seen.absent.contains(folder))
                there.append(QDir::cleanPath(QDir(m_library.workspace()).absoluteFilePath(folder)));
        }
        m_import.update(there, *seen.changes);
    }
    tell();
}

void WatchedFolders::tell()
{
    setVisible(!m_folders.isEmpty());
    QStringList names;
    for (const QString &folder : std::as_const(m_folders))
        names.append(folder == "."_L1 ? tr("the workspace") : folder);
    const QString which = names.join(u", "_s);
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_paused ? tr("Go on watching the folders") : tr("Pause watching the folders"));
    m_words->setText(m_paused                   ? tr("Paused: %1").arg(which)
                         : !m_problem.isEmpty() ? m_problem
                         : !m_absent.isEmpty()  ? tr("Watched: %1 · not there now: %2").arg(which, m_absent.join(u", "_s))
                         : m_import.isReading() ? tr("Watched: %1 · reading what has changed").arg(which)
                         : m_looked.isValid()
                         ? tr("Watched: %1 · up to date at %2").arg(which, QLocale().toString(m_looked.time(), QLocale::ShortFormat))
                         : tr("Watched: %1").arg(which));
    m_words->setToolTip(
        tr("Files that are new or changed in these folders are read by themselves, and files that are gone are forgotten. A folder's menu "
           "in the library begins and ends it."));
}

} // namespace countersign
