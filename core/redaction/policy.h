// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to each type of found value. Policies are YAML files: three ship (strict, standard, local-only), a workspace adds more.
//
//   name: strict
//   description: …
//   default: {action: placeholder, threshold: 0.4}
//   types:
//     DATE: {action: allow}     # or short:  DATE: allow
//     SECRET: {action: block, threshold: 0.5}
//   providers:                  # differences for one provider (name in providers.json) or for "local"
//     local: {default: {action: allow}}
//   tools:                      # differences for what one tool returned
//     sqlite_query: {types: {ACCOUNT: {action: placeholder}}}
//   mask: [{text: Projekt Falke, type: CUSTOM}]      # always
//   never_mask: [Countersign Insurance]
//   review: {allow_never: false}  # whether an agent may say "review: never"
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/redaction/scanner.h"

#include <QtCore/QHash>
#include <QtCore/QString>

namespace countersign {

class Policy {
public:
    struct Rule {
        Action action = Action::Placeholder;
        double threshold = 0.4; // detections that score less are left alone
        friend bool operator==(const Rule &, const Rule &) = default;
    };

    /// Reads a policy; errors name the line, and unknown keys, types and actions are errors. What a rule leaves out (action or threshold)
    /// comes from the rule that would apply without it. `name` is the fallback when the file names none.
    [[nodiscard]] static Result<Policy> parse(const QByteArray &yaml, const QString &name);
    /// "strict", "standard" or "local-only". NotFound otherwise.
    [[nodiscard]] static Result<Policy> shipped(const QString &name);
    [[nodiscard]] static QStringList shippedNames();

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &description() const { return m_description; }
    [[nodiscard]] const Terms &terms() const { return m_terms; }
    /// The same policy with further words of the person's own.
    [[nodiscard]] Policy withTerms(const Terms &more) const;
    [[nodiscard]] bool allowsUnreviewed() const { return m_allowsUnreviewed; }
    /// The rule for a type, e.g. "US_SSN". Layers are asked in this order: the tool, the provider by name, "local" for a loopback address,
    /// the policy itself; in a layer the type, its family (NATIONAL_ID), the layer's default.
    /// FILE is apart: where nothing is written for it, a file that no rule can read stays on this machine (RouteLocal) and may go to a provider
    /// on it (Allow); a rule that would write something in its place blocks it.
    [[nodiscard]] Rule ruleFor(const QString &type, const QString &provider, bool local, const QString &tool = {}) const;

    friend bool operator==(const Policy &, const Policy &) = default;

private:
    [[nodiscard]] std::optional<Rule> rule(const QString &type, const QString &provider, bool local, const QString &tool) const;
    struct Reader;
    struct Layer {
        std::optional<Rule> fallback;
        QHash<QString, Rule> types; // types and families
        [[nodiscard]] std::optional<Rule> rule(const QString &type, const QString &family) const;
        [[nodiscard]] std::optional<Rule> written(const QString &type, const QString &family) const; // without the layer's default
        friend bool operator==(const Layer &, const Layer &) = default;
    };
    QString m_name;
    QString m_description;
    Terms m_terms;
    bool m_allowsUnreviewed = false;
    Layer m_base;
    QHash<QString, Layer> m_providers; // "local" for every loopback provider
    QHash<QString, Layer> m_tools;
};

} // namespace countersign
