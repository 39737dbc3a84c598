// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/html.h"

#include "core/documents/reader/html_table.h"

#include <QtCore/QRegularExpression>
#include <algorithm>
#include <gumbo.h>
#include <memory>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 200; // elements inside elements; what is deeper keeps its words and loses its layout

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

bool has(const GumboNode *node, const char *name) { return gumbo_get_attribute(&node->v.element.attributes, name); }

bool isElement(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

bool isHidden(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_DATALIST: return true;
    default: break;
    }
    if (has(node, "hidden") || attribute(node, "aria-hidden").compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    static const QRegularExpression none(u"(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return has(node, "style") && none.match(attribute(node, "style")).hasMatch();
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIALOG:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TR: return true;
    default: return false;
    }
}

/// Text that grows: white space as a browser shows it, line breaks only where something follows.
class Flow {
public:
    void words(const QString &text)
    {
        for (const QChar c : text) {
            if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f') {
                m_space = true;
                continue;
            }
            if (c == u'\u00ad' || c == u'\u200b') // places where a word may be broken: they hide it from every search
                continue;
            settle();
            m_text += c == u'\u00a0' ? u' ' : c;
        }
    }
    void exactly(const QString &text)
    {
        if (text.isEmpty())
            return;
        settle();
        m_text += text;
    }
    void breakLine(int count = 1) { m_breaks = std::max(m_breaks, count); }
    void newLine() // of the author: two of them are an empty line
    {
        if (!m_text.isEmpty())
            m_breaks = std::min(m_breaks + 1, 2);
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool beganWithSpace() const { return m_beganWithSpace; }
    [[nodiscard]] bool endsWithSpace() const { return m_space; }

private:
    void settle()
    {
        if (m_text.isEmpty())
            m_beganWithSpace = m_space;
        if (!m_text.isEmpty() && m_breaks > 0)
            m_text += QString(m_breaks, u'\n');
        else if (!m_text.isEmpty() && m_space && !m_text.back().isSpace())
            m_text += u' ';
        m_breaks = 0;
        m_space = false;
    }
    QString m_text;
    int m_breaks = 0;
    bool m_space = false;
    bool m_beganWithSpace = false;
};

QString prefixed(const QString &text, const QString &first, const QString &rest)
{
    QString out = first;
    for (const QChar c : text) {
        out += c;
        if (c == u'\n')
            out += rest;
    }
    return out;
}

void appendNode(const GumboNode *node, Flow &flow, int depth);

const GumboVector *childrenOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    return isElement(node) ? &node->v.element.children : nullptr;
}

template <typename Function>
void forEachChild(const GumboNode *node, Function function)
{
    const GumboVector *children = childrenOf(node);
    for (unsigned i = 0; children && i < children->length; ++i)
        function(static_cast<const GumboNode *>(children->data[i]));
}

void appendChildren(const GumboNode *node, Flow &flow, int depth)
{
    forEachChild(node, [&](const GumboNode *child) { appendNode(child, flow, depth + 1); });
}

QString textOf(const GumboNode *node, int depth)
{
    Flow flow;
    appendChildren(node, flow, depth);
    return flow.text();
}

/// The words below a node without any layout, and without a stack that grows with the page.
QString rawText(const GumboNode *root, bool keepHidden)
{
    QString text;
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
            text += QString::fromUtf8(node->v.text.text);
        else if (isElement(node) && node->v.element.tag == GUMBO_TAG_BR)
            text += u'\n';
        if (isElement(node) && !keepHidden && isHidden(node))
            continue;
        if (const GumboVector *children = childrenOf(node)) {
            for (unsigned i = children->length; i > 0; --i)
                open.push_back(static_cast<const GumboNode *>(children->data[i - 1]));
        }
    }
    return text;
}

QString letters(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(char16_t(u'a' + (number - 1) % 26)));
    return text;
}

QString roman(int number)
{
    static constexpr std::pair<int, QLatin1StringView> digits[] = {{1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1}, {100, "c"_L1},
                                                                   {90, "xc"_L1},  {50, "l"_L1},   {40, "xl"_L1}, {10, "x"_L1},   {9, "ix"_L1},
                                                                   {5, "v"_L1},    {4, "iv"_L1},   {1, "i"_L1}};
    QString text;
    for (const auto &[value, digit] : digits) {
        for (; number >= value; number -= value)
            text += digit;
    }
    return text;
}

QString itemNumber(int number, const QString &type)
{
    const bool writable = number > 0 && number < 4000;
    if (writable && (type == u"a" || type == u"A"))
        return type == u"a" ? letters(number) : letters(number).toUpper();
    if (writable && (type == u"i" || type == u"I"))
        return type == u"i" ? roman(number) : roman(number).toUpper();
    return QString::number(number);
}

