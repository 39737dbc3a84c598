// SPDX-License-Identifier: GPL-3.0-or-later
#include "forged_stages.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Finding finding(Action action, double score = 0.9, bool byPerson = false, const QString &replacement = u"[PERSON_1]"_s)
{
    Finding f;
    f.slot = 0;
    f.type = u"PERSON"_s;
    f.score = score;
    f.action = action;
    f.byPerson = byPerson;
    f.replacement = action == Action::Allow ? QString() : replacement;
    return f;
}

/// A review that was begun, and what came of it.
struct Begun {
    std::optional<ReviewDecision> decision;
    [[nodiscard]] bool isSigned() const { return decision && std::holds_alternative<SignedRequest>(*decision); }
    [[nodiscard]] const Refusal *refusal() const { return decision ? std::get_if<Refusal>(&*decision) : nullptr; }
};

void begin(ReviewGate &gate, const std::shared_ptr<const HeldRequest> &held, ReviewMode mode, const std::shared_ptr<Begun> &begun)
{
    gate.review(held, mode).then([begun](ReviewDecision decision) { begun->decision = std::move(decision); });
}

} // namespace

class TestReviewGate : public QObject {
    Q_OBJECT

    const ManualClock m_clock{QDateTime({2026, 11, 22}, {10, 0}, QTimeZone::UTC)};

private Q_SLOTS:
    void modesHaveStableNames()
    {
        for (const ReviewMode mode : {ReviewMode::Always, ReviewMode::Findings, ReviewMode::Never})
            QCOMPARE(reviewModeFromName(reviewModeName(mode)), mode);
        QCOMPARE(reviewModeName(ReviewMode::Findings), u"findings"_s);
        QVERIFY(!reviewModeFromName(u"Always"));
        QVERIFY(!reviewModeFromName(u""));
    }

    void signsOnlyAfterThePersonSigned()
    {
        ReviewGate gate(m_clock);
        QSignalSpy held(&gate, &ReviewGate::held), released(&gate, &ReviewGate::released);
        const auto request = forged::held({});
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        QCOMPARE(held.size(), 1);
        QCOMPARE(gate.pending(request->id), request);
        QVERIFY(!begun->decision);

        QVERIFY(gate.sign(request->id, request->wire.sha256()));
        QCOMPARE(released.size(), 1);
        QVERIFY(gate.pending().empty());
        QVERIFY2(!begun->decision, "what follows must not run inside sign()");
        QTRY_VERIFY(begun->isSigned());
        const auto &signature = std::get<SignedRequest>(*begun->decision);
        QCOMPARE(signature.sha256(), request->wire.sha256());
        QCOMPARE(signature.request(), request->wire);
        QCOMPARE(signature.id(), request->id);
        QCOMPARE(signature.signature(), (Signature{Signature::By::Person, {}, m_clock.now()}));
    }

