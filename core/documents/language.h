// SPDX-License-Identifier: GPL-3.0-or-later
// The languages whose words the index knows how to reduce to their stems, and which of them a text is written in.
#pragma once
#include <QtCore/QLatin1StringView>
#include <QtCore/QStringView>
#include <array>

namespace countersign {

enum class Language : quint8 { English, German, French, Spanish, Italian, Portuguese, Dutch };
inline constexpr std::array allLanguages{Language::English, Language::German,     Language::French, Language::Spanish,
                                         Language::Italian, Language::Portuguese, Language::Dutch};

/// "en", "de", … as the database keeps them.
[[nodiscard]] QLatin1StringView languageCode(Language language);
/// English for a code that is not known.
[[nodiscard]] Language languageFromCode(QStringView code);

/// By the commonest words of the first few thousand characters; English when they do not tell. Cheap: one pass.
[[nodiscard]] Language guessLanguage(QStringView text);

/// `word` in lower case is so common in the language that it says nothing about a text. English has the 33 words of Lucene.
[[nodiscard]] bool isStopWord(QStringView word, Language language);

} // namespace countersign
