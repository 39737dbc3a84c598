// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/composer.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

StoredMessage typed(const QString &text)
{
    StoredMessage message;
    message.role = Role::User;
    StoredPart part;
    part.text = text;
    part.source = {Source::Kind::Typed, {}};
    message.parts = {part};
    return message;
}

StoredPart call(const QString &id)
{
    StoredPart part;
    part.kind = Part::Kind::ToolCall;
    part.toolCallId = id;
    part.toolName = u"read_document"_s;
    part.receivedToolName = u"read_document"_s;
    part.text = uR"({"path":"Oyelaran.txt"})"_s;
    part.received = uR"({"path":"[PERSON_1].txt"})"_s;
    return part;
}

StoredMessage said(const QString &text, const QString &received, std::vector<StoredPart> calls = {})
{
    StoredMessage message;
    message.role = Role::Assistant;
    StoredPart part;
    part.text = text;
    part.received = received;
    part.source = {Source::Kind::Model, u"practice/practice-1"_s};
    message.parts = {part};
    message.parts.insert(message.parts.end(), calls.begin(), calls.end());
    return message;
}

StoredMessage result(const QString &id, const QString &text)
{
    StoredMessage message;
    message.role = Role::Tool;
    StoredPart part;
    part.kind = Part::Kind::ToolResult;
    part.toolCallId = id;
    part.text = text;
    part.source = {Source::Kind::ToolResult, u"read_document claims/a.pdf"_s};
    message.parts = {part};
    return message;
}

RunOrder order()
{
    RunOrder order;
    order.conversation = ConversationId(u"c"_s);
    order.agent.name = u"Claims"_s;
    order.agent.instructions = u"Sort claims."_s;
    order.model = u"m"_s;
    return order;
}

const ToolInfo Tool{u"read_document"_s, u"Reads a document."_s, {{u"type"_s, u"object"_s}}};

QString textOf(const Draft &draft, SlotIndex slot) { return draft.texts()[size_t(slot)].text; }

} // namespace

