// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/live_findings.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QScrollBar>

namespace countersign {

namespace {

constexpr int PauseMs = 200; // after the last key
constexpr int Around = 6; // paragraphs before and after those in sight: a cue may stand there
constexpr qsizetype MostCharacters = 60'000; // a paragraph may be of any length

} // namespace

LiveFindings::LiveFindings(QPlainTextEdit *text, std::shared_ptr<Rehearsal> rehearsal)
    : QObject(text), m_text(text), m_rehearsal(std::move(rehearsal))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LiveFindings::look);
    connect(text->document(), &QTextDocument::contentsChange, this, &LiveFindings::onEdit);
    connect(text->verticalScrollBar(), &QScrollBar::valueChanged, &m_pause, qOverload<>(&QTimer::start));
}

void LiveFindings::setRules(std::optional<Policy> policy, RedactionTarget target)
{
    m_policy = std::move(policy);
    m_target = std::move(target);
    m_pause.start();
}

// Marks keep their words while a person types before them; the next look puts the rest right.
void LiveFindings::onEdit(int position, int removed, int added)
{
    if (m_marking)
        return;
    const QTextBlock block = m_text->document()->findBlock(position);
    const int at = position - block.position();
    QList<QTextLayout::FormatRange> formats = block.layout()->formats();
    for (QTextLayout::FormatRange &range : formats) {
        if (range.start >= at)
            range.start = std::max(at, range.start + added - removed);
    }
    if (!formats.isEmpty())
        block.layout()->setFormats(formats);
    m_pause.start();
}

void LiveFindings::look()
{
    // QPlainTextEdit tells the first paragraph in sight by its scroll bar, which counts lines of the document.
    QTextBlock first = m_text->document()->findBlockByLineNumber(m_text->verticalScrollBar()->value());
    if (!first.isValid())
        first = m_text->document()->firstBlock();
    for (int i = 0; i < Around && first.previous().isValid(); ++i)
        first = first.previous();
    const int lines = m_text->viewport()->height() / std::max(1, m_text->fontMetrics().lineSpacing()) + 2 * Around;
    QStringList paragraphs;
    qsizetype length = 0;
    for (QTextBlock block = first; block.isValid() && paragraphs.size() < lines && length < MostCharacters; block = block.next()) {
        paragraphs << block.text().left(MostCharacters - length);
        length += paragraphs.constLast().size() + 1;
    }
    const int begin = first.blockNumber();
    const int end = begin + int(paragraphs.size());
    if (!m_policy || length <= 1)
        return mark(begin, end, {});
    m_work.ask(
        [rehearsal = m_rehearsal, paragraphs, begin, policy = *m_policy, target = m_target](const BackgroundWork::Ticket &) {
            std::vector<Place> places;
            const Result<Redactor::Text> found = rehearsal->text(paragraphs.join(u'\n'), policy, target);
            if (!found)
                return places; // the review says what is wrong, and nothing leaves then
            qsizetype at = 0;
            qsizetype paragraph = 0;
            for (const Finding &finding : found->findings) {
                while (paragraph < paragraphs.size() && finding.original.begin > at + paragraphs[paragraph].size())
                    at += paragraphs[paragraph++].size() + 1;
                if (paragraph < paragraphs.size())
                    places.push_back({begin + int(paragraph), finding.original.begin - at, finding.original.length(), finding.type,
                                      finding.action == Action::Allow});
            }
            return places;
        },
        [this, begin, end](std::vector<Place> places) { mark(begin, end, places); });
}

void LiveFindings::mark(int firstBlock, int lastBlock, const std::vector<Place> &places)
{
    const QScopedValueRollback guard(m_marking, true);
    size_t next = 0;
    int hidden = 0;
    for (QTextBlock block = m_text->document()->findBlockByNumber(firstBlock); block.isValid() && block.blockNumber() < lastBlock;
         block = block.next()) {
        QList<QTextLayout::FormatRange> formats;
        for (; next < places.size() && places[next].block == block.blockNumber(); ++next) {
            const Place &place = places[next];
            formats.append({int(place.begin), int(place.length), entityFormat(place.type, m_text->palette(), place.leaves)});
            hidden += place.leaves ? 0 : 1;
        }
        if (formats == block.layout()->formats())
            continue;
        block.layout()->setFormats(formats);
        m_text->document()->markContentsDirty(block.position(), block.length());
    }
    if (std::exchange(m_hidden, hidden) != hidden)
        Q_EMIT changed();
}

} // namespace countersign
