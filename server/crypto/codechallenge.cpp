#include "codechallenge.h"

#include "base64url.h"
#include "openssl.h"
#include "secret.h"

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

QByteArray sha256(QByteArrayView message)
{
    QByteArray digest(32, '\0');
    const bool made = EVP_Q_digest(nullptr,
                                   "SHA256",
                                   nullptr,
                                   message.data(),
                                   openssl::size(message),
                                   openssl::bytes(digest),
                                   nullptr)
        == 1;
    if (!made)
        throw std::bad_alloc(); // all else about it is fixed
    return digest;
}

} // namespace

bool fitsCodeChallenge(const QString &challenge, const QString &method, const QString &verifier)
{
    if (challenge.isEmpty())
        return false;
    if (method == "s256"_L1)
        return equalInConstantTime(challenge.toUtf8(), toBase64Url(sha256(verifier.toUtf8())));
    return method == "plain"_L1 && equalInConstantTime(challenge.toUtf8(), verifier.toUtf8());
}

} // namespace latchkey::crypto
