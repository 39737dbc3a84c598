// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversation_title.h"

#include <QtCore/QTextBoundaryFinder>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MaxLength = 60;
constexpr qsizetype ReadAtMost = 1000; // a pasted file must not cost time

/// The last place at or before `limit` where `kind` allows a cut; 0 when there is none.
qsizetype boundaryBefore(const QString &text, qsizetype limit, QTextBoundaryFinder::BoundaryType kind)
{
    QTextBoundaryFinder finder(kind, text);
    finder.setPosition(limit);
    return finder.isAtBoundary() ? limit : std::max<qsizetype>(finder.toPreviousBoundary(), 0);
}
} // namespace

QString titleFrom(QStringView message)
{
    // Headings, quotes and lists start with marks that say nothing in a title.
    QStringView text = message.trimmed().left(ReadAtMost);
    while (!text.isEmpty() && u"#>*-•_ \t\r\n"_s.contains(text.front()))
        text = text.sliced(1);
    QStringView line = text;
    if (const qsizetype end = text.indexOf(u'\n'); end >= 0)
        line = text.first(end);
    QString title = line.toString().simplified();

    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, title);
    if (const qsizetype end = sentences.toNextBoundary(); end > 0)
        title = title.first(end).trimmed();
    if (title.length() > MaxLength) {
        qsizetype cut = boundaryBefore(title, MaxLength - 1, QTextBoundaryFinder::Word);
        if (cut == 0)
            cut = boundaryBefore(title, MaxLength - 1, QTextBoundaryFinder::Grapheme);
        title = title.first(cut).trimmed() + u'…';
    } else if (title.endsWith(u'.') && !title.endsWith(u".."_s)) {
        title.chop(1);
    }
    return title;
}

} // namespace countersign
