// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/rehearsal.h"

namespace countersign {

struct Rehearsal::Vaulted {
    explicit Vaulted(const std::shared_ptr<const Scanner> &scanner, const Sealer &sealer) : vault(storage, sealer), redactor(scanner, vault) { }
    MemoryVaultStorage storage;
    Vault vault;
    Redactor redactor;
};

Rehearsal::Rehearsal(std::shared_ptr<const Scanner> scanner) : m_scanner(std::move(scanner)) { }

Rehearsal::~Rehearsal() = default;

Result<Redactor *> Rehearsal::redactor()
{
    if (!m_vaulted) {
        const auto sealer = Sealer::withKey(Sealer::randomKey());
        if (!sealer)
            return std::unexpected(sealer.error());
        m_vaulted = std::make_unique<Vaulted>(m_scanner, *sealer);
    }
    return &m_vaulted->redactor;
}

Result<Redactor::Text> Rehearsal::text(const QString &text, const Policy &policy, const RedactionTarget &target, const QString &tool)
{
    const QMutexLocker lock(&m_mutex);
    const Source source{tool.isEmpty() ? Source::Kind::Typed : Source::Kind::ToolResult, tool};
    return redactor().and_then(
        [&](Redactor *made) { return made->redactText(m_conversation, {text, TextSlot::Format::Plain, source, false}, policy, {}, target); });
}

Result<RedactedDraft> Rehearsal::draft(const Draft &draft, const Policy &policy, const RedactionTarget &target)
{
    const QMutexLocker lock(&m_mutex);
    return redactor().and_then([&](Redactor *made) { return made->redact(draft, policy, {}, target); });
}

} // namespace countersign
