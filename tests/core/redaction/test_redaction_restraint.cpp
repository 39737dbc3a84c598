// SPDX-License-Identifier: GPL-3.0-or-later
// Texts without anybody in them stay nearly untouched: tests/data/redaction/without-anybody.txt holds code, logs, tables, manuals, settings and prose
// in eight languages, written to mislead (Merlin, Ruby, Heather, Jack of trumps); names-of-things.txt the same in the extreme, with a word that is a name
// elsewhere in nearly every sentence. Never trained on. The count of what the standard policy would replace may not rise above what is written here;
// the goal for texts of the first kind is one in 20 KB.
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

std::vector<Text> textsOf(const QString &name)
{
    static const QRegularExpression heading(u"^=== [0-9]+ \\| [a-z]+ \\| ([a-z]+)$"_s, QRegularExpression::MultilineOption);
    QFile file(QStringLiteral(TEST_DATA "/redaction/") + name);
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
    }

    void raisesFewAlarmsWhereNobodyIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("genre");
        QTest::addColumn<int>("most");
        QTest::newRow("without-anybody, chat") << u"without-anybody.txt"_s << u"chat"_s << 0;
        QTest::newRow("without-anybody, code") << u"without-anybody.txt"_s << u"code"_s << 1;
        QTest::newRow("without-anybody, form") << u"without-anybody.txt"_s << u"form"_s << 0;
        QTest::newRow("without-anybody, json") << u"without-anybody.txt"_s << u"json"_s << 0;
        QTest::newRow("without-anybody, log") << u"without-anybody.txt"_s << u"log"_s << 0;
        QTest::newRow("without-anybody, manual") << u"without-anybody.txt"_s << u"manual"_s << 0;
        QTest::newRow("without-anybody, news") << u"without-anybody.txt"_s << u"news"_s << 0;
        QTest::newRow("without-anybody, prompt") << u"without-anybody.txt"_s << u"prompt"_s << 0;
        QTest::newRow("without-anybody, table") << u"without-anybody.txt"_s << u"table"_s << 0;
        QTest::newRow("names-of-things, chat") << u"names-of-things.txt"_s << u"chat"_s << 1;
        QTest::newRow("names-of-things, code") << u"names-of-things.txt"_s << u"code"_s << 2;
        QTest::newRow("names-of-things, form") << u"names-of-things.txt"_s << u"form"_s << 8;
        QTest::newRow("names-of-things, json") << u"names-of-things.txt"_s << u"json"_s << 1;
        QTest::newRow("names-of-things, log") << u"names-of-things.txt"_s << u"log"_s << 1;
        QTest::newRow("names-of-things, manual") << u"names-of-things.txt"_s << u"manual"_s << 7;
        QTest::newRow("names-of-things, news") << u"names-of-things.txt"_s << u"news"_s << 87;
        QTest::newRow("names-of-things, prompt") << u"names-of-things.txt"_s << u"prompt"_s << 1;
        QTest::newRow("names-of-things, table") << u"names-of-things.txt"_s << u"table"_s << 0;
    }
    void raisesFewAlarmsWhereNobodyIs()
    {
        QFETCH(QString, file);
        QFETCH(QString, genre);
        QFETCH(int, most);
        QStringList alarms;
        qsizetype size = 0;
        for (const Text &t : textsOf(file)) {
            if (t.genre == genre) {
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
