// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_preview.h"

#include "core/documents/document_files.h"
#include "core/documents/worker_lines.h"
#include "ui/documents/documents_model.h"
#include "ui/documents/hit_words.h"
#include "ui/documents/page_picture_view.h"
#include "ui/documents/sheet_view.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

struct DocumentPreview::Loaded {
    Result<DocumentTextPtr> text;
    std::vector<std::vector<Range>> hits;
    QStringList agents;
    bool hasColumns = false;
};

struct DocumentPreview::Left {
    Result<Redactor::Text> text;
    std::vector<Range> hits;
};

void DocumentPreview::clear()
{
    m_reading.drop();
    m_leaving.drop();
    m_drawing.drop();
    m_recognising.drop();
    m_spot = {};
    m_loaded.reset();
    m_hits.clear();
    m_stack->setCurrentIndex(0);
}

void DocumentPreview::refresh()
{
    if (!m_spot.path.isEmpty())
        showSpot({m_spot.path, m_spot.find, m_loaded && m_loaded->info.pages > 0 ? m_sheet + 1 : m_spot.page, m_spot.passage, m_spot.cited});
}

QStringList DocumentPreview::agentsThatReach(const Workspace &workspace, const QString &path)
{
    QStringList names;
    for (const AgentFile &file : workspace.agents()) {
        const Agent &agent = file.agent();
        const bool reaches = agent.documents.isEmpty()
            ? !agent.tools.isEmpty()
            : std::ranges::any_of(agent.documents, [&](const QString &folder) { return isUnder(path, documentName(folder, workspace.folder())); });
        if (file.usable() && reaches)
            names.append(agent.name);
    }
    return names;
}

