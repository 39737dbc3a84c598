// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/drawing.h"

#include "core/documents/reader/office/list_labels.h"
#include "core/documents/reader/office/math.h"
#include "core/documents/reader/office/number_format.h"
#include "core/documents/reader/office/symbols.h"

#include <array>
#include <map>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPoints = 5'000; // of a chart

QString linkOf(const XmlNode &run, const Relations &relations)
{
    const XmlNode *link = run.at(u"rPr/hlinkClick");
    const Relation *relation = link ? relations.byId(link->relation()) : nullptr;
    return relation && relation->external ? relation->target : QString();
}

void addInline(QString &text, const XmlNode &node, const Relations &relations)
{
    for (const XmlNode &child : node.children) {
        if (child.name == u"r" || child.name == u"fld") {
            QString words;
            for (const XmlNode &piece : child.children) {
                if (piece.name == u"t")
                    words += piece.allText();
            }
            if (const XmlNode *symbols = child.at(u"rPr/sym"))
                words = mappedSymbols(words, symbols->attribute(u"typeface"));
            else if (const XmlNode *latin = child.at(u"rPr/latin"))
                words = mappedSymbols(words, latin->attribute(u"typeface"));
            text += words;
            if (const QString link = linkOf(child, relations); !link.isEmpty() && !words.contains(link) && !words.trimmed().isEmpty())
                text += u" ("_s + link + u')';
        } else if (child.name == u"br") {
            text += u'\n';
        } else if (child.name == u"tab") {
            text += u'\t';
        } else if (child.name == u"AlternateContent") {
            if (const XmlNode *chosen = alternative(child))
                addInline(text, *chosen, relations);
        } else if (child.name == u"oMath") {
            text += linearMath(child);
        } else if (child.name == u"m" || child.name == u"oMathPara") {
            addInline(text, child, relations);
        }
    }
}

/// Numbers of the automatically numbered paragraphs of one text body.
class AutoNumbers {
public:
    QString next(int level, const XmlNode &scheme)
    {
        Count &count = m_counts[size_t(level)];
        const QString type = scheme.attribute(u"type");
        if (count.type != type) {
            const int start = scheme.attribute(u"startAt").toInt();
            count = {type, start > 0 ? start : 1};
        } else {
            ++count.number;
        }
        endBelow(level);
        const NumberStyle style = type.startsWith(u"alphaLc") ? NumberStyle::LowerLetter
            : type.startsWith(u"alphaUc")                     ? NumberStyle::UpperLetter
            : type.startsWith(u"romanLc")                     ? NumberStyle::LowerRoman
            : type.startsWith(u"romanUc")                     ? NumberStyle::UpperRoman
                                                              : NumberStyle::Decimal;
        const QString number = numberText(count.number, style);
        if (type.endsWith(u"ParenBoth"))
            return u'(' + number + u')';
        if (type.endsWith(u"ParenR"))
            return number + u')';
        return type.endsWith(u"Plain") ? number : number + u'.';
    }
    void endBelow(int level)
    {
        for (size_t i = size_t(level) + 1; i < m_counts.size(); ++i)
            m_counts[i] = {};
    }
    void end(int level)
    {
        m_counts[size_t(level)] = {};
        endBelow(level);
    }

private:
    struct Count {
        QString type;
        int number = 0;
    };
    std::array<Count, 10> m_counts;
};

QString richText(const XmlNode *title)
{
    if (!title)
        return {};
    if (const XmlNode *rich = title->descendant(u"rich"))
        return textOfBody(*rich).simplified();
    QStringList values;
    if (const XmlNode *cache = title->descendant(u"strCache")) {
        for (const XmlNode &point : cache->children) {
            if (point.name == u"pt")
                values.append(point.allText().trimmed());
        }
    } else if (const XmlNode *value = title->descendant(u"v")) {
        values.append(value->allText());
    }
    return values.join(u' ').simplified();
}

