// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/call_dialog.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QColor colorOf(wording::Isolation::Level level, const QPalette &palette)
{
    using Level = wording::Isolation::Level;
    return level == Level::Isolated ? safeColor(palette) : level == Level::Not ? alarmColor(palette) : attentionColor(palette);
}

} // namespace

CallDialog::CallDialog(const PendingCall &call, const wording::Isolation &isolation, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("A tool is about to run"));
    auto *title =
        wrappingLabel(call.agent.isEmpty() ? tr("%1 is about to run").arg(call.listed) : tr("The agent “%1” calls %2").arg(call.agent, call.listed));
    title->setObjectName(u"callTitle"_s);
    enlarge(title, 1.2);
    auto *where = wrappingLabel(tr("%1 — %2").arg(isolation.words, isolation.detail));
    where->setObjectName(u"callIsolation"_s);
    tint(where, colorOf(isolation.level, palette()));
    const QString words = call.description.isEmpty() ? call.title : call.description;
    auto *described = wrappingLabel(words.isEmpty() ? tr("Its server does not say what it does.") : tr("Its server describes it: “%1”").arg(words));
    described->setObjectName(u"callDescription"_s);
    tint(described, mutedText(palette()));
    auto *claims = wrappingLabel(wording::claims(call.claims));
    claims->setObjectName(u"callClaims"_s);
    claims->setVisible(!claims->text().isEmpty());
    if (call.claims.destructive.value_or(false))
        tint(claims, alarmColor(palette()));
    auto *exactly = new QLabel(tr("It gets &exactly this:"));
    m_arguments = new QPlainTextEdit(wording::jsonForEyes(call.arguments));
    m_arguments->setObjectName(u"callArguments"_s);
    m_arguments->setReadOnly(true);
    m_arguments->setTabChangesFocus(true);
    m_arguments->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_arguments->setAccessibleName(tr("Everything that the tool gets"));
    m_arguments->setAccessibleDescription(tr("Control and Return allow the call once, Escape does not allow it."));
    exactly->setBuddy(m_arguments);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    for (QLabel *label : {title, where, described, claims})
        column->addWidget(label);
    column->addWidget(exactly);
    column->addWidget(m_arguments, 1);
    auto *after = wrappingLabel(tr("What it answers is redacted and shown to you before any of it leaves this machine."));
    tint(after, mutedText(palette()));
    column->addWidget(after);
    column->addWidget(buildButtons(call));
    resize(640, 480);
    m_arguments->setFocus(); // never a button: a key that was on its way must allow nothing
    connect(this, &QDialog::rejected, this, [this] { answer(CallAnswer::NotNow); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | Qt::Key(key), this), &QShortcut::activated, this, [this] { answer(CallAnswer::Once); });
}

QWidget *CallDialog::buildButtons(const PendingCall &call)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto add = [&](const QString &words, const QString &name, const QString &tip, CallAnswer said) {
        auto *button = new QPushButton(words);
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setToolTip(tip);
        button->setAccessibleDescription(tip);
        connect(button, &QPushButton::clicked, this, [this, said] { answer(said); });
        line->addWidget(button);
    };
    add(tr("Not &now"), u"callNotNow"_s, tr("The model is told that you did not allow it (Esc)"), CallAnswer::NotNow);
    add(tr("Ne&ver"), u"callNever"_s, tr("This agent may not call this tool again, whatever becomes of it"), CallAnswer::Never);
    line->addStretch(1);
    add(tr("Al&ways"), u"callAlways"_s,
        tr("This agent may call this tool without asking, as long as the tool and its server stay what they are today"), CallAnswer::Always);
    if (!call.run.isEmpty())
        add(tr("For this &run"), u"callThisRun"_s, tr("Without asking until this run ends"), CallAnswer::ThisRun);
    add(tr("Allow &once"), u"callOnce"_s, tr("This call, as it stands here (Ctrl+Return)"), CallAnswer::Once);
    return row;
}

void CallDialog::answer(CallAnswer said)
{
    if (std::exchange(m_answered, true))
        return;
    Q_EMIT answered(said);
    done(said == CallAnswer::NotNow || said == CallAnswer::Never ? Rejected : Accepted);
}

} // namespace countersign
