// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/usage_export.h"

#include "core/documents/csv.h"
#include "core/money/model_names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UsageExport)
};

QStringList cellsOf(QStringView record, QChar delimiter)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    while (record.endsWith(u'\n') || record.endsWith(u'\r'))
        record.chop(1);
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QChar c = record[i];
        if (quoted && c == u'"' && i + 1 < record.size() && record[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.trimmed().isEmpty())) {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            cells << cell.trimmed();
            cell.clear();
        } else {
            cell += c;
        }
    }
    return cells << cell.trimmed();
}

/// "Unrounded Cost ($)" → "unrounded cost".
QString columnKey(QString name)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    return name.toLower().replace(other, u" "_s).trimmed();
}

/// "$1,234.50", "-0.8958740000000000", "1e-05" → dollars to the nearest pico-dollar.
std::optional<Money> amountFrom(QString text)
{
    text.remove(u'$').remove(u',').remove(u' ');
    static const QRegularExpression form(uR"(^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.captured(2).size() > 12)
        return std::nullopt;
    QString digits = match.captured(2) + match.captured(3);
    const qsizetype decimals = match.captured(3).size() - match.captured(4).toInt();
    const qsizetype surplus = decimals - 12;
    if (surplus > 0) {
        const bool up = surplus <= digits.size() && digits[digits.size() - surplus] >= u'5';
        digits = (surplus >= digits.size() ? u"0"_s : digits.chopped(surplus));
        bool counts = false;
        const qint64 whole = digits.toLongLong(&counts);
        if (!counts || whole == std::numeric_limits<qint64>::max())
            return std::nullopt;
        digits = QString::number(whole + (up ? 1 : 0));
    } else {
        digits += QString(-surplus, u'0');
    }
    bool fits = false;
    const qint64 pico = digits.toLongLong(&fits);
    return fits ? std::optional(Money::fromPicoDollars(match.captured(1).isEmpty() ? pico : -pico)) : std::nullopt;
}

std::optional<qint64> countFrom(QString text)
{
    bool good = false;
    const qint64 count = text.remove(u',').toLongLong(&good);
    if (good)
        return count >= 0 ? std::optional(count) : std::nullopt;
    const double number = text.toDouble(&good); // "1200.0"
    return good && number >= 0 && number < 1e15 ? std::optional(qint64(number)) : std::nullopt;
}

QDate dayFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber && seconds > 1'000'000'000)
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).date();
    if (const QDate day = QDate::fromString(text.left(10), Qt::ISODate); day.isValid())
        return day;
    return QDate::fromString(text.section(u' ', 0, 0), u"M/d/yyyy"_s);
}

/// The columns of one kind of file, each with the names that it has had.
struct Layout {
    QString vendor;
    QByteArray zone;
    QStringList day, model, cost;
    QList<QStringList> input; // added up
    QStringList output, requests;
    QStringList needed; // columns by which the file is known
};

const QList<Layout> &layouts()
{
    static const QList<Layout> list{
        {u"anthropic"_s,
         "UTC",
         {u"usage date utc"_s},
         {u"model version"_s, u"model"_s},
         {u"cost usd"_s},
         {{u"usage input tokens no cache"_s},
          {u"usage input tokens cache write 5m"_s},
          {u"usage input tokens cache write 1h"_s},
          {u"usage input tokens cache write"_s},
          {u"usage input tokens cache read"_s}},
         {u"usage output tokens"_s},
         {},
         {u"usage date utc"_s}},
        {u"openai"_s,
         "UTC",
         {u"start time iso"_s, u"start time"_s},
         {u"model"_s, u"line item"_s},
         {u"amount value"_s},
         {{u"input tokens"_s}},
         {u"output tokens"_s},
         {u"num model requests"_s},
         {u"start time"_s}},
        // Google counts its days in Pacific time.
        {u"google"_s,
         "America/Los_Angeles",
         {u"usage start date"_s, u"date"_s, u"day"_s},
         {u"sku description"_s, u"sku"_s},
         {u"unrounded cost"_s, u"cost"_s, u"subtotal"_s},
         {},
         {},
         {},
         {u"sku description"_s}},
    };
    return list;
}

