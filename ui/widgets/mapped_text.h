// SPDX-License-Identifier: GPL-3.0-or-later
// Text as a view shows it, and where each piece of it comes from. A view breaks long lines, indents JSON and puts labels between words;
// a finding is still the same place in the text, in the bytes and on the screen. Pure functions; any thread.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <vector>

namespace countersign {

class MappedText {
public:
    /// `viewLength` characters of text() stand for `sourceLength` units of the source; one to one where the two are equal.
    struct Piece {
        qsizetype view = 0;
        qsizetype source = 0;
        qsizetype viewLength = 0;
        qsizetype sourceLength = 0;
        friend bool operator==(const Piece &, const Piece &) = default;
    };

    /// What goes into the view: no carriage returns, no separators that a text document would count otherwise.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }
    /// The part of the view that shows this part of the source.
    [[nodiscard]] Range toView(Range source) const;
    /// The place in the source that a place in the view stands for; between two pieces, the beginning of the later one.
    [[nodiscard]] qsizetype toSource(qsizetype view) const;

    /// Appends a piece of the source that is shown as it is, but for line ends and characters that a text document cannot hold.
    void appendSource(QStringView text, qsizetype source);
    /// Appends UTF-8 bytes of the source; bytes that are no UTF-8 are shown as U+FFFD.
    void appendSource(QByteArrayView utf8, qsizetype source);
    /// Appends something that is only in the view: an indent, a label.
    void appendExtra(QStringView text) { m_text.append(text); }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    void add(qsizetype viewLength, qsizetype source, qsizetype sourceLength);
    QString m_text;
    std::vector<Piece> m_pieces;
};

/// Longer lines are broken in the view: a text view lays out a line as a whole, and a megabyte in one line takes seconds.
inline constexpr qsizetype LongestLine = 2000;

/// Appends a piece of the source with its long lines broken.
void appendBroken(MappedText &out, QStringView text, qsizetype source);

/// JSON laid out for reading: a line per member, text broken where it holds "\n". Lenient: what is no JSON is shown as it stands.
struct PrettyJson {
    MappedText text;
    std::vector<Range> keys; // in the view, with their quotes; ascending
};
[[nodiscard]] PrettyJson prettyJson(QByteArrayView json);
/// The bytes exactly, with nothing added but breaks in long lines.
[[nodiscard]] MappedText rawBytes(QByteArrayView bytes);

} // namespace countersign
