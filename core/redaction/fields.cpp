// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what structure a text has: JSON, tables, "key: value" lines. Nothing here finds a value; it says under what name values stand.
#include "core/redaction/json_text.h"
#include "core/redaction/scan_context.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace countersign {
namespace {

class FieldReader {
public:
    FieldReader(ScanContext &context, const Triggers &triggers) : c(context), m_triggers(triggers) { }

    void run()
    {
        jsonPairs();
        tables();
        lines();
        elements();
        assignments();
        finish();
    }

    void run(const std::vector<JsonToken> &tokens, const Folded &folded)
    {
        for (const JsonToken &token : tokens) {
            const size_t begin = shadowOf(folded, token.raw.begin);
            const size_t end = shadowOf(folded, token.raw.end);
            const bool isKey = token.kind == JsonToken::Kind::Key;
            add(begin, end, token.kind == JsonToken::Kind::Number ? Field::Kind::JsonNumber : Field::Kind::JsonString,
                isKey ? -1 : keyIndex(fold(token.key).text), true);
        }
    }

private:
    ScanContext &c;
    const Triggers &m_triggers;
    std::unordered_map<std::string, qint32> m_known;

    qint32 keyIndex(std::string_view key)
    {
        std::string words = keyWords(key);
        if (words.empty() || words.size() > 80)
            return -1;
        const auto [at, isNew] = m_known.try_emplace(words, qint32(c.keys.size()));
        if (isNew)
            c.keys.push_back({words, classesOfKey(words, c.rules, m_triggers)});
        return at->second;
    }

    static size_t shadowOf(const Folded &folded, qsizetype original)
    {
        if (folded.origins.empty())
            return size_t(original);
        return size_t(std::ranges::lower_bound(folded.origins, quint32(original), {}, &Folded::Origin::begin) - folded.origins.begin());
    }

    void add(size_t begin, size_t end, Field::Kind kind, qint32 key, bool hard)
    {
        if (begin < end)
            c.fields.push_back({quint32(begin), quint32(end), kind, key, hard});
    }

    size_t skipSpace(size_t at) const
    {
        while (at < c.text.size() && (c.text[at] == ' ' || c.text[at] == '\t' || c.text[at] == '\n' || c.text[at] == '\r'))
            ++at;
        return at;
    }

    /// The closing quote of the string that opens at `quote`, or npos; a line break ends the search unless escaped.
    size_t stringEnd(size_t quote, char mark) const
    {
        for (size_t i = quote + 1; i < c.text.size(); ++i) {
            if (c.text[i] == '\\')
                ++i;
            else if (c.text[i] == mark)
                return i;
            else if (c.text[i] == '\n' && mark == '\'')
                return std::string_view::npos;
        }
        return std::string_view::npos;
    }

    /// "key": "value" and "key": 12 anywhere in a text, whether or not all of it is JSON (a cut-off answer, a dictionary of Python,
    /// JSON lines); also the strings of arrays.
    void jsonPairs()
    {
        const std::string_view text = c.text;
        size_t at = text.find("\":");
        if (at == text.npos && text.find("\" :") == text.npos && text.find("':") == text.npos)
            return;
        const char mark = at != text.npos || text.find("\" :") != text.npos ? '"' : '\'';
        qint32 key = -1;
        size_t last = 0;
        for (size_t i = text.find(mark); i != text.npos;) {
            const size_t end = stringEnd(i, mark);
            if (end == text.npos)
                return;
            // A key holds for its value and for the items of its array; whatever else stands between ends it.
            if (text.substr(last, i - last).find_first_not_of(" \t\r\n,:[") != text.npos)
                key = -1;
            last = end + 1;
            const size_t next = skipSpace(end + 1);
            if (c.at(next) == ':' && end - i <= 200) {
                key = keyIndex(text.substr(i + 1, end - i - 1));
                number(skipSpace(next + 1), key);
            } else if (key >= 0 && isStructural(i, next)) {
                add(i + 1, end, Field::Kind::JsonString, key, true);
            }
            i = text.find(mark, end + 1);
        }
    }

    bool isStructural(size_t open, size_t next) const
    {
        size_t before = open;
        while (before > 0 && (c.text[before - 1] == ' ' || c.text[before - 1] == '\n' || c.text[before - 1] == '\t' || c.text[before - 1] == '\r'))
            --before;
        const char b = c.before(before);
        const char a = c.at(next);
        return (b == ':' || b == ',' || b == '[') && (a == ',' || a == '}' || a == ']' || next >= c.text.size());
    }

