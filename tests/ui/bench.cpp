// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bench.h"

#include "app/desktop/services_of.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace countersign {

Bench::Bench(FirstStart firstStart, int paceMs) : m_paceMs(paceMs)
{
    qputenv("COUNTERSIGN_HOME", m_folder.filePath(u"data"_s).toUtf8());
    qputenv("COUNTERSIGN_WORKSPACE", m_folder.filePath(u"desk"_s).toUtf8());
    // No test may reach a keychain or use a key of whoever runs it.
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY"})
        qunsetenv(name);
    open();
    if (m_bench && firstStart == FirstStart::Done)
        m_bench->settings->setValue(Settings::Key::FirstStartDone, true);
}

Bench::~Bench() = default;

void Bench::open()
{
    bool done = false;
    Workbench::Options options;
    options.workspace = m_folder.filePath(u"desk"_s);
    if (!QDir(options.workspace).exists()) {
        if (const Result<Workspace> made = Workspace::createSample(options.workspace); !made) {
            m_problem = made.error().message;
            return;
        }
    }
    options.practicePaceMs = m_paceMs;
    QCoro::connect(Workbench::open(options), qApp, [&](Result<std::unique_ptr<Workbench>> opened) {
        if (opened)
            m_bench = std::move(*opened);
        else
            m_problem = opened.error().message;
        done = true;
    });
    if (!QTest::qWaitFor([&] { return done; }, 30'000))
        m_problem = u"the workbench did not open"_s;
}

void Bench::restart(const std::function<void()> &between)
{
    m_bench.reset();
    if (between)
        between();
    open();
}

Services Bench::services() { return servicesOf(*m_bench); }

} // namespace countersign
