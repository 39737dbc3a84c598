// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/reconcile_model.h"

#include "core/base/csv_cell.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr quintptr OfLine = 0; // internal ids: 0 for a line, its row + 1 for what stands below it

std::optional<Money> difference(const ReconciledLine &line)
{
    return line.theirs ? std::optional(Money::fromPicoDollars(line.ours.known().picoDollars() - line.theirs->picoDollars())) : std::nullopt;
}

QString differenceWords(const ReconciledLine &line)
{
    const auto apart = difference(line);
    if (!apart)
        return u"–"_s;
    if (line.agrees())
        return ReconcileModel::tr("agrees");
    const QString amount = wording::money(Money::fromPicoDollars(std::abs(apart->picoDollars())));
    return (*apart < Money() ? QLocale().negativeSign() : QLocale().positiveSign()) + amount;
}

QString tokensWords(const ReconciledLine &line)
{
    const QLocale locale;
    const auto theirs = [&](const std::optional<qint64> &count) { return count ? locale.toString(*count) : u"–"_s; };
    return ReconcileModel::tr("in %1 / %2, out %3 / %4")
        .arg(locale.toString(line.ourInput), theirs(line.theirInput), locale.toString(line.ourOutput), theirs(line.theirOutput));
}

} // namespace

void ReconcileModel::setResult(Reconciliation result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

QModelIndex ReconcileModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : OfLine) : QModelIndex();
}

QModelIndex ReconcileModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != OfLine ? createIndex(int(index.internalId()) - 1, 0, OfLine) : QModelIndex();
}

int ReconcileModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_result.lines.size());
    if (parent.internalId() != OfLine || parent.column() != 0)
        return 0;
    const ReconciledLine &line = m_result.lines[size_t(parent.row())];
    return int(line.explanations.size()) + (line.moreExplanations > 0 ? 1 : 0);
}

const ReconciledLine *ReconcileModel::line(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_result.lines[size_t(index.internalId() == OfLine ? index.row() : int(index.internalId()) - 1)];
}

std::optional<RequestId> ReconcileModel::call(const QModelIndex &index) const
{
    const ReconciledLine *of = line(index);
    if (!of || index.internalId() == OfLine || index.row() >= std::ssize(of->explanations))
        return std::nullopt;
    return of->explanations[size_t(index.row())].id;
}

QVariant ReconcileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReconciledLine &line = *this->line(index);
    const bool isLine = index.internalId() == OfLine;
    if (role == AgreesRole)
        return line.agrees();
    if (role == Qt::TextAlignmentRole && isLine && index.column() >= Ours)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && isLine && !line.agrees() && (index.column() == Difference || index.column() == Percent)) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (!isLine) {
        if (index.column() != Day)
            return {};
        if (index.row() >= std::ssize(line.explanations))
            return tr("and %n more", nullptr, int(line.moreExplanations));
        const ReconciledLine::Explanation &call = line.explanations[size_t(index.row())];
        return tr("Call %1: %2").arg(QLocale().toString(call.number), suspicionWords(call.suspicion));
    }
    switch (index.column()) {
    case Day: return QLocale().toString(line.day, QLocale::ShortFormat);
    case Model: return line.model;
    case Ours: return sumWords(line.ours);
    case Theirs: return line.theirs ? wording::money(*line.theirs) : u"–"_s;
    case Difference: return differenceWords(line);
    case Percent: return percentWords(line.differencePercent());
    case Tokens: return tokensWords(line);
    default: return {};
    }
}

QVariant ReconcileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Ours)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Tokens)
        return tr("Ours / theirs");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Day of the provider");
    case Model: return tr("Model");
    case Ours: return tr("Ours");
    case Theirs: return tr("Theirs");
    case Difference: return tr("Difference");
    case Percent: return tr("In per cent");
    case Tokens: return tr("Tokens, ours / theirs");
    default: return {};
    }
}

QByteArray reconciliationCsv(const Reconciliation &result)
{
    QByteArray text =
        "day,model,ours_usd,ours_unpriced_calls,theirs_usd,difference_usd,difference_percent,our_input,their_input,our_output,their_output,"
        "explained_by_calls\r\n";
    const auto count = [](const std::optional<qint64> &value) { return value ? QByteArray::number(*value) : QByteArray(); };
    const auto dollars = [](const std::optional<Money> &value) { return value ? value->toDecimal().toUtf8() : QByteArray(); };
    for (const ReconciledLine &line : result.lines) {
        QByteArrayList numbers;
        for (const ReconciledLine::Explanation &call : line.explanations)
            numbers << QByteArray::number(call.number);
        const auto percent = line.differencePercent();
        const QByteArrayList cells{line.day.toString(Qt::ISODate).toUtf8(),
                                   csvCell(line.model).toUtf8(),
                                   dollars(line.ours.known()),
                                   QByteArray::number(line.ours.unpriced()),
                                   dollars(line.theirs),
                                   dollars(difference(line)),
                                   percent ? QByteArray::number(*percent, 'f', 3) : QByteArray(),
                                   QByteArray::number(line.ourInput),
                                   count(line.theirInput),
                                   QByteArray::number(line.ourOutput),
                                   count(line.theirOutput),
                                   numbers.join(' ')};
        text += cells.join(',') + "\r\n";
    }
    return text;
}

} // namespace countersign
