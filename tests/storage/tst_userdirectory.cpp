#include "fiveusers.h"
#include "storage/userdirectory.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using std::chrono::hours;
using support::addEngineRows;

// Users as administrators list them: orders, pages, filters, search.
class TstUserDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everybodyOnce_data();
    void everybodyOnce();

    void offsets_data() { addEngineRows(); }

    void offsets();

    void filters_data() { addEngineRows(); }

    void filters();

    void searches_data() { addEngineRows(); }

    void searches();

    void searchFollowsChanges_data() { addEngineRows(); }

    void searchFollowsChanges();

    void peersFilter_data() { addEngineRows(); }

    void peersFilter();

    void many_data() { addEngineRows(); }

    void many();

    void sqlStaysText_data() { addEngineRows(); }

    void sqlStaysText();
};

namespace {

const UserDirectory directory;

UserFilter everybody()
{
    return {.audience = u"authenticated"_s};
}

std::vector<UserDirectory::Entry>
pageOf(StoreFixture &fixture, const UserFilter &filter, const UserPage &page = {})
{
    return fixture.read([&](Transaction &t) { return directory.page(t, filter, page, noon); });
}

// The names before the @ in the order of the list.
QString listed(StoreFixture &fixture, const UserFilter &filter, const UserPage &page = {})
{
    QStringList names;
    for (const UserDirectory::Entry &entry : pageOf(fixture, filter, page))
        names += entry.user.email.section(u'@', 0, 0);
    return names.join(u' ');
}

UserTotal total(StoreFixture &fixture, const UserFilter &filter)
{
    return fixture.read([&](Transaction &t) { return directory.count(t, filter, noon); });
}

} // namespace

void TstUserDirectory::everybodyOnce_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("sort");
    QTest::addColumn<int>("order");
    constexpr std::array sorts{"created", "last sign-in", "e-mail"};
    constexpr std::array orders{"ascending", "descending"};
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const char *const name = engine == Engine::Sqlite ? "sqlite" : "postgresql";
        for (int sort = 0; sort < 3; ++sort) {
            for (int order = 0; order < 2; ++order)
                QTest::addRow("%s: %s, %s", name, sorts.at(sort), orders.at(order))
                    << engine << sort << order;
        }
    }
}

void TstUserDirectory::everybodyOnce()
{
    QFETCH(const Engine, engine);
    QFETCH(const int, sort);
    QFETCH(const int, order);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    for (int i = 0; i < 23; ++i) {
        const UserId id = fixture.addUser(u"user%1@example.org"_s.arg(i), noon + hours(i / 4));
        if (i % 5 == 0)
            set(fixture, id, "last_sign_in_at", noon + hours(i % 2));
        if (i % 7 == 0)
            set(fixture, id, "email", nullptr);
    }
    UserPage page{.sort = UserSort(sort), .order = SortOrder(order), .limit = 4};

    std::vector<UserPosition> seen;
    for (int pages = 0; pages < 20; ++pages) {
        const auto entries = pageOf(fixture, everybody(), page);
        for (const UserDirectory::Entry &entry : entries)
            seen.push_back(entry.position);
        if (entries.empty())
            break;
        page.after = entries.back().position;
    }

    QCOMPARE(seen.size(), 23UZ);
    const auto text = [](const UserPosition &place) { return place.key + place.id.toString(); };
    std::vector<QString> places;
    std::ranges::transform(seen, std::back_inserter(places), text);
    if (order == int(SortOrder::Descending))
        std::ranges::reverse(places);
    if (engine == Engine::Sqlite || sort == int(UserSort::Email)) // "-infinity" is no text to sort
        QVERIFY(std::ranges::is_sorted(places));
    std::ranges::sort(places);
    QVERIFY(std::ranges::adjacent_find(places) == places.end());
}

void TstUserDirectory::offsets()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);

    QCOMPARE(listed(five.fixture, everybody()), u"eve dan cyd bob ada"_s);
    QCOMPARE(listed(five.fixture, everybody(), {.limit = 2, .offset = 1}), u"dan cyd"_s);
    QCOMPARE(listed(five.fixture, everybody(), {.limit = 2, .offset = 1'000'000'000'000}),
             QString());
    UserFilter filter = everybody();
    filter.search = u"example"_s;
    QCOMPARE(listed(five.fixture, filter, {.limit = 2, .offset = 3}), u"bob ada"_s);
}

