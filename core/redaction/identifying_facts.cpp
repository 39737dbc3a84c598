// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/identifying_facts.h"

#include "core/redaction/placeholder.h"
#include "core/redaction/roles.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Kind = IdentifyingFact::Kind;
constexpr double Likely = 0.4; // as in the policies that ship
constexpr size_t Enough = 3; // kinds of fact

std::optional<Kind> kindOf(const QString &type)
{
    if (type == u"ORG")
        return Kind::Employer;
    if (type == u"LOCATION" || type == u"ADDRESS" || type == u"POSTCODE")
        return Kind::Location;
    if (type == u"DATE" || type == u"DATE_OF_BIRTH" || type == u"AGE")
        return Kind::Time;
    return std::nullopt;
}

/// Paragraphs are parted by empty lines; what has none is one.
std::vector<Range> paragraphsOf(QStringView text)
{
    std::vector<Range> paragraphs;
    qsizetype begin = 0;
    bool blank = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\n') {
            blank = blank && text[i].isSpace();
            continue;
        }
        if (blank) {
            paragraphs.push_back({begin, i});
            begin = i + 1;
        }
        blank = true;
    }
    paragraphs.push_back({begin, text.size()});
    return paragraphs;
}

} // namespace

Result<std::vector<IdentifyingParagraph>> identifyingParagraphs(const Scanner &scanner, QStringView leaving, TextSlot::Format format,
                                                                const std::vector<Range> &replaced)
{
    ScanHints hints;
    hints.format = format;
    const Result<std::vector<Detection>> detections = scanner.scan(leaving, {}, hints);
    if (!detections)
        return std::unexpected(detections.error());
    // Placeholders are no facts, and whatever the scanner sees in one is none either.
    const std::vector<PlaceholderReader::Match> placeholders = PlaceholderReader().all(leaving, format);
    std::vector<IdentifyingFact> facts;
    std::vector<qsizetype> persons;
    for (const PlaceholderReader::Match &match : placeholders) {
        if (match.type == u"PERSON")
            persons.push_back(match.range.begin);
    }
    // All are by position and do not overlap each other.
    auto placeholder = placeholders.begin();
    auto standIn = replaced.begin();
    for (const Detection &detection : *detections) {
        while (placeholder != placeholders.end() && placeholder->range.end <= detection.range.begin)
            ++placeholder;
        while (standIn != replaced.end() && standIn->end <= detection.range.begin)
            ++standIn;
        if (detection.score < Likely || (placeholder != placeholders.end() && placeholder->range.overlaps(detection.range)))
            continue;
        const bool isReplaced = standIn != replaced.end() && standIn->overlaps(detection.range);
        if (detection.type == u"PERSON") // an invented one stands for somebody
            persons.push_back(detection.range.begin);
        else if (isReplaced)
            continue;
        else if (const std::optional<Kind> kind = kindOf(detection.type))
            facts.push_back({*kind, detection.range});
    }
    for (const RoleWord &word : roleWordsIn(leaving)) {
        const auto behind = std::ranges::upper_bound(replaced, word.range.begin, {}, &Range::begin);
        const bool isReplaced = behind != replaced.begin() && std::prev(behind)->end > word.range.begin;
        if (word.isPerson)
            persons.push_back(word.range.begin);
        else if (!isReplaced)
            facts.push_back({Kind::Role, word.range});
    }
    std::ranges::sort(facts, {}, [](const IdentifyingFact &fact) { return fact.range.begin; });
    std::ranges::sort(persons);
    std::vector<IdentifyingParagraph> found;
    for (const Range paragraph : paragraphsOf(leaving)) {
        const auto person = std::ranges::lower_bound(persons, paragraph.begin);
        if (person == persons.end() || *person >= paragraph.end)
            continue;
        IdentifyingParagraph here{paragraph, {}};
        for (auto fact = std::ranges::lower_bound(facts, paragraph.begin, {}, [](const IdentifyingFact &f) { return f.range.begin; });
             fact != facts.end() && fact->range.begin < paragraph.end; ++fact) {
            if (!std::ranges::contains(here.facts, fact->kind, &IdentifyingFact::kind))
                here.facts.push_back(*fact);
        }
        if (here.facts.size() >= Enough)
            found.push_back(std::move(here));
    }
    return found;
}

} // namespace countersign
