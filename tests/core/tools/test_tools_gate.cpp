// SPDX-License-Identifier: GPL-3.0-or-later
// What tools need from the person: held until it is answered, refused where nobody is there.
#include "core/egress/transport.h"
#include "core/tools/tool_gate.h"
#include "core/tools/value_leave.h"

#include <QCoro/QCoroTask>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

PendingCall call(std::shared_ptr<CancelToken> ended = {})
{
    PendingCall pending;
    pending.agent = u"Claims"_s;
    pending.listed = u"mcp:files/read"_s;
    pending.ended = std::move(ended);
    return pending;
}

} // namespace

class TestToolsGate : public QObject {
    Q_OBJECT

    ToolQuestionPtr m_question;
    void listen(ToolGate &gate)
    {
        m_question.reset();
        connect(&gate, &ToolGate::asked, this, [this](const ToolQuestionPtr &question) { m_question = question; });
    }

private Q_SLOTS:
    void saysNoWhereNobodyListens()
    {
        ToolGate gate;
        QCOMPARE(QCoro::waitFor(gate.askCall(call())), CallAnswer::NotNow);
        QCOMPARE(QCoro::waitFor(gate.askForm({})).action, FormAnswer::Action::Cancel);
        QVERIFY(gate.held().empty());
    }

    void holdsACallUntilItIsAnswered()
    {
        ToolGate gate;
        listen(gate);
        QSignalSpy settled(&gate, &ToolGate::settled);
        std::optional<CallAnswer> answer;
        QCoro::connect(gate.askCall(call()), this, [&](CallAnswer said) { answer = said; });
        QVERIFY(m_question);
        QCOMPARE(gate.held().size(), size_t(1));
        QVERIFY(!gate.answer(m_question->id, FormAnswer{})); // of the other kind
        QVERIFY(!gate.answer(m_question->id + 1, CallAnswer::Always));
        QVERIFY(!answer);
        QVERIFY(gate.answer(m_question->id, CallAnswer::ThisRun));
        QTRY_VERIFY(answer == CallAnswer::ThisRun);
        QCOMPARE(settled.size(), 1);
        QVERIFY(!gate.answer(m_question->id, CallAnswer::Once)); // only once
    }

    void takesAnAnswerThatComesAtOnce()
    {
        ToolGate gate;
        connect(&gate, &ToolGate::asked, this, [&gate](const ToolQuestionPtr &question) { gate.answer(question->id, CallAnswer::Once); });
        QCOMPARE(QCoro::waitFor(gate.askCall(call())), CallAnswer::Once);
    }

    void withdrawsWhatNobodyWantsAnyMore()
    {
        ToolGate gate;
        listen(gate);
        const auto ended = std::make_shared<CancelToken>();
        std::optional<CallAnswer> answer;
        QCoro::connect(gate.askCall(call(ended)), this, [&](CallAnswer said) { answer = said; });
        QVERIFY(m_question);
        ended->cancel();
        QTRY_VERIFY(answer == CallAnswer::NotNow);
        QVERIFY(gate.held().empty());
        QCOMPARE(QCoro::waitFor(gate.askCall(call(ended))), CallAnswer::NotNow); // and does not ask again
        QVERIFY(gate.held().empty());
    }

    void answersWithNoWhenItGoes()
    {
        auto gate = std::make_unique<ToolGate>();
        listen(*gate);
        std::optional<FormAnswer> answer;
        QCoro::connect(gate->askForm({}), this, [&](const FormAnswer &said) { answer = said; });
        QVERIFY(m_question);
        gate.reset();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->action, FormAnswer::Action::Cancel);
    }

    void asksWhetherAToolGetsRealValuesAndRemembersIt()
    {
        ToolGate gate;
        QTemporaryDir folder;
        ToolPermissions answers = *ToolPermissions::load(folder.filePath(u"values.json"_s));
        PendingValues values;
        values.agent = u"Claims"_s;
        values.listed = u"mcp:desk/look_up"_s;
        values.run = u"run-1"_s;
        values.hash = "one";
        // Nobody is there: placeholders, and nothing is remembered.
        QVERIFY(!QCoro::waitFor(realValuesAllowed(&gate, answers, values)));
        QVERIFY(!QCoro::waitFor(realValuesAllowed(nullptr, answers, values)));
        int asked = 0;
        CallAnswer said = CallAnswer::ThisRun;
        connect(&gate, &ToolGate::asked, this, [&](const ToolQuestionPtr &question) {
            ++asked;
            QVERIFY(std::holds_alternative<PendingValues>(question->what));
            QVERIFY(!gate.answer(question->id, FormAnswer{})); // of the other kind
            QVERIFY(gate.answer(question->id, said));
        });
        QVERIFY(QCoro::waitFor(realValuesAllowed(&gate, answers, values)));
        QVERIFY(QCoro::waitFor(realValuesAllowed(&gate, answers, values)));
        QCOMPARE(asked, 1);
        values.run = u"run-2"_s;
        said = CallAnswer::Always;
        QVERIFY(QCoro::waitFor(realValuesAllowed(&gate, answers, values)));
        QCOMPARE(asked, 2);
        ToolPermissions later = *ToolPermissions::load(folder.filePath(u"values.json"_s));
        QVERIFY(QCoro::waitFor(realValuesAllowed(&gate, later, values)));
        QCOMPARE(asked, 2);
        values.hash = "another"; // the tool is not what it was
        said = CallAnswer::Never;
        QVERIFY(!QCoro::waitFor(realValuesAllowed(&gate, later, values)));
        QCOMPARE(asked, 3);
        QVERIFY(!QCoro::waitFor(realValuesAllowed(&gate, later, values)));
        QCOMPARE(asked, 3);
    }

    void aToolIsAnotherWhenAnythingAboutItIs()
    {
        const ToolSource::Offer offer{u"mcp:desk/look_up"_s, {u"mcp__desk__look_up"_s, u"Looks up."_s, {{u"type"_s, u"object"_s}}, false}};
        ToolSource::Offer reaching = offer, described = offer, formed = offer;
        reaching.tool.network = true;
        described.tool.description += u' ';
        formed.tool.inputSchema.insert(u"title"_s, u"x"_s);
        QCOMPARE(offerHash(offer), offerHash(ToolSource::Offer(offer)));
        for (const ToolSource::Offer &other : {reaching, described, formed})
            QVERIFY(offerHash(other) != offerHash(offer));
    }

    void saysAFormAsTheProtocolHasIt()
    {
        QCOMPARE((FormAnswer{FormAnswer::Action::Accept, {{u"desk"_s, u"w"_s}}}.toJson()),
                 (QJsonObject{{u"action"_s, u"accept"_s}, {u"content"_s, QJsonObject{{u"desk"_s, u"w"_s}}}}));
        QCOMPARE((FormAnswer{FormAnswer::Action::Decline, {{u"desk"_s, u"w"_s}}}.toJson()), (QJsonObject{{u"action"_s, u"decline"_s}}));
        QCOMPARE(FormAnswer{}.toJson(), (QJsonObject{{u"action"_s, u"cancel"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestToolsGate)
#include "test_tools_gate.moc"
