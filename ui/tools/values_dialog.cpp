// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/values_dialog.h"

#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QPlainTextEdit *callText(const QJsonObject &arguments, const QString &objectName, const QString &name)
{
    auto *text = new QPlainTextEdit(wording::jsonForEyes(arguments));
    text->setObjectName(objectName);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(name);
    return text;
}

} // namespace

ValuesDialog::ValuesDialog(const PendingValues &values, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Real values for a tool?"));
    auto *title = wrappingLabel(tr("The agent “%1” calls %2 with values that are hidden from its model").arg(values.agent, values.listed));
    title->setObjectName(u"valuesTitle"_s);
    enlarge(title, 1.2);
    auto *where = wrappingLabel(values.network ? tr("It can reach the network: real values that it is given can leave this machine.")
                                               : tr("It runs on this machine and cannot reach the network. Real values that it is given stay here."));
    where->setObjectName(u"valuesReach"_s);
    tint(where, values.network ? alarmColor(palette()) : mutedText(palette()));
    auto *realLabel = new QLabel(tr("With &real values it gets:"));
    auto *real = callText(values.real, u"valuesReal"_s, tr("The call with real values"));
    realLabel->setBuddy(real);
    auto *otherLabel = new QLabel(tr("With &placeholders it gets:"));
    auto *other = callText(values.placeholders, u"valuesPlaceholders"_s, tr("The call with placeholders"));
    otherLabel->setBuddy(other);
    auto *both = new QGridLayout;
    both->setSpacing(8);
    both->addWidget(realLabel, 0, 0);
    both->addWidget(otherLabel, 0, 1);
    both->addWidget(real, 1, 0);
    both->addWidget(other, 1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(where);
    column->addLayout(both, 1);
    auto *after = wrappingLabel(tr("The rule of this tool is to ask. It stands with the agent, under its tools."));
    tint(after, mutedText(palette()));
    column->addWidget(after);
    column->addWidget(buildButtons(values));
    resize(760, 420);
    other->setFocus(); // never a button: a key that was on its way must give nothing away
    connect(this, &QDialog::rejected, this, [this] { answer(CallAnswer::NotNow); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(Qt::CTRL | Qt::Key(key), this), &QShortcut::activated, this, [this] { answer(CallAnswer::NotNow); });
}

QWidget *ValuesDialog::buildButtons(const PendingValues &values)
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
    add(tr("Real values al&ways"), u"valuesAlways"_s,
        tr("This agent's calls of this tool get real values without asking, as long as the tool stays what it is"), CallAnswer::Always);
    if (!values.run.isEmpty())
        add(tr("For this r&un"), u"valuesThisRun"_s, tr("Real values without asking until this run ends"), CallAnswer::ThisRun);
    add(tr("Real values &once"), u"valuesOnce"_s, tr("Real values for this call"), CallAnswer::Once);
    line->addStretch(1);
    add(tr("Never real v&alues"), u"valuesNever"_s, tr("This agent's calls of this tool get placeholders without asking"), CallAnswer::Never);
    add(tr("Place&holders this time"), u"valuesPlaceholdersNow"_s, tr("The tool gets placeholders for this call (Ctrl+Return, Esc)"),
        CallAnswer::NotNow);
    return row;
}

void ValuesDialog::answer(CallAnswer said)
{
    if (std::exchange(m_answered, true))
        return;
    Q_EMIT answered(said);
    done(said == CallAnswer::NotNow || said == CallAnswer::Never ? Rejected : Accepted);
}

} // namespace countersign
