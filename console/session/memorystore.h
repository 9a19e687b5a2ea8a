#pragma once

#include "secretstore.h"

#include <QHash>

namespace latchkey::console {

// For machines without a keychain: forgets everything when the program ends.
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    bool isLasting() const override { return false; }

    void read(const QString &name, Found found) override;
    void write(const QString &name, const Secret &secret, Written written) override;
    void remove(const QString &name) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace latchkey::console