    void number(size_t at, qint32 key)
    {
        if (c.at(at) == '[')
            at = skipSpace(at + 1);
        size_t end = at;
        while (end < c.text.size()
               && (isDigitByte(c.text[end]) || c.text[end] == '-' || c.text[end] == '+' || c.text[end] == '.' || c.text[end] == 'e'
                   || c.text[end] == 'E')
               && end - at < 400)
            ++end;
        if (end > at && (isDigitByte(c.text[at]) || c.text[at] == '-'))
            add(at, end, Field::Kind::JsonNumber, key, true);
    }

    // ---- tables ----

    struct Line {
        size_t begin;
        size_t end;
    };

    void tables()
    {
        // In lines of JSON commas mean something else: for a table they are empty.
        const std::vector<Field> json = c.fields;
        auto taken = json.begin();
        std::vector<Line> all;
        for (size_t at = 0; at < c.text.size();) {
            const size_t end = std::min(c.text.find('\n', at), c.text.size());
            while (taken != json.end() && taken->end <= at)
                ++taken;
            const bool isJson = taken != json.end() && taken->begin < end;
            all.push_back({at, isJson ? at : end > at && c.text[end - 1] == '\r' ? end - 1 : end});
            at = end + 1;
        }
        for (size_t i = 0; i + 1 < all.size();) {
            size_t rows = 0;
            for (const char separator : {'|', '\t', ';', ','}) {
                rows = tableAt(all, i, separator);
                if (rows > 0)
                    break;
            }
            i += std::max<size_t>(rows, 1);
        }
    }

    std::vector<Line> cells(Line line, char separator) const
    {
        std::vector<Line> out;
        size_t begin = line.begin;
        bool quoted = false;
        for (size_t i = line.begin; i <= line.end; ++i) {
            if (i < line.end && c.text[i] == '"')
                quoted = !quoted;
            if (i < line.end && (c.text[i] != separator || quoted))
                continue;
            Line cell{begin, i};
            while (cell.begin < cell.end && (c.text[cell.begin] == ' ' || c.text[cell.begin] == '"' || c.text[cell.begin] == '\t'))
                ++cell.begin;
            while (cell.end > cell.begin && (c.text[cell.end - 1] == ' ' || c.text[cell.end - 1] == '"' || c.text[cell.end - 1] == '\t'))
                --cell.end;
            out.push_back(cell);
            begin = i + 1;
        }
        if (separator == '|' && out.size() > 2 && out.front().begin == out.front().end)
            out.erase(out.begin());
        return out;
    }

    /// A heading has at least two short names, none of which is a number or a sentence.
    bool isHeading(const std::vector<Line> &columns) const
    {
        if (columns.size() < 2 || columns.size() > 200)
            return false;
        int named = 0;
        for (const Line &column : columns) {
            const std::string_view name = c.text.substr(column.begin, column.end - column.begin);
            if (name.size() > 40 || std::ranges::count(name, ' ') > 3)
                return false;
            if (!name.empty()
                && (std::ranges::none_of(name, [](char b) { return isLetterByte(b) || uchar(b) >= 0x80; })
                    || name.find_first_of(".!?@:={}") != name.npos))
                return false;
            named += !name.empty();
        }
        return named >= 2;
    }

    /// How many lines the table has that begins with line `first`; 0 for none.
    size_t tableAt(const std::vector<Line> &all, size_t first, char separator)
    {
        const std::string_view headline = c.text.substr(all[first].begin, all[first].end - all[first].begin);
        if (headline.size() > 4000 || headline.find(separator) == headline.npos)
            return 0;
        const auto heading = cells(all[first], separator);
        if (!isHeading(heading))
            return 0;
        size_t row = first + 1;
        const std::string_view second = c.text.substr(all[row].begin, all[row].end - all[row].begin);
        if (separator == '|' && second.find_first_not_of("|-: ") == second.npos && second.find('-') != second.npos)
            ++row;
        else if (separator == ',' && heading.size() < 3 && !knownNames(heading))
            return 0;
        std::vector<qint32> keys;
        for (const Line &column : heading)
            keys.push_back(keyIndex(c.text.substr(column.begin, column.end - column.begin)));
        const size_t firstRow = row;
        const size_t firstField = c.fields.size();
        for (; row < all.size(); ++row) {
            if (all[row].begin == all[row].end)
                break;
            const auto columns = cells(all[row], separator);
            if (columns.size() < 2 || columns.size() > heading.size() + 1 || columns.size() + 1 < heading.size())
                break;
            for (size_t i = 0; i < columns.size() && i < keys.size(); ++i)
                add(columns[i].begin, columns[i].end, Field::Kind::Cell, keys[i], true);
        }
        columnsOfNames(firstField, keys, row - firstRow);
        return row > firstRow ? row - first : 0;
    }

