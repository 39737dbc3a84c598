// SPDX-License-Identifier: GPL-3.0-or-later
// Small widgets side by side, going on in the next line where the width ends.
#pragma once
#include <QtWidgets/QWidget>

namespace countersign {

class FlowRow final : public QWidget {
    Q_OBJECT
public:
    explicit FlowRow(QWidget *parent = nullptr);
    /// Takes the widget.
    void add(QWidget *widget);
    /// Takes one out and deletes it.
    void remove(QWidget *widget);
    void clear();
    /// After widgets in it were hidden, shown or given another size. Hidden ones take no room.
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(width, false); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    QList<QWidget *> m_widgets;
};

} // namespace countersign
