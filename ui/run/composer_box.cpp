// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/composer_box.h"

#include "ui/run/live_findings.h"
#include "ui/tools/server_material_dialog.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

ComposerBox::ComposerBox(Services &services, QWidget *parent) : QFrame(parent), m_services(services)
{
    setAcceptDrops(true);
    m_text = new QPlainTextEdit;
    m_text->setPlaceholderText(tr("Write a message …"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false); // the box takes drops
    m_text->setAccessibleName(tr("Message"));
    m_findings = new LiveFindings(m_text, m_services.makeRehearsal());
    connect(m_findings, &LiveFindings::changed, this, &ComposerBox::refreshButtons);
    m_text->setAccessibleDescription(tr("Your message to the agent. Ctrl+Return sends it to the review."));
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(4);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        refreshButtons();
        Q_EMIT textEdited();
    });

    m_chips = new FlowRow;
    m_chips->hide();
    m_attach = new QToolButton;
    m_attach->setIcon(icon(u"attach"_s, u"mail-attachment"_s));
    m_attach->setAutoRaise(true);
    m_attach->setToolTip(tr("Attach files (Ctrl+O), or drop them here"));
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setAccessibleDescription(m_attach->toolTip());
    m_attach->setShortcut(Qt::CTRL | Qt::Key_O);
    connect(m_attach, &QToolButton::clicked, this, &ComposerBox::chooseFiles);
    auto *sources = new QMenu(m_attach);
    sources->addAction(tr("&Files …"), this, &ComposerBox::chooseFiles);
    sources->addAction(tr("A resource or prompt of a &tool server …"), this, &ComposerBox::chooseFromServer);
    m_attach->setMenu(sources);
    m_attach->setPopupMode(QToolButton::MenuButtonPopup);
    m_hint = new QLabel;
    m_hint->setTextFormat(Qt::PlainText);
    m_send = new QPushButton;
    m_send->setObjectName(u"sendButton"_s);
    connect(m_send, &QPushButton::clicked, this, [this] { m_running ? Q_EMIT stopRequested() : send(); });

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_attach);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    m_purpose = new QWidget;
    m_purposeWords = new QLabel;
    m_purposeWords->setObjectName(u"composerPurpose"_s);
    m_purposeWords->setTextFormat(Qt::PlainText);
    m_purposeWords->setWordWrap(true);
    auto *cancel = new QToolButton;
    cancel->setText(tr("Cancel"));
    cancel->setAutoRaise(true);
    cancel->setAccessibleName(tr("Cancel"));
    connect(cancel, &QToolButton::clicked, this, &ComposerBox::purposeCancelled);
    auto *purposeRow = new QHBoxLayout(m_purpose);
    purposeRow->setContentsMargins(4, 0, 0, 0);
    purposeRow->addWidget(m_purposeWords, 1);
    purposeRow->addWidget(cancel);
    m_purpose->hide();
    column->addWidget(m_purpose);
    column->addWidget(m_text);
    column->addWidget(m_chips);
    column->addLayout(bar);
    setFocusProxy(m_text);
    fitHeight();
    refresh();
}

QString ComposerBox::text() const { return m_text->toPlainText(); }

void ComposerBox::setText(const QString &text)
{
    if (text == m_text->toPlainText())
        return;
    QSignalBlocker quiet(this);
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    quiet.unblock();
    Q_EMIT contentChanged();
}

bool ComposerBox::isReady() const { return std::ranges::none_of(m_items, &Item::reading); }

std::vector<RunOrder::Attachment> ComposerBox::attachments() const
{
    std::vector<RunOrder::Attachment> out;
    for (const Item &item : m_items)
        out.push_back(item.attachment);
    return out;
}

void ComposerBox::attach(const QStringList &paths, const QStringList &asTheyAre)
{
    for (const QString &path : paths) {
        if (std::ranges::any_of(m_items, [&](const Item &item) { return item.attachment.path == path; }))
            continue;
        Item item;
        item.id = ++m_lastId;
        item.attachment.path = path;
        item.attachment.label = QFileInfo(path).fileName();
        item.reading = true;
        addItem(item);
        read(item.id, reader(path, asTheyAre.contains(path)));
    }
}

std::function<Result<AttachmentRead>()> ComposerBox::reader(const QString &path, bool asItIs) const
{
    if (!asItIs)
        return [how = m_services.readAttachment, path] { return how(path); };
    return [how = m_services.readFileAsItIs, path]() -> Result<AttachmentRead> {
        auto file = how(path);
        if (!file)
            return std::unexpected(file.error());
        const QString summary = tr("sent as it is, %1").arg(wording::bytes(file->data.size()));
        return AttachmentRead{std::move(*file), summary};
    };
}

