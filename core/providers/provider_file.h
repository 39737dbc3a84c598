// SPDX-License-Identifier: GPL-3.0-or-later
// providers.json as a text that is changed one entry at a time: entries that are not touched keep their bytes, and an entry that is
// changed keeps the members that this program does not know, their order and their form. A value; any thread.
#pragma once
#include "core/base/error.h"
#include "core/providers/provider.h"

namespace countersign {

class ProviderFile {
public:
    /// What is read must be a good providers.json; the error is parseProviders()'s.
    [[nodiscard]] static Result<ProviderFile> parse(const QByteArray &json);
    /// A new file with these.
    [[nodiscard]] static ProviderFile of(const std::vector<Provider> &providers);

    [[nodiscard]] const QByteArray &bytes() const { return m_json; }
    [[nodiscard]] const std::vector<Provider> &providers() const { return m_providers; }

    /// Each leaves the file as it was when it answers an Error: what would be written is read first, by the reader that everybody uses.
    [[nodiscard]] Result<void> add(const Provider &provider);
    /// NotFound when there is none of that name. The name itself may change.
    [[nodiscard]] Result<void> change(const QString &name, const Provider &provider);
    [[nodiscard]] Result<void> remove(const QString &name);

private:
    ProviderFile() = default;
    [[nodiscard]] std::optional<qsizetype> indexOf(const QString &name) const;
    [[nodiscard]] Result<void> take(QByteArray json);
    QByteArray m_json;
    std::vector<Provider> m_providers;
};

/// Whether the entry would be taken, alone: the reader's own words when not.
[[nodiscard]] Result<void> checkProvider(const Provider &provider);

} // namespace countersign
