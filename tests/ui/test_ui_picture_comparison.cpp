// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of pictures: what must fail fails, on the reference pictures themselves; what differs from day to day passes.
#include "tests/ui/picture_comparison.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using pictures::compare;

namespace {

QImage reference(const QString &name) { return QImage(QStringLiteral(PICTURES) + u'/' + name + u".png"_s); }

/// In the window's pixels.
QImage paintedOver(QImage picture, const QRect &window, const QColor &color)
{
    QPainter painter(&picture);
    painter.fillRect(QRect(window.topLeft() / 4, window.size() / 4), color);
    return picture;
}

// A page as large as the window: two panes, a button, and lines of words.
QImage page(const QStringList &words, const QFont &font = {}, int button = 1000)
{
    QImage picture(pictures::Window, QImage::Format_RGB32);
    picture.fill(QColor(243, 244, 246));
    QPainter painter(&picture);
    painter.fillRect(QRect(200, 40, 500, 700), Qt::white);
    painter.setPen(Qt::black);
    painter.setFont(font);
    int y = 80;
    for (const QString &line : words) {
        painter.drawText(QPoint(220, y), line);
        y += 20;
    }
    painter.setBrush(QColor(0, 103, 163));
    painter.drawRect(QRect(button, 760, 110, 24));
    painter.setPen(Qt::white);
    painter.drawText(QRect(button, 760, 110, 24), Qt::AlignCenter, u"Sign and send"_s);
    return pictures::reduced(picture);
}

QStringList letter(const QString &time, const QString &hash)
{
    return {u"Held for you since %1, request 2 of this run"_s.arg(time),
            u"12.3 KB · ~3,300 tokens · SHA-256 %1…"_s.arg(hash),
            u"Search the documents for the claim and say which desk takes it."_s,
            {},
            u"%1 to the first token, 1,059 tokens in, 45 out"_s.arg(time)};
}

} // namespace

class TestPictureComparison final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyReferenceIsLikeItself();
    void darkIsNotLight();
    void anotherPageFails();
    void aPaneThatIsMissingFails_data();
    void aPaneThatIsMissingFails();
    void aShiftOfFortyPixelsFails_data();
    void aShiftOfFortyPixelsFails();
    void aButtonThatIsMissingFails();
    void aTextThatIsCutToNothingFails();
    void theWrongScaleFails();
    void anotherAccentFails();
    void otherDigitsPass();
    void anotherFontPasses();
    void aShiftOfHalfACellPasses();
    void aPictureThatIsMissingFails();
};

void TestPictureComparison::everyReferenceIsLikeItself()
{
    const QStringList files = QDir(QStringLiteral(PICTURES)).entryList({u"*.png"_s});
    QCOMPARE(files.size(), 92);
    for (const QString &file : files) {
        const QImage picture = reference(file.chopped(4));
        QCOMPARE(picture.size(), pictures::Reduced);
        QCOMPARE(compare(picture, picture).worst, 0.0);
    }
}

void TestPictureComparison::darkIsNotLight()
{
    for (const QString &light : QDir(QStringLiteral(PICTURES)).entryList({u"*-light-*.png"_s})) {
        QString dark = light;
        dark.replace("-light-"_L1, "-dark-"_L1);
        QVERIFY2(!compare(reference(dark.chopped(4)), reference(light.chopped(4))).isAlike(), qPrintable(light));
    }
}

void TestPictureComparison::anotherPageFails()
{
    const QStringList files = QDir(QStringLiteral(PICTURES)).entryList({u"*-dark-100.png"_s});
    for (const QString &one : files) {
        for (const QString &other : files)
            QVERIFY2(one == other || !compare(reference(one.chopped(4)), reference(other.chopped(4))).isAlike(), qPrintable(one + u' ' + other));
    }
}

void TestPictureComparison::aPaneThatIsMissingFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QRect>("pane");
    QTest::newRow("the values of the review") << u"review-second"_s << QRect(724, 428, 540, 148);
    QTest::newRow("the bytes of the review") << u"review-second"_s << QRect(724, 612, 540, 144);
    QTest::newRow("the answer") << u"answer"_s << QRect(256, 44, 464, 620);
    QTest::newRow("the library") << u"documents"_s << QRect(56, 120, 480, 660);
    QTest::newRow("the first request") << u"design"_s << QRect(960, 88, 316, 520);
    QTest::newRow("a chart") << u"insights"_s << QRect(68, 90, 580, 260);
    QTest::newRow("the details of a call") << u"ledger-row"_s << QRect(56, 400, 290, 350);
    QTest::newRow("the sections of the settings") << u"settings-providers"_s << QRect(60, 44, 168, 220);
    QTest::newRow("what would leave") << u"settings-policies"_s << QRect(856, 460, 400, 160);
    QTest::newRow("the suggestions") << u"welcome"_s << QRect(284, 320, 410, 160);
    QTest::newRow("a choice") << u"first-start"_s << QRect(370, 336, 600, 80);
}

