// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_legend.h"

#include "ui/widgets/entity_style.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace countersign {

namespace {

constexpr int Between = 16; // from one name to the next
constexpr int Gap = 6; // from a mark to its name

struct Entry {
    QString name;
    QColor color;
    enum class Mark { Square, Line, Dashes } mark = Mark::Square;
};

std::vector<Entry> entriesOf(const ChartData &data, const QPalette &palette)
{
    const Entry::Mark mark = data.shape == ChartData::Shape::Lines ? Entry::Mark::Line : Entry::Mark::Square;
    std::vector<Entry> entries;
    for (const ChartSeries &each : data.series)
        entries.push_back({each.name, chartColor(each.color, palette), mark});
    if (!data.shares.empty())
        entries.push_back({data.sharesName, mutedText(palette), Entry::Mark::Dashes});
    return entries;
}

void paintMark(QPainter &painter, const QRect &place, const Entry &entry)
{
    if (entry.mark == Entry::Mark::Square)
        return painter.fillRect(place, entry.color);
    painter.setPen(QPen(entry.color, 2, entry.mark == Entry::Mark::Dashes ? Qt::DotLine : Qt::SolidLine));
    painter.drawLine(place.left(), place.center().y(), place.right(), place.center().y());
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setData(const ChartData &chart)
{
    m_data = chart;
    setAccessibleName(names().join(QLatin1StringView(", ")));
    updateGeometry();
    update();
}

QStringList ChartLegend::names() const
{
    QStringList names;
    for (const Entry &entry : entriesOf(m_data, palette()))
        names << entry.name;
    return names;
}

QSize ChartLegend::sizeHint() const { return {200, heightForWidth(std::max(width(), 200))}; }

QSize ChartLegend::minimumSizeHint() const { return {120, fontMetrics().height()}; }

int ChartLegend::heightForWidth(int width) const { return paint(nullptr, m_data, QRect(0, 0, width, 0), font(), palette(), layoutDirection()); }

int ChartLegend::paint(QPainter *painter, const ChartData &chart, const QRect &room, const QFont &font, const QPalette &palette,
                       Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    const int line = metrics.height() + 2;
    int x = 0;
    int y = 0;
    for (const Entry &entry : entriesOf(chart, palette)) {
        const int side = metrics.ascent() * 3 / 4;
        const int markWidth = entry.mark == Entry::Mark::Square ? side : 2 * side;
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

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, m_data, rect(), font(), palette(), layoutDirection());
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace countersign
