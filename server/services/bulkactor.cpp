#include "bulkactor.h"

namespace latchkey::services {

using namespace Qt::Literals;

QJsonObject rememberedActor(const domain::Principal &administrator)
{
    QJsonObject actor{{u"role"_s, administrator.claims.role}};
    if (administrator.user) {
        const domain::User &user = *administrator.user;
        actor.insert(u"id"_s, user.id.toString());
        actor.insert(u"email"_s, user.email);
        actor.insert(u"phone"_s, user.phone);
        actor.insert(u"sso"_s, user.isSsoUser);
        const QJsonValue name = user.userMetadata.value("full_name"_L1);
        if (!name.isUndefined())
            actor.insert(u"name"_s, name);
    }
    return actor;
}

// Only those who may do everything may ask for jobs.
domain::Principal actorFrom(const QJsonObject &remembered)
{
    domain::Principal actor;
    actor.claims.role = remembered.value("role"_L1).toString();
    actor.adminRole = domain::AdminRole::Full;
    if (const auto id = UserId::parse(remembered.value("id"_L1).toString())) {
        domain::User user;
        user.id = *id;
        user.email = remembered.value("email"_L1).toString();
        user.phone = remembered.value("phone"_L1).toString();
        user.isSsoUser = remembered.value("sso"_L1).toBool();
        if (remembered.contains("name"_L1))
            user.userMetadata.insert(u"full_name"_s, remembered.value("name"_L1));
        actor.user = user;
    }
    return actor;
}

} // namespace latchkey::services
