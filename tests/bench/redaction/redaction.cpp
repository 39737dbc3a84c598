// SPDX-License-Identifier: GPL-3.0-or-later
// What the redaction engine costs: megabytes a second with and without names, for each step of a scan, beside memcpy and a plain pass of
// Vectorscan over the same text in the same run; latency for texts of four sizes; start-up time and memory; and that time grows with the
// length alone, also for texts made to be slow. All times are processor time of this thread, so that a busy machine does not matter much.
#include "core/redaction/lexicon.h"
#include "core/redaction/rules.h"
#include "core/redaction/scan_context.h"
#include "core/redaction/scanner.h"
#include "core/redaction/secret_values.h"
#include "core/redaction/triggers.h"

#include <QtCore/QFile>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

double now() // seconds
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

QString repeated(const QString &unit, qsizetype size)
{
    QString out;
    out.reserve(size + unit.size());
    while (out.size() < size)
        out += unit;
    out.truncate(size);
    return out;
}

struct Text {
    const char *name;
    QString unit;
};

/// Texts as people send them: mostly prose, some of everything else.
std::vector<Text> texts()
{
    const QString prose =
        u"The committee met on Tuesday to look at the proposal again, and after a long discussion about the costs of the new building it "
        u"was decided that a second opinion should be sought before the end of the quarter. Nobody objected, although some of "
        u"those present would rather have waited for the figures of the coming year. "_s;
    const QString mail = u"Dear Mr Smith,\nplease call me at +44 20 7946 0958 or write to jane.doe@acme-corp.com before 12 March 2024.\nBest "
                         u"regards,\nMaria Gonzalez\n\n"_s;
    const QString json = u"{\"id\": 123456789, \"first_name\": \"Priya\", \"email\": \"p@acme-corp.com\", \"items\": [1, 2, 3], \"created\": "
                         u"\"2024-03-12T10:00:00Z\"},\n"_s;
    const QString log = u"2024-03-12 10:00:00,123 INFO [worker-7] GET /api/v1/items/8472?limit=20 200 17ms 10.2.3.4 trace=9f86d081884c7d65\n"_s;
    const QString code =
        u"static int parse_header(const char *buf, size_t len) { for (size_t i = 0; i < len; ++i) if (buf[i] == '\\n') return (int)i; "
        u"return -1; }\n"_s;
    return {{"prose", prose},
            {"prompt", prose + prose + mail + prose + code + prose + prose},
            {"mail", mail},
            {"German",
             u"Sehr geehrte Frau Müller, die Überweisung über 1.250,00 € an die Müller GmbH wurde am 12.03.2024 ausgeführt. Mit freundlichen "
             u"Grüßen, Jürgen Weiß\n"_s},
            {"JSON", json},
            {"CSV", u"id,name,ssn\n1,John Smith,536-22-1234\n2,Anna Schmidt,536-22-1235\n"_s},
            {"log", log},
            {"code", code}};
}

enum Step { Fold, Automaton, Structure, Words, Numbers, Net, Secrets, Encoded, Persons, Places, FieldValues, Repeats, Resolve, Steps };
constexpr std::array<const char *, Steps> stepNames = {"fold",   "triggers", "structure", "words",        "numbers",     "net",    "secrets",
                                                       "base64", "names",    "places",    "field values", "consistency", "resolve"};
constexpr bool ofNames(int step) { return step == Words || step == Persons || step == Places || step == FieldValues; }

struct Engine {
    Rules rules = *Rules::load();
    Lexicon lexicon = *Lexicon::load();
    Triggers triggers = *Triggers::load(rules);

    /// The steps of Scanner::scan() one by one; adds the seconds of each.
    void run(const QString &text, std::array<double, Steps> &seconds) const
    {
        double before = now();
        const auto done = [&](Step step) {
            const double after = now();
            seconds[step] += after - before;
            before = after;
        };
        const Folded folded = fold(text, sniffForms(text));
        done(Fold);
        ScanContext context(rules, lexicon, folded.text);
        context.triggers = &triggers;
        readWhole(context);
        (void)triggers.find(context.text, rules, context.hits);
        done(Automaton);
        readFields(context, triggers);
        done(Structure);
        readWords(context);
        done(Words);
        findNumbers(context);
        done(Numbers);
        findAddressesOnNet(context);
        done(Net);
        findSecrets(context);
        done(Secrets);
        findEncoded(context);
        done(Encoded);
        findPersons(context);
        done(Persons);
        findPlaces(context);
        done(Places);
        findFieldValues(context);
        done(FieldValues);
        findRepeats(context);
        done(Repeats);
        (void)bestOf(std::move(context.found));
        done(Resolve);
    }
};

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}

