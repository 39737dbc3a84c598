// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what was typed into a form and not saved, sealed, in the background, a moment after each change and at the end of the form. It reads first
// what an earlier program kept, so that a form that is shown for the first time does not write over it. GUI thread.
#pragma once
#include "core/store/sealed_drafts.h"
#include "ui/widgets/serial_work.h"

#include <QtCore/QTimer>
#include <functional>

namespace countersign {

class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    /// `bytes` says what is unsaved now, empty for nothing. The form holds this as its last member: it is asked once more at the end.
    DraftKeeper(SealedDrafts drafts, QString name, std::function<QByteArray()> bytes);
    ~DraftKeeper() override;

    /// Hands out what was kept, once; not called when there is nothing.
    void read(std::function<void(const QByteArray &)> found);
    /// Something was typed.
    void keepSoon();
    /// Writes now what would be written in a moment; still in the background.
    void keepNow();

Q_SIGNALS:
    void failed(const QString &message);

private:
    SealedDrafts m_drafts;
    QString m_name;
    std::function<QByteArray()> m_bytes;
    QTimer m_soon;
    bool m_read = false;
    std::optional<QByteArray> m_last; // as it is on the disk, or will be
    SerialWork m_disk;
};

} // namespace countersign
