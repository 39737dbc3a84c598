// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of a workspace, newest first. Listing opens every title, so it happens in the background, after what was written before.
#pragma once
#include "core/store/conversations.h"
#include "ui/widgets/serial_work.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

namespace countersign {

class ConversationsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, DetailRole, StateRole };

    /// `disk` is where whoever changes conversations does it.
    ConversationsModel(Conversations &conversations, QString workspace, std::shared_ptr<SerialWork> disk, QObject *parent = nullptr);

    /// Reads the list anew; listed() follows.
    void reload();
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const ConversationInfo *info(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const ConversationId &id) const;
    /// Takes one out of sight without deleting it.
    void setHidden(const ConversationId &id, bool hidden);
    /// A word behind the title, e.g. "held"; empty = none.
    void setStateWord(const ConversationId &id, const QString &word);
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The rows are as they were on the disk when reload() was called last.
    void listed();
    void failed(const QString &message);

private:
    void take(Result<std::vector<ConversationInfo>> list);
    void setRows(std::vector<ConversationInfo> rows);
    Conversations &m_conversations;
    QString m_workspace;
    std::vector<ConversationInfo> m_rows;
    QSet<ConversationId> m_hidden;
    QHash<ConversationId, QString> m_words;
    QString m_problem;
    bool m_reading = false, m_again = false;
    std::shared_ptr<SerialWork> m_disk;
};

} // namespace countersign
