// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documents_model.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/wording.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

using namespace Qt::StringLiterals;

namespace countersign {

struct DocumentsModel::Node {
    QString path;
    QString name;
    std::optional<DocumentInfo> document; // absent: a folder
    Node *parent = nullptr;
    int row = 0;
    int documents = 0; // below a folder
    int problems = 0; // documents below that were not read as a whole
    qint64 bytes = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(QString childPath, QString childName)
    {
        auto child = std::make_unique<Node>();
        child->path = std::move(childPath);
        child->name = std::move(childName);
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

bool wasReadWhole(const DocumentInfo &document)
{
    return document.problem.isEmpty() && (document.pages == 0 || document.pagesRead >= document.pages);
}

} // namespace

DocumentsModel::DocumentsModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_shared<Node>()) { }

DocumentsModel::~DocumentsModel() = default;

DocumentsModel::Tree DocumentsModel::treeOf(const std::vector<DocumentInfo> &documents)
{
    auto root = std::make_shared<Node>();
    QHash<QString, Node *> folders{{QString(), root.get()}};
    const auto folderOf = [&](const QString &path) {
        // What is outside hangs as one folder below the root: its parents are nobody's library.
        const qsizetype slash = path.lastIndexOf(u'/');
        const QString whole = slash < 0 ? QString() : path.first(std::max<qsizetype>(slash, 1));
        if (whole.startsWith(u'/')) {
            Node *&outside = folders[whole];
            if (!outside)
                outside = root->add(whole, whole);
            return outside;
        }
        Node *parent = root.get();
        for (qsizetype end = whole.indexOf(u'/'); !whole.isEmpty(); end = whole.indexOf(u'/', end + 1)) {
            const QString folder = end < 0 ? whole : whole.first(end);
            Node *&known = folders[folder];
            if (!known)
                known = parent->add(folder, folder.sliced(folder.lastIndexOf(u'/') + 1));
            parent = known;
            if (end < 0)
                break;
        }
        return parent;
    };
    for (const DocumentInfo &document : documents) {
        Node *parent = folderOf(document.path);
        Node *leaf = parent->add(document.path, document.path.sliced(document.path.lastIndexOf(u'/') + 1));
        leaf->document = document;
        leaf->bytes = document.bytes;
        for (Node *up = parent; up; up = up->parent) {
            ++up->documents;
            up->problems += !wasReadWhole(document);
            up->bytes += document.bytes;
        }
    }
    return root;
}

void DocumentsModel::setTree(Tree tree)
{
    beginResetModel();
    m_root = std::move(tree);
    endResetModel();
}

const DocumentsModel::Node *DocumentsModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex DocumentsModel::indexOf(const QString &path) const
{
    const Node *at = m_root.get();
    while (at->path != path || at == m_root.get()) {
        const auto next = std::ranges::find_if(
            at->children, [&](const auto &child) { return path == child->path || (!child->document && path.startsWith(child->path + u'/')); });
        if (next == at->children.end())
            return {};
        at = next->get();
    }
    return createIndex(at->row, 0, at);
}

const DocumentInfo *DocumentsModel::document(const QModelIndex &index) const
{
    const Node *at = node(index);
    return at->document ? &*at->document : nullptr;
}

QStringList DocumentsModel::documentsUnder(const QModelIndex &index) const
{
    QStringList paths;
    std::vector<const Node *> open{node(index)};
    while (!open.empty()) {
        const Node *at = open.back();
        open.pop_back();
        if (at->document)
            paths.append(at->path);
        for (const auto &child : at->children)
            open.push_back(child.get());
    }
    return paths;
}

int DocumentsModel::documentCount() const { return m_root->documents; }

QModelIndex DocumentsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[size_t(row)].get());
}

QModelIndex DocumentsModel::parent(const QModelIndex &index) const
{
    const Node *above = node(index)->parent;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int DocumentsModel::rowCount(const QModelIndex &parent) const { return parent.column() > 0 ? 0 : int(node(parent)->children.size()); }

QString DocumentsModel::kindName(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {u"pdf"_s, QT_TR_NOOP("PDF")},           {u"csv"_s, QT_TR_NOOP("Table (CSV)")},
        {u"markdown"_s, QT_TR_NOOP("Markdown")}, {u"text"_s, QT_TR_NOOP("Text")},
        {u"mail"_s, QT_TR_NOOP("Mail")},         {u"database"_s, QT_TR_NOOP("Database")},
        {u"word"_s, QT_TR_NOOP("Document")},     {u"spreadsheet"_s, QT_TR_NOOP("Spreadsheet")},
        {u"slides"_s, QT_TR_NOOP("Slides")},
    };
    if (kind.isEmpty())
        return tr("Unknown");
    const char *name = names.value(kind);
    return name ? tr(name) : kind;
}

QVariant DocumentsModel::text(const Node &node, int column) const
{
    if (column == Name)
        return node.name;
    if (column == Size)
        return wording::bytes(node.bytes);
    if (!node.document) {
        if (column != Read)
            return {};
        const QString all = QLocale().toString(node.documents);
        return node.problems == 0 ? tr("all of %1").arg(all) : tr("%1 of %2 as a whole").arg(QLocale().toString(node.documents - node.problems), all);
    }
    switch (column) {
    case Read: return node.document->readSummary();
    case Kind: return kindName(node.document->kind);
    case Indexed: return QLocale().toString(node.document->indexed.toLocalTime(), QLocale::ShortFormat);
    default: return {};
    }
}

QString DocumentsModel::sortKey(const Node &node, int column) const
{
    // Folders stay above documents, and inside above outside.
    const QString group = node.document ? u"2"_s : node.path.startsWith(u'/') ? u"1"_s : u"0"_s;
    switch (column) {
    case Read: {
        const bool whole = node.document ? wasReadWhole(*node.document) : node.problems == 0;
        return group + (whole ? u'1' : u'0') + node.name;
    }
    case Kind: return group + (node.document ? node.document->kind : QString()) + node.name;
    case Size: return group + u"%1"_s.arg(node.bytes, 20, 10, QChar(u'0'));
    case Indexed: return group + (node.document ? node.document->indexed.toString(Qt::ISODateWithMs) : QString()) + node.name;
    default: return group + node.name;
    }
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &at = *node(index);
    const bool problem = at.document && !wasReadWhole(*at.document);
    switch (role) {
    case Qt::DisplayRole: return text(at, index.column());
    case Qt::DecorationRole:
        if (index.column() == Name)
            return at.document ? icon(u"ledger"_s, u"text-x-generic"_s) : icon(u"documents"_s, u"folder"_s);
        if (index.column() == Read && problem)
            return icon(u"refuse"_s, u"dialog-warning"_s);
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Read && problem)
            return alarmColor(QGuiApplication::palette());
        return index.column() == Name ? QVariant() : QVariant(mutedText(QGuiApplication::palette()));
    case Qt::TextAlignmentRole: return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        if (!at.document)
            return at.path.startsWith(u'/') ? tr("%1\nOutside the workspace: referenced where it is, not copied.").arg(at.path) : at.path;
        return QStringList{at.path, at.document->readSummary(), at.document->problem}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole:
        return at.document && index.column() == Name ? tr("%1, %2").arg(at.name, at.document->readSummary()) : text(at, index.column());
    case PathRole: return at.path;
    case FolderRole: return !at.document;
    case ProblemRole: return at.document ? at.document->problem : QString();
    case SortRole: return sortKey(at, index.column());
    default: return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Read: return tr("Read");
    case Kind: return tr("Kind");
    case Size: return tr("Size");
    case Indexed: return tr("When");
    default: return {};
    }
}

} // namespace countersign
