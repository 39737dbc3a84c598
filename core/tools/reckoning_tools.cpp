// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/builtin_tools.h"
#include "core/tools/calculator.h"
#include "core/tools/dates.h"

#include <QtCore/QTimeZone>

namespace countersign {
using namespace Qt::StringLiterals;

Result<ToolResult> calculatorTool(const Library &, const ToolReach &, const QJsonObject &arguments)
{
    const QString label = u"calculator"_s;
    const auto result = calculate(arguments.value("expression"_L1).toString());
    if (!result)
        return refusedCall(result.error().message, label);
    return ToolResult{result->rounded ? u"%1 (rounded)"_s.arg(result->text) : result->text, label, false};
}

Result<ToolResult> dateTool(const Library &, const ToolReach &, const QJsonObject &arguments)
{
    const QString label = u"date"_s;
    const auto answer = answerAboutDates(arguments, QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZoneId());
    if (!answer)
        return refusedCall(answer.error().message, label);
    return ToolResult{*answer, label, false};
}

} // namespace countersign
