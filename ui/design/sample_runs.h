// SPDX-License-Identifier: GPL-3.0-or-later
// Runs an agent on its sample messages, one after the other, with the practice provider: real requests through the whole path, but none leaves this
// machine. Each sample keeps its last answer, sealed, in a conversation of its own that the Run page does not list.
#pragma once
#include "core/agents/agent_shelf.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

struct SampleResult {
    enum class State { NotRun, Waiting, Running, Done, Failed };
    State state = State::NotRun;
    QString text; // the answer, or why there is none
    QStringList tools; // called, in order
    int steps = 0;
    Usage usage;
    QStringList masked; // "PERSON 2"
    std::optional<QString> before; // the answer of the run before
    [[nodiscard]] bool hasChanged() const { return before && *before != text; }
};

class SampleRuns final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Message, Outcome, Steps, Tokens, Tools, Masked, ColumnCount };

    SampleRuns(Services &services, const AgentShelf &shelf, QObject *parent = nullptr);
    ~SampleRuns() override;

    void setAgent(const QString &stem);
    [[nodiscard]] const std::vector<AgentSample> &samples() const { return m_samples; }
    [[nodiscard]] const SampleResult &result(int row) const { return m_results[size_t(row)]; }
    void add(const AgentSample &sample);
    void remove(int row);
    /// Runs all of them with this agent; what stands in the editor, saved or not.
    void runAll(const Agent &agent);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running >= 0; }
    [[nodiscard]] int running() const { return m_running; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_samples.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void failed(const QString &sentence);
    void progressed();

private:
    struct Prepared;
    void write();
    void runNext();
    void start(Prepared prepared);
    void take(const RunEvent &event);
    void finish(const RunOutcome &outcome);
    void changedRow(int row);
    [[nodiscard]] QString place() const; // under which the conversations are kept

    Services &m_services;
    const AgentShelf &m_shelf;
    QString m_stem;
    std::vector<AgentSample> m_samples;
    std::vector<SampleResult> m_results; // as many
    Agent m_agent; // that runs
    int m_running = -1;
    bool m_stopping = false;
    ConversationId m_conversation;
    RunId m_within; // the run whose request was held last: of the agent, or of one that it called
    QMap<QString, QSet<QString>> m_masked; // type → placeholders
    std::unique_ptr<AgentLoop> m_loop;
    BackgroundWork m_work;
};

} // namespace countersign
