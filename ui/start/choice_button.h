// SPDX-License-Identifier: GPL-3.0-or-later
// A large button: what it does, and under it one sentence about it.
#pragma once
#include <QtWidgets/QPushButton>

namespace countersign {

class ChoiceButton final : public QPushButton {
    Q_OBJECT
public:
    ChoiceButton(const QIcon &icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, heightForWidth(Usual)}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int Usual = 560; // the width that it has but in a very narrow window
    [[nodiscard]] QFont titleFont() const;
    QString m_sentence;
};

} // namespace countersign
