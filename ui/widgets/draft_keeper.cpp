// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/draft_keeper.h"

namespace countersign {

namespace {
constexpr int SoonMs = 300; // of typing that a kill may cost
}

DraftKeeper::DraftKeeper(SealedDrafts drafts, QString name, std::function<QByteArray()> bytes)
    : m_drafts(std::move(drafts)), m_name(std::move(name)), m_bytes(std::move(bytes))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::keepNow);
}

DraftKeeper::~DraftKeeper()
{
    if (!m_soon.isActive())
        return;
    m_read = m_read || !m_bytes().isEmpty(); // what was typed is newer than what has not come from the disk yet; nothing typed is not
    if (m_read)
        keepNow();
}

void DraftKeeper::read(std::function<void(const QByteArray &)> found)
{
    m_disk.ask(
        this, [drafts = m_drafts, name = m_name] { return drafts.read(name); },
        [this, found = std::move(found)](const std::optional<QByteArray> &kept) {
            m_read = true;
            m_last = kept.value_or(QByteArray());
            if (!m_last->isEmpty())
                found(*m_last);
        });
}

void DraftKeeper::keepSoon()
{
    if (!m_soon.isActive()) // somebody who types without a pause is not to wait for one
        m_soon.start();
}

void DraftKeeper::keepNow()
{
    m_soon.stop();
    if (!m_read) { // what is there is on its way
        m_soon.start();
        return;
    }
    QByteArray bytes = m_bytes();
    if (bytes == m_last)
        return;
    m_last = bytes;
    m_disk.ask(
        this, [drafts = m_drafts, name = m_name, bytes = std::move(bytes)] { return drafts.keep(name, bytes); },
        [this](const Result<void> &kept) {
            if (kept)
                return;
            m_last.reset(); // the next change tries again
            Q_EMIT failed(kept.error().message);
        });
}

} // namespace countersign
