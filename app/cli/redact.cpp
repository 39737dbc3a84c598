// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/workbench/workbench.h"
#include "core/documents/extraction.h"
#include "core/redaction/restorer.h"
#include "core/redaction/rule_account.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

/// UTF-16 offsets → code points; asked in ascending order.
class CodePoints {
public:
    explicit CodePoints(QStringView text) : m_text(text) { }
    qsizetype at(qsizetype offset)
    {
        if (offset < m_offset)
            m_offset = m_points = 0;
        for (; m_offset < offset; ++m_offset)
            m_points += !m_text[m_offset].isLowSurrogate() || m_offset == 0 || !m_text[m_offset - 1].isHighSurrogate();
        return m_points;
    }

private:
    QStringView m_text;
    qsizetype m_offset = 0;
    qsizetype m_points = 0;
};

/// Why the finding was made; never the value itself.
QJsonObject explained(const Finding &finding, const Policy::Rule &rule)
{
    const RuleAccount account = accountOf(finding.rule);
    return {{u"trigger"_s, account.trigger},
            {u"check"_s, account.check.isEmpty() ? QJsonValue() : QJsonValue(account.check)},
            {u"reason"_s, finding.reason},
            {u"score"_s, std::round(finding.score * 1000) / 1000},
            {u"threshold"_s, rule.threshold}};
}

struct Context {
    Redactor &redactor;
    Policy policy;
    RedactionTarget target;
    bool explain = false;
    Vault *passing = nullptr; // where texts without a conversation of theirs leave nothing behind
};

QJsonArray findingsToJson(const Context &context, const QString &text, const std::vector<Finding> &findings)
{
    CodePoints points(text);
    QJsonArray array;
    for (const Finding &finding : findings) {
        const qsizetype start = points.at(finding.original.begin);
        QJsonObject object{{u"start"_s, start},
                           {u"end"_s, points.at(finding.original.end)},
                           {u"type"_s, finding.type},
                           {u"score"_s, std::round(finding.score * 1000) / 1000},
                           {u"rule"_s, finding.rule},
                           {u"action"_s, actionName(finding.action)},
                           {u"replacement"_s, finding.replacement.isEmpty() ? QJsonValue() : QJsonValue(finding.replacement)}};
        if (context.explain)
            object[u"explain"_s] = explained(finding, context.policy.ruleFor(finding.type, context.target.provider, context.target.local));
        array.append(object);
    }
    return array;
}

Result<Policy> policyNamed(const std::optional<Workspace> &workspace, const QString &name)
{
    return workspace ? workspace->policy(name) : Policy::shipped(name);
}

Result<Redactor::Text> redactOne(const Context &context, const ConversationId &conversation, const QString &text)
{
    return context.redactor.redactText(conversation, TextSlot{text, TextSlot::Format::Plain, {Source::Kind::Typed, {}}, false}, context.policy, {},
                                       context.target);
}

/// One text a line in, one answer a line out, as it comes. A line that is not understood gets an answer that says so.
int redactLines(const Context &context, const QString &name, const std::optional<ConversationId> &shared)
{
    QFile input;
    const bool standardInput = name.isEmpty() || name == "-"_L1;
    input.setFileName(name);
    if (!(standardInput ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly)))
        return fail({ErrorCode::NotFound, u"%1 cannot be read: %2."_s.arg(name, input.errorString())});
    int status = Done;
    for (qint64 number = 1;; ++number) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return status;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(line, &problem).object();
        QJsonObject answer{{u"id"_s, object.value("id"_L1)}};
        if (problem.error != QJsonParseError::NoError || !object.value("text"_L1).isString()) {
            answer[u"error"_s] = u"Line %1 is not {\"id\": …, \"text\": \"…\"}."_s.arg(number);
            status = Failed;
            printJson(answer);
            continue;
        }
        const QString text = object.value("text"_L1).toString();
        const ConversationId conversation = shared.value_or(ConversationId::create());
        const auto redacted = redactOne(context, conversation, text);
        if (!redacted) {
            answer[u"error"_s] = redacted.error().message;
            status = Failed;
        } else {
            answer[u"findings"_s] = findingsToJson(context, text, redacted->findings);
            answer[u"redacted"_s] = redacted->redacted;
        }
        if (context.passing && !shared) {
            if (const auto forgotten = context.passing->forget(conversation); !forgotten)
                return fail(forgotten.error());
        }
        printJson(answer);
    }
}

} // namespace

