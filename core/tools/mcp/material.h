// SPDX-License-Identifier: GPL-3.0-or-later
// What a server gives a person to put into a message: the content of a resource, the words of a prompt. Pure functions over the server's answer; texts come
// out with what is invisible written out, since the person is to see all that leaves.
#pragma once
#include "core/tools/mcp/shapes.h"

namespace countersign::mcp {

struct Material {
    QString label; // where it comes from: "files: notes.txt"
    QString text;
    QByteArray data; // instead of a text: a picture or PDF as it is
    QString mediaType; // of `data`
    QString problem; // for the person, where not all of it can be used; empty: all of it is there
    friend bool operator==(const Material &, const Material &) = default;
};

inline constexpr qsizetype LongestMaterial = 2'000'000; // characters
inline constexpr qsizetype LargestMaterial = 20'000'000; // bytes of a picture or PDF

/// What a resource held when it was read. `named`: as the list has it.
[[nodiscard]] Material materialOf(const QString &server, const Resource &named, const std::vector<ResourceContent> &contents);
/// The messages of a prompt as one text for a person to go on from; one message alone stands without who says it.
[[nodiscard]] QString promptAsText(const PromptText &prompt);

} // namespace countersign::mcp
