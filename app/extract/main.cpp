// SPDX-License-Identifier: GPL-3.0-or-later
// countersign-extract: reads one foreign file for the other two programs, which start it confined. People have no use for it.
#include "core/documents/reader/reader.h"

#include <QtCore/QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 3 || qstrcmp(argv[1], "--extract-worker") != 0) {
        std::fputs("countersign-extract is started by Countersign to read documents.\n", stderr);
        return 2;
    }
    const QCoreApplication app(argc, argv);
    return countersign::runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
}
