#include "storage/userdirectory.h"
#include "storage/userlistplan.h"
#include "storage/userstates.h"
#include "storefixture.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// What a page of a list costs must not depend on how many users there are: the database is asked
// how it goes about it.
class TstListPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void walksStates_data() { addEngineRows(); }

    void walksStates();

    void walksRanges_data() { addEngineRows(); }

    void walksRanges();

    void findsFew_data() { addEngineRows(); }

    void findsFew();

    void statements_data() { addEngineRows(); }

    void statements();
    void looks();
    void withoutIndices();
};

namespace {

constexpr int everybody = 3000;
constexpr int few = 10; // in each rare state, the oldest of all
constexpr int limit = 5;
constexpr int mostStates = 8; // that the site has; each is walked on its own

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

struct Site
{
    explicit Site(Engine engine)
        : fixture(engine)
    {
        fixture.execute(
            QString::fromLatin1(engine == Engine::Sqlite ? usersSqlite : usersPostgreSql));
        fixture.execute(QString::fromLatin1(belongings));
        fixture.execute(u"ANALYZE"_s);
    }

    StoreFixture fixture;
};

UserFilter filterOf(UserFilter filter)
{
    filter.audience = u"authenticated"_s;
    return filter;
}

struct Case
{
    const char *name;
    UserFilter filter;
};

std::vector<Case> states()
{
    return {
        {"confirmed", {.confirmed = true}},
        {"unconfirmed", {.confirmed = false}},
        {"invited", {.invited = true}},
        {"banned", {.banned = true}},
        {"anonymous", {.anonymous = true}},
        {"not anonymous", {.anonymous = false}},
        {"deleted", {.deleted = true}},
        {"not deleted", {.deleted = false}},
        {"never signed in", {.neverSignedIn = true}},
        {"signed in once", {.neverSignedIn = false}},
        {"the usual role", {.role = u"authenticated"_s}},
        {"another role", {.role = u"editor"_s}},
        {"two at once", {.confirmed = true, .deleted = true}},
    };
}

QByteArray named(const Case &one, const char *place, const QByteArray &problem)
{
    return QByteArray(one.name) + place + problem;
}

// SQLite: what it does for a statement, a line each.
Result<QStringList> explain(Transaction &transaction, const SqlPiece &piece)
{
    const QByteArray sql = "EXPLAIN QUERY PLAN " + piece.text;
    QStringList lines;
    for (const Row &row : TRY(transaction.rows(sql.constData(), piece.binds)))
        lines += QString::number(row.integer(1)) + u' ' + row.text(3);
    return lines;
}

// PostgreSQL: how many users were looked at for a statement. Small tables would be read from end to
// end, as is right; here it is to be seen that large ones need not be.
qint64 visited(Site &site, const SqlPiece &piece)
{
    return site.fixture.write([&](Transaction &t) -> Result<qint64> {
        static constexpr char counter[] = R"(
            SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
              FROM pg_stat_xact_user_tables WHERE relname = 'users')";
        TRY(t.execute(u"SET LOCAL enable_seqscan = off"_s));
        const auto before = TRY(t.row(counter));
        TRY(t.rows(piece.text.constData(), piece.binds));
        const auto after = TRY(t.row(counter));
        return after->integer(0) - before->integer(0);
    });
}

bool readsUsers(const QString &line)
{
    return line.contains(" SCAN u"_L1) || line.contains(" SEARCH u"_L1);
}

// SQLite: users are read along an index only, and never sorted before they are cut. A search has a
// bound at which it begins; a scan begins at an end.
QByteArray problemSqlite(const QStringList &lines, bool mayScan)
{
    QStringList readers; // the parts of the statement that read users
    for (const QString &line : lines) {
        if (!readsUsers(line))
            continue;
        readers += line.section(u' ', 0, 0);
        if (!line.contains(" INDEX latchkey_users_"_L1)
            || (!mayScan && line.contains(" SCAN u"_L1)))
            return line.toUtf8();
    }
    for (const QString &line : lines) {
        if (line.contains("TEMP B-TREE"_L1) && readers.contains(line.section(u' ', 0, 0)))
            return line.toUtf8();
    }
    return readers.isEmpty() ? QByteArray("reads nobody") : QByteArray();
}

