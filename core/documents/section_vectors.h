// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of a library's sections as one model made them: written beside the index, kept in memory from the first search on (4 bytes a number:
// 150 MB for 100,000 sections of 384), compared with all of them (the inner product of vectors of length 1).
#pragma once
#include "core/base/error.h"

#include <QtCore/QMutex>
#include <QtSql/QSqlDatabase>
#include <vector>

namespace countersign {

/// Any thread.
class SectionVectors {
public:
    /// Reads what came since the last time; another model's vectors are forgotten.
    [[nodiscard]] Result<void> refresh(QSqlDatabase &database, const QString &model);
    /// The nearest sections, best first. None when the vectors have another length.
    [[nodiscard]] std::vector<qint64> nearest(const std::vector<float> &vector, size_t most) const;

    /// In a transaction. The vector is brought to length 1; BadUsage for one that has none.
    [[nodiscard]] static Result<void> store(QSqlDatabase &database, qint64 section, const QString &model, std::vector<float> vector);

private:
    mutable QMutex m_mutex;
    QString m_model;
    std::vector<qint64> m_sections; // ascending
    std::vector<float> m_numbers; // of one section after the other
    size_t m_length = 0;
};

/// The answer of `POST /v1/embeddings`: `count` vectors of one length, in the order of the question. Invalid when it is anything else.
[[nodiscard]] Result<std::vector<std::vector<float>>> parseEmbeddings(const QByteArray &json, qsizetype count);

} // namespace countersign
