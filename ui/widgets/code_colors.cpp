// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_colors.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

class Collector final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    std::vector<CodeColor> collect(const QString &code, const KSyntaxHighlighting::Definition &definition, const KSyntaxHighlighting::Theme &theme)
    {
        setDefinition(definition);
        setTheme(theme);
        KSyntaxHighlighting::State state;
        for (const QStringView line : QStringView(code).split(u'\n')) {
            state = highlightLine(line, state);
            m_line += line.size() + 1;
        }
        return std::move(m_colors);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || format.isDefaultTextStyle(theme()))
            return;
        QTextCharFormat look;
        if (format.hasTextColor(theme()))
            look.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            look.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            look.setFontItalic(true);
        m_colors.push_back({{m_line + offset, m_line + offset + length}, look});
    }

private:
    qsizetype m_line = 0; // where the line begins
    std::vector<CodeColor> m_colors;
};

KSyntaxHighlighting::Definition definitionFor(const QString &language)
{
    KSyntaxHighlighting::Repository &repository = codeRepository();
    for (const KSyntaxHighlighting::Definition &definition : repository.definitions()) {
        if (definition.name().compare(language, Qt::CaseInsensitive) == 0)
            return definition;
    }
    // A fence often has a file's ending: "py", "sh", "ts".
    return repository.definitionForFileName(u"code."_s + language);
}

} // namespace

KSyntaxHighlighting::Repository &codeRepository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

void expectCode()
{
    static const QFuture<void> loading = QtConcurrent::run([] {
        // What answers and tool calls hold most; a definition is read from its file at its first line.
        for (const QString &language : {u"json"_s, u"python"_s})
            (void)definitionFor(language).includedDefinitions();
    });
}

std::vector<CodeColor> colorsOfCode(const QString &code, const QString &language, const QPalette &palette)
{
    if (language.isEmpty())
        return {};
    const KSyntaxHighlighting::Definition definition = definitionFor(language.toLower());
    if (!definition.isValid())
        return {};
    return Collector().collect(code, definition, codeRepository().themeForPalette(palette));
}

} // namespace countersign
