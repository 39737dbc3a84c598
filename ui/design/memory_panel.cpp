// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/memory_panel.h"

#include "ui/design/memory_model.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/wording.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

MemoryPanel::MemoryPanel(Services &services, QWidget *parent)
    : QWidget(parent), m_workspace(services.workspace.folder()), m_model(new MemoryModel(services.memories, services.clock, this)),
      m_table(new QTableView), m_note(new QLineEdit), m_add(new QPushButton(icon(u"new"_s, u"list-add"_s), tr("Pin note"))),
      m_remove(new QPushButton(tr("Delete"))), m_words(new ElidedLabel({})), m_undo(new UndoBar)
{
    m_note->setPlaceholderText(tr("A note for this agent, then Return"));
    m_note->setAccessibleName(tr("A note for this agent"));
    m_note->setAccessibleDescription(tr("It goes with every request of the agent. Return keeps it."));
    m_note->setMaxLength(int(Memories::LongestText));
    m_add->setToolTip(tr("Keeps the note; it goes with every request of this agent, redacted like everything else"));
    m_add->setAccessibleDescription(m_add->toolTip());
    m_add->setEnabled(false);
    m_remove->setToolTip(tr("Deletes the chosen entry (Delete); it can be undone"));
    m_remove->setAccessibleDescription(m_remove->toolTip());
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    m_table->setAccessibleName(tr("Memory of the agent"));
    m_table->setAccessibleDescription(tr("Space pins, F2 changes the text, Delete deletes with a way back."));
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(MemoryModel::Text, QHeaderView::Stretch);
    for (const int column : {MemoryModel::Pinned, MemoryModel::From, MemoryModel::Changed})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_note, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    m_words->setContentsMargins(12, 0, 12, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addWidget(m_undo);

    connect(m_note, &QLineEdit::returnPressed, this, &MemoryPanel::addNote);
    connect(m_add, &QPushButton::clicked, this, &MemoryPanel::addNote);
    connect(m_note, &QLineEdit::textChanged, this, [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, &MemoryPanel::removeCurrent);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &MemoryPanel::removeCurrent);
    connect(m_model, &MemoryModel::failed, this, &MemoryPanel::failed);
    connect(m_model, &MemoryModel::written, this, &MemoryPanel::changed);
    connect(m_model, &MemoryModel::removed, this, [this](const MemoryOwner &owner, const Memory &memory) {
        m_undo->offer(tr("“%1” was deleted.").arg(wording::firstLine(memory.text, 40)), [this, owner, memory] { m_model->putBack(owner, memory); });
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &MemoryPanel::tell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MemoryPanel::tell);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MemoryPanel::tell);
    tell();
}

MemoryPanel::~MemoryPanel() { m_undo->drop(); }

void MemoryPanel::setAgent(const QString &stem)
{
    if (stem != m_model->owner().agent)
        m_note->clear();
    m_model->setOwner({m_workspace, stem});
}

void MemoryPanel::rename(const QString &from, const QString &to) { m_model->moveOwner({m_workspace, from}, {m_workspace, to}); }

void MemoryPanel::forget(const QString &stem) { m_model->clear({m_workspace, stem}); }

void MemoryPanel::addNote()
{
    const QString text = m_note->text().trimmed();
    if (text.isEmpty() || m_model->owner().agent.isEmpty())
        return;
    m_note->clear();
    m_model->add(text);
}

void MemoryPanel::removeCurrent() { m_model->remove(m_table->currentIndex().row()); }

void MemoryPanel::undo() { m_undo->undo(); }

void MemoryPanel::tell()
{
    const auto &all = m_model->memories();
    const int pinned = int(std::ranges::count(all, true, &Memory::pinned));
    m_remove->setEnabled(!all.empty());
    m_words->setText(all.empty() ? tr("Nothing is kept for this agent yet. Write a note, or give it the tools remember, recall and forget.")
                                 : tr("%1 · %2").arg(tr("%n kept", nullptr, int(all.size())), tr("%n with every request", nullptr, pinned)));
}

} // namespace countersign
