// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the extraction worker and the program that started it share: keys of the JSON lines, and how a reading ended.
#pragma once
#include <QtCore/QLatin1StringView>

namespace countersign::worker {

// Keys.
inline constexpr QLatin1StringView landlock{"landlock"}, seccomp{"seccomp"}; // first line: what is in force
inline constexpr QLatin1StringView kind{"kind"}, pageCount{"pages"}, title{"title"}, encoding{"encoding"};
inline constexpr QLatin1StringView page{"page"}, text{"text"}, broken{"broken"}; // a page, or a piece of one; without "page": of the whole text
inline constexpr QLatin1StringView name{"name"}, places{"places"}; // of a page: its name, and [[from character, cells], …] of this piece
inline constexpr QLatin1StringView width{"width"}, height{"height"}, words{"words"}; // of a drawn page; words as [x, y, w, h, text], in shares of it
inline constexpr QLatin1StringView table{"table"}, size{"size"}; // of a text to be copied; of a copy, in bytes
inline constexpr QLatin1StringView end{"end"};
inline constexpr QLatin1StringView canRead{"read"}, canWrite{"write"}, canConnect{"connect"}, canStart{"start"}; // answers of the canary

// Values of "end".
inline constexpr QLatin1StringView complete{"complete"}, tooMuchText{"too-much-text"}, unreadable{"unreadable"}, memory{"memory"};
inline constexpr QLatin1StringView damaged{"damaged"}, encrypted{"encrypted"}, binary{"binary"};
inline constexpr QLatin1StringView bomb{"bomb"}, doctype{"doctype"}, partly{"partly"}; // partly: what could be read of a damaged file was
inline constexpr QLatin1StringView oldWord{"old-word"}, oldSheet{"old-sheet"}, oldSlides{"old-slides"}, binarySheet{"binary-sheet"};
inline constexpr QLatin1StringView flatOffice{"flat-office"};
inline constexpr QLatin1StringView zip{"zip"}, oldOffice{"old-office"}, image{"image"}, database{"database"};

// Values of "kind" that more than one place needs.
inline constexpr QLatin1StringView word{"word"}, sheet{"spreadsheet"}, slides{"slides"};

inline constexpr int mostPages = 100'000; // of a document; what comes after is not read

} // namespace countersign::worker
