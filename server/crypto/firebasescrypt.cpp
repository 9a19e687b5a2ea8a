#include "firebasescrypt.h"

#include "openssl.h"

#include <openssl/core_names.h>

namespace latchkey::crypto::firebasescrypt {

using namespace Qt::Literals;

namespace {

// An imported hash must not be able to stop the server. Firebase has n=14, r=8, p=1.
constexpr std::uint64_t maximumBlocks = 1ULL << 23; // N·r of 128 bytes each: 1 GiB
constexpr std::uint64_t maximumWork = 1ULL << 24; // N·r·p
constexpr qsizetype maximumText = 1024; // the column is shorter
constexpr qsizetype keySize = 32; // of AES-256

struct Parameters
{
    std::uint64_t n = 0; // as in RFC 7914: the power of two itself
    std::uint64_t r = 0;
    std::uint64_t p = 0;
    QByteArray saltSeparator;
    QByteArray signerKey;
};

struct StoredHash
{
    Parameters parameters;
    QByteArray salt; // with the separator
    QByteArray hash;
};

std::unexpected<Error> unreadable(const QString &problem)
{
    return unexpectedFailure(u"stored Firebase scrypt hash: "_s + problem);
}

// What follows `name` in a field; nothing if it has another name.
std::optional<QByteArray> valueOf(const QByteArray &field, QByteArrayView name)
{
    return field.startsWith(name) ? std::optional(field.sliced(name.size())) : std::nullopt;
}

Result<std::uint64_t>
readNumber(const QByteArray &field, QByteArrayView name, std::uint64_t highest)
{
    const QByteArray digits = valueOf(field, name).value_or(QByteArray());
    const bool isNumber = !digits.isEmpty() && digits.size() <= 10
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    const std::uint64_t value = digits.toULongLong();
    if (!isNumber || value < 1 || value > highest)
        return unreadable(
            u"the cost %1 is missing or out of bounds"_s.arg(QLatin1StringView(name.first(1))));
    return value;
}

// Standard base64 with padding.
Result<QByteArray> readBase64(const QByteArray &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() % 4 != 0)
        return unreadable(u"a part is not base64 with padding"_s);
    return *decoded;
}

Result<Parameters> readParameters(const QByteArray &text)
{
    const QList<QByteArray> fields = text.split(',');
    if (fields.size() < 4 || fields[0] != "v=1")
        return unreadable(u"v=1, n, r and p are expected, perhaps ss and sk"_s);
    const std::uint64_t power = TRY(readNumber(fields[1], "n=", 23));
    Parameters read{.n = 1ULL << power};
    read.r = TRY(readNumber(fields[2], "r=", maximumBlocks));
    read.p = TRY(readNumber(fields[3], "p=", 255));
    if (power >= 16 * read.r) // RFC 7914 6
        return unreadable(u"n is too high for r"_s);
    if (read.n * read.r > maximumBlocks || read.n * read.r * read.p > maximumWork)
        return unreadable(u"n, r and p together cost too much"_s);
    qsizetype next = 4;
    if (const auto separator = valueOf(fields.value(next), "ss="); separator) {
        read.saltSeparator = TRY(readBase64(*separator));
        ++next;
    }
    if (const auto signer = valueOf(fields.value(next), "sk="); signer) {
        read.signerKey = TRY(readBase64(*signer));
        ++next;
    }
    if (next != fields.size())
        return unreadable(u"there are more parameters than v, n, r, p, ss and sk"_s);
    return read;
}

Result<StoredHash> parse(const QByteArray &stored)
{
    const QList<QByteArray> parts = stored.split('$');
    if (stored.size() > maximumText || parts.size() != 5 || !parts[0].isEmpty())
        return unreadable(u"five parts are expected"_s);
    StoredHash read{.parameters = TRY(readParameters(parts[2]))};
    const QByteArray salt = TRY(readBase64(parts[3]));
    read.hash = TRY(readBase64(parts[4]));
    if (salt.isEmpty() || read.hash.isEmpty())
        return unreadable(u"salt or hash are missing"_s);
    read.salt = salt + read.parameters.saltSeparator;
    return read;
}

Secret scrypt(const Secret &password, const StoredHash &known)
{
    // Looking an algorithm up takes locks, so it is done once.
    static const openssl::Kdf algorithm(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    Parameters p = known.parameters;
    std::uint64_t memory = 1ULL << 32; // OpenSSL's own bound is too low; ours has been checked
    const std::array values{openssl::octets(OSSL_KDF_PARAM_PASSWORD, password.reveal()),
                            openssl::octets(OSSL_KDF_PARAM_SALT, known.salt),
                            OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &p.n),
                            OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &p.r),
                            OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &p.p),
                            OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
                            OSSL_PARAM_construct_end()};
    const openssl::KdfContext context(EVP_KDF_CTX_new(algorithm.get()));
    QByteArray derived(keySize, '\0');
    if (EVP_KDF_derive(
            context.get(), openssl::bytes(derived), openssl::size(derived), values.data())
        != 1)
        throw std::bad_alloc(); // the parameters were checked, so memory is what is missing
    return Secret(std::move(derived));
}

// AES-256 in counter mode, counted from zero.
QByteArray encrypt(const Secret &key, const QByteArray &plain)
{
    static const openssl::Cipher algorithm(EVP_CIPHER_fetch(nullptr, "AES-256-CTR", nullptr));
    constexpr std::array<unsigned char, 16> zero{};
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray encrypted(plain.size(), '\0');
    int written = 0;
    const bool made
        = EVP_EncryptInit_ex2(
              context.get(), algorithm.get(), openssl::bytes(key.reveal()), zero.data(), nullptr)
            == 1
        && EVP_EncryptUpdate(context.get(),
                             openssl::bytes(encrypted),
                             &written,
                             openssl::bytes(plain),
                             static_cast<int>(plain.size()))
            == 1;
    if (!made)
        throw std::bad_alloc(); // all else about it is fixed
    return encrypted;
}

} // namespace

bool isReadable(const QByteArray &stored)
{
    return parse(stored).has_value();
}

Result<bool> verify(const Secret &password, const QByteArray &stored)
{
    const StoredHash known = TRY(parse(stored));
    return equalInConstantTime(encrypt(scrypt(password, known), known.parameters.signerKey),
                               known.hash);
}

} // namespace latchkey::crypto::firebasescrypt
