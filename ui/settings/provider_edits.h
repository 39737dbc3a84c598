// SPDX-License-Identifier: GPL-3.0-or-later
// Changes providers.json of the workspace and tells everybody who offers providers. Shared by the section Providers and the first start.
#pragma once
#include "ui/services.h"

#include <QtCore/QObject>

namespace countersign {

class ProviderEdits final : public QObject {
    Q_OBJECT
public:
    explicit ProviderEdits(Services &services, QObject *parent = nullptr);

    /// Each writes the file and reads it again; on an Error nothing was changed.
    [[nodiscard]] Result<void> add(const Provider &provider);
    [[nodiscard]] Result<void> change(const QString &name, const Provider &provider);
    [[nodiscard]] Result<void> remove(const QString &name);
    /// Puts the file back as it was before the last change, unless something else changed it meanwhile.
    [[nodiscard]] Result<void> undo();

    /// What is wrong with an entry, or nothing; `instead` is the entry that it would replace.
    [[nodiscard]] Result<void> check(const Provider &provider, const QString &instead = {}) const;
    /// `wanted`, or with a number behind it where that is taken.
    [[nodiscard]] QString freeName(const QString &wanted) const;
    /// The provider for a server that was found: one that has this address already, with the new models, else a new one. Written when it
    /// differs from what is there.
    [[nodiscard]] Result<Provider> adopt(const LocalServer &server);

Q_SIGNALS:
    /// The file is written and Services::providers is new.
    void changed();

private:
    [[nodiscard]] Result<void> edit(const std::function<Result<void>(ProviderFile &)> &how);
    [[nodiscard]] Result<void> write(const ProviderFile &file);
    Services &m_services;
    std::optional<ProviderFile> m_before;
    QByteArray m_written;
};

} // namespace countersign
