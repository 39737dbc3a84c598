// SPDX-License-Identifier: GPL-3.0-or-later
// documents, decode and practice.
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/network/network_parts.h"
#include "app/workbench/workbench.h"
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

int addDocuments(Library &library, const QStringList &paths, bool json)
{
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QDir::current().absoluteFilePath(path));
    const auto added = library.add(absolute, [json](int done, int all, const QString &path) {
        if (!json)
            say(u"%1 of %2: %3"_s.arg(done).arg(all).arg(path));
        return true;
    });
    if (!added)
        return fail(added.error());
    for (const DocumentInfo &document : *added)
        printDocument(document, json);
    return Done;
}

int searchDocuments(const Library &library, const QString &query, bool json)
{
    const auto passages = library.search(query);
    if (!passages)
        return fail(passages.error());
    for (const Passage &passage : *passages) {
        if (json) {
            printJson({{u"path"_s, passage.path}, {u"page"_s, passage.page}, {u"score"_s, passage.score}, {u"text"_s, passage.text}});
        } else {
            print(u"%1%2  (%3)\n%4\n\n"_s.arg(passage.path, passage.page > 0 ? u", page %1"_s.arg(passage.page) : QString())
                      .arg(passage.score, 0, 'f', 2)
                      .arg(passage.text.trimmed()));
        }
    }
    if (passages->empty() && !json)
        say(u"nothing was found. Are the documents added? See: countersign-cli documents list"_s);
    return Done;
}

} // namespace

QCoro::Task<int> documents(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli documents add PATH… | search QUERY | list"_s, {workspaceOption(), jsonOption()});
    if (args->status)
        co_return *args->status;
    const QString what = args->positional().value(0);
    const QStringList rest = args->positional().mid(1);
    if (!(what == "list"_L1 && rest.isEmpty()) && !((what == "add"_L1 || what == "search"_L1) && !rest.isEmpty()))
        co_return fail({ErrorCode::BadUsage, u"Say one of: documents add PATH…, documents search QUERY, documents list."_s});
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true});
    if (!opened)
        co_return fail(opened.error());
    Library &library = *(*opened)->library;
    const bool json = args->has("json");
    if (what == "add"_L1)
        co_return addDocuments(library, rest, json);
    if (what == "search"_L1)
        co_return searchDocuments(library, rest.join(u' '), json);
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
