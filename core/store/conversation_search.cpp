// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversation_search.h"

#include "core/store/statement.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QThread>
#include <QtCore/QTimeZone>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar HitBegins(0x02);
constexpr QChar HitEnds(0x03);

/// Words as FTS5 phrases, all of which must be there; the last one as a beginning. Empty when there is no word.
QString matchFor(const QString &words)
{
    QStringList phrases;
    for (const QString &word : words.split(QRegularExpression(u"[\\s\\p{C}]+"_s), Qt::SkipEmptyParts)) {
        // A phrase without any letter or digit has no token and would match nothing.
        if (std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            phrases.append(u'"' + QString(word).replace(u'"', u"\"\""_s) + u'"');
    }
    return phrases.isEmpty() ? QString() : phrases.join(u' ') + u'*';
}

QString wordsOf(const StoredMessage &message)
{
    QStringList texts;
    for (const StoredPart &part : message.parts) {
        if (part.kind != Part::Kind::ToolCall && !part.text.isEmpty())
            texts.append(part.text);
    }
    return texts.join(u'\n');
}

/// Takes the signs around the hits out of an excerpt.
void readExcerpt(const QString &marked, SearchHit &hit)
{
    for (const QChar c : marked) {
        if (c == HitBegins)
            hit.marks.push_back({hit.excerpt.size(), hit.excerpt.size()});
        else if (c == HitEnds && !hit.marks.empty())
            hit.marks.back().end = hit.excerpt.size();
        else
            hit.excerpt += c.isSpace() ? u' ' : c;
    }
}

} // namespace

struct ConversationSearch::Private {
    const Conversations &conversations;
    const QString workspace;
    QThread thread{}; // the index's connection belongs to it
    QObject inThread{};
    std::atomic<quint64> newest{0};
    std::atomic_bool ending{false};

    // Only in that thread.
    QString connection{};
    QHash<ConversationId, QDateTime> read{}; // when what is in the index was changed last

    Result<QSqlDatabase> index()
    {
        if (!connection.isEmpty())
            return QSqlDatabase::database(connection);
        connection = u"search-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(u":memory:"_s);
        if (!database.open())
            return std::unexpected(storageError(database.lastError(), u":memory:"_s));
        const auto made = execute(database,
                                  u"CREATE VIRTUAL TABLE said USING fts5(text, conversation UNINDEXED, message UNINDEXED, at_ms UNINDEXED, "
                                  "tokenize = 'unicode61 remove_diacritics 2')"_s);
        if (!made)
            return std::unexpected(made.error());
        return database;
    }

    Result<void> forget(const QSqlDatabase &database, const ConversationId &id)
    {
        read.remove(id);
        const auto done = execute(database, u"DELETE FROM said WHERE conversation = ?"_s, {id.text()});
        return done ? Result<void>() : std::unexpected(done.error());
    }

    Result<void> add(const QSqlDatabase &database, const ConversationInfo &info)
    {
        if (read.contains(info.id)) {
            if (const auto forgotten = forget(database, info.id); !forgotten)
                return forgotten;
        }
        const auto messages = conversations.messages(info.id);
        if (!messages)
            return messages.error().code == ErrorCode::NotFound ? Result<void>() : std::unexpected(messages.error());
        for (const StoredMessage &message : *messages) {
            const auto done = execute(database, u"INSERT INTO said (text, conversation, message, at_ms) VALUES (?, ?, ?, ?)"_s,
                                      {wordsOf(message), info.id.text(), message.id, message.at.toMSecsSinceEpoch()});
            if (!done)
                return std::unexpected(done.error());
        }
        read.insert(info.id, info.changed);
        return {};
    }

    Result<SearchAnswer> answer(const QString &words, int limit, int budgetMs, quint64 question)
    {
        SearchAnswer out;
        const QString match = matchFor(words);
        const auto isOld = [&] { return ending || question != newest; };
        if (match.isEmpty() || isOld())
            return out;
        const auto database = index();
        if (!database)
            return std::unexpected(database.error());
        const auto list = conversations.list(workspace);
        if (!list)
            return std::unexpected(list.error());
        out.all = int(list->size());
        if (const auto done = update(*database, *list, budgetMs, isOld); !done)
            return std::unexpected(done.error());
        QHash<ConversationId, const ConversationInfo *> infos;
        for (const ConversationInfo &info : *list) {
            infos.insert(info.id, &info);
            out.read += read.value(info.id) == info.changed;
        }

        auto query = execute(*database,
                             u"SELECT conversation, message, at_ms, snippet(said, 0, char(2), char(3), '…', 14) FROM said WHERE said MATCH ? "
                             "ORDER BY rank LIMIT ?"_s,
                             {match, limit});
        if (!query)
            return std::unexpected(query.error());
        for (;;) {
            const auto row = nextRow(*query, *database);
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                return out;
            const ConversationInfo *info = infos.value(ConversationId(query->value(0).toString()));
            if (!info)
                continue;
            SearchHit hit;
            hit.conversation = info->id;
            hit.agent = info->agent;
            hit.title = info->title;
            hit.message = query->value(1).toLongLong();
            hit.at = QDateTime::fromMSecsSinceEpoch(query->value(2).toLongLong(), QTimeZone::UTC);
            readExcerpt(query->value(3).toString(), hit);
            out.hits.push_back(std::move(hit));
        }
    }

    Result<void> update(const QSqlDatabase &database, const std::vector<ConversationInfo> &list, int budgetMs, const std::function<bool()> &isOld)
    {
        QElapsedTimer spent;
        spent.start();
        QSet<ConversationId> there;
        for (const ConversationInfo &info : list)
            there.insert(info.id);
        for (const ConversationId &id : read.keys()) {
            if (!there.contains(id)) {
                if (const auto forgotten = forget(database, id); !forgotten)
                    return forgotten;
            }
        }
        if (const auto begun = execute(database, u"BEGIN"_s); !begun)
            return std::unexpected(begun.error());
        Result<void> done;
        for (const ConversationInfo &info : list) { // the newest first, as they are the likeliest to be looked for
            if (read.value(info.id) == info.changed)
                continue;
            if (done = add(database, info); !done)
                break;
            if (spent.elapsed() >= budgetMs || isOld())
                break;
        }
        const auto ended = execute(database, u"COMMIT"_s);
        return !done ? done : ended ? Result<void>() : std::unexpected(ended.error());
    }

    void close()
    {
        if (connection.isEmpty())
            return;
        QSqlDatabase::database(connection).close();
        QSqlDatabase::removeDatabase(connection);
        connection.clear();
    }
};

ConversationSearch::ConversationSearch(const Conversations &conversations, QString workspace) : d(new Private{conversations, std::move(workspace)})
{
    d->thread.setObjectName(u"conversation search"_s);
    d->inThread.moveToThread(&d->thread);
    d->thread.start();
}

ConversationSearch::~ConversationSearch()
{
    d->ending = true;
    QMetaObject::invokeMethod(&d->inThread, [this] {
        d->close();
        d->thread.quit();
    });
    d->thread.wait();
}

QFuture<Result<SearchAnswer>> ConversationSearch::search(const QString &words, int limit, int budgetMs)
{
    const quint64 question = ++d->newest;
    auto promise = std::make_shared<QPromise<Result<SearchAnswer>>>();
    promise->start();
    QMetaObject::invokeMethod(&d->inThread, [this, promise, words, limit, budgetMs, question] {
        promise->addResult(d->answer(words, limit, budgetMs, question));
        promise->finish();
    });
    return promise->future();
}

} // namespace countersign
