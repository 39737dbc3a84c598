// SPDX-License-Identifier: GPL-3.0-or-later
// What the module `countersign-code` has: colours for code by KSyntaxHighlighting, whose library brings QtNetwork and all that is behind it.
#pragma once
#include "ui/widgets/code_colors.h"

#include <memory>

class QTextDocument;

namespace countersign {

/// Colours the text of an editor as it changes, a slice at a time: a long file must not hold up the window. GUI thread.
class SourceColors {
public:
    virtual ~SourceColors() = default;
    virtual void follow(bool dark) = 0;
};

/// What is needed to colour an agent's file, Markdown with YAML before it.
class SourceLanguage {
public:
    virtual ~SourceLanguage() = default;
    /// The document must outlive it, or take it along. The result keeps the language. GUI thread.
    [[nodiscard]] virtual std::unique_ptr<SourceColors> color(QTextDocument *document) const = 0;
};

class CodeModule {
public:
    virtual ~CodeModule() = default;
    /// Reads what `colors` needs for these languages. Any thread; some ten milliseconds.
    virtual void read(const QStringList &languages) = 0;
    /// See colorsOfCode. Waits while another thread reads. GUI thread.
    [[nodiscard]] virtual std::vector<CodeColor> colors(const QString &code, const QString &language, const QPalette &palette) = 0;
    /// Some fifty milliseconds of XML and patterns. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const SourceLanguage> readSourceLanguage() const = 0;
};

/// Loaded at the first call, which blocks for some ten milliseconds; nullptr when its file is missing or damaged, which the log says: code is then
/// shown without colours. Lives to the end. Any thread.
[[nodiscard]] CodeModule *codeModule();

/// What the module exports, under this name.
using MakeCodeModule = CodeModule *(*)();
inline constexpr const char *MakeCodeModuleName = "countersign_make_code_module";

} // namespace countersign
