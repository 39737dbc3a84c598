// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/rescan.h"

#include "core/redaction/byte_views.h"
#include "core/redaction/decisions.h"
#include "core/redaction/known_values.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMutex>
#include <deque>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t RememberedConversations = 8;

/// What is looked for in one conversation.
struct Wanted {
    ConversationId conversation;
    quint64 generation = 0;
    Choices choices;
    std::vector<Vault::Entry> entries;
    std::shared_ptr<const KnownValues> known;
};

/// Places where a value may stand.
struct Exempt {
    std::vector<Range> shown; // sorted: body findings and the model's name
    const std::vector<BodyText> *texts = nullptr;

    [[nodiscard]] bool holds(Range bytes) const
    {
        const auto after = std::ranges::upper_bound(shown, bytes.begin, {}, &Range::begin);
        // Findings do not overlap, so only the last that begins in front can hold it; the model's name may lie between.
        for (auto at = after; at != shown.begin() && after - at < 3;) {
            --at;
            if (at->begin <= bytes.begin && bytes.end <= at->end)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isStructure(Range bytes, QStringView found) const
    {
        if (!texts || texts->empty() || !std::ranges::all_of(found, [](QChar c) { return c >= u'a' && c <= u'z'; }))
            return false;
        const auto after = std::ranges::upper_bound(*texts, bytes.begin, {}, [](const BodyText &t) { return t.body.begin; });
        const bool insideText = after != texts->begin() && std::prev(after)->body.end > bytes.begin;
        const bool reachesNext = after != texts->end() && after->body.begin < bytes.end;
        return !insideText && !reachesNext;
    }
};

/// One look at one run of bytes, decoded in every way.
class Look {
public:
    Look(const Wanted &wanted, const QByteArray &bytes, const Exempt &exempt) : m_wanted(wanted), m_bytes(bytes), m_exempt(exempt) { }

    /// The first leak: which entry, and at which byte.
    struct Leak {
        int entry = -1;
        qsizetype byte = 0;
    };
    std::optional<Leak> find()
    {
        m_raw = QString::fromUtf8(m_bytes);
        if (std::optional<Leak> leak = in(m_raw, {}, false))
            return leak;
        std::optional<Leak> found;
        forEachDecoding(m_raw, true, [&](const DecodedView &view, bool onlyLong, bool) {
            if (!found)
                found = in(view.text, view.origin, onlyLong);
        });
        return found;
    }

private:
    [[nodiscard]] Range bytesOf(Range units, const std::vector<qsizetype> &origin)
    {
        if (m_byteOf.empty())
            m_byteOf = utf8Origins(m_bytes, m_raw);
        if (!origin.empty())
            units = {origin[size_t(units.begin)], origin[size_t(units.end)]};
        return {m_byteOf[size_t(units.begin)], m_byteOf[size_t(units.end)]};
    }

    std::optional<Leak> in(const QString &text, const std::vector<qsizetype> &origin, bool onlyLong)
    {
        for (const KnownValues::Hit &hit : m_wanted.known->find(text)) {
            if (onlyLong && !hit.bytesLong)
                continue;
            const Range bytes = bytesOf(hit.range, origin);
            if (!m_exempt.holds(bytes) && !m_exempt.isStructure(bytes, QStringView(text).sliced(hit.range.begin, hit.range.length())))
                return Leak{hit.entry, bytes.begin};
        }
        return std::nullopt;
    }

    const Wanted &m_wanted;
    const QByteArray &m_bytes;
    const Exempt &m_exempt;
    QString m_raw;
    std::vector<qsizetype> m_byteOf;
};

void addOccurrences(const QByteArray &bytes, const QByteArray &word, std::vector<Range> &ranges)
{
    for (qsizetype at = bytes.indexOf(word); at >= 0 && !word.isEmpty(); at = bytes.indexOf(word, at + word.size()))
        ranges.push_back({at, at + word.size()});
}

} // namespace

struct VaultGuard::Private {
    Vault &vault;
    std::function<Result<Choices>(const ConversationId &)> choices;
    QMutex mutex;
    std::deque<std::shared_ptr<const Wanted>> remembered;

