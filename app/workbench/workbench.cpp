// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include "core/base/logging.h"
#include "core/documents/extraction.h"
#include "core/practice/practice_server.h"
#include "core/providers/codec.h"
#include "core/tools/local_embedder.h"
#include "core/tools/value_leave.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
Result<Workspace> openWorkspace(const Workbench::Options &options, Paths &paths)
{
    if (options.sample)
        paths.workspace = paths.data + "/sample-workspace"_L1;
    // A folder named for this one start must be there; the person's usual place gets the sample workspace at the first start.
    const bool chosen = !options.sample && !options.workspace.isEmpty();
    if (!chosen && (options.sample || !QFileInfo::exists(paths.workspace)))
        return Workspace::createSample(paths.workspace);
    return Workspace::open(paths.workspace);
}
} // namespace

Workbench::Workbench() = default;

Workbench::~Workbench()
{
    m_closing = true;
    if (m_embedder)
        m_embedder->close(); // whoever waits for it
    care.waitForDone();
    m_indexing.waitForFinished();
}

QCoro::Task<Result<std::unique_ptr<Workbench>>> Workbench::open(Options options)
{
    auto paths = Paths::find(options.workspace);
    if (!paths)
        co_return std::unexpected(paths.error());
    std::unique_ptr<Workbench> bench(new Workbench);
    bench->paths = *paths;
    if (options.vaultOnly) {
        if (auto existing = Workspace::open(bench->paths.workspace))
            bench->workspace = std::move(*existing);
    } else {
        auto workspace = openWorkspace(options, bench->paths);
        if (!workspace)
            co_return std::unexpected(workspace.error());
        bench->workspace = std::move(*workspace);
    }
    if (!options.vaultOnly)
        bench->settings = std::make_unique<Settings>(bench->paths.data + "/settings.ini"_L1);
    const auto tell = [&bench, &options](bool waits) {
        if (options.keychain && bench->settings)
            options.keychain(*bench->settings, waits);
    };
    tell(true);
    const auto sealer = co_await bench->openVault();
    tell(false);
    if (!sealer)
        co_return std::unexpected(sealer.error());
    if (!options.vaultOnly) {
        if (auto opened = co_await bench->openWork(*sealer, options); !opened)
            co_return std::unexpected(opened.error());
    }
    co_return bench;
}

QCoro::Task<Result<Sealer>> Workbench::openVault()
{
    auto making = QtConcurrent::run(&Scanner::create); // beside the databases and the keychain
    const bool vaultExists = QFileInfo::exists(paths.vault());
    auto opened = Database::open(paths.vault(), u"vault"_s);
    if (!opened)
        co_return std::unexpected(opened.error());
    vaultDatabase = std::move(*opened);
    co_await keys.probe();
    const auto key = co_await keys.vaultKey(paths.data + "/vault.key"_L1, vaultExists);
    if (!key)
        co_return std::unexpected(key.error());
    const auto made = Sealer::withKey(*key);
    if (!made)
        co_return std::unexpected(made.error());
    auto detector = co_await making;
    if (!detector)
        co_return std::unexpected(detector.error());
    scanner = *detector;
    vaultTable = std::make_unique<VaultTable>(*vaultDatabase);
    vault = std::make_unique<Vault>(*vaultTable, *made);
    ownWords = std::make_unique<OwnWords>(*vaultDatabase, *made);
    redactor = std::make_unique<Redactor>(scanner, *vault);
    co_return *made;
}

