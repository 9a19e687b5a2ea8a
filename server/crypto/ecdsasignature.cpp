#include "ecdsasignature.h"

#include "openssl.h"

#include <openssl/ec.h>

namespace latchkey::crypto::ecdsa {

namespace {

using Signature = std::unique_ptr<ECDSA_SIG, openssl::Release<ECDSA_SIG_free>>;

} // namespace

QByteArray fromDer(QByteArrayView der, qsizetype coordinate)
{
    const unsigned char *position = openssl::bytes(der);
    const Signature signature(d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(der.size())));
    QByteArray plain(2 * coordinate, '\0');
    const int length = static_cast<int>(coordinate);
    unsigned char *out = openssl::bytes(plain);
    const bool fits = signature
        && BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, length) == length
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + length, length) == length;
    if (!fits)
        throw std::bad_alloc(); // OpenSSL made it, so memory is what is missing
    return plain;
}

QByteArray toDer(QByteArrayView plain)
{
    const qsizetype half = plain.size() / 2;
    openssl::Number r = openssl::number(plain.first(half));
    openssl::Number s = openssl::number(plain.sliced(half));
    const Signature signature(ECDSA_SIG_new());
    if (!signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        throw std::bad_alloc();
    [[maybe_unused]] BIGNUM *ownedR = r.release();
    [[maybe_unused]] BIGNUM *ownedS = s.release();
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), '\0');
    unsigned char *out = openssl::bytes(der);
    i2d_ECDSA_SIG(signature.get(), &out);
    return der;
}

} // namespace latchkey::crypto::ecdsa
