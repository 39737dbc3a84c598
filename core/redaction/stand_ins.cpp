// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/stand_ins.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &type, int number, const QString &original)
{
    return type + QChar(0x1f) + QString::number(number) + QChar(0x1f) + original;
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_'; }

enum class Fit { No, Begins, Yes };

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
    if (kept->original.isEmpty())
        return;
    addForm(kept->text, kept->original);
    if (const QString capitals = kept->text.toUpper(); capitals != kept->text && !m_byText.contains(capitals))
        addForm(capitals, kept->original.toUpper());
}

void StandIns::addForm(const QString &text, const QString &original)
{
    std::vector<Form> &forms = m_byFirst[text.front().unicode()];
    const auto place = std::ranges::find_if(forms, [&](const Form &form) { return form.text.size() < text.size(); });
    // What stands for a value as it is written comes before the capitals of another one.
    if (std::ranges::none_of(forms, [&](const Form &form) { return form.text == text; }))
        forms.insert(place, {text, original});
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
            switch (fits(form.text, text, at, complete)) {
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
