// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/local_embedder.h"

#include "core/documents/section_vectors.h"
#include "core/egress/destination_rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMutex>
#include <QtCore/QThread>
#include <QtCore/QWaitCondition>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LocalEmbedder)
};

constexpr qint64 LongestMs = 120'000; // a first batch loads the model
constexpr qint64 LongestQuestionMs = 3'000; // a search goes on without
constexpr qint64 ToBegin = 500; // until the door's thread comes to it
constexpr qint64 LargestAnswer = 32 * 1024 * 1024;

/// What some models want in front of a text, as their authors document it; others want nothing.
QString prefixFor(const QString &model, Embedder::For what)
{
    const bool question = what == Embedder::For::Question;
    if (model.contains("nomic-embed"_L1))
        return question ? u"search_query: "_s : u"search_document: "_s;
    if (model.contains("e5-"_L1) && !model.contains("instruct"_L1))
        return question ? u"query: "_s : u"passage: "_s;
    return {};
}

QUrl endpoint(QUrl server)
{
    QString path = server.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    server.setPath(path.endsWith("/v1"_L1) ? path + "/embeddings"_L1 : path + "/v1/embeddings"_L1);
    return server;
}

std::unexpected<Error> closed() { return failure(ErrorCode::Cancelled, Words::tr("The program ends, so no vectors are made.")); }

} // namespace

struct LocalEmbedder::Job {
    QByteArray body;
    std::optional<Result<QByteArray>> answer; // under the state's mutex
};

struct LocalEmbedder::State {
    QMutex mutex;
    QWaitCondition changed;
    std::unique_ptr<QObject> context = std::make_unique<QObject>(); // of what is asked, in the door's thread; null after close()
};

Result<std::shared_ptr<LocalEmbedder>> LocalEmbedder::create(std::shared_ptr<LoopbackDoor> door, const QUrl &server, const QString &model)
{
    if (const auto allowed = mayOpenOnLoopback(server); !allowed)
        return failure(allowed.error().code, Words::tr("Vectors are made on this machine alone: write an address such as http://127.0.0.1:11434."));
    if (model.isEmpty())
        return failure(ErrorCode::BadUsage, Words::tr("Say which model of the server makes the vectors."));
    return std::shared_ptr<LocalEmbedder>(new LocalEmbedder(std::move(door), server, model));
}

LocalEmbedder::LocalEmbedder(std::shared_ptr<LoopbackDoor> door, QUrl server, QString model)
    : m_door(std::move(door)), m_server(std::move(server)), m_model(std::move(model)), m_state(std::make_shared<State>())
{
}

LocalEmbedder::~LocalEmbedder()
{
    const QMutexLocker lock(&m_state->mutex);
    if (m_state->context)
        m_state->context.release()->deleteLater(); // this may be another thread than its own
}

QString LocalEmbedder::name() const { return m_server.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash) + u' ' + m_model; }

void LocalEmbedder::close()
{
    std::unique_ptr<QObject> gone; // what it asked ends outside the lock
    const QMutexLocker lock(&m_state->mutex);
    gone = std::move(m_state->context);
    m_state->changed.wakeAll();
}

Result<std::vector<std::vector<float>>> LocalEmbedder::embed(const QStringList &texts, For what) const
{
    QJsonArray input;
    const QString prefix = prefixFor(m_model, what);
    for (const QString &text : texts)
        input.append(QString(prefix + text));
    LoopbackRequest request;
    request.method = LoopbackRequest::Method::Post;
    request.url = endpoint(m_server);
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(QJsonObject{{u"model"_s, m_model}, {u"input"_s, input}}).toJson(QJsonDocument::Compact);
    request.totalMs = what == For::Question ? LongestQuestionMs : LongestMs;
    request.largestAnswer = LargestAnswer;
    return asked(request).and_then([&](const QByteArray &body) { return parseEmbeddings(body, texts.size()); });
}

Result<QByteArray> LocalEmbedder::asked(const LoopbackRequest &request) const
{
    const auto job = std::make_shared<Job>();
    QMutexLocker lock(&m_state->mutex);
    QObject *context = m_state->context.get();
    if (!context)
        return closed();
    if (context->thread() == QThread::currentThread())
        return failure(ErrorCode::Unsupported, Words::tr("Vectors are made in the background only."));
    QMetaObject::invokeMethod(context, [door = m_door, request, job, state = m_state] { begin(*door, request, job, state); }, Qt::QueuedConnection);
    const QDeadlineTimer deadline(request.totalMs + ToBegin);
    while (m_state->context && !job->answer) {
        if (!m_state->changed.wait(&m_state->mutex, deadline))
            return failure(ErrorCode::Network, Words::tr("The server for vectors did not answer in time. Does it run?"));
    }
    return job->answer.value_or(closed());
}

/// In the door's thread, from the loop of the context.
void LocalEmbedder::begin(LoopbackDoor &door, const LoopbackRequest &request, const std::shared_ptr<Job> &job, const std::shared_ptr<State> &state)
{
    QObject *context = state->context.get(); // only this thread takes it away
    if (!context)
        return;
    LoopbackExchange *exchange = door.send(request).release();
    exchange->setParent(context);
    QObject::connect(exchange, &LoopbackExchange::received, exchange, [job](const QByteArray &bytes) { job->body += bytes; });
    QObject::connect(exchange, &LoopbackExchange::finished, context, [exchange, job, state] {
        constexpr int Good = 200;
        Result<QByteArray> answer = job->body;
        if (exchange->error())
            answer = failure(exchange->error()->code, Words::tr("The server for vectors could not be reached. Does it run?"));
        else if (exchange->status() != Good)
            answer = failure(ErrorCode::Provider,
                             Words::tr("The server for vectors answered with status %1. Does it have the model?").arg(exchange->status()));
        exchange->deleteLater();
        const QMutexLocker lock(&state->mutex);
        job->answer = std::move(answer);
        state->changed.wakeAll();
    });
}

} // namespace countersign
