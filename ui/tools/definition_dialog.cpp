// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/definition_dialog.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/compare/difference_view.h"
#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString headline(const mcp::PinnedTool &tool)
{
    switch (tool.standing) {
    case mcp::Standing::Changed:
        return DefinitionDialog::tr(
            "The server describes this tool otherwise than when you approved it. No agent can call it before you approve it again.");
    case mcp::Standing::New:
        return DefinitionDialog::tr("The server did not offer this tool when you allowed it. No agent can call it before you approve it.");
    case mcp::Standing::Gone: return DefinitionDialog::tr("You approved this tool, and its server does not offer it any more.");
    case mcp::Standing::Approved: break;
    }
    return DefinitionDialog::tr("You approved this tool as it stands here. The model reads its name, its description and its schema.");
}

} // namespace

DefinitionDialog::DefinitionDialog(const QString &listed, const mcp::PinnedTool &tool, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(mcp::visibleText(listed));
    auto *words = wrappingLabel(headline(tool));
    words->setObjectName(u"definitionWords"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    if (mcp::hidesSomething(QString::fromUtf8(QJsonDocument(tool.offered).toJson(QJsonDocument::Compact)))) {
        auto *hidden =
            wrappingLabel(tr("It holds characters that cannot be seen. They are written out here, such as \\u{200B}; a model would read them."));
        hidden->setObjectName(u"definitionHides"_s);
        tint(hidden, alarmColor(palette()));
        column->addWidget(hidden);
    }
    column->addWidget(buildView(tool), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    if (tool.standing == mcp::Standing::Changed || tool.standing == mcp::Standing::New) {
        auto *approve = buttons->addButton(tr("&Approve it as it is now"), QDialogButtonBox::AcceptRole);
        approve->setObjectName(u"approveTool"_s);
        approve->setAutoDefault(false);
        connect(approve, &QPushButton::clicked, this, [this, hash = mcp::definitionHash(tool.offered)] {
            Q_EMIT approved(hash);
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(720, 560);
}

QWidget *DefinitionDialog::buildView(const mcp::PinnedTool &tool)
{
    if (tool.standing == mcp::Standing::Changed) {
        auto *difference = new DifferenceView;
        difference->setObjectName(u"definitionDifference"_s);
        difference->setAnswers(
            {{tr("As you approved it"), wording::definition(tool.approved)}, {tr("As it is now"), wording::definition(tool.offered)}});
        return difference;
    }
    auto *text = new QPlainTextEdit(wording::definition(tool.offered.isEmpty() ? tool.approved : tool.offered));
    text->setObjectName(u"definitionText"_s);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(tr("The whole definition of the tool"));
    return text;
}

} // namespace countersign
