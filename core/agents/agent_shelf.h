// SPDX-License-Identifier: GPL-3.0-or-later
// The agent files of a workspace as somebody who designs agents handles them: made from a template, copied, renamed, put away and taken back;
// with what was typed and not saved (kept in the data folder), and the sample messages that an agent is tried on (agents/STEM.samples.json).
// Nothing here loses a text: a file is written whole or not at all, and a removed one lies in agents/.removed until it is thrown away.
#pragma once
#include "core/base/error.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace countersign {

struct AgentDraft {
    QByteArray base; // the file's bytes when the typing began
    QByteArray text;
    QDateTime at;
    friend bool operator==(const AgentDraft &, const AgentDraft &) = default;
};

/// A message to try an agent on.
struct AgentSample {
    QString name;
    QString message;
    friend bool operator==(const AgentSample &, const AgentSample &) = default;
};

/// An agent to begin with, from the program.
struct AgentTemplate {
    QString stem;
    QString name;
    QString description;
    QByteArray bytes;
};

/// Any thread, one call at a time for one agent.
class AgentShelf {
public:
    /// `workspace` is the workspace's folder; `drafts` a folder of the program's own, made when it is needed.
    AgentShelf(QString workspace, QString drafts);

    [[nodiscard]] QString folder() const; // where the agent files are
    [[nodiscard]] QString path(const QString &stem) const;
    /// NotFound when there is no such file.
    [[nodiscard]] Result<QByteArray> read(const QString &stem) const;
    [[nodiscard]] Result<void> write(const QString &stem, const QByteArray &bytes) const;
    /// A stem that no file has, made from a name for people: "Sort incoming mail" → "sort-incoming-mail", "sort-incoming-mail-2".
    [[nodiscard]] QString freeStem(const QString &name) const;
    /// Writes a new file; gives its stem.
    [[nodiscard]] Result<QString> create(const QString &name, const QByteArray &bytes) const;
    /// The file with what belongs to it gets another name. BadUsage when that is taken or cannot be a file's name.
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) const;

    /// Puts the file away, with its samples; `restore` takes it back, `discard` hands it to the system's waste bin.
    [[nodiscard]] Result<void> remove(const QString &stem) const;
    [[nodiscard]] Result<void> restore(const QString &stem) const;
    void discard(const QString &stem) const;
    /// What was put away and neither taken back nor thrown away, e.g. because the program ended.
    [[nodiscard]] QStringList removed() const;

    [[nodiscard]] std::optional<AgentDraft> draft(const QString &stem) const;
    [[nodiscard]] Result<void> keepDraft(const QString &stem, const AgentDraft &draft) const;
    void dropDraft(const QString &stem) const;
    [[nodiscard]] QStringList draftStems() const;

    [[nodiscard]] Result<std::vector<AgentSample>> samples(const QString &stem) const;
    [[nodiscard]] Result<void> setSamples(const QString &stem, const std::vector<AgentSample> &samples) const;

    /// In the order of the menu.
    [[nodiscard]] static std::vector<AgentTemplate> templates();

private:
    [[nodiscard]] QString removedPath(const QString &stem) const;
    [[nodiscard]] QString samplesPath(const QString &stem) const;
    [[nodiscard]] QString draftPath(const QString &stem) const;
    QString m_workspace;
    QString m_drafts; // of this workspace
};

} // namespace countersign
