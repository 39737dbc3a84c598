// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_entry.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(std::optional<qint64> number) { return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null); }
QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }
QJsonValue orNull(const QDateTime &time) { return orNull(time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString()); }

} // namespace

CallState stateOf(const LedgerCall &call)
{
    if (call.decided.decision != "signed"_L1)
        return call.decided.decision == "blocked"_L1 ? CallState::Blocked : CallState::Refused;
    if (!call.finished)
        return CallState::Unfinished;
    return call.finished->error || call.finished->httpStatus >= 400 ? CallState::Failed : CallState::Finished;
}

QString callStateName(CallState state)
{
    switch (state) {
    case CallState::Finished: return u"finished"_s;
    case CallState::Failed: return u"failed"_s;
    case CallState::Unfinished: return u"unfinished"_s;
    case CallState::Refused: return u"refused"_s;
    case CallState::Blocked: return u"blocked"_s;
    }
    return {};
}

QJsonObject Ledger::toJson(const LedgerCall &call)
{
    const CallDecided &decided = call.decided;
    const CallFinished finished = call.finished.value_or(CallFinished());
    const Usage &usage = finished.usage;
    std::optional<qint64> cacheWrite;
    if (usage.cacheWrite5m || usage.cacheWrite1h)
        cacheWrite = usage.cacheWrite5m.value_or(0) + usage.cacheWrite1h.value_or(0);
    QJsonObject object{{u"number"_s, call.number},
                       {u"id"_s, decided.id.text()},
                       {u"at"_s, orNull(call.at)},
                       {u"run"_s, decided.run.text()},
                       {u"conversation"_s, decided.conversation.text()},
                       {u"agent"_s, decided.agent},
                       {u"provider"_s, decided.destination.provider},
                       {u"api"_s, decided.destination.api},
                       {u"model"_s, decided.destination.model},
                       {u"url"_s, decided.destination.url.toString(QUrl::FullyEncoded)},
                       {u"local"_s, decided.destination.local},
                       {u"sha256"_s, QString::fromLatin1(decided.sha256)},
                       {u"bytes"_s, call.bytes},
                       {u"findings"_s, entry::countsObject(decided.findings)},
                       {u"left_in"_s, entry::countsObject(decided.leftIn)},
                       {u"policy"_s, decided.policy},
                       {u"decision"_s, decided.decision},
                       {u"decided_by"_s, decided.decidedBy},
                       {u"reason"_s, orNull(decided.reason)},
                       {u"state"_s, callStateName(stateOf(call))}};
    object.insert(u"http_status"_s, finished.httpStatus ? QJsonValue(finished.httpStatus) : QJsonValue(QJsonValue::Null));
    object.insert(u"attempts"_s, finished.attempts);
    object.insert(u"timing"_s,
                  QJsonObject{{u"queued"_s, orNull(finished.timing.queued)},
                              {u"sent_ms"_s, orNull(finished.timing.sent)},
                              {u"first_byte_ms"_s, orNull(finished.timing.firstByte)},
                              {u"first_token_ms"_s, orNull(finished.firstTokenMs)},
                              {u"done_ms"_s, orNull(finished.timing.done)}});
    object.insert(u"tokens"_s,
                  QJsonObject{{u"input"_s, orNull(usage.input)},
                              {u"output"_s, orNull(usage.output)},
                              {u"cache_read"_s, orNull(usage.cacheRead)},
                              {u"cache_write"_s, orNull(cacheWrite)},
                              {u"reasoning"_s, orNull(usage.reasoning)}});
    // A double holds the decimal text exactly up to 15 digits, which is any call below 1000 dollars to the pico-dollar.
    object.insert(u"cost_usd"_s, finished.cost.total ? QJsonValue(finished.cost.total->toDecimal().toDouble()) : QJsonValue(QJsonValue::Null));
    object.insert(u"price_source"_s, orNull(finished.cost.priceSource));
    object.insert(u"reply_model"_s, orNull(finished.model));
    object.insert(u"stop"_s, orNull(finished.stop));
    object.insert(u"provider_request_id"_s, orNull(finished.providerRequestId));
    object.insert(u"error"_s,
                  finished.error ? QJsonValue(QJsonObject{{u"code"_s, errorCodeName(finished.error->code)}, {u"message"_s, finished.error->message}})
                                 : QJsonValue(QJsonValue::Null));
    return object;
}

} // namespace countersign