void ComposerBox::read(int id, std::function<Result<AttachmentRead>()> how)
{
    auto *watcher = new QFutureWatcher<Result<AttachmentRead>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        const auto it = std::ranges::find(m_items, id, &Item::id);
        if (it == m_items.end()) // taken away meanwhile
            return;
        Result<AttachmentRead> done = watcher->result();
        it->reading = false;
        if (done) {
            it->attachment = std::move(done->attachment);
            it->summary = done->readSummary;
        } else {
            // What was read in the other way before is not what the person wants now.
            it->attachment.problem = done.error().message;
            it->attachment.text.clear();
            it->attachment.data.clear();
            it->attachment.mediaType.clear();
        }
        refresh();
        Q_EMIT textEdited();
    });
    watcher->setFuture(QtConcurrent::run(std::move(how)));
}

void ComposerBox::sendAsItIs(int id, bool asItIs)
{
    const auto it = std::ranges::find(m_items, id, &Item::id);
    if (it == m_items.end() || it->reading || it->isAsItIs() == asItIs)
        return;
    it->reading = true;
    it->summary.clear();
    refresh();
    read(id, reader(it->attachment.path, asItIs));
}

/// Only files that providers take as they are, and that were read from somewhere.
static bool canGoAsItIs(const RunOrder::Attachment &attachment)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"pdf"_s};
    return !attachment.path.isEmpty() && suffixes.contains(QFileInfo(attachment.path).suffix(), Qt::CaseInsensitive);
}

void ComposerBox::attachRead(RunOrder::Attachment attachment)
{
    Item item;
    item.id = ++m_lastId;
    item.summary = !attachment.problem.isEmpty() ? attachment.problem
        : !attachment.data.isEmpty()             ? wording::bytes(attachment.data.size())
                                                 : tr("%1 characters").arg(QLocale().toString(attachment.text.size()));
    item.attachment = std::move(attachment);
    addItem(std::move(item));
}

ServerMaterialDialog *ComposerBox::chooseFromServer()
{
    auto *dialog = new ServerMaterialDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerMaterialDialog::attached, this, &ComposerBox::attachRead);
    connect(dialog, &ServerMaterialDialog::inserted, this, [this](const QString &text) {
        m_text->insertPlainText(text);
        m_text->setFocus();
    });
    dialog->open();
    return dialog;
}

void ComposerBox::setPurpose(const QString &words)
{
    m_purposeWords->setText(words);
    m_purpose->setVisible(!words.isEmpty());
}

void ComposerBox::setSendWords(const QString &words, const QString &tip)
{
    m_sendWords = words;
    m_sendTip = tip;
    refresh();
}

void ComposerBox::setRules(std::optional<Policy> policy, RedactionTarget target) { m_findings->setRules(std::move(policy), std::move(target)); }

void ComposerBox::addItem(Item item)
{
    m_items.push_back(std::move(item));
    refresh();
    Q_EMIT textEdited();
}

void ComposerBox::clear()
{
    m_items.clear();
    m_text->clear();
    refresh();
}

void ComposerBox::setRunning(bool running)
{
    m_running = running;
    refresh();
}

void ComposerBox::focusText() { m_text->setFocus(); }

bool ComposerBox::hasTextFocus() const { return m_text->hasFocus(); }

void ComposerBox::chooseFiles()
{
    countersign::chooseFiles(this, {tr("Attach files"), {}, m_services.workspace.folder(), {}}, [this](const QStringList &paths) { attach(paths); });
}

void ComposerBox::send()
{
    if (m_running || (text().trimmed().isEmpty() && m_items.empty())) {
        Q_EMIT leaveRequested();
        return;
    }
    if (isReady())
        Q_EMIT sendRequested();
}

void ComposerBox::refresh()
{
    m_chips->clear();
    for (const Item &item : m_items)
        m_chips->add(chipFor(item));
    m_chips->setVisible(!m_items.empty());
    refreshButtons();
    Q_EMIT contentChanged();
}

