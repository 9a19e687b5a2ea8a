#pragma once

#include "secretstore.h"

namespace latchkey::console {

// The system's keychain (Secret Service or KWallet, Keychain, Credential Manager) through
// QtKeychain. Never falls back to a file.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    // Whether this machine has a keychain that answers.
    static bool isAvailable();

    bool isLasting() const override { return true; }

    void read(const QString &name, Found found) override;
    void write(const QString &name, const Secret &secret, Written written) override;
    void remove(const QString &name) override;
};

} // namespace latchkey::console
