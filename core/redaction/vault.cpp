// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/vault.h"

#include "core/redaction/entity_types.h"
#include "core/redaction/person_name.h"
#include "core/redaction/placeholder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMutexLocker>
#include <QtCore/QSet>
#include <atomic>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
using TypeAndNumber = std::pair<QString, int>;

QByteArray labelOf(const ConversationId &conversation, const QString &type, int number)
{
    return conversation.text().toUtf8() + '\n' + type.toUtf8() + '\n' + QByteArray::number(number);
}

/// Letters and digits only, in capitals; a "+" in front stays, because it changes which phone is meant.
QString compact(QStringView value)
{
    const QString folded = value.toString().normalized(QString::NormalizationForm_KC);
    QString kept;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || (c == u'+' && kept.isEmpty()))
            kept += c.toUpper();
    }
    return kept.isEmpty() ? value.toString() : kept;
}

/// Never the same twice in a program's life, also not after a conversation was forgotten: caches may trust it.
quint64 nextGeneration()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

constexpr int MostAttempts = 50; // to add an entry while other processes add theirs

std::unexpected<Error> keptBusy()
{
    return failure(ErrorCode::Storage,
                   QCoreApplication::translate("Vault",
                                               "Another copy of the program keeps writing to this conversation, so nothing was replaced. "
                                               "Close it there and try again."));
}

bool isCompared(QStringView family, std::initializer_list<QStringView> families) { return std::ranges::contains(families, family); }
} // namespace

Result<std::optional<qint64>> MemoryVaultStorage::append(const ConversationId &conversation, const SealedEntry &entry, qint64 last)
{
    const QMutexLocker lock(&m_mutex);
    Rows &rows = m_rows[conversation];
    if (rows.last != last)
        return std::nullopt;
    rows.entries.push_back(entry);
    rows.last = ++m_last;
    return rows.last;
}

Result<VaultStorage::Rows> MemoryVaultStorage::load(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    return m_rows.value(conversation);
}

Result<qint64> MemoryVaultStorage::last(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    return m_rows.value(conversation).last;
}

Result<void> MemoryVaultStorage::remove(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    m_rows.remove(conversation);
    return {};
}

QString Vault::Entry::placeholder() const { return placeholderText(type, number); }

namespace {

constexpr QChar Separator(0x1f); // between the fields of a stand-in

QString written(const StandIn &standIn)
{
    return QStringList{standIn.text, standIn.original, standIn.type, QString::number(standIn.number)}.join(Separator);
}

std::optional<StandIn> readStandIn(const QString &spelling)
{
    const QStringList fields = spelling.split(Separator);
    if (fields.size() != 4)
        return std::nullopt;
    return StandIn{fields[0], fields[1], fields[2], fields[3].toInt()};
}

} // namespace

/// A conversation's entries in memory, opened.
struct Vault::Loaded {
    std::vector<Entry> entries;
    QHash<TypeAndNumber, size_t> byNumber;
    QHash<std::pair<QString, QString>, size_t> byCanonical;
    QSet<TypeAndNumber> reserved;
    QHash<QString, int> last; // the highest number given, per type
    std::vector<StandIn> standIns;
    QHash<QString, size_t> byStandIn; // text → index
    quint64 generation = nextGeneration();
    qint64 lastRow = 0; // of the storage, as far as this vault knows

    void add(const QString &type, int number, const QString &spelling)
    {
        generation = nextGeneration();
        if (spelling.isEmpty()) { // an empty spelling is how a reserved number is kept
            reserved.insert({type, number});
            return;
        }
        if (type == StandInType) {
            last[type] = std::max(last.value(type), number);
            if (std::optional<StandIn> standIn = readStandIn(spelling)) {
                if (!byStandIn.contains(standIn->text))
                    byStandIn.insert(standIn->text, standIns.size());
                standIns.push_back(std::move(*standIn));
            }
            return;
        }
        const auto known = byNumber.constFind({type, number});
        const size_t index = known == byNumber.constEnd() ? entries.size() : *known;
        if (index == entries.size()) {
            entries.push_back({type, number, {spelling}});
            byNumber.insert({type, number}, index);
            last[type] = std::max(last.value(type), number);
        } else {
            QStringList &spellings = entries[index].spellings;
            const bool fuller = familyOf(type) == u"PERSON" && nameFullness(spelling) > nameFullness(spellings.front());
            spellings.insert(fuller ? 0 : spellings.size(), spelling);
        }
        const std::pair key{type, canonical(type, spelling)};
        if (!byCanonical.contains(key))
            byCanonical.insert(key, index);
    }

