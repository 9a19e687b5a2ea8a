#include "userfields.h"

#include <QMap>

#include <array>
#include <ranges>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr std::array objects{"user_metadata"_L1, "app_metadata"_L1};

using Flat = QMap<QString, QJsonValue>;

// A member of an object such as user_metadata, whose own name may have dots, too.
bool isMember(const QString &name, QLatin1StringView object)
{
    return name.startsWith(object) && name.size() > object.size() && name[object.size()] == u'.';
}

Flat flat(const QJsonObject &fields)
{
    Flat all;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!std::ranges::contains(objects, field.key())) {
            all.insert(field.key(), field.value());
            continue;
        }
        const QJsonObject members = field.value().toObject();
        for (auto member = members.begin(); member != members.end(); ++member)
            all.insert(field.key() + u'.' + member.key(), member.value());
    }
    return all;
}

QJsonObject deep(const Flat &all)
{
    QJsonObject fields;
    for (const QLatin1StringView object : objects) {
        QJsonObject members;
        for (const auto &[name, value] : all.asKeyValueRange()) {
            if (isMember(name, object))
                members.insert(name.sliced(object.size() + 1), value);
        }
        fields.insert(object, members);
    }
    for (const auto &[name, value] : all.asKeyValueRange()) {
        if (std::ranges::none_of(objects, [&](auto object) { return isMember(name, object); }))
            fields.insert(name, value);
    }
    return fields;
}

// null takes a member away; a member that is null cannot be stored.
QJsonObject memberPatch(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (before.value(member.key()) != member.value())
            patch.insert(member.key(), member.value());
    }
    for (auto member = before.begin(); member != before.end(); ++member) {
        if (!after.contains(member.key()))
            patch.insert(member.key(), QJsonValue::Null);
    }
    return patch;
}

QStringList namesOf(const std::array<Flat, 3> &fields)
{
    QStringList names;
    for (const Flat &one : fields)
        names += one.keys();
    names.sort();
    names.removeDuplicates();
    return names;
}

QJsonValue valueOf(const Flat &fields, const QString &name)
{
    return fields.value(name, QJsonValue(QJsonValue::Undefined));
}

} // namespace

QString callNameOf(const QJsonObject &user)
{
    for (const QLatin1StringView member : {"email"_L1, "phone"_L1}) {
        const QString name = user[member].toString();
        if (!name.isEmpty())
            return name;
    }
    return user["id"_L1].toString();
}

QJsonObject editableOf(const QJsonObject &user)
{
    const auto has
        = [&user](QLatin1StringView member) { return !user[member].toString().isEmpty(); };
    return {{u"email"_s, user["email"_L1].toString()},
            {u"phone"_s, user["phone"_L1].toString()},
            {u"role"_s, user["role"_L1].toString()},
            {u"email_confirmed"_s, has("email_confirmed_at"_L1)},
            {u"phone_confirmed"_s, has("phone_confirmed_at"_L1)},
            {u"user_metadata"_s, user["user_metadata"_L1].toObject()},
            {u"app_metadata"_s, user["app_metadata"_L1].toObject()}};
}

QJsonObject patchOf(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (const auto name : {"email"_L1, "phone"_L1, "role"_L1}) {
        if (before[name] != after[name])
            patch.insert(name, after[name]);
    }
    const std::array confirmations{std::pair{"email_confirmed"_L1, "email_confirm"_L1},
                                   std::pair{"phone_confirmed"_L1, "phone_confirm"_L1}};
    for (const auto &[field, parameter] : confirmations) {
        if (before[field] != after[field])
            patch.insert(parameter, after[field]);
    }
    for (const QLatin1StringView object : objects) {
        const QJsonObject members
            = memberPatch(before[object].toObject(), after[object].toObject());
        if (!members.isEmpty())
            patch.insert(object, members);
    }
    return patch;
}

QJsonObject mergedFields(const QJsonObject &base,
                         const QJsonObject &mine,
                         const QJsonObject &theirs,
                         Preference preference)
{
    const Flat was = flat(base);
    const Flat here = flat(mine);
    const Flat there = flat(theirs);
    Flat merged;
    for (const QString &name : namesOf({was, here, there})) {
        const QJsonValue former = valueOf(was, name);
        const bool isMine = valueOf(here, name) != former;
        const bool isTheirs = valueOf(there, name) != former;
        const bool takesMine = isMine && (!isTheirs || preference == Preference::Mine);
        const QJsonValue value = valueOf(takesMine ? here : there, name);
        if (!value.isUndefined())
            merged.insert(name, value);
    }
    return deep(merged);
}

QList<FieldChange>
changesOf(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    const Flat was = flat(base);
    const Flat here = flat(mine);
    const Flat there = flat(theirs);
    QList<FieldChange> changes;
    for (const QString &name : namesOf({was, here, there})) {
        const QJsonValue value = valueOf(there, name);
        if (value != valueOf(was, name))
            changes << FieldChange{.name = name, .theirs = value, .mine = valueOf(here, name)};
    }
    return changes;
}

} // namespace latchkey::console
