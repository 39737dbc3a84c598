// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/restorer.h"

#include "core/redaction/json_text.h"
#include "core/redaction/placeholder.h"

#include <map>

namespace countersign {

namespace {

/// What it takes to turn placeholders into values in one conversation.
class Lookup {
public:
    Lookup(Vault &vault, ConversationId conversation, const QStringList &ownTypes, const std::vector<StandIn> &standIns)
        : m_vault(vault), m_conversation(std::move(conversation)), m_reader(ownTypes), m_standIns(std::make_shared<const StandIns>(standIns))
    {
    }
    /// The labels to be recognised are the types that the program knows and those of the vault's entries.
    static Result<Lookup> in(Vault &vault, const ConversationId &conversation)
    {
        const Result<std::vector<Vault::Entry>> entries = vault.entries(conversation);
        if (!entries)
            return std::unexpected(entries.error());
        const Result<std::vector<StandIn>> standIns = vault.standIns(conversation);
        if (!standIns)
            return std::unexpected(standIns.error());
        QStringList types;
        for (const Vault::Entry &entry : *entries)
            types += entry.type;
        types.removeDuplicates();
        return Lookup(vault, conversation, types, *standIns);
    }

    /// What stands for a value in a text: a placeholder, or a stand-in.
    struct Hit {
        Range range;
        std::optional<QString> value; // none: a number that nobody has
    };
    struct Answer {
        std::optional<Hit> found;
        qsizetype safe = 0; // none found: so far the text is certain
    };
    /// The first one from `from` on; see PlaceholderReader::next.
    Result<Answer> next(QStringView text, qsizetype from, bool complete, TextSlot::Format format)
    {
        using Outcome = PlaceholderReader::Outcome;
        const PlaceholderReader::Answer placeholder = m_reader.next(text, from, complete, format);
        StandIns::Answer standIn = m_standIns->next(text, from, complete);
        const qsizetype none = text.size();
        const qsizetype placeholderAt = placeholder.outcome == Outcome::Nothing ? none : placeholder.match.range.begin;
        const qsizetype standInAt = standIn.found ? standIn.found->range.begin : standIn.undecided.value_or(none);
        if (standInAt < placeholderAt) {
            if (!standIn.found)
                return Answer{{}, standInAt};
            return Answer{Hit{standIn.found->range, std::move(standIn.found->original)}, 0};
        }
        if (placeholder.outcome != Outcome::Found)
            return Answer{{}, placeholderAt};
        const Range range = placeholder.match.range;
        Result<std::optional<QString>> value = original(placeholder.match, text.sliced(range.begin, range.length()));
        if (!value)
            return std::unexpected(value.error());
        return Answer{Hit{range, std::move(*value)}, 0};
    }
    Result<std::vector<Hit>> all(QStringView text, TextSlot::Format format = TextSlot::Format::Plain)
    {
        std::vector<Hit> hits;
        for (qsizetype from = 0;;) {
            Result<Answer> answer = next(text, from, true, format);
            if (!answer)
                return std::unexpected(answer.error());
            if (!answer->found)
                return hits;
            from = answer->found->range.end;
            hits.push_back(std::move(*answer->found));
        }
    }

    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    /// The original; none when the number is unknown, which is remembered unless the person's own words hold it.
    Result<std::optional<QString>> original(const PlaceholderReader::Match &match, QStringView written)
    {
        const Result<Vault::Entry> entry = m_vault.entry(m_conversation, match.type, match.number);
        if (entry)
            return entry->spellings.front();
        if (entry.error().code != ErrorCode::NotFound)
            return std::unexpected(entry.error());
        const Result<bool> reserved = m_vault.isReserved(m_conversation, match.type, match.number);
        if (!reserved)
            return std::unexpected(reserved.error());
        if (!*reserved && !m_unknown.contains(written))
            m_unknown += written.toString();
        return std::nullopt;
    }

    Vault &m_vault;
    ConversationId m_conversation;
    PlaceholderReader m_reader;
    std::shared_ptr<const StandIns> m_standIns;
    QStringList m_unknown;
};

struct Piece {
    QString text;
    QString received;
    std::vector<RestoredMark> marks;

