#pragma once

#include "schemasurvey.h"

namespace latchkey::storage {

// Whether this program can work with a database that holds what the survey found: a refusal names
// what is wrong and what to do. `schema` is for the text; `ownTop` is the highest of this program's
// own migrations.
Result<> judgeSchema(const SchemaSurvey &survey, const QString &schema, int ownTop);

// The same by the ids of migrations alone, where the columns are not known yet.
Result<> judgeMigrations(const SchemaSurvey &survey, const QString &schema, int ownTop);

// What is wrong, for an operator who fears for the data.
std::unexpected<Error> nothingChanged(ErrorCode code, const QString &reason);

} // namespace latchkey::storage
