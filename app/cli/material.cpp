// SPDX-License-Identifier: GPL-3.0-or-later
// documents, decode and practice.
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/network/network_parts.h"
#include "app/workbench/workbench.h"
#include "core/documents/ocr.h"
#include "core/documents/passage_places.h"
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"

#include <QCoro/QCoroSignal>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QCommandLineOption workspaceOption() { return {u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s}; }
QCommandLineOption jsonOption() { return {u"json"_s, u"one JSON object a line"_s}; }

void printDocument(const DocumentInfo &document, bool json)
{
    if (json) {
        printJson({{u"path"_s, document.path},
                   {u"title"_s, document.title},
                   {u"kind"_s, document.kind},
                   {u"bytes"_s, document.bytes},
                   {u"pages"_s, document.pages},
                   {u"pages_read"_s, document.pagesRead},
                   {u"problem"_s, document.problem}});
        return;
    }
    print(u"%1  %2  %3%4\n"_s.arg(document.path, document.kind, document.readSummary(),
                                  document.problem.isEmpty() ? QString() : u": "_s + document.problem));
}

/// Pages without text and pictures, by text recognition. What cannot be read stays as it was.
void recogniseScans(Library &library, std::vector<DocumentInfo> &documents)
{
    for (DocumentInfo &document : documents) {
        const bool picture = document.kind.isEmpty() && isPicture(QDir(library.workspace()).absoluteFilePath(document.path));
        if (!picture && document.pagesRead >= document.pages)
            continue;
        auto read = library.recognise(document.path, [&](int done, int all) {
            say(u"reading the scan %1: %2 of %3 pages"_s.arg(document.path).arg(done).arg(all));
            return true;
        });
        if (read)
            document = std::move(*read);
        else
            say(document.path + u": "_s + read.error().message);
    }
}

int addDocuments(Library &library, const QStringList &paths, bool ocr, bool json)
{
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QDir::current().absoluteFilePath(path));
    auto added = library.add(absolute, [json](int done, int all, const QString &path) {
        if (!json)
            say(u"%1 of %2: %3"_s.arg(done).arg(all).arg(path));
        return true;
    });
    if (!added)
        return fail(added.error());
    if (ocr)
        recogniseScans(library, *added);
    for (const DocumentInfo &document : *added)
        printDocument(document, json);
    return Done;
}

/// What the options of a search say; the question itself stands elsewhere.
Result<SearchRequest> searchRequest(const Arguments &args)
{
    SearchRequest request;
    bool ok = true;
    request.limit = args.has("limit") ? args.value("limit").toInt(&ok) : 10;
    if (!ok || request.limit < 1)
        return failure(ErrorCode::BadUsage, u"--limit must be a number from 1 on."_s);
    request.under = args.parser.values(u"in"_s);
    request.kinds = args.parser.values(u"type"_s);
    for (const auto &[option, day] : {std::pair("after", &request.after), std::pair("before", &request.before)}) {
        *day = QDate::fromString(args.value(option), Qt::ISODate);
        if (args.has(option) && !day->isValid())
            return failure(ErrorCode::BadUsage, u"--%1 must be a day such as 2026-01-31."_s.arg(QLatin1StringView(option)));
    }
    request.broaden = args.has("broaden");
    request.eachDocumentOnce = !args.has("passages");
    return request;
}

QJsonObject hitJson(const Passage &passage, int rank)
{
    return {{u"rank"_s, rank},           {u"path"_s, passage.path}, {u"page"_s, passage.page}, {u"passage"_s, passage.ordinal},
            {u"score"_s, passage.score}, {u"text"_s, passage.text}};
}

int searchDocuments(const Library &library, const SearchRequest &request, bool json)
{
    const auto passages = library.search(request);
    if (!passages)
        return fail(passages.error());
    int rank = 0;
    for (const Passage &passage : *passages) {
        if (json) {
            printJson(hitJson(passage, ++rank));
        } else {
            const QString place = placeInEnglish(passage.kind, passage.page, passage.place);
            print(u"%1%2  (%3)\n%4\n\n"_s.arg(passage.path, place.isEmpty() ? QString() : u", "_s + place)
                      .arg(passage.score, 0, 'f', 2)
                      .arg(passage.text.trimmed()));
        }
    }
    if (passages->empty() && !json)
        say(u"nothing was found. Are the documents added? See: countersign-cli documents list"_s);
    return Done;
}

/// Many questions, one a line: words, or {"id":…,"query":…}. One JSON object a question, in order; one that cannot be asked has an "error".
int searchMany(const Library &library, SearchRequest request, const QString &file)
{
    const auto bytes = readInput(file);
    if (!bytes)
        return fail(bytes.error());
    int number = 0;
    for (const QByteArray &line : bytes->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject asked = QJsonDocument::fromJson(line).object();
        request.question = asked.isEmpty() ? QString::fromUtf8(line).trimmed() : asked.value("query"_L1).toString();
        QJsonObject answer{{u"id"_s, asked.contains("id"_L1) ? asked.value("id"_L1) : QJsonValue(number)}, {u"query"_s, request.question}};
        const auto passages = library.search(request);
        if (!passages && passages.error().code != ErrorCode::BadUsage)
            return fail(passages.error());
        QJsonArray hits;
        for (const Passage &passage : passages.value_or(std::vector<Passage>()))
            hits.append(hitJson(passage, int(hits.size()) + 1));
        answer.insert(u"hits"_s, hits);
        if (!passages)
            answer.insert(u"error"_s, passages.error().message);
        printJson(answer);
    }
    return Done;
}

