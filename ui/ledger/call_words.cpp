// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/call_words.h"

#include "ui/services.h"
#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign::callwords {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallWords)
};
} // namespace

QString state(CallState state)
{
    switch (state) {
    case CallState::Finished: return Words::tr("Signed, answered");
    case CallState::Failed: return Words::tr("Signed, failed");
    case CallState::Unfinished: return Words::tr("Signed, no end");
    case CallState::Refused: return Words::tr("Refused");
    case CallState::Blocked: return Words::tr("Blocked by policy");
    }
    return {};
}

QString stateExplained(CallState state)
{
    switch (state) {
    case CallState::Finished: return Words::tr("It was signed, sent and answered.");
    case CallState::Failed: return Words::tr("It was signed; then an error came instead of a whole answer.");
    case CallState::Unfinished: return Words::tr("It was signed, and no end is recorded: it is still going on, or the program was ended.");
    case CallState::Refused: return Words::tr("It was refused in review. Nothing was sent.");
    case CallState::Blocked: return Words::tr("A policy forbids it. Nothing was sent.");
    }
    return {};
}

QString target(const Destination &to)
{
    return isPractice(to.provider) ? wording::providerName(to.provider) : u"%1 · %2"_s.arg(to.provider, to.model);
}

QString counts(const QMap<QString, int> &counts)
{
    QStringList items;
    for (const auto &[type, count] : counts.asKeyValueRange())
        items << u"%1 %2"_s.arg(type, QLocale().toString(count));
    return items.join(u" · "_s);
}

QString errorKind(const QString &code)
{
    static const QHash<QString, const char *> names{
        {u"network"_s, QT_TRANSLATE_NOOP("CallWords", "Network")},
        {u"provider"_s, QT_TRANSLATE_NOOP("CallWords", "Provider")},
        {u"rate_limited"_s, QT_TRANSLATE_NOOP("CallWords", "Rate limited")},
        {u"spend_limit"_s, QT_TRANSLATE_NOOP("CallWords", "Spend limit")},
        {u"incomplete"_s, QT_TRANSLATE_NOOP("CallWords", "Cut-off answer")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("CallWords", "Stopped by you")},
        {u"leak"_s, QT_TRANSLATE_NOOP("CallWords", "Stopped: an original was in it")},
        {u"tampered"_s, QT_TRANSLATE_NOOP("CallWords", "Stopped: other bytes than signed")},
        {u"secret"_s, QT_TRANSLATE_NOOP("CallWords", "Key missing or refused")},
        {u"limit_reached"_s, QT_TRANSLATE_NOOP("CallWords", "Limit of the agent")},
        {u""_s, QT_TRANSLATE_NOOP("CallWords", "HTTP error")},
    };
    const auto name = names.constFind(code);
    return name == names.cend() ? code : Words::tr(*name);
}

QString time(const QDateTime &at)
{
    const QLocale locale;
    const QDateTime local = at.toLocalTime();
    return u"%1 %2"_s.arg(locale.toString(local.date(), QLocale::ShortFormat), local.time().toString(u"HH:mm:ss"_s));
}

} // namespace countersign::callwords