QCoro::Task<Result<void>> Workbench::openWork(Sealer vaultSealer, Options options)
{
    auto opened = Database::open(paths.database(), u"main"_s);
    if (!opened)
        co_return std::unexpected(opened.error());
    database = std::move(*opened);
    conversations = std::make_unique<Conversations>(*database, vaultSealer, clock);
    drafts.emplace(paths.data + "/drafts"_L1, vaultSealer);
    sealer = vaultSealer;
    ledger = std::make_unique<Ledger>(*database, clock, vaultSealer);
    prices = std::make_unique<PriceBook>(paths.data + "/prices.json"_L1);
    if (const auto read = prices->load(); !read)
        moneyProblems.append(read.error().message);
    budgets = std::make_unique<Budgets>(*ledger, clock, paths.data + "/budgets.json"_L1);
    budgets->nameAgents([desk = *workspace](const QString &agent) {
        const auto files = desk.agents();
        const auto file = std::ranges::find(files, agent, [](const AgentFile &one) { return one.agent().stem; });
        return file == files.end() ? agent : file->agent().name;
    });
    if (const auto read = budgets->load(); !read)
        moneyProblems.append(read.error().message);
    library = std::make_unique<Library>(*database, clock, workspace->folder());
    library->setKeyedHash([key = vaultSealer](const QByteArray &value) { return key.fingerprint(value); });
    toolbox = std::make_unique<Toolbox>(*library);
    memories = std::make_unique<Memories>(*database, vaultSealer, clock);
    memoryTools = std::make_unique<MemoryTools>(*memories);
    toolbox->addSource(*memoryTools);
    if (!options.recordsOnly)
        gate = std::make_unique<ReviewGate>(clock);
    if (!options.recordsOnly || options.tools) {
        guard = std::make_unique<VaultGuard>(*vault, [this](const ConversationId &id) { return leaving(id); });
        network = std::make_unique<Network>(*guard, [this](const QString &name, bool) { return credential(name); });
        toolbox->setDoor(network->door());
    }
    openTools();
    if (const auto used = useEmbedder(); !used)
        toolProblems.append(used.error().message);
    if (options.recordsOnly)
        co_return Result<void>{};
    // In the background: a keychain may ask.
    [](mcp::ServerBook &kept) -> QCoro::Task<void> { std::ignore = co_await kept.forgetLeftOverSecrets(); }(*serverBook);

    const auto practiceUrl = network->offerPractice(options.practicePaceMs);
    if (!practiceUrl)
        co_return std::unexpected(practiceUrl.error());
    const QUrl chatUrl(practiceUrl->toString(QUrl::StripTrailingSlash) + "/v1"_L1);
    const QString model = QString::fromLatin1(PracticeServer::ModelName);
    m_practiceProviders = {{u"practice"_s, u"anthropic-messages"_s, *practiceUrl, {}, {model}, false},
                           {u"practice-openai"_s, u"openai-chat"_s, chatUrl, {}, {model}, false}};
    readKnownModels();
    if (auto read = rereadProviders(); !read)
        co_return std::unexpected(read.error());
    co_await keys.load(providers);
    co_return Result<void>{};
}

