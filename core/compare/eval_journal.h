// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation has begun and what came of it, on disk before the next request is sent: a file of the data folder, mode 0600, one sealed JSON
// object a line (base64). A line does not open at another place or in another file. A crash leaves at most half a line at the end, which counts as none.
#pragma once
#include "core/secrets/sealer.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <memory>
#include <vector>

class QFile;
class QLockFile;

namespace countersign {

/// One thread at a time. Held by one program at a time: two would pay twice.
class EvalJournal {
public:
    EvalJournal(EvalJournal &&) noexcept;
    EvalJournal &operator=(EvalJournal &&) noexcept;
    ~EvalJournal();

    /// A new one; `head` is its first line. The id sorts by time.
    [[nodiscard]] static Result<EvalJournal> create(const QString &folder, const Sealer &sealer, const QJsonObject &head);
    /// NotFound: there is none with this id. Storage: it is damaged, or another program holds it.
    [[nodiscard]] static Result<EvalJournal> open(const QString &folder, const Sealer &sealer, const QString &id);
    /// The ids in the folder, the newest first.
    [[nodiscard]] static QStringList ids(const QString &folder);
    /// With all its answers, unless it is running.
    [[nodiscard]] static Result<void> remove(const QString &folder, const QString &id);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QJsonObject &head() const { return m_head; }
    /// All that stands in it after the head, what was appended included.
    [[nodiscard]] const std::vector<QJsonObject> &entries() const { return m_entries; }
    /// On disk (fsync) when it returns without an Error. Blocks. After an Error nothing more is taken.
    [[nodiscard]] Result<void> append(const QJsonObject &entry);

private:
    EvalJournal(QString id, const Sealer &sealer);
    [[nodiscard]] Result<void> hold(const QString &path);
    [[nodiscard]] Result<void> readAll();

    QString m_id;
    Sealer m_sealer;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QFile> m_file;
    qint64 m_lines = 0;
    bool m_broken = false;
    QJsonObject m_head;
    std::vector<QJsonObject> m_entries;
};

} // namespace countersign
