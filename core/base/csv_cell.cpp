// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_cell.h"

namespace countersign {
using namespace Qt::StringLiterals;

QString csvCell(QString text)
{
    // Names, messages and answers come from elsewhere: none may become a formula in the reader's spreadsheet. The last four are the wide forms, which
    // spreadsheets in Japanese and Chinese take for the narrow ones.
    if (!text.isEmpty() && u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u';') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

} // namespace countersign
