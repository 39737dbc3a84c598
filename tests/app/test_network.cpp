// SPDX-License-Identifier: GPL-3.0-or-later
// The network that is loaded when it is needed, with its real module.
#include "../core/review/forged_stages.h"
#include "app/network/network.h"

#include <QCoro/QCoroTask>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

class OpenGuard final : public OutgoingGuard {
public:
    Result<void> check(const SignedRequest &) override { return {}; }
};

struct Fixture {
    OpenGuard guard;
    std::unique_ptr<Network> network = std::make_unique<Network>(guard, [](const QString &, bool) -> Result<Credential> { return Credential{}; });
    QByteArray received;
    int status = 0;

    [[nodiscard]] ReplySink sink()
    {
        return {.headers = [this](int code) { status = code; }, .bytes = [this](QByteArrayView bytes) { received += bytes; }};
    }
};

forged::Request chatTo(const QUrl &practice)
{
    forged::Request request;
    request.url = QUrl(practice.toString() + u"/v1/chat/completions"_s);
    request.body = R"({"model":"practice-1","messages":[{"role":"user","content":"practice:echo Good morning."}]})";
    request.streaming = false;
    return request;
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePracticeProviderAnswersTheFirstSend()
    {
        Fixture f;
        const auto practice = f.network->offerPractice(0);
        QVERIFY(practice.has_value());
        f.network->setAllowed({*practice});
        const SendOutcome outcome = QCoro::waitFor(f.network->send(forged::signedRequest(chatTo(*practice)), f.sink(), nullptr));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(f.status, 200);
        QVERIFY2(f.received.contains("Good morning."), f.received.constData());
    }

    void whoConnectsBeforeTheServerRunsIsAnsweredWhenItDoes()
    {
        Fixture f;
        const auto practice = f.network->offerPractice(0);
        QVERIFY(practice.has_value());
        QTcpSocket early;
        early.connectToHost(practice->host(), quint16(practice->port()));
        QVERIFY(early.waitForConnected());
        early.write("GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        QVERIFY(early.flush());
        f.network->setAllowed({*practice});
        QCoro::waitFor(f.network->send(forged::signedRequest(chatTo(*practice)), f.sink(), nullptr));
        QByteArray answer;
        QTRY_VERIFY((answer += early.readAll(), answer.contains("practice-1")));
    }

    void onlyAllowedAddressesAreSentTo()
    {
        Fixture f;
        const auto practice = f.network->offerPractice(0);
        QVERIFY(practice.has_value());
        const SendOutcome outcome = QCoro::waitFor(f.network->send(forged::signedRequest(chatTo(*practice)), f.sink(), nullptr));
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.error->code, ErrorCode::Policy);
        QVERIFY(f.received.isEmpty());
    }

    void addressesThatAreAllowedLaterCountToo()
    {
        Fixture f;
        const auto practice = f.network->offerPractice(0);
        QVERIFY(practice.has_value());
        QCoro::waitFor(f.network->send(forged::signedRequest(chatTo(*practice)), f.sink(), nullptr)); // loads the module
        f.network->setAllowed({*practice});
        const SendOutcome outcome = QCoro::waitFor(f.network->send(forged::signedRequest(chatTo(*practice)), f.sink(), nullptr));
        QVERIFY(!outcome.error.has_value());
        QCOMPARE(f.status, 200);
    }

    void aSendThatWaitsForTheModuleEndsWithTheProgram()
    {
        Fixture f;
        std::optional<SendOutcome> outcome;
        const auto wait = [](Network &network, SignedRequest request, ReplySink sink, std::optional<SendOutcome> &out) -> QCoro::Task<void> {
            out = co_await network.send(std::move(request), std::move(sink), nullptr);
        };
        auto sending = wait(*f.network, forged::signedRequest({}), f.sink(), outcome);
        f.network.reset();
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->error.has_value());
        QVERIFY(f.received.isEmpty());
    }

    void aRequestAtAClosedDoorEndsAfterItsSenderCanHearOfIt()
    {
        Fixture f;
        const std::shared_ptr<LoopbackDoor> door = f.network->door();
        f.network.reset();
        LoopbackRequest request;
        request.url = QUrl(u"http://127.0.0.1:9/mcp"_s);
        const std::unique_ptr<LoopbackExchange> exchange = door->send(request);
        QVERIFY(!exchange->isFinished());
        QSignalSpy finished(exchange.get(), &LoopbackExchange::finished);
        QVERIFY(finished.wait());
        QVERIFY(exchange->error());
        QCOMPARE(exchange->error()->code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "test_network.moc"
