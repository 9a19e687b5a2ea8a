#include "userdirectory.h"

#include "usercandidates.h"
#include "userlistplan.h"
#include "userrow.h"
#include "userstates.h"

#include <algorithm>
#include <bit>

namespace latchkey::storage {

namespace {

// So many who meet a demand are looked at rather than the order, without a look at it.
constexpr qint64 surelyFew = 1'500;
constexpr qint64 surelyFewOnTheWay = 500; // where they are soon met, or at little cost
constexpr qint64 surelyFewInRange = 12'000; // where the index of the range tells all else

// So many users of the order are looked at at most before the rest of it is walked.
constexpr qint64 lastDistance = 262'144;

// So many are passed by in the time that a look at one takes, where the index tells enough of them.
constexpr qint64 coveredPerLookUp = 16;

struct Seen
{
    std::vector<UserDirectory::Entry> entries;
    bool areUsual = true; // no condition is broken that rows were taken to meet
    bool areAll = false; // nobody else may follow
};

Result<Seen> read(Transaction &transaction,
                  const UserListPlan &plan,
                  const SqlPiece &rows,
                  bool showEnds = false)
{
    const SqlPiece statement = plan.whole(rows, showEnds);
    Seen seen{.areAll = showEnds};
    for (const Row &row : TRY(transaction.rows(statement.text.constData(), statement.binds))) {
        if (!row.flag(userColumnCount + 2)) {
            seen.areAll = false;
            break;
        }
        domain::User user = readUser(row);
        UserPosition position{.key = row.text(userColumnCount), .id = user.id};
        seen.entries.push_back({.user = std::move(user), .position = std::move(position)});
        seen.areUsual = seen.areUsual && row.flag(userColumnCount + 1);
    }
    return seen;
}

// A part of the order, from where the page begins.
struct Look
{
    qint64 distance;
    bool testsUsual = false; // PostgreSQL
    UserListPlan::EndKey endKey = UserListPlan::EndKey::LeftOut; // SQLite
};

// The page as far as it lies within that part. Nothing where all that is left of the order does.
Result<std::optional<SqlPiece>>
within(Transaction &transaction, const UserListPlan &plan, const Look &look)
{
    if (transaction.engine() == Engine::PostgreSql)
        return plan.look(look.distance, look.testsUsual);
    const SqlPiece place = plan.place(look.distance);
    const auto row = TRY(transaction.row(place.text.constData(), place.binds));
    if (!row)
        return std::nullopt;
    return plan.walk(UserPosition{.key = row->text(0), .id = row->id<UserId>(1)}, look.endKey);
}

bool isThePage(const Seen &seen, const UserListPlan &plan, const UserPage &page, const Look &look)
{
    const bool isFull = std::ssize(seen.entries) == page.limit;
    const bool isAll = seen.areAll || (plan.admitsAllWalked() && page.limit <= look.distance);
    return seen.areUsual && (isFull || isAll);
}

// Whether all on the way may have the key that was left out.
bool mayBeAtEnd(const Transaction &transaction, const Look &look, const Seen &seen)
{
    return transaction.engine() == Engine::Sqlite && seen.entries.empty()
        && look.endKey == UserListPlan::EndKey::LeftOut;
}

// Later parts are of few sizes, because each is a statement of its own.
Look furtherLook(const Look &look, const Seen &seen, qint64 expected)
{
    Look next{.distance = look.distance,
              .testsUsual = look.testsUsual || !seen.areUsual,
              .endKey = UserListPlan::EndKey::Walked};
    if (seen.areUsual) {
        const qint64 further
            = std::max((seen.entries.empty() ? 4 : 2) * look.distance, expected * 3 / 2);
        next.distance = static_cast<qint64>(std::bit_ceil(static_cast<quint64>(further)));
    }
    return next;
}

SqlPiece isOneOf(const std::vector<int> &states, Engine engine)
{
    QByteArrayList numbers;
    for (const int state : states)
        numbers += QByteArray::number(state);
    return {stateExpression(engine) + QByteArray(" IN (") + numbers.join(", ") + ") AND "};
}

// How far the page reaches, if users are met as often as on the way so far. Looking at one who
// meets a demand costs about as much as passing one by, unless the index tells enough of them.
qint64 expectedDistance(const UserPage &page, qint64 distance, qint64 seen)
{
    const qint64 met = seen > 0 ? page.offset + seen : 1;
    const qint64 wanted = std::min(page.offset + page.limit, lastDistance);
    return std::min(distance * wanted / met, lastDistance);
}

bool isStateOrUsual(const UserCondition &condition)
{
    return condition.isState || condition.isUsual;
}

// PostgreSQL: those whom an index that is walked tells are looked for along the order at once.
UserCandidates::Few surelyFewOf(const std::vector<UserCondition> &conditions,
                                const UserStates &states,
                                const UserPage &page,
                                Engine engine)
{
    const bool isAnyState = states.admitsAll();
    const bool isTold = isAnyState ? areToldByOrder(conditions) : areToldByStates(conditions);
    const bool isLookedForFirst = isTold && engine == Engine::PostgreSql
        && (isAnyState || !std::ranges::all_of(conditions, isStateOrUsual));
    return [=, &conditions, &page](const UserCondition &condition) -> std::optional<qint64> {
        if (isToldByRange(condition, conditions, page))
            return surelyFewInRange;
        if (isLookedForFirst)
            return std::nullopt;
        return condition.isById || condition.isNearState ? surelyFewOnTheWay : surelyFew;
    };
}

// Few users, met by condition number `rare`.
Result<std::vector<UserDirectory::Entry>> readFew(Transaction &transaction,
                                                  const UserListPlan &plan,
                                                  const UserCandidates &candidates,
                                                  std::size_t rare)
{
    if (candidates.isMetByNobody(rare))
        return {};
    if (plan.isRange(rare)) {
        Seen seen = TRY(read(transaction, plan, plan.sortedRange(rare)));
        if (seen.areUsual)
            return std::move(seen.entries);
    }
    return TRY(read(transaction, plan, plan.sorted(rare))).entries;
}

} // namespace

Result<std::vector<UserDirectory::Entry>> UserDirectory::page(Transaction &transaction,
                                                              const UserFilter &filter,
                                                              const UserPage &page,
                                                              Timestamp now) const
{
    const UserStates wanted(filter);
    const auto conditions = userConditions(filter, transaction.engine(), now);
    UserCandidates candidates(conditions);
    auto states = TRY(candidates.survey(
        transaction, wanted, surelyFewOf(conditions, wanted, page, transaction.engine())));
    if (states && states->empty())
        return {};
    const UserListPlan plan(conditions, filter, page, transaction.engine(), std::move(states));
    const auto known = candidates.rarestKnown();
    if (known || !plan.isForAnyValues())
        transaction.planForValues();
    if (known)
        return readFew(transaction, plan, candidates, *known);
    Look look{.distance = plan.firstDistance()};
    while (plan.mayMiss() && look.distance <= lastDistance) {
        const auto rows = TRY(within(transaction, plan, look));
        if (!rows)
            break;
        Seen seen = TRY(read(transaction, plan, *rows, plan.looksShowEnds()));
        if (isThePage(seen, plan, page, look))
            return std::move(seen.entries);
        transaction.planForValues();
        if (mayBeAtEnd(transaction, look, seen)) {
            look.endKey = UserListPlan::EndKey::Walked;
            continue;
        }
        const qint64 expected = expectedDistance(page, look.distance, std::ssize(seen.entries));
        const qint64 few = plan.isCovered() ? expected / coveredPerLookUp : expected;
        if (const auto rare = TRY(candidates.rarest(transaction, few)))
            return readFew(transaction, plan, candidates, *rare);
        look = furtherLook(look, seen, expected);
    }
    return TRY(read(transaction, plan, plan.walk())).entries;
}

Result<UserTotal>
UserDirectory::count(Transaction &transaction, const UserFilter &filter, Timestamp now) const
{
    transaction.planForValues();
    const Engine engine = transaction.engine();
    const std::vector<UserCondition> conditions = userConditions(filter, engine, now);
    UserCandidates candidates(conditions);
    const auto states = TRY(candidates.survey(
        transaction, UserStates(filter), [](const UserCondition &) { return qint64(fewAtMost); }));
    if (states && states->empty())
        return UserTotal();
    SqlPiece rows{"SELECT 1 FROM users u WHERE "};
    if (const auto rare = TRY(candidates.rarest(transaction, fewAtMost))) {
        if (candidates.isMetByNobody(*rare))
            return UserTotal();
        const UserCondition &chosen = conditions[*rare];
        rows = {"SELECT 1 FROM ("};
        rows += chosen.candidates;
        rows += ") d CROSS JOIN users u WHERE u.id = d.id AND ";
        rows += allOf(conditions, [&](const UserCondition &one) { return &one != &chosen; });
    } else {
        if (states)
            rows += isOneOf(*states, engine);
        rows += allOf(conditions,
                      [&](const UserCondition &one) { return !(states && one.isState); });
    }
    SqlPiece statement{"SELECT "};
    statement += countUpTo(rows, fewAtMost + 1);
    const auto row = TRY(transaction.row(statement.text.constData(), statement.binds));
    const qint64 found = row ? row->integer(0) : 0;
    return UserTotal{.count = std::min<qint64>(found, fewAtMost), .isExact = found <= fewAtMost};
}

Result<qint64> UserDirectory::countAll(Transaction &transaction, const QString &audience) const
{
    static constexpr auto sqlite
        = joined("SELECT count(*) FROM users WHERE aud || '' = ? AND instance_id = ", nilUuid);
    static constexpr auto postgreSql
        = joined("SELECT count(*) FROM users WHERE aud = ? AND instance_id = ", nilUuid);
    const auto row = TRY(transaction.row(Sql(sqlite.data(), postgreSql.data()), {audience}));
    return row ? row->integer(0) : 0;
}

} // namespace latchkey::storage
