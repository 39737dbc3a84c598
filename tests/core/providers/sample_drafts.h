// SPDX-License-Identifier: GPL-3.0-or-later
// Redacted drafts for tests of encoders. The test defines a Redactor of its own (it links core_providers alone, where there is none), because
// only that class may make RedactedDrafts.
#pragma once
#include "core/base/stages.h"
#include "core/providers/codec.h"
#include "core/providers/provider.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace countersign {

class Redactor {
public:
    static RedactedDraft make(DraftShape shape, std::vector<QString> texts, std::vector<Finding> findings = {})
    {
        return RedactedDraft(ConversationId(QStringLiteral("c")), QStringLiteral("standard"), std::move(shape), std::move(texts),
                             std::move(findings));
    }
};

/// Builds a draft text by text.
class DraftBuilder {
public:
    explicit DraftBuilder(const QString &model = QStringLiteral("test-model")) { m_shape.parameters.model = model; }

    SlotIndex slot(const QString &text)
    {
        m_texts.push_back(text);
        return SlotIndex(m_texts.size()) - 1;
    }
    /// A text in which every occurrence of `found` is a finding.
    SlotIndex slotWith(const QString &text, const QString &found, Action action = Action::Placeholder)
    {
        const SlotIndex at = slot(text);
        for (qsizetype i = text.indexOf(found); i >= 0; i = text.indexOf(found, i + found.size())) {
            Finding finding;
            finding.slot = at;
            finding.redacted = {i, i + found.size()};
            finding.type = QStringLiteral("PERSON");
            finding.action = action;
            finding.replacement = found;
            m_findings.push_back(finding);
        }
        return at;
    }
    DraftBuilder &say(Role role, const QString &text) { return part(role, {Part::Kind::Text, slot(text), NoSlot, {}, false, NoSlot, {}}); }
    DraftBuilder &call(const QString &id, const QString &name, const QString &arguments)
    {
        return part(Role::Assistant, {Part::Kind::ToolCall, slot(arguments), slot(name), id, false, NoSlot, {}});
    }
    DraftBuilder &result(const QString &id, const QString &text, bool isError = false)
    {
        return part(Role::Tool, {Part::Kind::ToolResult, slot(text), NoSlot, id, isError, NoSlot, {}});
    }
    DraftBuilder &reasoning(const QString &text, const QString &raw, const QString &from)
    {
        return part(Role::Assistant, {Part::Kind::Reasoning, slot(text), NoSlot, {}, false, slot(raw), from});
    }
    DraftBuilder &part(Role role, Part part)
    {
        if (m_shape.messages.empty() || m_shape.messages.back().role != role)
            m_shape.messages.push_back({role, {}});
        m_shape.messages.back().parts.push_back(std::move(part));
        return *this;
    }
    DraftBuilder &tool(const QString &name, const QString &description, const QString &schema)
    {
        m_shape.tools.push_back({slot(name), slot(description), slot(schema)});
        return *this;
    }
    DraftShape &shape() { return m_shape; }
    Parameters &parameters() { return m_shape.parameters; }
    [[nodiscard]] RedactedDraft build() const { return Redactor::make(m_shape, m_texts, m_findings); }

private:
    DraftShape m_shape;
    std::vector<QString> m_texts;
    std::vector<Finding> m_findings;
};

inline Provider providerAt(const QString &api, const QString &baseUrl, const QString &name = QStringLiteral("p"))
{
    Provider provider;
    provider.name = name;
    provider.api = api;
    provider.baseUrl = QUrl(baseUrl);
    return provider;
}

inline QJsonObject bodyOf(const WireRequest &request) { return QJsonDocument::fromJson(request.body()).object(); }

} // namespace countersign
