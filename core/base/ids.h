// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers that cannot be mixed up with each other. Text form: a UUID of version 7 without braces, so that they sort by time.
#pragma once
#include <QtCore/QHashFunctions>
#include <QtCore/QString>

namespace countersign {

/// A new UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. Sorts by time of creation.
[[nodiscard]] QString createUuid7();

template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) { }
    /// A new one, different from every other.
    [[nodiscard]] static Id create() { return Id(createUuid7()); }

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using ConversationId = Id<struct ConversationTag>;
using RunId = Id<struct RunTag>; // one message of the person and everything that it set off
using RequestId = Id<struct RequestTag>; // one request held, signed and sent; also the ledger's call id

} // namespace countersign
