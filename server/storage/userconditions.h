#pragma once

#include "transaction.h"
#include "userfilter.h"

#include <QByteArray>

#include <vector>

namespace latchkey::storage {

// A piece of a statement with the values of its placeholders.
struct SqlPiece
{
    QByteArray text;
    Binds binds = {};

    SqlPiece &operator+=(const SqlPiece &other);
    SqlPiece &operator+=(const char *more);
};

// One demand on a row of users called `u`. Where an index knows who meets it, `candidates` is a
// SELECT of their ids (as `id`, each once): cheaper than looking at everybody if they are few.
struct UserCondition
{
    SqlPiece test;
    SqlPiece candidates = {}; // empty text: there is no such index
};

// What `filter` demands at `now`. All that comes from outside is in the binds.
std::vector<UserCondition> userConditions(const UserFilter &filter, Engine engine, Timestamp now);

// What a list is sorted by, as an expression on `u` that an index has; ties go by u.id.
QByteArray sortExpression(UserSort sort, Engine engine);

// Of all but number `left`, joined by AND; never empty.
SqlPiece allOf(const std::vector<UserCondition> &conditions, qsizetype left = -1);

} // namespace latchkey::storage
