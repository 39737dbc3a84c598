// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/search_question.h"

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// "…" from `at` on, without the quotes; moves `at` behind them. Null when no quotation begins there or it does not end.
QString quoted(QStringView text, qsizetype &at)
{
    if (at >= text.size() || text[at] != u'"')
        return {};
    const qsizetype end = text.indexOf(u'"', at + 1);
    if (end < 0)
        return {};
    const QString inside = text.sliced(at + 1, end - at - 1).toString();
    at = end + 1;
    return inside.isNull() ? u""_s : inside;
}

/// False when the field or its value means nothing: then it is words.
bool takeField(QStringView name, const QString &value, SearchQuestion &question)
{
    if (value.isEmpty())
        return false;
    if (name == u"title")
        question.title += (question.title.isEmpty() ? u""_s : u" "_s) + value;
    else if (name == u"type")
        question.kinds.append(value.toLower());
    else if (name == u"in")
        question.under.append(value);
    else if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid() && name == u"after")
        question.after = day;
    else if (day.isValid() && name == u"before")
        question.before = day;
    else
        return false;
    return true;
}

} // namespace

SearchQuestion parseQuestion(const QString &text)
{
    SearchQuestion question;
    QString words;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            words += text[at++];
            continue;
        }
        if (const QString phrase = quoted(text, at); !phrase.isNull()) {
            question.phrases.append(phrase);
            words += phrase + u' ';
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace() && text[end] != u'"')
            ++end;
        const QStringView word = QStringView(text).sliced(at, end - at);
        const qsizetype colon = word.indexOf(u':');
        qsizetype next = end;
        if (colon > 0) {
            QString value = word.sliced(colon + 1).toString();
            if (value.isEmpty())
                value = quoted(text, next);
            if (takeField(word.first(colon), value, question)) {
                at = next;
                continue;
            }
        }
        words += word;
        at = end;
        if (at < text.size() && text[at] == u'"' && text.indexOf(u'"', at + 1) < 0)
            words += text[at++]; // a quotation that does not end
    }
    question.words = words.trimmed();
    return question;
}

} // namespace countersign
