// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as they look, and where on them a passage stands.
#include "core/documents/page_picture.h"
#include "tests/core/documents/worker_main.h"

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// Words set line by line, ten to a line.
std::vector<PageWord> page(const QString &text)
{
    std::vector<PageWord> words;
    for (const QString &word : text.split(u' '))
        words.push_back({QRectF(0.1 * double(words.size() % 10), 0.05 * double(words.size() / 10), 0.095, 0.03), word});
    return words;
}

} // namespace

class TestPicture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsAPageWithItsWords();
    void aPageThatIsNotThereIsAnError();
    void marksAPassageAcrossLines();
    void aFewCommonWordsAreNoPassage();
};

void TestPicture::drawsAPageWithItsWords()
{
    const QString path = QStringLiteral(TEST_DATA "/../../resources/sample/workspace/claims/claim-07.pdf");
    const auto picture = drawPage(path, 1, 72);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QCOMPARE(picture->rgb.size(), qsizetype(picture->width) * picture->height * 3);
    QVERIFY(picture->width > 300 && picture->height > picture->width);
    // Ink on paper.
    QVERIFY(std::ranges::any_of(picture->rgb, [](char c) { return uchar(c) < 0x80; }) && picture->rgb.contains('\xff'));
    QVERIFY(std::ranges::any_of(picture->words, [](const PageWord &word) { return word.text.contains("Oyelaran"_L1); }));
    for (const PageWord &word : picture->words)
        QVERIFY(QRectF(0, 0, 1.001, 1.001).contains(word.box));
}

void TestPicture::aPageThatIsNotThereIsAnError()
{
    QVERIFY(!drawPage(QStringLiteral(TEST_DATA "/../../resources/sample/workspace/claims/claim-07.pdf"), 99, 72));
    QVERIFY(!drawPage(QStringLiteral(TEST_DATA "/../../README.md"), 1, 72));
    QCOMPARE(drawPage(u"/not there.pdf"_s, 1, 72).error().code, ErrorCode::NotFound);
}

void TestPicture::marksAPassageAcrossLines()
{
    const auto words = page(u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen"_s);
    // The reader's text breaks lines elsewhere and keeps signs apart.
    const auto boxes = boxesOf(u"Nine  TEN,\n eleven (twelve)"_s, words);
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[0].top(), 0.0);
    QVERIFY(qFuzzyCompare(boxes[0].left(), 0.8) && boxes[0].right() > 0.99);
    QVERIFY(qFuzzyCompare(boxes[1].top(), 0.05) && boxes[1].left() == 0.0);
}

void TestPicture::aFewCommonWordsAreNoPassage()
{
    const auto words = page(u"the house of the rising sun is in the south"_s);
    QVERIFY(boxesOf(u"the cat of the neighbour is in another town altogether"_s, words).empty());
    QVERIFY(boxesOf({}, words).empty());
    QCOMPARE(boxesOf(u"sun"_s, words).size(), 1);
}

WORKER_TEST_MAIN(TestPicture)

#include "test_documents_picture.moc"