void appendList(const GumboNode *list, Flow &flow, int depth, bool nested)
{
    const bool ordered = list->v.element.tag == GUMBO_TAG_OL;
    const QString type = attribute(list, "type");
    const int step = has(list, "reversed") ? -1 : 1;
    int items = 0;
    forEachChild(list, [&](const GumboNode *child) { items += isElement(child) && child->v.element.tag == GUMBO_TAG_LI; });
    bool given = false;
    int number = attribute(list, "start").toInt(&given);
    if (!given)
        number = step > 0 ? 1 : items;
    constexpr int Most = 1'000'000'000; // so that counting on does not overflow
    number = std::clamp(number, -Most, Most);
    flow.breakLine(nested ? 1 : 2);
    forEachChild(list, [&](const GumboNode *child) {
        if (!isElement(child) || child->v.element.tag != GUMBO_TAG_LI) {
            appendNode(child, flow, depth + 1); // badly nested lists stand here
            return;
        }
        if (isHidden(child))
            return;
        bool own = false;
        if (const int value = attribute(child, "value").toInt(&own); own)
            number = std::clamp(value, -Most, Most);
        const QString mark = ordered ? QString(itemNumber(number, type) + u". "_s) : u"- "_s;
        number += step;
        flow.breakLine();
        if (const QString text = textOf(child, depth + 1); !text.isEmpty())
            flow.exactly(prefixed(text, mark, QString(mark.size(), u' ')));
    });
    flow.breakLine(nested ? 1 : 2);
}

/// Rows of a table, not of the tables in its cells.
void collectRows(const GumboNode *node, std::vector<const GumboNode *> &rows)
{
    forEachChild(node, [&](const GumboNode *child) {
        if (!isElement(child) || isHidden(child))
            return;
        switch (child->v.element.tag) {
        case GUMBO_TAG_TR: rows.push_back(child); break;
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT: collectRows(child, rows); break;
        default: break;
        }
    });
}

bool holdsTable(const GumboNode *root)
{
    std::vector<const GumboNode *> open;
    const auto push = [&](const GumboNode *child) { open.push_back(child); };
    forEachChild(root, push);
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (isElement(node) && node->v.element.tag == GUMBO_TAG_TABLE)
            return true;
        forEachChild(node, push);
    }
    return false;
}

bool isCell(const GumboNode *node)
{
    return isElement(node) && (node->v.element.tag == GUMBO_TAG_TD || node->v.element.tag == GUMBO_TAG_TH) && !isHidden(node);
}

int span(const GumboNode *cell, const char *name)
{
    bool ok = false;
    const int value = attribute(cell, name).toInt(&ok);
    return ok && value > 0 ? value : 1;
}

void appendTable(const GumboNode *table, Flow &flow, int depth)
{
    std::vector<const GumboNode *> rows;
    collectRows(table, rows);
    size_t widest = 0;
    for (const GumboNode *row : rows) {
        size_t cells = 0;
        forEachChild(row, [&](const GumboNode *cell) { cells += isCell(cell); });
        widest = std::max(widest, cells);
    }
    flow.breakLine(2);
    forEachChild(table, [&](const GumboNode *child) {
        if (!isElement(child) || child->v.element.tag != GUMBO_TAG_CAPTION || isHidden(child))
            return;
        appendChildren(child, flow, depth + 1);
        flow.breakLine(2);
    });
    // Tables that only lay out a page, as in newsletters, are no tables to a reader.
    if (widest < 2 || holdsTable(table)) {
        for (const GumboNode *row : rows) {
            forEachChild(row, [&](const GumboNode *cell) {
                if (isCell(cell))
                    appendChildren(cell, flow, depth + 1);
                flow.breakLine();
            });
        }
        flow.breakLine(2);
        return;
    }
    HtmlGrid grid;
    for (const GumboNode *row : rows) {
        grid.beginRow();
        forEachChild(row, [&](const GumboNode *cell) {
            if (isCell(cell))
                grid.add({textOf(cell, depth + 1).simplified().replace(u'|', u"\\|"_s), span(cell, "colspan"), span(cell, "rowspan")});
        });
    }
    if (const QString text = grid.toMarkdown().trimmed(); !text.isEmpty())
        flow.exactly(text);
    flow.breakLine(2);
}

void appendLink(const GumboNode *node, Flow &flow, int depth)
{
    const QString target = attribute(node, "href");
    const bool leads = target.startsWith(u"http:", Qt::CaseInsensitive) || target.startsWith(u"https:", Qt::CaseInsensitive)
        || target.startsWith(u"mailto:", Qt::CaseInsensitive);
    if (!leads || target.size() > 300)
        return appendChildren(node, flow, depth);
    Flow inside;
    appendChildren(node, inside, depth);
    const QString text = inside.text();
    if (inside.beganWithSpace())
        flow.words(u" "_s);
    if (text.contains(u'\n') || target.contains(text))
        flow.exactly(text);
    else
        flow.exactly(u"["_s + text + u"]("_s + target + u")"_s);
    if (inside.endsWithSpace())
        flow.words(u" "_s);
}

