// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

const QSet<QString> &emptyWords()
{
    static const QSet<QString> words = [] {
        const QString list =
            u"a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its "
            "let me my no not of on one or our please she so some that the their them then there these they this to up us was we were "
            "what when where which who whom whose why will with would you your about all any tell give also each using use used "
            "der die das den dem des ein eine einen einem einer und oder ist sind war im in zu zum zur von vom mit auf für was wer wie wo "
            "welche welcher welches bitte mir mich ich du sie es wir ihr nicht auch als an aus bei nach"_s;
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

QString stemmed(QString word)
{
    for (const QLatin1StringView ending : {"ing"_L1, "ies"_L1, "ed"_L1, "es"_L1, "en"_L1, "s"_L1, "e"_L1}) {
        if (word.size() - ending.size() >= 3 && word.endsWith(ending))
            return word.chopped(ending.size());
    }
    return word;
}

const QRegularExpression &wordExpression()
{
    // A placeholder is one word, and so is a number with its separators.
    static const QRegularExpression expression(u"\\[[A-Z_]+_\\d+\\]|\\d[\\d.,/-]*\\d|[\\p{L}\\d]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

void addLines(const QJsonValue &value, const QString &key, QStringList &lines)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            addLines(item, key, lines);
        return;
    }
    if (!value.isObject()) {
        const QString text = value.isString() ? value.toString()
            : value.isNull()                  ? u"null"_s
                                              : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
        lines += key.isEmpty() ? text : key + u": "_s + text;
        return;
    }
    QStringList flat;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject() || it->isArray())
            addLines(*it, it.key(), lines);
        else
            addLines(*it, it.key(), flat);
    }
    if (!flat.isEmpty())
        lines += flat.join(u"; "_s);
}

} // namespace

QStringList keyWordsAsWritten(const QString &text)
{
    QStringList words;
    for (auto it = wordExpression().globalMatch(text); it.hasNext();) {
        const QString word = it.next().captured();
        if (word.size() > 1 && !emptyWords().contains(word.toLower()) && !words.contains(word, Qt::CaseInsensitive))
            words += word;
    }
    return words;
}

QStringList keyWords(const QString &text)
{
    static const QRegularExpression hump(u"([\\p{Ll}\\d])(\\p{Lu})"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QString &word : keyWordsAsWritten(QString(text).replace(hump, u"\\1 \\2"_s).replace(u'_', u' '))) {
        const QString stem = stemmed(word.toLower());
        if (!words.contains(stem))
            words += stem;
    }
    return words;
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression boundary(u"(?<=[.!?])\\s+|\\s*[\\r\\n]+\\s*"_s);
    QStringList sentences;
    for (const QString &piece : text.split(boundary, Qt::SkipEmptyParts)) {
        QString sentence = piece.trimmed();
        while (sentence.startsWith("- "_L1) || sentence.startsWith("* "_L1) || sentence.startsWith("# "_L1))
            sentence = sentence.mid(2).trimmed();
        if (sentence.size() > 2)
            sentences += sentence;
    }
    return sentences;
}

QStringList fileNames(const QString &text)
{
    static const QRegularExpression expression(
        u"(?<![\\w@/])(?:[\\w.~-]+/)*[\\w-][\\w.-]*\\.(?:txt|md|pdf|docx|xlsx|pptx|csv|tsv|json|jsonl|ya?ml|xml|html?|eml|log|sql|sqlite|db|py|cpp|h|js|ts|png|jpe?g)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured();
        if (!names.contains(name))
            names += name;
    }
    return names;
}

QString readable(const QString &result)
{
    const QJsonDocument document = QJsonDocument::fromJson(result.toUtf8());
    if (document.isNull())
        return result;
    QStringList lines;
    addLines(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), {}, lines);
    return lines.join(u'\n');
}

int overlap(const QSet<QString> &words, const QString &text)
{
    int count = 0;
    for (const QString &word : keyWords(text))
        count += words.contains(word) ? 1 : 0;
    return count;
}

} // namespace countersign::practice
