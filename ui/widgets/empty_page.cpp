// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_page.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace countersign {

EmptyPage::EmptyPage(const QString &title, const QString &words, const QList<QWidget *> &steps, const QString &below, QWidget *parent)
    : QWidget(parent)
{
    constexpr int ReadableLine = 70; // characters
    auto *heading = new QLabel(title);
    enlarge(heading, 1.5);
    QLabel *purpose = wrappingLabel(words);
    purpose->setAlignment(Qt::AlignCenter);
    purpose->setMaximumWidth(fontMetrics().averageCharWidth() * ReadableLine);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    for (QWidget *step : steps)
        row->addWidget(step);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    column->addWidget(purpose, 0, Qt::AlignHCenter);
    column->addLayout(row);
    if (!below.isEmpty()) {
        QLabel *quiet = wrappingLabel(below);
        tint(quiet, mutedText(palette()));
        quiet->setAlignment(Qt::AlignCenter);
        column->addWidget(quiet, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

} // namespace countersign
