// SPDX-License-Identifier: GPL-3.0-or-later
// How the review pane is put together, and the words it shows; what it does is in review_pane.cpp.
#include "core/settings/settings.h"
#include "ui/review/bytes_view.h"
#include "ui/review/identifying_note.h"
#include "ui/review/part_view.h"
#include "ui/review/parts_model.h"
#include "ui/review/review_pane.h"
#include "ui/review/values_model.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QToolButton *barButton(const QString &text, const QString &tip, bool checkable)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(checkable);
    button->setAutoRaise(true);
    return button;
}

// A quiet line above a pane: its name on the left, its switches on the right.
QWidget *paneWithBar(QLabel *title, std::initializer_list<QWidget *> switches, QWidget *pane)
{
    auto *bar = new QWidget;
    bar->setMinimumHeight(30);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(4);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(title, 1);
    for (QWidget *widget : switches)
        row->addWidget(widget);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(pane, 1);
    return box;
}

QLabel *barTitle(const QString &text = {})
{
    auto *label = new ElidedLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *selectableLabel()
{
    QLabel *label = wrappingLabel();
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReviewPane::ReviewPane(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setAccessibleName(tr("Review of the outgoing request"));
    m_look.setSingleShot(true);
    m_look.setInterval(400);
    connect(&m_look, &QTimer::timeout, this, &ReviewPane::refreshButtons);

    m_changes = new ReviewChanges(services, this);
    connect(m_changes, &ReviewChanges::sending, this, &ReviewPane::onSending);
    connect(m_changes, &ReviewChanges::failed, this, [this](const Error &error) {
        if (m_state == State::Working)
            setState(State::Held);
        decide(std::unexpected(error), State::Held);
    });
    m_partsModel = new PartsModel(this);
    m_valuesModel = new ValuesModel(this);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(buildParts());
    m_columns->addWidget(buildText());
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({230, 400});
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(buildFindings());
    m_rows->addWidget(buildBytes());
    m_rows->setSizes({300, 190, 190});
    for (QSplitter *splitter : {m_columns, m_rows}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_rows, 1);
    column->addWidget(buildButtons());

    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    buildKeys();
    connectPanes();
    setState(State::Empty);
}

QWidget *ReviewPane::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(icon(u"review"_s).pixmap(48, 48));
    picture->setAlignment(Qt::AlignHCenter);
    auto *title = barTitle(tr("Nothing is waiting to leave"));
    title->setAlignment(Qt::AlignHCenter);
    auto *words = selectableLabel();
    words->setText(tr("When you send a message, the request stops here first. You see every byte of it and what was masked in it, "
                      "and it goes out only when you sign it."));
    words->setAlignment(Qt::AlignHCenter);
    words->setFixedWidth(400);
    words->setTextInteractionFlags(Qt::NoTextInteraction);
    column->addStretch(2);
    column->addWidget(picture);
    column->addSpacing(8);
    column->addWidget(title);
    words->setMinimumHeight(words->heightForWidth(400));
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

QWidget *ReviewPane::buildHeader()
{
    m_title = barTitle();
    m_title->setObjectName(u"reviewTitle"_s);
    m_facts = selectableLabel();
    m_facts->setObjectName(u"reviewFacts"_s);
    m_chosenBy = selectableLabel();
    m_chosenBy->setObjectName(u"reviewChosenBy"_s);
    m_chosenBy->hide();
    m_blocked = selectableLabel();
    m_blocked->setObjectName(u"reviewBlocked"_s);
    m_notes = selectableLabel();
    m_identifying = new IdentifyingNote(m_services.scanner);
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    for (QLabel *label : {m_title, m_facts, m_chosenBy, m_blocked, m_notes})
        column->addWidget(label);
    column->addWidget(m_identifying);
    return header;
}

QWidget *ReviewPane::buildParts()
{
    m_parts = new QTreeView;
    m_parts->setModel(m_partsModel);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setUniformRowHeights(true);
    m_parts->setHeaderHidden(true);
    m_parts->setIndentation(14);
    m_parts->setTextElideMode(Qt::ElideRight);
    m_parts->header()->setStretchLastSection(false);
    m_parts->header()->setMinimumSectionSize(24);
    m_parts->header()->setSectionResizeMode(PartsModel::TitleColumn, QHeaderView::Stretch);
    m_parts->header()->setSectionResizeMode(PartsModel::FindingsColumn, QHeaderView::ResizeToContents);
    m_parts->setTabKeyNavigation(false);
    m_parts->setAccessibleName(tr("Parts of the request"));
    m_parts->setMinimumWidth(120);
    m_onlyNew = barButton(tr("Only new"), tr("Show only what was not in the last request that you signed"), true);
    m_onlyNew->setObjectName(u"onlyNew"_s);
    return paneWithBar(barTitle(tr("Parts")), {m_onlyNew}, m_parts);
}

QWidget *ReviewPane::buildText()
{
    m_text = new PartView;
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    m_partTitle = barTitle();
    m_originals = barButton(tr("Originals"), tr("Show the original text, which stays on this machine, instead of what leaves (O)"), true);
    return paneWithBar(m_partTitle, {m_originals}, m_text);
}

QWidget *ReviewPane::buildFindings()
{
    m_values = new QTableView;
    m_values->setModel(m_valuesModel);
    m_values->setFrameShape(QFrame::NoFrame);
    m_values->setShowGrid(false);
    m_values->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_values->setSelectionMode(QAbstractItemView::SingleSelection);
    m_values->setTabKeyNavigation(false);
    m_values->setWordWrap(false);
    m_values->setContextMenuPolicy(Qt::CustomContextMenu);
    m_values->verticalHeader()->hide();
    m_values->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_values->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ValuesModel::OriginalColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ValuesModel::LeavesColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ValuesModel::RuleColumn, QHeaderView::Interactive); // the tip has all of it; the values need the room
    header->resizeSection(ValuesModel::RuleColumn, fontMetrics().averageCharWidth() * 12);
    m_values->setAccessibleName(tr("Found values"));
    m_values->setAccessibleDescription(tr("A ticked value stays on this machine. J and K go through the findings, Space switches one."));
    m_summary = barTitle(tr("Findings"));
    return paneWithBar(m_summary, {}, m_values);
}

QWidget *ReviewPane::buildBytes()
{
    m_bytes = new BytesView;
    m_pretty = barButton(tr("Laid out"), tr("A line per member, for reading"), true);
    m_raw = barButton(tr("Raw"), tr("The bytes exactly as they stand in the body"), true);
    auto *choice = new QButtonGroup(this);
    choice->addButton(m_pretty);
    choice->addButton(m_raw);
    const bool raw = m_services.settings.value(Settings::Key::RawBytes).toBool();
    (raw ? m_raw : m_pretty)->setChecked(true);
    m_bytes->setRaw(raw);
    connect(m_raw, &QToolButton::toggled, this, [this](bool on) {
        m_services.settings.setValue(Settings::Key::RawBytes, on);
        m_bytes->setRaw(on);
    });
    return paneWithBar(barTitle(tr("Bytes")), {m_pretty, m_raw}, m_bytes);
}

QWidget *ReviewPane::buildButtons()
{
    m_refuse = new QPushButton(icon(u"refuse"_s), tr("Refuse"));
    m_edit = new QPushButton(icon(u"edit"_s), tr("Edit"));
    m_sign = new QPushButton(tr("Sign and send"));
    m_sign->setObjectName(u"signButton"_s);
    m_sign->setMinimumWidth(m_sign->sizeHint().width() + 24);
    m_refuse->setObjectName(u"refuseButton"_s);
    m_edit->setObjectName(u"editButton"_s);
    m_refuse->setToolTip(tr("Send nothing and end this run (Esc)"));
    m_refuse->setAccessibleDescription(m_refuse->toolTip());
    connect(m_refuse, &QPushButton::clicked, this, &ReviewPane::refuse);
    connect(m_edit, &QPushButton::clicked, this, &ReviewPane::toggleEdit);
    connect(m_sign, &QPushButton::clicked, this, &ReviewPane::sign);
    m_signMore = new QToolButton;
    m_signMore->setArrowType(Qt::DownArrow);
    m_signMore->setPopupMode(QToolButton::InstantPopup);
    m_signMore->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_signMore->setObjectName(u"signMoreButton"_s);
    m_signMore->setAccessibleName(tr("More ways to sign"));
    m_signMore->setToolTip(tr("More ways to sign"));
    auto *ways = new QMenu(m_signMore);
    QAction *rest = ways->addAction(tr("Sign the &rest of this run while nothing new is found"), this, &ReviewPane::signRest);
    rest->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    rest->setShortcutContext(Qt::WidgetShortcut); // shown here; the pane has the key
    m_signMore->setMenu(ways);
    m_answer = selectableLabel();
    m_answer->setObjectName(u"reviewAnswer"_s);
    m_answer->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_refuse);
    row->addWidget(m_edit);
    row->addWidget(m_answer, 1);
    row->addWidget(m_sign);
    row->addWidget(m_signMore);
    return bar;
}