    /// The number that stands for `value`; a new one when nothing has it yet. BadUsage when `sameAs` has no value.
    [[nodiscard]] Result<int> numberFor(const QString &type, const QString &value, int sameAs) const
    {
        if (const auto at = byCanonical.constFind({type, canonical(type, value)}); at != byCanonical.constEnd())
            return entries[*at].number;
        if (sameAs <= 0)
            return nextNumber(type);
        if (byNumber.contains({type, sameAs}))
            return sameAs;
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "%1 number %2 has no value yet.").arg(type).arg(sameAs));
    }

    [[nodiscard]] const Entry *find(const QString &type, int number) const
    {
        const auto at = byNumber.constFind({type, number});
        return at == byNumber.constEnd() ? nullptr : &entries[*at];
    }

    [[nodiscard]] int nextNumber(const QString &type) const
    {
        int number = last.value(type) + 1;
        while (reserved.contains({type, number}))
            ++number;
        return number;
    }
};

Vault::Vault(VaultStorage &storage, Sealer sealer) : m_storage(storage), m_sealer(std::move(sealer)) { }

Result<Vault::Loaded *> Vault::loaded(const ConversationId &conversation)
{
    if (conversation.isNull())
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "A placeholder belongs to a conversation, but none was named."));
    if (const auto at = m_loaded.constFind(conversation); at != m_loaded.constEnd())
        return at->get();
    const Result<VaultStorage::Rows> rows = m_storage.load(conversation);
    if (!rows)
        return std::unexpected(rows.error());
    auto fresh = std::make_shared<Loaded>();
    for (const SealedEntry &row : rows->entries) {
        const Result<QByteArray> spelling = m_sealer.open(row.sealed, labelOf(conversation, row.type, row.number));
        if (!spelling)
            return std::unexpected(spelling.error());
        fresh->add(row.type, row.number, QString::fromUtf8(*spelling));
    }
    fresh->lastRow = rows->last;
    return m_loaded.insert(conversation, fresh)->get();
}

Result<Vault::Loaded *> Vault::current(const ConversationId &conversation)
{
    if (const auto at = m_loaded.constFind(conversation); at != m_loaded.constEnd()) {
        const Result<qint64> last = m_storage.last(conversation);
        if (!last)
            return std::unexpected(last.error());
        if (*last != (*at)->lastRow)
            m_loaded.erase(at);
    }
    return loaded(conversation);
}

Result<bool> Vault::keep(const ConversationId &conversation, const QString &type, int number, const QString &spelling)
{
    const std::shared_ptr<Loaded> known = m_loaded.value(conversation);
    const auto row =
        m_storage.append(conversation, {type, number, m_sealer.seal(spelling.toUtf8(), labelOf(conversation, type, number))}, known->lastRow);
    if (!row)
        return std::unexpected(row.error());
    if (!*row) {
        m_loaded.remove(conversation);
        return false;
    }
    known->lastRow = **row;
    known->add(type, number, spelling);
    return true;
}

Result<Vault::Entry> Vault::entryFor(const ConversationId &conversation, const QString &type, const QString &value, int sameAs)
{
    if (!isPlaceholderType(type) || type == StandInType) {
        return failure(ErrorCode::BadUsage,
                       QCoreApplication::translate("Vault",
                                                   "\"%1\" cannot be the type of a value: use capital letters and underscores, "
                                                   "such as PROJECT_NAME, without a digit at the end.")
                           .arg(type.left(40)));
    }
    if (value.isEmpty())
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "An empty value cannot have a placeholder."));
    // A lone surrogate does not survive UTF-8; such a value could never be restored as it was.
    if (!value.isValidUtf16())
        return failure(ErrorCode::Detector,
                       QCoreApplication::translate("Vault",
                                                   "A found value holds half of a character and cannot be replaced safely. "
                                                   "Remove the broken character from the text."));
    const QMutexLocker lock(&m_mutex);
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        const Result<Loaded *> known = loaded(conversation);
        if (!known)
            return std::unexpected(known.error());
        const Result<int> number = (*known)->numberFor(type, value, sameAs);
        if (!number)
            return std::unexpected(number.error());
        if (const Entry *entry = (*known)->find(type, *number); entry && entry->spellings.contains(value))
            return *entry;
        const Result<bool> kept = keep(conversation, type, *number, value);
        if (!kept)
            return std::unexpected(kept.error());
        if (*kept)
            return *(*known)->find(type, *number);
    }
    return keptBusy();
}

Result<Vault::Entry> Vault::entry(const ConversationId &conversation, const QString &type, int number)
{
    const QMutexLocker lock(&m_mutex);
    const Result<Loaded *> here = loaded(conversation);
    if (!here)
        return std::unexpected(here.error());
    if (const Entry *entry = (*here)->find(type, number))
        return *entry;
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("Vault", "This conversation has no value for %1.").arg(placeholderText(type, number)));
}

