#include "usercursor.h"

#include "crypto/base64url.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::services {

using namespace Qt::Literals;

QString userCursor(const domain::User &last)
{
    const QJsonObject place{{u"created_at"_s, QString::fromLatin1(toRfc3339(last.createdAt))},
                            {u"id"_s, last.id.toString()}};
    const QByteArray text = QJsonDocument(place).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(crypto::toBase64Url(text));
}

Result<storage::UserPosition> readUserCursor(const QString &cursor)
{
    const auto text = crypto::fromBase64Url(cursor.toUtf8());
    const QJsonObject place = QJsonDocument::fromJson(text.value_or(QByteArray())).object();
    const auto created = parseTimestamp(place.value(u"created_at").toString().toLatin1());
    const auto id = UserId::parse(place.value(u"id").toString());
    if (!created || !id || id->value().isNull())
        return failure(ErrorCode::ValidationFailed, u"Bad Pagination Parameters: invalid cursor"_s);
    return storage::UserPosition{.key = QString::fromLatin1(toSqlText(*created)), .id = *id};
}

} // namespace latchkey::services
