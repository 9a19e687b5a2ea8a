#include "jwkparts.h"

#include "base64url.h"
#include "botan.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/param_build.h>

namespace latchkey::crypto::jwk {

using namespace Qt::Literals;

namespace {

using Builder = std::unique_ptr<OSSL_PARAM_BLD, openssl::Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, openssl::Release<OSSL_PARAM_free>>;

constexpr int smallestModulus = 2048; // bits; NIST SP 800-131A
constexpr int largestModulus = 16384; // OpenSSL refuses to use more

struct Curve
{
    JwtAlgorithm algorithm;
    QLatin1StringView name; // crv
    const char *group; // OpenSSL's name
    qsizetype size; // bytes of a coordinate
};

constexpr std::array curves{
    Curve{JwtAlgorithm::Es256, "P-256"_L1, "prime256v1", 32},
    Curve{JwtAlgorithm::Es512, "P-521"_L1, "secp521r1", 66},
};

// Null if OpenSSL refuses.
std::shared_ptr<EVP_PKEY> makeKey(const char *type, int selection, const Builder &builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &made, selection, parameters.get()) != 1) {
        openssl::forgetErrors();
        return nullptr;
    }
    return std::shared_ptr<EVP_PKEY>(made, EVP_PKEY_free);
}

// For RSA: odd exponent, no small factors, no prime; for EC: on the curve, of its order.
bool isSound(EVP_PKEY *publicHalf)
{
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, publicHalf, nullptr));
    const bool sound = context && EVP_PKEY_public_check(context.get()) == 1;
    openssl::forgetErrors();
    return sound;
}

QByteArray inBase64(QByteArrayView bytes)
{
    return toBase64Url(bytes);
}

// The numbers of RFC 7518 6.3. dp, dq and qi follow from the others, so what is given of them is
// not needed.
struct RsaNumbers
{
    openssl::Number n, e, d, p, q;
};

Result<openssl::Number> readNumber(const QJsonObject &object, QLatin1StringView name)
{
    const Secret bytes = TRY(bytesOf(object, name));
    if (bytes.isEmpty())
        return badKey(u"%1 is missing"_s.arg(name));
    return openssl::number(bytes.reveal());
}

Builder rsaPublic(const RsaNumbers &numbers)
{
    Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, numbers.n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, numbers.e.get());
    return builder;
}

// The private half with what the Chinese remainder theorem needs; null if p·q is not n.
std::shared_ptr<EVP_PKEY> rsaPair(const RsaNumbers &numbers)
{
    const openssl::NumberContext scratch(BN_CTX_new());
    const openssl::Number product(BN_new());
    const openssl::Number pLess(BN_dup(numbers.p.get()));
    const openssl::Number qLess(BN_dup(numbers.q.get()));
    const openssl::Number dp(BN_secure_new());
    const openssl::Number dq(BN_secure_new());
    const openssl::Number qi(BN_secure_new());
    const bool derived = BN_mul(product.get(), numbers.p.get(), numbers.q.get(), scratch.get()) == 1
        && BN_cmp(product.get(), numbers.n.get()) == 0 && BN_sub_word(pLess.get(), 1) == 1
        && BN_sub_word(qLess.get(), 1) == 1
        && BN_mod(dp.get(), numbers.d.get(), pLess.get(), scratch.get()) == 1
        && BN_mod(dq.get(), numbers.d.get(), qLess.get(), scratch.get()) == 1
        && BN_mod_inverse(qi.get(), numbers.q.get(), numbers.p.get(), scratch.get()) != nullptr;
    if (!derived) {
        openssl::forgetErrors();
        return nullptr;
    }
    const Builder builder = rsaPublic(numbers);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_D, numbers.d.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_FACTOR1, numbers.p.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_FACTOR2, numbers.q.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_COEFFICIENT1, qi.get());
    return makeKey("RSA", EVP_PKEY_KEYPAIR, builder);
}

// Fills up with zeros in front, which some programs leave out. Empty if it is too long.
Secret padded(const Secret &number, qsizetype size)
{
    if (number.size() > size)
        return {};
    return Secret(number.revealBytes().rightJustified(size, '\0'));
}

Builder ecPublic(const Curve &curve, const QByteArray &point)
{
    Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.group, 0);
    OSSL_PARAM_BLD_push_octet_string(
        builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), openssl::size(point));
    return builder;
}

// `make` is for the public or for the private half; the latter brings the former with it.
std::shared_ptr<EVP_PKEY> ed25519Key(decltype(EVP_PKEY_new_raw_public_key_ex) make,
                                     const Secret &bytes)
{
    EVP_PKEY *made = make(
        nullptr, "ED25519", nullptr, openssl::bytes(bytes.reveal()), openssl::size(bytes.reveal()));
    openssl::forgetErrors();
    return std::shared_ptr<EVP_PKEY>(made, EVP_PKEY_free);
}

// On the curve, and of the order that Ed25519 is about: under a key of a small order, anybody can
// make signatures. OpenSSL looks at neither.
Result<bool> isSoundEd25519(QByteArrayView x)
{
    const Botan *const library = TRY(botan());
    return library->isSoundEd25519(std::span(openssl::bytes(x), openssl::size(x)));
}

} // namespace

