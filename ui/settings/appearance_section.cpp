// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_section.h"

#include "core/settings/settings.h"
#include "ui/main/appearance.h"
#include "ui/settings/currency_row.h"
#include "ui/widgets/density.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr int Step = 10; // per cent
}

AppearanceSection::AppearanceSection(Settings &settings, QWidget *parent)
    : SettingsSection(parent), m_settings(settings), m_languageAtStart(settings.value(Settings::Key::Language).toString())
{
    m_scheme = new QComboBox;
    m_scheme->setObjectName(u"colorScheme"_s);
    m_scheme->addItem(tr("As the system"), u"system"_s);
    m_scheme->addItem(tr("Light"), u"light"_s);
    m_scheme->addItem(tr("Dark"), u"dark"_s);
    m_size = new QSlider(Qt::Horizontal);
    m_size->setObjectName(u"textSize"_s);
    m_size->setRange(100 / Step, 200 / Step);
    m_size->setPageStep(2);
    m_size->setTickPosition(QSlider::TicksBelow);
    m_size->setMinimumWidth(240);
    m_sizeWords = new QLabel;
    m_sizeWords->setMinimumWidth(m_sizeWords->fontMetrics().horizontalAdvance(u"200 %"_s) + 8);
    m_density = new QComboBox;
    m_density->setObjectName(u"density"_s);
    m_density->addItem(tr("Comfortable"), u"comfortable"_s);
    m_density->addItem(tr("Compact"), u"compact"_s);
    m_density->setAccessibleName(tr("Density"));
    m_density->setToolTip(tr("How much room there is between rows, fields and messages"));
    m_language = new QComboBox;
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), u"system"_s);
    // Each in its own words, for whoever cannot read the present one.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_languageNote = explanation(tr("The language changes when Countersign is started again."));
    auto *sizeRow = new QHBoxLayout;
    sizeRow->setSpacing(12);
    sizeRow->addWidget(m_size);
    sizeRow->addWidget(m_sizeWords);
    sizeRow->addStretch(1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Colours"), m_scheme);
    form->addRow(tr("Text size"), sizeRow);
    form->addRow(tr("Density"), m_density);
    form->addRow(tr("Language"), m_language);
    form->addRow(QString(), m_languageNote);
    m_currency = new CurrencyRow(settings);
    form->addRow(tr("Amounts in"), m_currency);
    m_scheme->setAccessibleName(tr("Colours"));
    m_size->setAccessibleName(tr("Text size"));
    m_language->setAccessibleName(tr("Language"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(explanation(tr("These belong to this machine, not to the workspace.")));
    column->addLayout(form);
    column->addStretch(1);
    read();
    connect(m_scheme, &QComboBox::activated, this, [this] {
        const QString scheme = m_scheme->currentData().toString();
        m_settings.setValue(Settings::Key::ColorScheme, scheme);
        applyColorScheme(scheme);
    });
    connect(m_density, &QComboBox::activated, this, [this] {
        const QString density = m_density->currentData().toString();
        m_settings.setValue(Settings::Key::Density, density);
        applyDensity(density);
    });
    connect(m_size, &QSlider::valueChanged, this, [this](int value) { chooseTextSize(value * Step); });
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString language = m_language->currentData().toString();
        m_settings.setValue(Settings::Key::Language, language);
        m_languageNote->setVisible(language != m_languageAtStart);
    });
    connect(&settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::ColorScheme) // the menu has it too
            read();
    });
}

void AppearanceSection::read()
{
    m_scheme->setCurrentIndex(m_scheme->findData(m_settings.value(Settings::Key::ColorScheme)));
    m_density->setCurrentIndex(m_density->findData(m_settings.value(Settings::Key::Density)));
    const QSignalBlocker quiet(m_size);
    const int size = m_settings.value(Settings::Key::TextSize).toInt();
    m_size->setValue(size / Step);
    m_sizeWords->setText(tr("%1 %").arg(QLocale().toString(size)));
    m_language->setCurrentIndex(m_language->findData(m_settings.value(Settings::Key::Language)));
    m_languageNote->setVisible(m_settings.value(Settings::Key::Language).toString() != m_languageAtStart);
}

void AppearanceSection::chooseTextSize(int percent)
{
    m_settings.setValue(Settings::Key::TextSize, percent);
    m_sizeWords->setText(tr("%1 %").arg(QLocale().toString(percent)));
    applyTextSize(percent);
}

void AppearanceSection::arrive()
{
    read();
    m_currency->read();
}

QWidget *AppearanceSection::firstField() { return m_scheme; }

} // namespace countersign