void throughput(const Engine &engine, const Scanner &scanner)
{
    constexpr qsizetype Size = 1 << 20;
    std::printf("\nMB/s on 1 MB            all  no names  triggers      memcpy   findings\n");
    std::array<double, Steps> total = {};
    for (const Text &kind : texts()) {
        const QString text = repeated(kind.unit, Size);
        std::vector<double> whole;
        size_t found = 0;
        for (int i = 0; i < 5; ++i) {
            const double begin = now();
            const auto detections = scanner.scan(text);
            whole.push_back(now() - begin);
            found = detections ? detections->size() : 0;
        }
        std::array<double, Steps> seconds = {};
        for (int i = 0; i < 3; ++i)
            engine.run(text, seconds);
        double names = 0;
        double all = 0;
        for (int step = 0; step < Steps; ++step) {
            seconds[size_t(step)] /= 3;
            total[size_t(step)] += seconds[size_t(step)];
            all += seconds[size_t(step)];
            names += ofNames(step) ? seconds[size_t(step)] : 0;
        }
        std::string copy(size_t(Size), '\0');
        const QByteArray bytes = text.toUtf8();
        const double begin = now();
        for (int i = 0; i < 50; ++i) {
            std::memcpy(copy.data(), bytes.constData(), size_t(Size));
            asm volatile("" : : "r"(copy.data()) : "memory");
        }
        const double copying = (now() - begin) / 50;
        const double mega = double(Size) / 1e6;
        std::printf("%-18s %8.1f  %8.1f  %8.0f  %10.0f   %8zu\n", kind.name, mega / median(whole), mega / (all - names), mega / seconds[Automaton],
                    mega / copying, found);
        std::printf("  ms:");
        for (int step = 0; step < Steps; ++step)
            std::printf(" %s %.1f", stepNames[size_t(step)], seconds[size_t(step)] * 1e3);
        std::printf("\n");
    }
    std::printf("\nMB/s of each step, over all of these texts\n");
    for (int step = 0; step < Steps; ++step)
        std::printf("%-14s %10.0f\n", stepNames[size_t(step)], double(texts().size()) * double(Size) / 1e6 / total[size_t(step)]);
}

void latency(const Scanner &scanner)
{
    std::printf("\nlatency, ms                p50      p90      p99      max\n");
    for (const Text &kind : texts()) {
        if (std::string_view(kind.name) != "prompt" && std::string_view(kind.name) != "mail" && std::string_view(kind.name) != "JSON")
            continue;
        for (const auto &[size, rounds] : {std::pair{1 << 10, 2000}, {1 << 12, 1000}, {1 << 16, 60}, {1 << 20, 9}}) {
            const QString text = repeated(kind.unit, size);
            std::vector<double> times;
            for (int i = 0; i < rounds; ++i) {
                const double begin = now();
                (void)scanner.scan(text);
                times.push_back((now() - begin) * 1e3);
            }
            std::ranges::sort(times);
            const auto at = [&](double part) { return times[std::min(times.size() - 1, size_t(part * double(times.size())))]; };
            std::printf("%-8s %7d KB  %8.3f %8.3f %8.3f %8.3f\n", kind.name, size >> 10, at(0.5), at(0.9), at(0.99), times.back());
        }
    }
}

void linearity(const Scanner &scanner)
{
    const std::vector<Text> cruel = {{"one number", u"7"_s},
                                     {"one word", u"a"_s},
                                     {"at signs", u"@"_s},
                                     {"a@", u"a@"_s},
                                     {"dots", u"a."_s},
                                     {"colons", u"a:"_s},
                                     {"quotes", u"\":\""_s},
                                     {"digits", u"1 "_s},
                                     {"hyphens", u"1-"_s},
                                     {"commas", u"a,"_s},
                                     {"braces", u"{\"a\":["_s},
                                     {"pem", u"-----BEGIN PRIVATE KEY-----\n"_s},
                                     {"jwt", u"eyJhbGciOiJIUzI1NiJ9."_s},
                                     {"passwords", u"password="_s},
                                     {"base64", u"YWJjZGVm"_s},
                                     {"capitals", u"John "_s},
                                     {"marks", u"e\u0301\u0301"_s},
                                     {"entities", u"&#6"_s},
                                     {"equals", u"=C3"_s},
                                     {"plus", u"+44 "_s},
                                     {"IBAN", u"DE89 3704 "_s},
                                     {"pipes", u"|a"_s},
                                     {"JSON lines", u"{\"ssn\": 536221234}\n"_s}};
    std::printf("\ntexts made to be slow     1 MB, ms    10 MB, ms   times\n");
    for (const Text &kind : cruel) {
        const auto time = [&](qsizetype size) {
            const QString text = repeated(kind.unit, size);
            const double begin = now();
            (void)scanner.scan(text);
            return (now() - begin) * 1e3;
        };
        const double small = time(1 << 20);
        const double large = time(10 << 20);
        std::printf("%-20s %12.1f %12.1f  %6.1f%s\n", kind.name, small, large, large / small, large / small > 20 ? "   NOT LINEAR" : "");
    }
}

} // namespace

int main()
{
    const double memoryBefore = residentMegabytes();
    const double begin = now();
    const auto scanner = Scanner::create();
    const double created = now() - begin;
    if (!scanner) {
        std::fprintf(stderr, "%s\n", qPrintable(scanner.error().message));
        return 1;
    }
    const double memoryAfter = residentMegabytes();
    (void)(*scanner)->scan(u"Dear Mr Smith, call +44 20 7946 0958 or 212-555-0143, IBAN DE89 3704 0044 0532 0130 00."_s);
    std::printf("ready after %.1f ms, %.1f MB resident (%.1f before), %.1f MB after the first text\n", created * 1e3, memoryAfter, memoryBefore,
                residentMegabytes());
    latency(**scanner);
    throughput(Engine(), **scanner);
    linearity(**scanner);
    std::printf("\n%.1f MB resident at the end\n", residentMegabytes());
    return 0;
}