class Reader {
public:
    Reader(const Layout &layout, const QStringList &header) : m_layout(layout)
    {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (!m_columns.contains(columnKey(header[i])))
                m_columns.insert(columnKey(header[i]), i);
        }
    }

    Result<void> row(const QStringList &cells)
    {
        m_cells = cells;
        const QDate day = dayFrom(cell(m_layout.day));
        const QString model = modelOf();
        if (const QString currency = cell({u"amount currency"_s, u"currency"_s}); !currency.isEmpty() && currency.toLower() != "usd"_L1)
            return failure(ErrorCode::Invalid,
                           Words::tr("The amounts are in %1. Only exports in US dollars can be compared.").arg(currency.left(12)));
        const std::optional<Money> cost = amountFrom(cell(m_layout.cost));
        std::optional<qint64> input;
        for (const QStringList &names : m_layout.input)
            add(input, countFrom(cell(names)));
        const std::optional<qint64> output = countFrom(cell(m_layout.output)), requests = countFrom(cell(m_layout.requests));
        if (!day.isValid() || model.isEmpty() || (!cost && !input && !output)) {
            ++leftOut;
            return {};
        }
        UsageExport::Row &sum = m_rows[{day, model}];
        sum.day = day;
        sum.model = model;
        if (cost) {
            const auto together = checkedSum(sum.cost.value_or(Money()), *cost);
            if (!together)
                return failure(ErrorCode::Invalid, Words::tr("The amounts of %1 add up to more than can be counted.").arg(model));
            sum.cost = together;
        }
        add(sum.input, input);
        add(sum.output, output);
        add(sum.requests, requests);
        return {};
    }

    std::vector<UsageExport::Row> rows() const { return {m_rows.begin(), m_rows.end()}; }
    qint64 leftOut = 0;

private:
    [[nodiscard]] QString cell(const QStringList &names) const
    {
        for (const QString &name : names) {
            const qsizetype at = m_columns.value(name, -1);
            if (at >= 0 && at < m_cells.size() && !m_cells[at].isEmpty())
                return m_cells[at];
        }
        return {};
    }

    [[nodiscard]] QString modelOf() const
    {
        const QString name = cell(m_layout.model);
        if (m_layout.vendor == "google"_L1) {
            static const QRegularExpression gemini(uR"(gemini[ -](\d+(?:\.\d+)?)[ -](flash[ -]lite|flash|pro|ultra|nano))"_s,
                                                   QRegularExpression::CaseInsensitiveOption);
            const QRegularExpressionMatch match = gemini.match(name);
            return match.hasMatch() ? comparableModel(match.captured(0)) : QString();
        }
        return comparableModel(name.section(u',', 0, 0)); // "gpt-5.4-2026-03-05, input"
    }

    static void add(std::optional<qint64> &sum, std::optional<qint64> more)
    {
        if (more && sum.value_or(0) <= std::numeric_limits<qint64>::max() - *more)
            sum = sum.value_or(0) + *more;
    }

    const Layout &m_layout;
    QHash<QString, qsizetype> m_columns;
    QStringList m_cells;
    QMap<std::pair<QDate, QString>, UsageExport::Row> m_rows;
};

} // namespace

QString comparableModel(const QString &name)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString key = name.toLower().section(u'/', -1).replace(other, u"-"_s);
    while (key.endsWith(u'-'))
        key.chop(1);
    if (const QStringView base = undatedModel(key); !base.isEmpty())
        key = base.toString();
    if (key.endsWith("-preview"_L1))
        key.chop(8);
    return key;
}

Result<UsageExport> readUsageExport(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv.startsWith("\xef\xbb\xbf") ? csv.sliced(3) : csv);
    const QChar delimiter = csvShape(text).delimiter;
    const QList<QStringView> records = csvRecords(text, delimiter);
    const Layout *layout = nullptr;
    qsizetype first = 0;
    // Cloud billing puts some lines about the account above the header.
    for (; first < std::min<qsizetype>(records.size(), 30) && !layout; ++first) {
        QStringList keys;
        for (const QString &name : cellsOf(records[first], delimiter))
            keys << columnKey(name);
        const auto fits = std::ranges::find_if(layouts(), [&](const Layout &each) {
            return std::ranges::all_of(each.needed, [&](const QString &name) { return keys.contains(name); });
        });
        if (fits != layouts().end())
            layout = &*fits;
    }
    if (!layout)
        return failure(ErrorCode::Invalid,
                       Words::tr("The columns of this file are not those of a usage or cost export of Anthropic, OpenAI or Google Cloud. Export it "
                                 "as CSV from the provider's console."));
    Reader reader(*layout, cellsOf(records[first - 1], delimiter));
    for (const QStringView record : records.sliced(first)) {
        if (record.trimmed().isEmpty())
            continue;
        if (auto read = reader.row(cellsOf(record, delimiter)); !read)
            return std::unexpected(read.error());
    }
    return UsageExport{layout->vendor, QTimeZone(layout->zone), reader.rows(), reader.leftOut};
}

} // namespace countersign
