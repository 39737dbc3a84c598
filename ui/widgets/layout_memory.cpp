// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layout_memory.h"

#include "core/settings/settings.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <functional>

namespace countersign {

namespace {

constexpr int SettleMs = 400;

QJsonObject all(const Settings &settings) { return QJsonDocument::fromJson(settings.value(Settings::Key::PageLayouts).toByteArray()).object(); }

/// Waits on a splitter or header until its sizes rest; goes with it.
class LayoutKeeper final : public QTimer {
public:
    LayoutKeeper(QWidget *widget, std::function<void()> keep) : QTimer(widget), m_keep(std::move(keep))
    {
        setSingleShot(true);
        setInterval(SettleMs);
        callOnTimeout(this, m_keep);
    }
    void keepNow()
    {
        if (!isActive())
            return;
        stop();
        m_keep();
    }

private:
    std::function<void()> m_keep;
};

template <typename Widget>
QTimer *keeperOf(Settings &settings, const QString &name, Widget *widget)
{
    if (const QByteArray state = QByteArray::fromBase64(all(settings).value(name).toString().toLatin1()); !state.isEmpty())
        widget->restoreState(state);
    return new LayoutKeeper(widget, [&settings, name, widget] {
        QJsonObject layouts = all(settings);
        layouts.insert(name, QString::fromLatin1(widget->saveState().toBase64()));
        settings.setValue(Settings::Key::PageLayouts, QJsonDocument(layouts).toJson(QJsonDocument::Compact));
    });
}

} // namespace

void rememberLayout(Settings &settings, const QString &name, QSplitter *splitter)
{
    QTimer *settled = keeperOf(settings, name, splitter);
    QObject::connect(splitter, &QSplitter::splitterMoved, settled, qOverload<>(&QTimer::start));
}

void rememberLayout(Settings &settings, const QString &name, QHeaderView *header)
{
    QTimer *settled = keeperOf(settings, name, header);
    QObject::connect(header, &QHeaderView::sectionResized, settled, qOverload<>(&QTimer::start));
    QObject::connect(header, &QHeaderView::sectionMoved, settled, qOverload<>(&QTimer::start));
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, settled, qOverload<>(&QTimer::start));
}

void keepLayouts(const QWidget *within)
{
    for (QTimer *timer : within->findChildren<QTimer *>()) {
        if (auto *keeper = dynamic_cast<LayoutKeeper *>(timer))
            keeper->keepNow();
    }
}

} // namespace countersign