void ReviewPane::buildKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto &&what) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, what);
        return shortcut;
    };
    key(Qt::CTRL | Qt::Key_Return, [this] { sign(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { sign(); });
    key(Qt::Key_Escape, [this] { refuse(); });
    // Letters: a text that is being edited takes them before a shortcut can.
    key(Qt::Key_J, [this] { step(1); })->setAutoRepeat(true);
    key(Qt::Key_K, [this] { step(-1); })->setAutoRepeat(true);
    key(Qt::Key_Space, [this] { toggleCurrent(); });
    key(Qt::Key_M, [this] { maskSelection(); });
    key(Qt::SHIFT | Qt::Key_M, [this] { maskSelection(Reach::Always); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [this] { signRest(); });
    key(Qt::Key_E, [this] { toggleEdit(); });
    key(QKeySequence::Undo, [this] { undo(); });
    key(Qt::Key_O, [this] { m_originals->toggle(); });
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_T), QKeySequence(Qt::Key_N), QKeySequence(Qt::SHIFT | Qt::Key_N), QKeySequence(Qt::Key_W)})
        key(keys, [this, keys] { chooseByKey(keys); });
}

void ReviewPane::connectPanes()
{
    connect(&m_services.gate, &ReviewGate::released, this, &ReviewPane::onReleased);
    connect(&m_services.gate, &ReviewGate::passed, this, &ReviewPane::onPassed);
    connect(m_bytes, &BytesView::shown, this, [this] {
        refreshButtons();
        if (m_state == State::Held)
            m_identifying->setCase(m_case);
    });
    connect(m_text, &PartView::shown, this, &ReviewPane::refreshButtons);
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_syncing)
            selectPart(m_partsModel->partAt(index));
    });
    connect(m_values->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (m_syncing || !index.isValid())
            return;
        const std::vector<int> &places = m_case->values[size_t(m_valuesModel->valueAt(index))].occurrences;
        const auto here = std::ranges::find_if(places, [this](int place) { return m_case->occurrences[size_t(place)].part == m_part; });
        selectOccurrence(here == places.end() ? places.front() : *here);
    });
    connect(m_valuesModel, &ValuesModel::switched, this, &ReviewPane::switchValue);
    connect(m_text, &PartView::occurrencePicked, this, &ReviewPane::selectOccurrence);
    connect(m_identifying, &IdentifyingNote::placePicked, this, [this](int part, Range leaving) {
        m_originals->setChecked(false);
        selectPart(part);
        m_text->showPlace(leaving);
    });
    connect(m_bytes, &BytesView::bytePicked, this, [this](qsizetype byte) {
        if (const int occurrence = m_case ? m_case->occurrenceAtByte(byte) : -1; occurrence >= 0)
            selectOccurrence(occurrence);
        else if (m_case)
            selectPart(m_case->partAtByte(byte));
    });
    connect(m_originals, &QToolButton::toggled, this, [this] {
        const int occurrence = m_occurrence;
        if (m_part < 0)
            return;
        selectPart(m_part);
        selectOccurrence(occurrence);
    });
    connect(m_onlyNew, &QToolButton::toggled, this, [this] {
        const QScopedValueRollback guard(m_syncing, true);
        refreshFilter();
        selectAtStart();
    });
    connect(m_text, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &point) { showMenu(m_text->viewport()->mapToGlobal(point), m_text->occurrenceAt(point)); });
    connect(m_values, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &point) { showMenu(m_values->viewport()->mapToGlobal(point), m_occurrence); });
}

