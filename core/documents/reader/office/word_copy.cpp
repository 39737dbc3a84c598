// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of Word documents. What is kept is what a page shows in words; see office_copy.h for what is not.
#include "core/documents/reader/office/copy_package.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

/// Left out with all that is in them: comments and their marks, what was deleted and how it was formatted before, data behind
/// controls and forms, permissions, embedded objects and other files.
bool isLeftOut(QStringView name)
{
    static const QSet<QStringView> names{u"del",
                                         u"moveFrom",
                                         u"rPrChange",
                                         u"pPrChange",
                                         u"sectPrChange",
                                         u"tblPrChange",
                                         u"trPrChange",
                                         u"tcPrChange",
                                         u"tblPrExChange",
                                         u"tblGridChange",
                                         u"numberingChange",
                                         u"cellIns",
                                         u"cellDel",
                                         u"cellMerge",
                                         u"commentRangeStart",
                                         u"commentRangeEnd",
                                         u"commentReference",
                                         u"annotationRef",
                                         u"sdtPr",
                                         u"sdtEndPr",
                                         u"customXmlPr",
                                         u"smartTagPr",
                                         u"proofErr",
                                         u"permStart",
                                         u"permEnd",
                                         u"moveFromRangeStart",
                                         u"moveFromRangeEnd",
                                         u"moveToRangeStart",
                                         u"moveToRangeEnd",
                                         u"customXmlInsRangeStart",
                                         u"customXmlInsRangeEnd",
                                         u"customXmlDelRangeStart",
                                         u"customXmlDelRangeEnd",
                                         u"customXmlMoveFromRangeStart",
                                         u"customXmlMoveFromRangeEnd",
                                         u"customXmlMoveToRangeStart",
                                         u"customXmlMoveToRangeEnd",
                                         u"object",
                                         u"altChunk",
                                         u"subDoc",
                                         u"ffData",
                                         u"fldData",
                                         u"delText",
                                         u"delInstrText",
                                         u"numPicBullet",
                                         u"lvlPicBulletId",
                                         u"control",
                                         u"contentPart",
                                         u"printerSettings"};
    return names.contains(name);
}

/// What was inserted stays, and so do the words of links, fields and controls.
bool isUnwrapped(QStringView name)
{
    static const QSet<QStringView> names{u"ins", u"moveTo", u"hyperlink", u"fldSimple", u"smartTag", u"customXml", u"sdt", u"sdtContent"};
    return names.contains(name);
}

/// Descriptions of pictures and names of people and objects.
bool isTelling(QStringView attribute)
{
    static const QSet<QStringView> names{u"descr", u"title", u"alt", u"tooltip", u"author", u"initials", u"userId", u"href"};
    return names.contains(attribute);
}

/// Text in these is words of the document, or a measure.
enum class TextKind { None, Words, Measure };
TextKind textKind(QStringView parent)
{
    if (parent == u"t")
        return TextKind::Words;
    static const QSet<QStringView> measures{u"posOffset", u"align", u"pctWidth", u"pctHeight", u"instrText"};
    return measures.contains(parent) ? TextKind::Measure : TextKind::None;
}

bool isKeptSetting(QStringView name)
{
    static const QSet<QStringView> names{
        u"zoom",      u"mirrorMargins", u"evenAndOddHeaders", u"defaultTabStop", u"characterSpacingControl", u"footnotePr",
        u"endnotePr", u"compat",        u"themeFontLang",     u"decimalSymbol",  u"listSeparator",           u"autoHyphenation"};
    return names.contains(name);
}