QList<QCommandLineOption> documentOptions()
{
    return {workspaceOption(),
            jsonOption(),
            {u"ocr"_s, u"add: read pages without text and pictures by text recognition (needs tesseract)"_s},
            {u"limit"_s, u"search: how many documents, or passages (10)"_s, u"N"_s},
            {u"passages"_s, u"search: all passages that fit, not only the best of each document"_s},
            {u"queries"_s, u"search: many questions, one a line, as words or as {\"id\":…,\"query\":…}; answers are JSON, one a line"_s, u"FILE|-"_s},
            {u"in"_s, u"search: only in this folder or file; may be given several times"_s, u"PATH"_s},
            {u"type"_s, u"search: only this kind of file (pdf, csv, mail, …) or ending; may be given several times"_s, u"KIND"_s},
            {u"after"_s, u"search: only files changed on this day or later"_s, u"DAY"_s},
            {u"before"_s, u"search: only files changed before this day"_s, u"DAY"_s},
            {u"broaden"_s, u"search: also by the commonest words of the best hits (RM3)"_s}};
}

} // namespace

QCoro::Task<int> documents(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli documents add PATH… | search QUERY|- | list"_s, documentOptions());
    if (args->status)
        co_return *args->status;
    const QString what = args->positional().value(0);
    const QStringList rest = args->positional().mid(1);
    const bool asks = what == "search"_L1 && rest.isEmpty() == args->has("queries");
    if (!(what == "list"_L1 && rest.isEmpty()) && !(what == "add"_L1 && !rest.isEmpty()) && !asks)
        co_return fail({ErrorCode::BadUsage, u"Say one of: documents add PATH…, documents search QUERY, documents list."_s});
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true});
    if (!opened)
        co_return fail(opened.error());
    Library &library = *(*opened)->library;
    const bool json = args->has("json");
    if (what == "add"_L1)
        co_return addDocuments(library, rest, args->has("ocr"), json);
    if (what == "search"_L1) {
        auto request = searchRequest(*args);
        if (!request)
            co_return fail(request.error());
        if (args->has("queries"))
            co_return searchMany(library, *request, args->value("queries"));
        const auto typed = rest == QStringList{u"-"_s} ? readInput(u"-"_s) : Result<QByteArray>(rest.join(u' ').toUtf8());
        if (!typed)
            co_return fail(typed.error());
        request->question = QString::fromUtf8(*typed);
        co_return searchDocuments(library, *request, json);
    }
    const auto documents = library.list();
    if (!documents)
        co_return fail(documents.error());
    for (const DocumentInfo &document : *documents)
        printDocument(document, json);
    if (documents->empty() && !json)
        say(u"the workspace has no documents in its index. Add some: countersign-cli documents add PATH…"_s);
    co_return Done;
}

QCoro::Task<int> decode(QStringList arguments)
{
    const auto args = parse(
        arguments, u"countersign-cli decode --api API [--status N] [FILE|-]"_s,
        {{u"api"_s, u"one of: "_s + Codec::apis().join(u", "_s), u"API"_s}, {u"status"_s, u"the reply's HTTP status (200)"_s, u"N"_s, u"200"_s}});
    if (args->status)
        co_return *args->status;
    bool ok = false;
    const int status = args->value("status").toInt(&ok);
    if (!ok || status < 100 || status > 599)
        co_return fail({ErrorCode::BadUsage, u"--status must be an HTTP status such as 200."_s});
    const auto bytes = readInput(args->positional().value(0));
    if (!bytes)
        co_return fail(bytes.error());
    const auto reply = decodeReply(args->value("api"), status, *bytes);
    if (!reply)
        co_return fail({ErrorCode::BadUsage, reply.error().message});
    printJson(reply->toJson());
    co_return Done;
}

QCoro::Task<int> practice(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli practice [--port N]"_s,
                            {{u"port"_s, u"on 127.0.0.1; any free one when not given"_s, u"N"_s, u"0"_s},
                             {u"pace"_s, u"milliseconds between two streamed pieces (12)"_s, u"MS"_s, u"12"_s}});
    if (args->status)
        co_return *args->status;
    bool ok = false;
    const ushort port = args->value("port").toUShort(&ok);
    if (!ok)
        co_return fail({ErrorCode::BadUsage, u"--port must be a number from 0 to 65535."_s});
    const auto make = loadNetworkParts();
    if (!make)
        co_return fail(make.error());
    const std::unique_ptr<NetworkParts> network((*make)());
    const auto url = network->practise(port, args->value("pace").toInt());
    if (!url)
        co_return fail(url.error());
    print(url->toString() + u'\n');
    say(u"the practice provider listens there, on this machine only. It is no model. Ctrl+C ends it."_s);
    Interrupt interrupt;
    co_await qCoro(&interrupt, &Interrupt::interrupted);
    co_return Done;
}

} // namespace countersign::cli
