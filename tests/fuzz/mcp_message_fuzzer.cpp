// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes from a tool server: lines are the same however they are cut, a message reads the same after it was written again, and a schema that
// came in one is tried or refused.
#include "core/tools/mcp/foreign_schema.h"
#include "core/tools/mcp/message.h"
#include "core/tools/mcp/mirrored_arguments.h"
#include "core/tools/mcp/shapes.h"

#include <cstdlib>

using namespace countersign;
using namespace countersign::mcp;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    LineReader whole, cut;
    const std::vector<QByteArray> lines = whole.feed(bytes);
    std::vector<QByteArray> again;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (QByteArray &line : cut.feed(bytes.sliced(i, 1)))
            again.push_back(std::move(line));
    }
    if (lines != again)
        std::abort();
    for (const QByteArray &line : lines) {
        const auto messages = parseMessages(line, size % 2 == 0);
        if (!messages) {
            if (messages.error().message.isEmpty())
                std::abort();
            continue;
        }
        for (const Message &message : *messages) {
            // Qt drops a byte order mark in front of a string, so a second reading may differ from the first, but no third from the second.
            const auto read = parseMessages(toLine(toJson(message)));
            if (!read || read->size() != 1)
                std::abort();
            const auto again = parseMessages(toLine(toJson(read->front())));
            if (!again || again->size() != 1 || !(again->front() == read->front()))
                std::abort();
            const auto *response = std::get_if<Response>(&message);
            if (!response)
                continue;
            if (const auto tool = readTool(response->result)) {
                (void)fitsForeignSchema(response->result, tool->inputSchema);
                if (const auto marks = mirroredArguments(tool->inputSchema)) {
                    for (const LoopbackHeader &header : mirrored(*marks, response->result)) {
                        if (header.value.contains('\n') || header.value.contains('\r') || header.name.contains(' '))
                            std::abort();
                    }
                    if (!mirroredArguments(withoutMirrorMarks(tool->inputSchema)))
                        std::abort();
                }
            }
            if (const auto call = readCallResult(response->result))
                (void)textForModel(*call);
            (void)readContents(response->result);
            (void)readPromptText(response->result);
        }
    }
    return 0;
}
