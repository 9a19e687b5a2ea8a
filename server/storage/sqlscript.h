#pragma once

#include <QString>
#include <QStringList>

namespace latchkey::storage {

// The statements of a script for SQLite, which takes one at a time. Knows quotes, comments and the
// semicolons inside CREATE TRIGGER … BEGIN … END; does not know PostgreSQL's dollar quotes, because
// PostgreSQL takes a whole script.
QStringList splitStatements(const QString &script);

} // namespace latchkey::storage
