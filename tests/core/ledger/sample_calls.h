// SPDX-License-Identifier: GPL-3.0-or-later
// Calls for tests of the ledger, and a ledger in a folder of its own.
#pragma once
#include "core/ledger/ledger.h"
#include "core/store/statement.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>

namespace countersign {

inline CallDecided decidedCall(const QByteArray &body = "{\"model\":\"m-1\"}")
{
    using namespace Qt::StringLiterals;
    CallDecided call;
    call.id = RequestId::create();
    call.run = RunId::create();
    call.conversation = ConversationId::create();
    call.agent = u"claims-triage"_s;
    call.destination = {u"anthropic"_s, u"anthropic-messages"_s, u"m-1"_s, QUrl(u"https://api.example.com/v1/messages"_s), false};
    call.body = body;
    call.sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    call.findings = {{u"IBAN"_s, 1}, {u"PERSON"_s, 2}};
    call.leftIn = {{u"DATE"_s, 3}};
    call.policy = u"strict"_s;
    call.decision = u"signed"_s;
    call.decidedBy = u"person"_s;
    return call;
}

inline CallFinished finishedCall(const RequestId &id, const QDateTime &queued = QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC))
{
    using namespace Qt::StringLiterals;
    CallFinished call;
    call.id = id;
    call.httpStatus = 200;
    call.attempts = 1;
    call.timing = {queued, 3, 210, 1500};
    call.firstTokenMs = 250;
    call.usage = {1200, 1000, 100, 50, 300, 120};
    call.cost = {Money::fromPicoDollars(43'500'000'000), u"list price, 2026-11-22"_s};
    call.model = u"m-1-20260101"_s;
    call.stop = u"end_turn"_s;
    call.providerRequestId = u"req_7"_s;
    return call;
}

class LedgerFolder {
public:
    LedgerFolder() { reopen(); }
    void reopen()
    {
        m_database.reset();
        auto database = Database::open(path(), QStringLiteral("main"));
        if (!database)
            qFatal("%s", qPrintable(database.error().message));
        m_database = std::move(*database);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("countersign.sqlite")); }
    [[nodiscard]] Database &database() { return *m_database; }
    /// What somebody does who can write the file: guards removed, one statement run.
    void tamper(const QString &sql, const QVariantList &values = {})
    {
        const QSqlDatabase connection = *m_database->connection();
        for (const char *name : {"no_update", "no_delete", "in_order"})
            (void)execute(connection, QStringLiteral("DROP TRIGGER IF EXISTS ledger_entries_%1").arg(QLatin1StringView(name)));
        (void)execute(connection, QStringLiteral("PRAGMA foreign_keys = OFF"));
        if (const auto done = execute(connection, sql, values); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace countersign