std::unexpected<Error> badKey(const QString &problem)
{
    return failure(ErrorCode::ValidationFailed, problem);
}

Result<Secret> bytesOf(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue member = object.value(name);
    if (member.isUndefined())
        return Secret();
    QByteArray text = member.toString().toLatin1();
    while (text.endsWith('='))
        text.chop(1);
    std::optional<QByteArray> bytes = fromBase64Url(text);
    if (!bytes || bytes->isEmpty())
        return badKey(u"%1 is empty or no base64url"_s.arg(name));
    return Secret(*std::move(bytes));
}

Result<Pair> readRsa(const QJsonObject &object)
{
    RsaNumbers numbers;
    numbers.n = TRY(readNumber(object, "n"_L1));
    numbers.e = TRY(readNumber(object, "e"_L1));
    const int bits = BN_num_bits(numbers.n.get());
    if (bits < smallestModulus)
        return badKey(u"the modulus n has only %1 bits; use 2048 or more"_s.arg(bits));
    if (bits > largestModulus)
        return badKey(u"the modulus n has %1 bits; use up to 16384"_s.arg(bits));
    Pair pair{.publicHalf = makeKey("RSA", EVP_PKEY_PUBLIC_KEY, rsaPublic(numbers))};
    if (!pair.publicHalf || !isSound(pair.publicHalf.get()))
        return badKey(u"n and e are no RSA key"_s);
    const auto written = [](const openssl::Number &number) {
        QByteArray bytes(BN_num_bytes(number.get()), '\0');
        BN_bn2bin(number.get(), openssl::bytes(bytes));
        return inBase64(bytes);
    };
    pair.publicParts = {{"n", written(numbers.n)}, {"e", written(numbers.e)}};
    if (!object.contains("d"_L1))
        return pair;
    numbers.d = TRY(readNumber(object, "d"_L1));
    numbers.p = TRY(readNumber(object, "p"_L1));
    numbers.q = TRY(readNumber(object, "q"_L1));
    pair.whole = rsaPair(numbers);
    if (!pair.whole)
        return badKey(u"the private half does not belong to the public half"_s);
    return pair;
}

Result<Pair> readEc(const QJsonObject &object, JwtAlgorithm algorithm)
{
    const Curve &curve = *std::ranges::find(curves, algorithm, &Curve::algorithm);
    if (object.value("crv"_L1) != curve.name)
        return badKey(u"crv does not fit alg; use P-256 for ES256 and P-521 for ES512"_s);
    const Secret x = padded(TRY(bytesOf(object, "x"_L1)), curve.size);
    const Secret y = padded(TRY(bytesOf(object, "y"_L1)), curve.size);
    if (x.isEmpty() || y.isEmpty())
        return badKey(u"x and y are no point of the curve"_s);
    const QByteArray point = '\x04' + x.revealBytes() + y.revealBytes(); // SEC 1 2.3.3
    Pair pair{.publicHalf = makeKey("EC", EVP_PKEY_PUBLIC_KEY, ecPublic(curve, point))};
    if (!pair.publicHalf || !isSound(pair.publicHalf.get()))
        return badKey(u"x and y are no point of the curve"_s);
    pair.publicParts
        = {{"crv", curve.name.latin1()}, {"x", inBase64(x.reveal())}, {"y", inBase64(y.reveal())}};
    if (!object.contains("d"_L1))
        return pair;
    const openssl::Number d = TRY(readNumber(object, "d"_L1));
    const Builder builder = ecPublic(curve, point);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, d.get());
    pair.whole = makeKey("EC", EVP_PKEY_KEYPAIR, builder);
    if (!pair.whole)
        return badKey(u"d is no private key of the curve"_s);
    return pair;
}

Result<Pair> readOkp(const QJsonObject &object)
{
    constexpr qsizetype size = 32; // RFC 8032 5.1.5
    if (object.value("crv"_L1) != "Ed25519"_L1)
        return badKey(u"crv is not supported; use Ed25519"_s);
    const Secret x = TRY(bytesOf(object, "x"_L1));
    const Secret d = TRY(bytesOf(object, "d"_L1));
    if (x.size() != size)
        return badKey(u"x has not 32 bytes"_s);
    Pair pair{.publicHalf = ed25519Key(EVP_PKEY_new_raw_public_key_ex, x)};
    if (!pair.publicHalf || !TRY(isSoundEd25519(x.reveal())))
        return badKey(u"x is no point of the curve, or one that anybody can sign for"_s);
    pair.publicParts = {{"crv", "Ed25519"}, {"x", inBase64(x.reveal())}};
    if (d.isEmpty())
        return pair;
    if (d.size() != size)
        return badKey(u"d has not 32 bytes"_s);
    pair.whole = ed25519Key(EVP_PKEY_new_raw_private_key_ex, d);
    if (!pair.whole)
        return badKey(u"d is no private key of the curve"_s);
    return pair;
}

} // namespace latchkey::crypto::jwk
