// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_sample.h"

#include "ui/services.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/span_highlighter.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int PauseMs = 150;
const QString AnyLocal = u"local"_s; // as policies call it

QString sampleText()
{
    return PolicySample::tr(
        "Dear Ms Oyelaran,\n\nthank you for your call on 3 May 2026 from 020 7946 0731. We pay to GB94 KSTL 0009 1227 7304 16 and "
        "write to m.oyelaran@example.com.\n\nThe portal's password = Tr0ub4dor&3xyz-Quay.\n\nLarkfield Mutual, Leeds");
}

Result<Redactor::Text> redacted(std::shared_ptr<const Scanner> scanner, const Policy &policy, const TextSlot &text, const RedactionTarget &target)
{
    MemoryVaultStorage memory;
    const auto sealer = Sealer::withKey(Sealer::randomKey());
    if (!sealer)
        return std::unexpected(sealer.error());
    Vault vault(memory, *sealer);
    Redactor redactor(std::move(scanner), vault);
    return redactor.redactText(ConversationId::create(), text, policy, {}, target);
}

} // namespace

PolicySample::PolicySample(const Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_target = new QComboBox;
    m_target->setAccessibleName(tr("As if it were sent to"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"sampleText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Sample text"));
    m_text->setAccessibleDescription(tr("Change it as you like; it is not kept and not sent."));
    m_leaves = new QPlainTextEdit;
    m_leaves->setObjectName(u"sampleLeaves"_s);
    m_leaves->setReadOnly(true);
    m_leaves->setTabChangesFocus(true);
    m_leaves->setAccessibleName(tr("What would leave"));
    m_found = new SpanHighlighter(m_text->document());
    m_replaced = new SpanHighlighter(m_leaves->document());
    m_words = explanation({});
    m_words->setObjectName(u"sampleWords"_s);
    auto *targetRow = new QHBoxLayout;
    targetRow->setSpacing(8);
    targetRow->addWidget(new QLabel(tr("As if sent to")));
    targetRow->addWidget(m_target, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(groupTitle(tr("Try it on a text")));
    column->addLayout(targetRow);
    column->addWidget(m_text, 1);
    column->addWidget(groupTitle(tr("What would leave")));
    column->addWidget(m_leaves, 1);
    column->addWidget(m_words);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PolicySample::work);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->toPlainText() != m_worked) // colouring counts as a change too
            m_pause.start();
    });
    connect(m_target, &QComboBox::activated, this, &PolicySample::work);
    fillTargets();
    m_text->setPlainText(sampleText());
}

void PolicySample::fillTargets()
{
    m_target->clear();
    m_target->addItem(tr("any remote provider"), QVariant());
    m_target->addItem(tr("any model on this machine"), AnyLocal);
    for (const Provider &provider : m_services.providers)
        m_target->addItem(isPractice(provider.name) ? tr("%1 (practice)").arg(provider.name)
                              : provider.isLocal()  ? tr("%1 (on this machine)").arg(provider.name)
                                                    : provider.name,
                          provider.name);
}

void PolicySample::setPolicy(std::optional<Policy> policy)
{
    if (m_target->count() != int(m_services.providers.size()) + 2)
        fillTargets();
    m_policy = std::move(policy);
    m_pause.start();
}

void PolicySample::setScope(const PolicyFile::Scope &scope)
{
    m_tool = scope.forTool ? scope.where : QString();
    m_target->setCurrentIndex(std::max(0, scope.forTool || scope.isEverything() ? 0 : m_target->findData(scope.where)));
    m_pause.start();
}

void PolicySample::setText(const QString &text) { m_text->setPlainText(text); }

void PolicySample::work()
{
    m_pause.stop();
    m_worked = m_text->toPlainText();
    m_result.reset();
    if (!m_policy) {
        m_redacting.drop();
        m_leaves->clear();
        m_found->setSpans({});
        m_words->setText(tr("The policy cannot be read, so nothing would leave."));
        return;
    }
    RedactionTarget target{m_target->currentData().toString(), false};
    if (target.provider == AnyLocal)
        target = {{}, true};
    for (const Provider &provider : m_services.providers)
        target.local |= provider.name == target.provider && provider.isLocal();
    const Source source = m_tool.isEmpty() ? Source{Source::Kind::Typed, {}} : Source{Source::Kind::ToolResult, m_tool};
    m_redacting.ask([scanner = m_services.scanner, policy = *m_policy, slot = TextSlot{m_worked, TextSlot::Format::Plain, source, false},
                     target](const BackgroundWork::Ticket &) { return redacted(scanner, policy, slot, target); },
                    [this](const Result<Redactor::Text> &result) { show(result); });
}

void PolicySample::show(const Result<Redactor::Text> &result)
{
    if (!result) {
        m_leaves->clear();
        m_words->setText(result.error().message);
        return;
    }
    m_result = *result;
    m_leaves->setPlainText(result->redacted);
    colour();
    int replaced = 0, allowed = 0;
    bool blocks = false, staysLocal = false;
    for (const Finding &finding : result->findings) {
        ++(finding.action == Action::Allow ? allowed : replaced);
        blocks |= finding.action == Action::Block;
        staysLocal |= finding.action == Action::RouteLocal;
    }
    QStringList words;
    if (!m_tool.isEmpty())
        words << tr("read as an answer of %1").arg(m_tool);
    words << tr("%n values replaced", nullptr, replaced) << tr("%n found and left", nullptr, allowed);
    if (blocks)
        words << tr("the request would be blocked");
    else if (staysLocal)
        words << tr("the request would go to a local model only");
    m_words->setText(words.join(u" · "_s));
}

void PolicySample::colour()
{
    if (!m_result)
        return;
    std::vector<SpanHighlighter::Span> found, replaced;
    for (const Finding &finding : m_result->findings) {
        const bool leaves = finding.action == Action::Allow;
        found.push_back({finding.original, entityFormat(finding.type, palette(), leaves)});
        replaced.push_back({finding.redacted, entityFormat(finding.type, palette(), leaves)});
    }
    m_found->setSpans(std::move(found));
    m_replaced->setSpans(std::move(replaced));
}

void PolicySample::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace countersign
