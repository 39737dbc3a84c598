// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/form.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>

namespace countersign::practice {

QString randomId(const QString &prefix, int length)
{
    static constexpr char Alphabet[] = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    QString id = prefix;
    for (int i = 0; i < length; ++i)
        id += QLatin1Char(Alphabet[QRandomGenerator::global()->bounded(int(sizeof(Alphabet)) - 1)]);
    return id;
}

QStringList piecesOf(const QString &text)
{
    static constexpr qsizetype Lengths[] = {4, 11, 7, 19, 3, 14};
    QStringList pieces;
    for (qsizetype i = 0, n = 0; i < text.size(); ++n) {
        qsizetype end = std::min(text.size(), i + Lengths[size_t(n) % std::size(Lengths)]);
        if (end < text.size() && text[end].isLowSurrogate())
            ++end;
        pieces += text.sliced(i, end - i);
        i = end;
    }
    return pieces;
}

bool isToolName(const QString &name)
{
    static const QRegularExpression expression(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z"));
    return expression.match(name).hasMatch();
}

} // namespace countersign::practice
