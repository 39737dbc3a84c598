// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/price_book.h"

#include "core/billing/text_file.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PriceBook)
};

} // namespace

PriceBook::PriceBook(QString file) : m_file(std::move(file)), m_catalogue(Catalogue::shipped().with(m_edited)) { }

Result<void> PriceBook::load()
{
    m_broken = true;
    const auto bytes = readTextFile(m_file);
    if (!bytes)
        return std::unexpected(bytes.error());
    PriceList list;
    if (bytes->has_value()) {
        auto read = importPrices(**bytes, QDateTime(), {}); // the moments of its own rows
        if (!read)
            return failure(ErrorCode::Invalid,
                           Words::tr("Your own prices in %1 cannot be read, the shipped ones hold: %2").arg(m_file, read.error().message));
        list = std::move(read->prices);
    }
    m_edited->set(std::move(list));
    m_broken = false;
    return {};
}

Result<void> PriceBook::store(PriceList list)
{
    if (m_broken)
        return failure(ErrorCode::Invalid, Words::tr("Your own prices in %1 cannot be read. Mend or remove that file first.").arg(m_file));
    if (auto written = writeTextFile(m_file, list.toJson()); !written)
        return written;
    m_edited->set(std::move(list));
    return {};
}

Result<void> PriceBook::put(const QString &provider, const QString &model, PriceRow row)
{
    if (provider.isEmpty() || model.isEmpty() || !row.from.isValid() || row.source.isEmpty() || !row.date.isValid() || !row.tiers.contains({}))
        return failure(ErrorCode::BadUsage, Words::tr("A price needs a provider, a model, a beginning, a source and a date."));
    row.byPerson = true;
    PriceList list = *edited();
    list.put(provider, model, std::move(row));
    return store(std::move(list));
}

Result<void> PriceBook::remove(const QString &provider, const QString &model, const QDateTime &from)
{
    PriceList list = *edited();
    if (!list.remove(provider, model, from))
        return failure(ErrorCode::NotFound, Words::tr("There is no price of your own for %1 from that time on.").arg(model));
    return store(std::move(list));
}

Result<PriceBook::Report> PriceBook::import(const QByteArray &json, const QDateTime &now, const QString &name, bool write)
{
    auto read = importPrices(json, now, name);
    if (!read)
        return std::unexpected(read.error());
    const std::shared_ptr<const PriceList> own = edited();
    const auto inForce = [&](const QString &provider, const QString &model) -> std::optional<PriceRow> {
        const PriceRow *row = own->rowAt(provider, model, now);
        if (!row)
            row = m_catalogue.shippedPrices().rowAt(provider, model, now);
        return row ? std::optional(*row) : std::nullopt;
    };
    Report report{read->format, reduceToChanges(*read, inForce), read->skipped};
    if (!write)
        return report;
    PriceList list = *own;
    for (const ModelPrices &model : read->prices.models()) {
        for (const PriceRow &row : model.rows)
            list.put(model.provider, model.model, row);
    }
    if (auto stored = store(std::move(list)); !stored)
        return std::unexpected(stored.error());
    return report;
}

} // namespace countersign
