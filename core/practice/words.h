// SPDX-License-Identifier: GPL-3.0-or-later
// Words, sentences and file names of a text: all that the practice provider knows of language.
#pragma once
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace countersign::practice {

/// The words that carry meaning, lower-case, without plural and verb endings; names like read_file and readFile give two.
[[nodiscard]] QStringList keyWords(const QString &text);
/// The same as they are written, for a search.
[[nodiscard]] QStringList keyWordsAsWritten(const QString &text);
/// Sentences and lines, trimmed; placeholders stay whole.
[[nodiscard]] QStringList sentencesOf(const QString &text);
/// Words that look like a file's name or path, e.g. "claims/claim-07.txt".
[[nodiscard]] QStringList fileNames(const QString &text);
/// A tool's result as lines of text: JSON becomes "key: value" lines, one for each innermost object.
[[nodiscard]] QString readable(const QString &result);
/// How many of `words` occur in `text`.
[[nodiscard]] int overlap(const QSet<QString> &words, const QString &text);

} // namespace countersign::practice
