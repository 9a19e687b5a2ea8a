#include "passwordhasher.h"

#include "argon2.h"
#include "bcrypt.h"
#include "randomsource.h"

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

constexpr qsizetype saltBytes = 16; // RFC 9106 3.1
constexpr qsizetype hashBytes = 32; // RFC 9106 4

// A form of stored hash: how it begins and who checks it. An imported scheme is one more row.
struct HashFormat
{
    QByteArrayView prefix;
    Result<bool> (*verify)(const Secret &password, const QByteArray &stored);
};

constexpr std::array formats{
    HashFormat{"$argon2", argon2::verify},
    HashFormat{"$2", bcrypt::verify},
};

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
            argon2Parameters(cost), random.bytes(saltBytes), random.bytes(hashBytes));
    case PasswordHasher::Scheme::Bcrypt:
        return bcrypt::unknownHash(cost.bcryptCost, random);
    }
    Q_UNREACHABLE();
}

} // namespace

PasswordHasher::PasswordHasher(Cost cost, RandomSource &random, const QString &commonHash)
    : m_cost(cost)
    , m_random(random)
    , m_nobody(commonHash.isEmpty() ? QString::fromLatin1(unknownHash(cost, random)) : commonHash)
{ }

QString PasswordHasher::hash(const Secret &password) const
{
    ++m_computations;
    if (m_cost.scheme == Scheme::Bcrypt)
        return QString::fromLatin1(bcrypt::hash(password, m_cost.bcryptCost, m_random));
    const argon2::Parameters parameters = argon2Parameters(m_cost);
    const QByteArray salt = m_random.bytes(saltBytes);
    const QByteArray derived
        = argon2::derive(parameters, {.password = password.reveal(), .salt = salt}, hashBytes);
    return QString::fromLatin1(argon2::encoded(parameters, salt, derived));
}

Result<bool> PasswordHasher::verify(const Secret &password, const QString &stored) const
{
    if (stored.isEmpty()) {
        verifyNobody(password);
        return false;
    }
    const QByteArray text = stored.toUtf8();
    const auto format = std::ranges::find_if(
        formats, [&](const HashFormat &known) { return text.startsWith(known.prefix); });
    if (format == formats.end())
        return unexpectedFailure(u"a stored password hash has a form that is not known"_s);
    const bool isRight = TRY(format->verify(password, text));
    ++m_computations;
    return isRight;
}

void PasswordHasher::verifyNobody(const Secret &password) const
{
    // The answer does not matter.
    [[maybe_unused]] const Result<bool> wrong = verify(password, m_nobody);
}

QString PasswordHasher::hashOfNobody() const
{
    return QString::fromLatin1(unknownHash(m_cost, m_random));
}

} // namespace latchkey::crypto
