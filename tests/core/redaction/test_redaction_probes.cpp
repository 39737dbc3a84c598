// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that hide a value or look as if they had one, one a line in tests/data/redaction/probes.jsonl: what must be covered ("find"), what
// must not be touched ("spare"), or that nothing at all is found ("nothing"). How to add one is in the README there.
#include "core/redaction/scanner.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionProbes : public QObject {
    Q_OBJECT

    static constexpr double Usual = 0.4; // the threshold of the policies that ship
    std::shared_ptr<const Scanner> m_scanner;

    static bool isTold(QChar c) { return c.isLetterOrNumber(); }

    /// What of `value` in the text is not covered, or where it stands and is touched.
    static bool isCovered(const QString &text, const QString &value, const std::vector<Detection> &found)
    {
        const qsizetype begin = text.indexOf(value);
        for (qsizetype i = begin; i < begin + value.size(); ++i) {
            const bool inside = std::ranges::any_of(found, [&](const Detection &d) { return i >= d.range.begin && i < d.range.end; });
            if (!inside && isTold(text[i]))
                return false;
        }
        return true;
    }
    static bool isTouched(const QString &text, const QString &value, const std::vector<Detection> &found)
    {
        const qsizetype begin = text.indexOf(value);
        return std::ranges::any_of(found, [&](const Detection &d) { return d.range.begin < begin + value.size() && d.range.end > begin; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scanner = Scanner::create().value_or(nullptr);
        QVERIFY(m_scanner);
    }

    void findsWhatItMustAndSparesTheRest_data()
    {
        QTest::addColumn<QJsonObject>("probe");
        QFile file(QStringLiteral(TEST_DATA "/redaction/probes.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int count = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const QJsonObject probe = QJsonDocument::fromJson(line).object();
            QVERIFY2(!probe.isEmpty(), line.constData());
            QTest::newRow(qPrintable(probe[u"name"_s].toString())) << probe;
            ++count;
        }
        QVERIFY(count >= 300);
    }
    void findsWhatItMustAndSparesTheRest()
    {
        QFETCH(QJsonObject, probe);
        const QString text = probe[u"text"_s].toString();
        auto scanned = m_scanner->scan(text);
        QVERIFY(scanned);
        std::erase_if(*scanned, [](const Detection &d) { return d.score < Usual; });
        QStringList seen;
        for (const Detection &d : *scanned)
            seen += u"%1 by %2: “%3”"_s.arg(d.type, d.rule, text.sliced(d.range.begin, d.range.length()));
        const QString all = seen.join(u"; "_s);
        for (const QJsonValue &value : probe[u"find"_s].toArray()) {
            QVERIFY2(text.contains(value.toString()), "the probe itself is wrong");
            QVERIFY2(isCovered(text, value.toString(), *scanned), qPrintable(u"“%1” is not covered; found: %2"_s.arg(value.toString(), all)));
        }
        for (const QJsonValue &value : probe[u"spare"_s].toArray())
            QVERIFY2(!isTouched(text, value.toString(), *scanned), qPrintable(u"“%1” is touched by %2"_s.arg(value.toString(), all)));
        if (probe[u"nothing"_s].toBool())
            QVERIFY2(scanned->empty(), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(TestRedactionProbes)
#include "test_redaction_probes.moc"
