// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/body_device.h"

#include <algorithm>
#include <cstring>

namespace countersign {

BodyDevice::BodyDevice(QByteArray body, QObject *parent) : QIODevice(parent), m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool BodyDevice::reset() { return seek(0); }

bool BodyDevice::seek(qint64 position) { return position == m_read && QIODevice::seek(position); }

qint64 BodyDevice::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, qint64(m_body.size()) - m_read);
    if (count <= 0)
        return m_read == m_body.size() ? -1 : 0;
    std::memcpy(data, m_body.constData() + m_read, size_t(count));
    m_read += count;
    Q_EMIT progressed();
    if (m_read == m_body.size())
        Q_EMIT taken();
    return count;
}

} // namespace countersign
