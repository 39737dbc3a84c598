// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/retrieval/smart_collection.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readOne(const QString &folder, const QStringList &patterns)
{
    const QStringList names = QDir(folder).entryList(patterns, QDir::Files, QDir::Name);
    QFile file(folder + u'/' + names.value(0));
    if (names.isEmpty() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"There is no file %1 in %2."_s.arg(patterns.join(u" or "), folder));
    return file.readAll();
}

} // namespace

std::vector<SmartRecord> parseSmart(const QByteArray &bytes)
{
    std::vector<SmartRecord> records;
    char field = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (line.startsWith(".I ")) {
            records.push_back({trimmed.sliced(3).trimmed().toInt(), {}});
            field = 0;
        } else if (trimmed.size() == 2 && trimmed[0] == '.' && trimmed[1] >= 'A' && trimmed[1] <= 'Z') {
            field = trimmed[1];
        } else if (field != 0 && !records.empty()) {
            records.back().fields[field] += QString::fromLatin1(line) + u'\n';
        }
    }
    return records;
}

Result<SmartCollection> readSmartCollection(const QString &folder)
{
    const auto documents = readOne(folder, {u"*.all"_s, u"*.all.*"_s});
    const auto questions = readOne(folder, {u"*.qry"_s, u"query.text"_s});
    const auto judgements = readOne(folder, {u"*qrel*"_s, u"*.rel"_s});
    for (const auto *file : {&documents, &questions, &judgements}) {
        if (!*file)
            return std::unexpected(file->error());
    }
    SmartCollection collection{parseSmart(*documents), parseSmart(*questions), {}};
    int largest = 0;
    for (const QByteArray &line : judgements->split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 2)
            continue;
        // Cranfield grades from 1 (a complete answer) to 4, and 5 or -1 for what is of no interest; CACM and others list what is relevant.
        const int grade = words.size() == 3 ? words[2].toInt() : 1;
        const int question = words[0].toInt();
        largest = std::max(largest, question);
        if (grade >= 1 && grade <= 4)
            collection.relevant[question][words[1].toInt()] = 5 - grade;
    }
    // Cranfield's judgements count its questions; their own numbers have gaps.
    if (!collection.questions.empty() && collection.questions.back().number > largest) {
        for (size_t i = 0; i < collection.questions.size(); ++i)
            collection.questions[i].number = int(i) + 1;
    }
    return collection;
}

} // namespace countersign
