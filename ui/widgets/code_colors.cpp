// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_colors.h"

#include "core/base/logging.h"
#include "core/base/program_module.h"
#include "ui/widgets/code_module.h"

#include <QtConcurrent/QtConcurrentRun>

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

void expectCode()
{
    static const QFuture<void> loading = QtConcurrent::run([] {
        // What answers and tool calls hold most; a definition is read from its file at its first line.
        if (CodeModule *module = codeModule())
            module->read({u"json"_s, u"python"_s});
    });
}

std::vector<CodeColor> colorsOfCode(const QString &code, const QString &language, const QPalette &palette)
{
    CodeModule *module = language.isEmpty() ? nullptr : codeModule();
    return module ? module->colors(code, language.toLower(), palette) : std::vector<CodeColor>();
}

} // namespace countersign
