// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/form_dialog.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Kind = mcp::FormField::Kind;
constexpr int ValueRole = Qt::UserRole;

QString written(const QJsonValue &value)
{
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return value.toString();
}

QString example(const mcp::FormField &field)
{
    if (field.format == "date"_L1)
        return u"2026-05-03"_s;
    if (field.format == "date-time"_L1)
        return u"2026-05-03T14:30:00Z"_s;
    if (field.format == "email"_L1)
        return u"name@example.org"_s;
    if (field.format == "uri"_L1)
        return u"https://example.org"_s;
    return {};
}

} // namespace

FormDialog::FormDialog(const PendingForm &form, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("A tool server asks you"));
    auto *title = wrappingLabel(tr("The tool server “%1” asks you, while %2 runs").arg(form.server, form.listed));
    title->setObjectName(u"formTitle"_s);
    enlarge(title, 1.2);
    auto *message = wrappingLabel(mcp::visibleText(form.message.left(4'000)));
    message->setObjectName(u"formMessage"_s);
    message->setAccessibleName(tr("What the server says"));
    auto *whereTo = wrappingLabel(tr("These are the server's own words. What you enter goes to its program. Do not enter a password or a key here "
                                     "that the server has no business with."));
    tint(whereTo, mutedText(palette()));
    m_problem = wrappingLabel();
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->setAccessibleName(tr("What is wrong with the form"));
    tint(m_problem, alarmColor(palette()));
    auto *decline = new QPushButton(tr("&Decline"));
    decline->setObjectName(u"formDecline"_s);
    decline->setAutoDefault(false);
    decline->setToolTip(tr("Tells the server that you do not want to answer"));
    m_send = new QPushButton(tr("&Send to the server"));
    m_send->setObjectName(u"formSend"_s);
    m_send->setAutoDefault(false);
    m_send->setToolTip(tr("Only what stands in the form"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(decline);
    row->addStretch(1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    for (QLabel *label : {title, message, whereTo})
        column->addWidget(label);
    const auto fields = mcp::readForm(form.schema);
    if (fields) {
        column->addWidget(buildForm(*fields), 1);
    } else {
        m_problem->setText(fields.error().message);
        m_send->setEnabled(false);
    }
    column->addWidget(m_problem);
    column->addLayout(row);
    resize(560, 420);
    connect(m_send, &QPushButton::clicked, this, &FormDialog::send);
    connect(decline, &QPushButton::clicked, this, [this] { answer({FormAnswer::Action::Decline, {}}); });
    connect(this, &QDialog::rejected, this, [this] { answer({}); });
}

QWidget *FormDialog::buildForm(const std::vector<mcp::FormField> &fields)
{
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    form->setContentsMargins(0, 0, 8, 0);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const mcp::FormField &field : fields) {
        Field made = editorFor(field);
        made.editor->setObjectName(u"field:"_s + field.name);
        made.editor->setAccessibleName(field.title);
        made.editor->setAccessibleDescription(field.description);
        auto *label = wrappingLabel(field.required ? tr("%1 (needed)").arg(field.title) : field.title);
        label->setBuddy(made.editor);
        form->addRow(label, made.editor);
        if (!field.description.isEmpty()) {
            auto *words = wrappingLabel(field.description);
            tint(words, mutedText(palette()));
            form->addRow(nullptr, words);
        }
        m_fields.push_back(std::move(made));
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    return scroll;
}

FormDialog::Field FormDialog::editorFor(const mcp::FormField &field)
{
    const bool preset = !field.preset.isUndefined();
    if (field.kind == Kind::YesNo) {
        // Three states where it may be left out: a box that nobody touched says nothing.
        auto *box = new QCheckBox(tr("Yes"));
        box->setTristate(!field.required && !preset);
        box->setCheckState(preset ? (field.preset.toBool() ? Qt::Checked : Qt::Unchecked) : field.required ? Qt::Unchecked : Qt::PartiallyChecked);
        return {field, box, [box]() -> Result<QJsonValue> {
                    return box->checkState() == Qt::PartiallyChecked ? QJsonValue(QJsonValue::Undefined) : QJsonValue(box->isChecked());
                }};
    }
    if (field.kind == Kind::Choice) {
        auto *box = new QComboBox;
        box->addItem(tr("Choose …"));
        for (const auto &option : field.options)
            box->addItem(option.title, option.value);
        if (preset)
            box->setCurrentIndex(std::max(0, box->findData(field.preset.toString())));
        return {field, box, [field, box]() -> Result<QJsonValue> {
                    if (box->currentIndex() <= 0)
                        return mcp::fieldValue(field, {});
                    return mcp::checkedValue(field, box->currentData().toString());
                }};
    }
    if (field.kind == Kind::Choices) {
        auto *list = new QListWidget;
        const QJsonArray chosen = field.preset.toArray();
        for (const auto &option : field.options) {
            auto *item = new QListWidgetItem(option.title, list);
            item->setData(ValueRole, option.value);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(chosen.contains(QJsonValue(option.value)) ? Qt::Checked : Qt::Unchecked);
        }
        list->setMaximumHeight(list->fontMetrics().height() * 8);
        return {field, list, [field, list]() -> Result<QJsonValue> {
                    QJsonArray values;
                    for (int i = 0; i < list->count(); ++i) {
                        if (list->item(i)->checkState() == Qt::Checked)
                            values.append(list->item(i)->data(ValueRole).toString());
                    }
                    if (values.isEmpty() && !field.required)
                        return QJsonValue(QJsonValue::Undefined);
                    return mcp::checkedValue(field, values);
                }};
    }
    auto *line = new QLineEdit(preset ? written(field.preset) : QString());
    line->setPlaceholderText(example(field));
    return {field, line, [field, line]() -> Result<QJsonValue> { return mcp::fieldValue(field, line->text()); }};
}

Result<QJsonObject> FormDialog::content() const
{
    QJsonObject filled;
    for (const Field &one : m_fields) {
        const auto value = one.value();
        if (!value)
            return std::unexpected(value.error());
        if (!value->isUndefined())
            filled.insert(one.field.name, *value);
    }
    return filled;
}

void FormDialog::send()
{
    const auto filled = content();
    if (filled)
        return answer({FormAnswer::Action::Accept, *filled});
    m_problem->setText(filled.error().message);
    const auto wrong = std::ranges::find_if(m_fields, [](const Field &one) { return !one.value(); });
    if (wrong != m_fields.end())
        wrong->editor->setFocus();
}

void FormDialog::answer(const FormAnswer &said)
{
    if (std::exchange(m_answered, true))
        return;
    Q_EMIT answered(said);
    done(said.action == FormAnswer::Action::Accept ? Accepted : Rejected);
}

} // namespace countersign
