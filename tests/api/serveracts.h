#pragma once

#include "administering.h"
#include "apiscenario.h"
#include "databases.h"

namespace latchkey::support {

// Who acts, and how the audit log calls them.
struct Actor
{
    QByteArray bearer;
    QString id;
    QString name;
};

inline std::vector<Actor> actors(const TestApp &app)
{
    const QByteArray boss = personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    return {{.bearer = boss,
             .id = QString::fromLatin1(userId(app, u"boss@example.org"_s)),
             .name = u"boss@example.org"_s},
            {.bearer = serviceKey(app),
             .id = u"00000000-0000-0000-0000-000000000000"_s,
             .name = u"service_role"_s}};
}

inline QJsonObject entry(const Actor &actor, const QString &action, const QJsonObject &traits)
{
    return {{u"action"_s, action},
            {u"actor_id"_s, actor.id},
            {u"actor_username"_s, actor.name},
            {u"actor_via_sso"_s, false},
            {u"log_type"_s, u"server"_s},
            {u"traits"_s, traits}};
}

// What was done to the server, oldest first.
inline QList<QJsonObject> acts(const TestApp &app)
{
    const auto rows = must(app.database().read([](storage::Transaction &transaction) {
        return transaction.rows("SELECT CAST(payload AS TEXT) FROM audit_log_entries "
                                "WHERE payload ->> 'log_type' = 'server' ORDER BY created_at, id");
    }));
    QList<QJsonObject> acts;
    for (const storage::Row &row : rows)
        acts.append(row.object(0));
    return acts;
}

// A moment later, so that what it leaves behind sorts last.
inline http::HttpResponse
askAs(const TestApp &app, const Actor &actor, const QByteArray &target, const QByteArray &body = {})
{
    app.clock.advance(std::chrono::milliseconds(1));
    return app.send(target, body, actor.bearer);
}

// Ids are all the same: after one entry no other can be written.
class StuckRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override { std::ranges::fill(bytes, std::byte{7}); }
};

} // namespace latchkey::support