    void put(const QString &value, QStringView written)
    {
        marks.push_back({{text.size(), text.size() + value.size()}, written.toString()});
        text += value;
    }
};

/// One stream of text that arrives in pieces.
class TextStream {
public:
    Result<Piece> feed(Lookup &lookup, QStringView more, bool complete, TextSlot::Format format = TextSlot::Format::Plain)
    {
        m_held += more;
        Piece piece;
        qsizetype from = m_context;
        for (;;) {
            Result<Lookup::Answer> answer = lookup.next(m_held, from, complete, format);
            if (!answer)
                return std::unexpected(answer.error());
            if (!answer->found) {
                piece.text += QStringView(m_held).sliced(from, answer->safe - from);
                from = answer->safe;
                break;
            }
            const Range range = answer->found->range;
            const QStringView written = QStringView(m_held).sliced(range.begin, range.length());
            piece.text += QStringView(m_held).sliced(from, range.begin - from);
            if (answer->found->value)
                piece.put(*answer->found->value, written);
            else
                piece.text += written;
            from = range.end;
        }
        piece.received = m_held.sliced(m_context, from - m_context);
        // A few units of what went before stay, for the word boundary in front of the next placeholder.
        const qsizetype context = std::min<qsizetype>(from, 4);
        m_held.remove(0, from - context);
        m_context = context;
        return piece;
    }
    [[nodiscard]] bool holds() const { return m_held.size() > m_context; }

private:
    QString m_held;
    qsizetype m_context = 0;
};

/// What a number that stands for a value becomes: a number again, or a string when the value is none.
Result<std::optional<QString>> restoredNumber(Lookup &lookup, QStringView number)
{
    const Result<std::vector<Lookup::Hit>> hits = lookup.all(number);
    if (!hits)
        return std::unexpected(hits.error());
    if (hits->size() != 1 || hits->front().range != Range{0, number.size()} || !hits->front().value)
        return std::nullopt;
    const QString &value = *hits->front().value;
    const auto tokens = tokenizeJson(value);
    const bool isNumber = tokens && tokens->size() == 1 && tokens->front().kind == JsonToken::Kind::Number;
    return isNumber ? value : u'"' + escapeJson(value) + u'"';
}

Result<Piece> restoreJson(Lookup &lookup, QStringView json, const std::vector<JsonToken> &tokens)
{
    Piece piece;
    piece.received = json.toString();
    qsizetype from = 0;
    for (const JsonToken &token : tokens) {
        if (token.kind == JsonToken::Kind::Number) {
            const QStringView number = json.sliced(token.raw.begin, token.raw.length());
            const Result<std::optional<QString>> value = restoredNumber(lookup, number);
            if (!value)
                return std::unexpected(value.error());
            if (*value) {
                piece.text += json.sliced(from, token.raw.begin - from);
                piece.put(**value, number);
                from = token.raw.end;
            }
            continue;
        }
        std::vector<qsizetype> raw;
        const QString plain = unescapeJson(json.sliced(token.raw.begin, token.raw.length()), &raw);
        Result<std::vector<Lookup::Hit>> hits = lookup.all(plain);
        if (!hits)
            return std::unexpected(hits.error());
        for (const Lookup::Hit &hit : *hits) {
            if (!hit.value)
                continue;
            const Range range{token.raw.begin + raw[size_t(hit.range.begin)], token.raw.begin + raw[size_t(hit.range.end)]};
            piece.text += json.sliced(from, range.begin - from);
            piece.put(escapeJson(*hit.value), json.sliced(range.begin, range.length()));
            from = range.end;
        }
    }
    piece.text += json.sliced(from);
    return piece;
}

/// JSON that does not parse (a model stopped in the middle of it): the text is taken as it stands, originals are escaped all the same.
Result<Piece> restoreBrokenJson(Lookup &lookup, QStringView text)
{
    Piece piece;
    piece.received = text.toString();
    qsizetype from = 0;
    Result<std::vector<Lookup::Hit>> hits = lookup.all(text);
    if (!hits)
        return std::unexpected(hits.error());
    for (const Lookup::Hit &hit : *hits) {
        if (!hit.value)
            continue;
        piece.text += text.sliced(from, hit.range.begin - from);
        piece.put(escapeJson(*hit.value), text.sliced(hit.range.begin, hit.range.length()));
        from = hit.range.end;
    }
    piece.text += text.sliced(from);
    return piece;
}

Result<Piece> restoreWhole(Lookup &lookup, QStringView text, TextSlot::Format format)
{
    if (format != TextSlot::Format::Json)
        return TextStream().feed(lookup, text, true, format);
    const auto tokens = tokenizeJson(text);
    return tokens ? restoreJson(lookup, text, *tokens) : restoreBrokenJson(lookup, text);
}

} // namespace

Result<QString> restoreText(Vault &vault, const ConversationId &conversation, QStringView text, TextSlot::Format format,
                            std::vector<RestoredMark> *marks, QStringList *unknown)
{
    Result<Lookup> lookup = Lookup::in(vault, conversation);
    if (!lookup)
        return std::unexpected(lookup.error());
    Result<Piece> piece = restoreWhole(*lookup, text, format);
    if (!piece)
        return std::unexpected(piece.error());
    if (marks)
        *marks = std::move(piece->marks);
    if (unknown)
        *unknown = lookup->unknown();
    return std::move(piece->text);
}

struct ReplyRestorer::Private {
    enum class Kind { Text, Reasoning };
    using Key = std::pair<int, Kind>; // a part of the reply

