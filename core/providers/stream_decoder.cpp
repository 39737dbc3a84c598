// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/stream_decoder.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StreamDecoder)
};

constexpr qsizetype LargestBody = 256 * 1024 * 1024;
constexpr qsizetype LargestOtherBody = 64 * 1024;

/// How a stream of server-sent events can begin.
constexpr std::array<QByteArrayView, 4> StreamFields{"data", "event", "id", "retry"};

/// Reads JSON; bytes that are not UTF-8 become U+FFFD instead of losing the whole event.
QJsonDocument readJson(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &error);
    return document;
}

} // namespace

std::vector<ReplyEvent> StreamDecoder::feed(QByteArrayView bytes)
{
    if (m_ended)
        return {};
    if (m_form == Form::Stream) {
        handle(m_sse.feed(bytes));
    } else if (m_form == Form::Objects) {
        handleObjects(bytes);
    } else if (m_form != Form::Other || m_body.size() < LargestOtherBody) {
        m_body.append(bytes);
        if (m_form == Form::Unknown)
            recognise(false);
        if (m_body.size() > LargestBody)
            fail({{ErrorCode::Invalid, Words::tr("The answer is larger than any answer can be; it was dropped.")}, {}, false});
    }
    return std::exchange(m_events, {});
}

std::vector<ReplyEvent> StreamDecoder::finish()
{
    if (!m_ended && m_form == Form::Unknown)
        recognise(true);
    if (!m_ended) {
        if (m_form == Form::Stream || m_form == Form::Objects) {
            handle(m_sse.finish());
            if (!m_ended && m_status >= 400)
                failProvider({{}, {}, {}, m_status});
            else if (!m_ended)
                endOfStream();
        } else {
            finishBody();
        }
    }
    if (!m_ended)
        failIncomplete();
    return std::exchange(m_events, {});
}

/// Decides by the first bytes what the body is, as soon as they are enough.
void StreamDecoder::recognise(bool last)
{
    QByteArrayView head = m_body;
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    else if (!last && QByteArrayView("\xef\xbb\xbf").startsWith(head))
        return;
    head = head.trimmed();
    if (head.isEmpty()) {
        if (last)
            m_form = Form::Other;
        return;
    }
    if (head.front() == '{' || head.front() == '[') {
        const bool stream = m_framing == Framing::Objects && head.front() == '{' && m_status < 400;
        m_form = stream ? Form::Objects : Form::Json;
        if (stream)
            handleObjects(std::exchange(m_body, {}));
        return;
    }
    const bool comment = head.front() == ':';
    const bool field = std::ranges::any_of(StreamFields, [&](QByteArrayView name) {
        return head.startsWith(name) && (head.size() > name.size() ? QByteArrayView(":\r\n").contains(head[name.size()]) : last);
    });
    const bool undecided = !last && std::ranges::any_of(StreamFields, [&](QByteArrayView name) { return name.startsWith(head); });
    if (comment || field) {
        m_form = Form::Stream;
        handle(m_sse.feed(std::exchange(m_body, {})));
    } else if (!undecided) {
        m_form = Form::Other;
    }
}

void StreamDecoder::handle(const std::vector<SseEvent> &events)
{
    for (const SseEvent &event : events) {
        if (m_ended)
            return;
        if (event.data.trimmed().isEmpty())
            continue;
        const QJsonDocument document = readJson(event.data);
        if (document.isObject() && (isErrorObject(document.object()) || event.name == "error")) {
            besideError(document.object());
            failProvider(readError(document.object(), m_status));
        } else if (document.isObject()) {
            piece(document.object(), event.data);
        } else if (event.name == "error") {
            failProvider(readErrorBody(event.data, m_status));
        } else {
            word(event.data.trimmed());
        }
    }
    if (!m_ended && (m_sse.overflowed() || m_objects.overflowed()))
        fail({{ErrorCode::Invalid, Words::tr("A single event of the answer is larger than any event can be; the answer was dropped.")}, {}, false});
}

void StreamDecoder::handleObjects(QByteArrayView bytes)
{
    std::vector<SseEvent> events;
    for (QByteArray &object : m_objects.feed(bytes))
        events.push_back({{}, std::move(object)});
    handle(events);
}

