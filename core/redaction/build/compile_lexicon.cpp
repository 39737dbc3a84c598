// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: writes the table of words that the program carries.
#include "core/redaction/lexicon.h"

#include <QtCore/QFile>
#include <cstdio>

using namespace countersign;

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: compile_lexicon FILE\n", stderr);
        return 2;
    }
    const auto table = Lexicon::compile();
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!table || !file.open(QIODevice::WriteOnly) || file.write(*table) != table->size()) {
        std::fprintf(stderr, "%s\n", table ? qPrintable(file.errorString()) : qPrintable(table.error().message));
        return 1;
    }
    return 0;
}
