// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/agent_document.h"

#include "core/agents/text_merge.h"

#include <QtCore/QLocale>
#include <QtGui/QTextCursor>
#include <QtWidgets/QPlainTextDocumentLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int ParseMs = 120;
constexpr int DraftMs = 500; // of typing that a kill may cost
constexpr int JoinMs = 1500; // keystrokes in one field are one step to undo
constexpr QByteArrayView Mark("\xEF\xBB\xBF");

} // namespace

AgentDocument::AgentDocument(const AgentShelf &shelf, QObject *parent) : QObject(parent), m_shelf(shelf)
{
    m_text.setDocumentLayout(new QPlainTextDocumentLayout(&m_text));
    for (QTimer *timer : {&m_parseSoon, &m_draftSoon, &m_joinTime})
        timer->setSingleShot(true);
    m_parseSoon.setInterval(ParseMs);
    m_draftSoon.setInterval(DraftMs);
    m_joinTime.setInterval(JoinMs);
    connect(&m_parseSoon, &QTimer::timeout, this, [this] { parse(false); });
    connect(&m_joinTime, &QTimer::timeout, this, [this] { m_lastField.clear(); });
    connect(&m_draftSoon, &QTimer::timeout, this, [this] {
        m_drafting.ask([shelf = m_shelf, stem = m_stem,
                        draft = AgentDraft{m_base, bytes(), {}}](const BackgroundWork::Ticket &) { return shelf.keepDraft(stem, draft); },
                       [this](const Result<void> &kept) {
                           if (!kept)
                               Q_EMIT failed(kept.error().message);
                       });
    });
    connect(&m_text, &QTextDocument::contentsChanged, this, &AgentDocument::onTextChanged);
}

AgentDocument::~AgentDocument()
{
    m_text.disconnect(this);
    keepDraft();
}

QString AgentDocument::textOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.startsWith(Mark) ? bytes.sliced(Mark.size()) : bytes);
    return text.replace(u"\r\n"_s, u"\n"_s);
}

QByteArray AgentDocument::bytes() const
{
    QString text = m_text.toPlainText();
    if (m_windowsEnds)
        text.replace(u'\n', u"\r\n"_s);
    return (m_mark ? Mark.toByteArray() : QByteArray()) + text.toUtf8();
}

void AgentDocument::set(const QByteArray &fileBytes)
{
    m_base = fileBytes;
    m_windowsEnds = fileBytes.contains("\r\n");
    m_mark = fileBytes.startsWith(Mark);
    m_readOnly = !QUtf8StringView(fileBytes).isValidUtf8();
}

void AgentDocument::open(const QString &stem)
{
    keepDraft();
    m_draftSoon.stop();
    m_drafting.drop();
    m_conflict.reset();
    m_lastField.clear();
    m_stem = stem;
    const Result<QByteArray> read = stem.isEmpty() ? Result<QByteArray>(QByteArray()) : m_shelf.read(stem);
    const std::optional<AgentDraft> draft = stem.isEmpty() ? std::nullopt : m_shelf.draft(stem);
    set(read.value_or(QByteArray()));
    m_opening = true;
    m_text.setPlainText(textOf(m_base));
    m_text.clearUndoRedoStacks();
    m_opening = false;
    m_stale = true;
    setModified(false);
    parse(false);
    if (!read && !draft) {
        Q_EMIT failed(read.error().message);
        return;
    }
    if (!draft || draft->text == m_base) {
        m_shelf.dropDraft(stem);
        return;
    }
    const QString when = QLocale().toString(draft->at.toLocalTime(), QLocale::ShortFormat);
    const auto merged = mergeTexts(textOf(draft->base), textOf(draft->text), textOf(m_base));
    replaceText(merged.value_or(textOf(draft->text)), {});
    parse(false);
    if (!merged) {
        m_conflict = m_base;
        Q_EMIT conflicted();
    } else {
        Q_EMIT told(tr("What you typed until %1 and did not save is here again.").arg(when), true);
    }
}

const AgentFile &AgentDocument::file()
{
    if (m_stale)
        parse(m_byForm);
    return m_file;
}