/// The prefixes that are bound to relations: "r", whatever a writer calls it.
QStringList relationPrefixes(const XmlSource &source)
{
    QStringList prefixes;
    for (const XmlToken &token : source.tokens()) {
        if (token.kind == XmlToken::Kind::Text || token.kind == XmlToken::Kind::End || !token.raw.contains(u"xmlns:"))
            continue;
        for (const XmlAttribute &attribute : attributesOf(token)) {
            if (attribute.name.startsWith(u"xmlns:") && attribute.value.endsWith("/relationships"_L1))
                prefixes.append(attribute.name.sliced(6).toString() + u':');
        }
    }
    prefixes.removeDuplicates();
    return prefixes;
}

class PartCopy {
public:
    PartCopy(XmlSource source, QSet<QString> keptRelations)
        : m_source(std::move(source)), m_kept(std::move(keptRelations)), m_prefixes(relationPrefixes(m_source))
    {
        leaveFieldsOut();
        for (qsizetype i = 0; i < qsizetype(m_source.tokens().size()); ++i) {
            const XmlToken &token = m_source.tokens()[size_t(i)];
            if (!m_source.isDropped(i) && (token.kind == XmlToken::Kind::Start || token.kind == XmlToken::Kind::Empty))
                clean(i, token);
        }
    }

    void edit(EditedText &text)
    {
        QChar pending;
        std::vector<QStringView> open;
        for (qsizetype i = 0; i < qsizetype(m_source.tokens().size()); ++i) {
            const XmlToken &token = m_source.tokens()[size_t(i)];
            if (token.kind == XmlToken::Kind::Start)
                open.push_back(token.name);
            if (m_source.isDropped(i)) {
                if (token.kind == XmlToken::Kind::End)
                    open.pop_back();
                continue;
            }
            if (token.kind == XmlToken::Kind::Text && !open.empty()) {
                takeText(i, open.back(), text, pending);
            } else if (token.kind == XmlToken::Kind::End) {
                open.pop_back();
                pending = token.name == u"p" || token.name == u"tr" ? u'\n' : token.name == u"tc" ? u'\t' : pending;
            } else if (token.name == u"br" || token.name == u"cr") {
                pending = u'\n';
            } else if ((token.name == u"tab" || token.name == u"ptab") && !open.empty() && open.back() == u"r") {
                pending = u'\t';
            }
        }
    }

    void keepSettings()
    {
        qsizetype depth = 0;
        for (qsizetype i = 0; i < qsizetype(m_source.tokens().size()); ++i) {
            const XmlToken &token = m_source.tokens()[size_t(i)];
            if (depth == 1 && token.kind != XmlToken::Kind::End && !isKeptSetting(token.name))
                m_source.drop(i);
            depth += token.kind == XmlToken::Kind::Start ? 1 : token.kind == XmlToken::Kind::End ? -1 : 0;
        }
    }

    [[nodiscard]] QByteArray written() const { return m_source.written(); }

private:
    /// Fields whose instructions can say no more than a number of a page stay; of others only what they show does.
    void leaveFieldsOut()
    {
        static const QRegularExpression harmless(u"^\\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|SEQ)\\b[\\\\*\\w\\s]*$"_s);
        struct Field {
            std::vector<qsizetype> tokens;
            QString instruction;
        };
        std::vector<Field> open;
        const auto leaveOut = [this](const Field &field) {
            for (const qsizetype token : field.tokens)
                m_source.drop(token);
        };
        for (qsizetype i = 0; i < qsizetype(m_source.tokens().size()); ++i) {
            const XmlToken &token = m_source.tokens()[size_t(i)];
            if (token.kind != XmlToken::Kind::Start && token.kind != XmlToken::Kind::Empty)
                continue;
            if (token.name == u"instrText") {
                if (open.empty())
                    open.emplace_back();
                open.back().tokens.push_back(i);
                for (qsizetype inside = i + 1; inside < token.partner; ++inside)
                    open.back().instruction += m_source.text(inside);
            } else if (token.name == u"fldChar") {
                const QString type = attributeOf(token, u"fldCharType");
                if (type == u"begin" || open.empty())
                    open.emplace_back();
                open.back().tokens.push_back(i);
                if (type == u"end") {
                    if (!harmless.match(open.back().instruction).hasMatch())
                        leaveOut(open.back());
                    open.pop_back();
                }
            }
        }
        for (const Field &field : open)
            leaveOut(field);
    }

