// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/page_picture.h"

#include "core/documents/worker_lines.h"
#include "core/documents/worker_run.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPicture = 60'000'000; // bytes of the reader's answer

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PagePicture)
};

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isMark()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

PageWord wordFrom(const QJsonArray &value)
{
    const auto share = [&value](int at) { return std::clamp(value.at(at).toDouble(), 0.0, 1.0); };
    return {QRectF(share(0), share(1), share(2), share(3)), value.at(4).toString()};
}

} // namespace

Result<PagePicture> drawPage(const QString &path, int page, double dotsPerInch, const ExtractionLimits &limits, const QString &worker,
                             const std::function<bool()> &keepGoing)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The file %1 cannot be opened.").arg(path));
    auto output = runReader(u"draw:%1:%2"_s.arg(page).arg(dotsPerInch, 0, 'f', 1), file.handle(), limits, worker, largestPicture, keepGoing);
    if (!output)
        return std::unexpected(output.error());
    const QJsonObject line = takeLine(*output);
    PagePicture picture{line.value(worker::width).toInt(), line.value(worker::height).toInt(), std::move(*output), {}};
    // What the reader says is a stranger's word until the bytes agree.
    if (picture.width <= 0 || picture.height <= 0 || picture.rgb.size() != qsizetype(picture.width) * picture.height * 3)
        return failure(ErrorCode::Tool, Words::tr("The page could not be drawn: it is damaged."));
    const QJsonArray words = line.value(worker::words).toArray();
    for (const QJsonValue &word : words)
        picture.words.push_back(wordFrom(word.toArray()));
    return picture;
}

std::vector<QRectF> boxesOf(const QString &passage, const std::vector<PageWord> &words)
{
    // The reader's text keeps columns side by side, the boxes come column by column: so the passage is looked for as stretches of words
    // that follow each other in both, each stretch of three words or more being sure enough.
    constexpr qsizetype Sure = 3;
    constexpr qsizetype MostPlaces = 1000; // of one word
    const QStringList wanted = wordsOf(passage);
    std::vector<std::pair<QString, size_t>> there; // and the box it stands in
    for (size_t i = 0; i < words.size(); ++i) {
        for (const QString &word : wordsOf(words[i].text))
            there.emplace_back(word, i);
    }
    QHash<QString, QList<qsizetype>> places;
    for (size_t i = 0; i < there.size(); ++i) {
        if (QList<qsizetype> &list = places[there[i].first]; list.size() < MostPlaces)
            list.append(qsizetype(i));
    }
    std::vector<bool> marked(words.size());
    qsizetype found = 0;
    const qsizetype enough = std::min(Sure, wanted.size());
    for (qsizetype at = 0; at < wanted.size();) {
        qsizetype best = 0, from = 0;
        for (const qsizetype start : places.value(wanted[at])) {
            qsizetype length = 0;
            while (at + length < wanted.size() && start + length < qsizetype(there.size())
                   && there[size_t(start + length)].first == wanted[at + length])
                ++length;
            if (length > best) {
                best = length;
                from = start;
            }
        }
        if (best < enough) {
            ++at;
            continue;
        }
        for (qsizetype i = from; i < from + best; ++i)
            marked[there[size_t(i)].second] = true;
        found += best;
        at += best;
    }
    std::vector<QRectF> boxes;
    if (wanted.isEmpty() || found * 2 < wanted.size())
        return boxes;
    for (size_t i = 0; i < words.size(); ++i) {
        if (!marked[i])
            continue;
        const QRectF &box = words[i].box;
        // Words of a line become one mark.
        if (!boxes.empty() && std::abs(boxes.back().center().y() - box.center().y()) < box.height() / 2 && box.left() >= boxes.back().left()
            && box.left() - boxes.back().right() < box.height() * 1.5)
            boxes.back() = boxes.back().united(box);
        else
            boxes.push_back(box);
    }
    return boxes;
}

} // namespace countersign