/// What was approved belongs to this workspace. A file that cannot be read approves nothing, and stays as it is.
void Workbench::openTools()
{
    const QString folder = paths.data + "/tools/"_L1 + mcp::ServerBook::workspaceMark(workspace->folder());
    QDir().mkpath(folder);
    const auto orNothing = [this](auto loaded) {
        if (!loaded)
            toolProblems.append(tr("What you allowed tools to do cannot be read, so you are asked again: %1").arg(loaded.error().message));
        return std::move(loaded).value_or(typename decltype(loaded)::value_type());
    };
    toolGate = std::make_unique<ToolGate>();
    serverBook = std::make_unique<mcp::ServerBook>(workspace->folder(), keys, paths.data + "/tools/secrets.json"_L1);
    const QPointer<ToolGate> gate(toolGate.get());
    const QPointer<mcp::ServerBook> book(serverBook.get());
    mcp::ToolServers::Parts parts;
    parts.pins = orNothing(mcp::ToolPins::load(folder + "/approved.json"_L1));
    parts.permissions = orNothing(ToolPermissions::load(folder + "/permissions.json"_L1));
    parts.ask = [gate](PendingCall call) -> QCoro::Task<CallAnswer> {
        if (!gate)
            co_return CallAnswer::NotNow;
        co_return co_await gate->askCall(std::move(call));
    };
    toolValues = orNothing(ToolPermissions::load(folder + "/values.json"_L1));
    parts.elicit = [gate](PendingForm form) -> QCoro::Task<FormAnswer> {
        if (!gate)
            co_return FormAnswer{};
        co_return co_await gate->askForm(std::move(form));
    };
    parts.secrets = [book](mcp::ServerConfig config) -> QCoro::Task<Result<mcp::ServerConfig>> {
        if (!book)
            co_return failure(ErrorCode::Cancelled, QString());
        co_return co_await book->withSecrets(std::move(config));
    };
    if (network)
        parts.door = network->door();
    const auto ask = parts.ask;
    toolServers = std::make_unique<mcp::ToolServers>(std::move(parts));
    scriptTools = std::make_unique<ScriptTools>(workspace->folder(), toolServers->permissions(), ask);
    const QPointer<mcp::ToolServers> keeper(toolServers.get());
    toolbox->setLeave([keeper] { return keeper ? &keeper->permissions() : nullptr; }, ask);
    connect(serverBook.get(), &mcp::ServerBook::changed, toolServers.get(), [this] { toolServers->setServers(serverBook->usable()); });
    toolbox->addSource(*toolServers);
    toolbox->addSource(*scriptTools);
    openAgentTools();
    if (const auto read = serverBook->read(); !read)
        toolProblems.append(read.error().message);
}

void Workbench::openAgentTools()
{
    AgentTools::Parts parts;
    parts.agents = [this] { return callableAgents(); };
    parts.order = [this](const Agent &agent, const RunAbove *above) { return orderForCalled(agent, above); };
    parts.conversation = [this](const Agent &agent, const QString &title) -> Result<ConversationId> {
        const auto made = conversations->create(workspace->folder(), agent.stem);
        if (!made)
            return std::unexpected(made.error());
        return conversations->rename(made->id, title).transform([&made] { return made->id; });
    };
    parts.loop = [this] { return gate ? makeLoop() : nullptr; };
    parts.vault = vault.get();
    agentTools = std::make_unique<AgentTools>(std::move(parts));
    toolbox->addSource(*agentTools);
}

