// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window [review|conversation|typing|streams]…: how long the window needs for large things, and how long at most it did not look at the
// person's input meanwhile. Prints one line per measurement. Run it on a screen or with QT_QPA_PLATFORM=offscreen.
#include "tests/ui/bench.h"
#include "ui/design/agent_panel.h"
#include "ui/design/design_page.h"
#include "ui/main/gui_watchdog.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/bytes_view.h"
#include "ui/review/part_view.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversation_view.h"
#include "ui/run/conversations_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::string_literals;
using namespace countersign;

namespace {

constexpr int Patience = 120'000;

double ms(std::chrono::nanoseconds time) { return double(time.count()) / 1e6; }

void print(const char *what, double value, const char *unit, const GuiWatchdog::Longest &longest)
{
    std::printf("%-58s %9.1f %-3s", what, value, unit);
    if (longest.busy.count() > 0)
        std::printf("longest busy %7.1f ms  %s", ms(longest.busy), longest.event.constData());
    std::printf("\n");
    std::fflush(stdout);
}

/// Letters to policyholders: a name, a number or an address in every third line.
QString letters(qsizetype characters)
{
    const QStringList lines{u"The surveyor was on the site and found the damage as it was described in the report of the insured person."_s,
                            u"Please call Marguerite Oyelaran on 020 7946 0731 or write to m.oyelaran@example.com before the end of the week."_s,
                            u"Nothing else was found that would speak against a payment, and the desk agrees with the proposed amount."_s,
                            u"The amount goes to GB94 KSTL 0009 1227 7304 16 in the name of Tobias Lindqvist, 57 Saltmarsh Row, London E1 9YZ."_s};
    QString text;
    text.reserve(characters + 200);
    for (qsizetype i = 0; text.size() < characters; ++i)
        text += lines[i % lines.size()] + u'\n';
    return text;
}

/// A real event loop: QTest's waiting polls, which looks like being busy all the time.
bool waitFor(const std::function<bool()> &ready, int milliseconds = Patience)
{
    QEventLoop loop;
    QTimer look, end;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (ready())
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(2);
    end.start(milliseconds);
    loop.exec();
    return ready();
}
void wait(int milliseconds)
{
    waitFor([] { return false; }, milliseconds);
}

class Measurements {
public:
    Measurements() : m_window(m_bench.services())
    {
        m_window.resize(1360, 840);
        run().review()->setLookFirst(0);
        m_window.show();
        m_window.setup()->setAgent(u"claim-letters"_s);
        m_window.setup()->setPolicy(u"strict"_s);
        wait(300);
        m_dog.take();
    }

    void review()
    {
        QElapsedTimer time;
        run().newConversation();
        run().composer()->attachRead({{}, u"letters.txt"_s, letters(1'200'000), {}});
        run().composer()->setText(u"What do these say?"_s);
        std::optional<double> held;
        const auto watch = QObject::connect(m_bench->gate.get(), &ReviewGate::held, [&] {
            held = 0;
            time.start();
        });
        QElapsedTimer whole;
        whole.start();
        run().send();
        if (!waitFor([&] { return held && run().review()->canSign(); }, Patience))
            qFatal("the request was not held");
        run().review()->findChild<PartView *>()->viewport()->repaint();
        const double opened = double(time.nsecsElapsed()) / 1e6;
        print("review: held request of 300,000 tokens is open", opened, "ms", m_dog.take());
        print("review: from sending to that", double(whole.nsecsElapsed()) / 1e6, "ms", {});
        QObject::disconnect(watch);
        for (QPlainTextEdit *view : {static_cast<QPlainTextEdit *>(run().review()->findChild<PartView *>()),
                                     static_cast<QPlainTextEdit *>(run().review()->findChild<BytesView *>())}) {
            double worst = 0;
            QScrollBar *bar = view->verticalScrollBar();
            for (int i = 0; i <= 200; ++i) {
                QElapsedTimer frame;
                frame.start();
                bar->setValue(bar->maximum() / 200 * i);
                view->viewport()->repaint();
                worst = std::max(worst, double(frame.nsecsElapsed()) / 1e6);
            }
            print(view->inherits("countersign::PartView") ? "review: slowest frame while scrolling the text"
                                                          : "review: slowest frame while scrolling the bytes",
                  worst, "ms", {});
        }
        double worst = 0;
        run().review()->step(1); // back from where the scrolling ended
        wait(100);
        for (int i = 0; i < 30; ++i) {
            QElapsedTimer step;
            step.start();
            run().review()->step(1);
            QCoreApplication::processEvents();
            worst = std::max(worst, double(step.nsecsElapsed()) / 1e6);
        }
        print("review: slowest step to the next finding", worst, "ms", {});
        run().review()->refuse();
        waitFor([&] { return !run().anyRunning(); });
        m_dog.take();
    }