void TestPictureComparison::aPaneThatIsMissingFails()
{
    QFETCH(QString, name);
    QFETCH(QRect, pane);
    for (const QString &scheme : {u"light"_s, u"dark"_s}) {
        const QImage picture = reference(name + u'-' + scheme + u"-100"_s);
        const QColor ground = picture.pixelColor(pane.topLeft() / 4);
        const pictures::Difference difference = compare(paintedOver(picture, pane, ground), picture);
        QVERIFY2(!difference.isAlike(), qPrintable(scheme + u": "_s + difference.words()));
        QVERIFY(difference.area.intersects(pane));
    }
}

void TestPictureComparison::aShiftOfFortyPixelsFails_data()
{
    QTest::addColumn<QPoint>("by");
    QTest::newRow("down") << QPoint(0, 40);
    QTest::newRow("right") << QPoint(40, 0);
    QTest::newRow("up and left") << QPoint(-40, -40);
}

void TestPictureComparison::aShiftOfFortyPixelsFails()
{
    QFETCH(QPoint, by);
    for (const QString &file : QDir(QStringLiteral(PICTURES)).entryList({u"*-100.png"_s})) {
        const QImage picture = reference(file.chopped(4));
        QImage shifted = picture;
        QPainter(&shifted).drawImage(by / 4, picture);
        QVERIFY2(!compare(shifted, picture).isAlike(), qPrintable(file));
    }
}

void TestPictureComparison::aButtonThatIsMissingFails()
{
    for (const QString &scheme : {u"light"_s, u"dark"_s}) {
        const QImage picture = reference(u"review-second-"_s + scheme + u"-100"_s);
        const QColor ground = picture.pixelColor(QPoint(916, 768) / 4);
        const pictures::Difference sign = compare(paintedOver(picture, QRect(1120, 764, 120, 32), ground), picture);
        QVERIFY2(!sign.isAlike(), qPrintable(scheme + sign.words()));
        const pictures::Difference refuse = compare(paintedOver(picture, QRect(728, 764, 92, 32), ground), picture);
        QVERIFY2(!refuse.isAlike(), qPrintable(scheme + refuse.words()));
    }
}

void TestPictureComparison::aTextThatIsCutToNothingFails()
{
    QStringList words = letter(u"253 ms"_s, u"fd928e36078f"_s);
    const QImage whole = page(words);
    words[2] = u"Se…"_s;
    const pictures::Difference difference = compare(page(words), whole);
    QVERIFY2(!difference.isAlike(), qPrintable(difference.words()));
}

void TestPictureComparison::theWrongScaleFails()
{
    for (const QString &file : QDir(QStringLiteral(PICTURES)).entryList({u"*-light-100.png"_s})) {
        const QImage picture = reference(file.chopped(4));
        const QImage larger = pictures::reduced(picture.copy(0, 0, pictures::Reduced.width() * 4 / 5, pictures::Reduced.height() * 4 / 5));
        QVERIFY2(!compare(larger, picture).isAlike(), qPrintable(file));
    }
}

void TestPictureComparison::anotherAccentFails()
{
    QImage picture = reference(u"review-second-light-100"_s);
    QImage other = picture.rgbSwapped();
    const pictures::Difference difference = compare(other, picture);
    QVERIFY2(!difference.isAlike(), qPrintable(difference.words()));
    QCOMPARE(difference.what, u"other colours"_s);
}

void TestPictureComparison::otherDigitsPass()
{
    const pictures::Difference difference = compare(page(letter(u"253 ms"_s, u"fd928e36078f"_s)), page(letter(u"79 ms"_s, u"1d92bfa937ed"_s)));
    QVERIFY2(difference.isAlike(), qPrintable(difference.words()));
}

void TestPictureComparison::anotherFontPasses()
{
    QFont other;
    other.setStyleHint(QFont::Serif);
    other.setFamily(u"DejaVu Serif"_s);
    other.setPixelSize(QFontInfo(QFont()).pixelSize());
    const pictures::Difference difference =
        compare(page(letter(u"253 ms"_s, u"fd928e36078f"_s), other), page(letter(u"253 ms"_s, u"fd928e36078f"_s)));
    QVERIFY2(difference.isAlike(), qPrintable(difference.words()));
}

void TestPictureComparison::aShiftOfHalfACellPasses()
{
    const QStringList words = letter(u"253 ms"_s, u"fd928e36078f"_s);
    const pictures::Difference difference = compare(page(words, {}, 1008), page(words));
    QVERIFY2(difference.isAlike(), qPrintable(difference.words()));
}

void TestPictureComparison::aPictureThatIsMissingFails() { QVERIFY(!compare(reference(u"welcome-light-100"_s), QImage()).isAlike()); }

QTEST_MAIN(TestPictureComparison)
#include "test_ui_picture_comparison.moc"
