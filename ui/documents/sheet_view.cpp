// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/sheet_view.h"

#include "core/redaction/entity_types.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/span_highlighter.h"
#include "ui/widgets/wording.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace countersign {

SheetView::SheetView(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new SpanHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(12);
    setAcceptDrops(false);
    setAccessibleName(tr("Text of the document"));
}

void SheetView::showText(const QString &text, std::vector<Finding> findings, std::vector<Range> hits)
{
    m_text = {};
    appendBroken(m_text, text, 0);
    m_findings = std::move(findings);
    m_asRead = false;
    m_hits = std::move(hits);
    m_current = -1;
    m_highlighter->setSpans({});
    setExtraSelections({});
    setPlainText(m_text.text());
    colour();
}

void SheetView::markOriginals(std::vector<Finding> findings)
{
    m_findings = std::move(findings);
    m_asRead = true;
    colour();
}

void SheetView::showWords(const QString &words)
{
    showText({}, {}, {});
    setPlainText(words);
    QTextCharFormat muted;
    muted.setForeground(mutedText(palette()));
    m_highlighter->setSpans({{{0, words.size()}, muted}});
}

void SheetView::colour()
{
    std::vector<SpanHighlighter::Span> spans;
    for (const Finding &finding : m_findings)
        spans.push_back({m_text.toView(placeOf(finding)), entityFormat(finding.type, palette(), finding.action == Action::Allow)});
    for (const Range &hit : m_hits)
        spans.push_back({m_text.toView(hit), hitFormat(palette())});
    m_highlighter->setSpans(std::move(spans));
}

void SheetView::setCurrentHit(int hit)
{
    m_current = hit;
    QList<QTextEdit::ExtraSelection> selections;
    if (hit >= 0 && hit < hitCount()) {
        const Range range = m_text.toView(m_hits[size_t(hit)]);
        QTextCursor cursor(document());
        cursor.setPosition(int(range.begin));
        setTextCursor(cursor);
        cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        selection.format.setBackground(palette().color(QPalette::Highlight));
        selection.format.setForeground(palette().color(QPalette::HighlightedText));
        selections.append(selection);
        centerCursor();
    }
    setExtraSelections(selections);
}

int SheetView::hitFrom(qsizetype at) const
{
    const auto found = std::ranges::lower_bound(m_hits, at, {}, &Range::begin);
    return found == m_hits.end() ? -1 : int(found - m_hits.begin());
}

bool SheetView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype at = m_text.toSource(cursorForPosition(help->pos()).position());
    const auto found = std::ranges::find_if(m_findings, [at, this](const Finding &f) { return placeOf(f).begin <= at && at <= placeOf(f).end; });
    if (found == m_findings.end()) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines{tr("%1: %2").arg(displayNameOf(found->type), wording::action(found->action))};
    if (m_asRead && !found->replacement.isEmpty())
        lines.append(tr("leaves as %1").arg(found->replacement));
    lines.append(found->reason);
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

void SheetView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace countersign
