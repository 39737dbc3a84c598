// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over a page while files are dragged over it, and says what dropping them does.
#pragma once
#include <QtWidgets/QWidget>

namespace countersign {

class DropVeil final : public QWidget {
    Q_OBJECT
public:
    explicit DropVeil(QWidget *page);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace countersign
