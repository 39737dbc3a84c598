// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one entry of a conversation into its frame of the document: the words, the links of its actions, colours and folds. The addresses of
// the links (`fold:`, `whole:`, `left:`, `edit:`, `branch:`, `copy:`) are followed by ConversationView.
#pragma once
#include "ui/run/transcript.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFont>
#include <QtGui/QPalette>
#include <QtGui/QTextCursor>
#include <QtGui/QTextFrame>

namespace countersign {

class EntryWriter {
    Q_DECLARE_TR_FUNCTIONS(countersign::ConversationView)
public:
    /// The part of a growing answer that is laid out already and does not change any more.
    struct Settled {
        int index = -1;
        QString text;
        QTextCursor end;
    };
    /// Of a frame's format: the kind of its entry.
    static constexpr int KindProperty = QTextFormat::UserProperty + 1;

    /// Lives for one call; the entries and `settled` outlive it.
    EntryWriter(const std::vector<TranscriptEntry> &entries, Settled &settled, const QFont &font, const QPalette &palette)
        : m_entries(entries), m_settled(settled), m_font(font), m_palette(palette)
    {
    }

    [[nodiscard]] static QTextFrameFormat frameFormat(TranscriptEntry::Kind kind);
    /// Writes the entry at the cursor; of an answer with a settled part, what comes after that part.
    void write(QTextCursor &cursor, int index);

private:
    void fillAnswer(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void fillPerson(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void fillFolded(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    [[nodiscard]] static QString groundOf(const QString &tool);
    void insertCode(QTextCursor &cursor, const QString &caption, const QString &text, const QString &more, const QString &language = {});
    void insertAction(QTextCursor &cursor, const QString &words, const QString &address, const QString &tip);
    [[nodiscard]] QTextCharFormat quiet(double scale = 0.92) const;

    const std::vector<TranscriptEntry> &m_entries;
    Settled &m_settled;
    const QFont m_font;
    const QPalette m_palette;
};

} // namespace countersign
