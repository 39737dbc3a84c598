// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_entry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QtEndian>

namespace countersign::entry {

using namespace Qt::StringLiterals;

namespace {

constexpr int Format = 1;

QString timeText(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }

QDateTime timeFrom(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }

void put(QJsonObject &object, const QString &key, std::optional<qint64> number)
{
    if (number)
        object.insert(key, *number);
}

std::optional<qint64> numberFrom(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return value.toInteger();
}

QMap<QString, int> countsFrom(const QJsonValue &value)
{
    QMap<QString, int> map;
    const QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item)
        map.insert(item.key(), item.value().toInt());
    return map;
}

QVariant column(const QJsonValue &value) { return value.isDouble() ? QVariant(value.toInteger()) : QVariant(); }

} // namespace

QJsonObject countsObject(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (const auto &[type, count] : counts.asKeyValueRange())
        object.insert(type, count);
    return object;
}

ErrorCode errorCodeFrom(const QString &name)
{
    for (int code = 0; code <= int(ErrorCode::Tool); ++code) {
        if (errorCodeName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return ErrorCode::Invalid;
}

QJsonObject toObject(const CallDecided &decided, const QDateTime &at)
{
    const Destination &to = decided.destination;
    return {{u"v"_s, Format},
            {u"kind"_s, u"decided"_s},
            {u"at"_s, timeText(at)},
            {u"id"_s, decided.id.text()},
            {u"run"_s, decided.run.text()},
            {u"conversation"_s, decided.conversation.text()},
            {u"agent"_s, decided.agent},
            {u"provider"_s, to.provider},
            {u"api"_s, to.api},
            {u"model"_s, to.model},
            {u"url"_s, to.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)},
            {u"local"_s, to.local},
            {u"bytes"_s, qint64(decided.body.size())},
            {u"sha256"_s, QString::fromLatin1(decided.sha256)},
            {u"findings"_s, countsObject(decided.findings)},
            {u"left_in"_s, countsObject(decided.leftIn)},
            {u"policy"_s, decided.policy},
            {u"decision"_s, decided.decision},
            {u"decided_by"_s, decided.decidedBy},
            {u"reason"_s, decided.reason}};
}

QJsonObject toObject(const CallFinished &finished, const QDateTime &at)
{
    QJsonObject object{{u"v"_s, Format},
                       {u"kind"_s, u"finished"_s},
                       {u"at"_s, timeText(at)},
                       {u"id"_s, finished.id.text()},
                       {u"http_status"_s, finished.httpStatus},
                       {u"attempts"_s, finished.attempts},
                       {u"queued"_s, timeText(finished.timing.queued)},
                       {u"price_source"_s, finished.cost.priceSource},
                       {u"model"_s, finished.model},
                       {u"stop"_s, finished.stop},
                       {u"provider_request_id"_s, finished.providerRequestId}};
    put(object, u"sent_ms"_s, finished.timing.sent);
    put(object, u"first_byte_ms"_s, finished.timing.firstByte);
    put(object, u"done_ms"_s, finished.timing.done);
    put(object, u"first_token_ms"_s, finished.firstTokenMs);
    put(object, u"input"_s, finished.usage.input);
    put(object, u"cache_read"_s, finished.usage.cacheRead);
    put(object, u"cache_write_5m"_s, finished.usage.cacheWrite5m);
    put(object, u"cache_write_1h"_s, finished.usage.cacheWrite1h);
    put(object, u"output"_s, finished.usage.output);
    put(object, u"reasoning"_s, finished.usage.reasoning);
    put(object, u"input_image"_s, finished.usage.inputImage);
    put(object, u"input_audio"_s, finished.usage.inputAudio);
    put(object, u"output_image"_s, finished.usage.outputImage);
    put(object, u"output_audio"_s, finished.usage.outputAudio);
    put(object, u"web_searches"_s, finished.usage.webSearches);
    if (!finished.usage.serviceTier.isEmpty())
        object.insert(u"service_tier"_s, finished.usage.serviceTier);
    if (finished.cost.total)
        object.insert(u"cost_pico_usd"_s, finished.cost.total->picoDollars());
    if (finished.error)
        object.insert(u"error"_s, QJsonObject{{u"code"_s, errorCodeName(finished.error->code)}, {u"message"_s, finished.error->message}});
    return object;
}

QByteArray canonical(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<QJsonObject> parse(const QByteArray &canonical)
{
    const QJsonObject object = QJsonDocument::fromJson(canonical).object();
    const QString kind = object[u"kind"_s].toString();
    if (object[u"v"_s].toInt() != Format || (kind != "decided"_L1 && kind != "finished"_L1))
        return failure(ErrorCode::Tampered,
                       QCoreApplication::translate("Ledger", "An entry of the ledger is not readable. Run “ledger verify” to find it."));
    return object;
}

CallDecided decidedFrom(const QJsonObject &object)
{
    CallDecided decided;
    decided.id = RequestId(object[u"id"_s].toString());
    decided.run = RunId(object[u"run"_s].toString());
    decided.conversation = ConversationId(object[u"conversation"_s].toString());
    decided.agent = object[u"agent"_s].toString();
    decided.destination = {object[u"provider"_s].toString(), object[u"api"_s].toString(), object[u"model"_s].toString(),
                           QUrl(object[u"url"_s].toString()), object[u"local"_s].toBool()};
    decided.sha256 = object[u"sha256"_s].toString().toLatin1();
    decided.findings = countsFrom(object[u"findings"_s]);
    decided.leftIn = countsFrom(object[u"left_in"_s]);
    decided.policy = object[u"policy"_s].toString();
    decided.decision = object[u"decision"_s].toString();
    decided.decidedBy = object[u"decided_by"_s].toString();
    decided.reason = object[u"reason"_s].toString();
    return decided;
}

CallFinished finishedFrom(const QJsonObject &object)
{
    CallFinished finished;
    finished.id = RequestId(object[u"id"_s].toString());
    finished.httpStatus = object[u"http_status"_s].toInt();
    finished.attempts = object[u"attempts"_s].toInt();
    finished.timing = {timeFrom(object[u"queued"_s]), numberFrom(object[u"sent_ms"_s]), numberFrom(object[u"first_byte_ms"_s]),
                       numberFrom(object[u"done_ms"_s])};
    finished.firstTokenMs = numberFrom(object[u"first_token_ms"_s]);
    finished.usage = {numberFrom(object[u"input"_s]),          numberFrom(object[u"cache_read"_s]), numberFrom(object[u"cache_write_5m"_s]),
                      numberFrom(object[u"cache_write_1h"_s]), numberFrom(object[u"output"_s]),     numberFrom(object[u"reasoning"_s])};
    finished.usage.inputImage = numberFrom(object[u"input_image"_s]);
    finished.usage.inputAudio = numberFrom(object[u"input_audio"_s]);
    finished.usage.outputImage = numberFrom(object[u"output_image"_s]);
    finished.usage.outputAudio = numberFrom(object[u"output_audio"_s]);
    finished.usage.webSearches = numberFrom(object[u"web_searches"_s]);
    finished.usage.serviceTier = object[u"service_tier"_s].toString();
    if (const auto pico = numberFrom(object[u"cost_pico_usd"_s]))
        finished.cost.total = Money::fromPicoDollars(*pico);
    finished.cost.priceSource = object[u"price_source"_s].toString();
    finished.model = object[u"model"_s].toString();
    finished.stop = object[u"stop"_s].toString();
    finished.providerRequestId = object[u"provider_request_id"_s].toString();
    if (const QJsonObject error = object[u"error"_s].toObject(); !error.isEmpty())
        finished.error = Error{errorCodeFrom(error[u"code"_s].toString()), error[u"message"_s].toString()};
    return finished;
}

QDateTime timeOf(const QJsonObject &object) { return timeFrom(object[u"at"_s]); }
bool isDecided(const QJsonObject &object) { return object[u"kind"_s].toString() == "decided"_L1; }

void markBrokenHead(QJsonObject &object) { object.insert(u"broken_head"_s, true); }
bool hasBrokenHead(const QJsonObject &object) { return object.contains(u"broken_head"_s); }

QVariantList decidedValues(const QJsonObject &object)
{
    QVariantList values{object[u"id"_s].toString(), timeOf(object).toMSecsSinceEpoch()};
    for (const QString &key : {u"conversation"_s, u"run"_s, u"agent"_s, u"provider"_s, u"model"_s, u"decision"_s})
        values.append(object[key].toString());
    return values;
}

QVariantList kindValues(const QJsonObject &decided)
{
    const auto types = [&](const QString &key) {
        const QStringList names = decided[key].toObject().keys();
        return names.isEmpty() ? u""_s : u' ' + names.join(u' ') + u' ';
    };
    QVariantList values;
    for (const QString &key : {u"agent"_s, u"provider"_s, u"model"_s, u"policy"_s, u"decision"_s})
        values.append(decided[key].toString());
    return values << types(u"findings"_s) << types(u"left_in"_s);
}

QVariantList errorValues(const QJsonObject &finished)
{
    const QJsonObject error = finished[u"error"_s].toObject();
    if (error.isEmpty())
        return {QVariant(), QVariant()};
    return {error[u"code"_s].toString(), error[u"message"_s].toString()};
}

QVariantList finishedValues(const QJsonObject &object)
{
    const int status = object[u"http_status"_s].toInt();
    const bool failed = object.contains(u"error"_s) || status >= 400;
    const bool leftMachine = object.contains(u"sent_ms"_s) || status != 0;
    const auto written5m = numberFrom(object[u"cache_write_5m"_s]);
    const auto written1h = numberFrom(object[u"cache_write_1h"_s]);
    const QVariant written = written5m || written1h ? QVariant(written5m.value_or(0) + written1h.value_or(0)) : QVariant();
    return {qint64(failed),
            qint64(leftMachine),
            column(object[u"input"_s]),
            column(object[u"output"_s]),
            column(object[u"cache_read"_s]),
            written,
            column(object[u"cost_pico_usd"_s]),
            column(object[u"done_ms"_s]),
            column(object[u"first_token_ms"_s])};
}

std::optional<QByteArray> uncompressed(const QByteArray &column, qint64 bytes)
{
    // qCompress() puts the length in front, as 32 bits with the high byte first.
    if (column.size() < 4 || qFromBigEndian<quint32>(column.constData()) != bytes)
        return std::nullopt;
    QByteArray body = qUncompress(column);
    return body.size() == bytes ? std::optional(std::move(body)) : std::nullopt;
}

QByteArray chainHash(const QByteArray &previous, const QByteArray &canonical, const QByteArray &body)
{
    // Where the JSON ends and the body begins cannot be moved: the JSON says how long the body is.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.isEmpty() ? QByteArray(32, '\0') : previous);
    hash.addData(canonical);
    hash.addData(body);
    return hash.result();
}

QByteArray entrySeal(const Sealer &sealer, const QByteArray &previousSeal, const QByteArray &hash)
{
    return sealer.fingerprint("ledger entry/" + previousSeal.toHex() + '/' + hash.toHex());
}

QByteArray headSeal(const Sealer &sealer, qint64 entries, const QByteArray &hash)
{
    return sealer.fingerprint("ledger head/" + QByteArray::number(entries) + '/' + hash.toHex());
}

} // namespace countersign::entry
