// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a document without what must not leave, to be handed on as a file. The values are gone, not covered: text files are written anew,
// Office files part by part (core/documents/reader/office/office_copy.h), and a PDF is set from the redacted pages by the window. A copy
// in which an original is still found is not kept.
#pragma once
#include "core/documents/column_rules.h"
#include "core/documents/extraction.h"
#include "core/redaction/redactor.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace countersign {

enum class CopyFormat { Text, Csv, Workbook, Word, Pdf };
/// For a document that was read as this kind from this file, the nearest to the file first.
[[nodiscard]] std::vector<CopyFormat> copyFormats(const QString &kind, const QString &path);
[[nodiscard]] QString copySuffix(CopyFormat format, const QString &kind); // "docx", "txt", "md", …

/// How a text would leave; the same function for all texts of a copy, so that a value has one placeholder.
using RedactText = std::function<Result<Redactor::Text>(const QString &text)>;
using CopyProgress = std::function<bool(int done, int all)>; // false stops with Cancelled

struct CopyReader {
    ExtractionLimits limits{};
    QString worker{}; // see extractDocument
};

/// What of a document is text, as a copy of that format needs it.
struct CopySource {
    QString kind;
    QStringList names; // of pages or parts; shorter than texts when they have none
    QStringList texts;
    std::vector<TableForm> forms; // by text
};
/// Reads the file as it is now. Errors also for a file that cannot be read as a whole: a copy of half of it would look like all of it.
[[nodiscard]] Result<CopySource> readForCopy(const QString &path, CopyFormat format, const CopyReader &reader,
                                             const std::function<bool()> &keepGoing);

struct CopyPlan {
    struct Edit {
        Range range;
        QString replacement;
        QString type{}; // of the finding; of a cell of a column with a rule empty
        QString reason{};
        Action action = Action::Placeholder;
        friend bool operator==(const Edit &, const Edit &) = default;
    };
    std::vector<std::vector<Edit>> edits; // by text; ascending, apart from each other
    QStringList texts; // with the edits made
    QMap<QString, int> types; // how many values of each type are taken out
    int columnCells = 0; // cells that a column rule changed
    QStringList gone; // values that may stand nowhere in the copy. Originals: never logged or shown
    [[nodiscard]] int replaced() const;
};
/// Column rules first, then what redaction finds; a value that was found once is taken out wherever else it stands, but for columns that
/// are kept.
[[nodiscard]] Result<CopyPlan> planCopy(const CopySource &source, const RedactText &redact, const std::vector<ColumnRule> &rules,
                                        const KeyedHash &hash, const CopyProgress &progress = {});

/// Writes the copy beside its place, looks through it (checkCopy) and only then puts it there. Blocks. Leak: an original was still found, and
/// nothing was kept. Not for Pdf.
[[nodiscard]] Result<void> writeCopy(const QString &path, const QString &target, CopyFormat format, const CopySource &source, const CopyPlan &plan,
                                     const CopyReader &reader, const std::function<bool()> &keepGoing = {});
/// Has somebody else write the copy: `write(path)` into a file beside the target, which is then looked through and put in place.
[[nodiscard]] Result<void> placeCopy(const QString &target, const QStringList &gone, const CopyReader &reader,
                                     const std::function<Result<void>(const QString &path)> &write);
/// Leak when one of the values is found in what the reader makes of the file, or in anything else that is in it.
[[nodiscard]] Result<void> checkCopy(const QString &path, const QStringList &gone, const CopyReader &reader);

} // namespace countersign
