#include "userversion.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::domain {

namespace {

QJsonValue moment(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(QString::fromLatin1(toSqlText(*time))) : QJsonValue();
}

QJsonArray identityFacts(const User &user)
{
    QJsonArray facts;
    for (const Identity &one : user.identities)
        facts.append(QJsonArray{one.id.toString(), one.providerId, one.identityData});
    return facts;
}

QJsonArray factorFacts(const User &user)
{
    QJsonArray facts;
    for (const Factor &one : user.factors)
        facts.append(QJsonArray{
            one.id.toString(), static_cast<int>(one.status), one.friendlyName, one.phone});
    return facts;
}

} // namespace

QString userVersion(const User &user)
{
    // The stored password is a salted hash, so nothing can be learnt of it here.
    const QJsonArray facts{user.id.toString(),
                           user.aud,
                           user.role,
                           user.email,
                           user.phone,
                           user.encryptedPassword,
                           moment(user.emailConfirmedAt),
                           moment(user.phoneConfirmedAt),
                           moment(user.invitedAt),
                           moment(user.bannedUntil),
                           moment(user.deletedAt),
                           user.emailChange,
                           user.phoneChange,
                           user.appMetadata,
                           user.userMetadata,
                           user.isSsoUser,
                           user.isAnonymous,
                           identityFacts(user),
                           factorFacts(user)};
    const QByteArray hash = QCryptographicHash::hash(
        QJsonDocument(facts).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.first(18).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace latchkey::domain