/// Values kept in the chart, by their place.
std::map<int, QString> points(const XmlNode *data)
{
    std::map<int, QString> values;
    if (!data)
        return values;
    QString format;
    const auto collect = [&](const XmlNode &cache) {
        for (const XmlNode &point : cache.children) {
            if (point.name == u"formatCode")
                format = point.allText();
            const XmlNode *value = point.name == u"pt" ? point.child(u"v") : nullptr;
            const int at = point.attribute(u"idx").toInt();
            if (!value || at < 0 || values.size() >= mostPoints)
                continue;
            QString text = value->allText().simplified();
            bool numeric = false;
            const double number = text.toDouble(&numeric);
            if (numeric && cache.name == u"numCache")
                text = formatNumber(number, point.attribute(u"formatCode").isEmpty() ? format : point.attribute(u"formatCode"), {});
            QString &known = values[at];
            known = known.isEmpty() ? text : text + u' ' + known; // outer levels come after inner ones
        }
    };
    const auto search = [&](const auto &self, const XmlNode &node) -> void {
        for (const XmlNode &child : node.children) {
            if (child.name == u"strCache" || child.name == u"numCache" || child.name == u"lvl" || child.name == u"strLit" || child.name == u"numLit")
                collect(child);
            else
                self(self, child);
        }
    };
    search(search, *data);
    return values;
}

void collectNamed(const XmlNode &node, QStringView name, std::vector<const XmlNode *> &found)
{
    for (const XmlNode &child : node.children) {
        if (child.name == name)
            found.push_back(&child);
        else
            collectNamed(child, name, found);
    }
}

QString seriesTable(const XmlNode &plot)
{
    std::vector<const XmlNode *> series;
    collectNamed(plot, u"ser", series);
    std::map<int, QString> categories;
    std::vector<std::map<int, QString>> columns;
    QStringList names{QString()};
    std::map<int, bool> places;
    for (const XmlNode *one : series) {
        for (const QStringView data : {u"cat", u"xVal", u"val", u"yVal", u"bubbleSize"}) {
            std::map<int, QString> values = points(one->child(data));
            if (values.empty())
                continue;
            for (const auto &[at, value] : values)
                places[at] = true;
            const bool isCategory = data == u"cat" || data == u"xVal";
            if (isCategory && (categories.empty() || categories == values)) {
                categories = std::move(values);
                continue;
            }
            const QString name = richText(one->child(u"tx"));
            names.append(cellText(isCategory ? name + u" (x)"_s : name));
            columns.push_back(std::move(values));
        }
        if (columns.empty() && !richText(one->child(u"tx")).isEmpty())
            names.append(cellText(richText(one->child(u"tx"))));
    }
    if (names.size() == 1 && places.empty())
        return {};
    QString out = tableRow(names) + tableRule(names.size());
    for (const auto &[at, there] : places) {
        const auto valueAt = [at](const std::map<int, QString> &values) {
            const auto found = values.find(at);
            return found == values.end() ? QString() : cellText(found->second);
        };
        QStringList row{valueAt(categories)};
        for (const auto &column : columns)
            row.append(valueAt(column));
        out += tableRow(row);
    }
    return out;
}

} // namespace

const XmlNode *alternative(const XmlNode &node)
{
    for (const XmlNode &child : node.children) {
        if (child.name == u"Choice" && !child.children.empty())
            return &child;
    }
    return node.child(u"Fallback");
}

QString pictureText(const XmlNode &properties)
{
    const QString words = properties.attribute(u"descr").simplified();
    return words.isEmpty() ? QString() : u"[Picture: "_s + words + u']';
}

QString drawnText(const XmlNode &paragraph, const Relations &relations)
{
    QString text;
    addInline(text, paragraph, relations);
    return text;
}

void addTextBody(MarkdownText &out, const XmlNode &body, bool listed, const Relations &relations)
{
    AutoNumbers numbers;
    for (const XmlNode &paragraph : body.children) {
        if (paragraph.name != u"p")
            continue;
        const QString text = drawnText(paragraph, relations);
        if (text.trimmed().isEmpty())
            continue;
        const XmlNode *properties = paragraph.child(u"pPr");
        const int level = properties ? std::clamp(properties->attribute(u"lvl").toInt(), 0, 8) : 0;
        if (const XmlNode *scheme = properties ? properties->child(u"buAutoNum") : nullptr) {
            out.item(level, numbers.next(level, *scheme), text);
            continue;
        }
        numbers.end(level);
        const bool bullet = properties && (properties->child(u"buChar") || properties->child(u"buBlip"));
        const bool none = properties && properties->child(u"buNone");
        if (!none && (bullet || listed || level > 0))
            out.item(level, {}, text);
        else
            out.paragraph(text);
    }
}

