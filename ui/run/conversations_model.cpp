// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversations_model.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

ConversationsModel::ConversationsModel(Conversations &conversations, QString workspace, std::shared_ptr<SerialWork> disk, QObject *parent)
    : QAbstractListModel(parent), m_conversations(conversations), m_workspace(std::move(workspace)), m_disk(std::move(disk))
{
    reload();
}

void ConversationsModel::reload()
{
    if (std::exchange(m_reading, true)) {
        m_again = true; // what is being read may be older than what was just written
        return;
    }
    m_disk->ask(
        this, [&conversations = m_conversations, workspace = m_workspace] { return conversations.list(workspace); },
        [this](Result<std::vector<ConversationInfo>> list) { take(std::move(list)); });
}

void ConversationsModel::take(Result<std::vector<ConversationInfo>> list)
{
    m_reading = false;
    m_problem = list ? QString() : list.error().message;
    std::vector<ConversationInfo> rows = list ? std::move(*list) : std::vector<ConversationInfo>();
    std::erase_if(rows, [this](const ConversationInfo &info) { return m_hidden.contains(info.id); });
    setRows(std::move(rows));
    if (std::exchange(m_again, false))
        reload();
    else
        Q_EMIT listed();
}

void ConversationsModel::setRows(std::vector<ConversationInfo> rows)
{
    if (!std::ranges::equal(rows, m_rows, {}, &ConversationInfo::id, &ConversationInfo::id)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // The same ones: a title that is being changed in the list stays open.
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

const ConversationInfo *ConversationsModel::info(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_rows.size() ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex ConversationsModel::indexOf(const ConversationId &id) const
{
    const auto it = std::ranges::find(m_rows, id, &ConversationInfo::id);
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

void ConversationsModel::setHidden(const ConversationId &id, bool hidden)
{
    if (hidden) {
        m_hidden.insert(id);
        if (const QModelIndex index = indexOf(id); index.isValid()) {
            beginRemoveRows({}, index.row(), index.row());
            m_rows.erase(m_rows.begin() + index.row());
            endRemoveRows();
        }
    } else if (m_hidden.remove(id)) {
        reload();
    }
}

void ConversationsModel::setStateWord(const ConversationId &id, const QString &word)
{
    if (m_words.value(id) == word)
        return;
    m_words[id] = word;
    if (const QModelIndex index = indexOf(id); index.isValid())
        Q_EMIT dataChanged(index, index);
}

int ConversationsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant ConversationsModel::data(const QModelIndex &index, int role) const
{
    const ConversationInfo *row = info(index);
    if (!row)
        return {};
    const QString title = row->title.isEmpty() ? tr("New conversation") : row->title;
    const QDateTime changed = row->changed.toLocalTime();
    const QString when = changed.date() == QDate::currentDate() ? QLocale().toString(changed.time(), QLocale::ShortFormat)
                                                                : QLocale().toString(changed.date(), QLocale::ShortFormat);
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::EditRole: return title;
    case Qt::ToolTipRole: return title;
    case DetailRole: return row->agent.isEmpty() ? when : u"%1 · %2"_s.arg(when, row->agent);
    case StateRole: return m_words.value(row->id);
    case IdRole: return row->id.text();
    case Qt::AccessibleTextRole: {
        const QString word = m_words.value(row->id);
        return word.isEmpty() ? tr("%1, %2").arg(title, when) : tr("%1, %2, %3").arg(title, when, word);
    }
    default: return {};
    }
}

bool ConversationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ConversationInfo *row = info(index);
    const QString title = value.toString().simplified();
    if (!row || role != Qt::EditRole || title.isEmpty())
        return false;
    m_disk->ask(
        this, [&conversations = m_conversations, id = row->id, title] { return conversations.rename(id, title); },
        [this](const Result<void> &renamed) {
            if (!renamed)
                Q_EMIT failed(renamed.error().message);
        });
    reload();
    m_rows[size_t(index.row())].title = title;
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags ConversationsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace countersign
