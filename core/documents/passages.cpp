// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/passages.h"

#include "core/documents/csv.h"
#include "core/documents/passage_places.h"

namespace countersign {

namespace {

constexpr qsizetype shortest = 500;
constexpr qsizetype wanted = 1000;
constexpr qsizetype longest = 1200;

bool endsSentence(QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。' || c == u'！' || c == u'？'; }

/// The best place to cut `window`, which is longer than a passage may be; never inside a surrogate pair.
qsizetype cutPlace(QStringView window)
{
    qsizetype line = 0;
    qsizetype sentence = 0;
    qsizetype space = 0;
    for (qsizetype i = longest; i > shortest; --i) {
        const QChar before = window[i - 1];
        if (before == u'\n' && i >= 2 && window[i - 2] == u'\n')
            return i;
        if (!line && before == u'\n')
            line = i;
        if (!sentence && i >= 2 && before.isSpace() && endsSentence(window[i - 2]))
            sentence = i;
        if (!space && before.isSpace())
            space = i;
    }
    for (const qsizetype place : {line, sentence, space}) {
        if (place)
            return place;
    }
    return window[wanted - 1].isHighSurrogate() ? wanted - 1 : wanted;
}

void cutText(QStringView text, int page, std::vector<PassageCut> &out)
{
    while (text.size() > longest) {
        const qsizetype end = cutPlace(text.first(std::min(text.size(), longest + 1)));
        out.push_back({page, {}, text.first(end).toString(), {}});
        text = text.sliced(end);
    }
    if (!text.trimmed().isEmpty())
        out.push_back({page, {}, text.toString(), {}});
}

void cutCsv(QStringView text, std::vector<PassageCut> &out)
{
    const CsvShape shape = csvShape(text);
    const QString header = text.first(shape.headerLength).toString();
    QString rows;
    const auto flush = [&] {
        if (!rows.isEmpty())
            out.push_back({0, header, rows, {}});
        rows.clear();
    };
    for (const QStringView record : csvRecords(text.sliced(shape.headerLength), shape.delimiter)) {
        if (!rows.isEmpty() && rows.size() + record.size() > wanted)
            flush();
        // A record is cut only when it is a text of its own; each piece still has the names of the columns above it.
        if (record.size() > 8 * wanted) {
            std::vector<PassageCut> pieces;
            cutText(record, 0, pieces);
            for (PassageCut &piece : pieces)
                out.push_back({0, header, std::move(piece.text), {}});
        } else {
            rows += record;
        }
    }
    flush();
    if (out.empty() && !header.isEmpty())
        out.push_back({0, {}, header, {}});
}

} // namespace

std::vector<PassageCut> cutPassages(const ExtractedDocument &document)
{
    std::vector<PassageCut> passages;
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        if (document.kind == u"csv")
            cutCsv(document.pages[i], passages);
        else
            cutText(document.pages[i], document.paged ? int(i) + 1 : 0, passages);
    }
    addPlaces(document, passages);
    return passages;
}

} // namespace countersign
