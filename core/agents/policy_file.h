// SPDX-License-Identifier: GPL-3.0-or-later
// A policy as the text of its file, changed one rule at a time: comments, order and whatever else is written there stay. What is written
// after a change is read by the policy's own reader first; a change that it would refuse is not made. A value; any thread.
#pragma once
#include "core/redaction/policy.h"

namespace countersign {

/// Where rules hold: everywhere, or differently for one provider (its name, or "local" for all on this machine) or for what one tool returned.
struct PolicyScope {
    QString where; // empty: everywhere
    bool forTool = false;
    [[nodiscard]] bool isEverything() const { return where.isEmpty(); }
    friend bool operator==(const PolicyScope &, const PolicyScope &) = default;
};

class PolicyFile {
public:
    /// One rule as it stands in the file; what it leaves out comes from elsewhere (see Policy).
    struct Rule {
        std::optional<Action> action;
        std::optional<double> threshold;
        friend bool operator==(const Rule &, const Rule &) = default;
    };
    using Scope = PolicyScope;
    /// A rule that holds for one provider or one tool only.
    struct Difference {
        bool forTool = false; // else for a provider, or "local"
        QString where;
        QString type; // empty: the default there
        Rule rule;
        friend bool operator==(const Difference &, const Difference &) = default;
    };

    PolicyFile() = default;
    PolicyFile(QByteArray yaml, QString name) : m_yaml(std::move(yaml)), m_name(std::move(name)) { }

    [[nodiscard]] const QByteArray &bytes() const { return m_yaml; }
    /// Of the file, without its ending.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] Result<Policy> policy() const { return Policy::parse(m_yaml, m_name); }
    /// The line that policy()'s error is about, from 1; 0 when there is no error.
    [[nodiscard]] int problemLine() const;

    /// Of a type or family as it stands in that scope; the empty name is the default.
    [[nodiscard]] std::optional<Rule> rule(const QString &type, const Scope &scope = {}) const;
    /// All of them, read from the text: keep it when many are asked for.
    [[nodiscard]] QHash<QString, Rule> rules(const Scope &scope = {}) const;
    [[nodiscard]] std::vector<Difference> differences() const;

    /// Without a rule the type has none of its own there any more; the policy's default cannot be taken away. Invalid when the file would not be
    /// read, or is written in a way that cannot be changed line by line.
    [[nodiscard]] Result<void> setRule(const QString &type, const std::optional<Rule> &rule, const Scope &scope = {});
    [[nodiscard]] Result<void> setDescription(const QString &description);
    [[nodiscard]] Result<void> setMask(const std::vector<Terms::Term> &terms);
    [[nodiscard]] Result<void> setNever(const QStringList &words);
    /// The same under another name; a "name" in the file changes with it.
    [[nodiscard]] PolicyFile renamed(const QString &name) const;

    friend bool operator==(const PolicyFile &, const PolicyFile &) = default;

private:
    [[nodiscard]] Result<void> take(QByteArray yaml);
    [[nodiscard]] QByteArray with(const QByteArray &key, const QByteArray &value) const;
    QByteArray m_yaml;
    QString m_name;
};

} // namespace countersign
