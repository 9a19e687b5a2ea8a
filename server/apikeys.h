#pragma once

#include "clock.h"
#include "crypto/keyring.h"

#include <QByteArray>
#include <QString>

namespace latchkey {

// The two keys that clients of Supabase are given: access tokens without a subject.
struct ApiKeys
{
    QByteArray anon; // public: may be shipped in a web page
    QByteArray serviceRole; // may do everything: for servers only
    QString warning = {}; // what whoever uses them has to know; empty: nothing
};

// Good for ten years. Made again at every start from the start of the year, so that within one year
// the same settings print the same claims. They are pasted into clients, where they stay for long,
// so they are signed with the secret wherever that is accepted: then they outlive every rotation of
// GOTRUE_JWT_KEYS. Else the key that signs access tokens signs them, and `warning` says that they
// end with it.
ApiKeys makeApiKeys(const crypto::Keyring &keys, Timestamp now);

} // namespace latchkey
