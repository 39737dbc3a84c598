// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/source_view.h"

#include "core/base/program_module.h"
#include "ui/widgets/entity_style.h"

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

} // namespace

SourceView::SourceView(QTextDocument *text, QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setDocument(text);
    // Not at once: threads that the page starts now would wait for the loader (core/base/program_module.h).
    QTimer::singleShot(0, this, &SourceView::readColors);
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
    placeMargin();
}

SourceView::~SourceView() = default;

void SourceView::readColors()
{
    m_reading.ask(
        [](const BackgroundWork::Ticket &) {
            loadNetworkLibraries(); // which come with the module
            const CodeModule *module = codeModule();
            return module ? module->readSourceLanguage() : nullptr;
        },
        [this](const std::shared_ptr<const SourceLanguage> &language) {
            if (!language)
                return;
            m_colors = language->color(document());
            m_colors->follow(isDark(palette()));
        });
}

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
    if (event->type() == QEvent::PaletteChange && m_colors) {
        m_colors->follow(isDark(palette()));
        mark();
    }
}

} // namespace countersign
