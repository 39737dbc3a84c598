// SPDX-License-Identifier: GPL-3.0-or-later
// The prices in use: those that ship, and over them what the person entered or imported, kept in one readable file in the data folder
// (the form of core/money/price_list.h). A price of the person's holds from its moment on; calls keep the cost that was written with them.
// Changes come from one thread; catalogue() and what was made of it may be used from any.
#pragma once
#include "core/money/price_import.h"
#include "core/providers/catalogue.h"

namespace countersign {

class PriceBook {
public:
    explicit PriceBook(QString file);
    /// Reads the file; none is an empty one. On an error (Invalid, Storage) the shipped prices hold, and nothing can be changed until the file
    /// is mended or taken away.
    [[nodiscard]] Result<void> load();

    /// The shipped catalogue with the person's prices over it; follows later changes.
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] std::shared_ptr<const PriceList> edited() const { return m_edited->list(); }

    /// `provider` as Catalogue::priceKey() gives it. The row needs a moment, a source and a date.
    [[nodiscard]] Result<void> put(const QString &provider, const QString &model, PriceRow row);
    /// From the next call on the price before it holds again. NotFound when there is none.
    [[nodiscard]] Result<void> remove(const QString &provider, const QString &model, const QDateTime &from);

    struct Report {
        PriceFormat format = PriceFormat::Own;
        PriceChanges changes;
        std::vector<PriceImport::Skipped> skipped;
    };
    /// What importing this list at `now` would do; `write` does it. `name` is the file's, for the source.
    [[nodiscard]] Result<Report> import(const QByteArray &json, const QDateTime &now, const QString &name, bool write);

private:
    [[nodiscard]] Result<void> store(PriceList list);
    QString m_file;
    bool m_broken = false;
    std::shared_ptr<EditedPrices> m_edited = std::make_shared<EditedPrices>();
    Catalogue m_catalogue;
};

} // namespace countersign
