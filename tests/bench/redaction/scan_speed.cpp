// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the scanner is on texts of several kinds, and that its time grows with the length alone. Prints megabytes a second.
//   scan_speed [FILE | KIND]…    KIND: only these of the texts below, e.g. prose
#include "core/redaction/scanner.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <algorithm>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString repeated(const QString &unit, qsizetype size)
{
    QString out;
    while (out.size() < size)
        out += unit;
    out.truncate(size);
    return out;
}

double milliseconds(const Scanner &scanner, const QString &text, int rounds, size_t *found)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto detections = scanner.scan(text);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        *found = detections ? detections->size() : 0;
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

QStringList wanted; // kinds; all if empty

void measure(const Scanner &scanner, const char *name, const QString &unit)
{
    if (!wanted.isEmpty() && !wanted.contains(QLatin1StringView(name)))
        return;
    size_t found = 0;
    const double small = milliseconds(scanner, repeated(unit, 4096), 21, &found);
    const double middle = milliseconds(scanner, repeated(unit, 1 << 17), 5, &found);
    const double large = milliseconds(scanner, repeated(unit, 1 << 20), 3, &found);
    std::printf("%-22s 4 KB %7.3f ms   1 MB %8.1f ms   %7.1f MB/s   1 MB / 128 KB %5.1f   findings %zu\n", name, small, large, 1048.576 / large,
                large / middle, found);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    const auto scanner = Scanner::create();
    if (!scanner)
        return 1;
    for (int i = 1; i < argc; ++i)
        wanted += QString::fromLocal8Bit(argv[i]);
    std::printf("ready after %.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    measure(**scanner, "prose",
            u"The committee met on Tuesday to look at the proposal again, and after a long discussion about the costs of the new building it was "
            u"decided that a second opinion should be "
            u"sought before the end of the quarter. Nobody objected. "_s);
    measure(
        **scanner, "mail",
        u"Dear Mr Smith,\nplease call me at +44 20 7946 0958 or write to jane.doe@example.org before 12 March 2024.\nBest regards,\nMaria Gonzalez\n\n"_s);
    measure(
        **scanner, "German",
        u"Sehr geehrte Frau Müller, die Überweisung über 1.250,00 € an die Müller GmbH wurde am 12.03.2024 ausgeführt. Mit freundlichen Grüßen, Jürgen Weiß\n"_s);
    measure(
        **scanner, "JSON",
        u"{\"id\": 123456789, \"first_name\": \"Priya\", \"email\": \"p@example.org\", \"items\": [1, 2, 3], \"created\": \"2024-03-12T10:00:00Z\"},\n"_s);
    measure(**scanner, "CSV", u"id,name,ssn\n1,John Smith,536-22-1234\n"_s);
    measure(**scanner, "log",
            u"2024-03-12 10:00:00,123 INFO [worker-7] GET /api/v1/items/8472?limit=20 200 17ms 10.2.3.4 trace=9f86d081884c7d65\n"_s);
    measure(
        **scanner, "code",
        u"static int parse_header(const char *buf, size_t len) { for (size_t i = 0; i < len; ++i) if (buf[i] == '\\n') return (int)i; return -1; }\n"_s);
    measure(**scanner, "digits", u"4539148803436467 "_s);
    measure(**scanner, "one long number", u"7"_s);
    measure(**scanner, "one long word", u"a"_s);
    measure(**scanner, "at signs", u"@"_s);
    measure(**scanner, "a@", u"a@"_s);
    measure(**scanner, "dots", u"a."_s);
    measure(**scanner, "colons", u"a:"_s);
    measure(**scanner, "quotes", u"\":\""_s);
    measure(**scanner, "pem", u"-----BEGIN PRIVATE KEY-----\n"_s);
    measure(**scanner, "jwt", u"eyJhbGciOiJIUzI1NiJ9."_s);
    measure(**scanner, "passwords", u"password="_s);
    measure(**scanner, "capitals", u"John "_s);
    measure(**scanner, "marks", u"e\u0301\u0301"_s);
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (file.open(QIODevice::ReadOnly))
            measure(**scanner, argv[i], QString::fromUtf8(file.readAll()));
    }
    return 0;
}
