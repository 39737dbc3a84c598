// SPDX-License-Identifier: GPL-3.0-or-later
// What is unsaved in the settings, as bytes for a draft. Never a key: an address loses what could hold one, and a "variable" that cannot be the
// name of an environment variable is left out, because somebody may have put the key itself there.
#pragma once
#include "core/providers/provider.h"

#include <QtCore/QHash>
#include <optional>

namespace countersign {

struct UnsavedProviders {
    std::optional<Provider> fresh; // not in the file yet
    QHash<QString, Provider> changed; // by the name in the file
    friend bool operator==(const UnsavedProviders &, const UnsavedProviders &) = default;
};
/// Empty for nothing.
[[nodiscard]] QByteArray toDraft(const UnsavedProviders &unsaved);
/// A variable that was not kept, because what was typed could be a key, is null; one that was empty is not.
[[nodiscard]] UnsavedProviders providersOfDraft(const QByteArray &draft);

struct UnsavedPolicy {
    QByteArray base; // the file when it was changed here
    QByteArray text;
    QString halfWritten = {}; // terms that the policy's reader refuses, as they stand in the field
    friend bool operator==(const UnsavedPolicy &, const UnsavedPolicy &) = default;
};
/// By name.
[[nodiscard]] QByteArray toDraft(const QHash<QString, UnsavedPolicy> &unsaved);
[[nodiscard]] QHash<QString, UnsavedPolicy> policiesOfDraft(const QByteArray &draft);

} // namespace countersign
