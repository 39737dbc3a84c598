// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/answers_view.h"

#include "ui/compare/answer_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/markdown_text.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int NarrowestColumn = 36; // characters

QLabel *quietLabel(const QString &text = {})
{
    QLabel *label = wrappingLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

AnswersView::AnswersView(QWidget *parent) : QWidget(parent)
{
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &AnswersView::renewDue);
}

void AnswersView::setComparison(const KeptComparison *kept)
{
    m_kept = kept;
    build();
}

void AnswersView::build()
{
    m_later.stop();
    m_due.clear();
    m_columns.clear();
    m_columns.resize(m_kept ? m_kept->answers.size() : 0);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setRowStretch(2, 1); // the words
    for (size_t i = 0; i < m_columns.size(); ++i)
        addColumn(grid, i);
    m_area->setWidget(page); // the old one goes with all that was in it
    renewAll();
}

void AnswersView::addColumn(QGridLayout *grid, size_t index)
{
    Column &column = m_columns[index];
    const int at = int(index) * 2;
    if (index > 0) {
        auto *line = new QFrame;
        line->setFrameShape(QFrame::VLine);
        line->setFrameShadow(QFrame::Plain);
        line->setForegroundRole(QPalette::Mid);
        grid->addWidget(line, 0, at - 1, 7, 1);
    }
    column.title = wrappingLabel();
    QFont bold = column.title->font();
    bold.setWeight(QFont::DemiBold);
    column.title->setFont(bold);
    column.title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.state = wrappingLabel();
    column.text = new QTextBrowser;
    column.text->setOpenLinks(false);
    column.text->setUndoRedoEnabled(false);
    column.text->setFrameShape(QFrame::NoFrame);
    column.text->document()->setDocumentMargin(0);
    column.text->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    column.text->setMinimumWidth(fontMetrics().averageCharWidth() * NarrowestColumn);
    // It takes what is left over, so that the figures and buttons are in sight without scrolling the page.
    column.text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    column.text->setTabChangesFocus(true);
    connect(column.text, &QTextBrowser::anchorClicked, this, &AnswersView::linkOpened);
    connect(column.text->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, index](int value) { scrollOthers(index, value); });
    column.saw = wrappingLabel();
    column.notes = quietLabel();
    grid->addWidget(column.title, 0, at, Qt::AlignTop);
    grid->addWidget(column.state, 1, at, Qt::AlignTop);
    grid->addWidget(column.text, 2, at);
    grid->addWidget(figuresOf(column), 3, at, Qt::AlignTop);
    grid->addWidget(column.saw, 4, at, Qt::AlignTop);
    grid->addWidget(column.notes, 5, at, Qt::AlignTop);
    grid->addWidget(opinionOf(column, index), 6, at, Qt::AlignTop);
    grid->setColumnStretch(at, 1);
}

QWidget *AnswersView::figuresOf(Column &column) const
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, figure] : wording::targetFigures({})) {
        grid->addWidget(quietLabel(label), row, 0, Qt::AlignTop);
        QLabel *value = wrappingLabel();
        value->setAccessibleName(label);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(value, row++, 1, Qt::AlignTop);
        column.figures.push_back(value);
    }
    return box;
}

QWidget *AnswersView::opinionOf(Column &column, size_t index)
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *stars = new QHBoxLayout;
    stars->setSpacing(2);
    stars->addWidget(quietLabel(tr("Rating")));
    stars->addSpacing(8);
    column.rating = new QButtonGroup(box);
    for (int rating = 1; rating <= KeptComparison::BestRating; ++rating) {
        auto *button = new QToolButton;
        button->setText(QLocale().toString(rating));
        button->setCheckable(true);
        button->setToolTip(rating == 1                                ? tr("1 of 5: useless")
                               : rating == KeptComparison::BestRating ? tr("5 of 5: could not be better")
                                                                      : tr("%1 of 5").arg(rating));
        column.rating->addButton(button, rating);
        stars->addWidget(button);
    }
    stars->addSpacing(8);
    connect(column.rating, &QButtonGroup::idClicked, this, [this, index](int rating) { Q_EMIT rated(index, rating); });
    column.note = new QLineEdit;
    column.note->setPlaceholderText(tr("Your note"));
    connect(column.note, &QLineEdit::textEdited, this, [this, index](const QString &note) { Q_EMIT noted(index, note); });
    column.goOn = new QPushButton(tr("Go on with this one"));
    column.goOn->setToolTip(tr("Opens its conversation on the page Run, with this model and policy"));
    connect(column.goOn, &QPushButton::clicked, this, [this, index] { Q_EMIT goOnRequested(index); });
    column.left = new QPushButton(tr("What left"));
    column.left->setToolTip(tr("Shows exactly the bytes that left, in the ledger"));
    connect(column.left, &QPushButton::clicked, this, [this, index] { Q_EMIT whatLeftRequested(index); });
    for (QPushButton *button : {column.goOn, column.left})
        button->setAccessibleDescription(button->toolTip());
    stars->addWidget(column.note, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(column.goOn);
    buttons->addWidget(column.left);
    buttons->addStretch(1);
    rows->addLayout(stars);
    rows->addLayout(buttons);
    return box;
}

