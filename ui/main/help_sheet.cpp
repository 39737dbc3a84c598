// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/help_sheet.h"

#include <QtGui/QKeySequence>
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

QString native(const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); }

} // namespace

HelpSheet::HelpSheet(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(1, 340);
    grid->setColumnStretch(1, 1);
    Sheet sheet(grid);
    sheet.section(tr("Everywhere"));
    sheet.key(native(Qt::CTRL | Qt::Key_N), tr("New conversation"));
    sheet.key(native(Qt::CTRL | Qt::Key_F), tr("Find a conversation"));
    sheet.key(native(Qt::CTRL | Qt::Key_L), tr("To the message box"));
    sheet.key(native(Qt::CTRL | Qt::Key_R), tr("To the review"));
    sheet.key(native(Qt::Key_F6), tr("From one area to the next"));
    sheet.key(native(Qt::CTRL | Qt::Key_1), tr("Page Run"));
    sheet.section(tr("Message"));
    sheet.key(native(Qt::CTRL | Qt::Key_Return), tr("Send to the review; nothing leaves yet"));
    sheet.key(native(Qt::CTRL | Qt::Key_O), tr("Attach files"));
    sheet.key(native(Qt::Key_Escape), tr("Stop the run"));
    sheet.section(tr("Review"));
    sheet.key(native(Qt::Key_J) + QStringLiteral("  ") + native(Qt::Key_K), tr("Next and previous finding"));
    sheet.key(native(Qt::Key_Space), tr("Keep the finding here, or let it leave"));
    sheet.key(native(Qt::Key_M), tr("Mask the selected words in this conversation"));
    sheet.key(native(Qt::Key_O), tr("Show the originals, or what leaves"));
    sheet.key(native(Qt::Key_E), tr("Edit the text of the part"));
    sheet.key(native(Qt::CTRL | Qt::Key_Return), tr("Sign and send exactly these bytes; in an edit, apply it"));
    sheet.key(native(Qt::Key_Escape), tr("Refuse; in an edit, leave it"));
    sheet.section(tr("Conversations"));
    sheet.key(native(Qt::Key_F2) + QStringLiteral("  ") + native(Qt::Key_Delete), tr("Rename, delete (with a way back)"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace countersign
