#pragma once

#include "keyring.h"

#include <atomic>
#include <memory>

namespace latchkey::crypto {

// The key ring in force. It can be replaced while requests run: each works to its end with the one
// it took. Used from many threads.
class CurrentKeyring
{
public:
    explicit CurrentKeyring(Keyring keys)
        : m_keys(std::make_shared<const Keyring>(std::move(keys)))
    { }

    std::shared_ptr<const Keyring> get() const { return m_keys.load(); }

    void replace(Keyring keys) { m_keys.store(std::make_shared<const Keyring>(std::move(keys))); }

private:
    std::atomic<std::shared_ptr<const Keyring>> m_keys;
};

} // namespace latchkey::crypto