    void conversation()
    {
        const ConversationInfo info = m_bench->conversations->create(m_bench->workspace->folder(), u"claim-letters"_s).value();
        for (int i = 0; i < 10'000; ++i) {
            StoredMessage message;
            message.role = i % 2 == 0 ? Role::User : Role::Assistant;
            StoredPart part;
            part.text = u"Message %1. "_s.arg(i) + letters(300);
            part.source.kind = i % 2 == 0 ? Source::Kind::Typed : Source::Kind::Model;
            part.received = part.text;
            message.parts = {part};
            if (!m_bench->conversations->append(info.id, message))
                qFatal("a message could not be written");
        }
        run().newConversation();
        QCoreApplication::processEvents();
        m_dog.take();
        QElapsedTimer time;
        time.start();
        if (m_bench->conversations->messages(info.id)->size() != 10'000)
            qFatal("the conversation could not be read");
        print("conversation: of it reading 10,000 messages", double(time.nsecsElapsed()) / 1e6, "ms", {});
        m_dog.take();
        time.start();
        run().openConversation(info.id, info.agent);
        if (!waitFor([&] { return !run().session()->isLoading(); }, Patience))
            qFatal("the conversation was not loaded");
        run().view()->viewport()->repaint();
        print("conversation: 10,000 messages are open", double(time.nsecsElapsed()) / 1e6, "ms", m_dog.take());
        run().newConversation();
    }

    void typing()
    {
        run().newConversation();
        run().composer()->setText(letters(1'000'000));
        auto *box = run().composer()->findChild<QPlainTextEdit *>();
        QTextCursor middle(box->document());
        middle.setPosition(box->document()->characterCount() / 2);
        box->setTextCursor(middle);
        box->setFocus();
        wait(3000);
        m_dog.take();
        double worst = 0, sum = 0;
        constexpr int Keys = 60;
        for (int i = 0; i < Keys; ++i) {
            QElapsedTimer key;
            key.start();
            QTest::keyClick(box, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A);
            QCoreApplication::processEvents();
            const double took = double(key.nsecsElapsed()) / 1e6;
            worst = std::max(worst, took);
            sum += took;
            wait(30); // as a person types; what runs in between is seen by the watchdog
        }
        print("typing: mean per key in 1 MB", sum / Keys, "ms", {});
        print("typing: slowest key in 1 MB", worst, "ms", m_dog.take());
        run().composer()->setText({});
        run().newConversation();
    }

    void streams()
    {
        // Eight answers of 900 words, a piece (two to three tokens) of each every 40 ms: 500 tokens a second together.
        m_bench->network->setPracticePace(40);
        std::vector<std::unique_ptr<AgentLoop>> loops;
        std::vector<std::unique_ptr<RunSession>> sessions;
        Services services = m_bench.services();
        for (int i = 0; i < 8; ++i) {
            const ConversationInfo info = m_bench->conversations->create(m_bench->workspace->folder(), u"claim-letters"_s).value();
            auto session = std::make_unique<RunSession>(services, info.id);
            RunOrder order;
            order.conversation = info.id;
            order.agent = m_window.setup()->agent().value();
            order.agent.tools.clear();
            order.policy = Policy::shipped(u"local-only"_s).value();
            order.provider = m_window.setup()->provider();
            order.model = m_window.setup()->model();
            order.review = ReviewMode::Findings;
            order.message = u"practice:long=900 "_s + letters(2000);
            session->start(order);
            sessions.push_back(std::move(session));
        }
        run().view()->setTranscript(sessions.front()->transcript()); // one is looked at
        if (auto *stack = qobject_cast<QStackedWidget *>(run().view()->parentWidget()))
            stack->setCurrentWidget(run().view());
        waitFor([&] { return std::ranges::all_of(sessions, [](const auto &s) { return s->state().kind == RunState::Kind::Streaming; }); }, Patience);
        const std::clock_t cpu = std::clock();
        QElapsedTimer time;
        time.start();
        m_dog.take();
        if (!waitFor([&] { return std::ranges::none_of(sessions, [](const auto &s) { return s->isRunning() && !s->held(); }); }, Patience))
            qFatal("the streams did not end");
        qint64 tokens = 0;
        for (const auto &session : sessions) {
            for (const TranscriptEntry &entry : session->transcript()->entries())
                tokens += entry.kind == TranscriptEntry::Kind::Answer ? entry.text.size() / 4 : 0;
        }
        const double seconds = double(time.nsecsElapsed()) / 1e9;
        std::printf("streams: about %lld tokens in %.1f s\n", static_cast<long long>(tokens), seconds);
        print("streams: share of one core, practice server included", 100.0 * double(std::clock() - cpu) / CLOCKS_PER_SEC / seconds, "%",
              m_dog.take());
        run().view()->setTranscript(nullptr);
    }

    /// What is done on the window's thread again and again, or waits for the disk.
    void pages()
    {
        for (const auto &[page, name] :
             {std::pair{MainWindow::PageName::Documents, "documents"}, std::pair{MainWindow::PageName::Insights, "insights"},
              std::pair{MainWindow::PageName::Design, "design"}, std::pair{MainWindow::PageName::Ledger, "ledger"},
              std::pair{MainWindow::PageName::Settings, "settings"}, std::pair{MainWindow::PageName::Run, "run"}}) {
            QElapsedTimer time;
            m_dog.take();
            time.start();
            m_window.showPage(page);
            const double shown = double(time.nsecsElapsed()) / 1e6;
            wait(600);
            print((name + " page: made and shown for the first time"s).c_str(), shown, "ms", m_dog.take());
        }
        const QString agents = m_bench->workspace->folder() + "/agents/"_L1;
        QFile long100(agents + "long.agent.md"_L1);
        if (!long100.open(QIODevice::WriteOnly))
            qFatal("an agent could not be written");
        long100.write("---\nname: Long\n---\n" + letters(100'000).toUtf8());
        long100.close();
        m_window.showPage(MainWindow::PageName::Design);
        auto *design = static_cast<DesignPage *>(m_window.currentPage());
        wait(1000);
        m_dog.take();
        QElapsedTimer time;
        time.start();
        design->panel()->setCurrent(u"long"_s);
        print("design: a 100 KB agent is opened", double(time.nsecsElapsed()) / 1e6, "ms", {});
        wait(1500);
        print("design: and what follows", 0, "ms", m_dog.take());
        const auto mean = [&](const char *what, const std::function<void(int)> &once) {
            constexpr int Times = 40;
            double worst = 0, sum = 0;
            for (int i = 0; i < Times; ++i) {
                QElapsedTimer one;
                one.start();
                once(i);
                const double took = double(one.nsecsElapsed()) / 1e6;
                worst = std::max(worst, took);
                sum += took;
            }
            std::printf("%-58s %9.3f ms   worst %.3f ms\n", what, sum / Times, worst);
        };
        mean("settings: one value written", [&](int i) { m_bench->settings->setValue(Settings::Key::LastAgent, u"a%1"_s.arg(i)); });
        mean("agents: all files of the workspace read", [&](int) { (void)m_bench->workspace->agents(); });
        mean("policies: one read", [&](int) { (void)m_bench->workspace->policy(u"desk"_s); });
        mean("setup: agent, policy and review asked for", [&](int) {
            (void)m_window.setup()->agent();
            (void)m_window.setup()->policy();
            (void)m_window.setup()->review();
        });
        mean("ledger: today's money", [&](int) { (void)m_bench->ledger->today(); });
        mean("drafts: one written", [&](int i) { (void)m_bench->drafts->keep(u"bench"_s, QByteArray(1000, char('a' + i % 20))); });
        const ConversationInfo info = m_bench->conversations->create(m_bench->workspace->folder(), u"claim-letters"_s).value();
        mean("conversations: unsent text written", [&](int i) { (void)m_bench->conversations->setUnsent(info.id, {u"x%1"_s.arg(i), {}}); });
        mean("conversations: unsent text read", [&](int) { (void)m_bench->conversations->unsent(info.id); });
        for (int i = 0; i < 5000; ++i) {
            const ConversationInfo made = m_bench->conversations->create(m_bench->workspace->folder(), u"claim-letters"_s).value();
            (void)m_bench->conversations->rename(made.id, u"Conversation %1"_s.arg(i));
        }
        time.start();
        (void)m_bench->conversations->list(m_bench->workspace->folder());
        print("conversations: 5,000 listed", double(time.nsecsElapsed()) / 1e6, "ms", {});
        m_window.showPage(MainWindow::PageName::Run);
        wait(2000);
        m_dog.take();
        run().conversations()->reload();
        if (!waitFor([&] { return !run().conversations()->model()->isReading(); }, Patience))
            qFatal("the list was not read");
        print("conversations: the window meanwhile", 0, "ms", m_dog.take());
    }

private:
    [[nodiscard]] RunPage &run() { return *m_window.runPage(); }
    Bench m_bench;
    MainWindow m_window;
    GuiWatchdog m_dog;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList only = QApplication::arguments().mid(1);
    const auto wanted = [&](const QString &name) { return only.isEmpty() || only.contains(name); };
    Measurements measure;
    if (wanted(u"review"_s))
        measure.review();
    if (wanted(u"conversation"_s))
        measure.conversation();
    if (wanted(u"typing"_s))
        measure.typing();
    if (wanted(u"pages"_s))
        measure.pages();
    if (wanted(u"streams"_s))
        measure.streams();
    return 0;
}
