// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/script_trial.h"

#include "core/tools/mcp/visible_text.h"
#include "core/tools/scripts/script_template.h"
#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QCoro/QCoroTask>
#include <QtCore/QJsonDocument>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype LongestShown = 200'000; // characters

QPlainTextEdit *codeField(const QString &objectName, const QString &name, bool readOnly)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setReadOnly(readOnly);
    field->setTabChangesFocus(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

QString shownPart(const QString &text)
{
    const QString visible = mcp::visibleText(text.left(LongestShown));
    return text.size() <= LongestShown
        ? visible
        : visible + u'\n' + ScriptTrial::tr("… %1 more characters").arg(QLocale().toString(text.size() - LongestShown));
}

} // namespace

ScriptTrial::ScriptTrial(QWidget *parent) : QWidget(parent)
{
    m_badge = wrappingLabel();
    m_badge->setObjectName(u"scriptBadge"_s);
    m_input = codeField(u"scriptInput"_s, tr("Sample arguments"), false);
    m_output = codeField(u"scriptOutput"_s, tr("What it wrote"), true);
    m_errors = codeField(u"scriptErrors"_s, tr("What it said on standard error"), true);
    m_outcome = wrappingLabel();
    m_outcome->setObjectName(u"scriptOutcome"_s);
    m_unsavedNote = wrappingLabel(tr("What you changed is not saved yet: save it to try it."));
    tint(m_unsavedNote, attentionColor(palette()));
    m_run = new QPushButton(tr("Run it in the &sandbox"));
    m_run->setObjectName(u"runScript"_s);
    m_run->setToolTip(tr("Runs it once with these arguments, as an agent's call would run (F5)"));
    m_run->setAccessibleDescription(m_run->toolTip());
    m_run->setShortcut(Qt::Key_F5);
    m_stop = new QPushButton(tr("Sto&p"));
    m_stop->setObjectName(u"stopScript"_s);
    const auto labelled = [](const QString &words, QWidget *field) {
        auto *label = new QLabel(words);
        label->setBuddy(field);
        return label;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_run);
    row->addWidget(m_stop);
    row->addWidget(m_outcome, 1);
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    grid->addWidget(labelled(tr("&Arguments (JSON)"), m_input), 0, 0);
    grid->addWidget(m_input, 1, 0);
    grid->addWidget(labelled(tr("&Result (standard output)"), m_output), 0, 1);
    grid->addWidget(m_output, 1, 1);
    grid->addWidget(labelled(tr("What it said beside (standard &error)"), m_errors), 2, 0, 1, 2);
    grid->addWidget(m_errors, 3, 0, 1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_badge);
    column->addWidget(m_unsavedNote);
    column->addLayout(row);
    column->addLayout(grid, 1);
    connect(m_run, &QPushButton::clicked, this, &ScriptTrial::run);
    connect(m_stop, &QPushButton::clicked, this, &ScriptTrial::stop);
    m_canary.ask([](const BackgroundWork::Ticket &) { return sandboxHolds(); },
                 [this](bool holds) {
                     m_sandbox = holds;
                     showBadge();
                 });
    refreshButtons();
}

ScriptTrial::~ScriptTrial() { stop(); }

void ScriptTrial::setTool(std::optional<ScriptTool> tool)
{
    const bool another = !tool || !m_tool || tool->name != m_tool->name;
    m_tool = std::move(tool);
    if (another) {
        stop();
        m_running.reset();
        m_input->setPlainText(m_tool ? QString::fromUtf8(QJsonDocument(sampleArguments(m_tool->inputSchema)).toJson()).trimmed() : QString());
        for (QPlainTextEdit *field : {m_output, m_errors})
            field->clear();
        m_outcome->clear();
    }
    showBadge();
    refreshButtons();
}

void ScriptTrial::showBadge()
{
    m_badge->setVisible(m_tool.has_value());
    if (!m_tool)
        return;
    mcp::ServerConfig config;
    config.command = m_tool->program;
    config.network = m_tool->network;
    config.writable = m_tool->writable;
    const wording::Isolation isolation = wording::isolation(config, m_sandbox);
    m_badge->setText(tr("%1 — %2").arg(isolation.words, isolation.detail));
    using Level = wording::Isolation::Level;
    tint(m_badge,
         isolation.level == Level::Isolated  ? safeColor(palette())
             : isolation.level == Level::Not ? alarmColor(palette())
                                             : attentionColor(palette()));
}

void ScriptTrial::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    refreshButtons();
}

void ScriptTrial::refreshButtons()
{
    m_unsavedNote->setVisible(m_unsaved);
    m_run->setEnabled(m_tool && m_tool->problem.isEmpty() && !m_running && !m_unsaved);
    m_stop->setEnabled(m_running != nullptr);
}

void ScriptTrial::run()
{
    if (!m_run->isEnabled())
        return;
    QJsonParseError error;
    const QJsonDocument arguments = QJsonDocument::fromJson(m_input->toPlainText().toUtf8(), &error);
    if (!arguments.isObject()) {
        m_outcome->setText(tr("The arguments are no JSON object: look at character %1.").arg(QLocale().toString(error.offset)));
        tint(m_outcome, alarmColor(palette()));
        return m_input->setFocus();
    }
    const auto cancel = std::make_shared<CancelToken>();
    m_running = cancel;
    m_output->clear();
    m_errors->clear();
    m_outcome->setText(tr("Running …"));
    tint(m_outcome, mutedText(palette()));
    refreshButtons();
    QCoro::connect(runScript(*m_tool, arguments.object(), cancel), this, [this, cancel](const ScriptOutcome &outcome) {
        if (m_running != cancel) // another tool is shown by now
            return;
        m_running.reset();
        showOutcome(outcome);
        refreshButtons();
        Q_EMIT ended();
    });
}

void ScriptTrial::stop()
{
    if (m_running)
        m_running->cancel();
}

void ScriptTrial::showOutcome(const ScriptOutcome &outcome)
{
    m_output->setPlainText(shownPart(outcome.output));
    m_errors->setPlainText(shownPart(outcome.diagnostics));
    const QString took = wording::milliseconds(outcome.ms);
    if (outcome.error) {
        m_outcome->setText(tr("%1 (exit status %2, %3)").arg(outcome.error->message, QString::number(outcome.exitStatus), took));
        tint(m_outcome, alarmColor(palette()));
        return;
    }
    m_outcome->setText(tr("It worked: exit status 0, %1, %2 characters").arg(took, QLocale().toString(outcome.output.size())));
    tint(m_outcome, safeColor(palette()));
}

} // namespace countersign
