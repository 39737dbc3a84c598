// SPDX-License-Identifier: GPL-3.0-or-later
// What was open and chosen on a page, kept under the page's name in the settings: a period, a section, which folders are folded. Settings hold no
// words of a person; what has a name that could be one (a document) goes in as its mark.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace countersign {

class Settings;

[[nodiscard]] QJsonObject placeOf(const Settings &settings, const QString &page);
/// Writes it when it differs from what is there.
void keepPlace(Settings &settings, const QString &page, const QJsonObject &place);
/// A short hash: equal for equal names, and not to be read.
[[nodiscard]] QString markOf(const QString &name);

} // namespace countersign
