// SPDX-License-Identifier: GPL-3.0-or-later
// The module itself: the only user of KSyntaxHighlighting.
#include "ui/widgets/code_module.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QtCore/QElapsedTimer>
#include <QtCore/QMutex>
#include <QtCore/QTimer>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using KSyntaxHighlighting::Repository;

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

class Source final : public SourceLanguage, public std::enable_shared_from_this<Source> {
public:
    Source()
    {
        struct Reader final : KSyntaxHighlighting::AbstractHighlighter {
            void applyFormat(int, int, const KSyntaxHighlighting::Format &) override { }
            void look(const Source &source)
            {
                setTheme(source.repository.defaultTheme());
                setDefinition(source.definition);
                KSyntaxHighlighting::State state;
                for (const QString &line : {u"---"_s, u"name: \"a\" # b"_s, u"tools: [c, d]"_s, u"---"_s, u"# A *b* `c`"_s, u"1. [d](e)"_s, u"- f"_s})
                    state = highlightLine(line, state);
            }
        };
        Reader().look(*this); // what is read only when a line is looked at first
    }
    [[nodiscard]] std::unique_ptr<SourceColors> color(QTextDocument *document) const override;

    Repository repository;
    KSyntaxHighlighting::Definition definition = repository.definitionForName(u"Markdown"_s);
};

class Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter, public SourceColors {
public:
    Highlighter(QTextDocument *text, std::shared_ptr<const Source> source)
        : SyntaxHighlighter(static_cast<QObject *>(nullptr)), m_source(std::move(source)) // it goes with the view
    {
        m_more.setSingleShot(true);
        connect(&m_more, &QTimer::timeout, this, &Highlighter::colorMore);
        // Before the highlighter's own connection, so that it finds the limit when a long text comes in.
        connect(text, &QTextDocument::contentsChange, this, [this](int position, int, int added) {
            if (added > LongText)
                limit(std::min(m_limit, document()->findBlock(position).blockNumber()));
        });
        setDocument(text);
    }

    ~Highlighter() override
    {
        if (document()) // taking the colours off tells of a change, when the members here are gone
            document()->disconnect(this);
    }
    Q_DISABLE_COPY_MOVE(Highlighter)

    void follow(bool dark) override
    {
        setTheme(m_source->repository.defaultTheme(dark ? Repository::DarkTheme : Repository::LightTheme));
        limit(0);
        if (!definition().isValid())
            setDefinition(m_source->definition);
        else
            rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        if (currentBlock().blockNumber() < m_limit)
            SyntaxHighlighter::highlightBlock(text);
    }

private:
    static constexpr int LongText = 6'000; // characters that come in at once
    static constexpr int SliceMs = 3;

    void limit(int block)
    {
        m_limit = block;
        m_more.start(0);
    }

    void colorMore()
    {
        QElapsedTimer spent;
        spent.start();
        QTextBlock block = document()->findBlockByNumber(m_limit);
        for (; block.isValid() && spent.elapsed() < SliceMs; block = block.next()) {
            m_limit = block.blockNumber() + 1;
            rehighlightBlock(block);
        }
        if (block.isValid())
            m_more.start(0);
        else
            m_limit = std::numeric_limits<int>::max();
    }

    std::shared_ptr<const Source> m_source;
    QTimer m_more;
    int m_limit = 0; // lines from here on wait for their turn
};

std::unique_ptr<SourceColors> Source::color(QTextDocument *document) const { return std::make_unique<Highlighter>(document, shared_from_this()); }

class Module final : public CodeModule {
public:
    void read(const QStringList &languages) override
    {
        const QMutexLocker lock(&m_mutex);
        for (const QString &language : languages)
            (void)definitionFor(language).includedDefinitions();
    }

    std::vector<CodeColor> colors(const QString &code, const QString &language, const QPalette &palette) override
    {
        const QMutexLocker lock(&m_mutex);
        const KSyntaxHighlighting::Definition definition = definitionFor(language);
        if (!definition.isValid())
            return {};
        return Collector().collect(code, definition, m_repository.themeForPalette(palette));
    }

    std::shared_ptr<const SourceLanguage> readSourceLanguage() const override { return std::make_shared<Source>(); }

private:
    [[nodiscard]] KSyntaxHighlighting::Definition definitionFor(const QString &language) const
    {
        for (const KSyntaxHighlighting::Definition &definition : m_repository.definitions()) {
            if (definition.name().compare(language, Qt::CaseInsensitive) == 0)
                return definition;
        }
        // A fence often has a file's ending: "py", "sh", "ts".
        return m_repository.definitionForFileName(u"code."_s + language);
    }

    QMutex m_mutex;
    Repository m_repository;
};

} // namespace

} // namespace countersign

extern "C" Q_DECL_EXPORT countersign::CodeModule *countersign_make_code_module() { return new countersign::Module; }
