// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in all forms: edits ascend, lie apart and inside of the text.
#include "core/documents/column_rules.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    if (size < 1)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    const auto form = TableForm(data[0] % 4);
    const KeyedHash hash = [](const QByteArray &value) { return value.leftJustified(16, 'x'); };
    std::vector<ColumnRule> rules;
    for (const QString &title : columnTitles(text, form))
        rules.push_back({title, ColumnAction(rules.size() % 4)});
    qsizetype at = 0;
    for (const ColumnEdit &edit : columnEdits(text, form, rules, hash)) {
        if (edit.range.begin < at || edit.range.end <= edit.range.begin || edit.range.end > text.size())
            std::abort();
        at = edit.range.end;
    }
    return 0;
}
