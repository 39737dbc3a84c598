// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one agent while it is worked on: the one thing that the form and the source both show and change, with one undo stack. Keeps what
// was typed across a kill, notices changes from outside, and writes the file when asked.
#pragma once
#include "core/agents/agent_file.h"
#include "core/agents/agent_shelf.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtGui/QTextDocument>

namespace countersign {

class AgentDocument final : public QObject {
    Q_OBJECT
public:
    /// `shelf` must outlive it.
    explicit AgentDocument(const AgentShelf &shelf, QObject *parent = nullptr);
    ~AgentDocument() override;

    /// Shows an agent, with what was typed and not saved. An empty stem shows none. What was typed before is kept.
    void open(const QString &stem);
    [[nodiscard]] const QString &stem() const { return m_stem; }
    [[nodiscard]] QTextDocument *text() { return &m_text; }
    /// As the text says now; always up to date.
    [[nodiscard]] const AgentFile &file();
    [[nodiscard]] bool isModified() const { return m_modified; }
    /// The bytes cannot be edited as text without changing them.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// Changes in the text what differs from file(), and nothing else. Changes of one `field` in a row are undone together.
    void change(const Agent &wanted, const QString &field);
    [[nodiscard]] Result<void> save();
    /// The file may have been changed from outside: takes that in, merged with what was typed, or asks through `conflicted`.
    void lookAtFile();
    /// The answers to a conflict: go on with the text as it is here, or as it is in the file. Both can be undone.
    void keepMine();
    void takeTheirs();
    [[nodiscard]] bool isConflicted() const { return m_conflict.has_value(); }
    /// Back to what the file says; can be undone.
    void revert();
    /// Writes what was typed, now.
    void keepDraft();

Q_SIGNALS:
    /// `byForm`: the form made the change and shows it already.
    void changed(bool byForm);
    void modifiedChanged(bool modified);
    void conflicted();
    /// A sentence for the person. `revertible`: revert() is an answer to it.
    void told(const QString &sentence, bool revertible);
    void failed(const QString &sentence);

private:
    void set(const QByteArray &bytes);
    void replaceText(const QString &text, const QString &field);
    void parse(bool byForm);
    void onTextChanged();
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] static QString textOf(const QByteArray &bytes);
    void setModified(bool modified);

    const AgentShelf &m_shelf;
    QString m_stem;
    QTextDocument m_text;
    QByteArray m_base; // what the file holds, as far as we know
    bool m_windowsEnds = false, m_mark = false, m_readOnly = false, m_modified = false, m_stale = true, m_byForm = false, m_opening = false;
    AgentFile m_file = AgentFile::parse("---\n---\n", {});
    std::optional<QByteArray> m_conflict; // the file, changed where we changed it too
    QString m_lastField; // of the change before, when another of the same may join it
    QTimer m_parseSoon, m_draftSoon, m_joinTime;
    BackgroundWork m_drafting;
};

} // namespace countersign
