// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/material.h"

#include "core/base/stages.h"
#include "core/tools/mcp/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

QString nameOf(const Resource &resource)
{
    const QString name = !resource.title.isEmpty() ? resource.title : resource.name;
    return visibleText(name.isEmpty() ? resource.uri : name).simplified();
}

void add(Material &material, const ResourceContent &content)
{
    if (const auto *text = std::get_if<QString>(&content.body)) {
        if (!material.text.isEmpty())
            material.text += u"\n\n"_s;
        material.text += visibleText(*text);
        return;
    }
    const auto &bytes = std::get<QByteArray>(content.body);
    const QString kind = sendableMediaType(bytes); // by the bytes, whatever the server says
    if (kind.isEmpty() || bytes.size() > LargestMaterial || !material.data.isEmpty()) {
        material.problem = Words::tr("%1 of it are bytes that cannot be sent (%2).")
                               .arg(QLocale().formattedDataSize(bytes.size()), visibleText(content.mimeType.left(100)));
        return;
    }
    material.data = bytes;
    material.mediaType = kind;
}

QString textOf(const Content &content)
{
    if (const auto *text = std::get_if<TextContent>(&content))
        return visibleText(text->text);
    if (const auto *media = std::get_if<MediaContent>(&content))
        return Words::tr("[A %1 of %2, left out]").arg(visibleText(media->mimeType), QLocale().formattedDataSize(media->bytes.size()));
    if (const auto *link = std::get_if<LinkContent>(&content))
        return visibleText(link->resource.uri);
    if (const auto *resource = std::get_if<ResourceContent>(&content)) {
        const auto *text = std::get_if<QString>(&resource->body);
        return text ? visibleText(*text) : Words::tr("[%1, left out]").arg(visibleText(resource->uri));
    }
    return {};
}

} // namespace

Material materialOf(const QString &server, const Resource &named, const std::vector<ResourceContent> &contents)
{
    Material material;
    material.label = Words::tr("%1: %2").arg(server, nameOf(named));
    for (const ResourceContent &content : contents)
        add(material, content);
    if (!material.data.isEmpty() && !material.text.isEmpty()) { // one attachment is one or the other
        material.data.clear();
        material.mediaType.clear();
        material.problem = Words::tr("A picture in it is left out.");
    }
    if (material.text.size() > LongestMaterial) {
        material.problem =
            Words::tr("Only the first %1 of %2 characters.").arg(QLocale().toString(LongestMaterial), QLocale().toString(material.text.size()));
        material.text.truncate(LongestMaterial);
    }
    if (material.text.isEmpty() && material.data.isEmpty() && material.problem.isEmpty())
        material.problem = Words::tr("It is empty.");
    return material;
}

QString promptAsText(const PromptText &prompt)
{
    QStringList said;
    for (const PromptMessage &message : prompt.messages) {
        const QString words = textOf(message.content).trimmed();
        if (words.isEmpty())
            continue;
        said.append(prompt.messages.size() == 1          ? words
                        : message.role == "assistant"_L1 ? Words::tr("Assistant: %1").arg(words)
                                                         : Words::tr("User: %1").arg(words));
    }
    return said.join(u"\n\n"_s).left(LongestMaterial);
}

} // namespace countersign::mcp
