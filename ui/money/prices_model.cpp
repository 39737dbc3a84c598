// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/prices_model.h"

#include "ui/money/money_tab.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>
#include <map>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 Million = 1'000'000;

const Price *firstPrice(const PriceRow &row)
{
    const auto tier = row.tiers.constFind(QString());
    return tier == row.tiers.cend() || tier->empty() ? nullptr : &tier->front().price;
}

bool isCharge(int column) { return column >= PricesModel::FirstCharge && column < PricesModel::Source; }

std::optional<Money> priceOf(const PriceRow &row, Charge charge)
{
    const Price *price = firstPrice(row);
    return price ? (*price)[charge] : std::nullopt;
}

} // namespace

std::vector<PriceEntry> pricesInForce(const PriceList &shipped, const PriceList &own, const QDateTime &now)
{
    std::map<std::pair<QString, QString>, PriceEntry> all;
    for (const PriceList *list : {&shipped, &own}) {
        for (const ModelPrices &model : list->models()) {
            PriceEntry &entry = all[{model.provider, model.model}];
            entry.provider = model.provider;
            entry.model = model.model;
            entry.history.insert(entry.history.end(), model.rows.begin(), model.rows.end());
        }
    }
    std::vector<PriceEntry> entries;
    for (auto &[key, entry] : all) {
        if (entry.history.empty())
            continue;
        std::ranges::stable_sort(entry.history, [](const PriceRow &a, const PriceRow &b) {
            return a.from.isNull() != b.from.isNull() ? a.from.isNull() : a.from < b.from;
        });
        const PriceRow *row = own.rowAt(entry.provider, entry.model, now);
        if (!row)
            row = shipped.rowAt(entry.provider, entry.model, now);
        entry.inForce = row ? *row : entry.history.front();
        entries.push_back(std::move(entry));
    }
    return entries;
}

const std::vector<Charge> &shownCharges()
{
    static const std::vector<Charge> charges{Charge::Input,        Charge::Output,       Charge::CacheRead,
                                             Charge::CacheWrite5m, Charge::CacheWrite1h, Charge::WebSearch};
    return charges;
}

QString chargeWords(Charge charge)
{
    switch (charge) {
    case Charge::Input: return PricesModel::tr("Input");
    case Charge::CacheRead: return PricesModel::tr("Cache read");
    case Charge::CacheWrite5m: return PricesModel::tr("Cache write (5 min)");
    case Charge::CacheWrite1h: return PricesModel::tr("Cache write (1 h)");
    case Charge::Output: return PricesModel::tr("Output");
    case Charge::Reasoning: return PricesModel::tr("Reasoning");
    case Charge::InputImage: return PricesModel::tr("Image input");
    case Charge::InputAudio: return PricesModel::tr("Audio input");
    case Charge::OutputImage: return PricesModel::tr("Image output");
    case Charge::OutputAudio: return PricesModel::tr("Audio output");
    case Charge::WebSearch: return PricesModel::tr("Web search, each");
    }
    return {};
}

QString priceWords(const std::optional<Money> &each, Charge charge)
{
    if (!each)
        return u"–"_s;
    const auto shown = charge == Charge::WebSearch ? each : checkedProduct(*each, Million);
    if (!shown)
        return u"–"_s;
    QString text = shown->toDecimal();
    // At least cents, so that a column of prices can be compared at a glance.
    const qsizetype point = text.indexOf(u'.');
    text += point < 0 ? u".00"_s : QString(std::max<qsizetype>(0, 3 - (text.size() - point)), u'0');
    return text.replace(u'.', QLocale().decimalPoint());
}

QString priceRowWords(const PriceRow &row)
{
    const QLocale locale;
    QStringList words;
    words << (row.from.isNull() ? PricesModel::tr("From the beginning on")
                                : PricesModel::tr("From %1 on").arg(locale.toString(row.from.toLocalTime(), QLocale::ShortFormat)));
    for (const auto &[tier, steps] : row.tiers.asKeyValueRange()) {
        for (const PriceStep &step : steps) {
            const auto price = [&](Charge charge) { return priceWords(step.price[charge], charge); };
            QString prices = PricesModel::tr("input %1, output %2").arg(price(Charge::Input), price(Charge::Output));
            if (step.aboveInputTokens > 0)
                prices = PricesModel::tr("%1 above %2 input tokens").arg(prices, locale.toString(step.aboveInputTokens));
            words << (tier.isEmpty() ? prices : PricesModel::tr("tier “%1”: %2").arg(tier, prices));
        }
    }
    for (const DailyPrice &daily : row.daily)
        words << PricesModel::tr("%1 to %2 UTC: input %3, output %4")
                     .arg(locale.toString(daily.from, QLocale::ShortFormat), locale.toString(daily.to, QLocale::ShortFormat),
                          priceWords(daily.price[Charge::Input], Charge::Input), priceWords(daily.price[Charge::Output], Charge::Output));
    const QString source = PricesModel::tr("source: %1, %2").arg(row.source, locale.toString(row.date, QLocale::ShortFormat));
    words << (row.byPerson ? PricesModel::tr("yours, %1").arg(source) : source);
    return words.join(u" · "_s);
}

void PricesModel::setEntries(std::vector<PriceEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PricesModel::rowOf(const QString &provider, const QString &model) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const PriceEntry &each) { return each.provider == provider && each.model == model; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

QVariant PricesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PriceEntry &entry = m_entries[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case WordsRole: return QString(entry.provider + u' ' + entry.model + u' ' + entry.inForce.source);
    case OwnRole: return entry.inForce.byPerson;
    case Qt::TextAlignmentRole: return isCharge(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: return column == Source ? entry.inForce.source : priceRowWords(entry.inForce);
    case Qt::FontRole: {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return entry.inForce.byPerson && isCharge(column) ? QVariant(bold) : QVariant();
    }
    case Qt::DisplayRole: break;
    default: return {};
    }
    if (isCharge(column)) {
        const Charge charge = shownCharges()[size_t(column - FirstCharge)];
        return priceWords(priceOf(entry.inForce, charge), charge);
    }
    switch (column) {
    case Provider: return wording::providerName(entry.provider);
    case Model: return entry.model;
    case Source: return entry.inForce.byPerson ? tr("Yours: %1").arg(entry.inForce.source) : entry.inForce.source;
    case Date: return QLocale().toString(entry.inForce.date, QLocale::ShortFormat);
    default: return {};
    }
}

QVariant PricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isCharge(section))
        return QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && isCharge(section))
        return section == FirstCharge + 5 ? tr("US dollars each") : tr("US dollars per million tokens");
    if (role != Qt::DisplayRole)
        return {};
    if (isCharge(section))
        return chargeWords(shownCharges()[size_t(section - FirstCharge)]);
    switch (section) {
    case Provider: return tr("Provider");
    case Model: return tr("Model");
    case Source: return tr("Source");
    case Date: return tr("Read on");
    default: return {};
    }
}

} // namespace countersign
