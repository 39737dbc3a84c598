// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_book.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView columnsKey{"columns"}, watchedKey{"watched"};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentBook)
};

QString pathIn(const QString &workspace) { return workspace + u'/' + documentBookName; }

bool isUnderstood(const QJsonObject &book)
{
    if (book.contains(columnsKey) && !book.value(columnsKey).isObject())
        return false;
    if (book.contains(watchedKey) && !book.value(watchedKey).isArray())
        return false;
    const QJsonObject documents = book.value(columnsKey).toObject();
    for (const QJsonValue columns : documents) {
        if (!columns.isObject())
            return false;
        const QJsonObject rules = columns.toObject();
        for (const QJsonValue rule : rules) {
            if (!columnActionFromName(rule.toString()))
                return false;
        }
    }
    return true;
}

} // namespace

Result<DocumentBook> DocumentBook::read(const QString &workspace)
{
    DocumentBook book;
    QFile file(pathIn(workspace));
    if (!file.exists())
        return book;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("The file %1 cannot be opened: you may not have the right to read it.").arg(file.fileName()));
    QJsonParseError error;
    book.m_json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError || !isUnderstood(book.m_json))
        return failure(
            ErrorCode::Invalid,
            Words::tr("The file %1 with the rules for columns cannot be understood. Correct it, or delete it to begin anew: its columns are "
                      "\"keep\", \"mask\", \"generalise\" or \"pseudonymise\".")
                .arg(file.fileName()));
    return book;
}

Result<void> DocumentBook::write(const QString &workspace) const
{
    QSaveFile file(pathIn(workspace));
    const QByteArray bytes = QJsonDocument(m_json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Words::tr("The file %1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    return {};
}

std::vector<ColumnRule> DocumentBook::columnRules(const QString &document) const
{
    std::vector<ColumnRule> rules;
    const QJsonObject columns = m_json.value(columnsKey).toObject().value(document).toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        rules.push_back({column.key(), columnActionFromName(column.value().toString()).value_or(ColumnAction::Mask)});
    return rules;
}

void DocumentBook::setColumnRule(const QString &document, const QString &column, std::optional<ColumnAction> action)
{
    QJsonObject documents = m_json.value(columnsKey).toObject();
    QJsonObject columns = documents.value(document).toObject();
    if (action)
        columns.insert(column, columnActionName(*action));
    else
        columns.remove(column);
    if (columns.isEmpty())
        documents.remove(document);
    else
        documents.insert(document, columns);
    m_json.insert(columnsKey, documents);
}

QStringList DocumentBook::watchedFolders() const
{
    QStringList folders;
    const QJsonArray watched = m_json.value(watchedKey).toArray();
    for (const QJsonValue &folder : watched) {
        if (const QString name = folder.toString(); !name.isEmpty() && !folders.contains(name))
            folders.append(name);
    }
    return folders;
}

void DocumentBook::setWatched(const QString &folder, bool watched)
{
    QStringList folders = watchedFolders();
    const QString name = folder.isEmpty() ? u"."_s : folder;
    folders.removeAll(name);
    if (watched)
        folders.append(name);
    m_json.insert(watchedKey, QJsonArray::fromStringList(folders));
}

} // namespace countersign
