// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/search_hits.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestToolsSearchHits : public QObject {
    Q_OBJECT
    const QString m_text =
        u"Passages found: 3, best first.\n\n[1] a.txt (score 7.1)\nThe water rose.\n\nIt fell again.\n\n[2] b.pdf, page 2 (score 5.0)\n"
        "A pipe burst.\n\n[3] c.txt (score 0.9)\nA fee.\n\n[Documents that could not be read to the end and may hold more: 1. list_files "
        "names them.]"_s;

private Q_SLOTS:
    void findsEachPassageWithItsPlaceAndScore()
    {
        const auto hits = searchHitsIn(m_text);
        QCOMPARE(hits.size(), size_t(3));
        QCOMPARE(hits[1].where, u"b.pdf, page 2"_s);
        QCOMPARE(hits[1].score, 5.0);
        QCOMPARE(m_text.sliced(hits[0].begin, hits[0].end - hits[0].begin), u"[1] a.txt (score 7.1)\nThe water rose.\n\nIt fell again."_s);
        QCOMPARE(m_text.sliced(hits[2].begin, hits[2].end - hits[2].begin), u"[3] c.txt (score 0.9)\nA fee."_s);
    }

    void whatIsStruckOutIsGoneAndTheRestStays()
    {
        const QString text = withoutHit(m_text, searchHitsIn(m_text)[1]);
        QVERIFY(!text.contains(u"pipe"_s) && !text.contains(u"b.pdf"_s));
        QVERIFY(text.contains(u"water"_s) && text.contains(u"A fee."_s) && text.contains(u"could not be read"_s));
        const auto left = searchHitsIn(text);
        QCOMPARE(left.size(), size_t(2));
        QCOMPARE(left[0].number, 1);
        QCOMPARE(left[1].number, 3);
        QString none = text;
        for (auto hits = left; !hits.empty(); hits = searchHitsIn(none))
            none = withoutHit(none, hits.front());
        QVERIFY(!none.contains(u"water"_s) && !none.contains(u"A fee."_s));
    }

    void aHeadInsideADocumentIsNotOne()
    {
        const QString text =
            u"Passages found: 2, best first.\n\n[1] a.txt (score 7.1)\nA list:\n\n[7] x (score 1.0)\ny\n\n[2] b.txt (score 1.0)\nz"_s;
        const auto hits = searchHitsIn(text);
        QCOMPARE(hits.size(), size_t(2));
        QVERIFY(!withoutHit(text, hits[0]).contains(u"[7]"_s));
    }

    void otherTextsHaveNone()
    {
        QVERIFY(searchHitsIn({}).empty());
        QVERIFY(searchHitsIn(u"Hello\n\n[1] a (score 1.0)\nb"_s).empty());
        QVERIFY(searchHitsIn(u"Passages found: 0, best first."_s).empty());
    }
};

QTEST_GUILESS_MAIN(TestToolsSearchHits)
#include "test_tools_search_hits.moc"
