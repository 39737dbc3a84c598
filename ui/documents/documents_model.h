// SPDX-License-Identifier: GPL-3.0-or-later
// The library as a tree of folders and documents. What lies outside the workspace stands under its absolute folders, below what lies inside.
#pragma once
#include "core/documents/library.h"

#include <QtCore/QAbstractItemModel>
#include <memory>

namespace countersign {

class DocumentsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Read, Kind, Size, Indexed, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, // QString, as in the library; also of a folder
        FolderRole, // bool
        ProblemRole, // QString; empty: all of it was read
        SortRole, // compares as the column should sort, folders first
    };
    struct Node;
    using Tree = std::shared_ptr<Node>;

    explicit DocumentsModel(QObject *parent = nullptr);
    ~DocumentsModel() override;

    /// Any thread: puts a list, ordered by path, into a tree.
    [[nodiscard]] static Tree treeOf(const std::vector<DocumentInfo> &documents);
    void setTree(Tree tree);

    [[nodiscard]] QModelIndex indexOf(const QString &path) const;
    /// Null for a folder.
    [[nodiscard]] const DocumentInfo *document(const QModelIndex &index) const;
    /// The paths of all documents at and below an index.
    [[nodiscard]] QStringList documentsUnder(const QModelIndex &index) const;
    [[nodiscard]] int documentCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "pdf" → "PDF", "markdown" → "Markdown": for people.
    [[nodiscard]] static QString kindName(const QString &kind);

private:
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    [[nodiscard]] QVariant text(const Node &node, int column) const;
    [[nodiscard]] QString sortKey(const Node &node, int column) const;
    Tree m_root;
};

} // namespace countersign
