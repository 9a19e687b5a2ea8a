#pragma once

#include <QJsonObject>
#include <QList>

namespace latchkey::console {

// What a user is called where there is no room for more: address, number or id.
QString callNameOf(const QJsonObject &user);

// What of a user can be edited, as one flat object: email, phone, role, email_confirmed,
// phone_confirmed, user_metadata, app_metadata. The two last are compared member by member.
QJsonObject editableOf(const QJsonObject &user);

// The body of PUT /admin/users/{id} that makes one out of the other; empty: nothing to do.
QJsonObject patchOf(const QJsonObject &before, const QJsonObject &after);

enum class Preference { Mine, Theirs };

// What two people made of the same fields; the preference decides where both changed something.
QJsonObject mergedFields(const QJsonObject &base,
                         const QJsonObject &mine,
                         const QJsonObject &theirs,
                         Preference preference);

// One field that somebody else has changed. `name` is as in the API, such as user_metadata.plan.
struct FieldChange
{
    QString name;
    QJsonValue theirs; // undefined: it is gone
    QJsonValue mine;

    bool operator==(const FieldChange &) const = default;
};

QList<FieldChange>
changesOf(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

} // namespace latchkey::console
