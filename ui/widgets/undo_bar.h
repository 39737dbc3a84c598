// SPDX-License-Identifier: GPL-3.0-or-later
// Says what was just done and offers to take it back. What cannot be undone any more is forgotten: when the next thing is offered, when
// the bar is closed, and when it goes.
#pragma once
#include <QtWidgets/QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace countersign {

class UndoBar final : public QWidget {
    Q_OBJECT
public:
    /// Narrow: below a list at the side, the words above the button.
    enum class Shape { Wide, Narrow };
    explicit UndoBar(Shape shape = Shape::Wide, QWidget *parent = nullptr);
    ~UndoBar() override;

    /// `forget` runs when `undo` can no longer be chosen; may be empty.
    void offer(const QString &what, std::function<void()> undo, std::function<void()> forget = {});
    /// Ends the offer as if the bar were closed.
    void forget();
    void undo();
    /// Takes the offer away with neither: what was done waits, and can be offered again.
    void drop();

private:
    QLabel *m_words;
    QPushButton *m_button;
    std::function<void()> m_undo, m_forget;
};

} // namespace countersign
