// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation that is open: its transcript, and its run while one goes on. Turns the events of the agent loop into entries and into the
// sentence that says what is going on.
#pragma once
#include "ui/run/transcript.h"
#include "ui/services.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>

namespace countersign {
namespace mcp {
struct Progress;
}

/// What is going on, in words. No state is only a spinner.
struct RunState {
    enum class Kind { Idle, Working, Held, Waiting, Streaming, Done, Refused, Blocked, Failed };
    Kind kind = Kind::Idle;
    QString words;
    [[nodiscard]] bool canRetry() const { return kind == Kind::Refused || kind == Kind::Blocked || kind == Kind::Failed; }
    friend bool operator==(const RunState &, const RunState &) = default;
};

class RunSession final : public QObject {
    Q_OBJECT
public:
    RunSession(Services &services, ConversationId conversation, QObject *parent = nullptr);
    ~RunSession() override;

    [[nodiscard]] const ConversationId &conversation() const { return m_conversation; }
    [[nodiscard]] Transcript *transcript() { return &m_transcript; }
    [[nodiscard]] const RunState &state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_loop != nullptr; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// The request that this run holds, if any.
    [[nodiscard]] const std::shared_ptr<const HeldRequest> &held() const { return m_held; }
    /// The message of the present run is on the disk (the loop writes it before it does anything else).
    [[nodiscard]] bool isMessageStored() const { return m_stored; }
    /// The message that was given to start(), for putting it back when it could not be stored.
    [[nodiscard]] const QString &message() const { return m_message; }

    /// Reads the stored messages in the background.
    void load();
    /// `order.conversation` is this one. Does nothing while a run goes on.
    void start(RunOrder order);
    void stop();
    /// The stored message and all after it are gone: their entries go too.
    void dropFrom(qint64 message);

Q_SIGNALS:
    void loaded();
    void stateChanged();
    void heldChanged();
    /// A request was answered or failed: money and the ledger changed.
    void callDone();
    void finished();

private:
    void onEvent(const RunEvent &event);
    void onReply(const RestoredReply &reply);
    void onCallDone(const CallFinished &call);
    void onToolFinished(const run::ToolFinished &tool);
    void onNested(const run::Nested &within);
    void onProgress(const QString &listed, const mcp::Progress &progress);
    void onOutcome(const RunOutcome &outcome);
    void appendText(TranscriptEntry::Kind kind, int part, const QString &text, const std::vector<RestoredMark> &marks);
    void setState(RunState::Kind kind, const QString &words);
    void setHeld(std::shared_ptr<const HeldRequest> held);
    void tick();

    Services &m_services;
    ConversationId m_conversation;
    Transcript m_transcript;
    RunState m_state;
    std::unique_ptr<AgentLoop> m_loop;
    std::shared_ptr<const HeldRequest> m_held;
    QStringList m_attached;
    QString m_message;
    bool m_stored = false;
    bool m_loading = false;
    QFuture<void> m_reading;
    bool m_stopped = false;

    // of the present request
    int m_personEntry = -1; // whose message has no number yet
    int m_textEntry = -1;
    TranscriptEntry::Kind m_textKind = TranscriptEntry::Kind::Answer;
    int m_textPart = -1;
    QTimer m_countdown; // "Waiting 12 s"
    qint64 m_waitUntil = 0;
    QString m_waitWhy;
    QString m_tool; // that runs, as the model knows it; empty: none
};

} // namespace countersign
