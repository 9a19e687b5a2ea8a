#include "argon2.h"

#include "botan.h"
#include "openssl.h"

#include <openssl/core_names.h>

namespace latchkey::crypto::argon2 {

using namespace Qt::Literals;

namespace {

// An imported hash must not be able to stop the server (reference/http-api.md section 5).
constexpr quint32 maximumMemoryKib = 1024 * 1024;
constexpr quint32 maximumPasses = 20;
constexpr quint32 maximumLanes = 16;
constexpr qsizetype maximumHash = 1024;
constexpr qsizetype shortestSalt = 8; // of RFC 9106 3.1, and of what OpenSSL takes

constexpr auto base64Options = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals
    | QByteArray::AbortOnBase64DecodingErrors;

struct StoredHash
{
    Parameters parameters;
    QByteArray salt;
    QByteArray hash;
};

EVP_KDF *algorithm(Variant variant)
{
    // Looking an algorithm up takes locks, so it is done once.
    static const openssl::Kdf argon2i(EVP_KDF_fetch(nullptr, "ARGON2I", nullptr));
    static const openssl::Kdf argon2id(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    return variant == Variant::Argon2i ? argon2i.get() : argon2id.get();
}

std::unexpected<Error> unreadable(const QString &problem)
{
    return unexpectedFailure(u"stored Argon2 hash: "_s + problem);
}

Result<Variant> readVariant(QByteArrayView name)
{
    if (name == "argon2id")
        return Variant::Argon2id;
    if (name == "argon2i")
        return Variant::Argon2i;
    return unreadable(u"only argon2id and argon2i are supported"_s);
}

Result<quint32> readCost(QByteArrayView field, QByteArrayView name, quint32 lowest, quint32 highest)
{
    const bool isNamed = field.startsWith(name);
    const QByteArrayView digits = isNamed ? field.sliced(name.size()) : QByteArrayView();
    const bool isNumber = !digits.isEmpty()
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const quint32 value = digits.toUInt(&fits);
    if (!isNumber || !fits || value < lowest || value > highest)
        return unreadable(
            u"the cost %1 is missing or out of bounds"_s.arg(QLatin1StringView(name.first(1))));
    return value;
}

Result<QByteArray> readBase64(const QByteArray &text, qsizetype least)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, base64Options);
    if (!decoded || (*decoded).toBase64(base64Options) != text)
        return unreadable(u"salt or hash are not base64 without padding"_s);
    if ((*decoded).size() < least || (*decoded).size() > maximumHash)
        return unreadable(u"salt or hash are too short or too long"_s);
    return *decoded;
}

Result<Parameters> readParameters(QByteArrayView variant, const QByteArray &costs)
{
    const QList<QByteArray> fields = costs.split(',');
    if (fields.size() != 3)
        return unreadable(u"m, t and p are expected, and nothing else"_s);
    Parameters read{.variant = TRY(readVariant(variant))};
    read.lanes = TRY(readCost(fields[2], "p=", 1, maximumLanes));
    read.passes = TRY(readCost(fields[1], "t=", 1, maximumPasses));
    read.memoryKib = TRY(readCost(fields[0], "m=", 8 * read.lanes, maximumMemoryKib));
    return read;
}

Result<StoredHash> parse(const QByteArray &stored)
{
    const QList<QByteArray> parts = stored.split('$');
    if (parts.size() != 6 || !parts[0].isEmpty())
        return unreadable(u"six parts are expected"_s);
    if (parts[2] != "v=19")
        return unreadable(u"only version 19 is supported"_s);
    StoredHash read{.parameters = TRY(readParameters(parts[1], parts[3]))};
    read.salt = TRY(readBase64(parts[4], 1));
    read.hash = TRY(readBase64(parts[5], 4));
    return read;
}

// The peer takes salts of any length, so imported hashes may have shorter ones.
Result<QByteArray> deriveWithShortSalt(const StoredHash &known, const Secret &password)
{
    const Botan *botan = TRY(crypto::botan());
    const Parameters &p = known.parameters;
    const QByteArrayView secret = password.reveal();
    QByteArray derived(known.hash.size(), '\0');
    botan->argon2({.isId = p.variant == Variant::Argon2id,
                   .memoryKib = p.memoryKib,
                   .passes = p.passes,
                   .lanes = p.lanes,
                   .password = {secret.data(), openssl::size(secret)},
                   .salt = {openssl::bytes(known.salt), openssl::size(known.salt)}},
                  {openssl::bytes(derived), openssl::size(derived)});
    return derived;
}

Result<QByteArray> deriveAgain(const StoredHash &known, const Secret &password)
{
    if (known.salt.size() < shortestSalt)
        return deriveWithShortSalt(known, password);
    return derive(
        known.parameters, {.password = password.reveal(), .salt = known.salt}, known.hash.size());
}

} // namespace

QByteArray derive(const Parameters &parameters, const Input &input, qsizetype length)
{
    Parameters p = parameters;
    std::vector<OSSL_PARAM> values{
        openssl::octets(OSSL_KDF_PARAM_PASSWORD, input.password),
        openssl::octets(OSSL_KDF_PARAM_SALT, input.salt),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &p.passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &p.lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &p.memoryKib)};
    // OpenSSL refuses these two if they are empty.
    if (!input.secret.isEmpty())
        values.push_back(openssl::octets(OSSL_KDF_PARAM_SECRET, input.secret));
    if (!input.associatedData.isEmpty())
        values.push_back(openssl::octets(OSSL_KDF_PARAM_ARGON2_AD, input.associatedData));
    values.push_back(OSSL_PARAM_construct_end());
    const openssl::KdfContext context(EVP_KDF_CTX_new(algorithm(p.variant)));
    QByteArray derived(length, '\0');
    if (EVP_KDF_derive(
            context.get(), openssl::bytes(derived), openssl::size(derived), values.data())
        != 1)
        throw std::bad_alloc(); // the parameters were checked, so memory is what is missing
    return derived;
}

QByteArray encoded(const Parameters &parameters, const QByteArray &salt, const QByteArray &hash)
{
    const QByteArrayView name = parameters.variant == Variant::Argon2i ? "argon2i" : "argon2id";
    return '$' + name.toByteArray() + "$v=19$m=" + QByteArray::number(parameters.memoryKib) + ",t="
        + QByteArray::number(parameters.passes) + ",p=" + QByteArray::number(parameters.lanes) + '$'
        + salt.toBase64(base64Options) + '$' + hash.toBase64(base64Options);
}

bool isAtLeast(const QByteArray &stored, const Parameters &least)
{
    const Result<StoredHash> known = parse(stored);
    const auto effort
        = [](const Parameters &p) { return static_cast<quint64>(p.memoryKib) * p.passes; };
    return known && known->parameters.variant == least.variant
        && effort(known->parameters) >= effort(least) && known->hash.size() >= 16
        && known->salt.size() >= shortestSalt;
}

bool isReadable(const QByteArray &stored)
{
    return parse(stored).has_value();
}

Result<bool> verify(const Secret &password, const QByteArray &stored)
{
    const StoredHash known = TRY(parse(stored));
    const QByteArray derived = TRY(deriveAgain(known, password));
    return equalInConstantTime(derived, known.hash);
}

} // namespace latchkey::crypto::argon2