    /// Headings of things that are called like people: ships, models, colours.
    static bool isOfThings(std::string_view heading)
    {
        static constexpr std::array things{"model",   "product", "item",   "article", "label",  "colour", "color",   "type",   "category", "brand",
                                           "variety", "ship",    "vessel", "species", "dish",   "title",  "version", "engine", "produkt",  "artikel",
                                           "modell",  "farbe",   "sorte",  "marke",   "schiff", "modèle", "produit", "modelo", "producto", "couleur"};
        return std::ranges::find(things, heading) != things.end();
    }

    /// A column under a heading that says nothing is one of names when most of its cells are.
    void columnsOfNames(size_t firstField, const std::vector<qint32> &columns, size_t rows)
    {
        for (const qint32 key : columns) {
            if (rows < 3 || key < 0 || c.keys[size_t(key)].classes.any() || isOfThings(c.keys[size_t(key)].text))
                continue;
            size_t cells = 0;
            size_t names = 0;
            for (size_t i = firstField; i < c.fields.size(); ++i) {
                if (c.fields[i].key == key) {
                    ++cells;
                    names += isName(c.text.substr(c.fields[i].begin, c.fields[i].end - c.fields[i].begin));
                }
            }
            if (cells < 3 || names * 2 < cells)
                continue;
            const qint32 name = keyIndex("full name");
            for (size_t i = firstField; i < c.fields.size(); ++i) {
                if (c.fields[i].key == key)
                    c.fields[i].key = name;
            }
        }
    }

    /// One to four words with capitals, one of them in the lists of names and no word of every day, no town.
    bool isName(std::string_view cell) const
    {
        int words = 0;
        int known = 0;
        for (size_t at = 0; at < cell.size();) {
            if (cell[at] == ' ' || cell[at] == ',' || cell[at] == '.' || cell[at] == '-' || cell[at] == '\'') {
                ++at;
                continue;
            }
            size_t end = at;
            while (end < cell.size() && isWordByte(cell[end]) && !isDigitByte(cell[end]))
                ++end;
            if (end == at || (cell[at] >= 'a' && cell[at] <= 'z') || ++words > 4)
                return false;
            const quint32 flags = c.lexicon.flags(foldWord(cell.substr(at, end - at)));
            const bool other = flags & (word::City | word::Country | word::Month | word::Weekday | word::Company);
            known += !other && (flags & word::Common) < 0x20 && ((flags & word::Forename) >= 2 || (flags & word::Surname) >= 8);
            at = end;
        }
        return known > 0;
    }

    // ---- <name>value</name>, name = "value", NAME=value, ?name=value& ----

    void elements()
    {
        for (size_t close = c.text.find("</"); close != c.text.npos; close = c.text.find("</", close + 2)) {
            size_t nameEnd = close + 2;
            while (nameEnd < c.text.size() && nameEnd - close < 48
                   && (isWordByte(c.text[nameEnd]) || c.text[nameEnd] == '_' || c.text[nameEnd] == '-'))
                ++nameEnd;
            const std::string_view before = c.text.substr(close > 200 ? close - 200 : 0, std::min<size_t>(close, 200));
            const size_t open = before.rfind('>');
            if (c.at(nameEnd) == '>' && open != before.npos && before.find('<', open) == before.npos)
                assigned(c.text.substr(close + 2, nameEnd - close - 2), close - (before.size() - open - 1), close);
        }
    }

