// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/builtin_tools.h"

#include "core/documents/document_files.h"
#include "core/documents/passage_places.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAnswer = 40'000; // characters: a long document must not fill a model's window at once
constexpr qsizetype partLength = 30'000; // of a document without pages
constexpr qsizetype mostListed = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Toolbox)
};

// What stands in an answer goes to the model, in English whatever language the window speaks: the bytes of a request do not depend on it.
// Only labels, which the person sees beside the answer, are translated.
QString after(const QString &path, const QString &place) { return place.isEmpty() ? path : path + u", "_s + place; }
QString placeForModel(const QString &path, const QString &kind, int page, const QString &place = {})
{
    return after(path, placeInEnglish(kind, page, place));
}
QString placeForPerson(const QString &path, const QString &kind, int page, const QString &place = {})
{
    return after(path, placeInWords(kind, page, place));
}

/// What a model is told that pages of such a document are.
QString pageWord(const QString &kind) { return kind == worker::slides ? u"Slide"_s : kind == worker::sheet ? u"Sheet"_s : u"Page"_s; }

/// How much was read. The reason why not all was is kept in the person's language, and is in the library for the person to see.
QString stateOf(const DocumentInfo &document)
{
    if (document.pages > 0 && document.pagesRead < document.pages)
        return u"%1 of %2 pages read"_s.arg(document.pagesRead).arg(document.pages);
    if (document.kind == u"database")
        return u"a database: it is asked, not read"_s;
    return document.problem.isEmpty() ? u"all of it read"_s : document.pagesRead > 0 ? u"a part of it read"_s : u"not read"_s;
}

/// "; no text on page 3 (a scan?)", or nothing.
QString missingPages(int pageCount, const std::vector<PageText> &pages)
{
    constexpr qsizetype MostNamed = 20;
    QStringList missing;
    for (int page = 1; page <= pageCount && missing.size() <= MostNamed; ++page) {
        if (std::ranges::none_of(pages, [page](const PageText &read) { return read.page == page; }))
            missing << (missing.size() < MostNamed ? QString::number(page) : u"…"_s);
    }
    if (missing.isEmpty())
        return {};
    return (missing.size() == 1 ? u"; no text on page %1 (a scan?)"_s : u"; no text on pages %1 (scans?)"_s).arg(missing.join(u", "));
}

QString listed(const DocumentInfo &document, const QString &name)
{
    QStringList facts;
    if (!document.kind.isEmpty())
        facts.append(document.kind);
    if (document.pages > 0)
        facts.append(document.pages == 1 ? u"1 page"_s : u"%1 pages"_s.arg(document.pages));
    facts.append(QLocale::c().formattedDataSize(document.bytes, 0, QLocale::DataSizeSIFormat));
    facts.append(stateOf(document));
    return u"- "_s + name + u": " + facts.join(u", ");
}

/// Of a document to be read: where its text is, wherever it came from.
struct Opened {
    QString path;
    QString kind;
    QString state; // how much of it was read
    bool paged = false;
    int pageCount = 0;
    std::vector<PageText> pages;
};

Result<Opened> fromLibrary(const Library &library, const DocumentInfo &document)
{
    Result<std::vector<PageText>> pages = library.handedPages(document.path);
    if (!pages)
        return std::unexpected(pages.error());
    const QString state = stateOf(document) + missingPages(document.pages, *pages);
    return Opened{document.path, document.kind, state, document.pages > 0, document.pages, std::move(*pages)};
}

Result<Opened> fromFile(const QString &path)
{
    const Result<ExtractedDocument> document = extractDocument(path);
    if (!document)
        return std::unexpected(document.error());
    DocumentInfo info;
    info.pages = document->paged ? document->pageCount : 0;
    info.kind = document->kind;
    info.problem = document->problem;
    Opened opened{QFileInfo(path).fileName(), info.kind, {}, document->paged, info.pages, {}};
    for (qsizetype i = 0; i < document->pages.size(); ++i) {
        if (document->pages[i].trimmed().isEmpty())
            continue;
        ++info.pagesRead;
        opened.pages.push_back({document->paged ? int(i) + 1 : 0, document->pages[i]});
    }
    opened.state = stateOf(info) + missingPages(info.pages, opened.pages);
    return opened;
}

