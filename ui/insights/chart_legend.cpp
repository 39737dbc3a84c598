// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_legend.h"

#include "ui/insights/plot_dots.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/flow_row.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int Between = 16; // from one name to the next
constexpr int Gap = 6; // from a mark to its name
constexpr int Around = 3; // an entry's words to its edge, where the focus is drawn

struct Entry {
    QString id;
    QString name;
    QColor color;
    enum class Mark { Square, Line, Dashes, Dots, Dot } mark = Mark::Square;
    int form = 0; // of a dot
};

std::vector<Entry> entriesOf(const ChartData &data, const QPalette &palette)
{
    const auto markOf = [&](const ChartSeries &each) {
        if (data.shape != ChartData::Shape::Lines)
            return data.shape == ChartData::Shape::Scatter ? Entry::Mark::Dot : Entry::Mark::Square;
        return each.line == ChartSeries::Line::Dashed ? Entry::Mark::Dashes
            : each.line == ChartSeries::Line::Dotted  ? Entry::Mark::Dots
                                                      : Entry::Mark::Line;
    };
    std::vector<Entry> entries;
    for (size_t i = 0; i < data.series.size(); ++i) {
        const ChartSeries &each = data.series[i];
        entries.push_back({data.idOf(int(i)), each.name, chartColor(each.color, palette), markOf(each), each.color});
    }
    if (!data.shares.empty())
        entries.push_back({ChartData::SharesId, data.sharesName, mutedText(palette), Entry::Mark::Dots, 0});
    return entries;
}

void paintMark(QPainter &painter, const QRect &place, const Entry &entry)
{
    if (entry.mark == Entry::Mark::Square)
        return painter.fillRect(place, entry.color);
    if (entry.mark == Entry::Mark::Dot) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.color);
        paintDot(painter, QRectF(place).center(), place.height() / 2.4, entry.form);
        return painter.restore();
    }
    const Qt::PenStyle style = entry.mark == Entry::Mark::Dashes ? Qt::DashLine : entry.mark == Entry::Mark::Dots ? Qt::DotLine : Qt::SolidLine;
    painter.setPen(QPen(entry.color, 2, style));
    painter.drawLine(place.left(), place.center().y(), place.right(), place.center().y());
}

int markSide(const QFontMetrics &metrics) { return metrics.ascent() * 3 / 4; }

int markWidth(const QFontMetrics &metrics, const Entry &entry)
{
    return markSide(metrics) * (entry.mark == Entry::Mark::Square || entry.mark == Entry::Mark::Dot ? 1 : 3);
}

/// A check box that looks like a legend: the mark of the series is its box, empty and with a line through the name when it is off.
class LegendEntry final : public QCheckBox {
public:
    explicit LegendEntry(const Entry &entry) : m_entry(entry)
    {
        setText(QString(entry.name).replace(u'&', "&&"_L1));
        setAccessibleName(entry.name);
        setToolTip(ChartLegend::tr("Press to leave this series out of the chart or to show it again (Space). The table keeps all numbers."));
        setAccessibleDescription(toolTip());
        setCursor(Qt::PointingHandCursor);
    }
    [[nodiscard]] const QString &id() const { return m_entry.id; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        return {markWidth(metrics, m_entry) + Gap + metrics.horizontalAdvance(m_entry.name) + 2 * Around + Between / 2, metrics.height() + 2};
    }

protected:
    [[nodiscard]] bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QFontMetrics metrics = fontMetrics();
        const int side = markSide(metrics);
        const auto placed = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const QRect mark = placed({Around, (height() - side) / 2, markWidth(metrics, m_entry), side});
        const QRect words = placed({Around + mark.width() + Gap, 0, metrics.horizontalAdvance(m_entry.name) + 1, height()});
        if (isChecked()) {
            paintMark(painter, mark, m_entry);
        } else {
            painter.setPen(QPen(mutedText(palette()), 1));
            painter.drawRect(QRect(mark.left(), (height() - side) / 2, mark.width() - 1, side - 1));
        }
        QFont font = this->font();
        font.setStrikeOut(!isChecked());
        painter.setFont(font);
        painter.setPen(isChecked() ? palette().color(QPalette::Text) : mutedText(palette()));
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, m_entry.name);
        if (hasFocus()) {
            QStyleOptionFocusRect focus;
            focus.initFrom(this);
            focus.rect = rect();
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
        }
    }

private:
    Entry m_entry;
};

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent), m_row(new FlowRow)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
}

void ChartLegend::setData(const ChartData &chart, const QSet<QString> &hidden)
{
    m_data = chart;
    const std::vector<Entry> entries = entriesOf(chart, palette());
    // The same series again: whoever has the focus keeps it.
    const auto buttons = findChildren<QCheckBox *>();
    bool same = buttons.size() == std::ssize(entries) && m_palette == palette();
    for (qsizetype i = 0; same && i < buttons.size(); ++i)
        same = static_cast<LegendEntry *>(buttons[i])->id() == entries[size_t(i)].id && buttons[i]->accessibleName() == entries[size_t(i)].name;
    if (!same)
        rebuild();
    for (QCheckBox *button : findChildren<QCheckBox *>()) {
        const QSignalBlocker quiet(button);
        button->setChecked(!hidden.contains(static_cast<LegendEntry *>(button)->id()));
    }
}

void ChartLegend::rebuild()
{
    m_row->clear();
    qDeleteAll(findChildren<QCheckBox *>());
    m_palette = palette();
    for (const Entry &entry : entriesOf(m_data, palette())) {
        auto *button = new LegendEntry(entry);
        button->setChecked(true);
        connect(button, &QCheckBox::toggled, this, [this, id = entry.id](bool shown) { Q_EMIT switched(id, shown); });
        m_row->add(button);
    }
}

QStringList ChartLegend::names() const
{
    QStringList names;
    for (const Entry &entry : entriesOf(m_data, palette()))
        names << entry.name;
    return names;
}

int ChartLegend::paint(QPainter *painter, const ChartData &chart, const QRect &room, const QFont &font, const QPalette &palette,
                       Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    const int line = metrics.height() + 2;
    int x = 0;
    int y = 0;
    for (const Entry &entry : entriesOf(chart, palette)) {
        const int side = markSide(metrics);
        const int markWidth = countersign::markWidth(metrics, entry);
        const int words = metrics.horizontalAdvance(entry.name);
        if (x > 0 && x + markWidth + Gap + words > room.width()) {
            x = 0;
            y += line;
        }
        if (painter) {
            const auto placed = [&](int left, int width, int top, int height) {
                return QStyle::visualRect(direction, room, QRect(room.left() + left, room.top() + y + top, width, height));
            };
            paintMark(*painter, placed(x, markWidth, (line - side) / 2, side), entry);
            painter->setFont(font);
            painter->setPen(palette.color(QPalette::Text));
            painter->drawText(placed(x + markWidth + Gap, words + 1, 0, line), Qt::AlignVCenter | Qt::TextSingleLine, entry.name);
        }
        x += markWidth + Gap + words + Between;
    }
    return x == 0 ? 0 : y + line;
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_palette == palette())
        return;
    QSet<QString> hidden;
    for (const QCheckBox *button : findChildren<QCheckBox *>()) {
        if (!button->isChecked())
            hidden.insert(static_cast<const LegendEntry *>(button)->id());
    }
    setData(ChartData(m_data), hidden);
}

} // namespace countersign