void AnswersView::renew(size_t column)
{
    m_due.insert(column);
    if (!m_later.isActive())
        m_later.start();
}

void AnswersView::renewDue()
{
    QElapsedTimer spent;
    spent.start();
    for (const size_t column : std::exchange(m_due, {})) {
        if (column < m_columns.size())
            fill(column);
    }
    // Long answers take longer to lay out; leave three quarters of the time for everything else.
    m_later.setInterval(std::clamp(int(spent.elapsed()) * 3, 30, 1000));
}

void AnswersView::renewAll()
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        fill(i);
}

QString AnswersView::titleOf(size_t column) const { return m_columns[column].title->text(); }

QString AnswersView::factsOf(size_t column) const
{
    QStringList facts;
    for (const QLabel *figure : m_columns[column].figures)
        facts << figure->text();
    return facts.join(u'\n') + u'\n' + m_columns[column].saw->text();
}

void AnswersView::fill(size_t index)
{
    Column &column = m_columns[index];
    const ComparedAnswer &answer = m_kept->answers[index];
    const TargetResult &result = answer.result;
    const bool hidden = m_kept->namesHidden();
    const QString title = hidden ? tr("Answer %1").arg(KeptComparison::letter(index)) : wording::targetName(answer.name);
    column.title->setText(title);
    column.text->setAccessibleName(tr("Answer of %1").arg(title));
    // An error names the provider; a figure can give it away.
    column.state->setText(!hidden ? wording::targetState(result)
                              : isFinal(result.state)
                              ? (result.text.isEmpty() ? tr("No answer. Why stands here when all are rated.") : tr("Rate it to see who wrote it."))
                              : tr("On its way …"));
    tint(column.state,
         !hidden && (result.state == TargetState::Failed || result.state == TargetState::Refused) ? alarmColor(palette()) : mutedText(palette()));
    const auto figures = wording::targetFigures(result);
    for (size_t i = 0; i < figures.size(); ++i)
        column.figures[i]->setText(hidden || (!isFinal(result.state) && result.requests == 0) ? u"…"_s : figures[i].second);
    const QString saw = wording::whatItSaw(result).join(u'\n');
    column.saw->setText(hidden || (result.calls.empty() && !isFinal(result.state)) ? tr("What it saw: …") : tr("What it saw:\n%1").arg(saw));
    column.notes->setText(hidden ? QString() : result.notes.join(u'\n'));
    column.notes->setVisible(!column.notes->text().isEmpty());
    for (QAbstractButton *button : column.rating->buttons()) {
        button->setEnabled(isFinal(result.state) && KeptComparison::isRatable(answer));
        button->setAccessibleName(tr("Rate %1: %2 of 5").arg(title).arg(column.rating->id(button)));
        if (column.rating->id(button) == answer.rating)
            button->setChecked(true);
    }
    column.note->setAccessibleName(tr("Your note about %1").arg(title));
    if (column.note->text() != answer.note)
        column.note->setText(answer.note);
    column.goOn->setEnabled(!hidden && isFinal(result.state) && !result.conversation.isNull());
    column.goOn->setAccessibleName(tr("Go on with %1").arg(title));
    column.left->setEnabled(!hidden && !result.calls.empty());
    column.left->setAccessibleName(tr("What left to %1").arg(title));
    writeText(column, result.text);
}

void AnswersView::writeText(Column &column, const QString &text)
{
    if (text == column.shown)
        return;
    QScrollBar *bar = column.text->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum() && !column.shown.isEmpty() && text.startsWith(column.shown);
    const int place = bar->value();
    if (!text.startsWith(column.settled)) {
        column.settled.clear();
        column.settledEnd = 0;
    }
    const qsizetype from = column.settled.size();
    const qsizetype settled = settledLength(text, from);
    QTextCursor cursor(column.text->document());
    cursor.beginEditBlock();
    cursor.setPosition(column.settledEnd);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const auto insert = [&](qsizetype begin, qsizetype end) {
        if (begin > 0)
            cursor.insertBlock({}, {});
        cursor.insertFragment(markdownFragment(text.sliced(begin, end - begin), {}, font(), palette()));
    };
    if (settled > from) {
        insert(from, settled);
        column.settled = text.left(settled);
        column.settledEnd = cursor.position();
    }
    if (settled < text.size())
        insert(settled, text.size());
    cursor.endEditBlock();
    column.shown = text;
    const QScopedValueRollback guard(m_scrolling, true);
    bar->setValue(atEnd && bar->maximum() > 0 && place > 0 ? bar->maximum() : place);
}

void AnswersView::scrollOthers(size_t from, int value)
{
    if (!m_together || m_scrolling)
        return;
    const QScopedValueRollback guard(m_scrolling, true);
    const int most = m_columns[from].text->verticalScrollBar()->maximum();
    for (const Column &column : m_columns) {
        QScrollBar *bar = column.text->verticalScrollBar();
        if (&column != &m_columns[from] && most > 0) // the same share of each, as they are not equally long
            bar->setValue(int(qint64(value) * bar->maximum() / most));
    }
}

void AnswersView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_kept)
        return;
    for (Column &column : m_columns) { // the colours of code and marks are in the text
        column.settled.clear();
        column.settledEnd = 0;
        column.shown.clear();
    }
    renewAll();
}

} // namespace countersign
