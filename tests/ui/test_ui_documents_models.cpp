// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the documents page, and the words that it marks: no window, no disk.
#include "ui/documents/documents_model.h"
#include "ui/documents/hit_words.h"
#include "ui/documents/hits_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

DocumentInfo document(const QString &path, int pages = 0, int read = 0, const QString &problem = {})
{
    DocumentInfo info;
    info.path = path;
    info.kind = u"text"_s;
    info.bytes = 10;
    info.pages = pages;
    info.pagesRead = read;
    info.problem = problem;
    return info;
}

/// The tree as text, a row a line, indented.
QString printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        out += QString(depth * 2, u' ') + index.data().toString() + u" | "_s + index.siblingAtColumn(DocumentsModel::Read).data().toString() + u'\n';
        out += printed(model, index, depth + 1);
    }
    return out;
}

} // namespace

class TestDocumentsModels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void treeShowsFoldersAndHowMuchWasRead();
    void modelsKeepTheirContract();
    void findsTheWordsThatTheIndexFinds_data();
    void findsTheWordsThatTheIndexFinds();
};

void TestDocumentsModels::treeShowsFoldersAndHowMuchWasRead()
{
    DocumentsModel model;
    model.setTree(DocumentsModel::treeOf({document(u"/far/away/x.txt"_s), document(u"a.txt"_s), document(u"claims/2026/one.pdf"_s, 32, 10),
                                          document(u"claims/two.txt"_s, 0, 0, u"It is locked."_s)}));
    QCOMPARE(printed(model),
             u"/far/away | all of 1\n  x.txt | all of it read\na.txt | all of it read\nclaims | 0 of 2 as a whole\n"
             "  2026 | 0 of 1 as a whole\n    one.pdf | 10 of 32 pages read\n  two.txt | not read\n"_s);
    QCOMPARE(model.indexOf(u"claims/2026/one.pdf"_s).data(DocumentsModel::PathRole).toString(), u"claims/2026/one.pdf"_s);
    QCOMPARE(model.indexOf(u"/far/away/x.txt"_s).data().toString(), u"x.txt"_s);
    QVERIFY(!model.indexOf(u"claims/2027"_s).isValid());
    QCOMPARE(model.documentsUnder(model.indexOf(u"claims"_s)).size(), 2);
    QCOMPARE(model.documentCount(), 4);
}

void TestDocumentsModels::modelsKeepTheirContract()
{
    DocumentsModel documents;
    const QAbstractItemModelTester first(&documents, QAbstractItemModelTester::FailureReportingMode::QtTest);
    documents.setTree(DocumentsModel::treeOf({document(u"a/b.txt"_s), document(u"a/c/d.txt"_s), document(u"e.txt"_s)}));
    documents.setTree(DocumentsModel::treeOf({}));
    HitsModel hits;
    const QAbstractItemModelTester second(&hits, QAbstractItemModelTester::FailureReportingMode::QtTest);
    hits.setHits({{u"a.txt"_s, {PassageHit{}, PassageHit{}}}, {u"b.txt"_s, {PassageHit{}}}});
    QCOMPARE(hits.passageCount(), 3);
    hits.setHits({});
}

void TestDocumentsModels::findsTheWordsThatTheIndexFinds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("case and accents") << u"muller"_s << u"Frau Müller rang."_s << QStringList{u"Müller"_s};
    QTest::newRow("endings") << u"claim"_s << u"Two claims were claimed, no clam."_s << QStringList{u"claims"_s, u"claimed"_s};
    QTest::newRow("not inside words") << u"art"_s << u"The party is part of art."_s << QStringList{u"art"_s};
    QTest::newRow("short words as they are") << u"car"_s << u"Cargo for the cars."_s << QStringList{u"cars"_s};
    QTest::newRow("numbers") << u"KSTL 0009"_s << u"GB94 KSTL 0009"_s << QStringList{u"KSTL"_s, u"0009"_s};
    QTest::newRow("syntax means nothing") << u"\"water\" AND (damage"_s << u"water damage"_s << QStringList{u"water"_s, u"damage"_s};
}

void TestDocumentsModels::findsTheWordsThatTheIndexFinds()
{
    QFETCH(const QString, query);
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    QStringList words;
    for (const Range &range : HitWords(query).in(text))
        words.append(text.mid(range.begin, range.length()));
    QCOMPARE(words, found);
}

QTEST_MAIN(TestDocumentsModels)

#include "test_ui_documents_models.moc"
