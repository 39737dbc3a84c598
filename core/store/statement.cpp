// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlError>

namespace countersign {

namespace {
// Primary result codes of SQLite, https://www.sqlite.org/rescode.html; the bits above the lowest eight are details.
enum SqliteCode { Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

QString words(const char *text, const QString &file) { return QCoreApplication::translate("Store", text).arg(file); }
} // namespace

Error storageError(const QSqlError &error, const QString &file)
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case Full:
        return {ErrorCode::Storage,
                words(QT_TRANSLATE_NOOP("Store", "The disk is full: “%1” could not be written. Nothing was changed. Free some space and try again."),
                      file)};
    case Busy:
    case Locked:
        return {ErrorCode::Storage,
                words(QT_TRANSLATE_NOOP("Store", "Another program keeps “%1” locked. Close other windows and commands of Countersign and try again."),
                      file)};
    case ReadOnly:
        return {ErrorCode::Storage,
                words(QT_TRANSLATE_NOOP("Store",
                                        "“%1” or its folder may not be written. Change its permissions, or set COUNTERSIGN_HOME to another folder."),
                      file)};
    case CannotOpen:
        return {ErrorCode::Storage,
                words(QT_TRANSLATE_NOOP("Store", "“%1” cannot be opened. Check that its folder exists and that you may read and write it."), file)};
    case NotADatabase:
        return {ErrorCode::Invalid,
                words(QT_TRANSLATE_NOOP(
                          "Store", "“%1” is not a database of Countersign. Move it away and start again, or set COUNTERSIGN_HOME to another folder."),
                      file)};
    case Corrupt:
        return {ErrorCode::Storage, words(QT_TRANSLATE_NOOP("Store", "“%1” is damaged. Keep a copy of it, and put a backup in its place."), file)};
    case IoError:
        return {
            ErrorCode::Storage,
            words(QT_TRANSLATE_NOOP("Store", "The disk failed while “%1” was read or written. Check the disk and its connection, then try again."),
                  file)};
    default: return {ErrorCode::Storage, QCoreApplication::translate("Store", "“%1” refused a change: %2.").arg(file, error.databaseText())};
    }
}

Result<QSqlQuery> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(storageError(query.lastError(), database.databaseName()));
    // Qt would bind a null QString as NULL; here only an empty QVariant is NULL.
    for (const QVariant &value : values)
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(QString(QLatin1StringView(""))) : value);
    if (!query.exec())
        return std::unexpected(storageError(query.lastError(), database.databaseName()));
    return query;
}

Result<bool> nextRow(QSqlQuery &query, const QSqlDatabase &database)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return std::unexpected(storageError(query.lastError(), database.databaseName()));
    return false;
}

} // namespace countersign