void DocumentPreview::showSpot(const Spot &spot)
{
    const bool other = spot.path != m_spot.path;
    m_spot = spot;
    if (spot.cited && look() == Look::Read)
        m_looks->button(int(Look::Page))->setChecked(true);
    if (other || !m_rehearsal) {
        m_rehearsal = m_services.makeRehearsal();
        m_loaded.reset();
        m_leaving.drop();
        m_recognising.drop();
        m_title->setText(spot.path.sliced(spot.path.lastIndexOf(u'/') + 1));
        m_facts->setText(tr("Reading …"));
        m_view->showWords({});
    }
    m_stack->setCurrentIndex(1);
    m_reading.ask(
        [&library = m_services.library, workspace = m_services.workspace, spot](const BackgroundWork::Ticket &ticket) {
            Loaded loaded{readDocumentText(library, spot.path), {}, agentsThatReach(workspace, spot.path)};
            if (loaded.text) {
                const TableForm form = tableFormOf((*loaded.text)->info.kind);
                loaded.hasColumns = std::ranges::any_of((*loaded.text)->sheets, [form](const DocumentText::Sheet &sheet) {
                    return !columnTitles(QStringView(sheet.text).left(20'000), form).isEmpty();
                });
            }
            const HitWords words(spot.find);
            if (!loaded.text || words.isEmpty())
                return loaded;
            for (const DocumentText::Sheet &sheet : (*loaded.text)->sheets) {
                if (ticket.isStale())
                    break;
                loaded.hits.push_back(words.in(sheet.text));
            }
            return loaded;
        },
        [this](Loaded loaded) { apply(std::move(loaded)); });
}

void DocumentPreview::apply(Loaded loaded)
{
    m_reach->setText(loaded.agents.isEmpty() ? tr("No agent can read it.") : tr("Can be read by: %1").arg(loaded.agents.join(u", "_s)));
    m_reach->setToolTip(tr("The agents whose \"documents\" name this file or its folder"));
    if (!loaded.text) {
        m_loaded.reset();
        m_hits.clear();
        m_facts->clear();
        m_problem->setText(loaded.text.error().message);
        m_problem->show();
        m_view->showWords({});
        tellHits();
        showActions();
        Q_EMIT shown();
        return;
    }
    m_hasColumns = loaded.hasColumns;
    m_loaded = *loaded.text;
    m_hits = std::move(loaded.hits);
    m_hits.resize(m_loaded->sheets.size());
    fillHead();
    int sheet = m_loaded->sheetOf(m_spot.page, m_spot.passage);
    m_landing = m_spot.find.isEmpty() ? Landing::Top : Landing::First;
    // Without a place, the first sheet that has what is looked for.
    if (m_spot.page == 0 && m_spot.passage.isEmpty()) {
        const auto first = std::ranges::find_if(m_hits, [](const auto &hits) { return !hits.empty(); });
        sheet = first == m_hits.end() ? 0 : int(first - m_hits.begin());
    }
    m_sheet = sheet;
    if (look() == Look::Page && m_loaded->info.kind != "pdf"_L1)
        m_looks->button(int(Look::Read))->setChecked(true);
    showActions();
    showLoaded();
}

void DocumentPreview::fillHead()
{
    const DocumentInfo &info = m_loaded->info;
    m_title->setText(info.path.sliced(info.path.lastIndexOf(u'/') + 1));
    QStringList facts{info.readSummary(), DocumentsModel::kindName(info.kind), wording::bytes(info.bytes)};
    const bool outside = info.path.startsWith(u'/');
    facts.append(outside ? tr("outside the workspace, used where it is: %1").arg(info.path) : info.path);
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(info.isolation.isEmpty() ? info.path : tr("%1\nThe reader ran %2.").arg(info.path, info.isolation));
    m_problem->setText(info.problem);
    m_problem->setVisible(!info.problem.isEmpty());
    const int sheets = sheetCount();
    m_sheetBar->setVisible(sheets > 1);
    const QSignalBlocker quiet(m_number);
    m_number->setRange(1, sheets);
    const bool pages = info.pages > 0;
    const bool slides = info.kind == worker::slides;
    const bool sheet = info.kind == worker::sheet;
    m_number->setPrefix(slides ? tr("Slide ") : sheet ? tr("Sheet ") : pages ? tr("Page ") : tr("Part "));
    m_number->setAccessibleName(slides ? tr("Slide") : sheet ? tr("Sheet") : pages ? tr("Page") : tr("Part of the text"));
    m_sheetOf->setText(tr("of %1").arg(QLocale().toString(sheets)));
}

void DocumentPreview::showSheet(int sheet)
{
    if (!m_loaded || sheet < 0 || sheet >= sheetCount() || sheet == m_sheet)
        return;
    m_sheet = sheet;
    m_landing = Landing::Top;
    showLoaded();
}

void DocumentPreview::showLoaded()
{
    if (!m_loaded)
        return;
    {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(m_sheet + 1);
    }
    m_leaving.drop();
    m_summary->hide();
    const bool drawn = look() == Look::Page && m_loaded->info.kind == "pdf"_L1;
    m_views->setCurrentIndex(drawn ? 1 : 0);
    if (drawn)
        showPage();
    const DocumentText::Sheet &sheet = m_loaded->sheets[size_t(m_sheet)];
    if (sheet.text.trimmed().isEmpty()) {
        m_view->showWords(m_loaded->info.kind == "database"_L1 ? tr("A database is not read as text. Agents ask it with sqlite_query; "
                                                                    "each answer is redacted like everything else before it leaves.")
                              : sheet.page > 0                 ? tr("No text was read on this page.")
                                                               : tr("No text was read of this document."));
        tellHits();
        Q_EMIT shown();
        return;
    }
    if (isLeaving()) {
        m_view->showWords(tr("Looking for what must not leave …"));
    } else {
        m_view->showText(sheet.text, {}, m_hits[size_t(m_sheet)]);
        place();
    }
    findValues();
}

// In both looks: the values are marked where they stand, or what stands in their place is.
void DocumentPreview::findValues()
{
    const DocumentText::Sheet &sheet = m_loaded->sheets[size_t(m_sheet)];
    m_leaving.ask(
        [&services = m_services, order = leavingOrder(), text = sheet.text, kind = m_loaded->info.kind,
         find = m_spot.find](const BackgroundWork::Ticket &) {
            Left left{leavingSheet(services, order, kind, text), {}};
            if (left.text)
                left.hits = HitWords(find).in(left.text->redacted);
            return left;
        },
        [this](Left left) {
            if (!isLeaving()) {
                if (left.text)
                    m_view->markOriginals(left.text->findings);
                tellLeaving(left);
                return;
            }
            if (left.text)
                m_view->showText(left.text->redacted, left.text->findings, left.hits);
            else
                m_view->showWords(left.text.error().message);
            tellLeaving(left);
            place();
        });
}

LeavingOrder DocumentPreview::leavingOrder() const
{
    const Provider &to = m_setup.provider();
    return {m_spot.path, m_policy->currentData().toString(), {to.name, to.isLocal()}, m_rehearsal};
}

// Where in the sheet the person lands.
void DocumentPreview::place()
{
    int hit = -1;
    if (m_view->hitCount() > 0 && m_landing == Landing::Last) {
        hit = m_view->hitCount() - 1;
    } else if (m_view->hitCount() > 0 && m_landing == Landing::First) {
        const qsizetype at = m_spot.passage.isEmpty() ? 0 : m_loaded->sheets[size_t(m_sheet)].text.indexOf(m_spot.passage);
        hit = std::max(0, m_view->hitFrom(std::max<qsizetype>(0, at)));
    }
    m_view->setCurrentHit(hit);
    if (hit < 0)
        m_view->verticalScrollBar()->setValue(0);
    m_landing = Landing::Top;
    tellHits();
    Q_EMIT shown();
}

void DocumentPreview::nextHit(bool forward)
{
    if (!m_loaded || m_spot.find.isEmpty())
        return;
    const int next = m_view->currentHit() + (forward ? 1 : -1);
    if (next >= 0 && next < m_view->hitCount()) {
        m_view->setCurrentHit(next);
        tellHits();
        return;
    }
    const int sheets = sheetCount();
    for (int step = 1; step <= sheets; ++step) {
        const int sheet = (m_sheet + (forward ? step : sheets - step % sheets)) % sheets;
        if (m_hits[size_t(sheet)].empty())
            continue;
        m_sheet = sheet;
        m_landing = forward ? Landing::First : Landing::Last;
        m_spot.passage.clear();
        showLoaded();
        return;
    }
}

void DocumentPreview::tellHits()
{
    m_hitBar->setVisible(!m_spot.find.isEmpty());
    if (m_spot.find.isEmpty())
        return;
    qsizetype before = 0, all = 0;
    for (size_t sheet = 0; sheet < m_hits.size(); ++sheet) {
        before += int(sheet) < m_sheet ? std::ssize(m_hits[sheet]) : 0;
        all += std::ssize(m_hits[sheet]);
    }
    const QLocale locale;
    if (all == 0)
        m_hitWords->setText(tr("No hit"));
    else if (isLeaving()) // words that are masked are no hits there, so only this sheet is counted
        m_hitWords->setText(tr("Hit %1 of %2 here").arg(locale.toString(m_view->currentHit() + 1), locale.toString(m_view->hitCount())));
    else if (m_view->currentHit() < 0)
        m_hitWords->setText(tr("Hits: %1").arg(locale.toString(all)));
    else
        m_hitWords->setText(tr("Hit %1 of %2").arg(locale.toString(before + m_view->currentHit() + 1), locale.toString(all)));
}

void DocumentPreview::tellLeaving(const Left &left)
{
    if (!left.text) {
        if (!isLeaving()) { // a text that cannot be redacted is not to look harmless
            m_summary->setText(left.text.error().message);
            m_summary->show();
        }
        return;
    }
    QMap<QString, int> types;
    int stays = 0, leaves = 0, stops = 0;
    for (const Finding &finding : left.text->findings) {
        const bool stopping = finding.action == Action::Block || finding.action == Action::RouteLocal;
        (finding.action == Action::Allow ? leaves : stopping ? stops : stays)++;
        if (finding.action != Action::Allow)
            ++types[finding.type];
    }
    QStringList words;
    if (stops > 0)
        words.append(tr("The policy would stop a request with this text. Values in it that may not leave: %1.").arg(QLocale().toString(stops)));
    words.append(stays + stops == 0 ? tr("Nothing is masked here.") : tr("Masked here: %1.").arg(typesInWords(types)));
    if (leaves > 0)
        words.append(tr("Found, but leaves by policy (underlined): %1.").arg(QLocale().toString(leaves)));
    m_summary->setText(words.join(u' '));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, stops > 0 ? alarmColor(palette()) : mutedText(palette()));
    m_summary->setPalette(colors);
    m_summary->show();
}

void DocumentPreview::setLook(Look look)
{
    m_looks->button(int(look))->setChecked(true);
    m_landing = m_view->currentHit() >= 0 ? Landing::First : Landing::Top;
    showLoaded();
}

DocumentPreview::Look DocumentPreview::look() const { return Look(m_looks->checkedId()); }

QString DocumentPreview::maskedWords() const { return m_summary->isHidden() ? QString() : m_summary->text(); }

void DocumentPreview::setPolicy(const QString &name)
{
    const int at = m_policy->findData(name);
    if (at >= 0)
        m_policy->setCurrentIndex(at);
}

QString DocumentPreview::reachWords() const { return m_reach->text(); }

void DocumentPreview::focusText() { m_view->setFocus(Qt::OtherFocusReason); }

} // namespace countersign
