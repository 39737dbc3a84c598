// SPDX-License-Identifier: GPL-3.0-or-later
// A button with a whole sentence on it, over several lines where it must.
#pragma once
#include <QtWidgets/QPushButton>

namespace countersign {

class PromptButton final : public QPushButton {
    Q_OBJECT
public:
    explicit PromptButton(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, fontMetrics().height() + 16}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace countersign
