// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the selected words and the selected value: one list for the menu, the keys and the palette.
#include "core/tools/search_hits.h"
#include "ui/review/part_view.h"
#include "ui/review/review_pane.h"
#include "ui/review/values_model.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

namespace countersign {

std::vector<ReviewPane::Choice> ReviewPane::wordChoices()
{
    const QString words = m_text->maskableSelection();
    if (m_state != State::Held || words.isEmpty())
        return {};
    const QString shown = wording::firstLine(words, 40);
    return {{tr("&Mask “%1” in this conversation").arg(shown), Qt::Key_M, true, [this] { maskSelection(); }},
            {tr("Mask “%1” &always").arg(shown), Qt::SHIFT | Qt::Key_M, true, [this] { maskSelection(Reach::Always); }},
            {tr("&Take it out, only here"), {}, m_case->parts[size_t(m_part)].editable, [this] { maskSelection(Reach::Here); }}};
}

std::vector<ReviewPane::Choice> ReviewPane::valueChoices(int occurrence)
{
    if (!m_case || occurrence < 0 || m_text->isEditing())
        return {};
    const int index = m_case->occurrences[size_t(occurrence)].value;
    const ReviewCase::Value value = m_case->values[size_t(index)];
    std::vector<Choice> choices;
    if (m_state == State::Held && value.switchable()) {
        choices.push_back({value.leaves() ? tr("&Keep it here") : tr("&Let it leave"), Qt::Key_Space, true,
                           [this, index, value] { switchValue(index, value.leaves()); }});
        const auto others = std::ranges::count_if(m_case->values, [&](const ReviewCase::Value &other) {
            return other.type == value.type && other.switchable() && other.leaves() == value.leaves();
        });
        if (others > 1) {
            choices.push_back({value.leaves() ? tr("Keep all %n values of %1 here", nullptr, int(others)).arg(value.type)
                                              : tr("Let all %n values of %1 leave", nullptr, int(others)).arg(value.type),
                               Qt::Key_T, true, [this, value] { switchType(value.type, value.leaves()); }});
        }
        const QString shown = wording::firstLine(value.original, 40);
        choices.push_back({tr("&Never mask “%1” in this conversation").arg(shown), Qt::Key_N, true,
                           [this, value] { m_changes->neverMask(value.original, Reach::Conversation); }});
        choices.push_back({tr("Never mask “%1”, in no conversation").arg(shown), Qt::SHIFT | Qt::Key_N, true,
                           [this, value] { m_changes->neverMask(value.original, Reach::Always); }});
    }
    choices.push_back({tr("&Why?"), Qt::Key_W, true, [this, value] { explain(value); }});
    return choices;
}

void ReviewPane::explain(const ReviewCase::Value &value)
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("Why this was found"), whyFound(value), QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("why"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ReviewPane::chooseByKey(const QKeySequence &keys)
{
    for (const Choice &choice : valueChoices(m_occurrence)) {
        if (choice.keys == keys) {
            choice.act();
            return;
        }
    }
}

std::vector<Command> ReviewPane::commands()
{
    std::vector<Command> all;
    const auto add = [&](const Choice &choice) {
        if (choice.enabled)
            all.push_back({QString(choice.words).remove(u'&'), tr("in the review"), choice.keys, choice.act});
    };
    if (m_state == State::Held) {
        QString why;
        if (canSign(&why))
            add({tr("Sign and send"), Qt::CTRL | Qt::Key_Return, true, [this] { sign(); }});
        add({tr("Refuse the request"), Qt::Key_Escape, true, [this] { refuse(); }});
        if (m_part >= 0 && m_case->parts[size_t(m_part)].editable && !m_text->isEditing())
            add({tr("Edit the text of the part"), Qt::Key_E, true, [this] { toggleEdit(); }});
    }
    std::ranges::for_each(wordChoices(), add);
    std::ranges::for_each(valueChoices(m_occurrence), add);
    return all;
}

void ReviewPane::addHits(QMenu &menu)
{
    if (m_state != State::Held || m_part < 0 || m_text->isEditing())
        return;
    const ReviewCase::Part part = m_case->parts[size_t(m_part)];
    const std::vector<SearchHitText> hits = part.editable ? searchHitsIn(part.original) : std::vector<SearchHitText>();
    if (hits.empty())
        return;
    QMenu *strike = menu.addMenu(tr("&Strike out a passage"));
    for (const SearchHitText &hit : hits) {
        strike->addAction(tr("%1. %2 (score %3)").arg(QString::number(hit.number), hit.where, QLocale().toString(hit.score, 'f', 2)), this,
                          [this, hit, text = part.original, slot = part.slot] {
                              // The request may have changed while the menu was open.
                              if (m_state == State::Held && m_part >= 0 && m_case->parts[size_t(m_part)].slot == slot
                                  && m_case->parts[size_t(m_part)].original == text)
                                  m_changes->setText(m_part, withoutHit(text, hit));
                          });
    }
    menu.addSeparator();
}

void ReviewPane::showMenu(const QPoint &global, int occurrence)
{
    QMenu menu(this);
    const auto add = [&menu](const std::vector<Choice> &choices) {
        for (const Choice &choice : choices) {
            QAction *action = menu.addAction(choice.words);
            action->setShortcut(choice.keys);
            action->setEnabled(choice.enabled);
            QObject::connect(action, &QAction::triggered, &menu, choice.act);
        }
        if (!choices.empty())
            menu.addSeparator();
    };
    add(wordChoices());
    add(valueChoices(occurrence));
    addHits(menu);
    if (m_text->textCursor().hasSelection())
        menu.addAction(tr("&Copy"), m_text, &QPlainTextEdit::copy);
    if (!menu.isEmpty())
        menu.exec(global);
}

} // namespace countersign
