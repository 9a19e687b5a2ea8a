#include "listsite.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// What pages of a list ask the database, and that they hold the same users whichever way they are
// found.
class TstListPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void statements_data() { addEngineRows(); }

    void statements();
    void plansAreKept();
    void numberedPages();
    void looks();

    void anotherAudience_data() { addEngineRows(); }

    void anotherAudience();

    void providersOfAnyName_data() { addEngineRows(); }

    void providersOfAnyName();
    void withoutIndices();
};

namespace {

constexpr int limit = 5;

const auto early = parseTimestamp("2026-01-01 00:00:00.000055+00:00");

QStringList idsOf(const std::vector<UserDirectory::Entry> &entries)
{
    QStringList ids;
    for (const UserDirectory::Entry &entry : entries)
        ids += entry.user.id.toString();
    return ids;
}

// Of the rows that are found, if they say so: see UserListPlan::look().
QStringList idsOf(ListSite &site, const SqlPiece &piece, bool showEnds = false)
{
    const auto rows = site.fixture.read(
        [&](Transaction &t) { return t.rows(piece.text.constData(), piece.binds); });
    QStringList ids;
    for (const Row &row : rows) {
        if (!showEnds || row.flag(2))
            ids += row.text(0);
    }
    return ids;
}

} // namespace

// Nobody is searched for in vain, and nothing is counted that need not be.
void TstListPages::statements()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    ListSite site(engine);
    const auto sent = [&](const UserFilter &filter, std::size_t expected, int most = limit) {
        std::size_t found = 0;
        const qint64 count = site.fixture.statementsOf(
            [&] { found = site.page(filterOf(filter), {.limit = most}).size(); });
        return found == expected ? count : -1;
    };
    const bool isSqlite = engine == Engine::Sqlite;
    const int plans = isSqlite ? 0 : 1; // how they are to be made, where it depends on values
    const int survey = 1; // the states there are, and whether few meet a condition
    const int look = isSqlite ? 2 : 1; // how far, and the page
    const int told = isSqlite ? survey : 0; // an index tells PostgreSQL on the way
    QCOMPARE(sent({}, limit), told + 1);
    QCOMPARE(sent({}, ListSite::everybody, 5'000), told + 1); // nobody else may be there
    QCOMPARE(sent({.anonymous = true}, limit), plans + survey + 1);
    QCOMPARE(sent({.deleted = true, .neverSignedIn = true}, 0),
             plans + survey); // nobody is in both
    QCOMPARE(sent({.provider = u"github"_s}, limit), told + 1);
    QCOMPARE(sent({.provider = u"it's"_s}, 0), isSqlite ? survey : plans + look + 1);
    QCOMPARE(sent({.provider = u"nobody"_s}, 0), isSqlite ? survey : plans + look + 1);
    QCOMPARE(sent({.search = u"example"_s}, limit), plans + survey + look);
    QCOMPARE(sent({.deleted = true, .hasFactor = true}, 0), survey + 1);
}

// One page after the other is not told each time how to plan, and other work is told again, also
// where a transaction was undone that had told.
void TstListPages::plansAreKept()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    ListSite site(Engine::PostgreSql);
    site.fixture.execute(u"CREATE TABLE once (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s);
    const auto listPages = [&](int pages) {
        for (int page = 0; page < pages; ++page)
            QCOMPARE(site.page(filterOf({.search = u"example"_s}), {.limit = limit}).size(),
                     std::size_t(limit));
    };
    const auto mode
        = [&] { return site.fixture.look("SELECT current_setting('plan_cache_mode')"); };
    QCOMPARE(site.fixture.statementsOf([&] { listPages(3); }), 1 + 3 * 2);
    QCOMPARE(mode(), u"auto"_s);

    listPages(1);
    const auto undone = site.fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(t.row("SELECT 1"));
        return unexpectedFailure(u"undone"_s);
    });
    QVERIFY(!undone);
    QCOMPARE(mode(), u"auto"_s);

    listPages(1);
    const auto refused = site.fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(t.run("INSERT INTO once (id) VALUES (1), (1)"));
        return {}; // until it is committed
    });
    QVERIFY(!refused);
    QCOMPARE(mode(), u"auto"_s);
}

