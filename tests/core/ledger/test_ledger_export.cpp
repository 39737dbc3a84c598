// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A disk that is full after some bytes.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

/// RFC 4180, for reading back what was written.
QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> rows{QStringList{QString()}};
    bool inQuotes = false;
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            rows.last().last() += text[i++];
        else if (c == u'"')
            inQuotes = !inQuotes;
        else if (!inQuotes && c == u',')
            rows.last().append(QString());
        else if (!inQuotes && c == u'\n')
            rows.append(QStringList{QString()});
        else if (inQuotes || c != u'\r')
            rows.last().last() += c;
    }
    rows.removeLast();
    return rows;
}

} // namespace

class LedgerExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_ledger.emplace(m_folder->database(), m_clock);
        m_first = decidedCall();
        QVERIFY(m_ledger->append(m_first));
        QVERIFY(m_ledger->append(finishedCall(m_first.id)));
        m_second = decidedCall();
        m_second.decision = u"refused"_s;
        m_second.reason = u"=HYPERLINK(\"http://x\"), \"no\"\nthanks"_s;
        m_second.agent = u"@agent"_s;
        QVERIFY(m_ledger->append(m_second));
    }

    void jsonLinesHoldOneCallEachTheOldestFirst()
    {
        const QByteArray text = exported(ExportFormat::JsonLines, 2);
        const QList<QByteArray> lines = text.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first, Ledger::toJson(*m_ledger->call(m_first.id)));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()[u"reason"_s].toString(), m_second.reason);
    }

    void csvReadsBackWithTheSameColumnsInEveryRow()
    {
        const QList<QStringList> rows = readCsv(exported(ExportFormat::Csv, 2));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(QSet<QString>(rows[0].begin(), rows[0].end()).size(), rows[0].size());
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows[0].size());
        const auto cell = [&](int row, const QString &name) { return rows[row][rows[0].indexOf(name)]; };
        QCOMPARE(cell(1, u"id"_s), m_first.id.text());
        QCOMPARE(cell(1, u"at"_s), u"2026-11-22T10:00:00.000Z"_s);
        QCOMPARE(cell(1, u"cost_usd"_s), u"0.0435"_s);
        QCOMPARE(cell(1, u"findings"_s), u"IBAN 1; PERSON 2"_s);
        QCOMPARE(cell(1, u"input"_s), u"1200"_s);
        QCOMPARE(cell(1, u"done_ms"_s), u"1500"_s);
        QCOMPARE(cell(1, u"local"_s), u"false"_s);
        QCOMPARE(cell(2, u"cost_usd"_s), QString());
        QCOMPARE(cell(2, u"state"_s), u"refused"_s);
    }

    void csvNeverHoldsAFormula()
    {
        const QList<QStringList> rows = readCsv(exported(ExportFormat::Csv, 2));
        QCOMPARE(rows[2][rows[0].indexOf(u"reason"_s)], QString(u'\'' + m_second.reason));
        QCOMPARE(rows[2][rows[0].indexOf(u"agent"_s)], u"'@agent"_s);
    }

    void theFilterHolds()
    {
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto written = exportCalls(*m_ledger, {.decision = u"refused"_s}, ExportFormat::JsonLines, out);
        QVERIFY(written);
        QCOMPARE(*written, 1);
        QVERIFY(out.data().contains(m_second.id.text().toUtf8()) && !out.data().contains(m_first.id.text().toUtf8()));
    }

    void bodiesAreNotExported()
    {
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines})
            QVERIFY(!exported(format, 2).contains("\"model\\\""));
    }

    void aFullDiskIsAnError_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("at once") << 0;
        QTest::newRow("in the first call") << 600;
        QTest::newRow("in the second call") << 1500;
    }
    void aFullDiskIsAnError()
    {
        QFETCH(const int, room);
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines}) {
            FullDevice out(room);
            const auto written = exportCalls(*m_ledger, {}, format, out);
            if (written) // the CSV is the shorter one
                QVERIFY(room == 1500 && format == ExportFormat::Csv);
            else
                QVERIFY2(written.error().code == ErrorCode::Storage && written.error().message.contains("No space left"_L1),
                         qPrintable(written.error().message));
        }
    }

    void formatsAreFoundByName()
    {
        QCOMPARE(exportFormatFromName(u"jsonl"), ExportFormat::JsonLines);
        QCOMPARE(exportFormatFromName(u"csv"), ExportFormat::Csv);
        QVERIFY(!exportFormatFromName(u"xml"));
    }

private:
    QByteArray exported(ExportFormat format, qint64 calls)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto written = exportCalls(*m_ledger, {}, format, out);
        return written && *written == calls ? out.data() : QByteArray();
    }

    std::unique_ptr<LedgerFolder> m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC)};
    std::optional<Ledger> m_ledger;
    CallDecided m_first, m_second;
};

QTEST_GUILESS_MAIN(LedgerExportTest)
#include "test_ledger_export.moc"
