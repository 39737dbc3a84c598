// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only text with marked places. The document of a large one, with its marks, is made on another thread: laying a megabyte out on the
// window's thread takes several frames, and filling it slice by slice paints it over and over.
#pragma once
#include "ui/widgets/background_work.h"
#include "ui/widgets/span_highlighter.h"

#include <QtGui/QTextOption>
#include <QtWidgets/QPlainTextEdit>

namespace countersign {

class MarkedTextView : public QPlainTextEdit {
    Q_OBJECT
public:
    /// UTF-16 units from which on a text is laid out in the background.
    static constexpr qsizetype Large = 50'000;

    explicit MarkedTextView(QWidget *parent = nullptr);
    ~MarkedTextView() override;

protected:
    /// How the view shows a text; a copy for the thread that makes the document.
    struct Look {
        QFont font;
        QPalette palette;
        QTextOption option;
        qreal margin = 0;
        QThread *home = nullptr; // the view's thread
    };
    [[nodiscard]] Look look() const;

    /// A document and what it was made of; `Content` of the views derives from it.
    struct Content {
        std::unique_ptr<QTextDocument> document;
    };
    /// Makes the document of a content. Any thread; the document then belongs to the view's.
    static void make(Content &content, const QString &text, std::vector<SpanHighlighter::Span> spans, const Look &look);

    /// `work(look)` gives a shared pointer to a Content, `show(content)` runs after its document stands in the view: at once for a short
    /// text, later for a large one. Until then the view shows `meanwhile`. Whatever was being laid out before is dropped.
    template <typename Work, typename Show>
    void fill(qsizetype size, const QString &meanwhile, Work work, Show show)
    {
        const auto use = [this, show = std::move(show)](const auto &content) {
            take(std::move(content->document));
            show(*content);
        };
        if (size < Large) {
            m_work.drop();
            use(work(look()));
            return;
        }
        showPlain(meanwhile);
        m_work.ask([work = std::move(work), look = look()](const BackgroundWork::Ticket &) { return work(look); }, use);
    }
    /// Shows a text without marks, at once, in place of whatever is shown or being laid out.
    void showPlain(const QString &text);

private:
    void take(std::unique_ptr<QTextDocument> document);
    BackgroundWork m_work;
};

} // namespace countersign
