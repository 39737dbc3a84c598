// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about days and times that a model gets wrong by itself. Pure functions; the moment it is comes from outside.
#pragma once
#include "core/base/error.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

namespace countersign {

/// `arguments` of the tool `date`: its "question" is today, difference, add, weekday or convert. `now` is UTC, `zone` the person's. Texts are English,
/// for a model. Invalid: what is missing or cannot be read.
[[nodiscard]] Result<QString> answerAboutDates(const QJsonObject &arguments, const QDateTime &now, const QByteArray &zone);

} // namespace countersign
