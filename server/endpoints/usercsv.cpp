#include "usercsv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

bool looksLikeFormula(const QString &text)
{
    static constexpr QStringView marks
        = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"; // the last four are full-width
    return !text.isEmpty() && marks.contains(text.front());
}

QString cell(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes = text.contains(u'"') || text.contains(u',') || text.contains(u'\r')
        || text.contains(u'\n');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString time(std::optional<Timestamp> moment)
{
    return moment ? QString::fromLatin1(toRfc3339(*moment)) : QString();
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString providers(const domain::User &user)
{
    QStringList names;
    for (const QJsonValue name : user.appMetadata.value("providers"_L1).toArray())
        names += name.toString();
    return names.join(u' ');
}

} // namespace

QByteArray userCsvHeader()
{
    return "id,email,phone,role,created_at,last_sign_in_at,email_confirmed_at,phone_confirmed_at,"
           "banned_until,is_anonymous,providers,user_metadata,app_metadata,"
           "invited_at,deleted_at\r\n";
}

QByteArray userCsvLine(const domain::User &user)
{
    QStringList cells{user.id.toString(),
                      user.email,
                      user.phone,
                      user.role,
                      time(user.createdAt),
                      time(user.lastSignInAt),
                      time(user.emailConfirmedAt),
                      time(user.phoneConfirmedAt),
                      time(user.bannedUntil),
                      user.isAnonymous ? u"true"_s : u"false"_s,
                      providers(user),
                      json(user.userMetadata),
                      json(user.appMetadata),
                      time(user.invitedAt),
                      time(user.deletedAt)};
    std::ranges::transform(cells, cells.begin(), cell);
    return cells.join(u',').toUtf8() + "\r\n";
}

} // namespace latchkey::endpoints
