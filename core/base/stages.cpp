// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stages.h"

#include <QtCore/QCryptographicHash>
#include <algorithm>
#include <array>

namespace countersign {

namespace {
struct ActionWord {
    Action action;
    QLatin1StringView name;
};
constexpr std::array ActionWords{
    ActionWord{Action::Allow, QLatin1StringView("allow")},           ActionWord{Action::Placeholder, QLatin1StringView("placeholder")},
    ActionWord{Action::Surrogate, QLatin1StringView("surrogate")},   ActionWord{Action::Mask, QLatin1StringView("mask")},
    ActionWord{Action::Generalise, QLatin1StringView("generalise")}, ActionWord{Action::RouteLocal, QLatin1StringView("route-local")},
    ActionWord{Action::Block, QLatin1StringView("block")},
};
struct EffortWord {
    Effort effort;
    QLatin1StringView name;
};
constexpr std::array EffortWords{
    EffortWord{Effort::Off, QLatin1StringView("off")},   EffortWord{Effort::Minimal, QLatin1StringView("minimal")},
    EffortWord{Effort::Low, QLatin1StringView("low")},   EffortWord{Effort::Medium, QLatin1StringView("medium")},
    EffortWord{Effort::High, QLatin1StringView("high")}, EffortWord{Effort::XHigh, QLatin1StringView("xhigh")},
    EffortWord{Effort::Max, QLatin1StringView("max")},
};
struct Magic {
    QByteArrayView bytes;
    qsizetype at;
    QLatin1StringView mediaType;
};
constexpr std::array Magics{
    Magic{"\x89PNG\r\n\x1a\n", 0, QLatin1StringView("image/png")},
    Magic{"\xff\xd8\xff", 0, QLatin1StringView("image/jpeg")},
    Magic{"GIF87a", 0, QLatin1StringView("image/gif")},
    Magic{"GIF89a", 0, QLatin1StringView("image/gif")},
    Magic{"WEBP", 8, QLatin1StringView("image/webp")},
    Magic{"%PDF-", 0, QLatin1StringView("application/pdf")},
};
} // namespace

QString fileText(const QString &mediaType, const QByteArray &data)
{
    return QStringLiteral("%1, %2 bytes, SHA-256 %3")
        .arg(mediaType)
        .arg(data.size())
        .arg(QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex()));
}

QString sendableMediaType(QByteArrayView data)
{
    const auto magic = std::ranges::find_if(Magics, [&](const Magic &m) {
        return data.size() >= m.at + m.bytes.size() && data.sliced(m.at, m.bytes.size()) == m.bytes && (m.at == 0 || data.startsWith("RIFF"));
    });
    return magic == Magics.end() ? QString() : QString(magic->mediaType);
}

QString effortName(Effort effort)
{
    const auto word = std::ranges::find(EffortWords, effort, &EffortWord::effort);
    return QString(word->name);
}

std::optional<Effort> effortFromName(QStringView name)
{
    const auto word = std::ranges::find_if(EffortWords, [&](const EffortWord &w) { return name == w.name; });
    if (word == EffortWords.end())
        return std::nullopt;
    return word->effort;
}

QString actionName(Action action)
{
    const auto word = std::ranges::find(ActionWords, action, &ActionWord::action);
    return QString(word->name);
}

std::optional<Action> actionFromName(QStringView name)
{
    const auto word = std::ranges::find_if(ActionWords, [&](const ActionWord &w) { return name == w.name; });
    if (word == ActionWords.end())
        return std::nullopt;
    return word->action;
}

QString sourceKindName(Source::Kind kind)
{
    switch (kind) {
    case Source::Kind::Instructions: return QStringLiteral("instructions");
    case Source::Kind::Typed: return QStringLiteral("typed");
    case Source::Kind::Attachment: return QStringLiteral("attachment");
    case Source::Kind::ToolDefinition: return QStringLiteral("tool_definition");
    case Source::Kind::ToolCall: return QStringLiteral("tool_call");
    case Source::Kind::ToolResult: return QStringLiteral("tool_result");
    case Source::Kind::Model: return QStringLiteral("model");
    case Source::Kind::Memory: return QStringLiteral("memory");
    case Source::Kind::Schema: break;
    }
    return QStringLiteral("schema");
}

QString stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::EndTurn: return QStringLiteral("end_turn");
    case StopReason::ToolCalls: return QStringLiteral("tool_calls");
    case StopReason::MaxTokens: return QStringLiteral("max_tokens");
    case StopReason::StopSequence: return QStringLiteral("stop_sequence");
    case StopReason::ContentFilter: return QStringLiteral("content_filter");
    case StopReason::Pause: return QStringLiteral("pause");
    case StopReason::Other: break;
    }
    return QStringLiteral("other");
}

Draft::Draft(ConversationId conversation, DraftShape shape, std::vector<TextSlot> texts)
    : m_conversation(std::move(conversation)), m_shape(std::move(shape)), m_texts(std::move(texts))
{
}

Draft Draft::withText(SlotIndex slot, QString text) const
{
    Draft changed = *this;
    changed.m_texts.at(size_t(slot)).text = std::move(text);
    return changed;
}

RedactedDraft::RedactedDraft(ConversationId conversation, QString policy, DraftShape shape, std::vector<QString> texts, std::vector<Finding> findings)
    : m_conversation(std::move(conversation)), m_policy(std::move(policy)), m_shape(std::move(shape)), m_texts(std::move(texts)),
      m_findings(std::move(findings))
{
}

bool RedactedDraft::has(Action action) const { return std::ranges::contains(m_findings, action, &Finding::action); }

bool RedactedDraft::changed(SlotIndex slot) const
{
    return std::ranges::any_of(m_findings, [&](const Finding &f) { return f.slot == slot && !f.replacement.isEmpty(); });
}

QByteArray WireRequest::sha256() const { return QCryptographicHash::hash(m_body, QCryptographicHash::Sha256).toHex(); }

SignedRequest::SignedRequest(RequestId id, WireRequest request, QByteArray sha256, Signature signature)
    : m_id(std::move(id)), m_request(std::move(request)), m_sha256(std::move(sha256)), m_signature(std::move(signature))
{
}

} // namespace countersign
