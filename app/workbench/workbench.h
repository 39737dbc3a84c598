// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the objects of core and ties them together, for the window and for the command line alike. Nothing else is decided here.
#pragma once
#include "app/network/network.h"
#include "core/agents/agent_tools.h"
#include "core/agents/workspace.h"
#include "core/billing/price_book.h"
#include "core/compare/compare_target.h"
#include "core/documents/library.h"
#include "core/memory/memory_tools.h"
#include "core/providers/known_models.h"
#include "core/providers/model_list.h"
#include "core/secrets/key_store.h"
#include "core/settings/paths.h"
#include "core/settings/settings.h"
#include "core/store/own_words.h"
#include "core/store/sealed_drafts.h"
#include "core/store/vault_table.h"
#include "core/tools/mcp/server_book.h"
#include "core/tools/mcp/tool_servers.h"
#include "core/tools/scripts/script_tools.h"
#include "core/tools/tool_gate.h"
#include "core/tools/toolbox.h"

#include <QtCore/QFuture>
#include <QtCore/QMutex>
#include <QtCore/QThreadPool>
#include <atomic>

namespace countersign {

class LocalEmbedder;

class Workbench : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString workspace; // empty: COUNTERSIGN_WORKSPACE, else the default folder; either gets the sample workspace when it is not there
        bool sample = false; // make the sample workspace in the data folder and use it
        bool vaultOnly = false; // only what redact and restore need: no workspace is made, no server started
        bool recordsOnly = false; // all but the providers: no server is started, no key is read
        bool tools = false; // with recordsOnly: tools may reach servers on this machine
        /// Called when the keychain begins and ends being asked, which may last as long as a person needs for a password. May be empty.
        std::function<void(const Settings &settings, bool waits)> keychain = {};
        int practicePaceMs = 12; // between two streamed pieces of the practice provider
    };
    /// Opens the data folder, the keys and the workspace. The error says what to do.
    static QCoro::Task<Result<std::unique_ptr<Workbench>>> open(Options options);
    ~Workbench() override;

    Paths paths;
    SystemClock clock;
    std::unique_ptr<Settings> settings;
    KeyStore keys;
    std::unique_ptr<Database> database;
    std::unique_ptr<Database> vaultDatabase;
    std::unique_ptr<VaultTable> vaultTable;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<OwnWords> ownWords;
    std::shared_ptr<const Scanner> scanner;
    std::unique_ptr<Redactor> redactor;
    std::unique_ptr<Conversations> conversations;
    std::optional<SealedDrafts> drafts;
    std::optional<Sealer> sealer; // of the vault's key, for what is kept in files of the data folder
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<PriceBook> prices;
    std::unique_ptr<Budgets> budgets;
    QStringList moneyProblems; // what is wrong with the files of the two, to be said at the start
    std::unique_ptr<Library> library;
    std::unique_ptr<Memories> memories;
    std::unique_ptr<MemoryTools> memoryTools;
    std::unique_ptr<Toolbox> toolbox;
    std::unique_ptr<ToolGate> toolGate; // what tools need from the person
    std::unique_ptr<mcp::ServerBook> serverBook; // tools.json of the workspace
    std::unique_ptr<mcp::ToolServers> toolServers; // started when they are needed, from this thread; they end with it
    std::unique_ptr<ScriptTools> scriptTools; // the workspace's own programs
    std::unique_ptr<AgentTools> agentTools; // the workspace's agents, as tools of one another
    ToolPermissions toolValues; // what the person said about real values for tools whose rule is to ask
    std::optional<ReviewMode> reviewOfCalledAgents; // instead of what their files say; absent: as their files say
    QStringList toolProblems; // what is wrong with the files of these, to be said at the start
    std::unique_ptr<VaultGuard> guard;
    std::unique_ptr<Network> network; // and in it the practice provider
    std::unique_ptr<ReviewGate> gate;
    std::optional<Workspace> workspace;
    std::vector<Provider> providers; // of the workspace, then the practice ones

    /// For what takes long and goes over all data.
    QThreadPool care;
    /// The end has come; what runs in `care` is to stop. Any thread.
    [[nodiscard]] bool isClosing() const { return m_closing; }

    /// Reads the workspace's providers.json anew; requests may go to what it names, and no longer to what it does not.
    [[nodiscard]] Result<void> rereadProviders();
    [[nodiscard]] const Provider *provider(const QString &name) const;
    /// The provider has a key, or needs none.
    [[nodiscard]] bool usable(const Provider &provider) const;
    [[nodiscard]] std::unique_ptr<AgentLoop> makeLoop();

    /// The folder of the journals of evaluations.
    [[nodiscard]] QString evaluations() const { return paths.data + QStringLiteral("/evaluations"); }
    /// Where the targets of comparisons are looked up.
    [[nodiscard]] TargetLookup targetLookup(const QString &defaultPolicy) const;

    /// What an agent asks for, resolved: provider and model ("practice" with a note when there is no key), policy, tool scope.
    struct Wish {
        QString agent; // name or stem
        QString provider; // empty: the agent's
        QString model; // empty: the agent's, else the provider's first
        QString policy; // empty: the agent's
        std::optional<QString> route{}; // instead of a provider and model: a route's name (empty: the workspace's own); absent: the agent's
        QStringList labels{}; // of the task, beside the agent's
    };
    struct Resolved {
        RunOrder order;
        QStringList notes; // for the person
    };
    [[nodiscard]] Result<Resolved> resolve(const Wish &wish) const;
    /// Asks a provider for its models, all pages, and adds the limits that are known here. Only when the person wants it. What it says is kept, and
    /// requests leave out what its models do not take.
    QCoro::Task<Result<std::vector<ModelFacts>>> listModels(Provider provider);
    /// Reads the documents that the workspace's agents name into the index, in the background, when the index has none yet (first start).
    void indexDocuments();
    /// Search goes by meaning too when the settings name a server on this machine; else by words. An Error says why not.
    Result<void> useEmbedder();
    [[nodiscard]] bool isIndexing() const { return m_indexing.isRunning(); }
    /// Reads a file that the person attaches; a database becomes reachable for sqlite_query instead. Blocks: call it in the background.
    [[nodiscard]] static Result<RunOrder::Attachment> readAttachment(const QString &path);
    /// The same file to be sent as it is: a picture or a PDF, at most LargestFile. Blocks.
    [[nodiscard]] static Result<RunOrder::Attachment> readFileAsItIs(const QString &path);
    static constexpr qint64 LargestFile = 20'000'000; // providers take requests of 20 to 32 MB, base64 included