QCoro::Task<int> redact(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli redact [--policy P] [--provider NAME] [--jsonl] [--explain] [--conversation ID] [FILE…|-]"_s,
                            {{u"policy"_s, u"strict, standard, local-only or one of the workspace (standard when not given)"_s, u"P"_s},
                             {u"provider"_s, u"where the text would go; a policy may treat providers differently"_s, u"NAME"_s},
                             {u"workspace"_s, u"the workspace whose policies are known"_s, u"DIR"_s},
                             {u"conversation"_s, u"keep using the placeholders of this conversation"_s, u"ID"_s},
                             {u"explain"_s, u"tells for each finding which trigger, check, cue and score made it"_s},
                             {u"jsonl"_s, u"reads {\"id\",\"text\"} lines and answers one line each"_s}});
    if (args->status)
        co_return *args->status;
    const QString policyName = args->has("policy") ? args->value("policy") : u"standard"_s;
    std::optional<ConversationId> conversation;
    if (args->has("conversation"))
        conversation = ConversationId(args->value("conversation"));

    // Lines without a conversation are answered without touching the disk: nobody will ask for their originals.
    std::unique_ptr<Workbench> bench;
    MemoryVaultStorage memory;
    std::optional<Vault> memoryVault;
    std::optional<Redactor> memoryRedactor;
    std::optional<Workspace> workspace;
    const bool onDisk = !args->has("jsonl") || conversation;
    if (onDisk) {
        auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .vaultOnly = true});
        if (!opened)
            co_return fail(opened.error());
        bench = std::move(*opened);
        workspace = bench->workspace;
    } else {
        auto scanner = Scanner::create();
        if (!scanner)
            co_return fail(scanner.error());
        memoryVault.emplace(memory, *Sealer::withKey(Sealer::randomKey()));
        memoryRedactor.emplace(*scanner, *memoryVault);
        if (const auto paths = Paths::find(args->value("workspace"))) {
            if (auto existing = Workspace::open(paths->workspace))
                workspace = std::move(*existing);
        }
    }
    auto policy = policyNamed(workspace, policyName);
    if (!policy)
        co_return fail({ErrorCode::BadUsage, policy.error().message});
    if (bench) {
        const auto ownWords = bench->ownWords->all();
        if (!ownWords)
            co_return fail(ownWords.error());
        policy = policy->withTerms(*ownWords);
    }
    Context context{onDisk ? *bench->redactor : *memoryRedactor,
                    *policy,
                    {args->value("provider"), false},
                    args->has("explain"),
                    memoryVault ? &*memoryVault : nullptr};
    if (workspace) {
        const auto providers = workspace->providers().value_or(std::vector<Provider>());
        const auto known = std::ranges::find(providers, context.target.provider, &Provider::name);
        context.target.local = known != providers.end() && known->isLocal();
    }

    const QStringList files = args->positional().isEmpty() ? QStringList{u"-"_s} : args->positional();
    int status = Done;
    for (const QString &file : files) {
        if (args->has("jsonl")) {
            status = std::max(status, redactLines(context, file, conversation));
            continue;
        }
        const auto bytes = readInput(file);
        if (!bytes) {
            status = fail(bytes.error());
            continue;
        }
        const QString text = decodeText(*bytes);
        const ConversationId id = conversation.value_or(ConversationId::create());
        const auto redacted = redactOne(context, id, text);
        if (!redacted) {
            status = fail(redacted.error());
            continue;
        }
        QJsonObject answer{{u"conversation"_s, id.text()},
                           {u"policy"_s, policy->name()},
                           {u"findings"_s, findingsToJson(context, text, redacted->findings)},
                           {u"redacted"_s, redacted->redacted}};
        if (files.size() > 1)
            answer[u"file"_s] = file;
        printJson(answer);
    }
    co_return status;
}

QCoro::Task<int> restore(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli restore [--conversation ID] [FILE|-]"_s,
                            {{u"conversation"_s, u"whose placeholders; the latest conversation when not given"_s, u"ID"_s}});
    if (args->status)
        co_return *args->status;
    const auto bytes = readInput(args->positional().value(0));
    if (!bytes)
        co_return fail(bytes.error());
    auto opened = co_await Workbench::open({.workspace = {}, .vaultOnly = true});
    if (!opened)
        co_return fail(opened.error());
    ConversationId conversation(args->value("conversation"));
    if (conversation.isNull()) {
        const auto latest = (*opened)->vaultTable->latest();
        if (!latest)
            co_return fail(latest.error());
        conversation = *latest;
    }
    QStringList unknown;
    const auto restored = restoreText(*(*opened)->vault, conversation, QString::fromUtf8(*bytes), TextSlot::Format::Plain, nullptr, &unknown);
    if (!restored)
        co_return fail(restored.error());
    print(*restored);
    if (!unknown.isEmpty())
        say(u"left as they are, because the conversation has no such placeholder: %1"_s.arg(unknown.join(u", "_s)));
    co_return Done;
}

} // namespace countersign::cli