void AgentDocument::parse(bool byForm)
{
    m_parseSoon.stop();
    m_stale = false;
    m_file = AgentFile::parse(bytes(), m_stem);
    Q_EMIT changed(byForm);
}

void AgentDocument::onTextChanged()
{
    if (m_stem.isEmpty() || m_opening)
        return;
    m_stale = true;
    if (!m_byForm)
        m_lastField.clear();
    setModified(bytes() != m_base);
    if (!m_draftSoon.isActive()) // somebody who types without a pause is not to wait for one
        m_draftSoon.start();
    if (!m_byForm)
        m_parseSoon.start();
}

void AgentDocument::setModified(bool modified)
{
    if (std::exchange(m_modified, modified) != modified)
        Q_EMIT modifiedChanged(modified);
}

void AgentDocument::replaceText(const QString &text, const QString &field)
{
    const QString now = m_text.toPlainText();
    if (now == text)
        return;
    const qsizetype shorter = std::min(now.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(&m_text);
    if (!field.isEmpty() && field == m_lastField)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setPosition(int(head));
    cursor.setPosition(int(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - head - tail));
    cursor.endEditBlock();
    m_lastField = field;
    m_joinTime.start();
}

void AgentDocument::change(const Agent &wanted, const QString &field)
{
    if (m_stem.isEmpty() || m_readOnly)
        return;
    const QString text = textOf(file().with(wanted));
    m_byForm = true;
    replaceText(text, field);
    parse(true);
    m_byForm = false;
}

void AgentDocument::keepDraft()
{
    if (m_stem.isEmpty())
        return;
    m_draftSoon.stop();
    m_drafting.dropAndWait(); // an older one must not come after this one
    if (!m_modified) {
        m_shelf.dropDraft(m_stem);
        return;
    }
    if (const Result<void> kept = m_shelf.keepDraft(m_stem, {m_base, bytes(), {}}); !kept)
        Q_EMIT failed(kept.error().message);
}

Result<void> AgentDocument::save()
{
    if (m_stem.isEmpty() || m_readOnly)
        return {};
    lookAtFile(); // never over what somebody else wrote meanwhile
    if (m_conflict)
        return failure(ErrorCode::BadUsage, tr("The file was changed outside in the same lines. Choose first which text is to stay."));
    const QByteArray now = bytes();
    if (const Result<void> written = m_shelf.write(m_stem, now); !written)
        return written;
    m_base = now;
    setModified(false);
    keepDraft();
    return {};
}

void AgentDocument::lookAtFile()
{
    if (m_stem.isEmpty())
        return;
    const Result<QByteArray> read = m_shelf.read(m_stem);
    if (!read) {
        if (!m_base.isEmpty())
            Q_EMIT told(tr("The file was removed outside. Saving writes it again."), false);
        m_base.clear();
        setModified(true);
        return;
    }
    if (*read == m_base || (m_conflict && *read == *m_conflict))
        return;
    const QString mine = m_text.toPlainText(), theirs = textOf(*read);
    const auto merged = mergeTexts(textOf(m_base), mine, theirs);
    if (!merged) {
        m_conflict = *read;
        Q_EMIT conflicted();
        return;
    }
    const bool both = m_modified && *merged != theirs;
    m_conflict.reset();
    set(*read);
    replaceText(*merged, {});
    setModified(bytes() != m_base);
    parse(false);
    if (both)
        Q_EMIT told(tr("The file was changed outside. Those changes and yours are both in the text now; nothing is saved yet."), false);
    else
        Q_EMIT told(tr("The file was changed outside; this is its text now. Undo brings yours back."), false);
}

void AgentDocument::keepMine()
{
    if (!m_conflict)
        return;
    m_base = *std::exchange(m_conflict, std::nullopt);
    setModified(bytes() != m_base);
    keepDraft();
}

void AgentDocument::takeTheirs()
{
    if (!m_conflict)
        return;
    set(*std::exchange(m_conflict, std::nullopt));
    revert();
}

void AgentDocument::revert()
{
    replaceText(textOf(m_base), {});
    setModified(bytes() != m_base);
    parse(false);
    keepDraft();
}

} // namespace countersign
