// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is given to work with. Filled by app/, the only place that makes these objects; everything named here must outlive
// the window. The window itself opens no file but through these, no database and no socket.
#pragma once
#include "core/agents/agent_loop.h"
#include "core/agents/workspace.h"
#include "core/billing/price_book.h"
#include "core/compare/compare_target.h"
#include "core/egress/local_server.h"
#include "core/egress/rate_state.h"
#include "core/providers/model_list.h"
#include "core/settings/paths.h"
#include "core/store/backup.h"
#include "core/store/sealed_drafts.h"

#include <QtCore/QFuture>
#include <functional>
#include <memory>
#include <vector>

namespace countersign {

class Conversations;
class KeyStore;
class Ledger;
class Library;
class Memories;
class OwnWords;
class Rehearsal;
class ReviewGate;
class ScriptTools;
class Settings;
class ToolGate;
class ToolPermissions;
class Toolbox;
class Vault;
namespace mcp {
class ServerBook;
class ToolServers;
} // namespace mcp

/// A file that the person gave with a message, as far as it could be read.
struct AttachmentRead {
    RunOrder::Attachment attachment;
    QString readSummary; // "10 of 32 pages read", "all of it read"
};

struct Services {
    Workspace &workspace;
    Settings &settings;
    Conversations &conversations;
    ReviewGate &gate;
    Ledger &ledger;
    KeyStore &keys;
    Vault &vault;
    OwnWords &ownWords;
    Library &library;
    Memories &memories;
    Toolbox &toolbox;
    ToolGate &toolGate; // what tools need from the person
    mcp::ServerBook &serverBook;
    mcp::ToolServers &toolServers;
    QStringList toolProblems; // what could not be read at the start of what tools were allowed to do
    QStringList moneyProblems; // what could not be read at the start of prices and budgets
    const Catalogue &catalogue; // with the person's prices over it
    PriceBook &prices;
    Budgets &budgets;
    const Clock &clock;
    /// In the order of the menu.
    std::vector<Provider> providers;
    /// A loop for one conversation; several may live at once. Null only when the program is shutting down.
    std::function<std::unique_ptr<AgentLoop>()> makeLoop;
    /// Reads a file into text. Called on a background thread, several at once.
    std::function<Result<AttachmentRead>(const QString &path)> readAttachment;
    /// Reads a picture or a PDF to be sent as it is. Called on a background thread.
    std::function<Result<RunOrder::Attachment>(const QString &path)> readFileAsItIs;
    /// Redaction tried out, leaving no trace (see the class). Never null.
    std::function<std::shared_ptr<Rehearsal>()> makeRehearsal;
    /// Where what was typed into agents and not saved is kept; a folder of the program's own.
    QString agentDrafts;
    /// Where everything else that was typed and not kept is kept, sealed.
    SealedDrafts drafts;
    Paths paths;
    /// For trying a policy on a sample text; any thread.
    std::shared_ptr<const Scanner> scanner;
    /// Reads providers.json anew after it was changed, and lets requests go to what it names; in the order of the menu.
    std::function<Result<std::vector<Provider>>()> rereadProviders;
    /// Asks the usual ports of this machine for model servers. Only when the person wants it.
    std::function<QCoro::Task<std::vector<LocalServer>>()> findLocalModels;
    /// Asks a provider for its models. Only when the person wants it; the key goes with the question, and nothing else.
    std::function<QCoro::Task<Result<std::vector<ModelFacts>>>(Provider provider)> listModels;
    /// What a provider's last answers said of its rate limits.
    std::function<RateState(const QString &provider)> rates;
    /// Backs everything up into a new folder in `into` and gives its path; an empty passphrase keeps the vault's key out of it. `progress`
    /// is called in the background.
    std::function<QCoro::Task<Result<QString>>(QString into, QString passphrase, BackupProgress progress)> backUp;
    /// Prepares a restore that the next start puts in place.
    std::function<QCoro::Task<Result<void>>(BackupInfo backup, QString passphrase, BackupProgress progress)> prepareRestore;
    /// Takes all keys away, and has the data deleted when the program ends.
    std::function<QCoro::Task<Result<void>>()> eraseEverything;
    /// The settings name another server for search by meaning, or none; an Error says why it is not used.
    std::function<Result<void>()> useEmbedder;
    /// Makes the vectors that documents lack, in the background; `progress(done, all)` is asked there, and false stops it.
    std::function<QFuture<Result<int>>(std::function<bool(int, int)> progress)> makeVectors;
    /// Where the names of what is compared are looked up, with the providers as they are now. `usable` is asked in the window's thread; `policy`
    /// reads a file, on any thread. `defaultPolicy` is that of targets that name none.
    std::function<TargetLookup(const QString &defaultPolicy)> targetLookup;
    /// Ends the program and starts it again, or only ends it.
    std::function<void(bool again)> leave;
    ScriptTools &scriptTools; // the workspace's own programs
    ToolPermissions &toolValues; // what was said about real values for tools whose rule is to ask
};

/// A provider that is no model and never leaves the machine: "practice", and "practice-openai", which speaks the other protocol.
inline constexpr QLatin1StringView PracticeName{"practice"};
[[nodiscard]] inline bool isPractice(const QString &provider) { return provider.startsWith(PracticeName); }

} // namespace countersign