void ReviewPane::refreshHeader()
{
    if (m_state == State::Arriving) {
        m_title->setText(tr("Laying out a large request …"));
        for (QLabel *label : {m_facts, m_chosenBy, m_blocked, m_notes, m_partTitle, m_summary})
            label->clear();
    }
    if (!m_case)
        return;
    switch (m_state) {
    case State::Held:
        m_title->setText(!m_case->callers.isEmpty() ? tr("Held for you — request %1, asked by the agent “%2” for the agent “%3”")
                                                          .arg(QString::number(m_case->number), m_case->agent, m_case->callers.last())
                             : m_case->number > 0 ? tr("Held for you — request %1 of this run").arg(m_case->number)
                                                  : tr("Held for you"));
        break;
    case State::Working: m_title->setText(tr("Redacting and encoding again …")); break;
    case State::Decided: m_title->setText(m_decidedWords); break;
    case State::Past: m_title->setText(m_case->destination.local ? tr("What was sent, on this machine") : tr("What left")); break;
    case State::Empty:
    case State::Arriving: break;
    }
    m_decidedWords = m_state == State::Held ? QString() : m_decidedWords;
    tint(m_title, m_state == State::Held ? attentionColor(palette()) : palette().color(QPalette::WindowText));
    refreshFacts();
    m_chosenBy->setVisible(!m_case->chosenBy.isEmpty());
    m_chosenBy->setText(m_case->chosenBy);
    m_chosenBy->setAccessibleName(tr("Why it goes there: %1").arg(m_case->chosenBy));
    tint(m_chosenBy, mutedText(palette()));
    m_blocked->setVisible(!m_case->blockedBy.isEmpty());
    m_blocked->setText(tr("This cannot be signed. %1").arg(m_case->blockedBy));
    tint(m_blocked, alarmColor(palette()));
    const QStringList notes = (m_case->history.isEmpty() ? m_case->notes : QStringList{m_case->history} + m_case->notes) + m_budgetNotes;
    m_notes->setVisible(!notes.isEmpty());
    m_notes->setText(notes.join(u'\n'));
    const int kept = m_case->replacedCount();
    const int leave = m_case->leftCount();
    m_summary->setText(m_case->values.empty() ? tr("Nothing was found")
                           : leave == 0       ? tr("%n values stay here", nullptr, kept)
                                              : tr("%1 · %2").arg(tr("%n values stay here", nullptr, kept), tr("%n leave", nullptr, leave)));
}

