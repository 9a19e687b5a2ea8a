#pragma once

#include "storefixture.h"

#include <vector>

namespace latchkey::test {

using namespace Qt::Literals;

inline void
set(StoreFixture &fixture, UserId id, const QByteArray &column, const storage::Bind &value)
{
    fixture.write([&](storage::Transaction &t) {
        return t.run(QByteArray("UPDATE users SET " + column + " = ? WHERE id = ?"), {value, id});
    });
}

// ada, bob, cyd, dan and eve, made an hour after each other; they differ in what is filtered by.
inline std::vector<UserId> addFive(StoreFixture &fixture)
{
    std::vector<UserId> ids;
    QStringList names{u"ada"_s, u"bob"_s, u"cyd"_s, u"dan"_s, u"eve"_s};
    for (int i = 0; i < 5; ++i)
        ids.push_back(fixture.addUser(names[i] + u"@example.org"_s, noon + std::chrono::hours(i)));
    set(fixture, ids[0], "email_confirmed_at", noon);
    set(fixture, ids[0], "invited_at", noon); // and came
    set(fixture, ids[1], "invited_at", noon);
    set(fixture, ids[0], "last_sign_in_at", noon + std::chrono::hours(9));
    set(fixture, ids[0], "raw_user_meta_data", QJsonObject{{u"name"_s, u"Ada Lovelace"_s}});
    set(fixture, ids[1], "banned_until", noon + std::chrono::hours(1));
    set(fixture, ids[1], "phone", u"15550100200"_s);
    set(fixture, ids[2], "banned_until", noon - std::chrono::hours(1));
    set(fixture, ids[2], "role", u"editor"_s);
    set(fixture, ids[2], "raw_user_meta_data", QJsonObject{{u"full_name"_s, u"Çelik 100%"_s}});
    set(fixture, ids[3], "deleted_at", noon);
    set(fixture, ids[3], "is_anonymous", true);
    set(fixture, ids[3], "raw_user_meta_data", QJsonObject{});
    fixture.write([&](storage::Transaction &t) {
        return t.run(
            R"(INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status,
                                                 created_at, updated_at, secret)
                        VALUES (?, ?, 'app', 'totp', 'verified', ?, ?, 'x'))",
            {nextUuid(), ids[4], noon, noon});
    });
    fixture.write([&](storage::Transaction &t) {
        return t.run("UPDATE identities SET provider = 'github' WHERE user_id = ?", {ids[4]});
    });
    return ids;
}

struct Five
{
    explicit Five(storage::Engine engine)
        : fixture(engine)
        , ids(addFive(fixture))
    { }

    StoreFixture fixture;
    std::vector<UserId> ids;
};

} // namespace latchkey::test
