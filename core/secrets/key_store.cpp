// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/key_store.h"

#include "core/base/ids.h"
#include "core/base/logging.h"
#include "core/secrets/sealer.h"
#include "core/secrets/vault_key_file.h"

#include <QCoro/QCoroSignal>
#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <qt6keychain/keychain.h>
#include <sodium.h>

#include <chrono>
#include <map>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

// A keyring that asks the person to unlock it may take a while; one that never answers must not hold the program up for ever.
constexpr std::chrono::minutes Patience{2};

QString service() { return u"countersign"_s; }
QString vaultEntry() { return u"vault-key"_s; }

// The address is part of the name: a workspace that gives a known provider's name to another host does not get its key.
QString entryName(const Provider &provider)
{
    return u"api-key:%1@%2://%3:%4"_s.arg(provider.name, provider.baseUrl.scheme(), provider.baseUrl.host(),
                                          QString::number(provider.baseUrl.port(provider.baseUrl.scheme() == "https"_L1 ? 443 : 80)));
}

QString secretEntry(const QString &name) { return u"secret:"_s + name; }

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyStore)
};

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

/// A key in memory that is not swapped out and is wiped when freed.
class LockedKey {
public:
    explicit LockedKey(QByteArrayView bytes) : m_size(size_t(bytes.size())), m_bytes(static_cast<char *>(sodium_malloc(m_size)))
    {
        if (!m_bytes)
            qFatal("countersign: no memory for a key");
        std::copy(bytes.begin(), bytes.end(), m_bytes);
        sodium_mprotect_readonly(m_bytes);
    }
    ~LockedKey() { sodium_free(m_bytes); }
    Q_DISABLE_COPY_MOVE(LockedKey)
    [[nodiscard]] QByteArray copy() const { return QByteArray(m_bytes, qsizetype(m_size)); }

private:
    size_t m_size;
    char *m_bytes;
};

using Keys = std::map<QString, std::unique_ptr<LockedKey>>;

struct Answer {
    QKeychain::Error error = QKeychain::NoError;
    QString message;
    QByteArray data;
    [[nodiscard]] bool ok() const { return error == QKeychain::NoError; }
};

QString explain(QKeychain::Error error, const QString &detail)
{
    switch (error) {
    case QKeychain::NoBackendAvailable: return Words::tr("No keychain service is running in this session.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Words::tr("The keychain refused access, or it is locked.");
    case QKeychain::NotImplemented: return Words::tr("This system has no keychain that Countersign can use.");
    default: break;
    }
    return detail.isEmpty() ? Words::tr("The keychain could not be used.") : Words::tr("The keychain could not be used (%1).").arg(detail);
}

QCoro::Task<Answer> finish(std::unique_ptr<QKeychain::Job> job, const QString &key)
{
    QKeychain::Job *const running = job.get();
    running->setAutoDelete(false);
    running->setInsecureFallback(false);
    running->setKey(key);
    running->start(); // starts from the event loop, so its end cannot be missed
    const auto done = co_await qCoro(running, &QKeychain::Job::finished, std::chrono::milliseconds(Patience));
    if (!done) {
        QObject::connect(running, &QKeychain::Job::finished, running, &QObject::deleteLater);
        (void)job.release();
        co_return Answer{QKeychain::OtherError, Words::tr("it did not answer"), {}};
    }
    Answer answer{running->error(), running->errorString(), {}};
    if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(running); read && answer.ok())
        answer.data = read->textData().toUtf8();
    co_return answer;
}

QCoro::Task<Answer> readEntry(QString key) { return finish(std::make_unique<QKeychain::ReadPasswordJob>(service()), key); }

QCoro::Task<Answer> removeEntry(QString key) { return finish(std::make_unique<QKeychain::DeletePasswordJob>(service()), key); }

QCoro::Task<Answer> writeEntry(QString key, const QByteArray &text)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(service());
    job->setTextData(QString::fromUtf8(text));
    return finish(std::move(job), key);
}

