// SPDX-License-Identifier: GPL-3.0-or-later
// How the preview is laid out; what it does is in document_preview.cpp.
#include "ui/documents/document_preview.h"
#include "ui/documents/page_picture_view.h"
#include "ui/documents/sheet_view.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/entity_style.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QLabel *quiet(QLabel *label)
{
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, mutedText(colors));
    label->setPalette(colors);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton *stepButton(Qt::ArrowType arrow, const QString &name, const QKeySequence &keys)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
    return button;
}

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    return row;
}

} // namespace

DocumentPreview::DocumentPreview(Services &services, const RunSetup &setup, QWidget *parent) : QWidget(parent), m_services(services), m_setup(setup)
{
    auto *nothing = quiet(new QLabel(tr("Choose a document to see what was read of it, and how it would leave.")));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(24);
    m_view = new SheetView;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBar());
    m_picture = new PagePictureView;
    m_views = new QStackedWidget;
    m_views->addWidget(m_view);
    m_views->addWidget(m_picture);
    column->addWidget(m_views, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(nothing);
    m_stack->addWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

QWidget *DocumentPreview::buildHead()
{
    m_title = new ElidedLabel({});
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_facts = quiet(new ElidedLabel({}));
    m_reach = quiet(new ElidedLabel({}));
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    QPalette colors = m_problem->palette();
    colors.setColor(QPalette::WindowText, alarmColor(colors));
    m_problem->setPalette(colors);
    m_recognise = new QPushButton(tr("Recognise &text"));
    m_recognise->setToolTip(tr("Reads the pages that are pictures, on this machine, in about a second each"));
    m_columns = new QPushButton(tr("Col&umns …"));
    m_columns->setToolTip(tr("What happens to whole columns of the tables in this document"));
    m_copy = new QPushButton(tr("Save a &copy …"));
    m_copy->setAccessibleName(tr("Save a redacted copy"));
    m_copy->setToolTip(tr("Writes a redacted copy of the document, to be handed on as a file (Ctrl+Shift+S)"));
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_recognise, &QPushButton::clicked, this, &DocumentPreview::recognise);
    connect(m_columns, &QPushButton::clicked, this, &DocumentPreview::editColumns);
    connect(m_copy, &QPushButton::clicked, this, &DocumentPreview::saveCopy);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(12, 8, 12, 0);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title, 1);
    first->addWidget(m_columns);
    first->addWidget(m_copy);
    column->addLayout(first);
    column->addWidget(m_facts);
    auto *trouble = new QHBoxLayout;
    trouble->setSpacing(8);
    trouble->addWidget(m_problem, 1);
    trouble->addWidget(m_recognise, 0, Qt::AlignTop);
    column->addLayout(trouble);
    column->addWidget(m_reach);
    m_problem->hide();
    m_recognise->hide();
    m_columns->hide();
    return head;
}

QWidget *DocumentPreview::buildBar()
{
    m_looks = new QButtonGroup(this);
    auto *toggle = new QHBoxLayout;
    toggle->setSpacing(0);
    const auto look = [&](Look id, const QString &words, const QString &tip, const QKeySequence &keys) {
        auto *button = new QToolButton;
        button->setText(words);
        button->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        button->setCheckable(true);
        button->setShortcut(keys);
        m_looks->addButton(button, int(id));
        toggle->addWidget(button);
        return button;
    };
    look(Look::Read, tr("As it was read"), tr("The text of the document, with what the policy masks marked in it"), {})->setChecked(true);
    look(Look::Leaving, tr("As it would leave"), tr("The text as a model would get it"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_asPage = look(Look::Page, tr("Page"), tr("The page as it looks, with the passage that was found marked"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_asPage->hide();
    m_policy = new QComboBox;
    m_policy->setAccessibleName(tr("Policy to try"));
    m_policy->setToolTip(tr("The policy under which the text would leave"));
    for (const QString &name : m_services.workspace.policyNames())
        m_policy->addItem(tr("policy: %1").arg(name), name);
    setPolicy(m_setup.policyName());

    m_hitWords = new QLabel;
    auto *previousHit = stepButton(Qt::UpArrow, tr("Previous hit"), Qt::SHIFT | Qt::Key_F3);
    auto *nextHitButton = stepButton(Qt::DownArrow, tr("Next hit"), Qt::Key_F3);
    m_hitBar = new QWidget;
    auto *hits = rowIn(m_hitBar);
    hits->addWidget(m_hitWords);
    hits->addWidget(previousHit);
    hits->addWidget(nextHitButton);
    m_hitBar->hide();

    m_number = new QSpinBox;
    m_number->setKeyboardTracking(false);
    m_sheetOf = quiet(new QLabel);
    auto *previous = stepButton(Qt::UpArrow, tr("Previous page"), Qt::CTRL | Qt::Key_PageUp);
    auto *next = stepButton(Qt::DownArrow, tr("Next page"), Qt::CTRL | Qt::Key_PageDown);
    m_sheetBar = new QWidget;
    auto *pages = rowIn(m_sheetBar);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_sheetOf, previous, next})
        pages->addWidget(widget);
    m_sheetBar->hide();

    m_summary = quiet(new QLabel);
    m_summary->setWordWrap(true);
    m_summary->hide();
    auto *bar = new QWidget;
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(toggle);
    row->addWidget(m_policy);
    row->addStretch(1);
    row->addWidget(m_hitBar);
    row->addWidget(m_sheetBar);
    column->addLayout(row);
    column->addWidget(m_summary);

    connect(m_looks, &QButtonGroup::idClicked, this, [this](int id) { setLook(Look(id)); });
    connect(m_policy, &QComboBox::currentIndexChanged, this, &DocumentPreview::showLoaded);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { showSheet(number - 1); });
    connect(previous, &QToolButton::clicked, this, [this] { showSheet(m_sheet - 1); });
    connect(next, &QToolButton::clicked, this, [this] { showSheet(m_sheet + 1); });
    connect(previousHit, &QToolButton::clicked, this, [this] { nextHit(false); });
    connect(nextHitButton, &QToolButton::clicked, this, [this] { nextHit(true); });
    return bar;
}

} // namespace countersign
