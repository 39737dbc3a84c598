// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_journal.h"

#include "core/base/ids.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QLockFile>
#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvalJournal)
};

constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;
constexpr QLatin1StringView Ending{".eval"};

QString pathOf(const QString &folder, const QString &id) { return folder + u'/' + id + Ending; }

/// An id is part of a file's name, and may come from a command line.
bool isId(const QString &id)
{
    return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}

QByteArray labelOf(const QString &id, qint64 line) { return "eval/" + id.toLatin1() + '/' + QByteArray::number(line); }

std::unexpected<Error> unwritable(const QFile &file)
{
    return failure(ErrorCode::Storage,
                   Words::tr("The results of the evaluation could not be written, so nothing more is sent: %1. Check the free space and resume.")
                       .arg(file.errorString()));
}

/// The lock of a program that is gone does not hold, that of a running one does however long it takes.
Result<std::unique_ptr<QLockFile>> locked(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + ".lock"_L1);
    lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (!lock->tryLock())
        return failure(ErrorCode::Storage, Words::tr("This evaluation is running in another window or program. Wait for it, or stop it there."));
    return lock;
}

} // namespace

EvalJournal::EvalJournal(QString id, const Sealer &sealer) : m_id(std::move(id)), m_sealer(sealer) { }
EvalJournal::EvalJournal(EvalJournal &&) noexcept = default;
EvalJournal &EvalJournal::operator=(EvalJournal &&) noexcept = default;
EvalJournal::~EvalJournal() = default;

Result<void> EvalJournal::hold(const QString &path)
{
    auto lock = locked(path);
    if (!lock)
        return std::unexpected(lock.error());
    m_lock = std::move(*lock);
    m_file = std::make_unique<QFile>(path);
    return {};
}

Result<EvalJournal> EvalJournal::create(const QString &folder, const Sealer &sealer, const QJsonObject &head)
{
    EvalJournal journal(createUuid7(), sealer);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, Private | QFile::ExeOwner);
    if (auto held = journal.hold(pathOf(folder, journal.m_id)); !held)
        return std::unexpected(held.error());
    if (!journal.m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Append, Private))
        return unwritable(*journal.m_file);
    if (auto written = journal.append(head); !written)
        return std::unexpected(written.error());
    journal.m_head = head;
    return journal;
}

Result<EvalJournal> EvalJournal::open(const QString &folder, const Sealer &sealer, const QString &id)
{
    if (!isId(id) || !QFile::exists(pathOf(folder, id)))
        return failure(ErrorCode::NotFound, Words::tr("There is no evaluation \"%1\" to go on with.").arg(id));
    EvalJournal journal(id, sealer);
    if (auto held = journal.hold(pathOf(folder, id)); !held)
        return std::unexpected(held.error());
    if (!journal.m_file->open(QIODevice::ReadWrite))
        return unwritable(*journal.m_file);
    if (auto read = journal.readAll(); !read)
        return std::unexpected(read.error());
    return journal;
}

Result<void> EvalJournal::readAll()
{
    qint64 good = 0;
    while (!m_file->atEnd()) {
        const QByteArray line = m_file->readLine();
        if (m_file->error() != QFileDevice::NoError)
            return failure(ErrorCode::Storage,
                           Words::tr("The journal of this evaluation cannot be read: %1. Nothing of it was changed.").arg(m_file->errorString()));
        if (!line.endsWith('\n'))
            break; // the program was killed while it wrote this
        const auto opened = m_sealer.open(QByteArray::fromBase64(line.chopped(1)), labelOf(m_id, m_lines));
        const QJsonDocument entry = opened ? QJsonDocument::fromJson(*opened) : QJsonDocument();
        if (!entry.isObject())
            return failure(
                ErrorCode::Storage,
                Words::tr("The journal of this evaluation is damaged at line %1, so it cannot be gone on with. Start a new one.").arg(m_lines + 1));
        if (m_lines++ == 0)
            m_head = entry.object();
        else
            m_entries.push_back(entry.object());
        good = m_file->pos();
    }
    if (m_lines == 0)
        return failure(ErrorCode::NotFound, Words::tr("This evaluation was cut off before it began. Start a new one."));
    if (!m_file->resize(good) || !m_file->seek(good))
        return unwritable(*m_file);
    return {};
}

Result<void> EvalJournal::append(const QJsonObject &entry)
{
    const QByteArray sealed = m_sealer.seal(QJsonDocument(entry).toJson(QJsonDocument::Compact), labelOf(m_id, m_lines)).toBase64() + '\n';
    if (m_broken || m_file->write(sealed) != sealed.size() || !m_file->flush() || ::fsync(m_file->handle()) != 0) {
        m_broken = true;
        return unwritable(*m_file);
    }
    if (m_lines++ != 0)
        m_entries.push_back(entry);
    return {};
}

QStringList EvalJournal::ids(const QString &folder)
{
    QStringList ids = QDir(folder).entryList({u'*' + Ending}, QDir::Files, QDir::Name | QDir::Reversed);
    for (QString &id : ids)
        id.chop(Ending.size());
    return ids;
}

Result<void> EvalJournal::remove(const QString &folder, const QString &id)
{
    const QString path = pathOf(folder, id);
    if (!isId(id) || !QFile::exists(path))
        return failure(ErrorCode::NotFound, Words::tr("There is no evaluation \"%1\".").arg(id));
    const auto held = locked(path);
    if (!held)
        return std::unexpected(held.error());
    if (!QFile::remove(path))
        return failure(ErrorCode::Storage, Words::tr("The evaluation \"%1\" could not be removed.").arg(id));
    return {};
}

} // namespace countersign
