#pragma once

#include "ids.h"
#include "result.h"
#include "secret.h"

#include <QString>

#include <atomic>
#include <semaphore>
#include <vector>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

class SecretBox;

// Makes and checks what stands in users.encrypted_password: hashes of every format the peer takes
// (reference/http-api.md 5), in an envelope where the database is encrypted. Slow on purpose:
// called on the hashing lane only. Thread-safe; as many hashes as there are cores are computed at a
// time, whatever the number of threads.
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
        qsizetype argon2HashBytes = 32;
        int bcryptCost = 10;
    };

    struct StoredPassword
    {
        UserId owner;
        QString stored;
    };

    // `commonHash`: one of the stored hashes, of the kind that most are. Unknown users then cost
    // what most users cost. Empty: our own kind.
    PasswordHasher(Cost cost,
                   const SecretBox &box,
                   RandomSource &random,
                   const QString &commonHash = {});

    // What to store for `owner`: a PHC string ($argon2id$v=19$m=…,t=…,p=…$salt$hash) or a bcrypt
    // string, or their envelope.
    QString hash(const Secret &password, UserId owner) const;

    // The same in two steps, for where the owner is only found after the slow one: the hash, and
    // what to store of it.
    QString unsealedHash(const Secret &password) const;
    QString seal(const QString &hash, UserId owner) const;

    // False if the password is wrong, or if nothing is stored (at the same cost). What is stored in
    // a form we do not know, or does not open, is a failure of ours.
    Result<bool> verify(const Secret &password, const QString &stored, UserId owner) const;

    // Whether a hash that was made elsewhere is one that verify() reads, and fits where it is kept.
    // Computes none.
    bool isImportable(const QString &hash) const;

    // Costs what verify() of the most common stored hash costs: for unknown users, so that the time
    // of an answer does not tell who exists. Whether it is right does not matter.
    void verifyNobody(const Secret &password) const;

    // After verify() said yes: what to store instead, if a hash made today would be of another
    // scheme, or stronger, or encrypted with another key. Computes a hash unless only the envelope
    // changes. Nothing for passwords that bcrypt reads in part: the rest was, or would be, lost.
    std::optional<QString>
    renewed(const Secret &password, const QString &stored, UserId owner) const;

    // One hash of the kind (format and cost) that most of the sample are, without its envelope; for
    // `commonHash`. Empty: none can be read.
    static QString commonest(const std::vector<StoredPassword> &sample, const SecretBox &box);

    // A hash that no password is known for, at no cost: for accounts that are to have a password
    // nobody knows.
    QString hashOfNobody() const;

    // How much of the slow work was asked for (some of it waits for its turn) and done, for
    // /metrics.
    struct Progress
    {
        std::atomic<qint64> begun{0};
        std::atomic<qint64> done{0};
    };

    const Progress &hashing() const { return m_hashing; }

    const Progress &checking() const { return m_checking; }

    // How often a hash was computed, for tests: equal cost is proved by counting, not by timing.
    qint64 computations() const { return m_computations; }

private:
    class Turn;

    QByteArray freshHash(const Secret &password) const;
    bool isStrongEnough(const QByteArray &hash) const;

    Cost m_cost;
    const SecretBox &m_box;
    RandomSource &m_random;
    QString m_nobody; // as it would be stored, for the nil user: random salt, random hash
    mutable std::atomic<qint64> m_computations{0};
    mutable Progress m_hashing;
    mutable Progress m_checking;
    mutable std::counting_semaphore<> m_turns;
};

} // namespace latchkey::crypto
