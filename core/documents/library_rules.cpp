// SPDX-License-Identifier: GPL-3.0-or-later
// What a person's rules for columns do to the texts of a library, and what has changed in its folders.
#include "core/documents/document_book.h"
#include "core/documents/document_files.h"
#include "core/documents/library.h"
#include "core/documents/library_query.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <sys/stat.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

struct Stored {
    qint64 bytes = 0;
    qint64 modified = 0;
};

bool isUnchanged(const QString &path, const Stored &stored)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && qint64(status.st_size) == stored.bytes
        && qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec == stored.modified;
}

/// A piece of a text, with those edits made that touch it.
QString edited(const QString &whole, QStringView piece, const std::vector<ColumnEdit> &edits)
{
    const qsizetype begin = whole.indexOf(piece);
    const qsizetype end = begin + piece.size();
    QString text;
    qsizetype at = begin;
    for (const ColumnEdit &edit : edits) {
        if (edit.range.end <= begin || edit.range.begin >= end)
            continue;
        if (edit.range.begin > at)
            text += QStringView(whole).sliced(at, edit.range.begin - at);
        text += edit.replacement;
        at = std::min(edit.range.end, end);
    }
    return text + QStringView(whole).sliced(at, end - at);
}

} // namespace

Result<FolderChanges> Library::changes(const QStringList &folders) const
{
    const DocumentFiles found = collectDocumentFiles(folders, m_workspace, {QFileInfo(m_database.path()).canonicalFilePath()});
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT path, bytes, modified FROM documents WHERE workspace = ?"_s, {m_workspace});
    if (!query)
        return std::unexpected(query.error());
    QHash<QString, Stored> known;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        known.insert(query->value(0).toString(), {query->value(1).toLongLong(), query->value(2).toLongLong()});
    }
    FolderChanges changes;
    for (const DocumentFile &file : found.files) {
        const auto stored = known.constFind(file.name);
        if (stored == known.cend())
            ++changes.fresh;
        else if (!isUnchanged(file.absolute, *stored))
            ++changes.changed;
    }
    // A folder that is not there at all may be a drive that is not plugged in: then nothing is gone.
    for (auto document = known.cbegin(); document != known.cend(); ++document) {
        const bool inside = std::ranges::any_of(found.folders, [&](const QString &folder) { return isUnder(document.key(), folder); });
        changes.gone += inside && !QFileInfo::exists(QDir(m_workspace).absoluteFilePath(document.key()));
    }
    return changes;
}

Result<std::vector<ColumnRule>> Library::columnRules(const QString &path) const
{
    const QString name = documentName(path, m_workspace);
    return DocumentBook::read(m_workspace).and_then([&](const DocumentBook &book) -> Result<std::vector<ColumnRule>> {
        auto rules = book.columnRules(name);
        if (!rules.empty() && !m_hash)
            return failure(ErrorCode::Secret,
                           Words::tr("The key for pseudonyms is missing, so the rules for the columns of %1 cannot be kept.").arg(name));
        return rules;
    });
}

Result<std::vector<PageText>> Library::handedPages(const QString &path) const
{
    const auto rules = columnRules(path);
    if (!rules)
        return std::unexpected(rules.error());
    auto read = pages(path);
    if (!read || rules->empty())
        return read;
    const auto document = find(path);
    if (!document)
        return std::unexpected(document.error());
    for (PageText &page : *read)
        page.text = withColumnRules(page.text, tableFormOf(document->kind), *rules, m_hash);
    return read;
}

Result<QString> Library::handedText(const Passage &passage) const
{
    const auto rules = columnRules(passage.path);
    if (!rules)
        return std::unexpected(rules.error());
    if (rules->empty())
        return passage.text;
    // A passage begins below the head of its table; only the page knows which column is which.
    const auto read = pages(passage.path, passage.page, passage.page);
    if (!read)
        return std::unexpected(read.error());
    QString whole;
    for (const PageText &page : *read)
        whole += page.text;
    // What was found has the head of its table before it.
    qsizetype lead = 0;
    while (lead >= 0 && !whole.contains(QStringView(passage.text).sliced(lead)))
        lead = passage.text.indexOf(u'\n', lead) + 1 > 0 ? passage.text.indexOf(u'\n', lead) + 1 : -1;
    if (lead < 0 || lead >= passage.text.size() || !whole.contains(QStringView(passage.text).first(lead)))
        return failure(
            ErrorCode::Detector,
            Words::tr("A passage of %1 was not found in its document, so the rules for its columns could not be kept. Read the document again.")
                .arg(passage.path));
    const auto edits = columnEdits(whole, tableFormOf(passage.kind), *rules, m_hash);
    return edited(whole, QStringView(passage.text).first(lead), edits) + edited(whole, QStringView(passage.text).sliced(lead), edits);
}

} // namespace countersign
