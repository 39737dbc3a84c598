// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/source_view.h"

#include "ui/widgets/background_work.h"
#include "ui/widgets/entity_style.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtGui/QFontDatabase>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

class Margin final : public QWidget {
public:
    explicit Margin(SourceView *view) : QWidget(view), m_view(view) { }
    [[nodiscard]] QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    SourceView *m_view;
};

/// Reads what an agent's file is written in: some fifty milliseconds of XML and patterns, which are read when a line is looked at first.
struct Language {
    std::shared_ptr<KSyntaxHighlighting::Repository> repository;
    KSyntaxHighlighting::Definition definition;

    static Language read()
    {
        struct Reader final : KSyntaxHighlighting::AbstractHighlighter {
            void applyFormat(int, int, const KSyntaxHighlighting::Format &) override { }
            void look(const Language &language)
            {
                setTheme(language.repository->defaultTheme());
                setDefinition(language.definition);
                KSyntaxHighlighting::State state;
                for (const QString &line : {u"---"_s, u"name: \"a\" # b"_s, u"tools: [c, d]"_s, u"---"_s, u"# A *b* `c`"_s, u"1. [d](e)"_s, u"- f"_s})
                    state = highlightLine(line, state);
            }
        };
        Language language{std::make_shared<KSyntaxHighlighting::Repository>(), {}};
        language.definition = language.repository->definitionForName(u"Markdown"_s);
        Reader().look(language);
        return language;
    }
};

} // namespace

// Colours a text from its beginning, a slice at a time: a long file must not hold up the window.
class SourceView::Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter {
public:
    explicit Highlighter(QTextDocument *text) : SyntaxHighlighter(static_cast<QObject *>(nullptr)) // it goes with the view
    {
        m_more.setSingleShot(true);
        connect(&m_more, &QTimer::timeout, this, &Highlighter::colourMore);
        // Before the highlighter's own connection, so that it finds the limit when a long text comes in.
        connect(text, &QTextDocument::contentsChange, this, [this](int position, int, int added) {
            if (added > LongText)
                limit(std::min(m_limit, document()->findBlock(position).blockNumber()));
        });
        setDocument(text);
        m_reading.ask([](const BackgroundWork::Ticket &) { return Language::read(); },
                      [this](Language language) {
                          m_repository = std::move(language.repository);
                          m_definition = std::move(language.definition);
                          follow(m_palette);
                      });
    }

    ~Highlighter() override
    {
        if (document()) // taking the colours off tells of a change, when the members here are gone
            document()->disconnect(this);
    }
    Q_DISABLE_COPY_MOVE(Highlighter)

    void follow(const QPalette &palette)
    {
        m_palette = palette;
        if (!m_repository) // it is being read
            return;
        using Repository = KSyntaxHighlighting::Repository;
        setTheme(m_repository->defaultTheme(isDark(palette) ? Repository::DarkTheme : Repository::LightTheme));
        limit(0);
        if (!definition().isValid())
            setDefinition(m_definition);
        else
            rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (currentBlock().blockNumber() < m_limit)
            SyntaxHighlighter::highlightBlock(text);
    }

private:
    static constexpr int LongText = 6'000; // characters that come in at once
    static constexpr int SliceMs = 3;

    void limit(int block)
    {
        m_limit = block;
        m_more.start(0);
    }

    void colourMore()
    {
        QElapsedTimer spent;
        spent.start();
        QTextBlock block = document()->findBlockByNumber(m_limit);
        for (; block.isValid() && spent.elapsed() < SliceMs; block = block.next()) {
            m_limit = block.blockNumber() + 1;
            rehighlightBlock(block);
        }
        if (block.isValid())
            m_more.start(0);
        else
            m_limit = std::numeric_limits<int>::max();
    }

    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::Definition m_definition;
    QPalette m_palette;
    QTimer m_more;
    int m_limit = 0; // lines from here on wait for their turn
    BackgroundWork m_reading; // last, so that it ends first
};

SourceView::SourceView(QTextDocument *text, QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(std::make_unique<Highlighter>(text)), m_margin(new Margin(this))
{
    setDocument(text);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.95);
    setFont(mono);
    text->setDefaultFont(mono);
    setTabChangesFocus(false);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setAccessibleName(tr("Source of the agent"));
    setAccessibleDescription(tr("The agent's file as text. The form beside it shows the same. Ctrl+Tab leaves the text."));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this,
            [this](const QRect &area, int dy) { dy ? m_margin->scroll(0, dy) : m_margin->update(0, area.y(), m_margin->width(), area.height()); });
    m_highlighter->follow(palette());
    placeMargin();
}

SourceView::~SourceView() = default;

int SourceView::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + 24;
}

void SourceView::placeMargin()
{
    const int width = marginWidth();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? 0 : width, 0, mirrored ? width : 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(QRect(mirrored ? inside.right() - width + 1 : inside.left(), inside.top(), width, inside.height()));
    m_margin->update();
}

void SourceView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const int line = block.blockNumber() + 1;
            const AgentProblem *problem = problemAt(line);
            const QColor colour = problem ? (problem->fatal ? alarmColor(palette()) : attentionColor(palette())) : mutedText(palette());
            painter.setPen(colour);
            const QRectF row(14, top, m_margin->width() - 20, fontMetrics().lineSpacing());
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
            if (problem) { // a mark beside the number, so that colour is not the only sign
                painter.setBrush(colour);
                painter.setRenderHint(QPainter::Antialiasing);
                painter.drawEllipse(QRectF(5, top + row.height() / 2 - 3.5, 7, 7));
            }
        }
        block = block.next();
        top += height;
    }
}

const AgentProblem *SourceView::problemAt(int line) const
{
    const auto found = std::ranges::find(m_problems, line, &AgentProblem::line);
    return found == m_problems.end() ? nullptr : &*found;
}

void SourceView::setProblems(std::vector<AgentProblem> problems)
{
    m_problems = std::move(problems);
    for (AgentProblem &problem : m_problems)
        problem.line = std::clamp(problem.line, 1, blockCount());
    mark();
    m_margin->update();
}

void SourceView::mark()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const AgentProblem &problem : m_problems) {
        const QTextBlock block = document()->findBlockByNumber(problem.line - 1);
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(problem.fatal ? alarmColor(palette()) : attentionColor(palette()));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void SourceView::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1)));
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

bool SourceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const AgentProblem *problem = problemAt(cursorForPosition(help->pos()).blockNumber() + 1);
    problem ? QToolTip::showText(help->globalPos(), problem->message, this) : QToolTip::hideText();
    return true;
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->follow(palette());
        mark();
    }
}

} // namespace countersign
