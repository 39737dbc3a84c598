// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/container.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

/// Only what can hold text is unpacked.
bool isWanted(const QString &name)
{
    return name.endsWith(u".xml") || name.endsWith(u".rels") || name.endsWith(u".vml") || name == u"mimetype" || !name.contains(u'.');
}

QString nameOf(archive_entry *entry)
{
    // The C locale of the worker knows no characters beyond ASCII, so that libarchive may refuse to convert a name.
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return partName(QString::fromUtf8(utf8));
    const char *raw = archive_entry_pathname(entry);
    return raw ? partName(QString::fromUtf8(raw)) : QString();
}

} // namespace

QString partName(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/') || name.startsWith(u"./"))
        name.remove(0, name.indexOf(u'/') + 1);
    return name.toLower();
}

Container::Container(const QByteArray &bytes, const ContainerLimits &limits)
{
    unpack(bytes, limits, true);
    if (m_state != State::CutOff && m_state != State::NoContainer)
        return;
    // The directory at the end is missing or wrong; what stands before each part may still be right.
    Container other = *this;
    other.m_state = State::Whole;
    other.m_names.clear();
    other.m_parts.clear();
    other.unpack(bytes, limits, false);
    if (other.m_state == State::Whole)
        other.m_state = State::CutOff;
    if (other.m_parts.size() > m_parts.size())
        *this = std::move(other);
}

void Container::unpack(const QByteArray &bytes, const ContainerLimits &limits, bool byDirectory)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), archive_read_free);
    if (byDirectory)
        archive_read_support_format_zip(reader.get());
    else
        archive_read_support_format_zip_streamable(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK) {
        m_state = State::NoContainer;
        return;
    }
    qint64 left = limits.expandedBytes;
    QByteArray block(1 << 17, Qt::Uninitialized);
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status == ARCHIVE_RETRY)
            continue;
        if (status < ARCHIVE_WARN || m_names.size() >= limits.entries) {
            m_state = m_names.isEmpty() ? State::NoContainer : State::CutOff;
            return;
        }
        const QString name = nameOf(entry);
        if (name.isEmpty() || name.endsWith(u'/'))
            continue;
        m_names.append(name);
        if (archive_entry_is_data_encrypted(entry)) {
            m_state = State::Encrypted;
            return;
        }
        if (!isWanted(name) || m_parts.contains(name))
            continue;
        const qint64 before = archive_filter_bytes(reader.get(), -1);
        QByteArray part;
        if (archive_entry_size_is_set(entry))
            part.reserve(qsizetype(std::clamp<qint64>(archive_entry_size(entry), 0, 20'000'000)));
        for (;;) {
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), size_t(block.size()));
            if (got < 0) {
                m_state = State::CutOff;
                break;
            }
            if (got == 0)
                break;
            left -= got;
            part.append(block.constData(), got);
            const qint64 packed = std::max<qint64>(archive_filter_bytes(reader.get(), -1) - before, 1);
            if (left < 0 || (part.size() > limits.ratioFrom && part.size() / packed > limits.ratio)) {
                m_state = State::Bomb;
                m_parts.clear();
                return;
            }
        }
        m_parts.insert(name, std::move(part));
    }
    if (m_names.isEmpty())
        m_state = State::NoContainer;
}

} // namespace countersign::office
