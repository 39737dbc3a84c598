// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/money_tab.h"

#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

QString sumWords(const CostSum &sum)
{
    const QString known = wording::money(sum.known());
    return sum.isExact() ? known : MoneyTab::tr("≥ %1").arg(known);
}

QString percentWords(const std::optional<double> &percent)
{
    return percent ? MoneyTab::tr("%1 %").arg(QLocale().toString(*percent, 'f', 1)) : u"–"_s;
}

QString decimalWords(Money amount) { return amount.toDecimal().replace(u'.', QLocale().decimalPoint()); }

QLineEdit *amountField(const QString &objectName, const QString &accessibleName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,6}([.,][0-9]{0,6})?"_s), field));
    field->setMaximumWidth(field->fontMetrics().horizontalAdvance(QString(12, u'0')) + 24);
    return field;
}

QString amountProblem(const QLineEdit *field)
{
    // "1,500" is one and a half to one reader and fifteen hundred to another; the language's own decimal point is neither.
    static const QRegularExpression Thousands(u"([.,])[0-9]{3}$"_s);
    const QString text = field->text().trimmed();
    const QRegularExpressionMatch match = Thousands.match(text);
    if (!match.hasMatch() || match.captured(1) == QLocale().decimalPoint())
        return {};
    return QCoreApplication::translate("MoneyTab", "“%1” can be read in two ways: write thousands without a separator, and decimals behind “%2”.")
        .arg(text, QLocale().decimalPoint());
}

std::optional<Money> amountIn(const QLineEdit *field)
{
    if (!amountProblem(field).isEmpty())
        return std::nullopt;
    QString text = field->text().trimmed().replace(u',', u'.');
    if (text.startsWith(u'.'))
        text.prepend(u'0');
    if (text.endsWith(u'.'))
        text.chop(1);
    const auto amount = Money::fromDecimal(text);
    return amount ? std::optional(*amount) : std::nullopt;
}

LedgerSpan thisMonth(const Clock &clock)
{
    const QDateTime now = clock.now();
    const QDate today = now.toLocalTime().date();
    return {QDate(today.year(), today.month(), 1).startOfDay().toUTC(), now};
}

} // namespace countersign
