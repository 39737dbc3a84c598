// SPDX-License-Identifier: GPL-3.0-or-later
// All keys on one sheet, as they are now.
#pragma once
#include <QtWidgets/QDialog>

namespace countersign {

class Shortcuts;

class HelpSheet final : public QDialog {
    Q_OBJECT
public:
    explicit HelpSheet(const Shortcuts &shortcuts, QWidget *parent = nullptr);
};

} // namespace countersign
