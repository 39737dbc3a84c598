// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found: documents, best first, and below each the passages with the words that were searched for.
#pragma once
#include "core/documents/library.h"

#include <QtCore/QAbstractItemModel>

namespace countersign {

struct PassageHit {
    Passage passage;
    QString snippet; // one line, around the first word
    std::vector<Range> words; // in the snippet
    friend bool operator==(const PassageHit &, const PassageHit &) = default;
};
struct DocumentHits {
    QString path;
    std::vector<PassageHit> hits; // by page
    friend bool operator==(const DocumentHits &, const DocumentHits &) = default;
};

/// Blocks; any thread. At most `limit` passages.
[[nodiscard]] Result<std::vector<DocumentHits>> searchLibrary(const Library &library, const QString &query, int limit);

class HitsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, HitRole }; // HitRole: a `const PassageHit *`, null for a document

    using QAbstractItemModel::QAbstractItemModel;
    void setHits(std::vector<DocumentHits> hits);
    [[nodiscard]] const PassageHit *hit(const QModelIndex &index) const;
    [[nodiscard]] int passageCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<DocumentHits> m_documents;
};

} // namespace countersign
