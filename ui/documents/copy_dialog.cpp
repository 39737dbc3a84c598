// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/copy_dialog.h"

#include "core/documents/library.h"
#include "ui/documents/pdf_copy.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString formatName(CopyFormat format, const QString &kind)
{
    switch (format) {
    case CopyFormat::Csv: return CopyDialog::tr("Table (CSV)");
    case CopyFormat::Workbook: return CopyDialog::tr("Excel workbook (XLSX)");
    case CopyFormat::Word: return CopyDialog::tr("Word document (DOCX)");
    case CopyFormat::Pdf: return CopyDialog::tr("PDF, set anew from the text");
    case CopyFormat::Text: break;
    }
    return copySuffix(CopyFormat::Text, kind) == "md"_L1 ? CopyDialog::tr("Markdown text") : CopyDialog::tr("Plain text");
}

} // namespace

CopyDialog::CopyDialog(Services &services, const DocumentInfo &document, LeavingOrder order, QWidget *parent)
    : QDialog(parent), m_services(services), m_document(document), m_order(std::move(order)),
      m_path(QDir(services.library.workspace()).absoluteFilePath(document.path))
{
    setWindowTitle(tr("Save a redacted copy"));
    build(copyFormats(document.kind, m_path));
    prepare();
}

CopyDialog::~CopyDialog() = default;

void CopyDialog::build(const std::vector<CopyFormat> &formats)
{
    m_format = new QComboBox;
    m_format->setAccessibleName(tr("Kind of the copy"));
    for (const CopyFormat format : formats)
        m_format->addItem(formatName(format, m_document.kind), int(format));
    auto *policy = wrappingLabel(m_order.policy);
    policy->setAccessibleName(tr("Policy"));
    auto *document = wrappingLabel(m_document.path);
    auto *form = new QFormLayout;
    form->addRow(tr("Document:"), document);
    form->addRow(tr("Policy:"), policy);
    form->addRow(tr("&Copy as:"), m_format);
    m_summary = wrappingLabel();
    m_types = wrappingLabel();
    m_behind = wrappingLabel();
    tint(m_behind, mutedText(palette()));
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setAccessibleName(tr("Progress of the copy"));
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("&Save …"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_summary);
    column->addWidget(m_types);
    column->addWidget(m_progress);
    column->addWidget(m_behind);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(m_format, &QComboBox::currentIndexChanged, this, &CopyDialog::prepare);
    connect(m_save, &QPushButton::clicked, this, &CopyDialog::choosePlace);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

CopyFormat CopyDialog::format() const { return CopyFormat(m_format->currentData().toInt()); }

void CopyDialog::setFormat(CopyFormat format)
{
    if (const int index = m_format->findData(int(format)); index >= 0)
        m_format->setCurrentIndex(index);
}

QString CopyDialog::words() const { return m_summary->text(); }

/// Words that wrap need more room than the dialog was opened with; nothing above them may be squeezed for it.
void CopyDialog::fit()
{
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (needed > height())
        resize(width(), needed);
}

void CopyDialog::tell(const QString &words, bool alarm)
{
    m_summary->setText(words);
    tint(m_summary, alarm ? alarmColor(palette()) : palette().color(QPalette::WindowText));
    fit();
}

QString CopyDialog::leftBehind(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Word:
        return tr(
            "Left behind: properties and authors, comments, deleted words and all tracked changes, pictures, links, embedded files and macros.");
    case CopyFormat::Workbook:
        return tr("Left behind: formulas (their values stay), comments, drawings, charts, pivot tables, links, names, properties and macros.");
    case CopyFormat::Pdf: return tr("The PDF is set anew from the redacted text: there is nothing under it, and no pictures are in it.");
    case CopyFormat::Csv:
    case CopyFormat::Text: break;
    }
    return tr("Only the text is written, with nothing behind it.");
}

