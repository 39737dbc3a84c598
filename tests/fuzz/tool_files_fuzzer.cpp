// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of tool servers or as the form of one: read or refused; a member that was set is read back, and taking it out again takes it out.
#include "core/tools/mcp/form_fields.h"
#include "core/tools/mcp/json_member.h"
#include "core/tools/mcp/server_file.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <cstdlib>

using namespace countersign;
using namespace countersign::mcp;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto servers = readServerFile(json, QStringLiteral("/desk"), ServerFileOrigin::Foreign);
    if (servers) {
        for (const ImportedServer &server : *servers) {
            if (!isServerId(server.config.id))
                std::abort();
        }
    }
    const auto parsed = [](const QByteArray &text) { return QJsonDocument::fromJson(withoutComments(text)); };
    if (parsed(json).isObject()) {
        const QByteArray with = withMember(json, {"mcpServers"}, "fuzzed-member", "{\n    \"command\": \"a\"\n}");
        if (with != json && parsed(with).object().value(QLatin1StringView("mcpServers"))[QLatin1StringView("fuzzed-member")].isObject()) {
            const QByteArray without = withMember(with, {"mcpServers"}, "fuzzed-member", {});
            if (parsed(without).object().value(QLatin1StringView("mcpServers"))[QLatin1StringView("fuzzed-member")].isObject())
                std::abort();
        }
    }
    const auto fields = readForm(QJsonDocument::fromJson(json).object());
    if (!fields)
        return 0;
    for (const FormField &field : *fields) {
        for (const QString &typed : {QString(), QStringLiteral("1"), QStringLiteral("yes"), QStringLiteral("1, 2"), field.title}) {
            const auto value = fieldValue(field, typed);
            if (!value && value.error().message.isEmpty())
                std::abort();
        }
    }
    return 0;
}