void TstUserDirectory::filters()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);
    const std::vector<std::tuple<const char *, UserFilter, const char *>> rows{
        {"another audience", {.audience = u"other"_s}, ""},
        {"confirmed", {.confirmed = true}, "ada"},
        {"unconfirmed", {.confirmed = false}, "eve dan cyd bob"},
        {"invited", {.invited = true}, "bob"},
        {"not invited", {.invited = false}, "eve dan cyd ada"},
        {"invited and confirmed", {.confirmed = true, .invited = true}, ""},
        {"invited and banned", {.invited = true, .banned = true}, "bob"},
        {"banned", {.banned = true}, "bob"},
        {"not banned", {.banned = false}, "eve dan cyd ada"},
        {"anonymous", {.anonymous = true}, "dan"},
        {"not anonymous", {.anonymous = false}, "eve cyd bob ada"},
        {"deleted", {.deleted = true}, "dan"},
        {"not deleted", {.deleted = false}, "eve cyd bob ada"},
        {"with a factor", {.hasFactor = true}, "eve"},
        {"without a factor", {.hasFactor = false}, "dan cyd bob ada"},
        {"never signed in", {.neverSignedIn = true}, "eve dan cyd bob"},
        {"signed in once", {.neverSignedIn = false}, "ada"},
        {"provider", {.provider = u"github"_s}, "eve"},
        {"role", {.role = u"editor"_s}, "cyd"},
        {"created from", {.createdFrom = noon + hours(3)}, "eve dan"},
        {"created between",
         {.createdFrom = noon + hours(1), .createdTo = noon + hours(3)},
         "cyd bob"},
        {"signed in from", {.signedInFrom = noon + hours(9)}, "ada"},
        {"signed in to", {.signedInTo = noon + hours(9)}, "eve dan cyd bob"},
        {"nobody by id", {.ids = std::vector<UserId>{}}, ""},
        {"all demands at once",
         {.search = u"cyd"_s, .banned = false, .role = u"editor"_s, .createdFrom = noon},
         "cyd"},
        {"demands that nobody meets", {.banned = true, .anonymous = true}, ""},
    };
    for (const auto &[name, demands, expected] : rows) {
        UserFilter filter = demands;
        if (filter.audience.isEmpty())
            filter.audience = u"authenticated"_s;
        QStringList names = QString::fromLatin1(expected).split(u' ', Qt::SkipEmptyParts);
        QVERIFY2(listed(five.fixture, filter) == names.join(u' '), name);
        const UserTotal counted = total(five.fixture, filter);
        QVERIFY2(counted.count == names.size() && counted.isExact, name);
        names.sort();
        const UserPage byName{.sort = UserSort::Email, .order = SortOrder::Ascending};
        QVERIFY2(listed(five.fixture, filter, byName) == names.join(u' '), name);
    }
}

void TstUserDirectory::searches()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);
    const std::vector<std::pair<QString, const char *>> rows{
        {u"example"_s, "eve dan cyd bob ada"},
        {u"EXAMPLE"_s, "eve dan cyd bob ada"},
        {u"b@e"_s, "bob"},
        {u"lovel"_s, "ada"},
        {u"a l"_s, "ada"},
        {u"0100"_s, "bob"},
        {u"çelik"_s, "cyd"},
        {u"ÇEL"_s, "cyd"},
        {u"100%"_s, "cyd"},
        {u"1_0"_s, ""},
        {u"%"_s, ""},
        {u"_"_s, ""},
        {u"a"_s, "ada"}, // also begins a name
        {u"A"_s, "ada"},
        {u"cy"_s, "cyd"},
        {u"00"_s, ""}, // ids begin so
        {u"ç"_s, "cyd"},
        {u"15"_s, "bob"},
        {u"lo"_s, ""}, // inside a name: not how it begins
        {u"ex"_s, ""}, // nor is the host
        {u"\""_s, ""},
        {u"a\"b"_s, ""},
        {u"\\"_s, ""},
        {u"nobody at all"_s, ""},
    };
    for (const auto &[term, expected] : rows) {
        UserFilter filter = everybody();
        filter.search = term;
        QVERIFY2(listed(five.fixture, filter) == QLatin1StringView(expected), qPrintable(term));
        const qsizetype found
            = QString::fromLatin1(expected).split(u' ', Qt::SkipEmptyParts).size();
        const UserPage full{.limit = std::max(1, int(found))};
        QVERIFY2(listed(five.fixture, filter, full) == QLatin1StringView(expected),
                 qPrintable(term));
    }
}

