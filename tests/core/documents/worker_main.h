// SPDX-License-Identifier: GPL-3.0-or-later
// main() of a test program that is its own extraction worker, and that misbehaves as a worker when the suffix of the file says so.
#pragma once
#include "core/documents/reader/reader.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace countersign {

inline void say(const char *line)
{
    std::fputs(line, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// The ways in which a worker can go wrong. Returns only when the suffix names none of them.
inline void misbehave(const QByteArray &suffix)
{
    if (suffix == "sleeps") {
        say(R"({"kind":"pdf","pages":9})");
        say(R"({"page":1,"text":"read before it fell asleep"})");
        for (;;)
            ::pause();
    }
    if (suffix == "spins") {
        for (volatile unsigned turns = 0;;)
            (void)turns;
    }
    if (suffix == "crashes") {
        say(R"({"kind":"pdf","pages":9})");
        say(R"({"page":1,"text":"first page"})");
        say(R"({"page":2,"text":"second page"})");
        std::abort();
    }
    if (suffix == "floods") {
        for (;;)
            std::fputs("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", stdout);
    }
    if (suffix == "repeats") {
        say(R"({"kind":"text"})");
        for (;;)
            say(R"({"text":"the same again and again and again and again"})");
    }
    if (suffix == "looks") { // around, before it is confined: what it sees is what the sandbox lets it see
        std::string seen = "environment:";
        for (char **variable = environ; *variable; ++variable)
            seen += std::string(" ") + std::string(*variable).substr(0, std::string(*variable).find('='));
        for (const char *path : {"/etc/passwd", "/root", "/var/log", TEST_DATA})
            seen += ::access(path, F_OK) == 0 ? std::string(" ") + path : std::string();
        say(R"({"kind":"text"})");
        say(("{\"text\":\"" + seen + "\"}").c_str());
        say(R"({"end":"complete"})");
        std::exit(0);
    }
    if (suffix == "lies") {
        say(R"({"kind":"pdf","pages":2})");
        say(R"({"page":2000000000,"text":"far away"})");
        for (;;)
            ::pause();
    }
}

inline int workerMain(const char *argument)
{
    const QByteArray text(argument);
    if (text.startsWith("stdin:"))
        misbehave(text.sliced(text.lastIndexOf('.') + 1));
    return runExtractionWorker(QString::fromLocal8Bit(text), {});
}

} // namespace countersign

#define WORKER_TEST_MAIN(TestClass)                                                                                                                  \
    int main(int argc, char **argv)                                                                                                                  \
    {                                                                                                                                                \
        if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0)                                                                                  \
            return countersign::workerMain(argv[2]);                                                                                                 \
        QCoreApplication application(argc, argv);                                                                                                    \
        TestClass test;                                                                                                                              \
        return QTest::qExec(&test, argc, argv);                                                                                                      \
    }
