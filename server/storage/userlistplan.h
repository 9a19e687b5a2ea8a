#pragma once

#include "userconditions.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// The statements for one page of a list of users. Unless it says something else, each yields rows
// of (id, sort_key).
class UserListPlan
{
public:
    // It refers to `conditions`, which are those of `filter`. `states`: the only ones that are
    // listed, as stateExpression() numbers them.
    UserListPlan(const std::vector<UserCondition> &conditions,
                 const UserFilter &filter,
                 const UserPage &page,
                 Engine engine,
                 std::optional<std::vector<int>> states);

    // Whether the walk may have to pass by many users before it has enough.
    bool mayMiss() const;

    // What has the key of an end belongs to the walk as far as it comes before that place, or not
    // at all, which takes less time.
    enum class EndKey { Walked, LeftOut };

    // Along the order from where the page begins, until there are enough, or (SQLite) up to `end`.
    SqlPiece walk(const std::optional<UserPosition> &end = {},
                  EndKey endKey = EndKey::Walked) const;

    // How many users (of each state, where those are walked) to look at before anything else: what
    // takes a few milliseconds.
    qint64 firstDistance() const;

    // SQLite: the place so many users behind the beginning of the page, as (sort_key, id), or no
    // row if the order ends before. Where states are walked, each has its own such place, and the
    // nearest is told.
    SqlPiece place(qint64 distance) const;

    // PostgreSQL: whether the same plan is good for look() whatever its placeholders stand for.
    bool isForAnyValues() const;

    // PostgreSQL: as walk(), but no further than so many users (of each state, where isCovered()).
    // Unless it `testsUsual`, or the page begins with an offset, the usual conditions are not
    // tested where isCovered().
    SqlPiece look(qint64 distance, bool testsUsual = false) const;

    // Whether look() has a column is_found as well, and rows without it, which are the places at
    // which it ended: if there are none it has seen all.
    bool looksShowEnds() const { return m_states && isCovered() && m_page.offset == 0; }

    // Whether everybody on the way is listed, but for the usual conditions: a page that is not full
    // is the last.
    bool admitsAllWalked() const;

    // Whether the index that is walked tells alone who meets the conditions, but for the usual
    // ones.
    bool isCovered() const;

    // Those who meet condition number `chosen`, few as they are, sorted.
    SqlPiece sorted(std::size_t chosen) const;

    // Whether condition number `chosen` is a part of another order, whose index tells enough for
    // sortedRange().
    bool isRange(std::size_t chosen) const;

    // As sorted(), but nobody is read before all are sorted: the usual conditions are not tested.
    SqlPiece sortedRange(std::size_t chosen) const;

    // The users of such rows, with the key, whether they meet the usual conditions, and is_found.
    SqlPiece whole(const SqlPiece &rows, bool showEnds = false) const;

private:
    // A part of an index of SQLite.
    struct Stretch
    {
        std::optional<QString> key; // that all in it have
        SqlPiece bounds;
    };

    bool isWalked(const UserCondition &condition) const;
    bool readsOnlyFound() const;
    SqlPiece demand() const;
    SqlPiece usual() const;
    const char *further() const;
    SqlPiece limitOf(qint64 rows) const;
    SqlPiece order(const QByteArray &key, const QByteArray &id, qint64 limit, qint64 offset) const;
    SqlPiece compared(const char *with, const UserPosition &place) const;
    SqlPiece nearBound() const;
    SqlPiece farBound() const;
    SqlPiece boundsPostgreSql() const;
    SqlPiece listedStates() const;
    SqlPiece covered(qint64 most, qint64 passed) const;
    SqlPiece lookCovered(qint64 distance, bool testsUsual) const;
    SqlPiece walkPostgreSql(const SqlPiece &demand) const;
    std::vector<Stretch> stretches(const std::optional<UserPosition> &end, EndKey endKey) const;
    SqlPiece stepSqlite(const Stretch &stretch,
                        const SqlPiece &demand,
                        std::optional<int> state,
                        qint64 limit) const;
    SqlPiece merged(const std::vector<Stretch> &stretches,
                    const SqlPiece &demand,
                    qint64 limit,
                    qint64 offset) const;

    const std::vector<UserCondition> &m_conditions;
    const UserPage m_page;
    const KeyRange m_range; // of the key
    const QByteArray m_key;
    const QByteArray m_state;
    const Engine m_engine;
    const bool m_isDescending;
    const std::optional<std::vector<int>> m_states;
};

} // namespace latchkey::storage