class TestAgentsComposer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forcesAToolForTheAnswerToAMessageOnly()
    {
        ToolInfo first, second;
        first.name = u"read_document"_s;
        second.name = u"list_files"_s;
        RunOrder wish = order();
        const auto chosen = [&](const QString &choice, const std::vector<StoredMessage> &history) {
            wish.agent.toolChoice = choice;
            return Composer::compose(wish, history, {first, second}).shape().toolChoice;
        };
        const std::vector<StoredMessage> asked{typed(u"Read it"_s)};
        const std::vector<StoredMessage> answered{typed(u"Read it"_s), said({}, {}, {call(u"a"_s)}), result(u"a"_s, u"text"_s)};
        QCOMPARE(chosen({}, asked).kind, ToolChoice::Kind::Auto);
        QCOMPARE(chosen(u"auto"_s, asked).kind, ToolChoice::Kind::Auto);
        QCOMPARE(chosen(u"required"_s, asked).kind, ToolChoice::Kind::Required);
        QCOMPARE(chosen(u"required"_s, answered).kind, ToolChoice::Kind::Auto);
        QCOMPARE(chosen(u"list_files"_s, asked), (ToolChoice{ToolChoice::Kind::Named, 1}));
        QCOMPARE(chosen(u"none"_s, answered).kind, ToolChoice::Kind::None);
        QCOMPARE(chosen(u"no_such_tool"_s, asked).kind, ToolChoice::Kind::Auto);
    }

    void takesAFileWithItsNameAndSomethingThatStandsForItsBytes()
    {
        StoredMessage message = typed(u"Look"_s);
        StoredPart file;
        file.kind = Part::Kind::File;
        file.text = u"scan.png"_s;
        file.data = "bytes";
        file.mediaType = u"image/png"_s;
        file.source = {Source::Kind::Attachment, u"scan.png"_s};
        message.parts.insert(message.parts.begin(), file);
        const Draft draft = Composer::compose(order(), {message}, {});
        const Part &part = draft.shape().messages.back().parts.front();
        QCOMPARE(part.kind, Part::Kind::File);
        QCOMPARE(part.data, "bytes");
        QCOMPARE(draft.texts()[size_t(part.name)].text, u"scan.png"_s);
        QCOMPARE(draft.texts()[size_t(part.text)].format, TextSlot::Format::File);
        QCOMPARE(draft.texts()[size_t(part.text)].text, fileText(u"image/png"_s, "bytes"));
    }

    void putsToolsAndInstructionsBeforeTheConversation()
    {
        const Draft draft = Composer::compose(order(), {typed(u"Hello"_s)}, {Tool});
        QCOMPARE(draft.shape().messages.size(), size_t(2));
        QCOMPARE(draft.shape().messages[0].role, Role::System);
        QCOMPARE(textOf(draft, draft.shape().messages[0].parts[0].text), u"Sort claims."_s);
        QCOMPARE(textOf(draft, draft.shape().messages[1].parts[0].text), u"Hello"_s);
        QCOMPARE(textOf(draft, draft.shape().tools[0].name), Tool.name);
        QCOMPARE(draft.texts()[size_t(draft.shape().tools[0].name)].format, TextSlot::Format::Identifier);
        QCOMPARE(draft.texts()[size_t(draft.shape().tools[0].inputSchema)].format, TextSlot::Format::Json);
    }

    void aLongerConversationBeginsWithTheSameTexts()
    {
        std::vector<StoredMessage> history{typed(u"One"_s)};
        const Draft first = Composer::compose(order(), history, {Tool});
        history.push_back(said(u"Eins"_s, u"Eins"_s));
        history.push_back(typed(u"Two"_s));
        const Draft second = Composer::compose(order(), history, {Tool});
        QVERIFY(second.texts().size() > first.texts().size());
        QVERIFY(std::equal(first.texts().begin(), first.texts().end(), second.texts().begin()));
    }

    void sendsBackWhatTheModelWroteAsItWasReceived()
    {
        const Draft draft = Composer::compose(
            order(), {typed(u"Hi"_s), said(u"Dear Oyelaran"_s, u"Dear [PERSON_1]"_s, {call(u"t1"_s)}), result(u"t1"_s, u"text"_s)}, {});
        for (const TextSlot &slot : draft.texts())
            QVERIFY2(!slot.fromModel || !slot.text.contains(u"Oyelaran"_s), qPrintable(slot.text));
        const Part &text = draft.shape().messages[2].parts[0];
        QCOMPARE(textOf(draft, text.text), u"Dear [PERSON_1]"_s);
        QVERIFY(draft.texts()[size_t(text.text)].fromModel);
        const Part &toolCall = draft.shape().messages[2].parts[1];
        QCOMPARE(textOf(draft, toolCall.text), uR"({"path":"[PERSON_1].txt"})"_s);
    }

    void answersCallsThatWereInterrupted()
    {
        const Draft draft = Composer::compose(
            order(), {typed(u"Hi"_s), said(u"x"_s, u"x"_s, {call(u"t1"_s), call(u"t2"_s)}), result(u"t1"_s, u"text"_s), typed(u"Go on"_s)}, {});
        QStringList answered;
        for (const Message &message : draft.shape().messages) {
            for (const Part &part : message.parts) {
                if (part.kind == Part::Kind::ToolResult)
                    answered.append(part.toolCallId);
            }
        }
        answered.sort();
        QCOMPARE(answered, (QStringList{u"t1"_s, u"t2"_s}));
    }

    void leavesOutCallsOfAnAnswerThatWasCutOff()
    {
        StoredMessage cut = said(u"x"_s, u"x"_s, {call(u"t1"_s)});
        cut.complete = false;
        const Draft draft = Composer::compose(order(), {typed(u"Hi"_s), cut, typed(u"Again"_s)}, {});
        for (const Message &message : draft.shape().messages) {
            for (const Part &part : message.parts)
                QVERIFY(part.kind == Part::Kind::Text);
        }
    }

    void everyStoredTextBecomesASlot()
    {
        RunOrder withSchema = order();
        withSchema.agent.outputSchema = R"({"title":"schema canary"})";
        StoredMessage message = typed(u"typed canary"_s);
        StoredPart attachment;
        attachment.text = u"attached canary"_s;
        attachment.source = {Source::Kind::Attachment, u"a.pdf"_s};
        message.parts.insert(message.parts.begin(), attachment);
        const Draft draft =
            Composer::compose(withSchema, {message, said(u"x"_s, u"model canary"_s, {call(u"t1"_s)}), result(u"t1"_s, u"result canary"_s)}, {Tool});
        for (const QString &canary : {u"schema canary"_s, u"typed canary"_s, u"attached canary"_s, u"model canary"_s, u"result canary"_s})
            QVERIFY2(std::ranges::any_of(draft.texts(), [&](const TextSlot &slot) { return slot.text.contains(canary); }), qPrintable(canary));
    }
};

QTEST_GUILESS_MAIN(TestAgentsComposer)
#include "test_agents_composer.moc"
