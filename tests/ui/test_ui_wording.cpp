// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestWording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moneyIsWrittenAsTheLanguageWritesIt();
};

void TestWording::moneyIsWrittenAsTheLanguageWritesIt()
{
    const QLocale before;
    const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
    const Money amount = Money::fromPicoDollars(198'000'000'000);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(wording::money(amount), u"$0.198"_s);
    QCOMPARE(wording::money(Money()), u"$0"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(wording::money(amount), u"0,198\u00a0$"_s);
    QCOMPARE(wording::money(Money()), u"0\u00a0$"_s);
    QCOMPARE(wording::money(Money::fromPicoDollars(1'000'000)), u"< 0,001\u00a0$"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QCOMPARE(wording::money(amount), u"0,198\u00a0$"_s);
}

QTEST_GUILESS_MAIN(TestWording)
#include "test_ui_wording.moc"
