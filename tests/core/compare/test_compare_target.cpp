// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/compare_target.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestCompareTarget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTargetsAsAScriptWritesThem()
    {
        const auto wishes = parseTargets(u"anthropic/claude-x, openrouter/meta/llama-3:8b+policy=strict+temperature=0.2+max=500"_s);
        QVERIFY(wishes);
        QCOMPARE(wishes->size(), size_t(2));
        QCOMPARE(wishes->front(), (TargetWish{u"anthropic"_s, u"claude-x"_s, {}, {}, {}}));
        QCOMPARE(wishes->back(), (TargetWish{u"openrouter"_s, u"meta/llama-3:8b"_s, u"strict"_s, 0.2, 500}));
    }

    void keepsAPlusSignInAModelsName()
    {
        const auto wishes = parseTargets(u"local/command-r+08-2024+temperature=0"_s);
        QVERIFY(wishes);
        QCOMPARE(wishes->front().model, u"command-r+08-2024"_s);
        QCOMPARE(wishes->front().temperature, std::optional(0.0));
    }

    void itsTextReadsBackAsTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"a/m"_s;
        QTest::newRow("policy") << u"a/m+policy=strict"_s;
        QTest::newRow("everything") << u"a/x/y:z+policy=local-only+temperature=0.7+max=12"_s;
    }
    void itsTextReadsBackAsTheSame()
    {
        QFETCH(QString, text);
        QCOMPARE(parseTargets(text)->front().text(), text);
    }

    void saysWhichTargetIsFaulty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no model") << u"a/m,anthropic"_s;
        QTest::newRow("empty model") << u"a/m,anthropic/"_s;
        QTest::newRow("nothing") << u"a/m,"_s;
        QTest::newRow("hot") << u"a/m,a/b+temperature=3"_s;
        QTest::newRow("not a number") << u"a/m,a/b+temperature=warm"_s;
        QTest::newRow("no tokens") << u"a/m,a/b+max=0"_s;
        QTest::newRow("no policy") << u"a/m,a/b+policy="_s;
    }
    void saysWhichTargetIsFaulty()
    {
        QFETCH(QString, text);
        const auto wishes = parseTargets(text);
        QVERIFY(!wishes);
        QCOMPARE(wishes.error().code, ErrorCode::BadUsage);
        QVERIFY2(wishes.error().message.contains(u'"' + text.sliced(4) + u'"'), qPrintable(wishes.error().message));
    }

    void findsTheProviderAndThePolicyThatItNames()
    {
        const auto target = findTarget({u"b"_s, u"m"_s, u"strict"_s, 0.5, 9}, lookup());
        QVERIFY(target);
        QCOMPARE(target->provider.name, u"b"_s);
        QCOMPARE(target->policy.name(), u"strict"_s);
        QCOMPARE(target->temperature, std::optional(0.5));
        QCOMPARE(findTarget({u"b"_s, u"m"_s, {}, {}, {}}, lookup())->policy.name(), u"standard"_s);
    }

    void neverTakesAnotherProviderInstead()
    {
        QCOMPARE(findTarget({u"nonesuch"_s, u"m"_s, {}, {}, {}}, lookup()).error().code, ErrorCode::NotFound);
        QCOMPARE(findTarget({u"keyless"_s, u"m"_s, {}, {}, {}}, lookup()).error().code, ErrorCode::Secret);
        QCOMPARE(findTarget({u"b"_s, u"m"_s, u"nonesuch"_s, {}, {}}, lookup()).error().code, ErrorCode::NotFound);
    }

private:
    static TargetLookup lookup()
    {
        const QUrl url(u"https://api.example.com"_s);
        return {{{u"keyless"_s, u"openai-chat"_s, url, {}, {u"m"_s}, true}, {u"b"_s, u"anthropic-messages"_s, url, {}, {u"m"_s}, true}},
                [](const Provider &provider) { return provider.name != "keyless"_L1; },
                [](const QString &name) { return Policy::shipped(name); },
                u"standard"_s};
    }
};

QTEST_GUILESS_MAIN(TestCompareTarget)
#include "test_compare_target.moc"
