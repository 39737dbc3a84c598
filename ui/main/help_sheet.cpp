// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/help_sheet.h"

#include "ui/main/shortcuts.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace countersign {

namespace {

class Sheet {
public:
    explicit Sheet(QGridLayout *grid) : m_grid(grid) { }

    void section(const QString &title)
    {
        auto *label = new QLabel(title);
        QFont font = label->font();
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        label->setContentsMargins(0, m_row == 0 ? 0 : 12, 0, 2);
        m_grid->addWidget(label, m_row++, 0, 1, 2);
    }

    void key(const QString &keys, const QString &what)
    {
        auto *left = new QLabel(keys);
        auto *right = new QLabel(what);
        right->setWordWrap(true);
        left->setAccessibleDescription(what);
        m_grid->addWidget(left, m_row, 0, Qt::AlignTop);
        m_grid->addWidget(right, m_row++, 1);
    }

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace

HelpSheet::HelpSheet(const Shortcuts &shortcuts, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(1, 340);
    grid->setColumnStretch(1, 1);
    Sheet sheet(grid);
    QString group;
    for (const Shortcuts::Item &item : shortcuts.items()) {
        if (item.group != group)
            sheet.section(group = item.group);
        if (const QString keys = shortcuts.words(item); !keys.isEmpty())
            sheet.key(keys, item.title);
    }

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace countersign
