// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/leaving_text.h"

#include "core/documents/library.h"
#include "core/redaction/entity_types.h"
#include "core/redaction/rehearsal.h"
#include "core/store/own_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeavingText)
};

Redactor::Text asShown([[maybe_unused]] const QString &text, const CopyPlan &plan)
{
    Redactor::Text left{plan.texts.first(), {}};
    qsizetype shift = 0;
    for (const CopyPlan::Edit &edit : plan.edits.front()) {
        Finding finding;
        finding.original = edit.range;
        finding.redacted = {edit.range.begin + shift, edit.range.begin + shift + edit.replacement.size()};
        finding.type = edit.type.isEmpty() ? Words::tr("Column") : edit.type;
        finding.reason = edit.reason;
        finding.action = edit.action;
        finding.replacement = edit.action == Action::Allow ? QString() : edit.replacement;
        shift += edit.replacement.size() - edit.range.length();
        left.findings.push_back(std::move(finding));
    }
    Q_ASSERT(left.redacted.size() == text.size() + shift);
    return left;
}

} // namespace

Result<RedactText> leavingRedaction(const Services &services, const LeavingOrder &order)
{
    const auto rules = services.workspace.policy(order.policy);
    if (!rules)
        return std::unexpected(rules.error());
    const auto terms = services.ownWords.all();
    if (!terms)
        return std::unexpected(terms.error());
    return [rehearsal = order.rehearsal, policy = rules->withTerms(*terms), target = order.target](const QString &text) {
        return rehearsal->text(text, policy, target, u"read_document"_s);
    };
}

Result<Redactor::Text> leavingSheet(const Services &services, const LeavingOrder &order, const QString &kind, const QString &text)
{
    const auto columns = services.library.columnRules(order.document);
    if (!columns)
        return std::unexpected(columns.error());
    const auto redact = leavingRedaction(services, order);
    if (!redact)
        return std::unexpected(redact.error());
    if (columns->empty())
        return (*redact)(text);
    const CopySource source{kind, {}, {text}, {tableFormOf(kind)}};
    return planCopy(source, *redact, *columns, services.library.keyedHash()).transform([&](const CopyPlan &plan) { return asShown(text, plan); });
}

QString typesInWords(const QMap<QString, int> &types)
{
    std::vector<std::pair<QString, int>> all;
    for (auto type = types.cbegin(); type != types.cend(); ++type)
        all.emplace_back(displayNameOf(type.key()), type.value());
    std::ranges::stable_sort(all, [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList words;
    for (const auto &[name, count] : all)
        words.append(count == 1 ? name : Words::tr("%1 × %2").arg(name, QLocale().toString(count)));
    return words.join(u", "_s);
}

} // namespace countersign
