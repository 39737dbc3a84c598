// SPDX-License-Identifier: GPL-3.0-or-later
// The narrow strip at the edge: one button per page, and the menu of the rest.
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

class QButtonGroup;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace countersign {

class PageStrip final : public QWidget {
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);

    /// A button above the others at the bottom; `keys` is told in its tip.
    void addPage(const QString &iconName, const QString &name, const QString &tip, const QKeySequence &keys);
    void setCurrent(int page);
    /// The keys were changed.
    void setKeys(int page, const QKeySequence &keys);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void chosen(int page);

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    std::vector<QString> m_tips; // without the keys
    QMenu *m_menu;
};

} // namespace countersign
