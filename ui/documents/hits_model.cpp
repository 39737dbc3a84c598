// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/hits_model.h"

#include "core/documents/passage_places.h"
#include "core/documents/search_question.h"
#include "ui/documents/hit_words.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype SnippetLength = 220;
constexpr qsizetype Before = 50; // of the first word

PassageHit hitOf(Passage passage, const HitWords &words)
{
    PassageHit hit;
    const QString line = passage.text.simplified();
    const std::vector<Range> found = words.in(line);
    qsizetype begin = found.empty() ? 0 : std::max<qsizetype>(0, found.front().begin - Before);
    if (begin > 0)
        begin = line.indexOf(u' ', begin) + 1;
    hit.snippet = (begin > 0 ? u"… "_s : QString()) + line.mid(begin, SnippetLength);
    if (begin + SnippetLength < line.size())
        hit.snippet += u" …"_s;
    hit.words = words.in(hit.snippet);
    hit.passage = std::move(passage);
    return hit;
}

} // namespace

Result<std::vector<DocumentHits>> searchLibrary(const Library &library, const QString &query, int limit)
{
    auto passages = library.search(query, limit);
    if (!passages)
        return std::unexpected(passages.error());
    const SearchQuestion question = parseQuestion(query);
    const HitWords words(question.words + u' ' + question.title);
    std::vector<DocumentHits> documents;
    for (Passage &passage : *passages) {
        auto document = std::ranges::find(documents, passage.path, &DocumentHits::path);
        if (document == documents.end())
            document = documents.insert(documents.end(), DocumentHits{passage.path, {}});
        document->hits.push_back(hitOf(std::move(passage), words));
    }
    for (DocumentHits &document : documents)
        std::ranges::sort(document.hits, {}, [](const PassageHit &hit) { return std::pair(hit.passage.page, hit.passage.ordinal); });
    return documents;
}

void HitsModel::setHits(std::vector<DocumentHits> hits)
{
    beginResetModel();
    m_documents = std::move(hits);
    endResetModel();
}

int HitsModel::passageCount() const
{
    int count = 0;
    for (const DocumentHits &document : m_documents)
        count += int(document.hits.size());
    return count;
}

// The internal id of a passage is the row of its document plus one; of a document, nothing.
QModelIndex HitsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex HitsModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_documents.size());
    return parent.internalId() > 0 ? 0 : int(m_documents[size_t(parent.row())].hits.size());
}

const PassageHit *HitsModel::hit(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_documents[index.internalId() - 1].hits[size_t(index.row())];
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PassageHit *found = hit(index);
    const DocumentHits &document = m_documents[found ? index.internalId() - 1 : size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return found ? found->snippet : document.path;
    case Qt::AccessibleTextRole: {
        if (!found)
            return tr("%1, passages: %2").arg(document.path).arg(document.hits.size());
        const QString place = placeInWords(found->passage.kind, found->passage.page, found->passage.place);
        return place.isEmpty() ? found->snippet : tr("%1: %2").arg(place, found->snippet);
    }
    case Qt::ToolTipRole:
        return found ? tr("Score %1: how well the passage fits the words, by how rare they are and how often it has them.")
                           .arg(QLocale().toString(found->passage.score, 'f', 1))
                     : document.path;
    case PathRole: return document.path;
    case HitRole: return QVariant::fromValue(static_cast<const void *>(found));
    default: return {};
    }
}

} // namespace countersign
