#include "passwordhasher.h"

#include "argon2.h"
#include "bcrypt.h"
#include "firebasescrypt.h"
#include "randomsource.h"
#include "secretbox.h"

#include <QThread>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

constexpr qsizetype saltBytes = 16; // RFC 9106 3.1
constexpr qsizetype columnWidth = 255; // of users.encrypted_password

// A form of stored hash: how it begins, who checks it, and how many of its parts, split at '$',
// tell its cost. An imported scheme is one more row.
struct HashFormat
{
    QByteArrayView prefix;
    Result<bool> (*verify)(const Secret &password, const QByteArray &stored);
    bool (*isReadable)(const QByteArray &stored);
    qsizetype costParts;
};

constexpr std::array formats{
    HashFormat{.prefix = "$argon2",
               .verify = argon2::verify,
               .isReadable = argon2::isReadable,
               .costParts = 4},
    HashFormat{.prefix = "$fbscrypt",
               .verify = firebasescrypt::verify,
               .isReadable = firebasescrypt::isReadable,
               .costParts = 3},
    HashFormat{
        .prefix = "$2", .verify = bcrypt::verify, .isReadable = bcrypt::isReadable, .costParts = 3},
};

const HashFormat *formatOf(QByteArrayView hash)
{
    const auto *const format = std::ranges::find_if(
        formats, [&](const HashFormat &known) { return hash.startsWith(known.prefix); });
    return format == formats.end() ? nullptr : &*format;
}

argon2::Parameters argon2Parameters(const PasswordHasher::Cost &cost)
{
    return {.variant = argon2::Variant::Argon2id,
            .memoryKib = cost.argon2MemoryKib,
            .passes = cost.argon2Passes,
            .lanes = cost.argon2Lanes};
}

// Nothing is computed for it, so that it costs no time at start.
QByteArray unknownHash(const PasswordHasher::Cost &cost, RandomSource &random)
{
    switch (cost.scheme) {
    case PasswordHasher::Scheme::Argon2id:
        return argon2::encoded(
            argon2Parameters(cost), random.bytes(saltBytes), random.bytes(cost.argon2HashBytes));
    case PasswordHasher::Scheme::Bcrypt:
        return bcrypt::unknownHash(cost.bcryptCost, random);
    }
    Q_UNREACHABLE();
}

bool isBcrypt(QByteArrayView hash)
{
    return hash.startsWith("$2");
}

// Counts one piece of slow work, whatever becomes of it.
class Counted
{
public:
    explicit Counted(PasswordHasher::Progress &progress)
        : m_progress(progress)
    {
        m_progress.begun.fetch_add(1, std::memory_order_relaxed);
    }

    ~Counted() { m_progress.done.fetch_add(1, std::memory_order_relaxed); }

    Q_DISABLE_COPY_MOVE(Counted)

private:
    PasswordHasher::Progress &m_progress;
};

} // namespace

// While it lives a hash may be computed. More at a time would be no faster, and each of them holds
// its memory.
class PasswordHasher::Turn
{
public:
    explicit Turn(const PasswordHasher &hasher)
        : m_turns(hasher.m_turns)
    {
        m_turns.acquire();
    }

    ~Turn() { m_turns.release(); }

    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    std::counting_semaphore<> &m_turns;
};

PasswordHasher::PasswordHasher(Cost cost,
                               const SecretBox &box,
                               RandomSource &random,
                               const QString &commonHash)
    : m_cost(cost)
    , m_box(box)
    , m_random(random)
    , m_nobody(m_box.seal(
          Secret(commonHash.isEmpty() ? unknownHash(cost, random) : commonHash.toLatin1()),
          QUuid()))
    , m_turns(std::max(QThread::idealThreadCount(), 1))
{ }

QString PasswordHasher::hash(const Secret &password, UserId owner) const
{
    return seal(unsealedHash(password), owner);
}

QString PasswordHasher::seal(const QString &hash, UserId owner) const
{
    return m_box.seal(Secret(hash.toLatin1()), owner.value());
}

