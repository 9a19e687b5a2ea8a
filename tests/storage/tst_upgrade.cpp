#include "fiveusers.h"
#include "storage/userdirectory.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Databases that an earlier release has left behind, under today's program.
class TstUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void statesWithoutInvited_data() { addEngineRows(); }

    void statesWithoutInvited();

    void statesWhileUsersAreHeld();
};

namespace {

// PostgreSQL's step 10 as it was released; SQLite's is what it was.
constexpr auto releasedListStates = R"(
DO $$
DECLARE
    state text := '(CAST(confirmed_at IS NOT NULL AS integer)
        + 2 * CAST(banned_until IS NOT NULL AS integer) + 4 * CAST(is_anonymous AS integer)
        + 8 * CAST(deleted_at IS NOT NULL AS integer)
        + 16 * CAST(last_sign_in_at IS NULL AS integer)
        + 32 * CAST(coalesce(role, '''') = ''authenticated'' AS integer))';
    held text := 'confirmed_at, banned_until, is_anonymous, deleted_at, last_sign_in_at, role,
        created_at';
BEGIN
    EXECUTE 'CREATE INDEX latchkey_users_state_created_at_idx ON users ('
        || state || ', coalesce(created_at, ''-infinity''), id) INCLUDE (' || held || ')';
    EXECUTE 'CREATE INDEX latchkey_users_state_last_sign_in_at_idx ON users ('
        || state || ', coalesce(last_sign_in_at, ''-infinity''), id) INCLUDE (' || held || ')';
    CREATE INDEX latchkey_identities_provider_idx ON identities (provider, user_id);
    EXECUTE 'CREATE INDEX latchkey_users_state_email_idx ON users ('
        || state || ', (coalesce(lower(email), '''')) COLLATE "C", id)
        INCLUDE (' || held || ', email)';
END
$$)"_L1;

// Of the release that had no list of who was invited.
std::vector<OwnMigration> ladderOfEleven(Engine engine)
{
    std::vector<OwnMigration> ladder = ownMigrations();
    std::erase_if(ladder, [](const OwnMigration &step) { return step.version > 11; });
    for (OwnMigration &step : ladder) {
        if (step.version == 10 && engine == Engine::PostgreSql)
            step.script = releasedListStates;
    }
    return ladder;
}

QString indices(StoreFixture &fixture)
{
    return fixture.look(fixture.database->engine() == Engine::Sqlite
                            ? "SELECT group_concat(name || ': ' || coalesce(sql, ''), char(10))"
                              " FROM (SELECT name, sql FROM sqlite_schema"
                              " WHERE type = 'index' ORDER BY name)"
                            : "SELECT string_agg(indexdef, chr(10) ORDER BY indexname)"
                              " FROM pg_indexes WHERE schemaname = 'auth'");
}

int migrate(StoreFixture &fixture)
{
    return support::must(Migrator(*fixture.database).migrate()).applied;
}

// The names before the @, in each order of a list.
QStringList listed(StoreFixture &fixture, UserFilter filter)
{
    filter.audience = u"authenticated"_s;
    QStringList lists;
    for (const UserSort sort : {UserSort::CreatedAt, UserSort::LastSignInAt, UserSort::Email}) {
        const auto entries = fixture.read([&](Transaction &t) {
            const UserPage page{.sort = sort, .order = SortOrder::Ascending};
            return UserDirectory().page(t, filter, page, noon);
        });
        QStringList names;
        for (const UserDirectory::Entry &entry : entries)
            names += entry.user.email.section(u'@', 0, 0);
        lists += names.join(u' ');
    }
    return lists;
}

} // namespace

void TstUpgrade::statesWithoutInvited()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine, ladderOfEleven(engine));
    addFive(fixture);
    for (const char *order : {"created_at", "last_sign_in_at", "email"}) {
        const QString old = u"latchkey_users_state_%1_idx"_s.arg(QLatin1StringView(order));
        QVERIFY2(indices(fixture).contains(old), order);
    }

    QCOMPARE(migrate(fixture), 2);

    StoreFixture fresh(engine);
    QCOMPARE(indices(fixture), indices(fresh));
    QVERIFY(!indices(fixture).contains(u"latchkey_users_state_"));
    QVERIFY(indices(fixture).contains(u"latchkey_users_states_email_idx"));
    QCOMPARE(listed(fixture, {.invited = true}), QStringList(3, u"bob"_s));
    QCOMPARE(listed(fixture, {.invited = false}),
             (QStringList{u"ada cyd dan eve"_s, u"cyd dan eve ada"_s, u"ada cyd dan eve"_s}));
    QCOMPARE(listed(fixture, {.confirmed = false}), QStringList(3, u"bob cyd dan eve"_s));
    QCOMPARE(listed(fixture, {.anonymous = true}), QStringList(3, u"dan"_s));
    QCOMPARE(listed(fixture, {.role = u"editor"_s}), QStringList(3, u"cyd"_s));
    QCOMPARE(migrate(fixture), 0);
}

// A server of the release before is still at work: the new indices wait for the next start, and
// until then the old ones give no wrong answer.
void TstUpgrade::statesWhileUsersAreHeld()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql, ladderOfEleven(Engine::PostgreSql));
    addFive(fixture);
    const QString before = indices(fixture);
    const auto other = fixture.place.open();
    support::must(other->transact([&](Transaction &t) -> Result<> {
        TRY(t.run("UPDATE users SET updated_at = now()"));
        std::jthread([&] { migrate(fixture); }).join();
        return {};
    }));

    QCOMPARE(indices(fixture), before);
    QCOMPARE(listed(fixture, {.invited = true}), QStringList(3, u"bob"_s));
    QCOMPARE(migrate(fixture), 0);
    StoreFixture fresh(Engine::PostgreSql);
    QCOMPARE(indices(fixture), indices(fresh));
}

QTEST_GUILESS_MAIN(TstUpgrade)
#include "tst_upgrade.moc"
