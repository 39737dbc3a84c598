// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/import_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int TellEveryMs = 60; // a folder of small files would say thousands of sentences

} // namespace

ImportBar::ImportBar(Library &library, QWidget *parent) : QWidget(parent), m_library(library)
{
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_pause = new QPushButton(tr("Pause"));
    m_pause->setCheckable(true);
    m_pause->setAccessibleDescription(tr("Waits before the next file until you go on"));
    m_pause->hide();
    m_action = new QPushButton;
    m_close = new QToolButton;
    m_close->setIcon(icon(u"close"_s, u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_problems = new QListWidget;
    m_problems->setAccessibleName(tr("Files that could not be read as a whole"));
    m_problems->setWordWrap(true);
    m_problems->setMaximumHeight(fontMetrics().height() * 7);
    m_problems->setFrameShape(QFrame::NoFrame);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_pause);
    row->addWidget(m_action);
    row->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_problems);
    setAutoFillBackground(true);
    hide();

    connect(m_action, &QPushButton::clicked, this, [this] {
        if (isReading()) {
            stop();
        } else if (const auto undo = std::exchange(m_undo, nullptr)) {
            hide();
            undo();
        }
    });
    connect(m_pause, &QPushButton::toggled, this, &ImportBar::setPaused);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT documentPicked(item->data(Qt::UserRole).toString()); });
    connect(m_problems, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT documentPicked(item->data(Qt::UserRole).toString()); });
}

ImportBar::~ImportBar() { m_paused->store(false); }

QString ImportBar::words() const { return m_words->text(); }

QStringList ImportBar::problems() const
{
    QStringList all;
    for (int row = 0; row < m_problems->count(); ++row)
        all.append(m_problems->item(row)->text());
    return all;
}

void ImportBar::show(const QString &words, bool alarm)
{
    m_words->setText(words);
    QPalette colors = palette();
    colors.setColor(QPalette::Window,
                    blended(palette().color(QPalette::Base), alarm ? alarmColor(palette()) : attentionColor(palette()), alarm ? 0.16 : 0.10));
    setPalette(colors);
    QWidget::show();
}

void ImportBar::add(const QStringList &paths, Library::Reading reading)
{
    if (paths.isEmpty())
        return;
    m_waiting.append({paths, reading});
    if (!isReading())
        begin();
}

void ImportBar::update(const QStringList &folders, const FolderChanges &changes)
{
    if (folders.isEmpty())
        return;
    m_waiting.append({folders, Library::Reading::WhatChanged, changes});
    if (!isReading())
        begin();
}

void ImportBar::setPaused(bool paused)
{
    m_paused->store(paused);
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    if (paused && isReading())
        m_words->setText(tr("Paused. The file that is being read is finished first."));
}

void ImportBar::begin()
{
    const Order order = m_waiting.takeFirst();
    m_undo = nullptr;
    m_update = order.update;
    setPaused(false);
    m_pause->show();
    m_problems->clear();
    m_problems->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_action->setText(tr("Stop"));
    m_action->setAccessibleDescription(tr("What was read stays in the library"));
    m_action->show();
    m_close->hide();
    m_doneBefore = 0;
    show(tr("Looking for files …"), false);
    m_work.ask(
        [this, &library = m_library, order](const BackgroundWork::Ticket &ticket) {
            QElapsedTimer since;
            int told = -1;
            int held = -1;
            const auto progress = [&, paused = m_paused](int done, int all, const QString &path) {
                // Between files only: a reader that is held inside of one would run out of its time.
                while (done != held && paused->load() && !ticket.isStale())
                    QThread::msleep(50);
                held = done;
                if (done != told && (!since.isValid() || since.elapsed() >= TellEveryMs)) {
                    told = done;
                    since.start();
                    m_work.tell(ticket, [this, done, all, path] { tell(done, all, path); });
                }
                return !ticket.isStale();
            };
            return library.add(order.paths, progress, order.reading);
        },
        [this](const Result<std::vector<DocumentInfo>> &result) { finish(result); });
}

void ImportBar::tell(int done, int all, const QString &path)
{
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(done);
    if (!path.isEmpty() && !isPaused())
        m_words->setText(tr("Reading %1 of %2: %3").arg(QLocale().toString(done + 1), QLocale().toString(all), path));
    if (done > m_doneBefore) {
        m_doneBefore = done;
        Q_EMIT changed();
    }
}

void ImportBar::stop()
{
    if (!isReading())
        return;
    m_work.drop();
    m_waiting.clear();
    m_progress->hide();
    m_pause->hide();
    m_action->hide();
    m_close->show();
    show(tr("Stopped. What was read is in the library; add the rest again to go on."), false);
    Q_EMIT changed();
}

void ImportBar::finish(const Result<std::vector<DocumentInfo>> &result)
{
    m_progress->hide();
    m_pause->hide();
    m_action->hide();
    m_close->show();
    Q_EMIT changed();
    if (!result) {
        show(result.error().message, true);
    } else if (const auto update = std::exchange(m_update, std::nullopt)) {
        const QLocale locale;
        show(tr("Watched folders: %1 new, %2 changed, %3 gone. The library is up to date.")
                 .arg(locale.toString(update->fresh), locale.toString(update->changed), locale.toString(update->gone)),
             false);
    } else {
        int outside = 0;
        for (const DocumentInfo &document : *result) {
            outside += document.path.startsWith(u'/');
            const bool partly = document.pages > 0 && document.pagesRead < document.pages;
            if (document.problem.isEmpty() && !partly)
                continue;
            const QString what = document.problem.isEmpty() ? document.readSummary() : document.problem;
            auto *item = new QListWidgetItem(tr("%1: %2").arg(document.path, what), m_problems);
            item->setData(Qt::UserRole, document.path);
        }
        const int all = int(result->size()), bad = m_problems->count();
        QStringList words;
        if (all == 0)
            words.append(tr("There is no file to read in what you added."));
        else if (bad == 0)
            words.append(all == 1 ? tr("%1 was read.").arg(result->front().path) : tr("%1 files were read.").arg(QLocale().toString(all)));
        else
            words.append(tr("%1 of %2 were read as a whole; these were not:").arg(QLocale().toString(all - bad), QLocale().toString(all)));
        if (outside > 0)
            words.insert(0, tr("What lies outside the workspace is used where it is, by absolute path, and not copied."));
        m_problems->setVisible(bad > 0);
        show(words.join(u' '), bad > 0);
    }
    announce(this, m_words->text(), !result || m_problems->count() > 0);
    if (!m_waiting.isEmpty())
        begin();
}

void ImportBar::offerUndo(const QString &sentence, std::function<void()> undo)
{
    if (isReading())
        return;
    m_undo = std::move(undo);
    m_pause->hide();
    m_progress->hide();
    m_problems->hide();
    m_close->show();
    m_action->setText(tr("Undo"));
    m_action->setAccessibleDescription(tr("Reads the removed documents into the library again"));
    m_action->show();
    show(sentence, false);
}

} // namespace countersign
