// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include <QtWidgets/QLabel>

namespace countersign {

QLabel *explanation(const QString &words)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *groupTitle(const QString &words)
{
    auto *label = new QLabel(words);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace countersign
