#pragma once

#include "bind.h"

#include <QByteArray>

namespace latchkey::storage {

// A piece of a statement with the values of its placeholders.
struct SqlPiece
{
    QByteArray text;
    Binds binds = {};

    SqlPiece &operator+=(const SqlPiece &other);
    SqlPiece &operator+=(const char *more);

    void addCondition(const SqlPiece &condition); // behind an AND, unless it is empty
};

} // namespace latchkey::storage
