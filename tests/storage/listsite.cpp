#include "listsite.h"

#include "storage/userstates.h"

namespace latchkey::test {

using namespace latchkey::storage;
using namespace Qt::Literals;

namespace {

constexpr char usersSqlite[] = R"(
    INSERT INTO users (instance_id, id, aud, role, email, created_at, last_sign_in_at, banned_until,
                       deleted_at, is_anonymous, email_confirmed_at, invited_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    SELECT '00000000-0000-0000-0000-000000000000', printf('00000001-0000-4000-8000-%012d', i),
           'authenticated', CASE WHEN i BETWEEN 51 AND 60 THEN 'editor' ELSE 'authenticated' END,
           printf('user%05d@example.org', i), m, CASE WHEN i BETWEEN 41 AND 50 THEN NULL ELSE m END,
           CASE WHEN i BETWEEN 11 AND 20 THEN '9000-01-01 00:00:00.000000+00:00' END,
           CASE WHEN i BETWEEN 21 AND 30 THEN m END, i BETWEEN 31 AND 40,
           CASE WHEN i > 10 THEN m END, CASE WHEN i BETWEEN 6 AND 1000 THEN m END
      FROM (SELECT i, printf('2026-01-01 00:00:00.%06d+00:00', i) AS m FROM n))";

constexpr char usersPostgreSql[] = R"(
    INSERT INTO users (instance_id, id, aud, role, email, created_at, last_sign_in_at, banned_until,
                       deleted_at, is_anonymous, email_confirmed_at, invited_at)
    SELECT '00000000-0000-0000-0000-000000000000',
           CAST('00000001-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid),
           'authenticated', CASE WHEN i BETWEEN 51 AND 60 THEN 'editor' ELSE 'authenticated' END,
           'user' || lpad(CAST(i AS text), 5, '0') || '@example.org', m,
           CASE WHEN i BETWEEN 41 AND 50 THEN NULL ELSE m END,
           CASE WHEN i BETWEEN 11 AND 20 THEN TIMESTAMPTZ '9000-01-01 00:00:00+00' END,
           CASE WHEN i BETWEEN 21 AND 30 THEN m END, i BETWEEN 31 AND 40,
           CASE WHEN i > 10 THEN m END, CASE WHEN i BETWEEN 6 AND 1000 THEN m END
      FROM (SELECT i, TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '1 us' AS m
              FROM generate_series(1, 3000) AS i) n)";

constexpr char belongings[] = R"(
    INSERT INTO identities (id, provider_id, user_id, identity_data, provider)
    SELECT id, CAST(id AS text), id, '{}', CASE WHEN email < 'user00011' THEN 'github' ELSE 'email' END
      FROM users;
    INSERT INTO mfa_factors (id, user_id, factor_type, status, created_at, updated_at)
    SELECT id, id, 'totp', 'verified', created_at, created_at FROM users WHERE email < 'user00011';)";

} // namespace

ListSite::ListSite(Engine engine)
    : fixture(engine)
{
    fixture.execute(QString::fromLatin1(engine == Engine::Sqlite ? usersSqlite : usersPostgreSql));
    fixture.execute(QString::fromLatin1(belongings));
    fixture.execute(u"ANALYZE"_s);
}

std::optional<std::vector<int>> ListSite::statesOf(const UserFilter &filter)
{
    const UserStates states(filter);
    if (states.admitsAll())
        return std::nullopt;
    const QByteArray present
        = QByteArray("SELECT ") + UserStates::present(fixture.database->engine());
    const auto row = fixture.read([&](Transaction &t) { return t.row(present.constData()); });
    return states.admitted(row->text(0));
}

std::vector<UserDirectory::Entry> ListSite::page(const UserFilter &filter, const UserPage &page)
{
    return fixture.read(
        [&](Transaction &t) { return UserDirectory().page(t, filter, page, noon); });
}

UserFilter filterOf(UserFilter filter)
{
    filter.audience = u"authenticated"_s;
    return filter;
}

} // namespace latchkey::test
