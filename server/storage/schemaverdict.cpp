#include "schemaverdict.h"

#include "sharedschema.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

QString some(const QStringList &names)
{
    constexpr qsizetype shown = 3;
    if (names.size() <= shown)
        return names.join(u", "_s);
    return names.first(shown).join(u", "_s) + u" and %1 more"_s.arg(names.size() - shown);
}

QString placeOf(const QString &schema)
{
    return schema.isEmpty() ? u"The database"_s : u"The schema \"%1\""_s.arg(schema);
}

// Tables of the shared schema without a list of migrations: whose are they?
QString unknownOrigin(const SchemaSurvey &survey, const QString &place)
{
    const QString found = place
        + u" holds tables of the same names (%1), but schema_migrations shows no migrations. "_s
              .arg(some(survey.sharedTables()));
    const QStringList &elsewhere = survey.access.migrationsElsewhere;
    if (elsewhere.isEmpty()) {
        return found + u"Another program uses it: set DB_NAMESPACE to another schema."_s;
    }
    return found
        + u"The schema %1 has a table of that name: Supabase Auth ran with another search_path. "
          u"Move "
          "it here: ALTER TABLE \"%2\".schema_migrations SET SCHEMA …;"_s.arg(some(elsewhere),
                                                                              elsewhere.front());
}

// Tables that another server made: are they those that this program knows?
Result<> judgePeerIds(const SchemaSurvey &survey, const QString &place)
{
    if (survey.peerIds.isEmpty())
        return nothingChanged(ErrorCode::UnexpectedFailure, unknownOrigin(survey, place));
    const QStringList missing = survey.missingIds();
    if (missing.isEmpty())
        return {};
    return nothingChanged(
        ErrorCode::UnexpectedFailure,
        place
            + u" lacks %1 migrations of Supabase Auth (%2). Migrate it with Supabase "
              "Auth %3 first, then start Latchkey again."_s.arg(
                  QString::number(missing.size()), some(missing), peerVersion));
}

Result<> judgeColumns(const SchemaSurvey &survey, const QString &place)
{
    const QStringList obstacles = survey.obstacles();
    if (obstacles.isEmpty())
        return {};
    const QStringList newer = survey.newerIds();
    if (newer.isEmpty()) {
        return nothingChanged(
            ErrorCode::UnexpectedFailure,
            place
                + u" is not as the migrations of Supabase Auth %1 have left it: %2."_s.arg(
                    peerVersion, some(obstacles)));
    }
    return nothingChanged(
        ErrorCode::UnexpectedFailure,
        place
            + u" was changed by migrations that this program does not know (%1): %2. A "
              "newer Latchkey is needed."_s.arg(some(newer), some(obstacles)));
}

Result<> judgeOwn(const SchemaSurvey &survey, const QString &place, int ownTop)
{
    if (survey.ownTop() <= ownTop)
        return {};
    return nothingChanged(
        ErrorCode::UnexpectedFailure,
        place
            + u" was made by a newer Latchkey (own migration %1, this program knows %2). "
              "Start that version or a later one."_s.arg(survey.ownTop())
                  .arg(ownTop));
}

} // namespace

Result<> judgeMigrations(const SchemaSurvey &survey, const QString &schema, int ownTop)
{
    const QString place = placeOf(schema);
    if (!survey.isFresh())
        TRY(judgePeerIds(survey, place));
    return judgeOwn(survey, place, ownTop);
}

Result<> judgeSchema(const SchemaSurvey &survey, const QString &schema, int ownTop)
{
    const QString place = placeOf(schema);
    if (!survey.isFresh()) {
        TRY(judgePeerIds(survey, place));
        TRY(judgeColumns(survey, place));
    }
    return judgeOwn(survey, place, ownTop);
}

std::unexpected<Error> nothingChanged(ErrorCode code, const QString &reason)
{
    return failure(code, reason + u" Nothing was changed."_s);
}

} // namespace latchkey::storage