QToolButton *ComposerBox::chipFor(const Item &item)
{
    auto *chip = new QToolButton;
    chip->setIcon(icon(u"close"_s, u"window-close"_s));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const QString state = item.reading                                 ? tr("reading …")
        : !item.attachment.problem.isEmpty() && item.summary.isEmpty() ? tr("not read")
                                                                       : item.summary;
    chip->setText(u"%1 — %2"_s.arg(item.attachment.label, state));
    chip->setToolTip(
        tr("%1\nPress to take it away").arg(item.attachment.problem.isEmpty() ? item.attachment.path : item.attachment.problem).trimmed());
    chip->setAccessibleName(tr("Attached: %1, %2").arg(item.attachment.label, state));
    chip->setAccessibleDescription(chip->toolTip());
    connect(chip, &QToolButton::clicked, this, [this, id = item.id] {
        std::erase_if(m_items, [id](const Item &other) { return other.id == id; });
        refresh();
        Q_EMIT textEdited();
    });
    if (canGoAsItIs(item.attachment)) {
        auto *menu = new QMenu(chip);
        QAction *text = menu->addAction(tr("Send its text, redacted"));
        QAction *file = menu->addAction(tr("Send the file as it is"));
        file->setToolTip(tr("No rule can read it: nothing in it is redacted, and the policy decides whether it may leave"));
        menu->setToolTipsVisible(true);
        for (QAction *action : {text, file}) {
            const bool asItIs = action == file;
            action->setCheckable(true);
            action->setChecked(item.isAsItIs() == asItIs);
            action->setEnabled(!item.reading);
            connect(action, &QAction::triggered, this, [this, id = item.id, asItIs] { sendAsItIs(id, asItIs); }, Qt::QueuedConnection);
        }
        chip->setMenu(menu);
        chip->setPopupMode(QToolButton::MenuButtonPopup);
    }
    return chip;
}

void ComposerBox::refreshButtons()
{
    m_send->setText(m_running ? tr("Stop") : m_sendWords.isEmpty() ? tr("Send to review") : m_sendWords);
    m_send->setIcon(m_running ? icon(u"stop"_s, u"process-stop"_s) : icon(u"send"_s));
    m_send->setToolTip(m_running                 ? tr("End the run (Esc); what has arrived is kept")
                           : m_sendTip.isEmpty() ? tr("Hold the request for review (Ctrl+Return). Nothing leaves yet.")
                                                 : m_sendTip);
    m_send->setAccessibleDescription(m_send->toolTip());
    m_send->setEnabled(m_running || (isReady() && (!text().trimmed().isEmpty() || !m_items.empty())));
    const int staying = m_findings->hiddenInSight();
    m_hint->setText(!isReady()        ? tr("Reading the files …")
                        : m_running   ? QString()
                        : staying > 0 ? tr("%n values in sight would stay here", nullptr, staying)
                                      : tr("Ctrl+Return"));
    QPalette palette = m_hint->palette();
    palette.setColor(QPalette::WindowText, mutedText(this->palette()));
    palette.setColor(QPalette::Text, mutedText(this->palette()));
    m_hint->setPalette(palette);
}

void ComposerBox::fitHeight()
{
    const QFontMetrics metrics(m_text->font());
    // Counting the lines of a long text would lay out all of it; beyond ten they make no difference.
    int lines = 0;
    for (QTextBlock block = m_text->document()->firstBlock(); block.isValid() && lines < 10; block = block.next()) {
        const int width = std::max(200, m_text->viewport()->width() - 16);
        lines += block.length() > 4000 ? 10 : 1 + metrics.horizontalAdvance(block.text()) / width;
    }
    m_text->setFixedHeight(metrics.lineSpacing() * std::clamp(lines, 2, 10) + 12);
}

bool ComposerBox::takePaste(const QMimeData *pasted)
{
    if (pasted->hasUrls()) {
        QStringList files;
        for (const QUrl &url : pasted->urls()) {
            if (url.isLocalFile())
                files << url.toLocalFile();
        }
        attach(files);
        return !files.isEmpty();
    }
    if (!pasted->hasText() || pasted->text().size() < LongPaste)
        return false;
    attachRead({{}, u"pasted-%1.txt"_s.arg(m_lastId + 1), pasted->text(), {}});
    return true;
}

bool ComposerBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ComposerBox::fitHeight, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
        if (!key->isAutoRepeat())
            send();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        m_running ? Q_EMIT stopRequested() : Q_EMIT leaveRequested();
        return true;
    }
    return key->matches(QKeySequence::Paste) && takePaste(QApplication::clipboard()->mimeData());
}

void ComposerBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ComposerBox::dropEvent(QDropEvent *event)
{
    if (!takePaste(event->mimeData()))
        m_text->insertPlainText(event->mimeData()->text());
    event->acceptProposedAction();
}

void ComposerBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_text->hasFocus();
    painter.setPen(QPen(focused ? palette().color(QPalette::Highlight) : hairline(palette()), focused ? 1.5 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace countersign
