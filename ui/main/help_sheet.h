// SPDX-License-Identifier: GPL-3.0-or-later
// All keys on one sheet.
#pragma once
#include <QtWidgets/QDialog>

namespace countersign {

class HelpSheet final : public QDialog {
    Q_OBJECT
public:
    explicit HelpSheet(QWidget *parent = nullptr);
};

} // namespace countersign
