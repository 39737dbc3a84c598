// SPDX-License-Identifier: GPL-3.0-or-later
// Which entry of a list a model's name means. Dated names ("claude-haiku-4-5-20251001") mean the model without the date, unless the list
// names dates of that model itself: another date may then have another price.
#pragma once
#include <QtCore/QStringList>
#include <algorithm>

namespace countersign {

/// The name without a date at its end ("-20251001", "-2025-10-01"); empty when it has none.
[[nodiscard]] QStringView undatedModel(QStringView model);

/// `models` hold `provider`, `model` and `aliases`. Null = unknown.
template <typename Models>
[[nodiscard]] auto findModel(const Models &models, const QString &provider, const QString &model) -> const typename Models::value_type *
{
    const auto ofProvider = [&](auto fits) -> const typename Models::value_type * {
        const auto found = std::ranges::find_if(models, [&](const auto &each) { return each.provider == provider && fits(each); });
        return found == models.end() ? nullptr : &*found;
    };
    if (const auto *exact = ofProvider([&](const auto &each) { return each.model == model || each.aliases.contains(model); }))
        return exact;
    const QStringView base = undatedModel(model);
    if (base.isEmpty())
        return nullptr;
    return ofProvider([&](const auto &each) {
        return each.model == base && std::ranges::none_of(each.aliases, [](const QString &alias) { return !undatedModel(alias).isEmpty(); });
    });
}

} // namespace countersign