void TstUserDirectory::searchFollowsChanges()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);
    const auto search = [&](const QString &term) {
        UserFilter filter = everybody();
        filter.search = term;
        return listed(five.fixture, filter);
    };
    QCOMPARE(search(five.ids[4].toString().left(13)), u"eve dan cyd bob ada"_s.left(3));

    set(five.fixture, five.ids[4], "email", u"zoe@elsewhere.test"_s);
    set(five.fixture, five.ids[4], "last_sign_in_at", noon);
    QCOMPARE(search(u"elsewhere"_s), u"zoe"_s);
    QCOMPARE(search(u"eve@"_s), QString());

    five.fixture.write(
        [&](Transaction &t) { return t.run("DELETE FROM users WHERE id = ?", {five.ids[4]}); });
    QCOMPARE(search(u"elsewhere"_s), QString());
}

void TstUserDirectory::peersFilter()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);
    const std::vector<std::pair<QString, const char *>> rows{
        {u"d@ex"_s, "cyd"},
        {u"BOB"_s, ""}, // an address has to be of the same case
        {u"b_b"_s, "bob"},
        {u"a%a@"_s, "ada"},
        {u"100\\%"_s, "cyd"},
        {u"ELIK"_s, "cyd"}, // a full name has not
        {u"Lovelace"_s, ""}, // that is no full_name
        {u"[a]da"_s, ""},
        {u"*"_s, ""},
        {u"?"_s, ""},
        {u"\\"_s, "cyd"}, // escapes the % behind it, as with the peer
    };
    for (const auto &[text, expected] : rows) {
        UserFilter filter = everybody();
        filter.peerFilter = text;
        QVERIFY2(listed(five.fixture, filter) == QLatin1StringView(expected), qPrintable(text));
        QVERIFY2(total(five.fixture, filter).count == (*expected == '\0' ? 0 : 1),
                 qPrintable(text));
    }
}

// More than are looked at one by one, so that all three ways are taken.
void TstUserDirectory::many()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addUser(u"template@example.org"_s);
    fixture.execute(engine == Engine::Sqlite ? uR"(
        INSERT INTO users (id, aud, role, email, created_at, instance_id, is_anonymous)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10100)
        SELECT printf('00000001-0000-4000-8000-%012d', i), 'authenticated', 'authenticated',
               printf('user%05d@common.test', i),
               printf('2026-01-01 00:00:00.%06d+00:00', i),
               '00000000-0000-0000-0000-000000000000', i <= 10050 FROM n)"_s
                                             : uR"(
        INSERT INTO users (id, aud, role, email, created_at, instance_id, is_anonymous)
        SELECT CAST('00000001-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid),
               'authenticated', 'authenticated', 'user' || lpad(CAST(i AS text), 5, '0')
               || '@common.test', TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '1 us',
               '00000000-0000-0000-0000-000000000000', i <= 10050
        FROM generate_series(1, 10100) AS i)"_s);
    UserFilter filter = everybody();

    filter.search = u"common"_s;
    QCOMPARE(listed(fixture, filter, {.limit = 2}), u"user10100 user10099"_s);
    QCOMPARE(total(fixture, filter).count, 10'000);
    QVERIFY(!total(fixture, filter).isExact);

    filter.search = u"user00042"_s;
    QCOMPARE(listed(fixture, filter), u"user00042"_s);
    QCOMPARE(total(fixture, filter).count, 1);

    filter.search = u"user0"_s;
    filter.createdTo = parseTimestamp("2026-01-01 00:00:00.000003+00:00");
    QCOMPARE(listed(fixture, filter), u"user00002 user00001"_s);
    filter = everybody();
    filter.anonymous = true;
    QCOMPARE(listed(fixture, filter, {.sort = UserSort::Email, .limit = 2}),
             u"user10050 user10049"_s);
    QCOMPARE(fixture.read([&](Transaction &t) { return directory.countAll(t, filter.audience); }),
             10'101);
}

void TstUserDirectory::sqlStaysText()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Five five(engine);
    const QString attack = u"'; DROP TABLE users; --"_s;
    UserFilter filter{.audience = u"authenticated"_s,
                      .peerFilter = attack,
                      .search = attack,
                      .provider = attack,
                      .role = attack};

    QCOMPARE(listed(five.fixture, filter), QString());
    filter = everybody();
    filter.search = u"\" OR 1=1 OR \""_s;
    QCOMPARE(listed(five.fixture, filter), QString());
    QCOMPARE(five.fixture.count("users"), 5);
}

QTEST_GUILESS_MAIN(TstUserDirectory)
#include "tst_userdirectory.moc"
