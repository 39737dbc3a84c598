// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in one line of a Word document: runs, fields, links, symbols, equations, references to notes and comments; and what hangs on it:
// boxes, charts.
#pragma once
#include "core/documents/reader/office/package.h"
#include "core/documents/reader/office/word_styles.h"

#include <QtCore/QMap>

namespace countersign::office {

/// Reads blocks; boxes in a line hold some.
class WordBlocks {
public:
    virtual ~WordBlocks() = default;
    virtual void blocks(const XmlNode &node) = 0;
    virtual QString apart(const XmlNode &node) = 0; // the blocks in it as a text of its own
};

struct WordNote {
    QString label; // "1", "2", …; of endnotes "e1", …
    XmlNode content;
};

class WordRuns {
public:
    WordRuns(WordBlocks &blocks, const Package &package, const WordStyles &styles, Relations relations);

    [[nodiscard]] QString text(const XmlNode &node); // of the element
    [[nodiscard]] QString inside(const XmlNode &node); // of what is in it
    void setRelations(Relations relations) { m_relations = std::move(relations); }
    void setHidden(bool hidden) { m_hiddenParagraph = hidden; }

    void addNote(const QString &type, const QString &id, XmlNode content) { m_notes[type].insert(id, std::move(content)); }
    void addComment(const QString &id, const QString &text) { m_comments.insert(id, text); }
    /// Texts that belong after the paragraph just read.
    [[nodiscard]] QStringList takeBeside() { return std::exchange(m_beside, {}); }
    [[nodiscard]] std::vector<WordNote> takeNotes() { return std::exchange(m_referred, {}); }
    [[nodiscard]] QStringList takeUnmentionedComments() { return std::exchange(m_comments, {}).values(); }

private:
    struct Field {
        QString instruction;
        QString standIn; // shown when it has no result: the choice of an old form field
        qsizetype resultAt = -1; // in the text; -1 = its instruction is still being read
    };
    void add(const XmlNode &node, QString &out);
    void addInside(const XmlNode &node, QString &out);
    void addRun(const XmlNode &run, QString &out);
    void addPiece(const XmlNode &node, const QString &font, QString &out);
    void addLink(const XmlNode &link, QString &out);
    void fieldMark(const XmlNode &mark, QString &out);
    void endField(QString &out);
    void reference(const QString &type, const XmlNode &node, QString &out);
    void beside(const XmlNode &node, QString &out);
    [[nodiscard]] bool isShown() const;

    WordBlocks &m_blocks;
    const Package &m_package;
    const WordStyles &m_styles;
    Relations m_relations;
    std::vector<Field> m_fields; // open ones; they may go on over paragraphs
    QHash<QString, QHash<QString, XmlNode>> m_notes;
    QHash<QString, QHash<QString, QString>> m_labels;
    QMap<QString, QString> m_comments;
    QStringList m_beside;
    std::vector<WordNote> m_referred;
    bool m_hiddenParagraph = false;
};

} // namespace countersign::office
