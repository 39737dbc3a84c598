// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_shelf.h"

#include "core/agents/agent_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AgentShelf)
};

constexpr QLatin1StringView AgentSuffix(".agent.md");
constexpr QLatin1StringView SamplesSuffix(".samples.json");
constexpr QLatin1StringView DraftSuffix(".draft.json");

Result<void> writeWhole(const QString &path, const QByteArray &bytes, bool secret = false)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage, Words::tr("The folder %1 cannot be made. Check that you may write there.").arg(folder));
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened && secret)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Words::tr("%1 could not be written: %2. What was there is unchanged.").arg(path, file.errorString()));
    return {};
}

Result<void> move(const QString &from, const QString &to)
{
    if (!QFile::exists(from))
        return {};
    if (QFile::exists(to) || !QDir().mkpath(QFileInfo(to).path()) || !QFile::rename(from, to))
        return failure(ErrorCode::Storage,
                       Words::tr("%1 could not be moved to %2. Check that nothing has that name and that you may write there.").arg(from, to));
    return {};
}

QStringList stemsIn(const QString &folder, QLatin1StringView suffix)
{
    QStringList stems;
    for (QString name : QDir(folder).entryList({u"*"_s + suffix}, QDir::Files | QDir::Hidden, QDir::Name)) {
        name.chop(suffix.size());
        stems.append(name);
    }
    return stems;
}

} // namespace

AgentShelf::AgentShelf(QString workspace, QString drafts) : m_workspace(std::move(workspace)), m_drafts(std::move(drafts))
{
    // Two workspaces may have an agent of the same name.
    m_drafts += u'/' + QString::fromLatin1(QCryptographicHash::hash(m_workspace.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

QString AgentShelf::folder() const { return m_workspace + "/agents"_L1; }
QString AgentShelf::path(const QString &stem) const { return folder() + u'/' + stem + AgentSuffix; }
QString AgentShelf::removedPath(const QString &stem) const { return folder() + "/.removed/"_L1 + stem + AgentSuffix; }
QString AgentShelf::samplesPath(const QString &stem) const { return folder() + u'/' + stem + SamplesSuffix; }
QString AgentShelf::draftPath(const QString &stem) const { return m_drafts + u'/' + stem + DraftSuffix; }

Result<QByteArray> AgentShelf::read(const QString &stem) const
{
    QFile file(path(stem));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The agent file %1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    return file.readAll();
}

Result<void> AgentShelf::write(const QString &stem, const QByteArray &bytes) const { return writeWhole(path(stem), bytes); }

QString AgentShelf::freeStem(const QString &name) const
{
    QString stem;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber() && c.unicode() < 0x80)
            stem.append(c);
        else if (!c.isMark() && !stem.isEmpty() && !stem.endsWith(u'-'))
            stem.append(u'-');
    }
    stem = stem.left(60);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = u"agent"_s;
    QString chosen = stem;
    for (int number = 2; QFile::exists(path(chosen)) || QFile::exists(removedPath(chosen)); ++number)
        chosen = stem + u'-' + QString::number(number);
    return chosen;
}

Result<QString> AgentShelf::create(const QString &name, const QByteArray &bytes) const
{
    const QString stem = freeStem(name);
    return write(stem, bytes).transform([&] { return stem; });
}

Result<void> AgentShelf::rename(const QString &from, const QString &to) const
{
    static const QRegularExpression good(u"^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*$"_s);
    if (from == to)
        return {};
    if (!good.match(to).hasMatch())
        return failure(ErrorCode::BadUsage, Words::tr("\"%1\" cannot be the name of an agent's file. Use letters, digits and hyphens.").arg(to));
    if (QFile::exists(path(to)))
        return failure(ErrorCode::BadUsage, Words::tr("There is an agent file \"%1\" already. Choose another name.").arg(to));
    return move(path(from), path(to)).and_then([&] { return move(samplesPath(from), samplesPath(to)); }).and_then([&] {
        return move(draftPath(from), draftPath(to));
    });
}

Result<void> AgentShelf::remove(const QString &stem) const
{
    if (QFile::exists(removedPath(stem)))
        discard(stem);
    const QString samples = removedPath(stem) + SamplesSuffix;
    return move(path(stem), removedPath(stem)).and_then([&] { return move(samplesPath(stem), samples); });
}

Result<void> AgentShelf::restore(const QString &stem) const
{
    const QString samples = removedPath(stem) + SamplesSuffix;
    return move(removedPath(stem), path(stem)).and_then([&] { return move(samples, samplesPath(stem)); });
}

void AgentShelf::discard(const QString &stem) const
{
    for (const QString &file : {removedPath(stem), QString(removedPath(stem) + SamplesSuffix)}) {
        // Where there is no waste bin the file is deleted: the person has had the time to take it back.
        if (QFile::exists(file) && !QFile::moveToTrash(file))
            QFile::remove(file);
    }
    dropDraft(stem);
    QDir().rmdir(folder() + "/.removed"_L1); // when it is empty
}

QStringList AgentShelf::removed() const { return stemsIn(folder() + "/.removed"_L1, AgentSuffix); }

std::optional<AgentDraft> AgentShelf::draft(const QString &stem) const
{
    QFile file(draftPath(stem));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (!object.value("text"_L1).isString())
        return std::nullopt;
    return AgentDraft{object.value("base"_L1).toString().toUtf8(), object.value("text"_L1).toString().toUtf8(), QFileInfo(file).lastModified()};
}

Result<void> AgentShelf::keepDraft(const QString &stem, const AgentDraft &draft) const
{
    const QJsonObject object{{u"base"_s, QString::fromUtf8(draft.base)}, {u"text"_s, QString::fromUtf8(draft.text)}};
    return writeWhole(draftPath(stem), QJsonDocument(object).toJson(QJsonDocument::Compact), true);
}

void AgentShelf::dropDraft(const QString &stem) const { QFile::remove(draftPath(stem)); }

QStringList AgentShelf::draftStems() const { return stemsIn(m_drafts, DraftSuffix); }

Result<std::vector<AgentSample>> AgentShelf::samples(const QString &stem) const
{
    QFile file(samplesPath(stem));
    if (!file.exists())
        return std::vector<AgentSample>{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError || !object.value("samples"_L1).isArray())
        return failure(ErrorCode::Invalid, Words::tr("%1 is not {\"samples\": [{\"name\", \"message\"}]}.").arg(file.fileName()));
    std::vector<AgentSample> samples;
    for (const QJsonValue &value : object.value("samples"_L1).toArray())
        samples.push_back({value["name"_L1].toString(), value["message"_L1].toString()});
    return samples;
}

Result<void> AgentShelf::setSamples(const QString &stem, const std::vector<AgentSample> &samples) const
{
    if (samples.empty()) {
        QFile::remove(samplesPath(stem));
        return {};
    }
    QJsonArray array;
    for (const AgentSample &sample : samples)
        array.append(QJsonObject{{u"name"_s, sample.name}, {u"message"_s, sample.message}});
    return writeWhole(samplesPath(stem), QJsonDocument(QJsonObject{{u"samples"_s, array}}).toJson());
}

std::vector<AgentTemplate> AgentShelf::templates()
{
    std::vector<AgentTemplate> all;
    for (const QString &name : QDir(u":/agent-templates"_s).entryList({u"*"_s + AgentSuffix}, QDir::Files, QDir::Name)) {
        const auto file = AgentFile::read(u":/agent-templates/"_s + name);
        if (!file)
            continue;
        const Agent &agent = file->agent();
        all.push_back({agent.stem, agent.name, agent.description, file->bytes()});
    }
    return all;
}

} // namespace countersign