    void assignments()
    {
        for (size_t sign = c.text.find('='); sign != c.text.npos; sign = c.text.find('=', sign + 1)) {
            size_t nameEnd = sign;
            while (nameEnd > 0 && sign - nameEnd < 3 && c.text[nameEnd - 1] == ' ')
                --nameEnd;
            size_t name = nameEnd;
            while (name > 0 && nameEnd - name < 40 && (isWordByte(c.text[name - 1]) || c.text[name - 1] == '_'))
                --name;
            if (name == nameEnd || isDigitByte(c.text[name]))
                continue;
            size_t value = sign + 1;
            while (c.at(value) == ' ' && value < sign + 3)
                ++value;
            const char quote = c.at(value);
            if (quote == '"' || quote == '\'') {
                const std::string_view rest = c.text.substr(value + 1, 160);
                const size_t end = std::min(rest.find(quote), rest.find('\n'));
                if (end != rest.npos && rest[end] == quote)
                    assigned(c.text.substr(name, nameEnd - name), value + 1, value + 1 + end);
            } else if (nameEnd == sign && value == sign + 1 && quote >= 'A' && quote <= 'Z') {
                // Without quotes a small letter begins the name of a variable.
                size_t end = value;
                while (end < c.text.size() && end - value < 60 && (isWordByte(c.text[end]) || c.text[end] == '-'))
                    ++end;
                if (std::string_view(".([:").find(c.at(end)) == std::string_view::npos || end == c.text.size())
                    assigned(c.text.substr(name, nameEnd - name), value, end);
            }
        }
    }

    void assigned(std::string_view name, size_t begin, size_t end)
    {
        while (begin < end && uchar(c.text[begin]) <= ' ')
            ++begin;
        while (end > begin && uchar(c.text[end - 1]) <= ' ')
            --end;
        if (begin >= end || name.size() < 3)
            return;
        const qint32 key = keyIndex(name);
        if (key >= 0 && c.keys[size_t(key)].classes.any())
            add(begin, end, Field::Kind::Assigned, key, false);
    }

    bool knownNames(const std::vector<Line> &heading)
    {
        return std::ranges::any_of(heading, [&](const Line &column) {
            const qint32 key = keyIndex(c.text.substr(column.begin, column.end - column.begin));
            return key >= 0 && c.keys[size_t(key)].classes.any();
        });
    }

    // ---- key: value ----

    void lines()
    {
        for (size_t at = 0; at < c.text.size();) {
            const size_t end = std::min(c.text.find('\n', at), c.text.size());
            const std::string_view start = c.text.substr(at, std::min<size_t>(end - at, 48));
            const size_t colon = start.find(':');
            if (const size_t gap = layoutGap(start); gap < colon)
                line(at, at + gap, columnEnd(at + gap, end));
            else if (colon != std::string_view::npos && colon > 1)
                line(at, at + colon, end);
            at = end + 1;
        }
    }

    /// Where the white space between two columns begins, as printed forms have them ("Policyholder      Jane Roe"); npos = nowhere.
    static size_t layoutGap(std::string_view start)
    {
        const size_t word = start.find_first_not_of(" \t");
        return word == start.npos ? start.npos : std::min(start.find("  ", word), start.find('\t', word));
    }

    /// The end of the column that begins behind the gap at `gap`.
    size_t columnEnd(size_t gap, size_t end) const
    {
        const size_t value = c.text.find_first_not_of(" \t", gap);
        return value == c.text.npos || value >= end ? end : std::min(c.text.find("   ", value), end);
    }

    void line(size_t begin, size_t colon, size_t end)
    {
        while (begin < colon
               && (c.text[begin] == ' ' || c.text[begin] == '-' || c.text[begin] == '*' || c.text[begin] == '>' || c.text[begin] == '#'))
            ++begin;
        const std::string_view name = c.text.substr(begin, colon - begin);
        if (name.empty() || std::ranges::count(name, ' ') > 3 || c.at(colon + 1) == '/' || c.at(colon + 1) == ':' || !isWordByte(name.front()))
            return;
        size_t value = colon + 1;
        while (value < end && (c.text[value] == ' ' || c.text[value] == '\t' || c.text[value] == '*'))
            ++value;
        while (end > value && uchar(c.text[end - 1]) <= ' ')
            --end;
        const qint32 key = keyIndex(name);
        if (key >= 0 && c.keys[size_t(key)].classes.any())
            add(value, end, Field::Kind::Line, key, false);
    }

    void finish()
    {
        std::ranges::stable_sort(c.fields, {}, &Field::begin);
        std::vector<Field> apart;
        for (const Field &field : c.fields) {
            if (apart.empty() || field.begin >= apart.back().end)
                apart.push_back(field);
        }
        c.fields = std::move(apart);
    }
};

} // namespace

void readFields(ScanContext &context, const Triggers &triggers) { FieldReader(context, triggers).run(); }

void readJsonFields(ScanContext &context, const Triggers &triggers, const std::vector<JsonToken> &tokens, const Folded &folded)
{
    FieldReader(context, triggers).run(tokens, folded);
}

} // namespace countersign
