// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/stand_in_maker.h"

#include "core/redaction/person_name.h"

#include <QtCore/QCryptographicHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostAttempts = 16; // until one is found that nobody has said
}

Result<std::optional<QString>> StandInMaker::operator()(const QString &type, int number, const QString &spelling) const
{
    if (const StandIn *known = m_knowledge.standIns.forOriginal(type, number, spelling))
        return known->text;
    if (type == "PERSON"_L1)
        return forPerson(number, spelling);
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        const std::optional<QString> text = m_knowledge.surrogates.make(type, spelling, seed(type + QString::number(number), attempt), seed({}, 0));
        if (!text)
            return std::nullopt;
        if (!isFree(*text, type, number))
            continue;
        if (type == "ORG"_L1) {
            const QString name = Surrogates::withoutLegalForm(*text);
            if (name != *text && !isFree(name, type, number))
                continue;
            if (const Result<void> bare = keepBareName(name, spelling, number); !bare)
                return std::unexpected(bare.error());
        }
        return keep({*text, spelling, type, number});
    }
    return std::nullopt;
}

/// A model says "Brackenfell" for "Brackenfell Ltd".
Result<void> StandInMaker::keepBareName(const QString &name, const QString &spelling, int number) const
{
    const QString original = Surrogates::withoutLegalForm(spelling);
    if (original == spelling || m_knowledge.standIns.forOriginal(u"ORG"_s, number, original))
        return {};
    const Result<std::optional<QString>> kept = keep({name, original, u"ORG"_s, number});
    return kept ? Result<void>() : std::unexpected(kept.error());
}

Result<std::optional<QString>> StandInMaker::forPerson(int number, const QString &spelling) const
{
    const Result<Vault::Entry> entry = m_vault.entry(m_conversation, u"PERSON"_s, number);
    if (!entry)
        return std::unexpected(entry.error());
    const Result<QStringList> words = wordsOf(number);
    if (!words)
        return std::unexpected(words.error());
    if (words->isEmpty())
        return std::nullopt;
    const QString &fullest = entry->spellings.front();
    const std::optional<QString> text = Surrogates::personSpelling(spelling, fullest, *words);
    if (!text || !isFree(*text, u"PERSON"_s, number))
        return std::nullopt;
    Result<std::optional<QString>> kept = keep({*text, spelling, u"PERSON"_s, number});
    if (kept && *kept) {
        if (const Result<void> parts = keepPartsOf(spelling, number, fullest, *words); !parts)
            return std::unexpected(parts.error());
    }
    return kept;
}

/// A model shortens names: for "Dr Marguerite Oyelaran" also what the name without its title, "Marguerite" and "Oyelaran" alone would be.
Result<void> StandInMaker::keepPartsOf(const QString &spelling, int number, const QString &fullest, const QStringList &words) const
{
    QStringList parts = spelling.split(u' ', Qt::SkipEmptyParts);
    const QStringList own = nameWords(spelling);
    while (parts.size() > own.size() && nameWords(parts.sliced(1).join(u' ')) == own)
        parts.removeFirst();
    while (parts.size() > own.size() && nameWords(parts.first(parts.size() - 1).join(u' ')) == own)
        parts.removeLast();
    if (parts.size() != own.size() || spelling.contains(u',')) // turned round
        return {};
    QStringList wanted;
    if (const QString bare = parts.join(u' '); bare != spelling)
        wanted += bare;
    if (parts.size() > 1)
        wanted += {parts.last(), parts.first()};
    for (const QString &part : std::as_const(wanted)) {
        if (part.size() < 3 || m_knowledge.standIns.forOriginal(u"PERSON"_s, number, part))
            continue;
        const std::optional<QString> text = Surrogates::personSpelling(part, fullest, words);
        if (!text || !isFree(*text, u"PERSON"_s, number))
            continue;
        if (const auto kept = keep({*text, part, u"PERSON"_s, number}); !kept)
            return std::unexpected(kept.error());
    }
    return {};
}

/// The words of the invented person; empty when there is nobody left whom nobody has mentioned.
Result<QStringList> StandInMaker::wordsOf(int number) const
{
    if (const StandIn *known = m_knowledge.standIns.forOriginal(u"PERSON"_s, number, {}))
        return known->text.split(u' ');
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        // Nobody shares a name with another invented person while there are others left.
        const auto isUnused = [&](const QString &word) { return isFree(word, u"PERSON"_s, number); };
        const QStringList words = Surrogates::personWords(seed(u"PERSON"_s + QString::number(number), attempt), isUnused);
        if (std::ranges::any_of(words, [this](const QString &word) { return isMentioned(word); }))
            continue;
        const auto kept = keep({words.join(u' '), {}, u"PERSON"_s, number});
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept)
            return words;
    }
    return QStringList();
}

Result<std::optional<QString>> StandInMaker::keep(const StandIn &standIn) const
{
    const Result<bool> kept = m_vault.keepStandIn(m_conversation, standIn);
    if (!kept)
        return std::unexpected(kept.error());
    if (!*kept)
        return std::nullopt;
    m_knowledge.standIns.add(standIn);
    return standIn.text;
}

bool StandInMaker::isMentioned(const QString &text) const { return m_knowledge.isSaid(text) || !m_knowledge.known.find(text).empty(); }

bool StandInMaker::isFree(const QString &text, const QString &type, int number) const
{
    return !m_knowledge.standIns.forText(text) && !m_knowledge.standIns.isTaken(text, type, number) && !isMentioned(text);
}

// The conversation's id is random and never leaves the machine, so nobody can make the same numbers outside it.
quint64 StandInMaker::seed(const QString &of, int attempt) const
{
    const QString all = m_conversation.text() + u'/' + of + u'/' + QString::number(attempt);
    quint64 seed = 0;
    memcpy(&seed, QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).constData(), sizeof seed);
    return seed;
}

} // namespace countersign
