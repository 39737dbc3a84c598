// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that an agent may use. A result is text with a source; it is redacted like everything else before it leaves.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/documents/library.h"

#include <QCoro/QCoroTask>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign {

struct ToolInfo {
    QString name; // [A-Za-z0-9_-]{1,64}
    QString description; // for the model
    QJsonObject inputSchema;
    friend bool operator==(const ToolInfo &, const ToolInfo &) = default;
};

struct ToolResult {
    QString text;
    QString sourceLabel; // e.g. "claims/claim-07.pdf, page 2"
    bool isError = false;
    friend bool operator==(const ToolResult &, const ToolResult &) = default;
};

/// What a tool may reach in one run.
struct ToolScope {
    QString workspace; // folder
    QStringList documents; // folders and files (relative) that the agent's `documents` name; empty = all of the index
    QStringList attached; // absolute paths that the person attached in this conversation
    friend bool operator==(const ToolScope &, const ToolScope &) = default;
};

/// Built-in: search_documents, read_document, list_files, sqlite_query. Calls run in a background thread.
class Toolbox {
public:
    /// `library` must outlive it.
    explicit Toolbox(Library &library);

    [[nodiscard]] std::vector<ToolInfo> all() const;
    /// The tools whose names an agent lists ("*" at the end matches any rest). Unknown names come back in `unknown`.
    [[nodiscard]] std::vector<ToolInfo> select(const QStringList &names, QStringList *unknown = nullptr) const;
    /// Validates the arguments against the schema first. A failure is a result for the model (isError), not an Error; an Error means
    /// that the run should stop.
    [[nodiscard]] QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope);

private:
    Library &m_library;
};

} // namespace countersign
