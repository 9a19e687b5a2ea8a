#pragma once

#include "session/secretstore.h"

#include <QHash>
#include <QTimer>

namespace latchkey::console::test {

// What a keychain holds. Of the test, so that it is still there when the program starts again.
using Keychain = QHash<QString, Secret>;

// A keychain of this machine that answers like the system's: later, never from within.
class FakeKeychain final : public SecretStore
{
public:
    explicit FakeKeychain(Keychain &content)
        : m_content(content)
    { }

    bool isLasting() const override { return true; }

    void read(const QString &name, Found found) override
    {
        QTimer::singleShot(
            0, this, [found = std::move(found), secret = m_content.value(name)] { found(secret); });
    }

    void write(const QString &name, const Secret &secret, Written written) override
    {
        m_content.insert(name, secret);
        QTimer::singleShot(0, this, [written = std::move(written)] {
            if (written)
                written(true);
        });
    }

    void remove(const QString &name) override { m_content.remove(name); }

private:
    Keychain &m_content;
};

} // namespace latchkey::console::test
