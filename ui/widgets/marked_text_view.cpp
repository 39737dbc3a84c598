// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marked_text_view.h"

#include <QtCore/QThreadPool>
#include <QtWidgets/QPlainTextDocumentLayout>

namespace countersign {

MarkedTextView::MarkedTextView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(8);
}

MarkedTextView::~MarkedTextView() = default;

MarkedTextView::Look MarkedTextView::look() const
{
    return {font(), palette(), document()->defaultTextOption(), document()->documentMargin(), thread()};
}

void MarkedTextView::make(Content &content, const QString &text, std::vector<SpanHighlighter::Span> spans, const Look &look)
{
    content.document = std::make_unique<QTextDocument>();
    QTextDocument *document = content.document.get();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(look.font);
    document->setDefaultTextOption(look.option);
    document->setDocumentMargin(look.margin);
    document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    if (!spans.empty())
        (new SpanHighlighter(document))->setSpans(std::move(spans)); // before the text: each line is then formatted once, as it comes in
    document->setPlainText(text);
    document->moveToThread(look.home);
}

void MarkedTextView::showPlain(const QString &text)
{
    m_work.drop();
    Content content;
    make(content, text, {}, look());
    take(std::move(content.document));
}

void MarkedTextView::take(std::unique_ptr<QTextDocument> fresh)
{
    setExtraSelections({}); // they point into the old text
    QTextDocument *old = document();
    const bool ownedHere = old->parent() == this; // the first one belongs to the text control, which deletes it itself
    fresh->setParent(this);
    setDocument(fresh.release());
    if (!ownedHere)
        return;
    old->setParent(nullptr);
    if (old->characterCount() < Large) {
        delete old;
        return;
    }
    old->moveToThread(nullptr); // freeing a large one takes several milliseconds
    QThreadPool::globalInstance()->start([old] { delete old; });
}

} // namespace countersign
