// SPDX-License-Identifier: GPL-3.0-or-later
// A label of one line that ends in "…" where there is no room for all of it.
#pragma once
#include <QtWidgets/QLabel>

namespace countersign {

class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr) : QLabel(text, parent) { }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace countersign
