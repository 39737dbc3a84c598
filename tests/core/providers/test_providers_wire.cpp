// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the requests of every API: nothing leaves but redacted texts, every one of them is found again in the body, and what a
// policy forbids is marked.
#include "core/providers/json_scanner.h"
#include "sample_drafts.h"

#include <QtTest/QTest>
#include <set>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A draft that uses every position; the text of each slot is only its placeholder, as after redaction of a whole text.
DraftBuilder everyPosition()
{
    DraftBuilder builder(u"m"_s);
    const auto add = [&](const QString &text) { return builder.slotWith(text, u"[X_"_s + QString::number(builder.shape().messages.size()) + u']'); };
    builder.part(Role::System, {Part::Kind::Text, builder.slotWith(u"be [P_0] é"_s, u"[P_0]"_s), NoSlot, {}, false, NoSlot, {}});
    builder.part(Role::User, {Part::Kind::Text, builder.slotWith(u"\"ask\" [P_1]"_s, u"[P_1]"_s), NoSlot, {}, false, NoSlot, {}});
    builder.part(Role::Assistant,
                 {Part::Kind::Reasoning, add(u"never sent"_s), NoSlot, {}, false, builder.slot(u"{\"reasoning_content\": \"[P_9]\"}"_s), u"p/m"_s});
    builder.part(Role::Assistant, {Part::Kind::Text, builder.slotWith(u"say [P_2]\n"_s, u"[P_2]"_s), NoSlot, {}, false, NoSlot, {}});
    builder.part(Role::Assistant,
                 {Part::Kind::ToolCall,
                  builder.slotWith(u"{ \"a\" : \"[P_3]\" }"_s, u"[P_3]"_s),
                  builder.slotWith(u"find_P_4"_s, u"P_4"_s),
                  u"call_1"_s,
                  false,
                  NoSlot,
                  {}});
    builder.part(Role::Tool, {Part::Kind::ToolResult, builder.slotWith(u"got\t[P_5]"_s, u"[P_5]"_s), NoSlot, u"call_1"_s, true, NoSlot, {}});
    builder.shape().tools.push_back({builder.slotWith(u"find_P_4"_s, u"P_4"_s), builder.slotWith(u"finds [P_6]"_s, u"[P_6]"_s),
                                     builder.slotWith(u"{\"type\":\"object\",\n \"description\": \"[P_7]\"}"_s, u"[P_7]"_s)});
    builder.shape().outputSchema = builder.slotWith(u"{\"title\":\"[P_8]\"}"_s, u"[P_8]"_s);
    return builder;
}

} // namespace

class TestProvidersWire : public QObject {
    Q_OBJECT

    void addApis()
    {
        QTest::addColumn<QString>("api");
        for (const QString &api : Codec::apis())
            QTest::newRow(qPrintable(api)) << api;
    }

private Q_SLOTS:
    void findsEveryTextAndFindingInTheBody_data() { addApis(); }
    void findsEveryTextAndFindingInTheBody()
    {
        QFETCH(QString, api);
        const RedactedDraft draft = everyPosition().build();
        const Result<WireRequest> request = Codec::forApi(api)->encode(draft, providerAt(api, u"https://example.org"_s));
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        QVERIFY(isJsonObject(request->body()));
        QVERIFY(!request->body().contains('\n'));

        std::set<int> found;
        for (const BodyFinding &at : request->bodyFindings()) {
            const QString &replacement = draft.findings()[size_t(at.finding)].replacement;
            QCOMPARE(request->body().sliced(at.body.begin, at.body.length()), replacement.toUtf8());
            found.insert(at.finding);
        }
        QCOMPARE(found.size(), draft.findings().size()); // each of them leaves, and is known to

        for (const BodyText &text : request->bodyTexts()) {
            const QByteArray bytes = request->body().sliced(text.body.begin, text.body.length());
            QByteArray plain = draft.text(text.slot).toUtf8();
            plain.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
            const bool json = bytes == jsonOneLine(draft.text(text.slot).toUtf8()) || draft.text(text.slot).contains(u"reasoning_content"_s);
            QVERIFY2(json || bytes == plain, bytes.constData());
        }
        QVERIFY(std::ranges::is_sorted(request->bodyTexts(), {}, [](const BodyText &t) { return t.body.begin; }));
        QVERIFY(std::ranges::is_sorted(request->bodyFindings(), {}, [](const BodyFinding &f) { return f.body.begin; }));
    }

    void writesNoTextThatIsNotOfTheRedactedDraft_data() { addApis(); }
    /// Takes the known texts out of the body: what is left are the words of the API, the model's name and ids.
    void writesNoTextThatIsNotOfTheRedactedDraft()
    {
        QFETCH(QString, api);
        const RedactedDraft draft = everyPosition().build();
        const Result<WireRequest> request = Codec::forApi(api)->encode(draft, providerAt(api, u"https://example.org"_s));
        QByteArray rest = request->body();
        for (auto text = request->bodyTexts().rbegin(); text != request->bodyTexts().rend(); ++text)
            rest.remove(text->body.begin, text->body.length());
        QVERIFY2(!rest.contains("P_"), rest.constData());
        for (const char *word : {"ask", "say", "got", "find", "never sent", "be "})
            QVERIFY2(!rest.contains(word), word);
        const QString head = request->destination().url.toString() + request->notes().join(u' ');
        QVERIFY(!head.contains(u"P_"_s));
        for (const HttpHeader &header : request->headers())
            QVERIFY(!header.value.contains("P_") && header.name.toLower() != "authorization" && header.name != "x-api-key");
    }

    void givesTheSameBytesForTheSameDraft_data() { addApis(); }
    void givesTheSameBytesForTheSameDraft()
    {
        QFETCH(QString, api);
        const Provider provider = providerAt(api, u"https://example.org"_s);
        const Result<WireRequest> a = Codec::forApi(api)->encode(everyPosition().build(), provider),
                                  b = Codec::forApi(api)->encode(everyPosition().build(), provider);
        QCOMPARE(*a, *b);
        QCOMPARE(a->sha256(), b->sha256());
        QCOMPARE(a->sha256().size(), 64);
    }

    void marksWhatThePolicyForbids_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("forbidden");
        const QString away = u"https://example.org"_s, here = u"http://127.0.0.1:8080"_s;
        QTest::newRow("placeholder") << Action::Placeholder << away << false;
        QTest::newRow("allow") << Action::Allow << away << false;
        QTest::newRow("block") << Action::Block << away << true;
        QTest::newRow("block, local") << Action::Block << here << true;
        QTest::newRow("stay local, away") << Action::RouteLocal << away << true;
        QTest::newRow("stay local, here") << Action::RouteLocal << here << false;
        QTest::newRow("stay local, a name that looks local") << Action::RouteLocal << u"http://127.0.0.1.evil.com"_s << true;
    }
    void marksWhatThePolicyForbids()
    {
        QFETCH(Action, action);
        QFETCH(QString, address);
        QFETCH(bool, forbidden);
        for (const QString &api : Codec::apis()) {
            DraftBuilder builder;
            builder.part(Role::User, {Part::Kind::Text, builder.slotWith(u"a [P] b"_s, u"[P]"_s, action), NoSlot, {}, false, NoSlot, {}});
            const Result<WireRequest> request = Codec::forApi(api)->encode(builder.build(), providerAt(api, address));
            QCOMPARE(request->forbidden(), forbidden);
            QCOMPARE(request->destination().local, address == u"http://127.0.0.1:8080"_s);
        }
    }
};

QTEST_APPLESS_MAIN(TestProvidersWire)
#include "test_providers_wire.moc"
