// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/stand_ins.h"

#include <algorithm>
#include <functional>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &type, int number, const QString &original)
{
    return type + QChar(0x1f) + QString::number(number) + QChar(0x1f) + original;
}

QString ownerOf(const QString &type, int number) { return type + QChar(0x1f) + QString::number(number); }

/// Small letters but for the first of each word.
QString inTitleCase(const QString &text)
{
    QString made = text.toLower();
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (made[i].isLetter() && (i == 0 || !(made[i - 1].isLetter() || made[i - 1].isMark())))
            made[i] = made[i].toUpper();
    }
    return made;
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_'; }

enum class Fit { No, Begins, Yes };

/// Whether a given name that ends at `end` may stand alone: not before a capital, unless that is the person's own surname.
Fit standsAlone(QStringView surname, QStringView text, qsizetype end, bool complete)
{
    qsizetype at = end;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\u00a0'))
        ++at;
    if (at == text.size())
        return complete ? Fit::Yes : Fit::Begins;
    if (at == end || !text[at].isUpper())
        return Fit::Yes;
    for (const QChar c : surname) {
        if (at == text.size())
            return complete ? Fit::No : Fit::Begins;
        if (text[at++].toCaseFolded() != c.toCaseFolded())
            return Fit::No;
    }
    if (at == text.size())
        return complete ? Fit::Yes : Fit::Begins;
    return isWord(text[at]) ? Fit::No : Fit::Yes;
}

/// Whether `form` stands in the text at this place; Begins: as far as the text goes.
Fit fits(QStringView form, QStringView text, qsizetype at, bool complete)
{
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (at + i == text.size())
            return complete ? Fit::No : Fit::Begins;
        const QChar c = text[at + i];
        if (c != form[i] && !(form[i] == u' ' && c.isSpace()))
            return Fit::No;
    }
    const qsizetype end = at + form.size();
    if (end == text.size())
        return complete ? Fit::Yes : Fit::Begins;
    return isWord(form.back()) && isWord(text[end]) ? Fit::No : Fit::Yes;
}

} // namespace

StandIns::StandIns(const std::vector<StandIn> &all)
{
    for (const StandIn &standIn : all)
        add(standIn);
}

void StandIns::add(const StandIn &standIn)
{
    if (standIn.text.isEmpty() || m_byText.contains(standIn.text))
        return;
    m_all.push_back(standIn);
    const StandIn *kept = &m_all.back();
    m_byText.insert(kept->text, kept);
    m_byOriginal.insert(keyOf(kept->type, kept->number, kept->original), kept);
    const QString owner = ownerOf(kept->type, kept->number);
    const auto own = [&](const QString &words) {
        if (const QString folded = words.toCaseFolded(); !m_owners.contains(folded))
            m_owners.insert(folded, owner);
    };
    own(kept->text);
    if (kept->original.isEmpty()) {
        for (const QString &word : kept->text.split(u' ', Qt::SkipEmptyParts))
            own(word);
        return;
    }
    const QString surname = surnameBehind(*kept);
    addForm({kept->text, kept->original, surname});
    if (const QString capitals = kept->text.toUpper(); capitals != kept->text) {
        addForm({capitals, kept->original.toUpper(), surname, true});
    } else if (kept->type == "PERSON"_L1 && kept->text.size() > 2) {
        addForm({inTitleCase(kept->text), inTitleCase(kept->original), surname, true});
    }
}

/// The surname of the invented person when `standIn` is one of the given names alone.
QString StandIns::surnameBehind(const StandIn &standIn) const
{
    if (standIn.type != "PERSON"_L1 || standIn.text.contains(u' '))
        return {};
    const StandIn *stock = forOriginal(standIn.type, standIn.number, {});
    const QStringList words = stock ? stock->text.split(u' ', Qt::SkipEmptyParts) : QStringList();
    const bool isSurname = words.isEmpty() || standIn.text.compare(words.last(), Qt::CaseInsensitive) == 0;
    return isSurname || !words.contains(standIn.text, Qt::CaseInsensitive) ? QString() : words.last();
}

bool StandIns::isTaken(const QString &text, const QString &type, int number) const
{
    const auto owner = m_owners.constFind(text.toCaseFolded());
    return owner != m_owners.cend() && *owner != ownerOf(type, number);
}

void StandIns::addForm(Form form)
{
    std::vector<Form> &forms = m_byFirst[form.text.front().unicode()];
    const auto [from, to] = std::ranges::equal_range(forms, form.text.size(), std::greater(), [](const Form &f) { return f.text.size(); });
    const auto same = std::ranges::find(from, to, form.text, &Form::text);
    if (same == to)
        forms.insert(to, std::move(form));
    else if (same->derived && !form.derived) // what stands for a value as it is written comes before the capitals of another one
        *same = std::move(form);
}

const StandIn *StandIns::forOriginal(const QString &type, int number, const QString &original) const
{
    return m_byOriginal.value(keyOf(type, number, original));
}

const StandIn *StandIns::forText(const QString &text) const { return m_byText.value(text); }

StandIns::Answer StandIns::next(QStringView text, qsizetype from, bool complete) const
{
    if (isEmpty())
        return {};
    for (qsizetype at = from; at < text.size(); ++at) {
        const auto forms = m_byFirst.constFind(text[at].unicode());
        if (forms == m_byFirst.cend() || (at > 0 && isWord(text[at]) && isWord(text[at - 1])))
            continue;
        for (const Form &form : *forms) {
            Fit fit = fits(form.text, text, at, complete);
            if (fit == Fit::Yes && !form.surname.isEmpty())
                fit = standsAlone(form.surname, text, at + form.text.size(), complete);
            switch (fit) {
            case Fit::Yes: return {Match{{at, at + form.text.size()}, form.original}, {}};
            case Fit::Begins: return {{}, at};
            case Fit::No: break;
            }
        }
    }
    return {};
}

std::vector<StandIns::Match> StandIns::all(QStringView text) const
{
    std::vector<Match> matches;
    if (isEmpty())
        return matches;
    qsizetype from = 0;
    for (Answer answer = next(text, from, true); answer.found; answer = next(text, from, true)) {
        from = answer.found->range.end;
        matches.push_back(std::move(*answer.found));
    }
    return matches;
}

} // namespace countersign
