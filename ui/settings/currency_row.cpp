// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/currency_row.h"

#include "core/settings/settings.h"
#include "ui/widgets/wording.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

std::optional<DisplayCurrency> currencyOf(const Settings &settings)
{
    return DisplayCurrency::from(settings.value(Settings::Key::Currency).toString(), settings.value(Settings::Key::CurrencyRate).toString());
}

QLineEdit *field(const QString &name, const QString &form, int letters)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(form), edit));
    edit->setMaximumWidth(edit->fontMetrics().horizontalAdvance(QString(letters, u'M')) + 24);
    return edit;
}

} // namespace

void applyCurrency(const Settings &settings) { wording::setCurrency(currencyOf(settings)); }

CurrencyRow::CurrencyRow(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_code(field(u"currency"_s, u"[A-Za-z]{0,3}"_s, 4)),
      m_rate(field(u"currencyRate"_s, u"[0-9]{0,6}([.,][0-9]{0,8})?"_s, 8)), m_example(new QLabel)
{
    m_code->setPlaceholderText(u"USD"_s);
    m_code->setAccessibleName(tr("Currency"));
    m_code->setToolTip(tr("Three letters, such as EUR. Prices, budgets and the ledger stay in US dollars."));
    m_rate->setAccessibleName(tr("Rate of the currency"));
    m_rate->setAccessibleDescription(tr("How much of the currency one US dollar is"));
    m_rate->setToolTip(tr("How much of the currency one US dollar is, by your own source. Nothing is fetched."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_code);
    row->addWidget(m_rate);
    row->addWidget(m_example);
    row->addStretch(1);
    setFocusProxy(m_code);
    read();
    connect(m_code, &QLineEdit::textEdited, this, &CurrencyRow::typed);
    connect(m_rate, &QLineEdit::textEdited, this, &CurrencyRow::typed);
}

void CurrencyRow::read()
{
    const QString code = m_settings.value(Settings::Key::Currency).toString();
    m_code->setText(code == "USD"_L1 ? QString() : code);
    m_rate->setText(m_settings.value(Settings::Key::CurrencyRate).toString());
    showExample();
}

void CurrencyRow::typed()
{
    const QString code = m_code->text().toUpper();
    m_settings.setValue(Settings::Key::Currency, code.isEmpty() ? u"USD"_s : code);
    m_settings.setValue(Settings::Key::CurrencyRate, m_rate->text().replace(u',', u'.'));
    applyCurrency(m_settings);
    showExample();
}

void CurrencyRow::showExample()
{
    const Money dollar = Money::fromPicoDollars(1'000'000'000'000);
    const auto currency = currencyOf(m_settings);
    m_example->setText(currency ? tr("%1 is shown as %2").arg(dollar.toDisplay(), wording::money(dollar)) : tr("Amounts are shown in US dollars"));
}

} // namespace countersign
