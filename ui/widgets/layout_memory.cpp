// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layout_memory.h"

#include "core/settings/settings.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>

namespace countersign {

namespace {

QJsonObject all(const Settings &settings) { return QJsonDocument::fromJson(settings.value(Settings::Key::PageLayouts).toByteArray()).object(); }

template <typename Widget>
void restore(const Settings &settings, const QString &name, Widget *widget)
{
    const QByteArray state = QByteArray::fromBase64(all(settings).value(name).toString().toLatin1());
    if (!state.isEmpty())
        widget->restoreState(state);
}

template <typename Widget>
void keep(Settings &settings, const QString &name, const Widget *widget)
{
    QJsonObject layouts = all(settings);
    layouts.insert(name, QString::fromLatin1(widget->saveState().toBase64()));
    settings.setValue(Settings::Key::PageLayouts, QJsonDocument(layouts).toJson(QJsonDocument::Compact));
}

} // namespace

void restoreLayout(Settings &settings, const QString &name, QSplitter *splitter) { restore(settings, name, splitter); }
void restoreLayout(Settings &settings, const QString &name, QHeaderView *header) { restore(settings, name, header); }
void keepLayout(Settings &settings, const QString &name, const QSplitter *splitter) { keep(settings, name, splitter); }
void keepLayout(Settings &settings, const QString &name, const QHeaderView *header) { keep(settings, name, header); }

} // namespace countersign
