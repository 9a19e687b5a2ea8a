#include "sqlitesnapshot.h"

#include "sqlitefile.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// For the operator: what the log would get belongs into the message.
std::unexpected<Error> told(const QString &path, const Error &error)
{
    const QString why = error.detail.isEmpty() ? error.message : error.detail;
    return failure(error.code, error.message.contains(path) ? why : u"%1: %2"_s.arg(path, why));
}

template <typename Function>
auto withCopier(const QString &path, Function function)
    -> std::invoke_result_t<Function, Transaction &>
{
    StatementCounts counts;
    const auto connection = TRY(SqliteFile{.path = path}.open(SqliteFile::Use::Copying, counts));
    Transaction transaction(*connection);
    auto result = function(transaction);
    if (!result)
        return told(path, result.error());
    return result;
}

Result<> checkPages(Transaction &transaction)
{
    const auto found = TRY(transaction.row("PRAGMA integrity_check(1)"));
    if (!found || found->text(0) != "ok"_L1) {
        return failure(ErrorCode::UnexpectedFailure,
                       u"the database is damaged: "_s + (found ? found->text(0) : QString()));
    }
    const auto orphan = TRY(transaction.row("PRAGMA foreign_key_check"));
    if (orphan) {
        return failure(ErrorCode::UnexpectedFailure,
                       u"the database is damaged: table %1 has rows without their %2"_s.arg(
                           orphan->text(0), orphan->text(2)));
    }
    return {};
}

} // namespace

// Not the online backup API: it copies the pages that deleted rows lie in, begins anew whenever the
// server commits, and would be another copy of SQLite in this process than Qt's.
Result<> writeSqliteSnapshot(const QString &path, const QString &target)
{
    return withCopier(path, [&](Transaction &transaction) -> Result<> {
        const auto written = transaction.run("VACUUM INTO ?", {target});
        if (written)
            return {};
        const Error &error = written.error();
        return failure(error.code,
                       u"%1 could not be copied to %2: %3"_s.arg(
                           path, target, error.detail.isEmpty() ? error.message : error.detail));
    });
}

Result<SchemaSurvey> inspectSqliteFile(const QString &path)
{
    return withCopier(path, [](Transaction &transaction) -> Result<SchemaSurvey> {
        TRY(checkPages(transaction));
        return surveySchema(transaction, u"main"_s);
    });
}

Result<bool> holdsRows(Transaction &transaction, const SchemaSurvey &survey)
{
    for (const QString &table : survey.sharedTables()) {
        const QByteArray text
            = "SELECT 1 FROM \"" + QString(table).replace(u'"', u"\"\""_s).toUtf8() + "\" LIMIT 1";
        if (TRY(transaction.row(text.constData())))
            return true;
    }
    return false;
}

} // namespace latchkey::storage
