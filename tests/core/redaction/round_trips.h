// SPDX-License-Identifier: GPL-3.0-or-later
// Generated texts that must come back from redaction byte for byte, and generated replies that must come back the same however they are cut. A test runs a
// few, tests/bench/redaction/round_trips.cpp as many as it is asked for.
#pragma once
#include "core/redaction/redactor.h"
#include "core/redaction/restorer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>

namespace countersign {

/// Stands in for the providers' decoder, which alone makes events.
class ReplyDecoder {
public:
    static ReplyEvent make(reply::Content content) { return ReplyEvent(std::move(content)); }
};

namespace roundtrips {

using namespace Qt::StringLiterals;

inline const QString &oneOf(const QStringList &list, QRandomGenerator &random) { return list[random.bounded(list.size())]; }

/// What stands between values: words, brackets, line breaks, other scripts, and everything that looks like a placeholder or the half of one.
inline const QStringList &filling()
{
    static const QStringList all{
        u"the"_s,      u"claim"_s,      u" "_s,      u" "_s,           u" "_s,          u"\n"_s,         u", "_s,        u"."_s,
        u"["_s,        u"]"_s,          u"("_s,      u")"_s,           u"{"_s,          u"}"_s,          u"\\"_s,        u"_"_s,
        u"**"_s,       u"`"_s,          u"'s "_s,    u"s "_s,          u"[PERSON_1]"_s, u"PERSON_2"_s,   u"1"_s,         u"[EMAIL_1]"_s,
        u"person 1"_s, u"[CARD_"_s,     u"x1"_s,     u"[LITERAL_1]"_s, u"[PERSON_"_s,   u"n42"_s,        u"\"x\""_s,     u"<b>"_s,
        u"é"_s,        u"\U0001F600"_s, u"日本"_s,   u"\u200b"_s,      u"PERSON"_s,     u" iban_1 "_s,   u"- "_s,        u"\u27e6CARD_1\u27e7"_s,
        u"\t"_s,       u"# "_s,         u"/"_s,      u":"_s,           u"@"_s,          u"[Person 1]"_s, u" EMAIL-1 "_s, u"\r\n"_s,
        u"&amp;"_s,    u"=3D"_s,        u"\u00ad"_s, u"\u00a0"_s,      u"％４"_s,       u"%20"_s};
    return all;
}

/// Values with checks of their own, so that they are found wherever they stand apart; some are the person's own words.
inline QString value(QRandomGenerator &random)
{
    static const QStringList fixed{u"ann.lee@example.org"_s, u"GB29 NWBK 6016 1331 9268 19"_s, u"4111 1111 1111 1111"_s, u"Projekt Falke"_s,
                                   u"hunter2-hunter2"_s,     u"DE89370400440532013000"_s,      u"884512077"_s,           u"+49 30 901820"_s};
    if (random.bounded(3) > 0)
        return oneOf(fixed, random);
    QString mail;
    for (int i = random.bounded(1, 9); i > 0; --i)
        mail += QChar(u'a' + random.bounded(26));
    return mail + QString::number(random.bounded(100)) + u"@example.com"_s;
}

inline QString text(QRandomGenerator &random)
{
    QString text;
    const auto space = [&] { return random.bounded(4) == 0 ? QString() : u" "_s; };
    for (int count = random.bounded(1, 16); count > 0; --count)
        text += random.bounded(3) == 0 ? space() + value(random) + space() : oneOf(filling(), random);
    return text;
}

/// The same as a tool's arguments would have it.
inline QString json(QRandomGenerator &random)
{
    QJsonObject object;
    for (int count = random.bounded(1, 4); count > 0; --count) {
        const QString key = random.bounded(5) == 0 ? value(random) : u"k%1"_s.arg(count);
        object.insert(key, random.bounded(3) == 0 ? QJsonValue(QJsonArray{text(random), random.bounded(1000)}) : QJsonValue(text(random)));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(random.bounded(2) == 0 ? QJsonDocument::Compact : QJsonDocument::Indented));
}

/// Persons are allowed: another spelling of a name comes back as the fullest one, which is meant (see joinsAliasesOfOnePerson).
inline Policy policy()
{
    return Policy::parse("default: placeholder\ntypes: {PERSON: allow}\nmask: [Projekt Falke, {text: '884512077', type: CUSTOMER_NUMBER}]", u"test"_s)
        .value();
}

enum class Outcome { Exact, OtherSpelling, Changed };

/// What tells one value from another.
inline QString lettersAndDigits(QString text)
{
    static const QRegularExpression whiteSpaceOfJson(u"\\\\[nrt]"_s);
    text.remove(whiteSpaceOfJson);
    QString out;
    for (const QChar c : std::as_const(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c.toCaseFolded();
    }
    return out;
}

/// Redacts and restores; a new conversation after every forty texts, so that several share one.
class Texts {
public:
    Texts(std::shared_ptr<const Scanner> scanner, quint32 seed) : m_scanner(std::move(scanner)), m_random(seed) { }

    Outcome next()
    {
        if (m_count++ % 40 == 0) {
            m_storage = std::make_unique<MemoryVaultStorage>();
            m_vault = std::make_unique<Vault>(*m_storage, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value());
            m_redactor = std::make_unique<Redactor>(m_scanner, *m_vault);
            m_conversation = ConversationId::create();
        }
        const bool isJson = m_random.bounded(4) == 0;
        const TextSlot::Format format = isJson ? TextSlot::Format::Json : TextSlot::Format::Plain;
        original = isJson ? json(m_random) : text(m_random);
        const auto done =
            m_redactor->redactText(m_conversation, {original, format, {Source::Kind::Typed, {}}, false}, m_policy, {}, {u"acme"_s, false});
        redacted = done ? done->redacted : u"refused: "_s + done.error().message;
        hidden += done ? done->findings.size() : 0;
        back = done ? restoreText(*m_vault, m_conversation, redacted, format).value_or(QString()) : QString();
        // "+49 30 901820" and "+493090 1820" are one value, and it comes back as it was written first in the conversation.
        return back == original ? Outcome::Exact : lettersAndDigits(back) == lettersAndDigits(original) ? Outcome::OtherSpelling : Outcome::Changed;
    }

    QString original; // of the last
    QString redacted;
    QString back;
    size_t hidden = 0; // findings in all

private:
    std::shared_ptr<const Scanner> m_scanner;
    QRandomGenerator m_random;
    Policy m_policy = policy();
    qint64 m_count = 0;
    ConversationId m_conversation;
    std::unique_ptr<MemoryVaultStorage> m_storage;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Redactor> m_redactor;
};

/// Replies with placeholders as models mutate them, cut in every way that can be afforded.
class Streams {
public:
    explicit Streams(quint32 seed) : m_random(seed)
    {
        for (int i = 1; i <= 12; ++i)
            (void)m_vault.entryFor(m_conversation, u"PERSON"_s, u"Person Nr%1x"_s.arg(i));
        for (const QString &type : {u"CARD"_s, u"IP_ADDRESS"_s, u"DATE_OF_BIRTH"_s, u"ADDRESS"_s})
            (void)m_vault.entryFor(m_conversation, type, u"<"_s + type + u"é\U0001F600>"_s);
    }

    /// Up to this length all 2^(n−1) chunkings; above it every pair of cuts up to MostPairs, else every single cut; always one unit at a time and at random.
    static constexpr qsizetype EveryChunking = 12;
    static constexpr qsizetype MostPairs = 60;

    /// False when a chunking gave something else than the whole did, or the whole is not what restoreText() gives.
    bool next()
    {
        static const QStringList pieces{
            u"[PERSON_1]"_s, u"PERSON_10"_s, u"[CARD_1]"_s, u"PERSON"_s, u"_"_s,      u"1"_s,      u"["_s,         u"]"_s,    u"\\"_s,
            u"**"_s,         u"`"_s,         u" "_s,        u"\n"_s,     u"s"_s,      u"'s"_s,     u"DATE"_s,      u"_OF_"_s, u"BIRTH"_s,
            u"ADRESSE_1"_s,  u"(card_1)"_s,  u"x"_s,        u"-"_s,      u"{"_s,      u"}"_s,      u"IP "_s,       u"é"_s,    u"0"_s,
            u"\U0001F600"_s, u"card 1"_s,    u"CARD-1"_s,   u"IP_1"_s,   u"\u27e6"_s, u"\u27e7"_s, u"Person\n2"_s, u"CARD"_s, u"[ip_address_1]"_s};
        reply.clear();
        const bool isShort = m_random.bounded(2) == 0;
        for (int count = m_random.bounded(1, 14); count > 0 && (!isShort || reply.size() < 8); --count)
            reply += oneOf(pieces, m_random);
        m_whole = restored({});
        if (m_whole != restoreText(m_vault, m_conversation, reply).value_or(QString()))
            return false;
        const qsizetype size = reply.size();
        std::vector<qsizetype> each;
        for (qsizetype at = 1; at < size; ++at)
            each.push_back(at);
        bool same = holds(each);
        if (size <= EveryChunking) {
            for (quint32 chosen = 0; chosen < 1U << std::max<qsizetype>(size - 1, 0) && same; ++chosen) {
                std::vector<qsizetype> cuts;
                for (qsizetype at = 1; at < size; ++at) {
                    if (chosen >> (at - 1) & 1U)
                        cuts.push_back(at);
                }
                same = holds(cuts);
            }
            return same;
        }
        for (qsizetype a = 1; a < size && same; ++a) {
            same = holds({a});
            for (qsizetype b = a + 1; b < size && size <= MostPairs && same; ++b)
                same = holds({a, b});
        }
        for (int round = 0; round < 20 && same; ++round) {
            std::vector<qsizetype> cuts = each;
            std::erase_if(cuts, [&](qsizetype) { return m_random.bounded(3) > 0; });
            same = holds(cuts);
        }
        return same;
    }

    QString reply; // of the last
    qint64 chunkings = 0; // in all

private:
    bool holds(const std::vector<qsizetype> &cuts)
    {
        ++chunkings;
        return restored(cuts) == m_whole;
    }
    QString restored(const std::vector<qsizetype> &cuts)
    {
        ReplyRestorer restorer(m_vault, m_conversation);
        QString all;
        const auto take = [&](const Result<std::vector<RestoredReply>> &pieces) {
            for (const RestoredReply &piece : pieces.value())
                all += std::get<restored::Text>(piece.content()).text;
        };
        qsizetype from = 0;
        for (const qsizetype cut : cuts) {
            take(restorer.feed(ReplyDecoder::make(reply::Text{0, reply.sliced(from, cut - from)})));
            from = cut;
        }
        take(restorer.feed(ReplyDecoder::make(reply::Text{0, reply.sliced(from)})));
        take(restorer.finish());
        return all;
    }

    QRandomGenerator m_random;
    MemoryVaultStorage m_storage;
    Vault m_vault{m_storage, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value()};
    ConversationId m_conversation = ConversationId::create();
    QString m_whole;
};

} // namespace roundtrips
} // namespace countersign
