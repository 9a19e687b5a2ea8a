#include "listsite.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;

// SQLite looks at a part of an order, up to an end. Many users may have the key of that end.
class TstListEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksUpToEnds();
    void importAtOneMoment();
};

namespace {

using EndKey = UserListPlan::EndKey;
using Place = std::pair<QString, QString>; // sort key and id

std::vector<Place> placesOf(ListSite &site, const SqlPiece &piece, int key, int id)
{
    const auto rows = site.fixture.read(
        [&](Transaction &t) { return t.rows(piece.text.constData(), piece.binds); });
    std::vector<Place> places;
    for (const Row &row : rows)
        places.emplace_back(row.text(key), row.text(id));
    return places;
}

UserPosition positionOf(const Place &place)
{
    return {.key = place.first, .id = UserId(QUuid::fromString(place.second))};
}

// Those of `all` that come up to the end; or before all that have its key, unless the page begins
// among them.
std::vector<Place>
upTo(const std::vector<Place> &all, const Place &end, const UserPage &page, EndKey endKey)
{
    const bool isDescending = page.order == SortOrder::Descending;
    const bool beginsThere = page.after && page.after->key == end.first;
    std::vector<Place> part;
    for (const Place &place : all) {
        const bool isBehind = isDescending ? place < end : place > end;
        const bool isLeftOut
            = endKey == EndKey::LeftOut && !beginsThere && place.first == end.first;
        if (!isBehind && !isLeftOut)
            part.push_back(place);
    }
    return part;
}

// Returns all whom the page has.
std::vector<Place> walkToEnds(ListSite &site, const ListCase &one, const UserPage &page)
{
    const UserFilter filter = filterOf(one.filter);
    const auto conditions = userConditions(filter, Engine::Sqlite, noon);
    const UserListPlan plan(conditions, filter, page, Engine::Sqlite, site.statesOf(filter));
    const std::vector<Place> all = placesOf(site, plan.walk(), 1, 0);
    for (const int distance : {1, 2, 99, 100, 101, 250, 1'100}) {
        const auto ends = placesOf(site, plan.place(distance), 0, 1);
        if (ends.empty())
            continue;
        const Place &end = ends.front();
        for (const EndKey endKey : {EndKey::Walked, EndKey::LeftOut}) {
            if (placesOf(site, plan.walk(positionOf(end), endKey), 1, 0)
                != upTo(all, end, page, endKey))
                qFatal("%s, %d", one.name, distance);
        }
    }
    return all;
}

} // namespace

void TstListEnds::walksUpToEnds()
{
    ListSite site(Engine::Sqlite);
    // A hundred of each moment.
    site.fixture.execute(u"UPDATE users SET"
                         " created_at = substr(created_at, 1, 24) || '00+00:00',"
                         " last_sign_in_at = substr(last_sign_in_at, 1, 24) || '00+00:00'"_s);
    const std::vector<ListCase> rows{
        {"with a factor", {.hasFactor = true}},
        {"without a factor", {.hasFactor = false}},
        {"signed in, without a factor", {.hasFactor = false, .neverSignedIn = false}},
        {"of an editor or a user", {.deleted = false, .provider = u"email"_s}},
    };
    for (const ListCase &one : rows) {
        forEachOrder(ListSite::everybody, [&](UserPage page) {
            const std::vector<Place> all = walkToEnds(site, one, page);
            QVERIFY2(std::ssize(all) >= ListSite::few, one.name);
            page.after = positionOf(all[all.size() / 2]);
            const std::vector<Place> rest = walkToEnds(site, one, page);
            QCOMPARE(rest.size(), all.size() - all.size() / 2 - 1);
        });
    }
}

// More than are looked at at first; page by page everybody comes once.
void TstListEnds::importAtOneMoment()
{
    ListSite site(Engine::Sqlite);
    site.fixture.execute(uR"(
        INSERT INTO users (instance_id, id, aud, role, email, created_at)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
        SELECT '00000000-0000-0000-0000-000000000000', printf('00000002-0000-4000-8000-%012d', i),
               'authenticated', 'authenticated', printf('import%05d@example.org', i),
               '2026-02-01 00:00:00.000000+00:00' FROM n;
        INSERT INTO identities (id, provider_id, user_id, identity_data, provider)
        SELECT id, id, id, '{}', 'google' FROM users WHERE email LIKE 'import%';)"_s);
    for (const std::optional<bool> confirmed : {std::optional<bool>(), std::optional(false)}) {
        const UserFilter filter = filterOf({.confirmed = confirmed, .provider = u"google"_s});
        forEachOrder(1'000, [&](UserPage page) {
            QSet<QUuid> seen;
            for (int pages = 1; pages <= 9; ++pages) {
                const auto entries = site.page(filter, page);
                QCOMPARE(entries.size(), 1'000UZ);
                for (const UserDirectory::Entry &entry : entries)
                    seen.insert(entry.user.id.value());
                page.after = entries.back().position;
            }
            QCOMPARE(seen.size(), 9'000);
            QVERIFY(site.page(filter, page).empty());
        });
    }
}

QTEST_GUILESS_MAIN(TstListEnds)
#include "tst_listends.moc"
