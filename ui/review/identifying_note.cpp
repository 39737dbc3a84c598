// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/identifying_note.h"

#include "ui/services.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Group = ReviewCase::Group;
constexpr size_t MostPlaces = 100;
constexpr qsizetype LongestFact = 40;

// What the program and the agent's author wrote is not about somebody who is to be protected.
bool isLookedAt(const ReviewCase::Part &part)
{
    return !part.seen && (part.group == Group::Message || part.group == Group::ToolResults || part.group == Group::History);
}

/// Where believable stand-ins stand in a part: they look like facts and are none.
std::vector<Range> inventedIn(const ReviewCase &reviewCase, int part)
{
    std::vector<Range> ranges;
    for (const int i : reviewCase.parts[size_t(part)].occurrences) {
        const ReviewCase::Occurrence &occurrence = reviewCase.occurrences[size_t(i)];
        if (occurrence.value >= 0 && reviewCase.values[size_t(occurrence.value)].action == Action::Surrogate)
            ranges.push_back(occurrence.leaving);
    }
    return ranges;
}

} // namespace

IdentifyingNote::IdentifyingNote(std::shared_ptr<const Scanner> scanner, QWidget *parent)
    : QWidget(parent), m_scanner(std::move(scanner)), m_label(wrappingLabel()), m_show(new QPushButton(tr("S&how them")))
{
    setObjectName(u"identifyingNote"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1);
    row->addWidget(m_show, 0, Qt::AlignTop);
    m_show->setFlat(true);
    m_show->setAccessibleDescription(tr("Shows where these facts stand; again for the next place."));
    connect(m_show, &QPushButton::clicked, this, &IdentifyingNote::showNext);
    tintLabel();
    hide();
}

QString IdentifyingNote::text() const { return m_label->text(); }

void IdentifyingNote::setCase(const ReviewCasePtr &reviewCase)
{
    m_work.drop();
    hide();
    m_case = reviewCase;
    m_places.clear();
    // What stays on this machine may say so; the practice provider is there to show how it is with another one.
    if (!m_case || !m_scanner || (m_case->destination.local && !isPractice(m_case->destination.provider)))
        return;
    m_work.ask(
        [scanner = m_scanner, reviewCase](const BackgroundWork::Ticket &ticket) {
            std::vector<Place> places;
            for (size_t i = 0; i < reviewCase->parts.size() && places.size() < MostPlaces && !ticket.isStale(); ++i) {
                if (!isLookedAt(reviewCase->parts[i]))
                    continue;
                // A part that cannot be read was held up by the redaction already; here it has nothing to say.
                for (IdentifyingParagraph &paragraph :
                     identifyingParagraphs(*scanner, reviewCase->parts[i].leaving, TextSlot::Format::Plain, inventedIn(*reviewCase, int(i)))
                         .value_or(std::vector<IdentifyingParagraph>()))
                    places.push_back({int(i), std::move(paragraph)});
            }
            return places;
        },
        [this](std::vector<Place> places) { show(std::move(places)); });
}

void IdentifyingNote::show(std::vector<Place> places)
{
    m_places = std::move(places);
    m_next = 0;
    if (m_places.empty())
        return;
    const QString facts = words(m_places.front());
    const int others = int(m_places.size()) - 1;
    m_label->setText(others == 0 ? tr("Together these facts may still point to a person: %1.").arg(facts)
                                 : tr("Together these facts may still point to a person: %1; and %n other places.", nullptr, others).arg(facts));
    setVisible(true);
}

QString IdentifyingNote::words(const Place &place) const
{
    const QString &leaving = m_case->parts[size_t(place.part)].leaving;
    QStringList facts;
    for (const IdentifyingFact &fact : place.paragraph.facts) {
        const QString text = leaving.sliced(fact.range.begin, fact.range.length()).simplified();
        facts += text.size() > LongestFact ? text.left(LongestFact) + u'…' : text;
    }
    return facts.join(u" · "_s);
}

void IdentifyingNote::showNext()
{
    if (m_places.empty())
        return;
    const Place &place = m_places[m_next];
    m_next = (m_next + 1) % m_places.size();
    const std::vector<IdentifyingFact> &facts = place.paragraph.facts;
    Range all = facts.front().range;
    for (const IdentifyingFact &fact : facts)
        all = {std::min(all.begin, fact.range.begin), std::max(all.end, fact.range.end)};
    Q_EMIT placePicked(place.part, all);
}

void IdentifyingNote::tintLabel() { tint(m_label, attentionColor(palette())); }

void IdentifyingNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintLabel();
}

} // namespace countersign