    Vault &vault;
    ConversationId conversation;
    std::optional<Lookup> lookup;
    std::map<Key, TextStream> streams; // parts are flushed in the order of their numbers
    QStringList none;

    Result<void> prepare()
    {
        if (lookup)
            return {};
        Result<Lookup> made = Lookup::in(vault, conversation);
        if (!made)
            return std::unexpected(made.error());
        lookup.emplace(std::move(*made));
        return {};
    }

    static void emitPiece(const Key &key, Piece piece, std::vector<RestoredReply> &out)
    {
        if (piece.received.isEmpty())
            return;
        if (key.second == Kind::Text)
            out.push_back(RestoredReply(restored::Text{key.first, std::move(piece.text), std::move(piece.received), std::move(piece.marks)}));
        else
            out.push_back(RestoredReply(restored::Reasoning{key.first, std::move(piece.text), std::move(piece.received), std::move(piece.marks)}));
    }

    Result<void> take(const Key &key, const QString &text, std::vector<RestoredReply> &out)
    {
        Result<Piece> piece = streams[key].feed(*lookup, text, false);
        if (!piece)
            return std::unexpected(piece.error());
        emitPiece(key, std::move(*piece), out);
        return {};
    }

    /// What is held back of all parts, or of one, because no more of it can come before the next event.
    Result<void> flush(std::vector<RestoredReply> &out, std::optional<int> part = {})
    {
        for (auto &[key, stream] : streams) {
            if (!stream.holds() || (part && key.first != *part))
                continue;
            Result<Piece> piece = stream.feed(*lookup, {}, true);
            if (!piece)
                return std::unexpected(piece.error());
            emitPiece(key, std::move(*piece), out);
        }
        return {};
    }

    Result<restored::ToolCall> call(const reply::ToolCall &received)
    {
        Result<Piece> name = restoreWhole(*lookup, received.name, TextSlot::Format::Identifier);
        if (!name)
            return std::unexpected(name.error());
        Result<Piece> arguments = restoreWhole(*lookup, received.arguments, TextSlot::Format::Json);
        if (!arguments)
            return std::unexpected(arguments.error());
        return restored::ToolCall{received.id, std::move(name->text), std::move(arguments->text), received.name, received.arguments, received.valid};
    }
};

ReplyRestorer::ReplyRestorer(Vault &vault, ConversationId conversation) : d(new Private{vault, std::move(conversation), {}, {}, {}}) { }
ReplyRestorer::~ReplyRestorer() = default;

Result<std::vector<RestoredReply>> ReplyRestorer::feed(const ReplyEvent &event)
{
    if (const Result<void> ready = d->prepare(); !ready)
        return std::unexpected(ready.error());
    std::vector<RestoredReply> out;
    Result<void> done;
    const reply::Content &content = event.content();
    if (const auto *text = std::get_if<reply::Text>(&content)) {
        done = d->take({text->part, Private::Kind::Text}, text->text, out);
    } else if (const auto *reasoning = std::get_if<reply::Reasoning>(&content)) {
        done = d->take({reasoning->part, Private::Kind::Reasoning}, reasoning->text, out);
    } else if (const auto *call = std::get_if<reply::ToolCall>(&content)) {
        done = d->flush(out).and_then([&] { return d->call(*call); }).transform([&](restored::ToolCall c) {
            out.push_back(RestoredReply(std::move(c)));
        });
    } else if (const auto *raw = std::get_if<reply::Raw>(&content)) {
        done = d->flush(out, raw->part);
        out.push_back(RestoredReply(*raw));
    } else if (const auto *stop = std::get_if<reply::Stop>(&content)) {
        done = d->flush(out);
        out.push_back(RestoredReply(*stop));
    } else if (const auto *failed = std::get_if<reply::Failure>(&content)) {
        done = d->flush(out);
        out.push_back(RestoredReply(*failed));
    } else if (const auto *started = std::get_if<reply::Started>(&content)) {
        out.push_back(RestoredReply(*started));
    } else if (const auto *tokens = std::get_if<reply::Tokens>(&content)) {
        out.push_back(RestoredReply(*tokens));
    }
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<std::vector<RestoredReply>> ReplyRestorer::finish()
{
    if (const Result<void> ready = d->prepare(); !ready)
        return std::unexpected(ready.error());
    std::vector<RestoredReply> out;
    if (const Result<void> done = d->flush(out); !done)
        return std::unexpected(done.error());
    return out;
}

const QStringList &ReplyRestorer::unknownPlaceholders() const { return d->lookup ? d->lookup->unknown() : d->none; }

} // namespace countersign
