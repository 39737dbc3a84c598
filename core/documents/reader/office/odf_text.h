// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs, lists, tables, notes and shapes of OpenDocument, as they occur in texts, cells and slides alike.
#pragma once
#include "core/documents/reader/office/markdown.h"
#include "core/documents/reader/office/odf_styles.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

class OdfText {
public:
    /// `package` is null for a flat file.
    OdfText(const OdfStyles &styles, const Package *package) : m_styles(styles), m_package(package) { }

    void block(const XmlNode &node);
    void blocks(const XmlNode &node);
    /// A note or paragraph as a text of its own.
    [[nodiscard]] QString apart(const XmlNode &node);
    [[nodiscard]] QString apartText(const XmlNode &node); // its paragraphs alone, one a line, with what hangs on them after it
    /// The notes that were referred to, as blocks.
    void writeNotes();
    [[nodiscard]] MarkdownText &out() { return *m_out; }

private:
    struct ListState {
        const OdfStyles::Levels *styles = nullptr;
        int level = -1;
        OdfCounter *counter = nullptr;
    };
    void paragraph(const XmlNode &node);
    void heading(const XmlNode &node);
    void list(const XmlNode &node);
    void item(const XmlNode &node, bool numbered);
    void table(const XmlNode &node);
    void rows(const XmlNode &node, Table &table, bool &isLayout);
    void inlineOf(const XmlNode &node, QString &out);
    void inlinePiece(const XmlNode &node, QString &out);
    void note(const XmlNode &node, QString &out);
    void annotation(const XmlNode &node);
    void shape(const XmlNode &node, QString &out);
    [[nodiscard]] QString objectText(const XmlNode &object);
    [[nodiscard]] QString chartText(const XmlNode &chart);
    [[nodiscard]] QString line(const XmlNode &node);
    void flushBeside();

    const OdfStyles &m_styles;
    const Package *m_package;
    MarkdownText m_whole;
    MarkdownText *m_out = &m_whole;
    QStringList m_beside;
    QStringList m_notes;
    OdfCounter m_headings;
    ListState m_list;
    QHash<QString, OdfCounter::Counts> m_ended; // numbers that a later list may go on with, by its identifier or style
    int m_notesMade = 0;
    int m_depth = 0;
    bool m_inChart = false;
};

[[nodiscard]] bool isOdfShape(const QString &name);

} // namespace countersign::office
