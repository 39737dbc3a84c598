// SPDX-License-Identifier: GPL-3.0-or-later
// A test collection as the SMART system kept them (Cranfield, CACM, CISI, MED): documents and questions as records that begin with ".I number", with
// fields ".T", ".W", …, and a list of what is relevant for which question.
#pragma once
#include "core/base/error.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <vector>

namespace countersign {

struct SmartRecord {
    int number = 0;
    QMap<char, QString> fields; // by their letter
};

struct SmartCollection {
    std::vector<SmartRecord> documents;
    std::vector<SmartRecord> questions; // numbered as the judgements number them
    QMap<int, QMap<int, int>> relevant; // question → document → grade, 1 and more
};

[[nodiscard]] std::vector<SmartRecord> parseSmart(const QByteArray &bytes);
/// The files are known by their names: "*.all*"; "*.qry" or "query.text"; "*qrel*" or "*.rel". NotFound names what is missing.
[[nodiscard]] Result<SmartCollection> readSmartCollection(const QString &folder);

} // namespace countersign
