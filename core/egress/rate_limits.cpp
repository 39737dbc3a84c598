// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/rate_limits.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QTimeZone>
#include <QtNetwork/QHttpHeaders>
#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestResetMs = 366LL * 86'400'000; // what lies beyond is no rate

struct Named {
    QString kind;
    QByteArray what; // "limit", "remaining" or "reset"
};

/// "anthropic-ratelimit-input-tokens-reset", "x-ratelimit-reset-requests", "x-ratelimit-limit".
std::optional<Named> nameOf(QByteArrayView header)
{
    constexpr QByteArrayView anthropic("anthropic-ratelimit-"), common("x-ratelimit-");
    static constexpr std::array<QByteArrayView, 3> whats{"limit", "remaining", "reset"};
    if (header.startsWith(anthropic)) {
        header = header.sliced(anthropic.size());
        for (const QByteArrayView what : whats) {
            if (!header.endsWith(what) || header.size() < what.size() + 2)
                continue;
            const QString kind = QString::fromLatin1(header.chopped(what.size() + 1));
            static const QStringList kinds{u"requests"_s, u"tokens"_s, u"input-tokens"_s, u"output-tokens"_s};
            return kinds.contains(kind) ? std::optional(Named{kind, what.toByteArray()}) : std::nullopt;
        }
    } else if (header.startsWith(common)) {
        header = header.sliced(common.size());
        for (const QByteArrayView what : whats) {
            if (header == what)
                return Named{u"requests"_s, what.toByteArray()};
            if (header.startsWith(what) && header.size() > what.size() + 1 && header[what.size()] == '-')
                return Named{QString::fromLatin1(header.sliced(what.size() + 1)), what.toByteArray()};
        }
    }
    return std::nullopt;
}

std::optional<qint64> countFrom(QByteArrayView text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && number >= 0 && number < 1e15 ? std::optional(qint64(number)) : std::nullopt;
}

QDateTime resetFrom(QByteArrayView text, const QDateTime &now)
{
    text = text.trimmed();
    std::optional<qint64> ms = goDurationMs(text);
    bool isNumber = false;
    if (const double number = text.toDouble(&isNumber); isNumber && number >= 0 && number < 1e15) {
        if (number > 1e11)
            ms = qint64(number) - now.toMSecsSinceEpoch();
        else if (number > 1e9)
            ms = qint64(number * 1000) - now.toMSecsSinceEpoch();
        else
            ms = qint64(number * 1000);
    } else if (!ms) {
        const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
        if (date.isValid())
            ms = now.msecsTo(date);
    }
    return ms && *ms <= LongestResetMs ? now.addMSecs(std::max<qint64>(*ms, 0)) : QDateTime();
}

/// The kinds that a request takes from, and how much.
std::optional<qint64> needOf(const RateGauge &gauge, qint64 tokens)
{
    if (gauge.kind.startsWith("req"_L1))
        return 1;
    if (gauge.kind.startsWith("tokens"_L1) || gauge.kind.startsWith("input-tokens"_L1))
        return tokens;
    return std::nullopt;
}

} // namespace

std::optional<qint64> goDurationMs(QByteArrayView text)
{
    double ms = 0;
    if (text.isEmpty())
        return std::nullopt;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && ((text[digits] >= '0' && text[digits] <= '9') || text[digits] == '.'))
            ++digits;
        bool ok = false;
        const double number = text.first(digits).toDouble(&ok);
        text = text.sliced(digits);
        struct Unit {
            QByteArrayView name;
            double ms;
        };
        static constexpr std::array units{Unit{"ms", 1},    Unit{"us", 0.001}, Unit{"\xc2\xb5s", 0.001}, Unit{"ns", 0.000001},
                                          Unit{"h", 3.6e6}, Unit{"m", 60'000}, Unit{"s", 1000}};
        const auto unit = std::ranges::find_if(units, [&](const Unit &u) { return text.startsWith(u.name); });
        if (!ok || unit == units.end())
            return std::nullopt;
        ms += number * unit->ms;
        text = text.sliced(unit->name.size());
    }
    return ms < 1e15 ? std::optional(qint64(std::ceil(ms))) : std::nullopt;
}

std::vector<RateGauge> rateGauges(const QHttpHeaders &headers, const QDateTime &now)
{
    std::vector<RateGauge> gauges;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArray header = QByteArray(headers.nameAt(i).data(), headers.nameAt(i).size()).toLower();
        const std::optional<Named> named = nameOf(header);
        if (!named || named->kind.size() > 40)
            continue;
        auto gauge = std::ranges::find(gauges, named->kind, &RateGauge::kind);
        if (gauge == gauges.end())
            gauge = gauges.insert(gauge, RateGauge{named->kind, {}, {}, now, {}});
        if (named->what == "limit")
            gauge->limit = countFrom(headers.valueAt(i));
        else if (named->what == "remaining")
            gauge->remaining = countFrom(headers.valueAt(i));
        else
            gauge->full = resetFrom(headers.valueAt(i), now);
    }
    std::erase_if(gauges, [](const RateGauge &gauge) { return !gauge.limit && !gauge.remaining; });
    return gauges;
}

void ProviderPace::take(const QHttpHeaders &headers, const QDateTime &now)
{
    std::vector<RateGauge> gauges = rateGauges(headers, now);
    if (!gauges.empty())
        m_state.gauges = std::move(gauges);
}

void ProviderPace::hold(qint64 ms, const QDateTime &now)
{
    const QDateTime until = now.addMSecs(ms);
    if (!m_state.heldUntil.isValid() || until > m_state.heldUntil)
        m_state.heldUntil = until;
}

qint64 ProviderPace::waitMs(qint64 tokens, int ahead, const QDateTime &now) const
{
    qint64 wait = isHeld(now) ? std::max<qint64>(now.msecsTo(m_state.heldUntil), 1) : 0;
    for (const RateGauge &gauge : m_state.gauges) {
        const std::optional<qint64> need = needOf(gauge, tokens);
        const std::optional<qint64> left = gauge.leftAt(now);
        if (!need || !left || !gauge.limit || !gauge.full.isValid() || now >= gauge.full || *need > *gauge.limit)
            continue;
        const qint64 missing = *need * (1 + ahead) - *left;
        const double perMs = double(*gauge.limit - *left) / double(std::max<qint64>(now.msecsTo(gauge.full), 1));
        if (missing > 0 && perMs > 0)
            wait = std::max(wait, qint64(std::ceil(double(missing) / perMs)));
    }
    return wait;
}

void ProviderPace::spend(qint64 tokens, const QDateTime &now)
{
    for (RateGauge &gauge : m_state.gauges) {
        const std::optional<qint64> need = needOf(gauge, tokens);
        const std::optional<qint64> left = gauge.leftAt(now);
        if (!need || !left)
            continue;
        gauge.remaining = std::max<qint64>(*left - *need, 0);
        gauge.told = now;
    }
}

void ProviderPace::enter(int ticket)
{
    m_line.push_back(ticket);
    m_state.waiting = int(m_line.size());
}

void ProviderPace::leave(int ticket)
{
    std::erase(m_line, ticket);
    m_state.waiting = int(m_line.size());
}

int ProviderPace::ahead(int ticket) const
{
    return int(std::ranges::count_if(m_line, [ticket](int other) { return other < ticket; }));
}

} // namespace countersign
