#include "softdeletion.h"

#include <QCryptographicHash>

namespace latchkey::domain {

QString softDeleted(UserId id, const QString &text)
{
    const QByteArray hash
        = QCryptographicHash::hash((id.toString() + text).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString softDeletedPhone(UserId id, const QString &phone)
{
    constexpr qsizetype width = 15;
    return softDeleted(id, phone).first(width);
}

} // namespace latchkey::domain
