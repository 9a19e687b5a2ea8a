#include "sealedtext.h"

#include "aesgcm.h"
#include "randomsource.h"

namespace latchkey::crypto {

QString sealText(const Secret &key, const QByteArray &plain, RandomSource &random)
{
    const QByteArray nonce = random.bytes(aesgcm::nonceSize);
    const QByteArray sealed = nonce + aesgcm::encrypt(key, nonce, Secret(plain));
    return QString::fromLatin1(sealed.toBase64());
}

std::optional<Secret> openText(const Secret &key, const QString &sealed)
{
    const QByteArray bytes = QByteArray::fromBase64(sealed.toLatin1());
    if (bytes.size() < aesgcm::nonceSize + aesgcm::tagSize)
        return std::nullopt;
    return aesgcm::decrypt(key, bytes.first(aesgcm::nonceSize), bytes.sliced(aesgcm::nonceSize));
}

} // namespace latchkey::crypto
