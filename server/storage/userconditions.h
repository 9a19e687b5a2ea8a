#pragma once

#include "sqlpiece.h"
#include "transaction.h"
#include "userfilter.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace latchkey::storage {

// One demand on a row of users called `u`. Where an index knows who meets it, `candidates` is a
// SELECT of their ids (as `id`, each once): cheaper than looking at everybody if they are few.
struct UserCondition
{
    SqlPiece test;
    SqlPiece joined
        = {}; // PostgreSQL: the same for so many users at most, in a way that it may join
    SqlPiece candidates = {}; // empty text: there is no such index
    bool isState = false; // UserStates says the same
    bool isNearState = false; // many of those whom UserStates admits meet it (banned_until)
    bool isSameAsCandidates = false; // the test says no more than they do
    bool isSearch = false; // dearer to test and to count than any other
    bool isById = false; // the test looks at the id only
    bool isUsual = false; // all but a few meet it, or none does
    std::optional<UserSort> rangeOf = {}; // a part of the list in that order
};

// What `filter` demands at `now`. All that comes from outside is in the binds, but for a provider
// whose name is a plain word.
std::vector<UserCondition> userConditions(const UserFilter &filter, Engine engine, Timestamp now);

// From (included) and to (excluded) of what a list may be sorted by.
struct KeyRange
{
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
};

KeyRange keyRange(const UserFilter &filter, UserSort by);

// That `key` lies within the one end of the range, or the other; empty where that is open.
SqlPiece lowerBound(const KeyRange &range, const QByteArray &key);
SqlPiece upperBound(const KeyRange &range, const QByteArray &key);

// What a list is sorted by, as an expression on `u` that an index has; ties go by u.id.
QByteArray sortExpression(UserSort sort, Engine engine);

// All those that `isWanted` admits, with AND between; never empty.
SqlPiece allOf(const std::vector<UserCondition> &conditions,
               const std::function<bool(const UserCondition &)> &isWanted);
SqlPiece allOf(const std::vector<UserCondition> &conditions);

// Whether the index of any order tells who meets them, the usual ones apart.
bool areToldByOrder(const std::vector<UserCondition> &conditions);

// Whether `one`, a part of another order than the page's, leads to an index that tells so and has
// what the page is sorted by.
bool isToldByRange(const UserCondition &one,
                   const std::vector<UserCondition> &conditions,
                   const UserPage &page);

// Whether that of an order within each state does (PostgreSQL).
bool areToldByStates(const std::vector<UserCondition> &conditions);

} // namespace latchkey::storage
