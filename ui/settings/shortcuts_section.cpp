// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts_section.h"

#include "ui/settings/shortcuts_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/row_table.h"

#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

ShortcutsSection::ShortcutsSection(Shortcuts &shortcuts, QWidget *parent) : SettingsSection(parent), m_shortcuts(shortcuts)
{
    m_model = new ShortcutsModel(shortcuts, this);
    m_table = new QTableView;
    m_table->setObjectName(u"shortcuts"_s);
    m_table->setModel(m_model);
    setUpRowTable(m_table, ShortcutsModel::TitleColumn);
    m_table->setAccessibleName(tr("Keys"));
    m_title = groupTitle({});
    m_keys = new QKeySequenceEdit;
    m_keys->setObjectName(u"newKeys"_s);
    m_keys->setMaximumSequenceLength(1);
    m_keys->setClearButtonEnabled(true);
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setAccessibleDescription(tr("Press the keys that the action is to have."));
    m_reset = new QPushButton(tr("Back to the standard"));
    m_reset->setObjectName(u"resetKeys"_s);
    auto *resetAll = new QPushButton(tr("All back to the standard"));
    resetAll->setObjectName(u"resetAllKeys"_s);
    m_warning = explanation({});
    m_warning->setObjectName(u"keyConflict"_s);
    m_warning->setAccessibleName(tr("Conflict"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(resetAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(
        explanation(tr("Choose an action and press the keys that it is to have. Keys that belong to a view are listed, but stay as they are.")));
    column->addWidget(m_table, 1);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_warning);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsSection::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsSection::onTyped);
    // The button that clears: while keys are pressed the field is empty too, but not any more a moment later.
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        if (keys.isEmpty())
            QTimer::singleShot(0, this, [this] {
                if (m_keys->keySequence().isEmpty())
                    onTyped();
            });
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(currentId()); });
    connect(resetAll, &QPushButton::clicked, &shortcuts, &Shortcuts::resetAll);
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutsSection::showCurrent);
    m_table->setCurrentIndex(m_model->index(0, 0));
}

QWidget *ShortcutsSection::firstField() { return m_table; }

void ShortcutsSection::showName(const QString &name)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(m_model->index(row, 0))->id == name)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

QString ShortcutsSection::currentId() const
{
    const Shortcuts::Item *item = m_model->item(m_table->currentIndex());
    return item ? item->id : QString();
}

void ShortcutsSection::showCurrent()
{
    const Shortcuts::Item *item = m_model->item(m_table->currentIndex());
    const QSignalBlocker quiet(m_keys);
    m_title->setText(item ? item->title : QString());
    m_keys->setKeySequence(item ? m_shortcuts.keys(item->id) : QKeySequence());
    m_keys->setEnabled(item && !item->fixed);
    m_reset->setEnabled(item && m_shortcuts.isChanged(item->id));
    const QStringList others = item && !item->fixed ? m_shortcuts.conflicts(item->id, m_shortcuts.keys(item->id)) : QStringList();
    m_warning->setText(item && item->fixed ? tr("This key belongs to its view and cannot be changed.")
                           : others.isEmpty()
                           ? QString()
                           : tr("These keys also mean: %1. Where both could be meant, neither happens.").arg(others.join(u", "_s)));
    QPalette colors = palette();
    if (!others.isEmpty())
        colors.setColor(QPalette::WindowText, alarmColor(palette()));
    m_warning->setPalette(colors);
}

void ShortcutsSection::onTyped()
{
    const QKeySequence typed = m_keys->keySequence();
    const QString id = currentId();
    if (id.isEmpty())
        return;
    // A letter alone would be swallowed while somebody writes.
    const QKeyCombination key = typed.isEmpty() ? QKeyCombination() : typed[0];
    const bool plainLetter =
        !typed.isEmpty() && !(key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && key.key() < Qt::Key_Escape;
    if (plainLetter) {
        showCurrent();
        m_warning->setText(tr("A letter alone would be taken from what you write. Add Ctrl, Alt or Meta, or use a function key."));
        return;
    }
    m_shortcuts.setKeys(id, typed);
    showCurrent();
}

} // namespace countersign
