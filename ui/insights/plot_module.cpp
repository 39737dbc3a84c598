// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/plot_module.h"

#include "core/base/program_module.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

Result<MakePlotCanvas> load()
{
    loadLibraries({"libQt6OpenGL.so.6", "libQt6OpenGLWidgets.so.6", "libQt6Charts.so.6"});
    const auto made = functionOfModule(u"countersign-charts"_s, MakePlotCanvasName);
    if (made)
        return reinterpret_cast<MakePlotCanvas>(*made);
    return failure(ErrorCode::Storage,
                   QCoreApplication::translate("PlotModule",
                                               "The charts cannot be drawn, because a part of the program is missing or damaged (%1). Install "
                                               "Countersign again. The numbers are in the tables.")
                       .arg(made.error().message));
}

} // namespace

QFuture<Result<MakePlotCanvas>> plotModule()
{
    static const QFuture<Result<MakePlotCanvas>> loading = QtConcurrent::run(load);
    return loading;
}

} // namespace countersign
