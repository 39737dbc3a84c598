// SPDX-License-Identifier: GPL-3.0-or-later
// Reads {"id","text"} lines and answers {"id","findings"} lines with offsets in Unicode code points, as `countersign-cli redact --jsonl`
// does, but with the bare scanner: for measuring it against labelled text.
#include "core/redaction/scanner.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <cstdio>
#include <iostream>
#include <string>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QJsonArray findingsOf(const QString &text, const std::vector<Detection> &detections, double threshold)
{
    std::vector<int> points(size_t(text.size()) + 1);
    int point = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        points[size_t(i)] = point;
        point += text[i].isHighSurrogate() && i + 1 < text.size() ? 0 : 1;
    }
    points[size_t(text.size())] = point;
    QJsonArray findings;
    for (const Detection &d : detections) {
        if (d.score >= threshold)
            findings.append(QJsonObject{{u"start"_s, points[size_t(d.range.begin)]},
                                        {u"end"_s, points[size_t(d.range.end)]},
                                        {u"type"_s, d.type},
                                        {u"score"_s, d.score},
                                        {u"rule"_s, d.rule}});
    }
    return findings;
}

} // namespace

int main(int argc, char **argv)
{
    const double threshold = argc > 1 ? atof(argv[1]) : 0.4;
    const auto scanner = Scanner::create();
    if (!scanner) {
        std::fprintf(stderr, "%s\n", qPrintable(scanner.error().message));
        return 1;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject row = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        const QString text = row[u"text"_s].toString();
        const auto detections = (*scanner)->scan(text);
        if (!detections) {
            std::fprintf(stderr, "%s\n", qPrintable(detections.error().message));
            return 1;
        }
        const QJsonObject answer{{u"id"_s, row[u"id"_s]}, {u"findings"_s, findingsOf(text, *detections, threshold)}};
        std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