    [[nodiscard]] bool isRelation(QStringView attribute) const
    {
        return std::ranges::any_of(m_prefixes, [attribute](const QString &prefix) { return attribute.startsWith(prefix); });
    }

    [[nodiscard]] bool leadsElsewhere(qsizetype start) const
    {
        const XmlToken &first = m_source.tokens()[size_t(start)];
        for (qsizetype i = start; i <= std::max(start, first.partner); ++i) {
            const auto attributes = attributesOf(m_source.tokens()[size_t(i)]);
            if (std::ranges::any_of(attributes, [this](const XmlAttribute &attribute) { return isRelation(attribute.name); }))
                return true;
        }
        return false;
    }

    void clean(qsizetype index, const XmlToken &token)
    {
        const QStringView name = token.name;
        if (isLeftOut(name) || ((name == u"drawing" || name == u"pict") && leadsElsewhere(index)))
            return m_source.drop(index);
        if (isUnwrapped(name))
            return m_source.unwrap(index);
        if (name == u"bookmarkStart" || name == u"bookmarkEnd")
            return cleanBookmark(index, token);
        std::vector<XmlAttribute> attributes = attributesOf(token);
        bool lost = false;
        const auto gone = std::erase_if(attributes, [&](XmlAttribute &attribute) {
            const bool relation = isRelation(attribute.name) && !m_kept.contains(attribute.value);
            lost = lost || relation;
            return relation || isTelling(localName(attribute.name)) || localName(attribute.name).startsWith(u"rsid");
        });
        // A reference without what it refers to means nothing.
        if (lost && token.kind == XmlToken::Kind::Empty)
            return m_source.drop(index);
        bool renamed = false;
        if (name == u"docPr" || name == u"cNvPr") {
            for (XmlAttribute &attribute : attributes) {
                renamed = renamed || attribute.name == u"name";
                attribute.value = attribute.name == u"name" ? u"Shape"_s : attribute.value;
            }
        }
        if (gone > 0 || renamed)
            m_source.setTag(index, tagWith(token, qualified(token), attributes));
    }

    static QStringView qualified(const XmlToken &token)
    {
        const qsizetype name = token.raw.indexOf(token.name, 1);
        return token.raw.sliced(1, name - 1 + token.name.size());
    }

    void cleanBookmark(qsizetype index, const XmlToken &token)
    {
        const QString id = attributeOf(token, u"id");
        const QString name = attributeOf(token, u"name");
        static const QRegularExpression numbered(u"^_(Toc|Ref)[0-9]+$"_s);
        if (token.name == u"bookmarkStart" && numbered.match(name).hasMatch())
            m_bookmarks.insert(id);
        else if (!m_bookmarks.contains(id))
            m_source.drop(index);
    }

    void takeText(qsizetype index, QStringView parent, EditedText &text, QChar &pending)
    {
        const QString words = m_source.text(index);
        switch (textKind(parent)) {
        case TextKind::Words: break;
        case TextKind::Measure: return;
        case TextKind::None:
            if (!words.trimmed().isEmpty())
                m_source.drop(index);
            return;
        }
        if (!pending.isNull() && text.size() > 0)
            text.separate(pending);
        pending = {};
        const QString now = text.take(words);
        if (now == words)
            return;
        m_source.setText(index, now);
        const XmlToken &tag = m_source.tokens()[size_t(index - 1)];
        if (tag.kind != XmlToken::Kind::Start || tag.name != u"t" || qualified(tag).startsWith(u"a:"))
            return;
        std::vector<XmlAttribute> attributes = attributesOf(tag);
        std::erase_if(attributes, [](const XmlAttribute &attribute) { return attribute.name == u"xml:space"; });
        attributes.push_back({u"xml:space", u"preserve"_s});
        m_source.setTag(index - 1, tagWith(tag, qualified(tag), attributes));
    }