private:
    Workbench();
    [[nodiscard]] Result<void> choose(const Wish &wish, Resolved &resolved) const;
    [[nodiscard]] Result<void> chooseByRoute(const QString &route, Resolved &resolved) const;
    QCoro::Task<Result<Sealer>> openVault();
    QCoro::Task<Result<void>> openWork(Sealer sealer, Options options);
    void openTools();
    void openAgentTools();
    [[nodiscard]] std::vector<Agent> callableAgents();
    [[nodiscard]] Result<RunOrder> orderForCalled(const Agent &agent, const RunAbove *above) const;
    QCoro::Task<bool> askValues(ToolCallAsked asked);
    [[nodiscard]] Result<Credential> credential(const QString &provider) const;
    [[nodiscard]] Result<Choices> leaving(const ConversationId &conversation);

    void readKnownModels();
    [[nodiscard]] Result<void> writeKnownModels() const;

    std::vector<Provider> m_practiceProviders;
    std::shared_ptr<LocalEmbedder> m_embedder;
    KnownModels m_knownModels; // what providers said of their models when the person had them asked
    QFuture<void> m_indexing;
    std::atomic_bool m_closing = false;
    QString m_agentsState; // of the folder when m_agents was read
    std::vector<Agent> m_agents;
    QMutex m_allowingMutex;
    QHash<ConversationId, std::vector<Choices::Value>> m_allowing; // what the present request of a conversation may hold by policy
};

} // namespace countersign