QString textOfBody(const XmlNode &body, const Relations &relations)
{
    QStringList lines;
    for (const XmlNode &paragraph : body.children) {
        if (paragraph.name == u"p")
            lines.append(drawnText(paragraph, relations));
    }
    return lines.join(u'\n');
}

Table tableOf(const XmlNode &tbl, const Relations &relations)
{
    Table table;
    for (const XmlNode &tr : tbl.children) {
        if (tr.name != u"tr")
            continue;
        auto &row = table.rows.emplace_back();
        for (const XmlNode &tc : tr.children) {
            if (tc.name != u"tc" || tc.attribute(u"hMerge") == u"1" || tc.attribute(u"hMerge") == u"true")
                continue;
            Table::Cell cell;
            if (const XmlNode *body = tc.child(u"txBody"))
                cell.text = textOfBody(*body, relations);
            cell.columns = std::max(tc.attribute(u"gridSpan").toInt(), 1);
            cell.continues = tc.attribute(u"vMerge") == u"1" || tc.attribute(u"vMerge") == u"true";
            row.push_back(std::move(cell));
        }
    }
    return table;
}

QString chartTitle(const XmlNode &chartSpace)
{
    const XmlNode *chart = chartSpace.child(u"chart");
    return chart ? richText(chart->child(u"title")) : QString();
}

QString chartText(const Package &package, const QString &part)
{
    const XmlNode space = package.tree(part);
    const XmlNode *chart = space.child(u"chart");
    if (!chart)
        return {};
    const XmlNode *plot = chart->child(u"plotArea");
    QStringList lines{u"[Chart: "_s + richText(chart->child(u"title")) + u']'};
    if (!plot || !plot->descendant(u"ser")) { // charts of the 2016 kind, and broken ones: their words alone
        std::vector<const XmlNode *> values;
        for (const QStringView name : {u"t", u"pt", u"v"})
            collectNamed(space, name, values);
        for (const XmlNode *value : values) {
            if (const QString words = value->allText().simplified(); !words.isEmpty() && lines.size() < mostPoints)
                lines.append(words);
        }
        return lines.join(u'\n');
    }
    for (const XmlNode &axis : plot->children) {
        if (const QString title = richText(axis.child(u"title")); axis.name.endsWith(u"Ax") && !title.isEmpty())
            lines.append(u"Axis: "_s + title);
    }
    if (const QString table = seriesTable(*plot); !table.isEmpty())
        lines << QString() << table;
    // Boxes that somebody drew upon the chart.
    for (const QString &shapes : package.relations(part).allOf(u"chartUserShapes")) {
        std::vector<const XmlNode *> bodies;
        const XmlNode drawing = package.tree(shapes);
        collectNamed(drawing, u"txBody", bodies);
        for (const XmlNode *body : bodies)
            lines.append(textOfBody(*body));
    }
    return lines.join(u'\n');
}

QString diagramText(const Package &package, const QString &part)
{
    const XmlNode model = package.tree(part);
    std::vector<const XmlNode *> points;
    collectNamed(model, u"pt", points);
    QStringList lines;
    for (const XmlNode *point : points) {
        // Points of the kind "pres" repeat the words of others.
        const XmlNode *body = point->attribute(u"type") == u"pres" ? nullptr : point->child(u"t");
        if (const QString words = body ? textOfBody(*body).trimmed() : QString(); !words.isEmpty())
            lines.append(u"- "_s + words.simplified());
    }
    return lines.join(u'\n');
}

QString graphicText(const Package &package, const Relations &relations, const XmlNode &graphicData)
{
    if (const XmlNode *chart = graphicData.descendant(u"chart")) {
        const QString part = relations.target(chart->relation());
        return part.isEmpty() ? QString() : chartText(package, part);
    }
    if (const XmlNode *ids = graphicData.descendant(u"relIds"))
        return diagramText(package, relations.target(ids->relation(u"dm")));
    return {};
}

} // namespace countersign::office