    void refusesToSignOtherBytesThanWereShown()
    {
        ReviewGate gate(m_clock);
        const auto request = forged::held({});
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        for (const QByteArray &shown : {QByteArray(), QByteArray(64, '0'), request->wire.sha256().toUpper()}) {
            const auto result = gate.sign(request->id, shown);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Tampered);
        }
        QCOMPARE(gate.pending(request->id), request);
        QVERIFY(gate.sign(request->id, request->wire.sha256()));
        QTRY_VERIFY(begun->isSigned());
    }

    void decidesEachRequestOnce()
    {
        ReviewGate gate(m_clock);
        const auto request = forged::held({});
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        QVERIFY(gate.sign(request->id, request->wire.sha256()));
        QCOMPARE(gate.sign(request->id, request->wire.sha256()).error().code, ErrorCode::NotFound);
        QCOMPARE(gate.refuse(request->id, u"no"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(gate.edit(request->id, {.text = {{0, u"x"_s}}, .choices = {}}).error().code, ErrorCode::NotFound);
        QCOMPARE(gate.sign(RequestId::create(), request->wire.sha256()).error().code, ErrorCode::NotFound);
        QVERIFY(!gate.pending(RequestId::create()));
        QTRY_VERIFY(begun->isSigned());
    }

    void aSampleIsSignedForPracticeOnThisMachineAlone()
    {
        ReviewGate gate(m_clock);
        const QUrl away(u"https://api.example.com/v1/messages"_s);
        for (const forged::Request &wrong : {forged::Request{}, forged::Request{.url = away, .provider = u"practice"_s},
                                             forged::Request{.forbidden = true, .provider = u"practice"_s}}) {
            const auto request = forged::held(wrong);
            const auto begun = std::make_shared<Begun>();
            begin(gate, request, ReviewMode::Always, begun);
            QCOMPARE(gate.signSample(request->id).error().code, ErrorCode::Policy);
            QVERIFY(gate.pending(request->id)); // it still waits for a person
            QVERIFY(gate.refuse(request->id, {}));
        }
        const auto request = forged::held({.provider = u"practice"_s});
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        QVERIFY(gate.signSample(request->id));
        QTRY_VERIFY(begun->isSigned());
        QCOMPARE(std::get<SignedRequest>(*begun->decision).signature(), (Signature{Signature::By::Policy, u"sample for practice"_s, m_clock.now()}));
    }

    void holdsNoTwoRequestsWithOneId()
    {
        ReviewGate gate(m_clock);
        const auto request = forged::held({});
        const auto first = std::make_shared<Begun>(), second = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, first);
        begin(gate, request, ReviewMode::Always, second);
        QTRY_VERIFY(second->refusal());
        QVERIFY(!first->decision);
        begin(gate, nullptr, ReviewMode::Never, second);
        QVERIFY(second->refusal());
    }

    void decidesHeldRequestsInAnyOrder()
    {
        ReviewGate gate(m_clock);
        std::vector<std::shared_ptr<const HeldRequest>> requests;
        std::vector<std::shared_ptr<Begun>> begun;
        for (int i = 0; i < 4; ++i) {
            requests.push_back(forged::held({}));
            begun.push_back(std::make_shared<Begun>());
            begin(gate, requests.back(), ReviewMode::Always, begun.back());
        }
        QCOMPARE(gate.pending(), requests);
        QVERIFY(gate.refuse(requests[2]->id, u"not this one"_s));
        QVERIFY(gate.sign(requests[0]->id, requests[0]->wire.sha256()));
        QTRY_VERIFY(begun[2]->refusal() && begun[0]->isSigned());
        QCOMPARE(begun[2]->refusal()->reason, u"not this one"_s);
        QVERIFY(!begun[2]->refusal()->byPolicy);
        QVERIFY(!begun[1]->decision && !begun[3]->decision);
        QCOMPARE(gate.pending().size(), size_t(2));
    }

    void canBeDecidedWhileItIsAnnounced()
    {
        ReviewGate gate(m_clock);
        connect(&gate, &ReviewGate::held, this, [&gate](const auto &request) { QVERIFY(gate.sign(request->id, request->wire.sha256())); });
        const auto begun = std::make_shared<Begun>();
        begin(gate, forged::held({}), ReviewMode::Always, begun);
        QTRY_VERIFY(begun->isSigned());
    }

    void anEditComesBackToTheLoop()
    {
        ReviewGate gate(m_clock);
        const auto request = forged::held({});
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        QCOMPARE(gate.edit(request->id, {}).error().code, ErrorCode::BadUsage);
        QCOMPARE(gate.edit(request->id, {.text = {{7, u"x"_s}}, .choices = {}}).error().code, ErrorCode::BadUsage);
        QCOMPARE(gate.edit(request->id, {.text = {{NoSlot, u"x"_s}}, .choices = {}}).error().code, ErrorCode::BadUsage);
        QVERIFY(gate.edit(request->id, {.text = {{0, u"changed"_s}}, .choices = {}}));
        QTRY_VERIFY(begun->decision);
        const auto *edit = std::get_if<ReviewEdit>(&*begun->decision);
        QVERIFY(edit && edit->text);
        QCOMPARE(edit->text->second, u"changed"_s);
    }

    void aBlockedRequestIsNeverSigned_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("named by the loop") << 0;
        QTest::newRow("forbidden by the codec") << 1;
        QTest::newRow("a finding blocks") << 2;
        QTest::newRow("a finding must stay local") << 3;
    }
    void aBlockedRequestIsNeverSigned()
    {
        QFETCH(int, kind);
        forged::Request forged;
        if (kind == 0)
            forged.blockedBy = u"The policy forbids it."_s;
        if (kind == 1)
            forged.forbidden = true;
        if (kind == 2)
            forged.findings = {finding(Action::Block)};
        if (kind == 3) {
            forged.findings = {finding(Action::RouteLocal)};
            forged.url = QUrl(u"https://api.example.com/v1/messages"_s);
        }
        ReviewGate gate(m_clock);
        for (const ReviewMode mode : {ReviewMode::Findings, ReviewMode::Never}) {
            const auto begun = std::make_shared<Begun>();
            begin(gate, forged::held(forged), mode, begun);
            QVERIFY(begun->refusal());
            QVERIFY(begun->refusal()->byPolicy);
            QVERIFY(!begun->refusal()->reason.isEmpty());
        }
        const auto request = forged::held(forged);
        const auto begun = std::make_shared<Begun>();
        begin(gate, request, ReviewMode::Always, begun);
        QCOMPARE(gate.sign(request->id, request->wire.sha256()).error().code, ErrorCode::Policy);
        QVERIFY(!begun->decision);
        QVERIFY(gate.edit(request->id, {.text = {{0, u"clean"_s}}, .choices = {}}));
        QTRY_VERIFY(begun->decision);
    }

    void askOnlyWhereSomethingIsLeftForAPerson_data()
    {
        QTest::addColumn<Finding>("found");
        QTest::addColumn<bool>("asks");
        QTest::newRow("replaced by policy") << finding(Action::Placeholder) << false;
        QTest::newRow("replaced, though doubtful") << finding(Action::Placeholder, 0.3) << false;
        QTest::newRow("masked") << finding(Action::Mask) << false;
        QTest::newRow("hidden by the person") << finding(Action::Placeholder, 0.3, true) << false;
        QTest::newRow("allowed by policy, certain") << finding(Action::Allow, 0.6) << false;
        QTest::newRow("left alone in doubt") << finding(Action::Allow, 0.59) << true;
        QTest::newRow("allowed by hand") << finding(Action::Allow, 0.99, true) << true;
        QTest::newRow("replaced by nothing") << finding(Action::Placeholder, 0.9, false, {}) << true;
        QTest::newRow("kept local, and it is") << finding(Action::RouteLocal) << false;
    }
    void askOnlyWhereSomethingIsLeftForAPerson()
    {
        QFETCH(Finding, found);
        QFETCH(bool, asks);
        ReviewGate gate(m_clock);
        forged::Request forged;
        forged.findings = {finding(Action::Placeholder), found};
        const auto begun = std::make_shared<Begun>();
        begin(gate, forged::held(forged), ReviewMode::Findings, begun);
        QCOMPARE(begun->isSigned(), !asks);
        QCOMPARE(gate.pending().size(), size_t(asks ? 1 : 0));
        if (!asks)
            QCOMPARE(std::get<SignedRequest>(*begun->decision).signature().rule, u"review: findings"_s);
    }

    void modeNeverSignsWhatIsNotBlocked()
    {
        ReviewGate gate(m_clock);
        QSignalSpy passed(&gate, &ReviewGate::passed);
        QSignalSpy held(&gate, &ReviewGate::held);
        forged::Request forged;
        forged.findings = {finding(Action::Allow, 0.3)};
        const auto begun = std::make_shared<Begun>();
        begin(gate, forged::held(forged), ReviewMode::Never, begun);
        QVERIFY(begun->isSigned());
        QCOMPARE(std::get<SignedRequest>(*begun->decision).signature(), (Signature{Signature::By::Policy, u"review: never"_s, m_clock.now()}));
        QCOMPARE(held.size(), 0);
        QCOMPARE(passed.size(), 1);
        QCOMPARE(passed.front().at(1).toString(), u"review: never"_s);
    }

    void signsTheRestOfARunWhileNothingNewIsFound()
    {
        ReviewGate gate(m_clock);
        forged::Request forged;
        forged.findings = {finding(Action::Placeholder), finding(Action::Placeholder, 0.9, false, u"[PERSON_2]"_s)};
        const auto first = forged::held(forged);
        const auto begun = std::make_shared<Begun>();
        begin(gate, first, ReviewMode::Always, begun);
        QCOMPARE(gate.signRest(first->id, "not what is shown").error().code, ErrorCode::Tampered);
        QVERIFY(gate.signRest(first->id, first->wire.sha256()));
        QTRY_VERIFY(begun->isSigned());
        QVERIFY(std::get<SignedRequest>(*begun->decision).signature().rule.isEmpty());

        forged.findings = {finding(Action::Placeholder, 0.4)}; // the same value again
        const auto second = std::make_shared<Begun>();
        begin(gate, forged::held(forged), ReviewMode::Always, second);
        QVERIFY(second->isSigned());
        QCOMPARE(std::get<SignedRequest>(*second->decision).signature(), (Signature{Signature::By::Person, RestOfRunRule, m_clock.now()}));
    }

    void anythingNewEndsTheSigningAhead_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("a new value") << 0;
        QTest::newRow("a value that leaves now") << 1;
        QTest::newRow("another destination") << 2;
        QTest::newRow("another run") << 3;
        QTest::newRow("something that the policy blocks") << 4;
    }
    void anythingNewEndsTheSigningAhead()
    {
        QFETCH(int, change);
        ReviewGate gate(m_clock);
        forged::Request forged;
        forged.findings = {finding(Action::Placeholder)};
        const auto first = forged::held(forged);
        const auto begun = std::make_shared<Begun>();
        begin(gate, first, ReviewMode::Always, begun);
        QVERIFY(gate.signRest(first->id, first->wire.sha256()));
        QTRY_VERIFY(begun->isSigned());

        forged::Request changed = forged;
        if (change == 0)
            changed.findings.push_back(finding(Action::Placeholder, 0.9, false, u"[PERSON_2]"_s));
        if (change == 1)
            changed.findings = {finding(Action::Allow)};
        if (change == 2)
            changed.url = QUrl(u"http://127.0.0.1:2/v1/messages"_s);
        if (change == 3)
            changed.run = RunId::create();
        if (change == 4)
            changed.blockedBy = u"The policy forbids it."_s;
        const auto second = std::make_shared<Begun>();
        begin(gate, forged::held(changed), ReviewMode::Always, second);
        QVERIFY(!second->decision);
        QCOMPARE(gate.pending().size(), size_t(1));
        if (change == 3)
            return;
        // From then on the person is asked again, also about what they know.
        const auto third = std::make_shared<Begun>();
        begin(gate, forged::held(forged), ReviewMode::Always, third);
        QVERIFY(!third->decision);
    }

    void whatStillWaitsIsRefusedWhenTheGateCloses()
    {
        const auto begun = std::make_shared<Begun>(), decided = std::make_shared<Begun>();
        {
            ReviewGate gate(m_clock);
            begin(gate, forged::held({}), ReviewMode::Always, begun);
            const auto request = forged::held({});
            begin(gate, request, ReviewMode::Always, decided);
            QVERIFY(gate.sign(request->id, request->wire.sha256()));
        }
        QVERIFY(begun->refusal());
        QTRY_VERIFY(decided->isSigned());
    }

    void theGateMayCloseWhileItAnnounces()
    {
        auto gate = std::make_unique<ReviewGate>(m_clock);
        connect(gate.get(), &ReviewGate::held, this, [&gate] { gate.reset(); });
        const auto begun = std::make_shared<Begun>();
        begin(*gate, forged::held({}), ReviewMode::Always, begun);
        QTRY_VERIFY(begun->refusal());
    }
};

QTEST_GUILESS_MAIN(TestReviewGate)
#include "test_review_gate.moc"
