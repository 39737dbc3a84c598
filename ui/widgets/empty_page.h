// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty page shows: what the page is for, and the next step.
#pragma once
#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace countersign {

class EmptyPage final : public QWidget {
public:
    /// `steps`: the buttons, in a row; `below`: a quiet word under them, may be empty.
    EmptyPage(const QString &title, const QString &words, const QList<QWidget *> &steps, const QString &below = {}, QWidget *parent = nullptr);
};

} // namespace countersign
