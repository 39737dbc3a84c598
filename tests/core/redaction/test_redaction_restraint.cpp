// SPDX-License-Identifier: GPL-3.0-or-later
// Texts without anybody in them stay nearly untouched: tests/data/redaction/without-anybody.txt holds code, logs, tables, manuals, settings and prose
// in eight languages, written to mislead (Merlin, Ruby, Heather, Jack of trumps). Never trained on. The count of what the standard policy would replace may
// not rise above what is written here; the goal for texts of this kind is one in 20 KB.
#include "core/redaction/policy.h"
#include "core/redaction/scanner.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

struct Text {
    QString genre;
    QString text;
};

std::vector<Text> textsWithoutAnybody()
{
    static const QRegularExpression heading(u"^=== [0-9]+ \\| [a-z]+ \\| ([a-z]+)$"_s, QRegularExpression::MultilineOption);
    QFile file(QStringLiteral(TEST_DATA "/redaction/without-anybody.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString all = QString::fromUtf8(file.readAll());
    std::vector<Text> texts;
    QList<QRegularExpressionMatch> found;
    for (const QRegularExpressionMatch &m : heading.globalMatch(all))
        found += m;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const qsizetype end = i + 1 < found.size() ? found[i + 1].capturedStart() : all.size();
        texts.push_back({found[i].captured(1), all.sliced(found[i].capturedEnd(), end - found[i].capturedEnd()).trimmed()});
    }
    return texts;
}

} // namespace

class TestRedactionRestraint : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Scanner> m_scanner;
    std::optional<Policy> m_policy;
    std::vector<Text> m_texts;

    /// What the standard policy would replace.
    QStringList replaced(const QString &text) const
    {
        QStringList values;
        const auto scanned = m_scanner->scan(text);
        if (!scanned)
            qFatal("the scan failed");
        for (const Detection &d : *scanned) {
            const Policy::Rule rule = m_policy->ruleFor(d.type, u"openai"_s, false);
            if (rule.action != Action::Allow && d.score >= rule.threshold)
                values += u"%1 “%2” (%3, %4)"_s.arg(d.type, text.sliced(d.range.begin, d.range.length()), d.rule).arg(d.score, 0, 'f', 2);
        }
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scanner = Scanner::create().value_or(nullptr);
        QVERIFY(m_scanner);
        const auto policy = Policy::shipped(u"standard"_s);
        QVERIFY(policy);
        m_policy = *policy;
        m_texts = textsWithoutAnybody();
        QVERIFY(m_texts.size() >= 25);
    }

    void raisesFewAlarmsWhereNobodyIs_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("chat") << 0;
        QTest::newRow("code") << 1;
        QTest::newRow("form") << 1;
        QTest::newRow("json") << 0;
        QTest::newRow("log") << 0;
        QTest::newRow("manual") << 4;
        QTest::newRow("news") << 7;
        QTest::newRow("prompt") << 0;
        QTest::newRow("table") << 2;
    }
    void raisesFewAlarmsWhereNobodyIs()
    {
        QFETCH(int, most);
        QStringList alarms;
        qsizetype size = 0;
        for (const Text &t : m_texts) {
            if (t.genre == QLatin1StringView(QTest::currentDataTag())) {
                alarms += replaced(t.text);
                size += t.text.toUtf8().size();
            }
        }
        QVERIFY(size > 0);
        qInfo("%s: %lld alarms in %.1f KB", QTest::currentDataTag(), qlonglong(alarms.size()), double(size) / 1024);
        QVERIFY2(alarms.size() <= most, qPrintable(alarms.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestRedactionRestraint)
#include "test_redaction_restraint.moc"
