// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that make_training_text.py writes, read as the scanner reads a text, with the tags they should get.
#pragma once
#include "core/redaction/tag_chain.h"
#include "core/redaction/tagger_features.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace countersign {
using namespace Qt::StringLiterals;

struct Span {
    MentionKind kind = MentionKind::Person;
    size_t begin = 0; // bytes of the folded text
    size_t end = 0;
};

struct Document {
    QString text;
    QString key;
    QJsonArray spans;
    float weight = 1;
};

class Reader {
public:
    Reader() : m_rules(*Rules::load()), m_lexicon(*Lexicon::load()), m_triggers(*Triggers::load(m_rules)) { }

    static std::vector<Document> documents(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        std::vector<Document> all;
        while (!file.atEnd()) {
            const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
            if (row.contains("text"_L1))
                all.push_back({row["text"_L1].toString(), row["key"_L1].toString(), row["spans"_L1].toArray(), float(row["weight"_L1].toDouble(1))});
        }
        return all;
    }

    /// Calls `use` with the context after the rules and the gold spans.
    template <typename Use>
    void read(const Document &document, Use use) const
    {
        const QString &text = document.text;
        WrittenForms forms = sniffForms(text);
        forms.json = text.contains(u'\\') && (text.contains(u"\":") || text.contains(u"\" :"));
        const Folded folded = fold(text, forms);
        ScanContext context(m_rules, m_lexicon, folded.text);
        if (!m_triggers.find(context.text, m_rules, context.hits))
            qFatal("the trigger database fails");
        readWhole(context);
        if (!document.key.isEmpty()) {
            context.outerKey = keyWords(fold(document.key).text);
            context.outerClasses = classesOfKey(context.outerKey, m_rules, m_triggers);
        }
        readFields(context, m_triggers);
        findByRules(context);
        use(context, goldOf(document, folded));
    }

private:
    Rules m_rules;
    Lexicon m_lexicon;
    Triggers m_triggers;

    static std::vector<Span> goldOf(const Document &document, const Folded &folded)
    {
        static const QStringList kinds = {u"PERSON"_s, u"ORG"_s, u"LOCATION"_s, u"ADDRESS"_s};
        std::vector<size_t> units; // of each code point
        for (qsizetype i = 0; i < document.text.size(); ++i) {
            if (i == 0 || !document.text[i].isLowSurrogate() || !document.text[i - 1].isHighSurrogate())
                units.push_back(size_t(i));
        }
        units.push_back(size_t(document.text.size()));
        const auto shadow = [&](size_t unit) {
            if (folded.origins.empty())
                return unit;
            return size_t(std::ranges::lower_bound(folded.origins, quint32(unit), {}, &Folded::Origin::begin) - folded.origins.begin());
        };
        std::vector<Span> gold;
        for (const QJsonValue &value : document.spans) {
            const QJsonArray span = value.toArray();
            const qsizetype kind = kinds.indexOf(span[0].toString());
            const auto begin = size_t(span[1].toInt());
            const auto end = size_t(span[2].toInt());
            if (kind >= 0 && begin < end && end < units.size())
                gold.push_back({MentionKind(kind), shadow(units[begin]), shadow(units[end])});
        }
        return gold;
    }
};

/// Titles stand outside a name, whatever the corpus says.
inline std::vector<quint8> tagsOf(const TaggerText &text, const std::vector<Span> &gold)
{
    const std::vector<TaggerToken> &tokens = text.tokens();
    std::vector<quint8> tags(tokens.size(), NoTag);
    for (const Span &span : gold) {
        auto t = std::ranges::lower_bound(tokens, span.begin, {}, [](const TaggerToken &x) { return size_t(x.end) - 1; });
        bool first = true;
        for (; t != tokens.end() && t->begin < span.end; ++t) {
            if (first && span.kind == MentionKind::Person && t->flags & word::Title && t + 1 != tokens.end() && (t + 1)->begin < span.end
                && t->shape != 4)
                continue;
            tags[size_t(t - tokens.begin())] = quint8(beginTag(span.kind) + (first ? 0 : 1));
            first = false;
        }
    }
    return tags;
}

} // namespace countersign
