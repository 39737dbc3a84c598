// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_view.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/markdown_text.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextEdit>

using namespace Qt::StringLiterals;

namespace countersign {

DifferenceView::DifferenceView(QWidget *parent) : QWidget(parent)
{
    const auto chooser = [this](const QString &name, const QString &object) {
        auto *box = new QComboBox;
        box->setObjectName(object);
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        connect(box, &QComboBox::currentIndexChanged, this, &DifferenceView::compare);
        return box;
    };
    m_left = chooser(tr("The first answer"), u"leftAnswer"_s);
    m_right = chooser(tr("The second answer"), u"rightAnswer"_s);
    m_state = wrappingLabel();
    m_state->setAccessibleName(tr("How far they differ"));
    m_text = new QTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Differences"));
    m_text->setAccessibleDescription(tr("Struck through: only in the first answer. Underlined: only in the second."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_left, 1);
    row->addWidget(new QLabel(tr("against")));
    row->addWidget(m_right, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 8);
    head->setSpacing(8);
    head->addLayout(row);
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_text, 1);
}

void DifferenceView::setAnswers(std::vector<Answer> answers)
{
    if (answers == m_answers)
        return;
    const int left = m_left->currentIndex();
    const int right = m_right->currentIndex();
    const bool sameCount = answers.size() == m_answers.size();
    m_answers = std::move(answers);
    const QSignalBlocker quietLeft(m_left), quietRight(m_right);
    for (QComboBox *box : {m_left, m_right}) {
        box->clear();
        for (const Answer &answer : m_answers)
            box->addItem(answer.name);
    }
    m_left->setCurrentIndex(sameCount ? left : 0);
    m_right->setCurrentIndex(sameCount ? right : 1);
    compare();
}

void DifferenceView::choose(int left, int right)
{
    m_left->setCurrentIndex(left);
    m_right->setCurrentIndex(right);
}

void DifferenceView::compare()
{
    const auto left = size_t(m_left->currentIndex());
    const auto right = size_t(m_right->currentIndex());
    m_work.drop();
    m_diff = {};
    if (left >= m_answers.size() || right >= m_answers.size()) {
        m_text->clear();
        m_state->setText(tr("Two answers are needed: compare first."));
        return;
    }
    m_state->setText(tr("Looking for the differences …"));
    // The words as they are read: whether a model wrote *so* or _so_ is no difference.
    m_work.ask([a = m_answers[left].text, b = m_answers[right].text](const BackgroundWork::Ticket &) { return diffAnswers(a, b, markdownWords); },
               [this](const AnswerDiff &diff) { show(diff); });
}

void DifferenceView::show(const AnswerDiff &diff)
{
    m_diff = diff;
    const QPalette colors = palette();
    const auto marked = [&](const QColor &line, bool struck) {
        QTextCharFormat format;
        format.setBackground(blended(colors.color(QPalette::Base), line, isDark(colors) ? 0.34 : 0.22));
        format.setFontStrikeOut(struck);
        format.setFontUnderline(!struck);
        format.setUnderlineColor(line);
        return format;
    };
    const QTextCharFormat onlyLeft = marked(alarmColor(colors), true);
    const QTextCharFormat onlyRight = marked(attentionColor(colors), false);
    QFont font = this->font();
    if (diff.json)
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_text->setUpdatesEnabled(false);
    m_text->clear();
    m_text->setFont(font);
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    int places = 0;
    bool before = false;
    for (const DiffPiece &piece : diff.pieces) {
        const bool differs = piece.kind != DiffPiece::Kind::Same;
        places += differs && !before ? 1 : 0;
        before = differs;
        cursor.insertText(piece.text, !differs ? QTextCharFormat() : piece.kind == DiffPiece::Kind::Left ? onlyLeft : onlyRight);
    }
    cursor.endEditBlock();
    m_text->verticalScrollBar()->setValue(0);
    m_text->setUpdatesEnabled(true);
    const QString where = tr("They differ in %n places. Struck through: only in the first. Underlined: only in the second.", nullptr, places);
    m_state->setText(diff.same()     ? tr("Both say the same.")
                         : diff.json ? tr("Both are JSON, so that order and layout do not count. %1").arg(where)
                                     : where);
}

void DifferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_diff.pieces.empty())
        show(AnswerDiff(m_diff));
}

} // namespace countersign
