// SPDX-License-Identifier: GPL-3.0-or-later
// Finds many values in a text as whole words, in time linear in the text. Pure; any thread.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace countersign {

class ValueFinder {
public:
    explicit ValueFinder(const QStringList &values);

    struct Hit {
        Range range;
        qsizetype value = 0; // into the values given
    };
    /// Ascending, apart from each other; of values that begin at one place the longest.
    [[nodiscard]] std::vector<Hit> in(QStringView text) const;
    /// Long enough to mean something by itself: "45" or "yes" stand everywhere.
    [[nodiscard]] static bool isTelling(const QString &value, const QString &type = {});

private:
    struct Value {
        QString text;
        qsizetype before = 0; // characters before its first word
    };
    std::vector<Value> m_values;
    QHash<QString, std::vector<qsizetype>> m_byFirstWord;
};

} // namespace countersign
