// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wording.h"

#include "ui/services.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QMutex>

using namespace Qt::StringLiterals;

namespace countersign::wording {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString number(qint64 value) { return QLocale().toString(value); }

/// Charts put amounts into words on other threads.
struct ShownCurrency {
    QMutex mutex;
    std::optional<DisplayCurrency> currency;
};
ShownCurrency &shown()
{
    static ShownCurrency shown;
    return shown;
}

} // namespace

QString bytes(qint64 count) { return QLocale().formattedDataSize(count, count < 1000 ? 0 : 1, QLocale::DataSizeSIFormat).replace(u"kB"_s, u"KB"_s); }

QString milliseconds(qint64 ms)
{
    if (ms < 1000)
        return Words::tr("%1 ms").arg(ms);
    if (ms < 60'000)
        return Words::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    return Words::tr("%1 min %2 s").arg(ms / 60'000).arg(ms % 60'000 / 1000);
}

QString tokens(qint64 count)
{
    // An estimate with five exact figures would be a lie.
    const qint64 step = count >= 10'000 ? 1000 : count >= 1000 ? 100 : 10;
    return Words::tr("~%1 tokens").arg(number((count + step / 2) / step * step));
}

void setCurrency(std::optional<DisplayCurrency> currency)
{
    const QMutexLocker lock(&shown().mutex);
    shown().currency = std::move(currency);
}

QString money(Money amount)
{
    {
        const QMutexLocker lock(&shown().mutex);
        if (shown().currency && amount != Money())
            return shown().currency->toDisplay(amount).replace(u'.', QLocale().decimalPoint());
    }
    QString text = amount == Money() ? u"$0"_s : amount.toDisplay();
    const QLocale locale;
    text.replace(u'.', locale.decimalPoint());
    // Where the currency stands is the language's habit.
    const qsizetype sign = text.indexOf(u'$');
    if (sign >= 0 && locale.language() != QLocale::C && !locale.toCurrencyString(1, u"$"_s).startsWith(u'$')) {
        text.remove(sign, 1);
        text += QChar(QChar::Nbsp) + u"$"_s;
    }
    return text;
}

QString cost(const Cost &cost)
{
    if (!cost.total)
        return Words::tr("price unknown");
    return *cost.total == Money() ? Words::tr("no cost") : money(*cost.total);
}

QString today(const LedgerStats &today)
{
    const QString spent = money(today.cost);
    if (today.unpriced == 0)
        return Words::tr("%1 today").arg(spent);
    return Words::tr("≥ %1 today, %n unpriced", nullptr, int(today.unpriced)).arg(spent);
}

QString callSummary(const CallFinished &call)
{
    QStringList words;
    if (call.firstTokenMs)
        words << Words::tr("%1 to the first token").arg(milliseconds(*call.firstTokenMs));
    if (call.timing.done)
        words << Words::tr("%1 in all").arg(milliseconds(*call.timing.done));
    const Usage &usage = call.usage;
    if (usage.input) {
        QStringList kinds;
        if (usage.cacheRead.value_or(0) > 0)
            kinds << Words::tr("%1 from cache").arg(number(*usage.cacheRead));
        if (const qint64 written = usage.cacheWrite5m.value_or(0) + usage.cacheWrite1h.value_or(0); written > 0)
            kinds << Words::tr("%1 written to cache").arg(number(written));
        words << Words::tr("%1 tokens in").arg(number(*usage.input)) + (kinds.isEmpty() ? QString() : u" ("_s + kinds.join(u", "_s) + u')');
    }
    if (usage.output) {
        words << Words::tr("%1 out").arg(number(*usage.output))
                + (usage.reasoning.value_or(0) > 0 ? u" ("_s + Words::tr("%1 reasoning").arg(number(*usage.reasoning)) + u')' : QString());
    }
    if (!usage.input && !usage.output && !call.error)
        words << Words::tr("tokens not reported");
    words << cost(call.cost);
    if (!call.model.isEmpty())
        words << call.model;
    return words.join(u" · "_s);
}

Lock routeLock(ReviewMode review)
{
    switch (review) {
    case ReviewMode::Always: return {false, Words::tr("Leaves to where the route says, after you sign")};
    case ReviewMode::Findings: return {false, Words::tr("Leaves to where the route says; you sign what has open findings")};
    case ReviewMode::Never: break;
    }
    return {false, Words::tr("Leaves to where the route says, without asking")};
}

Lock lock(const Provider &provider, ReviewMode review)
{
    if (isPractice(provider.name))
        return {true, Words::tr("Practice — no model, nothing leaves this machine")};
    if (provider.isLocal())
        return {true, Words::tr("Local model — nothing leaves this machine")};
    const QString host = provider.baseUrl.host();
    switch (review) {
    case ReviewMode::Always: return {false, Words::tr("Leaves to %1 after you sign").arg(host)};
    case ReviewMode::Findings: return {false, Words::tr("Leaves to %1; you sign what has open findings").arg(host)};
    case ReviewMode::Never: return {false, Words::tr("Leaves to %1 without asking").arg(host)};
    }
    return {false, host};
}

QString providerName(const QString &name) { return isPractice(name) ? Words::tr("Practice") : name; }

QString action(Action action)
{
    switch (action) {
    case Action::Allow: return Words::tr("leaves as it is");
    case Action::Placeholder: return Words::tr("placeholder");
    case Action::Surrogate: return Words::tr("stand-in");
    case Action::Mask: return Words::tr("masked");
    case Action::Generalise: return Words::tr("generalised");
    case Action::RouteLocal: return Words::tr("must stay local");
    case Action::Block: return Words::tr("blocks the request");
    }
    return {};
}

QString firstLine(const QString &text, qsizetype longest)
{
    const QString line = QStringView(text).left(longest * 4).toString().simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

} // namespace countersign::wording