/// The variable that is usual for an API. Only for the vendor's own host, or one on this machine: another server that speaks the
/// same API must not get the vendor's key.
QByteArray usualVariable(const Provider &provider)
{
    struct Usual {
        QLatin1StringView api, host;
        const char *variable;
    };
    static constexpr Usual Table[] = {
        {"anthropic-messages"_L1, "api.anthropic.com"_L1, "ANTHROPIC_API_KEY"},
        {"openai-chat"_L1, "api.openai.com"_L1, "OPENAI_API_KEY"},
        {"openai-responses"_L1, "api.openai.com"_L1, "OPENAI_API_KEY"},
        {"gemini"_L1, "generativelanguage.googleapis.com"_L1, "GEMINI_API_KEY"},
    };
    for (const Usual &usual : Table) {
        if (provider.api == usual.api && (provider.baseUrl.host() == usual.host || (provider.needsKey && provider.isLocal())))
            return usual.variable;
    }
    return {};
}

std::optional<QByteArray> fromEnvironment(const Provider &provider)
{
    for (const QByteArray &name : {provider.keyEnv.toLocal8Bit(), usualVariable(provider)}) {
        if (name.isEmpty())
            continue;
        const QByteArray value = qgetenv(name.constData()).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return std::nullopt;
}

/// A key goes into an HTTP header: anything but printable ASCII would be a broken paste, or an injected header.
bool printable(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7f; });
}

Error missingKey(const Provider &provider)
{
    const QString variable = provider.keyEnv.isEmpty() ? QString::fromLatin1(usualVariable(provider)) : provider.keyEnv;
    return Error{ErrorCode::Secret,
                 variable.isEmpty()
                     ? Words::tr("There is no key for the provider “%1”. Add one in the settings under Providers.").arg(provider.name)
                     : Words::tr("There is no key for the provider “%1”. Add one in the settings under Providers, or set the variable %2.")
                           .arg(provider.name, variable)};
}

} // namespace

struct KeyStore::Private {
    bool usable = false;
    QString problem = Words::tr("The keychain has not been tried yet.");
    bool vaultKeyInFile = false;
    Keys session;
    Keys keychain;
};

QString KeyStore::placeName(Place place)
{
    switch (place) {
    case Place::Keychain: return u"keychain"_s;
    case Place::Environment: return u"environment"_s;
    case Place::Session: return u"this session"_s;
    case Place::None: break;
    }
    return u"none"_s;
}

KeyStore::KeyStore(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    if (sodium_init() < 0)
        qFatal("countersign: libsodium could not be started");
}

KeyStore::~KeyStore() = default;

bool KeyStore::keychainUsable() const { return d->usable; }

QString KeyStore::keychainProblem() const { return d->usable ? QString() : d->problem; }

bool KeyStore::vaultKeyIsInFile() const { return d->vaultKeyInFile; }

// A locked keyring answers "not found" to reading and "done" to deleting, so only a value that went in and came out again counts.
QCoro::Task<bool> KeyStore::probe()
{
    const QPointer<KeyStore> self(this);
    const QString name = u"canary-"_s + createUuid7();
    const QByteArray value = createUuid7().toLatin1();
    QString problem;
    const Answer written = co_await writeEntry(name, value);
    if (!written.ok()) {
        problem = explain(written.error, written.message);
    } else {
        const Answer read = co_await readEntry(name);
        const Answer removed = co_await removeEntry(name);
        if (!read.ok() || read.data != value)
            problem = Words::tr("The keychain did not give back what was written to it; it may be locked.");
        else if (!removed.ok())
            problem = explain(removed.error, removed.message);
    }
    if (!self)
        co_return false;
    d->usable = problem.isEmpty();
    d->problem = problem;
    qCInfo(lcSecrets) << "keychain usable:" << d->usable;
    co_return d->usable;
}

QCoro::Task<void> KeyStore::load(std::vector<Provider> providers)
{
    const QPointer<KeyStore> self(this);
    for (const Provider &provider : providers) {
        if (!self || !d->usable)
            co_return;
        const QString name = entryName(provider);
        Answer answer = co_await readEntry(name);
        if (!self)
            co_return;
        if (answer.ok() && printable(answer.data))
            d->keychain[name] = std::make_unique<LockedKey>(answer.data);
        else
            d->keychain.erase(name);
        wipe(answer.data);
    }
}