    Result<std::shared_ptr<const Wanted>> wanted(const ConversationId &conversation);
    Result<void> look(const Wanted &wanted, const QByteArray &bytes, const Exempt &exempt, const QString &where);
};

Result<std::shared_ptr<const Wanted>> VaultGuard::Private::wanted(const ConversationId &conversation)
{
    const Result<Choices> chosen = choices ? choices(conversation) : Choices();
    if (!chosen)
        return std::unexpected(Error{ErrorCode::Detector, chosen.error().message});
    const Result<quint64> generation = vault.generation(conversation);
    if (!generation)
        return std::unexpected(Error{ErrorCode::Detector, generation.error().message});
    const QMutexLocker lock(&mutex);
    for (const auto &known : remembered) {
        if (known->conversation == conversation && known->generation == *generation && known->choices == *chosen)
            return known;
    }
    Result<std::vector<Vault::Entry>> entries = vault.entries(conversation);
    if (!entries)
        return std::unexpected(Error{ErrorCode::Detector, entries.error().message});
    const ReleasedValues released(*chosen);
    std::erase_if(*entries, [&](const Vault::Entry &entry) { return released.holds(entry); });
    auto fresh = std::make_shared<Wanted>(Wanted{conversation, *generation, *chosen, std::move(*entries), {}});
    fresh->known = std::make_shared<KnownValues>(fresh->entries);
    std::erase_if(remembered, [&](const auto &old) { return old->conversation == conversation; });
    if (remembered.size() >= RememberedConversations)
        remembered.pop_front();
    remembered.push_back(fresh);
    return fresh;
}

Result<void> VaultGuard::Private::look(const Wanted &wanted, const QByteArray &bytes, const Exempt &exempt, const QString &where)
{
    const std::optional<Look::Leak> leak = Look(wanted, bytes, exempt).find();
    if (!leak)
        return {};
    return failure(ErrorCode::Leak,
                   QCoreApplication::translate("VaultGuard",
                                               "The value behind %1 stands in %2 at byte %3, so nothing was sent. Open the request in "
                                               "review and mask the value there, or allow it.")
                       .arg(wanted.entries[size_t(leak->entry)].placeholder(), where)
                       .arg(leak->byte));
}

VaultGuard::VaultGuard(Vault &vault, std::function<Result<Choices>(const ConversationId &)> choices)
    : d(new Private{vault, std::move(choices), {}, {}})
{
}
VaultGuard::~VaultGuard() = default;

Result<void> VaultGuard::check(const SignedRequest &signedRequest)
{
    const WireRequest &request = signedRequest.request();
    const Result<std::shared_ptr<const Wanted>> wanted = d->wanted(request.conversation());
    if (!wanted)
        return std::unexpected(wanted.error());
    if ((*wanted)->known->isEmpty())
        return {};
    const QByteArray model = request.destination().model.toUtf8();
    Exempt exempt{{}, &request.bodyTexts()};
    for (const BodyFinding &finding : request.bodyFindings())
        exempt.shown.push_back(finding.body);
    addOccurrences(request.body(), '"' + model + '"', exempt.shown);
    std::ranges::sort(exempt.shown, {}, &Range::begin);
    if (const Result<void> body = d->look(**wanted, request.body(), exempt, QCoreApplication::translate("VaultGuard", "the body of the request"));
        !body)
        return body;

    const auto lookAt = [&](const QByteArray &bytes, const QString &where) {
        Exempt inThese;
        addOccurrences(bytes, model, inThese.shown);
        return d->look(**wanted, bytes, inThese, where);
    };
    // The host is the provider's own address, which the person set up; what follows it is not.
    const QUrl &url = request.destination().url;
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    if (const Result<void> address = lookAt(target, QCoreApplication::translate("VaultGuard", "the address")); !address)
        return address;
    for (const HttpHeader &header : request.headers()) {
        if (const Result<void> value = lookAt(header.value, QCoreApplication::translate("VaultGuard", "a header of the request")); !value)
            return value;
    }
    return {};
}

Result<void> VaultGuard::checkBytes(const ConversationId &conversation, const QByteArray &bytes)
{
    const Result<std::shared_ptr<const Wanted>> wanted = d->wanted(conversation);
    if (!wanted)
        return std::unexpected(wanted.error());
    if ((*wanted)->known->isEmpty())
        return {};
    return d->look(**wanted, bytes, {}, QCoreApplication::translate("VaultGuard", "the bytes"));
}

} // namespace countersign
