#pragma once

#include "clock.h"
#include "crypto/keyring.h"

#include <QByteArray>

namespace latchkey {

// The two keys that clients of Supabase are given: access tokens without a subject.
struct ApiKeys
{
    QByteArray anon; // public: may be shipped in a web page
    QByteArray serviceRole; // may do everything: for servers only
};

// Signed with the current key and good for ten years. Made again at every start from the start of
// the year, so that within one year the same secret prints the same keys.
ApiKeys makeApiKeys(const crypto::Keyring &keys, Timestamp now);

} // namespace latchkey
