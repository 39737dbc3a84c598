// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_words.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char Label[] = "own words";

QByteArray toJson(const Terms &terms)
{
    QJsonArray mask;
    for (const Terms::Term &term : terms.mask)
        mask.append(QJsonObject{{u"text"_s, term.text}, {u"type"_s, term.type}});
    return QJsonDocument(QJsonObject{{u"mask"_s, mask}, {u"never_mask"_s, QJsonArray::fromStringList(terms.never)}}).toJson(QJsonDocument::Compact);
}

Result<Terms> fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate("Store", "Your own words cannot be read, so nothing is sent. Restore a backup."));
    Terms terms;
    for (const QJsonValue &value : document[u"mask"_s].toArray())
        terms.mask.push_back({value[u"text"_s].toString(), value[u"type"_s].toString(u"CUSTOM"_s)});
    for (const QJsonValue &value : document[u"never_mask"_s].toArray())
        terms.never.append(value.toString());
    return terms;
}

bool same(const QString &one, const QString &other) { return one.compare(other, Qt::CaseInsensitive) == 0; }

void forget(Terms &terms, const QString &word)
{
    std::erase_if(terms.mask, [&](const Terms::Term &term) { return same(term.text, word); });
    terms.never.removeIf([&](const QString &other) { return same(other, word); });
}

Result<Terms> read(const QSqlDatabase &database, const Sealer &sealer)
{
    auto query = execute(database, u"SELECT sealed FROM own_words WHERE id = 1"_s);
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return Terms();
    const auto json = sealer.open(query->value(0).toByteArray(), Label);
    return json ? fromJson(*json) : std::unexpected(json.error());
}

Result<void> write(const QSqlDatabase &database, const Sealer &sealer, const Terms &terms)
{
    const auto done = execute(database, u"INSERT INTO own_words (id, sealed) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed"_s,
                              {sealer.seal(toJson(terms), Label)});
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace

Result<Terms> OwnWords::all() const
{
    const auto database = m_database.connection();
    return database ? read(*database, m_sealer) : std::unexpected(database.error());
}

Result<void> OwnWords::change(const std::function<void(Terms &)> &how)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        Result<Terms> terms = read(database, m_sealer);
        if (!terms)
            return std::unexpected(terms.error());
        how(*terms);
        return write(database, m_sealer, *terms);
    });
}

Result<void> OwnWords::mask(const Terms::Term &term)
{
    return change([&](Terms &terms) {
        forget(terms, term.text);
        terms.mask.push_back(term);
    });
}

Result<void> OwnWords::neverMask(const QString &word)
{
    return change([&](Terms &terms) {
        forget(terms, word);
        terms.never.append(word);
    });
}

Result<void> OwnWords::set(const Terms &terms)
{
    return change([&](Terms &kept) { kept = terms; });
}

} // namespace countersign
