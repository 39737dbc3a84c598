// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/ledger_work.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr int Steps = 1000;
} // namespace

LedgerWork::LedgerWork(const Ledger &ledger, QWidget *parent) : QWidget(parent), m_ledger(ledger)
{
    m_pool.setMaxThreadCount(1);
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(tr("Result"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, Steps);
    m_bar->setMaximumWidth(220);
    m_bar->setAccessibleName(tr("Progress"));
    m_stop = new QPushButton(tr("Stop"));
    m_copy = new QPushButton(icon(u"copy"_s, u"edit-copy"_s), tr("Copy the hash"));
    m_close = new QToolButton;
    m_close->setIcon(icon(u"close"_s, u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the result"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    hide();
    connect(m_stop, &QPushButton::clicked, this, &LedgerWork::stop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_outcome.copyable); });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LedgerWork::onFinished);
}

LedgerWork::~LedgerWork()
{
    m_watcher.disconnect(this);
    stop();
    m_pool.waitForDone();
}

void LedgerWork::start(const QString &sentence, Work work)
{
    if (isRunning())
        return;
    m_outcome = {};
    m_words->setText(sentence);
    m_bar->setValue(0);
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop)})
        widget->show();
    m_copy->hide();
    m_close->hide();
    tint();
    show();
    m_stopping = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [work = std::move(work), stopping = m_stopping](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, Steps);
        promise.addResult(work([&promise, &stopping, last = -1](double share) mutable {
            // Not more often than it can be seen.
            if (const int step = int(share * Steps); step != last)
                promise.setProgressValue(last = step);
            return !*stopping;
        }));
    }));
    Q_EMIT runningChanged();
}

void LedgerWork::verify()
{
    start(tr("Reading every entry of the ledger again …"), [&ledger = m_ledger](const Report &report) -> Outcome {
        const auto found = ledger.verify(report);
        const QLocale locale;
        if (!found)
            return {found.error().message, {}, found.error().code == ErrorCode::Cancelled};
        if (!found->intact)
            return {tr("The ledger is broken at entry %1. %2 The %3 entries before it are intact. Keep a copy of the file before you go on.")
                        .arg(locale.toString(found->firstBad), found->problem, locale.toString(found->entries)),
                    {},
                    false};
        if (found->entries == 0)
            return {tr("The ledger is intact: it has no entries yet."), {}, true};
        const QString head = QString::fromLatin1(found->head.toHex());
        const QString words = found->sealsChecked
            ? tr("The ledger is intact: %1 entries, every hash and seal is right. To prove later that none was taken away, write down the last hash: "
                 "%2")
            : tr("The ledger is intact: %1 entries, every hash is right; seals were not checked, as the key is not there. The last hash is %2");
        return {words.arg(locale.toString(found->entries), head), head, true};
    });
}

void LedgerWork::exportTo(const QString &path, const LedgerFilter &filter, ExportFormat format, qint64 calls)
{
    start(tr("Writing %1 …").arg(QDir::toNativeSeparators(path)), [&ledger = m_ledger, path, filter, format, calls](const Report &report) -> Outcome {
        const auto all = double(std::max<qint64>(calls, 1));
        const auto written = exportCallsToFile(ledger, filter, format, path, [&](qint64 done) { return report(double(done) / all); });
        if (!written)
            return {written.error().message, {}, written.error().code == ErrorCode::Cancelled};
        return {*written == 1 ? tr("One call was written to %1.").arg(QDir::toNativeSeparators(path))
                              : tr("%1 calls were written to %2.").arg(QLocale().toString(*written), QDir::toNativeSeparators(path)),
                {},
                true};
    });
}

void LedgerWork::stop()
{
    if (m_stopping)
        *m_stopping = true;
}

void LedgerWork::onFinished()
{
    m_outcome = m_watcher.result();
    m_words->setText(m_outcome.words);
    m_bar->hide();
    m_stop->hide();
    m_copy->setVisible(!m_outcome.copyable.isEmpty());
    m_close->show();
    tint();
    announce(this, m_outcome.words, !m_outcome.good);
    Q_EMIT runningChanged();
}

void LedgerWork::tint()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_outcome.good ? palette().color(QPalette::WindowText) : alarmColor(palette()));
    m_words->setPalette(colors);
}

QString LedgerWork::words() const { return isRunning() ? QString() : m_outcome.words; }

} // namespace countersign
