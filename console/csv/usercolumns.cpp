#include "usercolumns.h"

#include "csvcells.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

struct FieldRow
{
    QLatin1StringView field;
    const char *name;
};

constexpr std::array fieldRows{
    FieldRow{"email"_L1, QT_TRANSLATE_NOOP("UserColumns", "E-mail address")},
    FieldRow{"phone"_L1, QT_TRANSLATE_NOOP("UserColumns", "Phone number")},
    FieldRow{"password"_L1, QT_TRANSLATE_NOOP("UserColumns", "Password")},
    FieldRow{"password_hash"_L1, QT_TRANSLATE_NOOP("UserColumns", "Password hash")},
    FieldRow{"full_name"_L1, QT_TRANSLATE_NOOP("UserColumns", "Name")},
    FieldRow{"role"_L1, QT_TRANSLATE_NOOP("UserColumns", "Role")},
    FieldRow{"email_confirm"_L1, QT_TRANSLATE_NOOP("UserColumns", "E-mail is confirmed")},
    FieldRow{"phone_confirm"_L1, QT_TRANSLATE_NOOP("UserColumns", "Phone is confirmed")},
    FieldRow{"user_metadata"_L1, QT_TRANSLATE_NOOP("UserColumns", "User metadata (JSON)")},
    FieldRow{"app_metadata"_L1, QT_TRANSLATE_NOOP("UserColumns", "App metadata (JSON)")},
    FieldRow{"id"_L1, QT_TRANSLATE_NOOP("UserColumns", "Id")}};

constexpr auto fields = [] {
    std::array<QLatin1StringView, fieldRows.size()> names;
    std::ranges::transform(fieldRows, names.begin(), &FieldRow::field);
    return names;
}();

struct Heading
{
    QLatin1StringView heading; // lower case, letters and digits only
    QLatin1StringView field;
};

constexpr std::array headings{Heading{"emailaddress"_L1, "email"_L1},
                              Heading{"mail"_L1, "email"_L1},
                              Heading{"phonenumber"_L1, "phone"_L1},
                              Heading{"mobile"_L1, "phone"_L1},
                              Heading{"encryptedpassword"_L1, "password_hash"_L1},
                              Heading{"hash"_L1, "password_hash"_L1},
                              Heading{"name"_L1, "full_name"_L1},
                              Heading{"displayname"_L1, "full_name"_L1},
                              Heading{"emailverified"_L1, "email_confirm"_L1},
                              Heading{"emailconfirmed"_L1, "email_confirm"_L1},
                              Heading{"phoneverified"_L1, "phone_confirm"_L1},
                              Heading{"phoneconfirmed"_L1, "phone_confirm"_L1},
                              Heading{"rawusermetadata"_L1, "user_metadata"_L1},
                              Heading{"rawappmetadata"_L1, "app_metadata"_L1},
                              Heading{"uid"_L1, "id"_L1},
                              Heading{"userid"_L1, "id"_L1}};

QString plainWord(const QString &text)
{
    QString word;
    for (const QChar character : text) {
        if (character.isLetterOrNumber())
            word += character.toLower();
    }
    return word;
}

QJsonValue flagOf(const QString &cell)
{
    const QString word = cell.trimmed().toLower();
    if (QStringList{u"true"_s, u"t"_s, u"1"_s, u"yes"_s}.contains(word))
        return true;
    if (QStringList{u"false"_s, u"f"_s, u"0"_s, u"no"_s}.contains(word))
        return false;
    return cell;
}

QJsonValue objectOf(const QString &cell)
{
    const QJsonDocument document = QJsonDocument::fromJson(cell.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(cell);
}

QJsonValue valueOf(const QString &field, const QString &cell)
{
    if (field.endsWith("_confirm"_L1))
        return flagOf(cell);
    if (field.endsWith("_metadata"_L1))
        return objectOf(cell);
    // A password is what it is, spaces and apostrophes and all.
    return field.startsWith("password"_L1) ? cell : withoutGuard(cell).trimmed();
}

} // namespace

std::span<const QLatin1StringView> userFields()
{
    return fields;
}

QString userFieldName(QLatin1StringView field)
{
    const auto found = std::ranges::find(fieldRows, field, &FieldRow::field);
    return found == fieldRows.end() ? QString()
                                    : QCoreApplication::translate("UserColumns", found->name);
}

QString guessUserField(const QString &heading)
{
    const QString word = plainWord(heading);
    for (const QLatin1StringView field : fields) {
        if (plainWord(field) == word)
            return field;
    }
    const auto found = std::ranges::find(headings, word, &Heading::heading);
    return found == headings.end() ? QString() : QString(found->field);
}

QJsonObject userOf(const QStringList &cells, const QStringList &fields)
{
    QJsonObject user;
    QString name;
    for (qsizetype column = 0; column < std::min(cells.size(), fields.size()); ++column) {
        const QString &field = fields[column];
        if (field.isEmpty() || cells[column].isEmpty())
            continue;
        const QJsonValue value = valueOf(field, cells[column]);
        if (field == "full_name"_L1)
            name = value.toString();
        else
            user[field] = value;
    }
    const QJsonValue metadata = user.value("user_metadata"_L1);
    if (!name.isEmpty() && (metadata.isUndefined() || metadata.isObject())) {
        QJsonObject members = metadata.toObject();
        members["full_name"_L1] = name;
        user["user_metadata"_L1] = members;
    }
    return user;
}

} // namespace latchkey::console
