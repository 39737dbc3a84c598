// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_spans.h"

#include "core/store/statement.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace countersign {

using namespace Qt::StringLiterals;

QString spansText(const std::vector<LedgerSpan> &spans, qint64 unitMs)
{
    QJsonArray array;
    for (const LedgerSpan &span : spans)
        array.append(QJsonArray{span.from.toMSecsSinceEpoch() / unitMs, span.to.toMSecsSinceEpoch() / unitMs});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString groupKey(Ledger::Grouping by)
{
    switch (by) {
    case Ledger::Grouping::Provider: return u"q.provider"_s;
    case Ledger::Grouping::Model: return u"q.provider || '/' || q.model"_s;
    case Ledger::Grouping::Agent: return u"q.agent"_s;
    case Ledger::Grouping::Day: break;
    }
    return u"''"_s;
}

Result<void> eachRow(Database &file, const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &take)
{
    const auto database = file.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, sql, values);
    if (!query)
        return std::unexpected(query.error());
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        take(*query);
    }
}

} // namespace countersign
