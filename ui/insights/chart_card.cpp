// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_card.h"

#include "ui/insights/chart_legend.h"
#include "ui/insights/plot_view.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr QSize PictureSize(900, 420);
constexpr int PictureScale = 2;
constexpr int PictureResolution = 96; // dots an inch: of a PDF, so that its text is as large as on a screen
} // namespace

ChartCard::ChartCard(const QString &title, QWidget *parent) : QFrame(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(title);
    m_title = new QLabel(title);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_fold = new QToolButton;
    m_fold->setText(tr("Table"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setAccessibleName(tr("Table of: %1").arg(title));
    m_fold->setToolTip(tr("Show the numbers of this chart; Return in the table opens the calls behind a number"));
    m_export = new QToolButton;
    m_export->setIcon(icon(u"export"_s, u"document-export"_s));
    m_export->setAutoRaise(true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_export->setToolTip(tr("Write this chart to a file"));
    m_export->setAccessibleName(tr("Export: %1").arg(title));
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("&Numbers (CSV) …"), this, [this] { chooseExport(u"csv"_s); });
    menu->addAction(tr("&Picture (PNG) …"), this, [this] { chooseExport(u"png"_s); });
    menu->addAction(tr("&Drawing (SVG) …"), this, [this] { chooseExport(u"svg"_s); });
    menu->addAction(tr("&Document (PDF) …"), this, [this] { chooseExport(u"pdf"_s); });
    m_export->setMenu(menu);
    for (QToolButton *button : {m_fold, m_export}) {
        button->setAccessibleDescription(button->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(false);
    }
    m_note = new QLabel;
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    m_nothing = new QLabel;
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setMinimumHeight(fontMetrics().height() * 12);
    m_plot = new PlotView;
    m_plot->setAccessibleName(title);
    m_plot->hide();
    m_legend = new ChartLegend;
    m_legend->hide();
    m_table = new QTableWidget;
    m_table->setAccessibleName(tr("Numbers of: %1").arg(title));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->setFixedHeight(fontMetrics().height() * 11);
    m_table->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    head->addWidget(m_fold);
    head->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_legend);
    column->addWidget(m_plot, 1);
    column->addWidget(m_note);
    column->addWidget(m_table);
    style();
    connect(m_fold, &QToolButton::toggled, this, [this](bool shown) {
        m_table->setVisible(shown);
        if (shown)
            m_table->setFocus();
    });
    connect(m_fold, &QToolButton::clicked, this, &ChartCard::tableShown);
    connect(m_plot, &PlotView::chosen, this, [this](int at, int series) { Q_EMIT opened(m_plot->data().filterOf(at, series)); });
    connect(m_legend, &ChartLegend::switched, this, &ChartCard::switchSeries);
    connect(m_table, &QTableWidget::cellActivated, this, &ChartCard::openCell);
}

void ChartCard::setLoading() { m_nothing->setText(tr("Adding up …")); }

void ChartCard::setData(const ChartData &data)
{
    m_data = data;
    const bool empty = data.isEmpty();
    m_title->setText(data.title);
    setAccessibleName(data.title);
    m_plot->setAccessibleName(data.title);
    m_plot->setAccessibleDescription(tr("A chart. Its numbers are in the table below it, which the button “Table” shows."));
    m_plot->setVisible(!empty);
    m_legend->setVisible(!empty);
    m_legend->setData(data, m_hidden);
    m_nothing->setVisible(empty);
    m_nothing->setText(data.nothing.isEmpty() ? tr("Nothing was measured in this period.") : data.nothing);
    m_note->setText(data.note);
    m_note->setVisible(!data.note.isEmpty());
    m_fold->setEnabled(!empty);
    m_export->setEnabled(!empty);
    if (empty)
        m_fold->setChecked(false);
    m_plot->setData(data.without(m_hidden));
    fillTable();
}

void ChartCard::hideSeries(const QSet<QString> &ids)
{
    m_hidden = ids;
    m_legend->setData(m_data, m_hidden);
    m_plot->setData(m_data.without(m_hidden));
}

void ChartCard::switchSeries(const QString &id, bool shown)
{
    shown ? (void)m_hidden.remove(id) : (void)m_hidden.insert(id);
    m_plot->setData(m_data.without(m_hidden));
    Q_EMIT seriesSwitched();
}

void ChartCard::fillTable()
{
    const int shares = m_data.shares.empty() ? 0 : 1;
    m_table->setRowCount(int(m_data.columns.size()));
    const bool unpriced = !m_data.unpriced.empty();
    m_table->setColumnCount(int(m_data.series.size()) + 1 + shares + (unpriced ? 1 : 0));
    QStringList heads{m_data.columnTitle};
    for (const ChartSeries &each : m_data.series)
        heads << each.name;
    if (shares)
        heads << m_data.sharesName;
    if (unpriced)
        heads << tr("Calls without a known price");
    m_table->setHorizontalHeaderLabels(heads);
    const auto put = [this](int row, int column, const QString &text, Qt::Alignment side) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(side | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        put(row, 0, m_data.columns[row], Qt::AlignLeft);
        for (int i = 0; i < std::ssize(m_data.series); ++i)
            put(row, i + 1, m_data.words(i, row), Qt::AlignRight);
        if (shares) {
            const std::optional<double> &share = m_data.shares[size_t(row)];
            put(row, int(m_data.series.size()) + 1, share ? QLocale().toString(*share * 100, 'f', 1) + u" %"_s : u"–"_s, Qt::AlignRight);
        }
        if (unpriced)
            put(row, int(heads.size()) - 1, QLocale().toString(m_data.unpriced[size_t(row)]), Qt::AlignRight);
    }
    m_table->resizeColumnsToContents();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void ChartCard::showTable(bool shown) { m_fold->setChecked(shown); }

void ChartCard::openCell(int row, int column)
{
    if (row >= 0 && row < m_data.columns.size())
        Q_EMIT opened(m_data.filterOf(row, column >= 1 && column <= std::ssize(m_data.series) ? column - 1 : -1));
}

void ChartCard::chooseExport(const QString &ending)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the chart"), u"%1.%2"_s.arg(m_data.name, ending), u"*.%1"_s.arg(ending));
    if (path.isEmpty())
        return;
    const bool named = path.endsWith(u'.' + ending, Qt::CaseInsensitive);
    if (const Result<void> done = exportTo(named ? path : path + u'.' + ending); !done)
        Q_EMIT failed(done.error().message);
}

Result<void> ChartCard::exportTo(const QString &path)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    if (good && path.endsWith(".csv"_L1, Qt::CaseInsensitive)) {
        const QByteArray text = chartCsv(m_data);
        good = file.write(text) == text.size();
    } else if (good && path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        QSvgGenerator drawing;
        drawing.setOutputDevice(&file);
        drawing.setTitle(m_data.title);
        drawing.setSize(PictureSize);
        drawing.setViewBox(QRect(QPoint(), PictureSize));
        m_plot->paintOn(drawing, PictureSize);
    } else if (good && path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        QPdfWriter page(&file);
        page.setTitle(m_data.title);
        page.setResolution(PictureResolution);
        page.setPageSize(QPageSize(QSizeF(PictureSize) * 72.0 / PictureResolution, QPageSize::Point));
        page.setPageMargins({});
        m_plot->paintOn(page, PictureSize);
    } else if (good) {
        QImage picture(PictureSize * PictureScale, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(PictureScale);
        m_plot->paintOn(picture, PictureSize);
        good = picture.save(&file, "PNG");
    }
    if (!good || !file.commit())
        return failure(ErrorCode::Storage,
                       tr("“%1” could not be written: %2. Check the free space and the folder, then try again.")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

void ChartCard::style()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, mutedText(palette()));
    quiet.setColor(QPalette::Text, mutedText(palette()));
    m_note->setPalette(quiet);
    m_nothing->setPalette(quiet);
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_nothing)
        style();
}

} // namespace countersign
