// SPDX-License-Identifier: GPL-3.0-or-later
// The YAML block between two "---" lines at the top of a Markdown file, as lines: found, and changed one entry at a time, so that
// comments, unknown keys, order and line ends stay as they were written.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <optional>

namespace countersign {

class FrontMatter {
public:
    /// Nothing when the bytes do not begin with a "---" line, or when no "---" or "..." line closes the block.
    [[nodiscard]] static std::optional<FrontMatter> split(const QByteArray &bytes);

    /// The YAML text, without the two markers. Its first line is line 2 of the file.
    [[nodiscard]] QByteArray yaml() const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }

    /// Sets a top-level entry to a value written as one line of YAML; an absent entry is added at the end of its
    /// block. A comment behind the old value stays. `value` empty removes the entry.
    void set(const QByteArray &key, const QByteArray &value);
    void setBody(QByteArray body) { m_body = std::move(body); }
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Entry {
        qsizetype first = -1; // line with the key
        qsizetype end = -1; // one behind its last line
    };
    [[nodiscard]] Entry find(const QByteArray &key) const;

    QByteArray m_opening, m_closing; // the marker lines with their line ends
    QByteArrayList m_lines; // each with its line end
    QByteArray m_body;
    QByteArray m_lineEnd = "\n";
};

/// A scalar as YAML that reads back as this string: plain where that is safe, else in double quotes.
[[nodiscard]] QByteArray yamlScalar(const QString &text);

} // namespace countersign
