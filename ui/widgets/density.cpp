// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/density.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr double Above = 0.5; // of the room between lines
constexpr double Beside = 0.7; // of the room between columns, which the eye needs more
constexpr int LeastInRow = 2; // between a row's words and its edge, together

bool s_compact = false;

int scaled(int pixels, double share) { return !s_compact || pixels <= 0 ? pixels : std::max(1, int(std::lround(pixels * share))); }

/// A number of a layout or view: what its page wanted, and what was made of it here. A page that changes it later is believed.
class Room {
public:
    Room(QObject *of, const char *name) : m_of(of), m_name(name) { }
    /// The number to be used now instead of `now`.
    [[nodiscard]] int of(int now, double share) const
    {
        const QPoint known = m_of->property(m_name).toPoint(); // wanted, made
        const bool ours = m_of->property(m_name).isValid() && known.y() == now;
        const int wanted = ours ? known.x() : now;
        const int made = scaled(wanted, share);
        if (!ours || made != now)
            m_of->setProperty(m_name, QPoint(wanted, made));
        return made;
    }

private:
    QObject *m_of;
    const char *m_name;
};

void fitMargins(QLayout *layout)
{
    const QMargins now = layout->contentsMargins();
    const QMargins fitted(Room(layout, "_room_left").of(now.left(), Beside), Room(layout, "_room_top").of(now.top(), Above),
                          Room(layout, "_room_right").of(now.right(), Beside), Room(layout, "_room_bottom").of(now.bottom(), Above));
    if (fitted != now)
        layout->setContentsMargins(fitted);
}

template <typename Layout>
void fitSpacings(Layout *layout)
{
    const int across = Room(layout, "_room_across").of(layout->horizontalSpacing(), Beside);
    const int down = Room(layout, "_room_down").of(layout->verticalSpacing(), Above);
    if (across != layout->horizontalSpacing())
        layout->setHorizontalSpacing(across);
    if (down != layout->verticalSpacing())
        layout->setVerticalSpacing(down);
}

void fit(QLayout *layout)
{
    fitMargins(layout);
    if (auto *box = qobject_cast<QBoxLayout *>(layout)) {
        const bool down = box->direction() == QBoxLayout::TopToBottom || box->direction() == QBoxLayout::BottomToTop;
        if (const int spacing = Room(box, "_room_between").of(box->spacing(), down ? Above : Beside); spacing != box->spacing())
            box->setSpacing(spacing);
    } else if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        fitSpacings(grid);
    } else if (auto *form = qobject_cast<QFormLayout *>(layout)) {
        fitSpacings(form);
    }
    for (int i = 0; i < layout->count(); ++i) {
        if (QLayout *inner = layout->itemAt(i)->layout())
            fit(inner);
    }
}

void fit(QWidget *widget)
{
    if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Vertical) {
        // A row is as high as its words and some room.
        const int words = header->fontMetrics().height();
        const int least = header->minimumSectionSize();
        if (const int room = Room(header, "_room_least").of(least - words, Above); room != least - words)
            header->setMinimumSectionSize(words + room);
        const int now = header->defaultSectionSize();
        const int room = Room(header, "_room_row").of(now - words, Above);
        if (const int height = words + std::max(room, LeastInRow); height != now && room != now - words)
            header->setDefaultSectionSize(height);
        return;
    }
    if (widget->layout())
        fit(widget->layout());
}

/// Fits what is made while the window is compact.
class Keeper final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if ((event->type() == QEvent::Polish || event->type() == QEvent::LayoutRequest) && watched->isWidgetType())
            fit(static_cast<QWidget *>(watched));
        return false;
    }
};

} // namespace

int dense(int pixels) { return scaled(pixels, Above); }

void applyDensity(const QString &name)
{
    static Keeper *keeper = nullptr;
    const bool compact = name == "compact"_L1;
    if (compact == s_compact)
        return;
    s_compact = compact;
    if (compact)
        qApp->installEventFilter(keeper = new Keeper(qApp));
    else
        delete std::exchange(keeper, nullptr);
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all)
        fit(widget);
    for (QWidget *widget : all) {
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            view->doItemsLayout();
        // Texts that space their own lines are made anew, as for another font. Plain ones, which may be long, space none.
        if (qobject_cast<QPlainTextEdit *>(widget))
            continue;
        QEvent changed(QEvent::FontChange);
        QApplication::sendEvent(widget, &changed);
    }
}

} // namespace countersign