QCoro::Task<KeyStore::Place> KeyStore::place(Provider provider)
{
    const QPointer<KeyStore> self(this);
    const QString name = entryName(provider);
    if (d->session.contains(name))
        co_return Place::Session;
    if (!d->keychain.contains(name)) {
        std::vector<Provider> one{provider};
        co_await load(std::move(one));
        if (!self)
            co_return Place::None;
    }
    if (d->keychain.contains(name))
        co_return Place::Keychain;
    co_return fromEnvironment(provider) ? Place::Environment : Place::None;
}

Result<QByteArray> KeyStore::key(const Provider &provider) const
{
    const QString name = entryName(provider);
    for (const Keys *keys : {&d->session, &d->keychain}) {
        if (const auto found = keys->find(name); found != keys->end())
            return found->second->copy();
    }
    if (auto value = fromEnvironment(provider)) {
        if (!printable(*value))
            return failure(
                ErrorCode::Secret,
                Words::tr("The key of the provider “%1” in the environment holds spaces or other characters that no key has. Set it again.")
                    .arg(provider.name));
        return *value;
    }
    if (!provider.needsKey)
        return QByteArray();
    return std::unexpected(missingKey(provider));
}

QCoro::Task<Result<KeyStore::Place>> KeyStore::setKey(Provider provider, QByteArray key, bool sessionOnly)
{
    const QPointer<KeyStore> self(this);
    const QString name = entryName(provider);
    key = key.trimmed();
    if (!printable(key))
        co_return failure(ErrorCode::BadUsage, Words::tr("That is not a key: it is empty, or holds spaces or other characters that no key has."));
    if (sessionOnly) {
        d->session[name] = std::make_unique<LockedKey>(key);
        wipe(key);
        co_return Place::Session;
    }
    if (!d->usable)
        co_return failure(ErrorCode::Secret,
                          Words::tr("The key was not kept: %1 Keep it for this session only, or set it in the environment.").arg(d->problem));
    const Answer written = co_await writeEntry(name, key);
    if (!self)
        co_return failure(ErrorCode::Cancelled, Words::tr("The program is closing."));
    if (!written.ok())
        co_return failure(ErrorCode::Secret, Words::tr("The key was not kept. %1").arg(explain(written.error, written.message)));
    d->keychain[name] = std::make_unique<LockedKey>(key);
    d->session.erase(name);
    wipe(key);
    co_return Place::Keychain;
}

QCoro::Task<Result<void>> KeyStore::removeKey(Provider provider)
{
    const QPointer<KeyStore> self(this);
    const QString name = entryName(provider);
    d->session.erase(name);
    if (!d->usable)
        co_return Result<void>();
    const Answer removed = co_await removeEntry(name);
    if (!removed.ok() && removed.error != QKeychain::EntryNotFound)
        co_return failure(ErrorCode::Secret, Words::tr("The key was not removed. %1").arg(explain(removed.error, removed.message)));
    if (self)
        d->keychain.erase(name);
    co_return Result<void>();
}

QCoro::Task<Result<QByteArray>> KeyStore::secret(QString name)
{
    const QString entry = secretEntry(name);
    if (const auto found = d->session.find(entry); found != d->session.end())
        co_return found->second->copy();
    if (!d->usable)
        co_return failure(ErrorCode::NotFound, Words::tr("The secret is not there. %1").arg(d->problem));
    const Answer answer = co_await readEntry(entry);
    if (!answer.ok() || answer.data.isEmpty())
        co_return failure(ErrorCode::NotFound, Words::tr("The secret is not in the keychain. Enter it again."));
    co_return QByteArray::fromBase64(answer.data);
}

QCoro::Task<KeyStore::Place> KeyStore::secretPlace(QString name)
{
    const bool session = d->session.contains(secretEntry(name));
    const auto found = co_await secret(name);
    co_return !found ? Place::None : session ? Place::Session : Place::Keychain;
}

