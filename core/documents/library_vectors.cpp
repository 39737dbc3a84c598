// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the library that goes by meaning: vectors for what is indexed, and what is near a question.
#include "core/base/logging.h"
#include "core/documents/library.h"
#include "core/documents/section_vectors.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMutex>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int AtOnce = 16; // texts in one question: a few seconds on a laptop without a graphics card
constexpr size_t MostNear = 1'000; // sections that are ranked with those of the words
constexpr qsizetype LongestText = 2'000; // characters; what the small models read

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

struct Missing {
    std::vector<qint64> sections; // the next ones, ascending
    int all = 0;
};

Result<Missing> missing(const QSqlDatabase &database, const QString &workspace, const QString &model)
{
    auto rows =
        execute(database,
                u"SELECT s.id, count(*) OVER () FROM sections AS s JOIN documents AS d ON d.id = s.document WHERE d.workspace = ? AND NOT EXISTS "
                "(SELECT 1 FROM section_vectors AS v WHERE v.section = s.id AND v.model = ?) ORDER BY s.id LIMIT ?"_s,
                {workspace, model, AtOnce});
    if (!rows)
        return std::unexpected(rows.error());
    Missing found;
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return found;
        found.sections.push_back(rows->value(0).toLongLong());
        found.all = rows->value(1).toInt();
    }
}

Result<QString> textOf(const QSqlDatabase &database, qint64 section)
{
    auto rows = execute(database,
                        u"SELECT d.title, p.lead || p.text FROM sections AS s JOIN passages AS p ON p.document = s.document AND p.ordinal BETWEEN "
                        "s.first_passage AND s.last_passage JOIN documents AS d ON d.id = s.document WHERE s.id = ? ORDER BY p.ordinal"_s,
                        {section});
    if (!rows)
        return std::unexpected(rows.error());
    QString text;
    while (text.size() < LongestText) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        if (text.isEmpty())
            text = rows->value(0).toString() + u'\n';
        text += rows->value(1).toString();
    }
    text.truncate(LongestText);
    return text.trimmed().isEmpty() ? u"-"_s : text; // a server may refuse an empty one
}

} // namespace

struct Library::Meaning {
    mutable QMutex mutex;
    std::shared_ptr<const Embedder> embedder;
    SectionVectors vectors;
};

std::shared_ptr<Library::Meaning> Library::makeMeaning() { return std::make_shared<Meaning>(); }

void Library::setEmbedder(std::shared_ptr<const Embedder> embedder)
{
    const QMutexLocker lock(&m_meaning->mutex);
    m_meaning->embedder = std::move(embedder);
}

std::shared_ptr<const Embedder> Library::embedder() const
{
    const QMutexLocker lock(&m_meaning->mutex);
    return m_meaning->embedder;
}

Result<std::vector<qint64>> Library::meaning(QSqlDatabase &database, const QString &text) const
{
    const auto model = embedder();
    if (!model)
        return std::vector<qint64>();
    const auto asked = model->embed({text}, Embedder::For::Question);
    if (!asked || asked->size() != 1) {
        qCInfo(lcDocuments) << "a search goes by its words alone:" << (asked ? u"no vector"_s : QString(errorCodeName(asked.error().code)));
        return std::vector<qint64>();
    }
    return m_meaning->vectors.refresh(database, model->name()).transform([&] { return m_meaning->vectors.nearest(asked->front(), MostNear); });
}

Result<int> Library::embedMissing(const std::function<bool(int, int)> &progress)
{
    const auto maker = embedder();
    if (!maker)
        return 0;
    if (const auto indexed = indexPending(); !indexed)
        return std::unexpected(indexed.error());
    const QString model = maker->name();
    int made = 0;
    int all = 0;
    for (;;) {
        QStringList texts;
        Missing next;
        {
            const auto database = m_database.connection();
            if (!database)
                return std::unexpected(database.error());
            auto found = missing(*database, m_workspace, model);
            if (!found)
                return std::unexpected(found.error());
            next = std::move(*found);
            all = std::max(all, made + next.all);
            for (const qint64 section : next.sections) {
                auto text = textOf(*database, section);
                if (!text)
                    return std::unexpected(text.error());
                texts.append(std::move(*text));
            }
        }
        if (progress && !progress(made, all))
            return failure(ErrorCode::Cancelled, Words::tr("Stopped. The vectors made so far are kept."));
        if (texts.isEmpty())
            return made;
        const auto vectors = maker->embed(texts, Embedder::For::Passages);
        if (!vectors)
            return std::unexpected(vectors.error());
        if (vectors->size() != next.sections.size())
            return failure(ErrorCode::Invalid, Words::tr("The server gave %1 vectors for %2 texts.").arg(vectors->size()).arg(next.sections.size()));
        const Result<void> stored = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
            for (size_t i = 0; i < vectors->size(); ++i) {
                // A document that was read anew meanwhile has other sections.
                auto there = execute(database, u"SELECT 1 FROM sections WHERE id = ?"_s, {next.sections[i]});
                const auto row = there ? nextRow(*there, database) : std::unexpected(there.error());
                if (!row)
                    return std::unexpected(row.error());
                if (!*row)
                    continue;
                there->finish();
                if (const auto done = SectionVectors::store(database, next.sections[i], model, (*vectors)[i]); !done)
                    return done;
            }
            return {};
        });
        if (!stored)
            return std::unexpected(stored.error());
        made += int(vectors->size());
    }
}

} // namespace countersign
