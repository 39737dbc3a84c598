// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/command_palette.h"

#include "ui/widgets/entity_style.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

namespace {

constexpr int Width = 640;
constexpr int MostRows = 12; // in sight

/// Letters without accents and in one case, one for one.
QString plain(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QString parts = c.decomposition();
        out += (parts.isEmpty() || c.decompositionTag() != QChar::Canonical ? c : parts.front()).toCaseFolded();
    }
    return out;
}

// Title and quiet detail on the left, keys on the right.
class Row final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &styled, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = styled;
        initStyleOption(&option, index);
        const QString title = option.text;
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = blended(text, option.palette.color(selected ? QPalette::Highlight : QPalette::Base), 0.35);
        QRect area = option.rect.adjusted(12, 0, -12, 0);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto draw = [&](const QString &words, const QColor &color, bool atEnd) {
            painter->setPen(color);
            const QString fitting = option.fontMetrics.elidedText(words, Qt::ElideRight, area.width());
            const int width = option.fontMetrics.horizontalAdvance(fitting) + 16;
            painter->drawText(area, int(atEnd != mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, fitting);
            if (atEnd != mirrored)
                area.setRight(area.right() - width);
            else
                area.setLeft(area.left() + width);
        };
        painter->setFont(option.font);
        if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty())
            draw(keys, quiet, true);
        draw(title, text, false);
        if (const QString detail = index.data(PaletteModel::DetailRole).toString(); !detail.isEmpty() && area.width() > 40)
            draw(detail, quiet, false);
    }
};

} // namespace

std::optional<int> paletteScore(QStringView typed, QStringView title)
{
    const QString wanted = plain(typed.trimmed());
    const QString text = plain(title);
    if (wanted.isEmpty())
        return 0;
    if (const qsizetype at = text.indexOf(wanted); at >= 0)
        return 1000 - int(std::min<qsizetype>(at, 200)) + (at == 0 || !text[at - 1].isLetterOrNumber() ? 500 : 0);
    int score = 0;
    qsizetype from = 0;
    for (const QChar c : wanted) {
        if (c.isSpace())
            continue;
        // The beginning of a later word is meant rather than a letter in the middle of this one.
        qsizetype found = -1;
        for (qsizetype at = text.indexOf(c, from); at >= 0; at = text.indexOf(c, at + 1)) {
            if (found < 0)
                found = at;
            if (at == from || at == 0 || !text[at - 1].isLetterOrNumber()) {
                found = at;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        const bool begins = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == from && from > 0 ? 15 : begins ? 20 : 1;
        score -= int(std::min<qsizetype>(found - from, 10));
        from = found + 1;
    }
    // Letters strewn over a long title mean nothing.
    return score > 4 * int(wanted.size()) ? std::optional(score) : std::nullopt;
}

PaletteModel::PaletteModel(std::vector<Command> commands, QObject *parent) : QAbstractListModel(parent), m_commands(std::move(commands))
{
    setTyped({});
}

void PaletteModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_shown.clear();
    std::vector<std::pair<int, int>> scored; // -score, place
    for (int i = 0; i < int(m_commands.size()); ++i) {
        const Command &command = m_commands[size_t(i)];
        std::optional<int> score = paletteScore(typed, command.title);
        // What stands behind the title is found too, after what the titles say.
        if (const std::optional<int> behind = paletteScore(typed, QString(command.title + u' ' + command.detail)); behind && !score)
            score = *behind / 2;
        if (score)
            scored.emplace_back(-*score, i);
    }
    std::ranges::stable_sort(scored, {}, &std::pair<int, int>::first);
    for (const auto &[score, i] : scored)
        m_shown.push_back(i);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &shown = command(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.title;
    case Qt::AccessibleTextRole: return shown.detail.isEmpty() ? shown.title : tr("%1, %2").arg(shown.title, shown.detail);
    case Qt::AccessibleDescriptionRole:
    case KeysRole: return shown.keys.toString(QKeySequence::NativeText);
    case DetailRole: return shown.detail;
    default: return {};
    }
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_model(new PaletteModel(std::move(commands), this)), m_input(new QLineEdit),
      m_list(new QListView), m_none(new QLabel(tr("Nothing here has such a name.")))
{
    setWindowTitle(tr("Commands"));
    setModal(true);
    m_input->setPlaceholderText(tr("What do you want to do, or open?"));
    m_input->setAccessibleName(tr("Commands"));
    m_input->setAccessibleDescription(tr("Type a few letters; the arrow keys choose, Return does it, Esc closes."));
    m_input->installEventFilter(this);
    QFont large = m_input->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_input->setFont(large);
    m_input->setMinimumHeight(36);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Row(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setContentsMargins(12, 8, 12, 8);
    m_none->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_input);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    const int rowHeight = fontMetrics().height() + 12;
    resize(std::min(Width, parent->width() - 32), std::min(m_input->minimumHeight() + MostRows * rowHeight + 32, parent->height() - 64));
    move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, std::max(16, parent->height() / 10))));
    m_list->setCurrentIndex(m_model->index(0));
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        m_list->setCurrentIndex(m_model->index(0));
        m_none->setVisible(m_model->rowCount() == 0);
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_input->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QApplication::sendEvent(m_list, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    // After the palette is gone, so that what the command focuses keeps the focus.
    QTimer::singleShot(0, parent(), m_model->command(index.row()).run);
    accept();
}

} // namespace countersign