void appendPreformatted(const GumboNode *node, Flow &flow)
{
    QString code = rawText(node, false);
    while (code.endsWith(u'\n'))
        code.chop(1);
    if (code.trimmed().isEmpty())
        return;
    flow.breakLine(2);
    flow.exactly(u"```\n"_s + code + u"\n```"_s);
    flow.breakLine(2);
}

void appendElement(const GumboNode *node, Flow &flow, int depth)
{
    const GumboTag tag = node->v.element.tag;
    switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        flow.breakLine(2);
        if (const QString text = textOf(node, depth).simplified(); !text.isEmpty())
            flow.exactly(QString(int(tag) - int(GUMBO_TAG_H1) + 1, u'#') + u' ' + text);
        flow.breakLine(2);
        return;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU: return appendList(node, flow, depth, node->parent && isElement(node->parent) && node->parent->v.element.tag == GUMBO_TAG_LI);
    case GUMBO_TAG_TABLE: return appendTable(node, flow, depth);
    case GUMBO_TAG_A: return appendLink(node, flow, depth);
    case GUMBO_TAG_PRE: return appendPreformatted(node, flow);
    case GUMBO_TAG_BR: return flow.newLine();
    case GUMBO_TAG_HR: return flow.breakLine(2);
    case GUMBO_TAG_IMG:
        if (const QString words = attribute(node, "alt").simplified(); !words.isEmpty())
            flow.words(u" "_s + words + u" "_s);
        return;
    case GUMBO_TAG_INPUT:
        if (const QString type = attribute(node, "type").toLower(); type != u"hidden" && type != u"password")
            flow.words(u" "_s + attribute(node, "value") + u" "_s);
        return;
    case GUMBO_TAG_BLOCKQUOTE:
        flow.breakLine(2);
        if (const QString text = textOf(node, depth); !text.isEmpty())
            flow.exactly(prefixed(text, u"> "_s, u"> "_s));
        flow.breakLine(2);
        return;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DL:
        flow.breakLine(2);
        appendChildren(node, flow, depth);
        flow.breakLine(2);
        return;
    case GUMBO_TAG_DD:
        flow.breakLine();
        if (const QString text = textOf(node, depth); !text.isEmpty())
            flow.exactly(prefixed(text, u": "_s, u"  "_s));
        flow.breakLine();
        return;
    default: break;
    }
    if (isBlock(tag))
        flow.breakLine();
    appendChildren(node, flow, depth);
    if (isBlock(tag))
        flow.breakLine();
}

void appendNode(const GumboNode *node, Flow &flow, int depth)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE: flow.words(QString::fromUtf8(node->v.text.text)); return;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        if (isHidden(node))
            return;
        if (depth < deepest)
            appendElement(node, flow, depth);
        else
            flow.words(rawText(node, false));
        return;
    case GUMBO_NODE_DOCUMENT: appendChildren(node, flow, depth); return;
    case GUMBO_NODE_COMMENT: return;
    }
}

QString titleOf(const GumboNode *root)
{
    std::vector<const GumboNode *> open{root};
    const auto pushElement = [&](const GumboNode *child) {
        if (isElement(child) && (child->v.element.tag == GUMBO_TAG_HEAD || child->v.element.tag == GUMBO_TAG_TITLE))
            open.push_back(child);
    };
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (isElement(node) && node->v.element.tag == GUMBO_TAG_TITLE)
            return rawText(node, true).simplified();
        forEachChild(node, pushElement);
    }
    return {};
}

} // namespace

HtmlText readHtml(const QString &html)
{
    const QByteArray utf8 = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto free = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(free)> output(gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())), free);
    if (!output || !output->root)
        return {};
    Flow flow;
    appendNode(output->root, flow, 0);
    return {titleOf(output->root), flow.text().isEmpty() ? QString() : QString(flow.text() + u'\n')};
}

QByteArray declaredCharset(QByteArrayView html)
{
    static const QRegularExpression named(
        u"<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(QString::fromLatin1(html.first(std::min<qsizetype>(html.size(), 4096))));
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toLatin1();
}

bool looksLikeHtml(QStringView text)
{
    static const QRegularExpression start(u"^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html\\b)"_s,
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return start.matchView(text.first(std::min<qsizetype>(text.size(), 4096))).hasMatch();
}

} // namespace countersign
