// SPDX-License-Identifier: GPL-3.0-or-later
// documents.json of a workspace: what a person has said about its documents, to be read and kept under version control like agents and policies.
//
//   {"columns": {"claims/claims.csv": {"Insured": "pseudonymise", "Age": "generalise"}},
//    "watched": ["claims", "/srv/letters"]}
#pragma once
#include "core/base/error.h"
#include "core/documents/column_rules.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign {

inline constexpr QLatin1StringView documentBookName{"documents.json"};

/// A value; what it does not know is kept on writing.
class DocumentBook {
public:
    /// Of a workspace's folder; an empty one when there is no file. Invalid when it cannot be understood: nothing may be exported then, as a
    /// rule could be overlooked.
    [[nodiscard]] static Result<DocumentBook> read(const QString &workspace);
    [[nodiscard]] Result<void> write(const QString &workspace) const;

    /// `document` as the library names it.
    [[nodiscard]] std::vector<ColumnRule> columnRules(const QString &document) const;
    /// Nothing takes the rule away.
    void setColumnRule(const QString &document, const QString &column, std::optional<ColumnAction> action);
    /// Names of folders as in the library; "." is the workspace.
    [[nodiscard]] QStringList watchedFolders() const;
    void setWatched(const QString &folder, bool watched);

    friend bool operator==(const DocumentBook &, const DocumentBook &) = default;

private:
    QJsonObject m_json;
};

} // namespace countersign