void CopyDialog::prepare()
{
    m_prepared.reset();
    m_saved = false;
    m_save->setEnabled(false);
    m_types->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_behind->setText(leftBehind(format()));
    tell(tr("Looking for what must not leave …"));
    struct Outcome {
        Result<PreparedPtr> prepared;
        QString baseName;
    };
    m_work.ask(
        [this, &services = m_services, order = m_order, path = m_path, format = format()](const BackgroundWork::Ticket &ticket) -> Outcome {
            const auto keepGoing = [&ticket] { return !ticket.isStale(); };
            auto source = readForCopy(path, format, {}, keepGoing);
            if (!source)
                return {std::unexpected(source.error()), {}};
            const auto rules = services.library.columnRules(order.document);
            if (!rules)
                return {std::unexpected(rules.error()), {}};
            const auto redact = leavingRedaction(services, order);
            if (!redact)
                return {std::unexpected(redact.error()), {}};
            const auto progress = [&](int done, int all) {
                m_work.tell(ticket, [this, done, all] {
                    m_progress->setRange(0, all);
                    m_progress->setValue(done);
                });
                return keepGoing();
            };
            auto plan = planCopy(*source, *redact, *rules, services.library.keyedHash(), progress);
            if (!plan)
                return {std::unexpected(plan.error()), {}};
            // The name of a file leaves with it.
            const auto name = (*redact)(QFileInfo(path).completeBaseName());
            return {std::make_shared<const Prepared>(std::move(*source), std::move(*plan)), name ? name->redacted : QString()};
        },
        [this](const Outcome &outcome) {
            m_progress->hide();
            if (!outcome.prepared) {
                tell(outcome.prepared.error().message, true);
                return;
            }
            m_prepared = *outcome.prepared;
            m_baseName = outcome.baseName;
            const CopyPlan &plan = m_prepared->plan;
            const int found = plan.replaced() - plan.columnCells;
            QStringList sentences;
            if (found + plan.columnCells == 0)
                sentences.append(tr("Nothing in this document is masked by the policy: the copy has the same words."));
            if (found > 0)
                sentences.append(tr("Values that are taken out: %1.").arg(QLocale().toString(found)));
            if (plan.columnCells > 0)
                sentences.append(tr("Cells that rules for columns change: %1.").arg(QLocale().toString(plan.columnCells)));
            const auto empty = std::ranges::count_if(m_prepared->source.texts, [](const QString &text) { return text.trimmed().isEmpty(); });
            if (m_document.pages > 0 && empty > 0)
                sentences.append(tr("Pages without text, which are empty in the copy: %1.").arg(QLocale().toString(qint64(empty))));
            tell(sentences.join(u' '));
            m_types->setText(typesInWords(plan.types));
            m_types->setVisible(!plan.types.isEmpty());
            fit();
            m_save->setEnabled(true);
        });
}

void CopyDialog::choosePlace()
{
    const QString suffix = copySuffix(format(), m_document.kind);
    const QString name = tr("%1 (redacted)").arg(m_baseName.isEmpty() ? tr("Document") : m_baseName).replace(u'/', u' ') + u'.' + suffix;
    chooseNewFile(this, {tr("Save a redacted copy"), u"*."_s + suffix, QDir::homePath(), name}, [this](const QString &path) {
        if (QFileInfo(path).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath() && QFileInfo::exists(path))
            tell(tr("This is the original itself, which is never changed. Choose another name."), true);
        else
            saveTo(path);
    });
}

void CopyDialog::saveTo(const QString &path)
{
    if (!isReady())
        return;
    m_save->setEnabled(false);
    m_format->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->show();
    tell(tr("Writing the copy, and looking through it …"));
    m_work.ask(
        [from = m_path, path, format = format(), prepared = m_prepared](const BackgroundWork::Ticket &ticket) -> Result<void> {
            const auto keepGoing = [&ticket] { return !ticket.isStale(); };
            const CopyPlan &plan = prepared->plan;
            if (format != CopyFormat::Pdf)
                return writeCopy(from, path, format, prepared->source, plan, {}, keepGoing);
            const bool markdown = !prepared->source.forms.empty() && prepared->source.forms.front() == TableForm::Markdown;
            return placeCopy(path, plan.gone, {}, [&](const QString &beside) { return writePdfCopy(plan.texts, markdown, beside, keepGoing); });
        },
        [this, path](const Result<void> &written) {
            m_progress->hide();
            m_format->setEnabled(true);
            m_save->setEnabled(true);
            m_saved = written.has_value();
            tell(written ? tr("Saved as %1. No original value was found in it.").arg(path) : written.error().message, !written);
            if (m_saved)
                m_close->setDefault(true);
        });
}

} // namespace countersign