QCoro::Task<Result<KeyStore::Place>> KeyStore::setSecret(QString name, QByteArray secret, bool sessionOnly)
{
    const QPointer<KeyStore> self(this);
    const QString entry = secretEntry(name);
    if (secret.isEmpty() || secret.size() > longestSecret)
        co_return failure(ErrorCode::BadUsage, Words::tr("That is not a secret: it is empty, or too long to be one."));
    if (sessionOnly) {
        d->session[entry] = std::make_unique<LockedKey>(secret);
        wipe(secret);
        co_return Place::Session;
    }
    if (!d->usable)
        co_return failure(ErrorCode::Secret, Words::tr("The secret was not kept: %1 Keep it for this session only.").arg(d->problem));
    // As letters: it may hold line breaks, or be no text.
    const Answer written = co_await writeEntry(entry, secret.toBase64());
    wipe(secret);
    if (!self)
        co_return failure(ErrorCode::Cancelled, Words::tr("The program is closing."));
    if (!written.ok())
        co_return failure(ErrorCode::Secret, Words::tr("The secret was not kept. %1").arg(explain(written.error, written.message)));
    d->session.erase(entry);
    co_return Place::Keychain;
}

QCoro::Task<Result<void>> KeyStore::removeSecret(QString name)
{
    const QString entry = secretEntry(name);
    d->session.erase(entry);
    if (!d->usable)
        co_return Result<void>();
    const Answer removed = co_await removeEntry(entry);
    if (!removed.ok() && removed.error != QKeychain::EntryNotFound)
        co_return failure(ErrorCode::Secret, Words::tr("The secret was not removed. %1").arg(explain(removed.error, removed.message)));
    co_return Result<void>();
}

// The file comes first: it exists only if it was made while there was no keychain, and then the vault is sealed with it.
QCoro::Task<Result<QByteArray>> KeyStore::vaultKey(QString fallbackFile, bool vaultExists)
{
    const QPointer<KeyStore> self(this);
    if (const auto kept = readVaultKeyFile(fallbackFile); !kept || !kept->isEmpty()) {
        d->vaultKeyInFile = kept.has_value();
        co_return kept;
    }
    if (!d->usable) {
        if (vaultExists)
            co_return failure(ErrorCode::Secret,
                              Words::tr("The vault is sealed with a key in the keychain, which cannot be used now: %1 "
                                        "Unlock or start the keychain and start Countersign again. Nothing was changed.")
                                  .arg(d->problem));
        auto made = makeVaultKeyFile(fallbackFile);
        d->vaultKeyInFile = made.has_value();
        co_return made;
    }
    const Answer found = co_await readEntry(vaultEntry());
    if (found.ok()) {
        const QByteArray key = QByteArray::fromBase64(found.data);
        if (key.size() != Sealer::KeyBytes)
            co_return failure(ErrorCode::Secret,
                              Words::tr("The keychain entry “vault-key” of Countersign was changed and is no key any more. Restore the "
                                        "keychain from a backup; nothing was changed."));
        co_return key;
    }
    if (found.error != QKeychain::EntryNotFound)
        co_return failure(ErrorCode::Secret, Words::tr("The key of the vault could not be read. %1").arg(explain(found.error, found.message)));
    if (vaultExists)
        co_return failure(ErrorCode::Secret,
                          Words::tr("The key of the vault is gone from the keychain, so the originals in the vault cannot be read. Restore "
                                    "the keychain from a backup, or move vault.sqlite away to begin with an empty vault."));
    const QByteArray fresh = Sealer::randomKey();
    const Answer written = co_await writeEntry(vaultEntry(), fresh.toBase64());
    const Answer again = co_await readEntry(vaultEntry());
    if (!written.ok() || !again.ok() || QByteArray::fromBase64(again.data) != fresh)
        co_return failure(ErrorCode::Secret,
                          Words::tr("A key for the vault could not be kept in the keychain. %1").arg(explain(written.error, written.message)));
    co_return fresh;
}

QCoro::Task<Result<void>> KeyStore::forgetVaultKey()
{
    if (!d->usable)
        co_return Result<void>();
    const Answer removed = co_await removeEntry(vaultEntry());
    if (!removed.ok() && removed.error != QKeychain::EntryNotFound)
        co_return failure(ErrorCode::Secret, Words::tr("The key of the vault was not removed. %1").arg(explain(removed.error, removed.message)));
    co_return Result<void>();
}

} // namespace countersign
