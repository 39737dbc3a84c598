// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/price_dialog.h"

#include "ui/money/money_tab.h"
#include "ui/money/prices_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 Million = 1'000'000;

Price firstPrice(const PriceRow &row)
{
    const auto tier = row.tiers.constFind(QString());
    return tier == row.tiers.cend() || tier->empty() ? Price() : tier->front().price;
}

qint64 unitOf(Charge charge) { return charge == Charge::WebSearch ? 1 : Million; }

} // namespace

PriceDialog::PriceDialog(const QString &provider, const QString &model, const PriceRow &row, const QDateTime &now, const QStringList &providers,
                         QWidget *parent)
    : QDialog(parent), m_start(row), m_today(now.toLocalTime().date()), m_provider(new QComboBox), m_model(new QLineEdit(model)),
      m_source(new QLineEdit(row.byPerson ? row.source : QString())), m_from(new QDateTimeEdit(now.toLocalTime())), m_problem(wrappingLabel())
{
    setWindowTitle(tr("Your price"));
    m_provider->setEditable(true);
    m_provider->addItems(providers);
    m_provider->setCurrentText(provider);
    m_provider->setObjectName(u"priceProvider"_s);
    m_provider->setToolTip(tr("As price lists name it: a vendor such as “anthropic”, else the host of the address"));
    m_model->setObjectName(u"priceModel"_s);
    m_source->setObjectName(u"priceSource"_s);
    m_source->setPlaceholderText(tr("Where the price was read, such as a contract or a page"));
    m_from->setCalendarPopup(true);
    m_from->setObjectName(u"priceFrom"_s);
    m_from->setToolTip(tr("Calls before that moment keep the cost that was written with them"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Provider"), m_provider);
    form->addRow(tr("&Model"), m_model);
    form->addRow(tr("Holds &from"), m_from);
    const Price price = firstPrice(row);
    for (const Charge charge : shownCharges()) {
        const QString name = chargeWords(charge);
        QLineEdit *field = amountField(u"price-"_s + chargeName(charge), name);
        field->setAccessibleDescription(charge == Charge::WebSearch ? tr("US dollars each") : tr("US dollars per million tokens"));
        if (price[charge]) {
            if (const auto shown = checkedProduct(*price[charge], unitOf(charge)))
                field->setText(decimalWords(*shown));
        }
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(field);
        auto *unit = new QLabel(charge == Charge::WebSearch ? tr("US dollars each") : tr("US dollars per million tokens"));
        tint(unit, mutedText(palette()));
        line->addWidget(unit);
        line->addStretch(1);
        auto *label = new QLabel(name);
        label->setBuddy(field);
        form->addRow(label, line);
        m_prices.push_back({charge, field});
        connect(field, &QLineEdit::textChanged, this, &PriceDialog::check);
    }
    form->addRow(tr("&Source"), m_source);
    m_problem->setObjectName(u"priceProblem"_s);
    m_problem->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    for (QLineEdit *field : {m_model, m_source})
        connect(field, &QLineEdit::textChanged, this, &PriceDialog::check);
    connect(m_provider, &QComboBox::editTextChanged, this, &PriceDialog::check);
    (model.isEmpty() ? m_model : m_prices.front().second)->setFocus();
    check();
}

QString PriceDialog::provider() const { return m_provider->currentText().trimmed().toLower(); }

QString PriceDialog::model() const { return m_model->text().trimmed(); }

PriceRow PriceDialog::row() const
{
    Price price = firstPrice(m_start);
    for (const auto &[charge, field] : m_prices) {
        const auto amount = amountIn(field);
        price[charge] = amount ? exactRatio(*amount, 1, unitOf(charge)) : std::nullopt;
    }
    PriceRow row;
    if (price == firstPrice(m_start)) {
        row = m_start;
    } else {
        row.tiers = {{QString(), {PriceStep{0, price}}}};
    }
    row.from = m_from->dateTime().toUTC();
    row.source = m_source->text().trimmed();
    row.date = m_today;
    row.byPerson = true;
    return row;
}

void PriceDialog::check()
{
    const auto filled = [this](Charge wanted) {
        return std::ranges::any_of(m_prices, [&](const auto &each) { return each.first == wanted && amountIn(each.second); });
    };
    QString missing;
    if (provider().isEmpty() || model().isEmpty())
        missing = tr("Say for which provider and model.");
    else if (!filled(Charge::Input) || !filled(Charge::Output))
        missing = tr("A price needs at least input and output. What is left empty stays unknown, and so does the cost of calls that use it.");
    else if (m_source->text().trimmed().isEmpty())
        missing = tr("Say where the price was read, so that others can check it.");
    for (const auto &[charge, field] : m_prices) {
        if (const QString unclear = amountProblem(field); !unclear.isEmpty())
            missing = unclear;
    }
    m_ok->setEnabled(missing.isEmpty());
    const bool steps = m_start.tiers.size() > 1 || m_start.tiers.value(QString()).size() > 1 || !m_start.daily.empty();
    m_problem->setText(!missing.isEmpty() ? missing
                           : steps
                           ? tr("The price until now has steps for long prompts or other tiers. A changed price holds for all of the ordinary tier.")
                           : tr("Holds for calls from that moment on. Earlier calls keep the price of their day."));
    tint(m_problem, mutedText(palette()));
}

} // namespace countersign
