// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/base/logging.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QSettings>
#include <QtCore/QThreadPool>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    Settings::Key key;
    QLatin1StringView name; // in the file
    QMetaType::Type type;
    QLatin1StringView words; // of a text: what it may be, separated by blanks; none = anything
    QLatin1StringView fallback;
};

using Key = Settings::Key;
// In the order of Key.
constexpr std::array Table{
    Entry{Key::LastWorkspace, "last/workspace"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::LastAgent, "last/agent"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::LastProvider, "last/provider"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::LastModel, "last/model"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::LastConversation, "last/conversation"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::LastPolicy, "last/policy"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::WindowGeometry, "window/geometry"_L1, QMetaType::QByteArray, ""_L1, ""_L1},
    Entry{Key::WindowState, "window/state"_L1, QMetaType::QByteArray, ""_L1, ""_L1},
    Entry{Key::ColorScheme, "window/color_scheme"_L1, QMetaType::QString, "system light dark"_L1, "system"_L1},
    Entry{Key::TourSeen, "window/tour_seen"_L1, QMetaType::Bool, ""_L1, "false"_L1},
    Entry{Key::RawBytes, "review/raw_bytes"_L1, QMetaType::Bool, ""_L1, "false"_L1},
    Entry{Key::LastPage, "last/page"_L1, QMetaType::Int, ""_L1, "0"_L1},
    Entry{Key::PageLayouts, "window/page_layouts"_L1, QMetaType::QByteArray, ""_L1, ""_L1},
    Entry{Key::FirstStartDone, "window/first_start_done"_L1, QMetaType::Bool, ""_L1, "false"_L1},
    Entry{Key::TextSize, "window/text_size"_L1, QMetaType::Int, ""_L1, "100"_L1},
    Entry{Key::Language, "window/language"_L1, QMetaType::QString, "system en de fr"_L1, "system"_L1},
    Entry{Key::Shortcuts, "window/shortcuts"_L1, QMetaType::QByteArray, ""_L1, ""_L1},
    Entry{Key::Density, "window/density"_L1, QMetaType::QString, "comfortable compact"_L1, "comfortable"_L1},
    Entry{Key::Currency, "money/currency"_L1, QMetaType::QString, ""_L1, "USD"_L1},
    Entry{Key::CurrencyRate, "money/per_dollar"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::Places, "last/places"_L1, QMetaType::QByteArray, ""_L1, ""_L1},
    Entry{Key::EmbeddingServer, "search/embedding_server"_L1, QMetaType::QString, ""_L1, ""_L1},
    Entry{Key::EmbeddingModel, "search/embedding_model"_L1, QMetaType::QString, ""_L1, ""_L1},
};

consteval bool inOrder()
{
    for (size_t i = 0; i < Table.size(); ++i) {
        if (size_t(Table[i].key) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const Entry &entryFor(Key key) { return Table.at(size_t(key)); }

/// The value in the entry's type, or an invalid one. In an INI file a switch is a word, and a text with commas reads as a list.
QVariant accepted(const Entry &entry, const QVariant &value)
{
    switch (entry.type) {
    case QMetaType::Bool:
        if (value.typeId() == QMetaType::Bool)
            return value;
        if (value.typeId() == QMetaType::QString && (value.toString() == "true"_L1 || value.toString() == "false"_L1))
            return value.toString() == "true"_L1;
        return {};
    case QMetaType::QByteArray: return value.typeId() == QMetaType::QByteArray ? value : QVariant();
    case QMetaType::Int: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber ? QVariant(number) : QVariant();
    }
    default: break;
    }
    if (value.typeId() != QMetaType::QString)
        return {};
    if (!entry.words.isEmpty() && !QString(entry.words).split(u' ').contains(value.toString()))
        return {};
    return value;
}

QVariant fallbackFor(const Entry &entry)
{
    switch (entry.type) {
    case QMetaType::Bool: return entry.fallback == "true"_L1;
    case QMetaType::QByteArray: return QByteArray();
    case QMetaType::Int: return entry.fallback.toInt();
    default: return QString(entry.fallback);
    }
}

/// QSettings keeps the mode of a file that is there, so it is made before.
void makePrivate(const QString &path)
{
    constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (!file.exists())
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, Private);
    else if (file.permissions() & ~(Private | QFile::ReadUser | QFile::WriteUser))
        file.setPermissions(Private);
}

} // namespace

/// Writing waits for the disk, so it is done in a thread of its own; what was set is known here at once.
struct Settings::Private {
    explicit Private(const QString &settingsFile) : path(settingsFile), file(path, QSettings::IniFormat) { writer.setMaxThreadCount(1); }
    ~Private() { writer.waitForDone(); }
    void write(QLatin1StringView name, const QVariant &value);

    const QString path;
    const QSettings file;
    QHash<QLatin1StringView, QVariant> set; // by this program
    QMutex mutex; // for what follows
    QHash<QString, QVariant> unwritten;
    QThreadPool writer;
};

void Settings::Private::write(QLatin1StringView name, const QVariant &value)
{
    const QMutexLocker lock(&mutex);
    const bool idle = unwritten.isEmpty();
    unwritten.insert(name, value);
    if (!idle)
        return;
    writer.start([this] {
        QSettings out(path, QSettings::IniFormat);
        {
            const QMutexLocker taking(&mutex);
            for (const auto &[key, one] : std::exchange(unwritten, {}).asKeyValueRange())
                out.setValue(key, one);
        }
        out.sync(); // a program that is killed keeps its settings
        if (out.status() != QSettings::NoError)
            qCWarning(lcStore) << "the settings file cannot be written";
    });
}

Settings::Settings(const QString &file, QObject *parent) : QObject(parent)
{
    makePrivate(file);
    d = std::make_unique<Private>(file);
    if (d->file.status() != QSettings::NoError)
        qCWarning(lcStore) << "the settings file cannot be read; defaults are used";
}

Settings::~Settings() = default;

QVariant Settings::value(Key key) const
{
    const Entry &entry = entryFor(key);
    if (const auto set = d->set.constFind(entry.name); set != d->set.cend())
        return *set;
    const QVariant value = accepted(entry, d->file.value(entry.name));
    return value.isValid() ? value : fallbackFor(entry);
}

void Settings::setValue(Key key, const QVariant &value)
{
    const Entry &entry = entryFor(key);
    const QVariant good = accepted(entry, value);
    if (!good.isValid()) {
        qCWarning(lcStore) << "a setting of a wrong type is not kept:" << entry.name;
        return;
    }
    if (good == this->value(key))
        return;
    d->set.insert(entry.name, good);
    d->write(entry.name, good);
    Q_EMIT changed(key);
}

void Settings::flush() { d->writer.waitForDone(); }

} // namespace countersign
