// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/kept_evaluation.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
} // namespace

QByteArray KeptEvaluation::bytes() const
{
    if (*this == KeptEvaluation())
        return {};
    EvalOrder words = order;
    words.dataset.clear();
    return compact({{u"order"_s, words.toJson()},
                    {u"headerAgent"_s, headerAgent},
                    {u"review"_s, int(review)},
                    {u"atOnce"_s, atOnce},
                    {u"most"_s, most},
                    {u"journal"_s, journal}});
}

KeptEvaluation KeptEvaluation::read(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    KeptEvaluation kept;
    kept.order = EvalOrder::fromJson(object["order"_L1].toObject());
    kept.headerAgent = object["headerAgent"_L1].toBool();
    if (object["review"_L1].toInt() == int(ReviewMode::Findings))
        kept.review = ReviewMode::Findings;
    kept.atOnce = std::clamp(object["atOnce"_L1].toInt(kept.atOnce), 1, Evaluation::MostAtOnce);
    kept.most = object["most"_L1].toString();
    kept.journal = object["journal"_L1].toString();
    return kept;
}

QByteArray keptDataset(const EvalOrder &order)
{
    if (order.dataset.isEmpty())
        return {};
    return compact({{u"name"_s, order.name}, {u"jsonl"_s, order.format == Dataset::Format::Jsonl}}) + '\n' + order.dataset;
}

EvalOrder datasetFrom(const QByteArray &bytes)
{
    EvalOrder order;
    const qsizetype head = bytes.indexOf('\n');
    if (head < 0)
        return order;
    const QJsonObject object = QJsonDocument::fromJson(bytes.first(head)).object();
    order.name = object["name"_L1].toString();
    order.format = object["jsonl"_L1].toBool() ? Dataset::Format::Jsonl : Dataset::Format::Csv;
    order.dataset = bytes.sliced(head + 1);
    return order;
}

} // namespace countersign
