// SPDX-License-Identifier: GPL-3.0-or-later
// What the two kinds of Office copies share: a text that is read for redaction and then written with the edits made to it, and the new container.
#pragma once
#include "core/documents/reader/office/office_copy.h"
#include "core/documents/reader/office/package.h"
#include "core/documents/reader/office/xml_source.h"

#include <utility>

namespace countersign::office {

constexpr qsizetype longestCopyText = 40'000'000; // characters, of all texts

/// The pieces of one text, in order; each is somewhere in the file.
class EditedText {
public:
    /// Without edits the text is only collected.
    explicit EditedText(const std::vector<CopyEdit> *edits) : m_edits(edits) { }

    void separate(QChar separator) { m_text += separator; }
    /// Takes a piece and gives it as it is to be written. Line ends and tabs of its own count as spaces, so that cells stay cells.
    [[nodiscard]] QString take(const QString &piece);
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QString taken() { return std::move(m_text); }

private:
    const std::vector<CopyEdit> *m_edits;
    size_t m_next = 0;
    QString m_text;
};

using NewParts = std::vector<std::pair<QByteArray, QByteArray>>;

/// A ZIP container of these parts, deflated, without times. Empty when it cannot be made.
[[nodiscard]] QByteArray newContainer(const NewParts &parts);

/// A part's relations and a package's types, being collected.
struct NewRelation {
    QString id;
    QString type; // last component
    QString target; // relative
};
[[nodiscard]] QByteArray relationsPart(const std::vector<NewRelation> &relations);
/// `types` by the name of the part, without the leading slash.
[[nodiscard]] QByteArray contentTypesPart(const std::vector<std::pair<QString, QString>> &types);

/// False when a part cannot be copied. `edits` null: texts are collected, nothing is written.
struct CopyRun {
    const std::vector<std::vector<CopyEdit>> *edits = nullptr;
    std::vector<CopyText> texts;
    NewParts parts;
    bool tooMuch = false;
    bool failed = false;
    [[nodiscard]] EditedText next() const;
    void finish(EditedText &text, const QString &name, bool table);
};
void copyWord(const Package &package, const QString &part, CopyRun &run);
void copyWorkbook(const Package &package, const QString &part, CopyRun &run);

} // namespace countersign::office
