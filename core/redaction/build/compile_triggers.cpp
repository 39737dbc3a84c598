// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: writes the trigger database that the program carries.
#include "core/redaction/rules.h"
#include "core/redaction/triggers.h"

#include <QtCore/QFile>
#include <cstdio>

using namespace countersign;

int main(int argc, char **argv)
{
    const auto rules = Rules::load();
    if (!rules || argc != 2) {
        std::fprintf(stderr, "%s\n", rules ? "usage: compile_triggers FILE" : qPrintable(rules.error().message));
        return 2;
    }
    const auto triggers = Triggers::compile(*rules);
    const auto bytes = triggers ? triggers->serialised() : Result<QByteArray>(std::unexpected(triggers.error()));
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size()) {
        std::fprintf(stderr, "%s\n", bytes ? qPrintable(file.errorString()) : qPrintable(bytes.error().message));
        return 1;
    }
    return 0;
}
