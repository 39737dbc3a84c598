// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the one word "Hello" to a provider, on the way that every prompt takes: composed, redacted, encoded, held, signed, sent, recorded in
// the ledger. Its conversation is in no list and goes when the test is over.
#pragma once
#include "ui/services.h"

#include <QtCore/QObject>

namespace countersign {

class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    enum class Stage { Preparing, Held, Sending, Answered, Failed };

    ConnectionTest(Services &services, Provider provider, QString model, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start();
    /// Signs what was shown.
    void sign(const QByteArray &shownSha256);
    void cancel();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const Provider &provider() const { return m_provider; }
    [[nodiscard]] const QString &model() const { return m_model; }
    /// What waits for the signature; null at any other time.
    [[nodiscard]] const std::shared_ptr<const HeldRequest> &held() const { return m_held; }
    /// What it sends, before it does: a whole sentence.
    [[nodiscard]] QString announcement() const;
    /// What is going on, or how it ended, with what to do.
    [[nodiscard]] const QString &words() const { return m_words; }

Q_SIGNALS:
    void changed();

private:
    void onEvent(const RunEvent &event);
    void onOutcome(const RunOutcome &outcome);
    void set(Stage stage, const QString &words);

    Services &m_services;
    Provider m_provider;
    QString m_model;
    ConversationId m_conversation;
    std::unique_ptr<AgentLoop> m_loop;
    std::shared_ptr<const HeldRequest> m_held;
    std::optional<CallFinished> m_call;
    Stage m_stage = Stage::Preparing;
    QString m_words;
};

} // namespace countersign
