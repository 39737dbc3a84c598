// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a workbook show: its shared strings, and numbers and dates in their formats.
#pragma once
#include "core/documents/reader/office/number_format.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// A string with its runs; how it is to be pronounced is left out.
[[nodiscard]] QString richString(const XmlNode &node);

class CellValues {
public:
    /// `part` is the workbook's. Notes in the package what is broken or refused.
    CellValues(const Package &package, const QString &part);

    /// Of a cell with these attributes "t" and "s" and these elements; empty when it shows nothing.
    [[nodiscard]] QString shown(const QString &type, const QString &style, const QString &value, const QString &inlined,
                                const QString &formula) const;
    [[nodiscard]] bool from1904() const { return m_settings.from1904; }

private:
    [[nodiscard]] QString besides(const QString &type, const QString &file) const;
    void readStrings();
    void readStyles();

    const Package &m_package;
    QString m_part;
    Relations m_relations;
    QStringList m_strings;
    QStringList m_formats; // by cell style
    NumberSettings m_settings;
};

} // namespace countersign::office
