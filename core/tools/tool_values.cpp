// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/tool_values.h"

namespace countersign {
using namespace Qt::StringLiterals;

std::optional<ToolValues> toolValuesFrom(QStringView name)
{
    for (const ToolValues values : {ToolValues::Real, ToolValues::Placeholders, ToolValues::Ask}) {
        if (toolValuesName(values) == name)
            return values;
    }
    return std::nullopt;
}

QString toolValuesName(ToolValues values)
{
    switch (values) {
    case ToolValues::Real: return u"real"_s;
    case ToolValues::Placeholders: return u"placeholders"_s;
    case ToolValues::Ask: break;
    }
    return u"ask"_s;
}

} // namespace countersign