std::optional<std::vector<int>> walkedStates(Site &site, const UserFilter &filter)
{
    const UserStates states(filter);
    if (states.admitsAll())
        return std::nullopt;
    return site.fixture.read([&](Transaction &t) { return states.present(t); });
}

// How the walk of a page goes wrong; empty: it does not.
QByteArray problemOf(Site &site, const UserFilter &filter, const UserPage &page)
{
    const Engine engine = site.fixture.database->engine();
    const auto present = walkedStates(site, filter);
    const UserListPlan plan(filter, page, engine, noon, present);
    if (engine == Engine::PostgreSql) {
        const qint64 found = visited(site, plan.walk());
        return found > mostStates * limit ? QByteArray::number(found) + " visited" : QByteArray();
    }
    return site.fixture.read([&](Transaction &t) -> Result<QByteArray> {
        return problemSqlite(TRY(explain(t, plan.walk())), !present && !page.after);
    });
}

UserPosition placeOf(Site &site, const UserFilter &filter, const UserPage &page)
{
    const auto entries = site.fixture.read(
        [&](Transaction &t) { return UserDirectory().page(t, filter, page, noon); });
    return entries.empty() ? UserPosition{.key = QString(), .id = UserId()}
                           : entries.back().position;
}

template <typename Function>
void forEachOrder(const Function &function)
{
    for (const UserSort sort : {UserSort::CreatedAt, UserSort::LastSignInAt, UserSort::Email}) {
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending})
            function(UserPage{.sort = sort, .order = order, .limit = limit});
    }
}

} // namespace

// However few are in a state, and at whichever end of the order: nobody else is looked at.
void TstListPlans::walksStates()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Site site(engine);
    for (const Case &one : ::states()) {
        const UserFilter filter = filterOf(one.filter);
        forEachOrder([&](UserPage page) {
            const QByteArray first = problemOf(site, filter, page);
            QVERIFY2(first.isEmpty(), named(one, ", first: ", first).constData());
            page.after = placeOf(site, filter, page);
            if (page.after->key.isEmpty())
                return;
            const QByteArray later = problemOf(site, filter, page);
            QVERIFY2(later.isEmpty(), named(one, ", later: ", later).constData());
        });
    }
}

// A part of the list in its own order begins and ends with an index.
void TstListPlans::walksRanges()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Site site(engine);
    const auto middle = parseTimestamp("2026-01-01 00:00:00.001500+00:00");
    const std::vector<std::pair<Case, UserSort>> rows{
        {{"everybody", {}}, UserSort::Email},
        {{"created from", {.createdFrom = middle}}, UserSort::CreatedAt},
        {{"created to", {.createdTo = middle}}, UserSort::CreatedAt},
        {{"signed in from", {.signedInFrom = middle}}, UserSort::LastSignInAt},
        {{"signed in to", {.signedInTo = middle}}, UserSort::LastSignInAt},
        {{"confirmed and created to", {.confirmed = true, .createdTo = middle}},
         UserSort::CreatedAt},
    };
    for (const auto &[one, sort] : rows) {
        const UserFilter filter = filterOf(one.filter);
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
            UserPage page{.sort = sort, .order = order, .limit = limit};
            page.after = placeOf(site, filter, page);
            const QByteArray later = problemOf(site, filter, page);
            QVERIFY2(later.isEmpty(), named(one, ", later: ", later).constData());
            page.after.reset();
            if (engine == Engine::PostgreSql) {
                const QByteArray first = problemOf(site, filter, page);
                QVERIFY2(first.isEmpty(), named(one, ", first: ", first).constData());
            }
        }
    }
}

