#include "listsite.h"

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
};

namespace {

constexpr int limit = 5;

std::vector<ListCase> states()
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

QByteArray named(const ListCase &one, const char *place, const QByteArray &problem)
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
qint64 visited(ListSite &site, const SqlPiece &piece)
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

// How the walk of a page goes wrong; empty: it does not.
QByteArray problemOf(ListSite &site, const UserFilter &filter, const UserPage &page)
{
    const Engine engine = site.fixture.database->engine();
    const auto present = site.statesOf(filter);
    const auto conditions = userConditions(filter, engine, noon);
    const UserListPlan plan(conditions, filter, page, engine, present);
    if (engine == Engine::PostgreSql) {
        const qint64 found = visited(site, plan.walk());
        return found > ListSite::mostStates * limit ? QByteArray::number(found) + " visited"
                                                    : QByteArray();
    }
    return site.fixture.read([&](Transaction &t) -> Result<QByteArray> {
        return problemSqlite(TRY(explain(t, plan.walk())), !present && !page.after);
    });
}

UserPosition placeOf(ListSite &site, const UserFilter &filter, const UserPage &page)
{
    const auto entries = site.page(filter, page);
    return entries.empty() ? UserPosition{.key = QString(), .id = UserId()}
                           : entries.back().position;
}

} // namespace

// However few are in a state, and at whichever end of the order: nobody else is looked at.
void TstListPlans::walksStates()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    ListSite site(engine);
    for (const ListCase &one : ::states()) {
        const UserFilter filter = filterOf(one.filter);
        forEachOrder(limit, [&](UserPage page) {
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
    ListSite site(engine);
    const auto middle = parseTimestamp("2026-01-01 00:00:00.001500+00:00");
    const std::vector<std::pair<ListCase, UserSort>> rows{
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
    ListSite site(engine);
    const auto early = parseTimestamp("2026-01-01 00:00:00.000011+00:00");
    const std::vector<ListCase> rows{
        {"banned", {.banned = true}},
        {"with a factor", {.hasFactor = true}},
        {"provider", {.provider = u"github"_s}},
        {"role", {.role = u"editor"_s}},
        {"created to", {.createdTo = early}},
        {"signed in to", {.signedInTo = early}},
        {"search", {.search = u"user01234"_s}},
        {"another audience", {}},
    };
    for (const ListCase &one : rows) {
        UserFilter filter = filterOf(one.filter);
        if (QLatin1StringView(one.name) == "another audience"_L1)
            filter.audience = u"other"_s;
        const auto all = userConditions(filter, engine, noon);
        const UserListPlan plan(all, filter, {.sort = UserSort::Email}, engine, {});
        const auto rare = std::ranges::find_if(
            all, [](const UserCondition &each) { return !each.candidates.text.isEmpty(); });
        const SqlPiece sorted = plan.sorted(static_cast<std::size_t>(rare - all.begin()));
        QByteArray problem;
        if (engine == Engine::PostgreSql) { // each found and looked up
            const qint64 found = visited(site, sorted);
            problem
                = found > 6 * ListSite::few ? QByteArray::number(found) + " visited" : QByteArray();
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

QTEST_GUILESS_MAIN(TstListPlans)
#include "tst_listplans.moc"
