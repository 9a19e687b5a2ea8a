#pragma once

#include "result.h"
#include "secret.h"

#include <QString>

#include <atomic>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

// Makes and checks password hashes. Slow on purpose: called on the hashing lane only. Thread-safe.
class PasswordHasher
{
public:
    enum class Scheme { Argon2id, Bcrypt };

    // Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet); tests use
    // less.
    struct Cost
    {
        Scheme scheme = Scheme::Argon2id;
        quint32 argon2MemoryKib = 19 * 1024;
        quint32 argon2Passes = 2;
        quint32 argon2Lanes = 1;
        int bcryptCost = 10;
    };

    // `commonHash`: one of the stored hashes, of the kind that most are. Unknown users then cost
    // what most users cost. Empty: our own kind.
    PasswordHasher(Cost cost, RandomSource &random, const QString &commonHash = {});

    // A PHC string ($argon2id$v=19$m=…,t=…,p=…$salt$hash) or a bcrypt string.
    QString hash(const Secret &password) const;

    // False if the password is wrong, or if nothing is stored (at the same cost). A stored hash of
    // a form we do not know is a failure of ours.
    Result<bool> verify(const Secret &password, const QString &stored) const;

    // Costs what verify() of the most common stored hash costs: for unknown users, so that the time
    // of an answer does not tell who exists. Whether it is right does not matter.
    void verifyNobody(const Secret &password) const;

    // A hash that no password is known for, at no cost: for accounts that are to have a password
    // nobody knows.
    QString hashOfNobody() const;

    // How often a hash was computed, for tests: equal cost is proved by counting, not by timing.
    qint64 computations() const { return m_computations; }

private:
    Cost m_cost;
    RandomSource &m_random;
    QString m_nobody; // random salt, random hash
    mutable std::atomic<qint64> m_computations{0};
};

} // namespace latchkey::crypto
