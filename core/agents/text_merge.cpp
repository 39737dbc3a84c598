// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/text_merge.h"

#include <QtCore/QStringList>
#include <vector>

namespace countersign {

namespace {

constexpr qsizetype MostCells = 16'000'000; // of the table below; agent files have some hundred lines

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        lines.append(text.sliced(at, end - at));
        at = end;
    }
    return lines;
}

/// Lines [begin, end) of the base became `lines`.
struct Change {
    qsizetype begin = 0;
    qsizetype end = 0;
    QStringList lines;
    friend bool operator==(const Change &, const Change &) = default;
};

/// The changes from one to the other, by their longest common subsequence. Nothing when the texts are too large to compare.
std::optional<std::vector<Change>> changes(const QStringList &from, const QStringList &to)
{
    qsizetype head = 0;
    while (head < from.size() && head < to.size() && from[head] == to[head])
        ++head;
    qsizetype tail = 0;
    while (tail < from.size() - head && tail < to.size() - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    const qsizetype rows = from.size() - head - tail;
    const qsizetype columns = to.size() - head - tail;
    if ((rows + 1) * (columns + 1) > MostCells)
        return std::nullopt;
    const auto at = [columns](qsizetype row, qsizetype column) { return size_t(row * (columns + 1) + column); };
    std::vector<int> common(size_t((rows + 1) * (columns + 1)), 0);
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            common[at(row, column)] = from[head + row] == to[head + column] ? common[at(row + 1, column + 1)] + 1
                                                                            : std::max(common[at(row + 1, column)], common[at(row, column + 1)]);
    }
    std::vector<Change> found;
    for (qsizetype row = 0, column = 0; row < rows || column < columns;) {
        if (row < rows && column < columns && from[head + row] == to[head + column]) {
            ++row;
            ++column;
            continue;
        }
        if (found.empty() || found.back().end != head + row)
            found.push_back({head + row, head + row, {}});
        Change &change = found.back();
        if (column < columns && (row == rows || common[at(row, column + 1)] >= common[at(row + 1, column)])) {
            change.lines.append(to[head + column++]);
        } else {
            ++row;
            change.end = head + row;
        }
    }
    return found;
}

} // namespace

std::optional<QString> mergeTexts(const QString &base, const QString &mine, const QString &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    const QStringList lines = linesOf(base);
    const auto first = changes(lines, linesOf(mine));
    const auto second = changes(lines, linesOf(theirs));
    if (!first || !second)
        return std::nullopt;
    QString merged;
    qsizetype done = 0;
    auto a = first->begin();
    auto b = second->begin();
    while (a != first->end() || b != second->end()) {
        const bool both = a != first->end() && b != second->end();
        if (both && *a == *b) {
            ++b;
            continue;
        }
        // Changes that touch are one question, and not ours to answer.
        if (both && a->begin <= b->end && b->begin <= a->end)
            return std::nullopt;
        const bool takeFirst = both ? a->begin < b->begin : a != first->end();
        const Change &next = takeFirst ? *a : *b;
        merged += lines.sliced(done, next.begin - done).join(QString()) + next.lines.join(QString());
        done = next.end;
        takeFirst ? ++a : ++b;
    }
    return merged + lines.sliced(done).join(QString());
}

} // namespace countersign