void ReviewPane::refreshFacts()
{
    const Destination &to = m_case->destination;
    QStringList facts;
    facts << (isPractice(to.provider) ? tr("to the practice provider on this machine")
                  : to.local          ? tr("to %1 on this machine").arg(to.url.host())
                                      : tr("to %1").arg(to.url.host()));
    if (!isPractice(to.provider))
        facts << to.model;
    facts << wording::bytes(m_case->body.size());
    if (m_case->estimatedTokens > 0)
        facts
            << (m_case->readOnly ? tr("%1 tokens").arg(QLocale().toString(m_case->estimatedTokens))
                    : m_case->tokenError
                    ? tr("%1 (±%2 %)").arg(wording::tokens(m_case->estimatedTokens), QLocale().toString(std::ceil(*m_case->tokenError * 100), 'f', 0))
                    : wording::tokens(m_case->estimatedTokens));
    if (m_case->estimatedCost.total && *m_case->estimatedCost.total != Money() && !m_case->readOnly)
        facts << u'~' + wording::cost(m_case->estimatedCost);
    else
        facts << wording::cost(m_case->estimatedCost);
    facts << tr("SHA-256 %1…").arg(QString::fromLatin1(m_case->sha256.left(12))).replace(u' ', QChar(QChar::Nbsp));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(tr("%1\nSHA-256 of the body: %2\nPolicy: %3\n%4")
                            .arg(to.url.toString(), QString::fromLatin1(m_case->sha256), m_case->policy, m_case->estimatedCost.priceSource)
                            .trimmed());
    tint(m_facts, mutedText(palette()));
}

void ReviewPane::refreshButtons()
{
    const bool held = m_state == State::Held;
    const bool editing = m_text->isEditing();
    m_refuse->setVisible(held || m_state == State::Working);
    m_edit->setVisible(m_refuse->isVisibleTo(this));
    m_sign->setVisible(m_refuse->isVisibleTo(this));
    m_signMore->setVisible(m_refuse->isVisibleTo(this));
    m_refuse->setText(editing ? tr("Cancel edit") : tr("Refuse"));
    m_refuse->setEnabled(held);
    m_edit->setText(editing ? tr("Apply edit") : tr("Edit"));
    m_edit->setEnabled(held && m_part >= 0 && m_case->parts[size_t(m_part)].editable);
    m_edit->setToolTip(m_edit->isEnabled() || !held ? tr("Change the text of this part before it leaves (E); Ctrl+Return applies the change")
                                                    : tr("What the model wrote cannot be edited; you can mask words in it"));
    m_edit->setAccessibleDescription(m_edit->toolTip());
    QString why;
    const bool can = canSign(&why);
    m_sign->setEnabled(can);
    m_signMore->setEnabled(can);
    QPalette accent = palette(); // the one button that lets something out
    if (can) {
        accent.setColor(QPalette::Button, palette().color(QPalette::Highlight).darker(130)); // styles make buttons lighter
        accent.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
    }
    m_sign->setPalette(accent);
    m_sign->setToolTip(can ? tr("Send exactly these bytes (Ctrl+Return)") : why);
    m_sign->setAccessibleDescription(m_sign->toolTip());
    const QString keys = held && !editing ? tr("Ctrl+Return signs · Esc refuses") : editing ? tr("Ctrl+Return applies · Esc cancels") : QString();
    int taken = 2 * 12 + 4 * 8;
    for (const QWidget *button : std::initializer_list<const QWidget *>{m_refuse, m_edit, m_sign, m_signMore})
        taken += std::max(button->sizeHint().width(), button->minimumWidth());
    m_answer->setText(taken + m_answer->fontMetrics().horizontalAdvance(keys) <= width() ? keys : QString()); // the tips of the buttons have them too
    tint(m_answer, mutedText(palette()));
    m_parts->setEnabled(!editing);
    m_values->setEnabled(!editing && m_state != State::Working);
}

void ReviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_stack) {
        refreshHeader();
        refreshButtons();
    }
}

} // namespace countersign