/// Asked for with each request, so read anew only when a file has changed.
std::vector<Agent> Workbench::callableAgents()
{
    QString state;
    const QFileInfoList files = QDir(workspace->folder() + "/agents"_L1).entryInfoList({u"*.agent.md"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        state += u"%1/%2/%3\n"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    if (state == m_agentsState)
        return m_agents;
    m_agents.clear();
    for (const AgentFile &file : workspace->agents()) {
        if (file.usable())
            m_agents.push_back(file.agent());
    }
    m_agentsState = state;
    return m_agents;
}

Result<RunOrder> Workbench::orderForCalled(const Agent &agent, const RunAbove *above) const
{
    // A run that only practises calls nobody who would not.
    const bool practising = above && above->provider.startsWith("practice"_L1);
    auto resolved = resolve({agent.stem, practising ? above->provider : QString(), {}, {}});
    if (!resolved)
        return std::unexpected(resolved.error());
    if (reviewOfCalledAgents)
        resolved->order.review = *reviewOfCalledAgents;
    return std::move(resolved->order);
}

QCoro::Task<bool> Workbench::askValues(ToolCallAsked asked)
{
    const auto offer = toolbox->offer(asked.tool);
    const QJsonDocument real = QJsonDocument::fromJson(asked.arguments.toUtf8());
    if (!offer || !real.isObject())
        co_return false;
    const QJsonObject placeholders = QJsonDocument::fromJson(asked.withPlaceholders.toUtf8()).object();
    co_return co_await realValuesAllowed(
        toolGate.get(), toolValues,
        {asked.agent, asked.run, offer->listed, real.object(), placeholders, offer->tool.network, offerHash(*offer), asked.ended});
}

Result<void> Workbench::rereadProviders()
{
    auto configured = workspace->providers();
    if (!configured)
        return std::unexpected(configured.error());
    providers = std::move(*configured);
    for (Provider &known : providers)
        known.live = m_knownModels.of(known.baseUrl);
    std::ranges::copy(m_practiceProviders, std::back_inserter(providers));
    QList<QUrl> allowed;
    for (const Provider &provider : providers)
        allowed.append(provider.baseUrl);
    network->setAllowed(allowed);
    return {};
}

const Provider *Workbench::provider(const QString &name) const
{
    const auto found = std::ranges::find(providers, name, &Provider::name);
    return found == providers.end() ? nullptr : &*found;
}

bool Workbench::usable(const Provider &provider) const { return !provider.needsKey || keys.key(provider).has_value(); }

Result<Credential> Workbench::credential(const QString &name) const
{
    const Provider *known = provider(name);
    if (!known)
        return failure(ErrorCode::NotFound, tr("There is no provider \"%1\" in providers.json.").arg(name));
    const auto key = keys.key(*known);
    if (!key) {
        if (known->needsKey)
            return std::unexpected(key.error());
        return Credential{};
    }
    if (key->isEmpty())
        return Credential{};
    const CredentialHeader header = Codec::forApi(known->api)->credentialHeader(*known);
    return Credential{header.name, header.prefix + *key};
}

Result<Choices> Workbench::leaving(const ConversationId &conversation)
{
    auto choices = conversations->choices(conversation);
    if (!choices)
        return choices;
    const QMutexLocker lock(&m_allowingMutex);
    const auto &byPolicy = m_allowing.value(conversation);
    choices->allow.insert(choices->allow.end(), byPolicy.begin(), byPolicy.end());
    return choices;
}

std::unique_ptr<AgentLoop> Workbench::makeLoop()
{
    std::ignore = serverBook->read(); // some kilobytes; what is wrong with it is shown where servers are
    const auto allowing = [this](const ConversationId &conversation, std::vector<Choices::Value> values) {
        const QMutexLocker lock(&m_allowingMutex);
        m_allowing.insert(conversation, std::move(values));
    };
    network->expect();
    return std::make_unique<AgentLoop>(AgentLoop::Parts{*redactor, *vault, *gate, *network, *conversations, *ledger, *toolbox, prices->catalogue(),
                                                        clock, allowing, [this] { return ownWords->all(); }, budgets.get(),
                                                        [this](ToolCallAsked asked) { return askValues(std::move(asked)); },
                                                        [this](const QString &stem) { return memories->notes({workspace->folder(), stem}); }});
}

TargetLookup Workbench::targetLookup(const QString &defaultPolicy) const
{
    return {providers, [this](const Provider &known) { return usable(known); }, [this](const QString &name) { return workspace->policy(name); },
            defaultPolicy};
}

Result<Workbench::Resolved> Workbench::resolve(const Wish &wish) const
{
    Resolved resolved;
    resolved.notes = moneyProblems + toolProblems;
    auto agent = workspace->agent(wish.agent);
    if (!agent)
        return std::unexpected(agent.error());
    RunOrder &order = resolved.order;
    order.agent = *agent;
    order.review = agent->review;
    order.labels = wish.labels;
    // What is named for this run goes before what the agent's file says.
    const auto route = wish.route ? wish.route : wish.provider.isEmpty() && wish.model.isEmpty() ? routeNamed(agent->model) : std::nullopt;
    if (const auto chosen = route ? chooseByRoute(*route, resolved) : choose(wish, resolved); !chosen)
        return std::unexpected(chosen.error());

    auto policy = workspace->policy(wish.policy.isEmpty() ? agent->redaction : wish.policy);
    if (!policy)
        return std::unexpected(policy.error());
    order.policy = *policy;
    order.scope.workspace = workspace->folder();
    order.scope.documents = agent->documents;
    const auto local =
        std::ranges::find_if(providers, [](const Provider &p) { return p.isLocal() && !p.models.isEmpty() && !p.name.startsWith("practice"_L1); });
    if (local != providers.end())
        order.localTarget = RunOrder::Target{*local, local->models.first()};
    return resolved;
}

Result<void> Workbench::chooseByRoute(const QString &route, Resolved &resolved) const
{
    QStringList withoutKey;
    for (const Provider &known : providers) {
        if (!usable(known))
            withoutKey << known.name;
    }
    auto routing = workspace->routing(route, providers, withoutKey);
    if (!routing && routing.error().code == ErrorCode::Secret) {
        resolved.notes.append(
            tr("%1 The practice provider answers instead. It is no model, and nothing leaves this machine.").arg(routing.error().message));
        resolved.order.provider = *provider(u"practice"_s);
        resolved.order.model = resolved.order.provider.models.first();
        return {};
    }
    if (!routing)
        return std::unexpected(routing.error());
    const RunOrder::Target first = routing->first();
    resolved.order.provider = first.provider;
    resolved.order.model = first.model;
    resolved.order.routing = std::move(*routing);
    return {};
}

Result<void> Workbench::choose(const Wish &wish, Resolved &resolved) const
{
    RunOrder &order = resolved.order;
    const QString &wished = order.agent.model;
    const qsizetype slash = routeNamed(wished) ? -1 : wished.indexOf(u'/');
    const QString agentProvider = slash > 0 ? wished.first(slash) : QString();
    const QString agentModel = slash > 0 ? wished.sliced(slash + 1) : QString();
    QString name = wish.provider.isEmpty() ? agentProvider : wish.provider;
    if (name.isEmpty()) {
        const auto ready = std::ranges::find_if(providers, [&](const Provider &p) { return p.needsKey && usable(p); });
        name = ready == providers.end() ? u"practice"_s : ready->name;
    }
    const Provider *chosen = provider(name);
    if (!chosen) {
        QStringList names;
        for (const Provider &p : providers)
            names.append(p.name);
        return failure(ErrorCode::NotFound,
                       tr("There is no provider \"%1\". Known are: %2. Add it to providers.json in the workspace.").arg(name, names.join(u", "_s)));
    }
    if (!usable(*chosen)) {
        resolved.notes.append(
            tr("There is no key for \"%1\": the practice provider answers instead. It is no model, and nothing leaves this machine.").arg(name));
        chosen = provider(u"practice"_s);
    } else if (chosen->name.startsWith("practice"_L1)) {
        resolved.notes.append(tr("Practice — no model, nothing leaves this machine."));
    }
    order.provider = *chosen;
    const bool practising = chosen->name.startsWith("practice"_L1);
    order.model = !wish.model.isEmpty() && !practising                                   ? wish.model
        : !agentModel.isEmpty() && chosen->name == agentProvider && wish.model.isEmpty() ? agentModel
        : !chosen->models.isEmpty()                                                      ? chosen->models.first()
                                                                                         : QString();
    if (order.model.isEmpty())
        return failure(ErrorCode::BadUsage,
                       tr("The provider \"%1\" names no models. Say which one with --model, or add it to providers.json.").arg(chosen->name));
    return {};
}

QCoro::Task<Result<std::vector<ModelFacts>>> Workbench::listModels(Provider provider)
{
    constexpr int MostPages = 20;
    std::vector<ModelFacts> all;
    QString page;
    for (int i = 0; i < MostPages; ++i) {
        const auto answer = co_await network->fetch(provider.name, modelListUrl(provider, page), modelListHeaders(provider));
        if (!answer)
            co_return std::unexpected(answer.error());
        auto read = readModelList(provider.api, *answer);
        if (!read)
            co_return std::unexpected(read.error());
        std::ranges::move(read->models, std::back_inserter(all));
        page = read->next;
        if (page.isEmpty())
            break;
    }
    m_knownModels.set(provider.baseUrl, all, clock.now());
    if (const auto written = writeKnownModels(); !written)
        qCWarning(lcProviders) << "what a provider says of its models could not be kept:" << errorCodeName(written.error().code);
    for (Provider &known : providers) {
        if (known.baseUrl == provider.baseUrl)
            known.live = all;
    }
    co_return withCatalogue(std::move(all), provider.baseUrl, prices->catalogue());
}

Result<void> Workbench::useEmbedder()
{
    if (m_embedder)
        m_embedder->close();
    m_embedder.reset();
    library->setEmbedder(nullptr);
    const QString server = settings->value(Settings::Key::EmbeddingServer).toString();
    if (server.isEmpty() || !network)
        return {};
    auto made = LocalEmbedder::create(network->door(), QUrl(server), settings->value(Settings::Key::EmbeddingModel).toString());
    if (!made)
        return std::unexpected(made.error());
    m_embedder = *made;
    library->setEmbedder(m_embedder);
    return {};
}

void Workbench::readKnownModels()
{
    QFile file(paths.data + "/models.json"_L1);
    if (file.size() <= KnownModels::LargestFile && file.open(QIODevice::ReadOnly))
        m_knownModels = KnownModels::parse(file.readAll());
}

Result<void> Workbench::writeKnownModels() const
{
    QSaveFile file(paths.data + "/models.json"_L1);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Storage, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(m_knownModels.toJson());
    if (!file.commit())
        return failure(ErrorCode::Storage, file.errorString());
    return {};
}

void Workbench::indexDocuments()
{
    QStringList folders;
    for (const AgentFile &file : workspace->agents()) {
        for (const QString &path : file.agent().documents)
            folders.append(QDir(workspace->folder()).absoluteFilePath(path));
    }
    folders.removeDuplicates();
    if (folders.isEmpty())
        return;
    m_indexing = QtConcurrent::run([this, folders] {
        const auto known = library->list();
        if (!known || !known->empty())
            return;
        const auto added = library->add(folders, [this](int, int, const QString &) { return !m_closing; });
        if (!added)
            qCWarning(lcDocuments) << "the workspace's documents could not be indexed:" << errorCodeName(added.error().code);
    });
}

Result<RunOrder::Attachment> Workbench::readAttachment(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(ErrorCode::NotFound, tr("There is no file %1.").arg(path));
    auto document = extractDocument(info.canonicalFilePath());
    if (!document)
        return std::unexpected(document.error());
    RunOrder::Attachment attachment;
    attachment.path = info.canonicalFilePath();
    attachment.label = info.fileName();
    attachment.problem = document->problem;
    // What follows goes to the model, so it is English whatever language the window speaks.
    if (document->kind == "database"_L1) {
        attachment.problem.clear();
        attachment.text = u"This is a database. Its tables can be read with sqlite_query."_s;
        return attachment;
    }
    if (!document->paged) {
        attachment.text = document->pages.join(u'\n');
        return attachment;
    }
    for (qsizetype page = 0; page < document->pages.size(); ++page)
        attachment.text += u"[page %1 of %2]"_s.arg(page + 1).arg(document->pageCount) + u'\n' + document->pages[page].trimmed() + u"\n\n"_s;
    return attachment;
}

Result<RunOrder::Attachment> Workbench::readFileAsItIs(const QString &path)
{
    const QFileInfo info(path);
    QFile file(info.canonicalFilePath());
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, tr("The file %1 cannot be read.").arg(path));
    if (file.size() > LargestFile)
        return failure(
            ErrorCode::BadUsage,
            tr("%1 is too large to be sent as it is: at most %2 MB. Attach its text instead.").arg(info.fileName()).arg(LargestFile / 1'000'000));
    RunOrder::Attachment attachment;
    attachment.path = info.canonicalFilePath();
    attachment.label = info.fileName();
    attachment.data = file.readAll();
    attachment.mediaType = sendableMediaType(attachment.data);
    if (attachment.mediaType.isEmpty())
        return failure(ErrorCode::Unsupported,
                       tr("%1 cannot be sent as it is: only PNG, JPEG, GIF, WebP and PDF files can. Attach its text instead.").arg(info.fileName()));
    return attachment;
}

} // namespace countersign
