// SPDX-License-Identifier: GPL-3.0-or-later
// For independent_bill.py: one use a line as JSON in, its cost as exact decimal text (or "unknown") a line out, at last the sum as people read it.
#include "core/providers/catalogue.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

int main()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 2;
    CostSum sum;
    const QByteArrayList lines = in.readAll().trimmed().split('\n');
    for (const QByteArray &text : lines) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const auto count = [&](QLatin1StringView name) {
            const QJsonValue value = line.value(name);
            return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
        };
        Usage usage{count("input"_L1),  count("cache_read"_L1), count("cache_write_5m"_L1), count("cache_write_1h"_L1),
                    count("output"_L1), count("reasoning"_L1),  count("input_image"_L1)};
        usage.webSearches = count("web_searches"_L1);
        usage.serviceTier = line.value("tier"_L1).toString();
        const Destination to{u"p"_s, u"a"_s, line.value("model"_L1).toString(), QUrl(line.value("url"_L1).toString()), false};
        const Cost cost = Catalogue::shipped().cost(to, usage, QDateTime::fromString(line.value("at"_L1).toString(), Qt::ISODate));
        sum.add(cost.total);
        std::puts(cost.total ? qPrintable(cost.total->toDecimal()) : "unknown");
    }
    std::printf("sum %s %lld %lld\n", qPrintable(sum.known().toDecimal()), static_cast<long long>(sum.calls()),
                static_cast<long long>(sum.unpriced()));
    return 0;
}