// Whoever meets a demand that few meet comes from an index of that demand.
void TstListPlans::findsFew()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Site site(engine);
    const auto early = parseTimestamp("2026-01-01 00:00:00.000011+00:00");
    const std::vector<Case> rows{
        {"banned", {.banned = true}},
        {"with a factor", {.hasFactor = true}},
        {"provider", {.provider = u"github"_s}},
        {"role", {.role = u"editor"_s}},
        {"created to", {.createdTo = early}},
        {"signed in to", {.signedInTo = early}},
        {"search", {.search = u"user01234"_s}},
        {"another audience", {}},
    };
    for (const Case &one : rows) {
        UserFilter filter = filterOf(one.filter);
        if (QLatin1StringView(one.name) == "another audience"_L1)
            filter.audience = u"other"_s;
        const UserListPlan plan(filter, {.sort = UserSort::Email}, engine, noon, {});
        const auto &all = plan.conditions();
        const auto rare = std::ranges::find_if(
            all, [](const UserCondition &each) { return !each.candidates.text.isEmpty(); });
        const SqlPiece sorted = plan.sorted(static_cast<std::size_t>(rare - all.begin()));
        QByteArray problem;
        if (engine == Engine::PostgreSql) { // each found and looked up
            const qint64 found = visited(site, sorted);
            problem = found > 6 * few ? QByteArray::number(found) + " visited" : QByteArray();
        } else {
            const auto lines
                = site.fixture.read([&](Transaction &t) { return explain(t, sorted); });
            for (const QString &line : lines) {
                if (line.contains(" SCAN "_L1) && !line.contains(" SCAN d"_L1)
                    && !line.contains("INDEX"_L1))
                    problem = line.toUtf8();
            }
        }
        QVERIFY2(problem.isEmpty(), named(one, ":\n", problem).constData());
    }
}

// Nobody is searched for in vain.
void TstListPlans::statements()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Site site(engine);
    const auto sent = [&](UserFilter filter, std::size_t expected) {
        const UserPage page{.limit = limit};
        std::size_t found = 0;
        const qint64 count = site.fixture.statementsOf([&] {
            found = site.fixture
                        .read([&](Transaction &t) {
                            return UserDirectory().page(t, filterOf(filter), page, noon);
                        })
                        .size();
        });
        return found == expected ? count : -1;
    };
    const int plans = engine == Engine::Sqlite ? 0 : 2; // how they are to be made
    const int looks = engine == Engine::Sqlite ? 2 : 1; // how far, and the page
    QCOMPARE(sent({}, limit), plans + 2); // the audience, the page
    QCOMPARE(sent({.anonymous = true}, limit), plans + 3); // the states as well
    QCOMPARE(sent({.deleted = true, .neverSignedIn = true}, 0), plans + 1); // nobody is in both
    QCOMPARE(sent({.provider = u"github"_s}, limit), plans + 3); // who has it
    QCOMPARE(sent({.search = u"example"_s}, limit), plans + 1 + looks);
}

// However short the look, it finds the first ones in their order and nobody whom others precede,
// though one state is dense and another is not.
void TstListPlans::looks()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Site site(Engine::PostgreSql);
    const auto idsOf = [&](const SqlPiece &piece) {
        QStringList ids;
        for (const Row &row : site.fixture.read(
                 [&](Transaction &t) { return t.rows(piece.text.constData(), piece.binds); }))
            ids += row.text(0);
        return ids;
    };
    const auto early = parseTimestamp("2026-01-01 00:00:00.000055+00:00");
    const std::vector<Case> rows{
        {"with a factor", {.hasFactor = true}},
        {"signed in, without a factor", {.hasFactor = false, .neverSignedIn = false}},
        {"of an editor or a user", {.deleted = false, .provider = u"email"_s}},
        {"created early", {.anonymous = false, .createdTo = early}},
        {"everybody signed in early", {.signedInTo = early}},
    };
    for (const Case &one : rows) {
        forEachOrder([&](const UserPage &page) {
            const UserFilter filter = filterOf(one.filter);
            const UserListPlan plan(
                filter, page, Engine::PostgreSql, noon, walkedStates(site, filter));
            QVERIFY2(plan.isCovered(), one.name);
            const QStringList all = idsOf(plan.walk());
            QVERIFY2(!all.isEmpty(), one.name);
            for (const int distance : {1, 2, 7, 50, everybody}) {
                const QStringList seen = idsOf(plan.look(distance));
                const auto found = distance < everybody ? seen.size() : all.size();
                QVERIFY2(seen == all.first(found),
                         named(one, ": ", seen.join(u' ').toUtf8()).constData());
            }
        });
    }
}

// An adopted database may be without them for a while.
void TstListPlans::withoutIndices()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Site site(Engine::PostgreSql);
    site.fixture.execute(u"DROP INDEX latchkey_users_states_email_idx"_s);
    const auto found = site.fixture.read([&](Transaction &t) {
        return UserDirectory().page(t, filterOf({.deleted = true}), {.limit = 100}, noon);
    });
    QCOMPARE(found.size(), static_cast<std::size_t>(few));
}

QTEST_GUILESS_MAIN(TstListPlans)
#include "tst_listplans.moc"
