// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as it is read: what was said, what was done, what it cost, one entry after the other. Built from stored messages and
// continued by a run. Holds originals: for the screen only.
#pragma once
#include "core/ledger/ledger.h"
#include "core/store/conversations.h"

#include <QtCore/QObject>

namespace countersign {

struct TranscriptEntry {
    enum class Kind {
        Person, // what the person wrote
        Answer, // what the model wrote, Markdown, restored
        Reasoning, // folded at first
        Tool, // a call and its result, folded at first
        Call, // the thin line: times, tokens, cost, "what left"
        Note, // something to know, e.g. a parameter that was left out
        Failure, // how a run ended when it did not end well
    };
    Kind kind = Kind::Note;
    QString text; // Tool: the result
    std::vector<RestoredMark> marks; // in `text`
    QString tool, arguments, toolCallId;
    bool isError = false;
    bool running = false; // Tool: no result yet
    bool open = false; // unfolded
    bool whole = false; // Tool: all of a long result is shown
    bool complete = true; // false: the answer was cut off
    QDateTime at;
    QStringList attachments;
    qint64 message = 0; // the stored one that this belongs to; 0 = not known (yet)
    RequestId request; // Call
    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

class Transcript final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<TranscriptEntry> &entries() const { return m_entries; }
    void set(std::vector<TranscriptEntry> entries);
    int add(TranscriptEntry entry);
    /// Changes an entry in place and tells.
    void change(int index, const std::function<void(TranscriptEntry &)> &how);
    void toggleOpen(int index);
    void showWhole(int index);

Q_SIGNALS:
    void reset();
    void added(int index);
    void changed(int index);

private:
    std::vector<TranscriptEntry> m_entries;
};

/// Stored messages as entries; `calls` are those of the conversation, for the thin lines.
[[nodiscard]] std::vector<TranscriptEntry> entriesOf(const std::vector<StoredMessage> &messages, const std::vector<LedgerCall> &calls);
/// The thin line of one call.
[[nodiscard]] TranscriptEntry entryOf(const CallFinished &call);

} // namespace countersign