void StreamDecoder::finishBody()
{
    if (m_status >= 400) {
        failProvider(readErrorBody(m_body, m_status));
        return;
    }
    if (m_body.trimmed().isEmpty())
        return; // incomplete
    if (m_form == Form::Other) {
        fail({{ErrorCode::Invalid,
               Words::tr("The answer is not of this API: neither JSON nor an event stream. Check the provider's address and API in "
                         "providers.json.")},
              {},
              false});
        return;
    }
    const QJsonDocument document = readJson(m_body);
    const bool wrappedError = document.isArray() && isErrorObject(document.array().first().toObject());
    if (wrappedError || (document.isObject() && isErrorObject(document.object()))) {
        besideError(document.object());
        failProvider(readErrorBody(m_body, m_status));
    } else if (document.isObject()) {
        whole(document.object(), m_body);
    } else if (document.isArray()) {
        wholeList(document.array(), m_body);
    }
}

void StreamDecoder::started(const QString &model, const QString &responseId)
{
    if (m_started || (model.isEmpty() && responseId.isEmpty())) // Azure's first piece has neither
        return;
    m_started = true;
    give(reply::Started{model, responseId});
}

void StreamDecoder::stop(StopReason reason, const QString &raw)
{
    give(reply::Stop{reason, raw});
    m_ended = true;
}

void StreamDecoder::fail(reply::Failure failure)
{
    if (m_ended)
        return;
    if (const std::optional<Usage> usage = usageSoFar())
        give(reply::Tokens{*usage});
    give(std::move(failure));
    m_ended = true;
}

void StreamDecoder::failProvider(ProviderError error)
{
    reply::Failure failure = toFailure(error);
    m_providerError = std::move(error);
    fail(std::move(failure));
}

void StreamDecoder::failIncomplete()
{
    fail({{ErrorCode::Incomplete, Words::tr("The answer ended before it was complete. What arrived is kept; send again to get a whole one.")},
          u"incomplete"_s,
          false});
}

std::optional<qint64> tokenCount(const QJsonValue &value)
{
    constexpr double Most = 1e15;
    if (!value.isDouble() || !(value.toDouble() >= 0) || value.toDouble() > Most)
        return std::nullopt;
    return value.toInteger(qint64(value.toDouble()));
}

std::optional<qint64> firstCount(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        if (const std::optional<qint64> count = tokenCount(value))
            return count;
    }
    return std::nullopt;
}

void addCounts(QJsonObject &counts, const QJsonObject &later)
{
    for (auto it = later.begin(); it != later.end(); ++it) {
        if (!it->isNull())
            counts[it.key()] = *it;
    }
}

std::optional<Usage> known(const Usage &usage)
{
    Usage counts = usage;
    counts.serviceTier.clear(); // the name of a tier counts nothing
    return counts == Usage{} ? std::nullopt : std::optional(usage);
}

Usage clamped(Usage usage)
{
    const auto limit = [](std::optional<qint64> &part, std::optional<qint64> total) {
        if (part && total)
            part = std::min(*part, *total);
    };
    limit(usage.cacheRead, usage.input);
    if (usage.input) {
        qint64 rest = *usage.input - usage.cacheRead.value_or(0);
        limit(usage.cacheWrite5m, rest);
        rest -= usage.cacheWrite5m.value_or(0);
        limit(usage.cacheWrite1h, rest);
    }
    limit(usage.reasoning, usage.output);
    for (std::optional<qint64> *part : {&usage.inputImage, &usage.inputAudio})
        limit(*part, usage.input);
    for (std::optional<qint64> *part : {&usage.outputImage, &usage.outputAudio})
        limit(*part, usage.output);
    return usage;
}

reply::ToolCall toolCall(QString id, QString name, const QString &arguments)
{
    reply::ToolCall call{std::move(id), std::move(name), arguments, true};
    if (arguments.trimmed().isEmpty())
        call.arguments = u"{}"_s;
    else
        call.valid = isJsonObject(arguments.toUtf8());
    return call;
}

QString countedCallId(size_t count) { return u"call_"_s + QString::number(count); }

bool isCountedCallId(const QString &id)
{
    static const QRegularExpression form(u"^call_[0-9]{1,4}$"_s);
    return form.match(id).hasMatch();
}

QByteArray onlyMembers(QByteArrayView json, std::initializer_list<QByteArrayView> names)
{
    QByteArrayList members;
    for (const QByteArrayView name : names) {
        const QByteArrayView value = jsonMember(json, name);
        if (!value.isNull() && value != "null")
            members << '"' + name.toByteArray() + "\":" + jsonOneLine(value);
    }
    return members.isEmpty() ? QByteArray() : '{' + members.join(',') + '}';
}

} // namespace countersign