/// Models often leave out the folder: a file name that only one readable document has is enough.
Result<DocumentInfo> findReadable(const Library &library, const ToolReach &reach, const QString &path)
{
    const QString name = documentName(path, library.workspace());
    Result<DocumentInfo> document = library.find(name);
    if (document && reach.holds(name))
        return document;
    if (!document && document.error().code != ErrorCode::NotFound)
        return document;
    const auto all = library.list(reach.under());
    if (!all)
        return std::unexpected(all.error());
    std::vector<DocumentInfo> alike;
    QStringList names;
    for (const DocumentInfo &candidate : *all) {
        if (QFileInfo(candidate.path).fileName() == path)
            alike.push_back(candidate);
        if (names.size() < 20)
            names.append(candidate.path);
    }
    if (alike.size() == 1)
        return alike.front();
    const QString rest =
        names.isEmpty() ? u"There are no documents here."_s : u"Documents that can be read: %1. list_files gives them all."_s.arg(names.join(u", "));
    return failure(ErrorCode::NotFound, u"There is no document %1 that can be read here. "_s.arg(path) + rest);
}

Result<Opened> openReadable(const Library &library, const ToolReach &reach, const QString &path)
{
    // An attached file is read from the disk, as it is now, when it is not a document of the library.
    const QString attached = reach.attached(path);
    if (!attached.isEmpty()) {
        const Result<DocumentInfo> document = library.find(attached);
        return document ? fromLibrary(library, *document) : fromFile(attached).transform_error([&](Error error) {
            error.message = u"The file %1 could not be read."_s.arg(QFileInfo(attached).fileName());
            return error;
        });
    }
    return findReadable(library, reach, path).and_then([&](const DocumentInfo &document) { return fromLibrary(library, document); });
}

/// The pieces of a text without pages, cut at line ends.
std::vector<QStringView> parts(QStringView text)
{
    std::vector<QStringView> result;
    while (text.size() > partLength) {
        const qsizetype newline = text.lastIndexOf(u'\n', partLength - 1);
        qsizetype end = newline > partLength / 2 ? newline + 1 : partLength;
        if (text[end - 1].isHighSurrogate())
            --end;
        result.push_back(text.first(end));
        text = text.sliced(end);
    }
    result.push_back(text);
    return result;
}

ToolResult partsResult(const Opened &document, int first, int last)
{
    const QString text = document.pages.empty() ? QString() : document.pages.front().text;
    const std::vector<QStringView> pieces = parts(text);
    const int count = int(pieces.size());
    if (first > count)
        return refusedCall(u"%1 has parts 1 to %2: ask for first_page from among these."_s.arg(document.path).arg(count), document.path);
    QString label = document.path, title = document.path;
    if (count > 1) {
        label = Words::tr("%1, part %2 of %3").arg(document.path).arg(first).arg(count);
        title = u"%1, part %2 of %3"_s.arg(document.path).arg(first).arg(count);
    }
    QString answer = u"# "_s + title + u" (" + document.state + u")\n\n" + pieces[size_t(first) - 1];
    if (first < count)
        answer += u"\n\n"_s + u"[The document goes on: call read_document with first_page %1.]"_s.arg(first + 1);
    if (last > first)
        answer += u"\n\n"_s + u"[One part at a time is given.]"_s;
    return {answer, label, false};
}

ToolResult pagesResult(const Opened &document, int first, int last)
{
    if (first > document.pageCount || last < first)
        return refusedCall(u"%1 has pages 1 to %2: ask for pages from among these."_s.arg(document.path).arg(document.pageCount), document.path);
    QString answer = u"# "_s + document.path + u" (" + document.state + u")";
    const qsizetype empty = answer.size();
    int shownTo = first;
    QString rest;
    for (const PageText &page : document.pages) {
        if (page.page < first || page.page > last)
            continue;
        if (answer.size() > empty && answer.size() + page.text.size() > longestAnswer) {
            rest = u"\n\n"_s + u"[The document goes on: call read_document with first_page %1.]"_s.arg(page.page);
            break;
        }
        answer += u"\n\n## "_s + pageWord(document.kind) + u" %1"_s.arg(page.page) + u"\n\n" + page.text.trimmed();
        shownTo = page.page;
    }
    if (answer.size() == empty)
        answer += u"\n\n"_s + u"There is no text on these pages."_s;
    const QString label = shownTo == first ? placeForPerson(document.path, document.kind, first)
                                           : Words::tr("%1, pages %2–%3").arg(document.path).arg(first).arg(shownTo);
    return {answer + rest, label, false};
}

/// Failures of our own storage stop the run; the model can do nothing about them.
Result<ToolResult> forModel(const Error &error, const QString &inEnglish, const QString &label)
{
    if (error.code == ErrorCode::Storage)
        return std::unexpected(error);
    return refusedCall(inEnglish, label);
}

