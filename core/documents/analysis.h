// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the terms that are indexed and searched: words in lower case, without accents, without stop words, reduced to their stems.
// English is analysed as by Lucene's EnglishAnalyzer (possessive, 33 stop words, Porter), but words end at every sign that is no letter or
// digit, so that a part of a file name or of a contract number is found. The other languages have their Snowball stemmers. Han and kana, which
// are written without spaces, become pairs of neighbouring characters.
#pragma once
#include "core/documents/language.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <array>
#include <functional>
#include <vector>

struct sb_stemmer;

namespace countersign {

/// Raise it when the same text gives other terms than before: the index is then made again from the stored texts.
inline constexpr int analyzerVersion = 1;

struct Term {
    QByteArray text; // UTF-8
    int position = 0; // of the word in the text; stop words count, so that a phrase keeps its gaps
    friend bool operator==(const Term &, const Term &) = default;
};

/// Lower case without accents: "Größe" is "grosse".
[[nodiscard]] QString foldedWord(QStringView word);

/// Remembers the stems of the words it has seen. One thread at a time.
class Analyzer {
public:
    Analyzer();
    ~Analyzer();
    Q_DISABLE_COPY_MOVE(Analyzer)

    [[nodiscard]] std::vector<Term> terms(QStringView text, Language language);
    /// The words of a text, in lower case, as they are cut before anything else is done to them; apostrophes inside are kept.
    [[nodiscard]] static std::vector<QString> words(QStringView text);
    /// Empty for a stop word.
    [[nodiscard]] QByteArray term(const QString &word, Language language);

private:
    [[nodiscard]] QByteArray stem(QString word, Language language);
    std::array<sb_stemmer *, allLanguages.size()> m_stemmers{};
    std::array<QHash<QString, QByteArray>, allLanguages.size()> m_known;
};

} // namespace countersign
