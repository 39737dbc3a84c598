// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/plot_module.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibrary>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Beside the program; where it is installed, in the folder for such files; for programs of the build's other folders, beside the program there.
Result<MakePlotCanvas> load()
{
    const QDir program(QCoreApplication::applicationDirPath());
    QString problem;
    for (const QString &folder : {u"."_s, u"../lib/countersign"_s, u"../app"_s}) {
        QLibrary library(program.absoluteFilePath(folder + u"/countersign-charts"_s));
        if (!library.load()) {
            if (problem.isEmpty() || QFile::exists(library.fileName()))
                problem = library.errorString();
            continue;
        }
        if (const auto make = reinterpret_cast<MakePlotCanvas>(library.resolve(MakePlotCanvasName)))
            return make;
        problem = library.errorString();
    }
    return failure(ErrorCode::Storage,
                   QCoreApplication::translate("PlotModule",
                                               "The charts cannot be drawn, because a part of the program is missing or damaged (%1). Install "
                                               "Countersign again. The numbers are in the tables.")
                       .arg(problem));
}

} // namespace

QFuture<Result<MakePlotCanvas>> plotModule()
{
    static const QFuture<Result<MakePlotCanvas>> loading = QtConcurrent::run(load);
    return loading;
}

} // namespace countersign