QString PasswordHasher::unsealedHash(const Secret &password) const
{
    return QString::fromLatin1(freshHash(password));
}

QByteArray PasswordHasher::freshHash(const Secret &password) const
{
    const Counted counted(m_hashing);
    const Turn turn(*this);
    ++m_computations;
    if (m_cost.scheme == Scheme::Bcrypt)
        return bcrypt::hash(password, m_cost.bcryptCost, m_random);
    const argon2::Parameters parameters = argon2Parameters(m_cost);
    const QByteArray salt = m_random.bytes(saltBytes);
    const QByteArray derived = argon2::derive(
        parameters, {.password = password.reveal(), .salt = salt}, m_cost.argon2HashBytes);
    return argon2::encoded(parameters, salt, derived);
}

Result<bool>
PasswordHasher::verify(const Secret &password, const QString &stored, UserId owner) const
{
    if (stored.isEmpty()) {
        verifyNobody(password);
        return false;
    }
    const SecretBox::Opened opened = TRY(m_box.open(stored, owner.value()));
    const QByteArray hash = opened.value.revealBytes();
    const HashFormat *format = formatOf(hash);
    if (format == nullptr)
        return unexpectedFailure(u"a stored password hash has a form that is not known"_s);
    const Counted counted(m_checking);
    const Turn turn(*this);
    const bool isRight = TRY(format->verify(password, hash));
    ++m_computations;
    return isRight;
}

bool PasswordHasher::isImportable(const QString &hash) const
{
    const QByteArray text = hash.toUtf8();
    const HashFormat *format = formatOf(text);
    return format != nullptr && format->isReadable(text)
        && m_box.seal(Secret(text), QUuid()).size() <= columnWidth;
}

void PasswordHasher::verifyNobody(const Secret &password) const
{
    // The answer does not matter.
    [[maybe_unused]] const Result<bool> wrong = verify(password, m_nobody, UserId());
}

bool PasswordHasher::isStrongEnough(const QByteArray &hash) const
{
    return m_cost.scheme == Scheme::Bcrypt ? bcrypt::isAtLeast(hash, m_cost.bcryptCost)
                                           : argon2::isAtLeast(hash, argon2Parameters(m_cost));
}

std::optional<QString>
PasswordHasher::renewed(const Secret &password, const QString &stored, UserId owner) const
{
    const Result<SecretBox::Opened> opened = m_box.open(stored, owner.value());
    if (!opened)
        return std::nullopt;
    const QByteArray hash = opened->value.revealBytes();
    if (isStrongEnough(hash)) {
        if (opened->isCurrent)
            return std::nullopt;
        QString sealed = m_box.seal(opened->value, owner.value());
        if (sealed.size() <= columnWidth)
            return sealed;
    }
    const bool isPartlyRead = password.size() > bcrypt::passwordLimit
        && (isBcrypt(hash) || m_cost.scheme == Scheme::Bcrypt);
    if (isPartlyRead)
        return std::nullopt;
    return this->hash(password, owner);
}

QString PasswordHasher::commonest(const std::vector<StoredPassword> &sample, const SecretBox &box)
{
    QHash<QByteArray, int> seen; // "$2a$10", "$argon2id$v=19$m=19456,t=2,p=1"
    QByteArray common;
    int most = 0;
    for (const StoredPassword &one : sample) {
        const Result<SecretBox::Opened> opened = box.open(one.stored, one.owner.value());
        const QByteArray hash = opened ? opened->value.revealBytes() : QByteArray();
        const HashFormat *format = formatOf(hash);
        if (format == nullptr)
            continue;
        const int count = ++seen[hash.split('$').first(format->costParts).join('$')];
        if (count > most) {
            most = count;
            common = hash;
        }
    }
    return QString::fromLatin1(common);
}

QString PasswordHasher::hashOfNobody() const
{
    return QString::fromLatin1(unknownHash(m_cost, m_random));
}

} // namespace latchkey::crypto
