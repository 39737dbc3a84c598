// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/services_of.h"

#include "app/workbench/data_care.h"
#include "app/workbench/workbench.h"
#include "core/redaction/rehearsal.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

// The practice providers first: the first start chooses the first.
std::vector<Provider> inMenuOrder(std::vector<Provider> providers)
{
    std::ranges::stable_partition(providers, [](const Provider &provider) { return isPractice(provider.name); });
    return providers;
}

Result<AttachmentRead> readAttachment(const QString &path)
{
    Result<RunOrder::Attachment> read = Workbench::readAttachment(path);
    if (!read)
        return std::unexpected(read.error());
    AttachmentRead out;
    out.attachment = std::move(*read);
    const qsizetype characters = out.attachment.text.size();
    if (!out.attachment.problem.isEmpty())
        out.readSummary = out.attachment.problem;
    else if (characters == 0)
        out.readSummary = QCoreApplication::translate("Desktop", "for the agent's tools");
    else
        out.readSummary = QCoreApplication::translate("Desktop", "all of it read, %1 characters").arg(QLocale().toString(characters));
    return out;
}

} // namespace

Services servicesOf(Workbench &bench)
{
    return {.workspace = *bench.workspace,
            .settings = *bench.settings,
            .conversations = *bench.conversations,
            .gate = *bench.gate,
            .ledger = *bench.ledger,
            .keys = bench.keys,
            .vault = *bench.vault,
            .ownWords = *bench.ownWords,
            .library = *bench.library,
            .memories = *bench.memories,
            .toolbox = *bench.toolbox,
            .toolGate = *bench.toolGate,
            .serverBook = *bench.serverBook,
            .toolServers = *bench.toolServers,
            .toolProblems = bench.toolProblems,
            .moneyProblems = bench.moneyProblems,
            .catalogue = bench.prices->catalogue(),
            .prices = *bench.prices,
            .budgets = *bench.budgets,
            .clock = bench.clock,
            .providers = inMenuOrder(bench.providers),
            .makeLoop = [&bench] { return bench.makeLoop(); },
            .readAttachment = readAttachment,
            .readFileAsItIs = Workbench::readFileAsItIs,
            .makeRehearsal = [scanner = bench.scanner] { return std::make_shared<Rehearsal>(scanner); },
            .agentDrafts = bench.paths.data + "/agent-drafts"_L1,
            .drafts = *bench.drafts,
            .paths = bench.paths,
            .scanner = bench.scanner,
            .rereadProviders = [&bench]() -> Result<std::vector<Provider>> {
                return bench.rereadProviders().transform([&bench] { return inMenuOrder(bench.providers); });
            },
            .findLocalModels = [&bench] { return bench.network->findLocalModels(); },
            .listModels = [&bench](Provider provider) { return bench.listModels(std::move(provider)); },
            .rates = [&bench](const QString &provider) { return bench.network->rates(provider); },
            .backUp = [&bench](QString into, QString passphrase,
                               BackupProgress progress) { return backUp(bench, std::move(into), std::move(passphrase), std::move(progress)); },
            .prepareRestore =
                [&bench](BackupInfo backup, QString passphrase, BackupProgress progress) {
                    return prepareRestore(bench, std::move(backup), std::move(passphrase), std::move(progress));
                },
            .eraseEverything = [&bench] { return eraseEverything(bench); },
            .useEmbedder = [&bench] { return bench.useEmbedder(); },
            .makeVectors =
                [&bench](std::function<bool(int, int)> progress) {
                    return QtConcurrent::run(&bench.care, [&bench, progress = std::move(progress)] {
                        return bench.library->embedMissing([&](int done, int all) { return !bench.isClosing() && progress(done, all); });
                    });
                },
            .targetLookup = [&bench](const QString &defaultPolicy) { return bench.targetLookup(defaultPolicy); },
            .leave = [](bool again) { QCoreApplication::exit(again ? RestartStatus : 0); },
            .scriptTools = *bench.scriptTools,
            .toolValues = bench.toolValues};
}

} // namespace countersign
