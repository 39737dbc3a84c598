// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_colors.h"

#include "core/base/logging.h"
#include "core/base/program_module.h"
#include "ui/widgets/code_module.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>

using namespace Qt::StringLiterals;

namespace countersign {

CodeModule *codeModule()
{
    static CodeModule *const module = []() -> CodeModule * {
        const auto make = functionOfModule(u"countersign-code"_s, MakeCodeModuleName);
        if (make)
            return reinterpret_cast<MakeCodeModule>(*make)();
        qCWarning(lcUi) << "code is shown without colours:" << make.error().message;
        return nullptr;
    }();
    return module;
}

namespace {

int s_missed = 0; // GUI thread

const QFuture<void> &loading()
{
    static const QFuture<void> begun = QtConcurrent::run([] {
        loadNetworkLibraries(); // KSyntaxHighlighting can load definitions from the network, which is not done here
        // What answers and tool calls hold most; a definition is read from its file at its first line.
        if (CodeModule *module = codeModule())
            module->read({u"json"_s, u"python"_s});
    });
    return begun;
}

} // namespace

void expectCode() { (void)loading(); }

int missedCode() { return s_missed; }

void whenCodeIsReady(QObject *context, std::function<void()> then)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then();
    });
    watcher->setFuture(loading());
}

std::vector<CodeColor> colorsOfCode(const QString &code, const QString &language, const QPalette &palette)
{
    if (language.isEmpty())
        return {};
    if (!loading().isFinished()) {
        ++s_missed;
        return {};
    }
    CodeModule *module = codeModule();
    return module ? module->colors(code, language.toLower(), palette) : std::vector<CodeColor>();
}

} // namespace countersign