Result<bool> Vault::reserve(const ConversationId &conversation, const QString &type, int number)
{
    if (!isPlaceholderType(type) || number <= 0)
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "Only a placeholder's type and number can be kept free."));
    const QMutexLocker lock(&m_mutex);
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        const Result<Loaded *> known = loaded(conversation);
        if (!known)
            return std::unexpected(known.error());
        if ((*known)->find(type, number))
            return false;
        if ((*known)->reserved.contains({type, number}))
            return true;
        const Result<bool> kept = keep(conversation, type, number, {});
        if (!kept || *kept)
            return kept;
    }
    return keptBusy();
}

Result<bool> Vault::isReserved(const ConversationId &conversation, const QString &type, int number)
{
    const QMutexLocker lock(&m_mutex);
    return loaded(conversation).transform([&](const Loaded *known) { return known->reserved.contains({type, number}); });
}

Result<quint64> Vault::generation(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    return current(conversation).transform([](const Loaded *known) { return known->generation; });
}

Result<std::vector<Vault::Entry>> Vault::entries(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    return current(conversation).transform([](const Loaded *known) { return known->entries; });
}

Result<std::vector<StandIn>> Vault::standIns(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    return current(conversation).transform([](const Loaded *known) { return known->standIns; });
}

Result<bool> Vault::keepStandIn(const ConversationId &conversation, const StandIn &standIn)
{
    if (standIn.text.isEmpty() || standIn.text.contains(Separator) || standIn.original.contains(Separator) || !standIn.original.isValidUtf16())
        return false;
    const QMutexLocker lock(&m_mutex);
    for (int attempt = 0; attempt < MostAttempts; ++attempt) {
        const Result<Loaded *> known = loaded(conversation);
        if (!known)
            return std::unexpected(known.error());
        if (const auto same = (*known)->byStandIn.constFind(standIn.text); same != (*known)->byStandIn.cend())
            return (*known)->standIns[*same] == standIn;
        const Result<bool> kept = keep(conversation, QString(StandInType), (*known)->nextNumber(QString(StandInType)), written(standIn));
        if (!kept || *kept)
            return kept;
    }
    return keptBusy();
}

Result<void> Vault::copy(const ConversationId &from, const ConversationId &to)
{
    const QMutexLocker lock(&m_mutex);
    if (from.isNull() || to.isNull())
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "A placeholder belongs to a conversation, but none was named."));
    const Result<VaultStorage::Rows> rows = m_storage.load(from);
    const Result<qint64> last = m_storage.last(to);
    if (!rows || !last)
        return std::unexpected(rows ? last.error() : rows.error());
    if (*last != 0)
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Vault", "Values can be copied only into a conversation that has none."));
    qint64 row = 0;
    for (const SealedEntry &entry : rows->entries) {
        const Result<QByteArray> spelling = m_sealer.open(entry.sealed, labelOf(from, entry.type, entry.number));
        if (!spelling)
            return std::unexpected(spelling.error());
        const auto kept = m_storage.append(to, {entry.type, entry.number, m_sealer.seal(*spelling, labelOf(to, entry.type, entry.number))}, row);
        if (!kept)
            return std::unexpected(kept.error());
        if (!*kept)
            return keptBusy();
        row = **kept;
    }
    m_loaded.remove(to);
    return {};
}

Result<void> Vault::forget(const ConversationId &conversation)
{
    const QMutexLocker lock(&m_mutex);
    if (Result<void> removed = m_storage.remove(conversation); !removed)
        return removed;
    m_loaded.remove(conversation);
    return {};
}

QString Vault::canonical(const QString &type, QStringView value)
{
    const QString family = familyOf(type);
    if (family == u"PERSON") {
        const QStringList words = nameWords(value);
        if (words.isEmpty())
            return value.toString();
        const TitleSex sex = isSurnameAlone(words) ? titleSex(value) : TitleSex::None;
        return words.join(u' ') + (sex == TitleSex::None ? QString() : sex == TitleSex::Female ? u" (f)"_s : u" (m)"_s);
    }
    if (family == u"EMAIL")
        return value.trimmed().toString().toCaseFolded();
    const bool asWritten = isCompared(type, {u"CRYPTO_WALLET", u"USER_NAME", u"CARD_EXPIRY"});
    if (!asWritten && isCompared(family, {u"FINANCE", u"PHONE", u"NATIONAL_ID", u"TAX_ID", u"DOCUMENT", u"HEALTH", u"ACCOUNT"}))
        return compact(value);
    if (isCompared(family, {u"ORG", u"LOCATION", u"ADDRESS", u"NETWORK", u"DATE"}))
        return value.toString().simplified().toCaseFolded();
    return value.toString();
}

} // namespace countersign
