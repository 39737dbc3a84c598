// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/data_care.h"

#include "app/workbench/workbench.h"
#include "core/agents/background.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThreadPool>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
BackupProgress untilClosing(const Workbench &bench, BackupProgress progress)
{
    return [&bench, progress = std::move(progress)](double share) { return !bench.isClosing() && (!progress || progress(share)); };
}
} // namespace

QCoro::Task<Result<QString>> backUp(Workbench &bench, QString into, QString passphrase, BackupProgress progress)
{
    const auto key = co_await bench.keys.vaultKey(bench.paths.data + "/vault.key"_L1, true);
    if (!key)
        co_return std::unexpected(key.error());
    const BackupOrder order{into, *bench.database, *bench.vaultDatabase, bench.paths.data + "/settings.ini"_L1, *key, passphrase, bench.clock.now()};
    co_return co_await inBackground(&bench.care,
                                    [order, progress = untilClosing(bench, std::move(progress))] { return makeBackup(order, progress); });
}

QCoro::Task<Result<void>> prepareRestore(Workbench &bench, BackupInfo backup, QString passphrase, BackupProgress progress)
{
    const auto present = co_await bench.keys.vaultKey(bench.paths.data + "/vault.key"_L1, true);
    if (!present)
        co_return std::unexpected(present.error());
    co_return co_await inBackground(
        &bench.care,
        [backup, passphrase, now = *present, data = bench.paths.data, progress = untilClosing(bench, std::move(progress))]() -> Result<void> {
            const auto key = keyOfBackup(backup, now, passphrase);
            if (!key)
                return std::unexpected(key.error());
            return stageRestore(backup, data, *key == now ? QByteArray() : *key, progress);
        });
}

QCoro::Task<Result<void>> eraseEverything(Workbench &bench)
{
    // The order comes first: cut off after it, the next start goes on.
    if (const auto ordered = orderErasure(bench.paths.data); !ordered)
        co_return ordered;
    const std::vector<Provider> providers = bench.providers;
    for (const Provider &provider : providers) {
        if (const auto removed = co_await bench.keys.removeKey(provider); !removed)
            co_return removed;
    }
    const std::vector<mcp::ImportedServer> servers = bench.serverBook->servers();
    for (const mcp::ImportedServer &server : servers) {
        bench.toolServers->stop(server.config.id);
        if (const auto removed = co_await bench.serverBook->forgetSecrets(server.config); !removed)
            co_return removed;
    }
    // Those of other workspaces and of servers that were removed, too.
    if (const auto removed = co_await bench.serverBook->forgetEverySecret(); !removed)
        co_return removed;
    co_return co_await bench.keys.forgetVaultKey();
}

Result<QString> beforeOpening()
{
    const auto paths = Paths::find();
    if (!paths)
        return QString(); // opening the workbench says it
    if (const auto erased = eraseIfOrdered(paths->data); !erased)
        return std::unexpected(erased.error());
    const auto aside = applyStagedRestore(paths->data, QDateTime::currentDateTimeUtc());
    if (!aside)
        return std::unexpected(aside.error());
    return *aside ? QCoreApplication::translate("Desktop", "The backup is in place. What was there before lies in %1.").arg(**aside) : QString();
}

Result<QString> afterClosing()
{
    const auto paths = Paths::find();
    if (!paths)
        return QString();
    return eraseIfOrdered(paths->data).transform([](bool) { return QString(); });
}

} // namespace countersign
