// SPDX-License-Identifier: GPL-3.0-or-later
// API keys, secrets of tool servers, and the key that the vault is sealed with. A key that the person gave for this session only is in force before the one in
// the OS keychain (trusted only after a canary was written, read and deleted), and that before the environment. Never a file in plain
// text, except the vault key where no keychain is there (0600, and said so). A key belongs to a provider's name and address together.
//
// The environment: the variable that the provider names, else ANTHROPIC_API_KEY, OPENAI_API_KEY or GEMINI_API_KEY by its API, but these
// only for the vendor's own host or a loopback one that needs a key.
//
// Lives in one thread with an event loop.
#pragma once
#include "core/base/error.h"
#include "core/providers/provider.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>
#include <memory>

namespace countersign {

class KeyStore : public QObject {
    Q_OBJECT
public:
    enum class Place { None, Keychain, Environment, Session };
    [[nodiscard]] static QString placeName(Place place); // "keychain", "environment", "this session", "none"

    explicit KeyStore(QObject *parent = nullptr);
    ~KeyStore() override;

    /// Tries the keychain with a canary. Call once at start; keys are asked for after it.
    QCoro::Task<bool> probe();
    [[nodiscard]] bool keychainUsable() const;
    [[nodiscard]] QString keychainProblem() const; // a sentence, when it is not

    /// Where the key in force comes from; the key itself is given only by key().
    QCoro::Task<Place> place(Provider provider);
    /// Loads keychain keys of these providers into locked memory, so that key() answers at once.
    QCoro::Task<void> load(std::vector<Provider> providers);
    /// The key in force, or Secret with what to do. Used by egress alone.
    [[nodiscard]] Result<QByteArray> key(const Provider &provider) const;
    /// Keeps a key in the keychain, or for this session only.
    QCoro::Task<Result<Place>> setKey(Provider provider, QByteArray key, bool sessionOnly);
    QCoro::Task<Result<void>> removeKey(Provider provider);

    /// Secrets that are no keys of providers, such as those of tool servers, by a name that says whose they are ("tools/…"): in force is the one of
    /// this session, else the keychain's. Never the environment.
    QCoro::Task<Place> secretPlace(QString name);
    /// NotFound when there is none.
    QCoro::Task<Result<QByteArray>> secret(QString name);
    /// BadUsage: it is empty, or longer than `longestSecret`.
    QCoro::Task<Result<Place>> setSecret(QString name, QByteArray secret, bool sessionOnly);
    QCoro::Task<Result<void>> removeSecret(QString name);
    static constexpr qsizetype longestSecret = 32 * 1024; // bytes

    /// The 32 bytes that seal the vault: from `fallbackFile` (0600) when it exists, else from the keychain; made at first use, in the file
    /// only where there is no keychain. Lost keychain entries with an existing vault are an Error, never a new key.
    QCoro::Task<Result<QByteArray>> vaultKey(QString fallbackFile, bool vaultExists);
    [[nodiscard]] bool vaultKeyIsInFile() const;
    /// Takes the vault's key out of the keychain, for good: what is sealed with it cannot be read any more. A key file stays.
    QCoro::Task<Result<void>> forgetVaultKey();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
