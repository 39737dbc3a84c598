// SPDX-License-Identifier: GPL-3.0-or-later
// A Word document or a workbook written anew without the values that must not leave. The copy is a package of its own: only the parts that are known
// to be needed go into it, each read tag by tag; properties, thumbnails, comments, tracked changes, macros, embedded files, links, caches
// and pictures do not. For the confined worker; deterministic, so that what is asked for by offset is found again.
#pragma once
#include "core/documents/reader/office/office.h"

#include <QtCore/QStringList>

namespace countersign::office {

/// What of a part is text, in the order of reading. In a Word document a line is a paragraph or a row of a table, its cells parted by tabs; in a sheet a line
/// is a row, and each column up to the last filled one has its cell.
struct CopyText {
    QString name; // of a sheet; of other parts for programs
    QString text;
    bool table = false; // a sheet
};

struct CopyEdit {
    qsizetype begin = 0; // [begin, end) in the text
    qsizetype end = 0;
    QString replacement;
};

struct CopyTexts {
    QLatin1StringView end; // worker::complete, or why there are none (worker_lines.h)
    QLatin1StringView kind; // worker::word or worker::sheet
    std::vector<CopyText> texts;
};
[[nodiscard]] CopyTexts copyTexts(const QByteArray &bytes);

struct OfficeCopy {
    QLatin1StringView end;
    QByteArray bytes;
};
/// `edits` by text, in the order of copyTexts(), ascending and apart from each other.
[[nodiscard]] OfficeCopy writeCopy(const QByteArray &bytes, const std::vector<std::vector<CopyEdit>> &edits);

/// Everything in the package that can hold text: each part as it is, and once more with its tags taken out.
struct PackageText {
    QLatin1StringView end;
    QString text;
    QStringList names;
};
[[nodiscard]] PackageText packageText(const QByteArray &bytes);

} // namespace countersign::office
