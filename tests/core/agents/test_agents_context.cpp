// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/context_budget.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

StoredPart part(Part::Kind kind, Source source, const QString &text)
{
    StoredPart made;
    made.kind = kind;
    made.source = std::move(source);
    made.text = text;
    return made;
}

StoredMessage message(Role role, std::vector<StoredPart> parts)
{
    StoredMessage made;
    made.role = role;
    made.parts = std::move(parts);
    return made;
}

StoredMessage typed(const QString &text) { return message(Role::User, {part(Part::Kind::Text, {Source::Kind::Typed, {}}, text)}); }

StoredMessage answer(const QString &text)
{
    StoredPart words = part(Part::Kind::Text, {Source::Kind::Model, {}}, text);
    words.received = text;
    return message(Role::Assistant, {words});
}

StoredMessage called(const QString &id)
{
    StoredPart call = part(Part::Kind::ToolCall, {Source::Kind::ToolCall, u"search_documents"_s}, u"{}"_s);
    call.received = u"{}"_s;
    call.toolCallId = id;
    call.toolName = call.receivedToolName = u"search_documents"_s;
    return message(Role::Assistant, {call});
}

StoredMessage result(const QString &id, const QString &text)
{
    StoredPart part_ = part(Part::Kind::ToolResult, {Source::Kind::ToolResult, u"search_documents"_s}, text);
    part_.toolCallId = id;
    part_.toolName = u"search_documents"_s;
    return message(Role::Tool, {part_});
}

QString sentences(const QString &about, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"Sentence %1 says something about %2 and its desk. "_s.arg(i).arg(about);
    return text;
}

RunOrder order()
{
    RunOrder made;
    made.agent.name = u"Claims"_s;
    made.agent.instructions = u"You sort claims."_s;
    made.agent.limits.outputTokens = 200;
    made.model = u"m"_s;
    return made;
}

/// Three exchanges, the first with a file and a search, and a last message.
std::vector<StoredMessage> conversation()
{
    std::vector<StoredMessage> history;
    StoredMessage first = typed(u"Please read the report about the storm."_s);
    first.parts.insert(first.parts.begin(), part(Part::Kind::Text, {Source::Kind::Attachment, u"report.pdf"_s}, sentences(u"the report"_s, 80)));
    history.push_back(first);
    history.push_back(called(u"c1"_s));
    history.push_back(result(u"c1"_s, sentences(u"the search"_s, 80)));
    history.push_back(answer(sentences(u"the storm"_s, 40)));
    history.push_back(typed(u"And the water damage?"_s));
    history.push_back(answer(sentences(u"the water"_s, 40)));
    history.push_back(typed(u"What is left to do?"_s));
    return history;
}

QString allText(const std::vector<StoredMessage> &history)
{
    QString text;
    for (const StoredMessage &stored : history) {
        for (const StoredPart &one : stored.parts)
            text += one.text + u'\n';
    }
    return text;
}

} // namespace

class AgentsContextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsCountedUnderWhatItIs()
    {
        RunOrder asked = order();
        asked.memory = {{u"Storm claims go to desk 4."_s, u"pinned note 1"_s}};
        const std::vector<ToolInfo> tools{{u"recall"_s, u"Look up what you kept."_s, {}, false}};
        const ContextPlan plan = planContext(asked, conversation(), tools, std::nullopt);
        for (size_t kind = 0; kind < ContextKinds; ++kind)
            QVERIFY2(plan.tokens[kind] > 0, qPrintable(QString::number(kind)));
        QVERIFY(plan.of(ContextKind::Documents) > plan.of(ContextKind::History)); // a file and a result
        QVERIFY(plan.of(ContextKind::Message) < 20);
        QVERIFY(!plan.room());
        QVERIFY(plan.dropped.empty());
    }

    void whatFitsStaysAsItIs()
    {
        const ContextPlan plan = planContext(order(), conversation(), {}, 100'000);
        QCOMPARE(plan.history, conversation());
        QVERIFY(plan.dropped.empty());
        QVERIFY(plan.fits());
    }

    void saysWhatWouldGoFirst()
    {
        const ContextPlan plan = planContext(order(), conversation(), {}, 100'000);
        QCOMPARE(plan.next.size(), size_t(3));
        QCOMPARE(plan.next[0].what, ContextDrop::What::ToolResult);
        QCOMPARE(plan.next[1].what, ContextDrop::What::Attachment);
        QCOMPARE(plan.next[1].name, u"report.pdf"_s);
        QCOMPARE(plan.next[2].what, ContextDrop::What::Exchange);
    }

    void whatGoesNextIsWhatGoes()
    {
        const qint64 all = planContext(order(), conversation(), {}, 100'000).total();
        std::vector<ContextDrop> expected = planContext(order(), conversation(), {}, 100'000).next;
        for (qint64 window = all; window > 600; window -= 200) {
            const ContextPlan plan = planContext(order(), conversation(), {}, window);
            for (size_t i = 0; i < std::min(plan.dropped.size(), expected.size()); ++i)
                QCOMPARE(plan.dropped[i].what, expected[i].what);
        }
    }

    void leavesOutUntilItFits()
    {
        const qint64 all = planContext(order(), conversation(), {}, std::nullopt).total();
        size_t before = 0;
        for (qint64 window = all + 500; window > 700; window -= 100) {
            const ContextPlan plan = planContext(order(), conversation(), {}, window);
            QVERIFY2(plan.fits(), qPrintable(u"%1 in %2"_s.arg(plan.total()).arg(window)));
            QVERIFY(plan.dropped.size() >= before); // a smaller window never leaves out less
            before = plan.dropped.size();
            QCOMPARE(plan.history.back().parts.back(), conversation().back().parts.back());
        }
        QVERIFY(before >= 4);
    }

    void aResultThatIsLeftOutLeavesALine()
    {
        const qint64 all = planContext(order(), conversation(), {}, std::nullopt).total();
        const ContextPlan plan = planContext(order(), conversation(), {}, all);
        QCOMPARE(plan.dropped.size(), size_t(1));
        QCOMPARE(plan.history.size(), conversation().size());
        QVERIFY(allText(plan.history).contains(u"left out to make room"_s));
        QVERIFY(!allText(plan.history).contains(u"about the search"_s));
        QVERIFY(allText(plan.history).contains(u"about the report"_s));
    }

    void anExchangeThatIsLeftOutIsSummedUpInItsOwnWords()
    {
        const ContextPlan plan = planContext(order(), conversation(), {}, 1'400);
        QVERIFY(std::ranges::contains(plan.dropped, ContextDrop::What::Exchange, &ContextDrop::what));
        QCOMPARE(plan.history.front().role, Role::User);
        const StoredPart &summary = plan.history.front().parts.front();
        QCOMPARE(summary.source.kind, Source::Kind::Memory);
        QVERIFY2(summary.text.contains(u"about the storm"_s) || summary.text.contains(u"report about the storm"_s), qPrintable(summary.text));
        QVERIFY(plan.of(ContextKind::Memory) > 0);
        // It is a part of the draft with its source.
        const Draft draft = Composer::compose(order(), plan.history, {});
        QVERIFY(std::ranges::any_of(draft.texts(), [](const TextSlot &slot) { return slot.source.kind == Source::Kind::Memory; }));
    }

    void aCallAndItsResultGoTogether()
    {
        for (qint64 window = 600; window < 6'000; window += 300) {
            const ContextPlan plan = planContext(order(), conversation(), {}, window);
            int calls = 0, results = 0;
            for (const StoredMessage &stored : plan.history) {
                for (const StoredPart &one : stored.parts) {
                    calls += one.kind == Part::Kind::ToolCall;
                    results += one.kind == Part::Kind::ToolResult;
                }
            }
            QCOMPARE(calls, results);
        }
    }

    void theLastMessageAndItsFileAreNeverLeftOut()
    {
        std::vector<StoredMessage> history = conversation();
        history.back().parts.insert(history.back().parts.begin(),
                                    part(Part::Kind::Text, {Source::Kind::Attachment, u"now.pdf"_s}, sentences(u"now"_s, 200)));
        const ContextPlan plan = planContext(order(), history, {}, 1'000);
        QVERIFY(!plan.fits()); // and says so
        QCOMPARE(plan.history.size(), size_t(1));
        QVERIFY(allText(plan.history).contains(u"about now"_s));
    }

    void earlierResultsOfTheSameRunGoLast()
    {
        std::vector<StoredMessage> history{typed(u"Look it up."_s)};
        for (int i = 0; i < 6; ++i) {
            history.push_back(called(u"c%1"_s.arg(i)));
            history.push_back(result(u"c%1"_s.arg(i), sentences(u"search %1"_s.arg(i), 60)));
        }
        const ContextPlan plan = planContext(order(), history, {}, 3'000);
        QVERIFY(plan.fits());
        QVERIFY(!allText(plan.history).contains(u"search 0 and"_s));
        QVERIFY(allText(plan.history).contains(u"search 5 and"_s)); // the model has not seen it yet
    }

    void theProvidersWordCountsBeforeTheCatalogues()
    {
        Provider provider{u"here"_s, u"ollama"_s, QUrl(u"http://127.0.0.1:11434"_s), {}, {u"m"_s}, false};
        QVERIFY(!contextWindow(Catalogue::shipped(), provider, u"m"_s));
        provider.contextTokens = 4'096;
        QCOMPARE(contextWindow(Catalogue::shipped(), provider, u"m"_s), std::optional<qint64>(4'096));
    }
};

QTEST_GUILESS_MAIN(AgentsContextTest)
#include "test_agents_context.moc"