// Numbered pages are no matter of looks, which end somewhere before.
void TstListPages::numberedPages()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    ListSite site(Engine::PostgreSql);
    const auto mayMiss = [](const UserFilter &demands, const UserPage &page) {
        const UserFilter filter = filterOf(demands);
        const auto conditions = userConditions(filter, Engine::PostgreSql, noon);
        return UserListPlan(conditions, filter, page, Engine::PostgreSql, {}).mayMiss();
    };
    QVERIFY(mayMiss({}, {.limit = limit}));
    QVERIFY(!mayMiss({}, {.limit = limit, .offset = 50'000}));
    QVERIFY(!mayMiss({.createdFrom = early}, {.limit = limit, .offset = 50'000}));
    QVERIFY(mayMiss({.hasFactor = true}, {.limit = limit, .offset = 50'000}));
    QCOMPARE(site.page(filterOf({}), {.limit = limit, .offset = ListSite::everybody - 2}).size(),
             2UZ);
    QCOMPARE(site.page(filterOf({.hasFactor = true}), {.limit = limit, .offset = 8}).size(), 2UZ);
}

// However short the look, it finds the first ones in their order and nobody whom others precede,
// though one state is dense and another is not.
void TstListPages::looks()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    ListSite site(Engine::PostgreSql);
    const std::vector<ListCase> rows{
        {"with a factor", {.hasFactor = true}},
        {"signed in, without a factor", {.hasFactor = false, .neverSignedIn = false}},
        {"of an editor or a user", {.deleted = false, .provider = u"email"_s}},
        {"created early", {.anonymous = false, .createdTo = early}},
        {"everybody signed in early", {.signedInTo = early}},
    };
    const auto look = [&](const ListCase &one, const UserPage &page) {
        const UserFilter filter = filterOf(one.filter);
        const auto conditions = userConditions(filter, Engine::PostgreSql, noon);
        const auto states = site.statesOf(filter);
        const UserListPlan plan(conditions, filter, page, Engine::PostgreSql, states);
        QVERIFY2(plan.isCovered(), one.name);
        QCOMPARE(plan.looksShowEnds(), states && page.offset == 0);
        const QStringList all = idsOf(site, plan.walk());
        QVERIFY2(!all.isEmpty(), one.name);
        for (const int distance : {1, 2, 7, 50, ListSite::everybody}) {
            const QStringList seen = idsOf(site, plan.look(distance), plan.looksShowEnds());
            const auto found = distance < ListSite::everybody ? seen.size() : all.size();
            const QString seenThere = QLatin1StringView(one.name) + u": "_s + seen.join(u' ');
            QVERIFY2(seen == all.first(found), qPrintable(seenThere));
        }
    };
    for (const ListCase &one : rows) {
        forEachOrder(limit, [&](UserPage page) {
            look(one, page);
            page.offset = 2;
            look(one, page);
        });
    }
}

// Indices do not tell whose audience somebody is of: wherever such users stand, and however many,
// the page holds those whom the walk of the order finds.
void TstListPages::anotherAudience()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    ListSite site(engine);
    site.fixture.execute(
        u"UPDATE users SET aud = 'other' WHERE email LIKE '%3@%' OR email < 'user00005'"_s);
    const std::vector<ListCase> rows{
        {"everybody", {}},
        {"with a factor", {.hasFactor = true}},
        {"without a factor", {.hasFactor = false}},
        {"provider", {.provider = u"email"_s}},
        {"not deleted, provider", {.deleted = false, .provider = u"email"_s}},
        {"banned", {.banned = true}},
        {"created early", {.createdTo = early}},
        {"signed in early", {.signedInTo = early}},
        {"created and signed in early", {.createdTo = early, .signedInTo = early}},
    };
    for (const ListCase &one : rows) {
        forEachOrder(limit, [&](UserPage page) {
            const UserFilter filter = filterOf(one.filter);
            const auto conditions = userConditions(filter, engine, noon);
            const auto states = site.statesOf(filter);
            const auto walked = [&] {
                return idsOf(site, UserListPlan(conditions, filter, page, engine, states).walk());
            };
            for (page.offset = 3; page.offset <= 30; page.offset *= 10)
                QVERIFY2(idsOf(site.page(filter, page)) == walked(), one.name);
            page.offset = 0;
            for (int pages = 0; pages < 3; ++pages) {
                const auto entries = site.page(filter, page);
                QVERIFY2(idsOf(entries) == walked(), one.name);
                if (entries.empty())
                    break;
                page.after = entries.back().position;
                QVERIFY2(pages > 0 || std::ssize(entries) == limit, one.name);
            }
        });
    }
}

void TstListPages::providersOfAnyName()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    ListSite site(engine);
    const QStringList names{u"sso:6a0c8f5e-1f0e-4b9e-a9a8-0d6d4b8f3c11"_s,
                            u"Acme"_s,
                            u"it's"_s,
                            u"a?b"_s,
                            u"linkedin_oidc"_s,
                            QString(40, u'a')};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString quoted = u'\'' + QString(names[i]).replace(u'\'', u"''"_s) + u'\'';
        site.fixture.execute(u"UPDATE identities SET provider = "_s + quoted
                             + u" WHERE provider_id LIKE '%00010"_s + QString::number(i) + u'\'');
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto entries = site.page(filterOf({.provider = names[i]}), {.limit = limit});
        QCOMPARE(entries.size(), 1UZ);
        QCOMPARE(entries.front().user.email, u"user0010%1@example.org"_s.arg(i));
    }
}

// An adopted database may be without them for a while.
void TstListPages::withoutIndices()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    ListSite site(Engine::PostgreSql);
    site.fixture.execute(u"DROP INDEX latchkey_users_states_email_idx"_s);
    QCOMPARE(site.page(filterOf({.deleted = true}), {.limit = 100}).size(),
             std::size_t(ListSite::few));
}

QTEST_GUILESS_MAIN(TstListPages)
#include "tst_listpages.moc"