/// A passage and what stands before and after it on its page.
Result<QString> withNeighbours(const Library &library, const Passage &passage, int neighbours)
{
    if (neighbours <= 0)
        return library.handedText(passage);
    const auto around = library.around(passage.document, passage.ordinal, neighbours, neighbours);
    if (!around)
        return std::unexpected(around.error());
    QString text;
    for (const Passage &near : *around) {
        if (near.page != passage.page)
            continue;
        const auto handed = library.handedText(near);
        if (!handed)
            return handed;
        text += *handed;
    }
    return text;
}

} // namespace

Result<ToolResult> searchDocuments(const Library &library, const ToolReach &reach, const QJsonObject &arguments)
{
    const QString query = arguments.value("query"_L1).toString();
    const auto passages = library.search(query, arguments.value("limit"_L1).toInt(8), reach.under());
    if (!passages)
        return forModel(passages.error(), u"There is no word to search for. Write at least one."_s, u"search_documents"_s);
    const auto documents = library.list(reach.under());
    if (!documents)
        return std::unexpected(documents.error());
    QStringList places;
    QString answer = passages->empty() ? u"No passage has any of these words. Try other words, or see with list_files what there is."_s
                                       : u"Passages found: %1, best first."_s.arg(passages->size());
    int number = 0;
    for (const Passage &passage : *passages) {
        const auto text = withNeighbours(library, passage, arguments.value("neighbours"_L1).toInt(0));
        if (!text)
            return std::unexpected(text.error());
        if (number > 0 && answer.size() + text->size() > longestAnswer) {
            answer += u"\n\n"_s + u"[The other passages were left out, as these are long: ask for fewer, or read the documents.]"_s;
            break;
        }
        const QString where = placeForModel(passage.path, passage.kind, passage.page, passage.place);
        if (const QString shown = placeForPerson(passage.path, passage.kind, passage.page, passage.place); !places.contains(shown))
            places.append(shown);
        answer += u"\n\n["_s + QString::number(++number) + u"] " + where + u" (score "_s + QString::number(passage.score, 'f', 1) + u")\n"_s
            + text->trimmed();
    }
    const auto unread = std::ranges::count_if(*documents, [](const DocumentInfo &document) { return !document.problem.isEmpty(); });
    if (unread > 0)
        answer += u"\n\n"_s + u"[Documents that could not be read to the end and may hold more: %1. list_files names them.]"_s.arg(unread);
    return ToolResult{answer, places.isEmpty() ? u"search_documents"_s : places.join(u"; "), false};
}

Result<ToolResult> readDocument(const Library &library, const ToolReach &reach, const QJsonObject &arguments)
{
    const QString path = arguments.value("path"_L1).toString();
    const auto document = openReadable(library, reach, path);
    if (!document)
        return forModel(document.error(), document.error().message, u"read_document"_s);
    if (document->kind == u"database")
        return refusedCall(u"%1 is a database: ask it with sqlite_query."_s.arg(document->path), document->path);
    const int first = arguments.value("first_page"_L1).toInt(1);
    const int last = arguments.value("last_page"_L1).toInt(document->paged ? document->pageCount : first);
    return document->paged ? pagesResult(*document, first, last) : partsResult(*document, first, last);
}

Result<ToolResult> listFiles(const Library &library, const ToolReach &reach, const QJsonObject &arguments)
{
    const auto documents = library.list(reach.under());
    if (!documents)
        return std::unexpected(documents.error());
    const bool narrowed = arguments.contains("folder"_L1);
    const QString folder = documentName(arguments.value("folder"_L1).toString(), library.workspace());
    QStringList lines;
    for (const DocumentInfo &document : *documents) {
        if (!narrowed || folder.isEmpty() || isUnder(document.path, folder))
            lines.append(listed(document, document.path));
    }
    for (const QString &path : reach.attached()) {
        const QString name = documentName(path, library.workspace());
        const bool known = std::ranges::any_of(*documents, [&](const DocumentInfo &document) { return document.path == name; });
        if (!known && !narrowed)
            lines.append(u"- "_s + QFileInfo(path).fileName() + u": "
                         + u"attached, %1"_s.arg(QLocale::c().formattedDataSize(QFileInfo(path).size(), 0, QLocale::DataSizeSIFormat)));
    }
    const QString label = narrowed ? Words::tr("list of files in %1").arg(folder) : Words::tr("list of files");
    if (lines.isEmpty())
        return ToolResult{narrowed ? u"There are no files in %1. Call list_files without a folder to see all."_s.arg(folder)
                                   : u"There are no files here."_s,
                          label, false};
    const qsizetype all = lines.size();
    QString answer = lines.first(std::min(all, mostListed)).join(u'\n');
    if (all > mostListed)
        answer += u"\n"_s + u"[%1 of %2 files are shown: name a folder to see fewer.]"_s.arg(mostListed).arg(all);
    return ToolResult{answer, label, false};
}

} // namespace countersign