    XmlSource m_source;
    QSet<QString> m_kept;
    QStringList m_prefixes;
    QSet<QString> m_bookmarks;
};

class WordCopy {
public:
    WordCopy(const Package &package, const QString &part, CopyRun &run)
        : m_package(package), m_part(part), m_run(run), m_relations(package.relations(part))
    {
    }

    void copy()
    {
        QSet<QString> kept;
        std::vector<std::pair<Relation, QString>> edges;
        for (const Relation &relation : m_relations.all()) {
            if (relation.external || (relation.type != u"header" && relation.type != u"footer") || !m_package.holds(relation.target))
                continue;
            const QString file = relation.type + QString::number(edges.size() + 1) + u".xml"_s;
            edges.emplace_back(relation, file);
            kept.insert(relation.id);
            add(relation.id, relation.type, file, u"wordprocessingml."_s + relation.type);
        }
        words(m_part, u"document.xml"_s, kept);
        m_types.emplace_back(u"word/document.xml"_s, u"wordprocessingml.document.main"_s);
        for (const auto &[relation, file] : edges)
            words(relation.target, file, {});
        for (const QString &type : {u"footnotes"_s, u"endnotes"_s}) {
            const QString part = m_relations.firstOf(type);
            if (m_package.holds(part)) {
                words(part, type + u".xml"_s, {});
                add(u"copy-"_s + type, type, type + u".xml"_s, u"wordprocessingml."_s + type);
            }
        }
        for (const QString &type : {u"styles"_s, u"numbering"_s, u"settings"_s, u"theme"_s})
            beside(type);
        m_run.parts.emplace_back("word/_rels/document.xml.rels", relationsPart(m_added));
        m_run.parts.emplace_back("_rels/.rels", relationsPart({{u"rId1"_s, u"officeDocument"_s, u"word/document.xml"_s}}));
        m_run.parts.insert(m_run.parts.begin(), {"[Content_Types].xml", contentTypesPart(m_types)});
    }

private:
    void add(const QString &id, const QString &type, const QString &file, const QString &contentType)
    {
        m_added.push_back({id, type, file});
        m_types.emplace_back(u"word/"_s + file, contentType);
    }

    void words(const QString &part, const QString &file, const QSet<QString> &kept)
    {
        auto source = XmlSource::read(m_package.bytes(part));
        if (!source) {
            m_run.failed = true;
            return;
        }
        PartCopy copy(std::move(*source), kept);
        EditedText text = m_run.next();
        copy.edit(text);
        m_run.finish(text, file, false);
        if (m_run.edits)
            m_run.parts.emplace_back("word/" + file.toLatin1(), copy.written());
    }

    /// What gives the words their look. Left out when it leads to other parts.
    void beside(const QString &type)
    {
        const QString part = m_relations.firstOf(type);
        auto source = m_package.holds(part) ? XmlSource::read(m_package.bytes(part)) : std::nullopt;
        if (!m_run.edits || !source || (type == u"theme" && !m_package.relations(part).all().empty()))
            return;
        PartCopy copy(std::move(*source), {});
        if (type == u"settings")
            copy.keepSettings();
        m_run.parts.emplace_back("word/" + type.toLatin1() + ".xml", copy.written());
        add(u"copy-"_s + type, type, type + u".xml"_s, type == u"theme" ? type : u"wordprocessingml."_s + type);
    }

    const Package &m_package;
    const QString m_part;
    CopyRun &m_run;
    const Relations m_relations;
    std::vector<NewRelation> m_added;
    std::vector<std::pair<QString, QString>> m_types;
};

} // namespace

void copyWord(const Package &package, const QString &part, CopyRun &run) { WordCopy(package, part, run).copy(); }

} // namespace countersign::office
