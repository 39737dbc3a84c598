// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scene_ledger.h"

#include "core/ledger/ledger.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace countersign::scenes {

namespace {

struct Sort {
    const char *agent, *provider, *model;
    int inputPrice, outputPrice; // dollars a million tokens
    int speed; // tokens a second
};
constexpr Sort Sorts[] = {
    {"claims-triage", "anthropic", "claude-sonnet", 3, 15, 70},
    {"claims-triage", "anthropic", "claude-opus", 5, 25, 45},
    {"contract-reader", "openai", "gpt-large", 2, 8, 95},
    {"table-analyst", "local", "llama-70b", 0, 0, 28},
};

CallDecided decidedCall(const Sort &sort, bool atVendors, QRandomGenerator &dice)
{
    CallDecided call;
    call.id = RequestId::create();
    call.run = RunId::create();
    call.conversation = ConversationId::create();
    call.agent = QString::fromLatin1(sort.agent);
    const bool local = sort.inputPrice == 0;
    call.destination = {QString::fromLatin1(sort.provider), u"openai-chat"_s, QString::fromLatin1(sort.model),
                        QUrl(local           ? u"http://127.0.0.1:8080/v1/chat/completions"_s
                                 : atVendors ? u"https://api.%1.com/v1"_s.arg(QString::fromLatin1(sort.provider))
                                             : u"https://api.example.com/v1/messages"_s),
                        local};
    call.body = "{\"model\":\"" + QByteArray(sort.model)
        + "\",\"messages\":[{\"role\":\"system\",\"content\":\"You sort insurance claims for the desk that answers them.\"},"
          "{\"role\":\"user\",\"content\":\"Please check the claim of [PERSON_1], policy [ACCOUNT_1]. She asks us to pay to [IBAN_1]. "
        + QByteArray("The water came through the ceiling of the kitchen. ").repeated(1 + int(dice.bounded(60U))) + "\"}]}";
    call.sha256 = QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex();
    call.findings = {{u"PERSON"_s, 1 + int(dice.bounded(3U))}, {u"IBAN"_s, 1}};
    if (dice.bounded(3U) == 0)
        call.findings = {{u"PERSON"_s, 2}, {u"PHONE"_s, 1}, {u"ADDRESS"_s, 1}};
    if (dice.bounded(5U) == 0)
        call.findings = {};
    call.leftIn = {{u"DATE"_s, 1 + int(dice.bounded(4U))}};
    call.policy = u"strict"_s;
    call.decision = u"signed"_s;
    call.decidedBy = u"person"_s;
    if (dice.bounded(24U) == 0) {
        call.decision = u"refused"_s;
        call.reason = u"Refused in review"_s;
    } else if (dice.bounded(60U) == 0) {
        call.decision = u"blocked"_s;
        call.decidedBy = u"policy: no health data to US providers"_s;
    }
    return call;
}

CallFinished finishedCall(const CallDecided &decided, const Sort &sort, const QDateTime &at, QRandomGenerator &dice)
{
    CallFinished call;
    call.id = decided.id;
    call.httpStatus = 200;
    call.attempts = dice.bounded(16U) ? 1 : 2;
    const auto first = qint64(350 * std::exp(dice.generateDouble() * 1.6));
    const qint64 output = 200 + dice.bounded(1800);
    call.timing = {at, 4, first - 40, first + qint64(double(output) * 1000 / sort.speed * (0.8 + 0.5 * dice.generateDouble()))};
    call.firstTokenMs = first;
    const qint64 input = 4000 + dice.bounded(30'000), cached = dice.bounded(2U) ? input * 2 / 3 : 0;
    call.usage = {input, cached, cached ? 1200 : 0, 0, output, std::nullopt};
    call.cost.priceSource = u"list price"_s;
    call.cost.total = Money::fromPicoDollars(1'000'000) * (input * sort.inputPrice + *call.usage.output * sort.outputPrice);
    call.model = QString::fromLatin1(sort.model);
    call.stop = u"end_turn"_s;
    call.providerRequestId = u"req_%1"_s.arg(qulonglong(dice.generate()), 8, 16, QChar(u'0'));
    if (dice.bounded(70U) == 0)
        call.cost = {};
    if (dice.bounded(18U) == 0) {
        static const Error Errors[] = {{ErrorCode::Network, u"The connection broke before the answer was whole. Try again."_s},
                                       {ErrorCode::RateLimited, u"The provider asks to wait longer than a minute. Try again later."_s},
                                       {ErrorCode::Provider, u"The provider is overloaded (HTTP 529). Try again later."_s}};
        call.error = Errors[dice.bounded(3U)];
    }
    return call;
}

} // namespace

void inventCalls(const Ledger &real, bool atVendors)
{
    QRandomGenerator dice(7);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ManualClock clock(now.addDays(-34));
    Ledger ledger = real.at(clock);
    for (int day = 33; day >= 0; --day) {
        // The same calls whatever the day of the week and the time of day are: two quiet days in seven, and few calls yet today.
        const QDateTime start = day == 0 ? now.addSecs(-3600) : QDateTime(now.toLocalTime().date().addDays(-day), QTime(8, 20)).toUTC();
        const bool quiet = day % 7 == 1 || day % 7 == 2;
        const int calls = day == 0 ? 4 : quiet ? int(dice.bounded(4U)) : 14 + int(dice.bounded(22U));
        const qint64 length = day == 0 ? 3000 : 34'000;
        for (int i = 0; i < calls; ++i) {
            const QDateTime at = start.addSecs(i * length / calls + dice.bounded(500));
            clock = ManualClock(at);
            const Sort &sort = Sorts[std::min(dice.bounded(5U), 3U)];
            const CallDecided decided = decidedCall(sort, atVendors, dice);
            Result<void> done = ledger.append(decided);
            if (done && decided.decision == "signed"_L1)
                done = ledger.append(finishedCall(decided, sort, at, dice));
            if (!done)
                std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
        }
    }
}

} // namespace countersign::scenes
