#include "sqlfailure.h"

#include <QStringList>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// The result codes of SQLite (sqlite.org/rescode.html) that have a meaning for us.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteInterrupted = 9,
    SqliteInputOutput = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26,
    SqlitePrimaryKey = 1555,
    SqliteUnique = 2067,
    SqliteRowId = 2579
};

SqlFailure refused(QString message, QString detail)
{
    return {FailureKind::Refused,
            Error{.code = ErrorCode::Conflict,
                  .message = std::move(message),
                  .detail = std::move(detail)}};
}

SqlFailure unexpected(QString detail)
{
    return {FailureKind::Unexpected, unexpectedFailure(std::move(detail)).error()};
}

SqlFailure unavailable(QString detail)
{
    return {FailureKind::Unavailable, unreachable(std::move(detail))};
}

SqlFailure timedOut(QString detail)
{
    return {FailureKind::TimedOut,
            Error{.code = ErrorCode::RequestTimeout,
                  .message = u"The database took too long to answer"_s,
                  .detail = std::move(detail),
                  .retryAfterSeconds = 1}};
}

// libpq's text: "ERROR:  what happened", then "LINE 1: EXECUTE …" with every bound value in it,
// "DETAIL:  …", "HINT:  …", "CONTEXT:  …". The labels may be translated, so whatever looks like one
// ends the part before it.
bool isLabelled(const QString &line)
{
    const qsizetype colon = line.indexOf(u": "_s);
    return colon > 0 && colon < 24 && line[0].isLetter() && !line[0].isLower();
}

QString labelledPart(const QStringList &lines, QLatin1StringView label)
{
    QStringList part;
    for (const QString &line : lines) {
        if (line.startsWith(label))
            part = {line.sliced(label.size()).trimmed()};
        else if (!part.isEmpty() && !isLabelled(line))
            part += line;
        else if (!part.isEmpty())
            break;
    }
    return part.join(u'\n');
}

// Only a text that a trigger raised may have several lines: nothing else of it is known to be free
// of values. Errors about data (class 22) quote the value after a colon.
QString primaryMessage(const QStringList &lines, QStringView state)
{
    QString first = lines.value(0);
    const qsizetype severity = first.indexOf(u":  "_s);
    if (severity >= 0)
        first = first.sliced(severity + 3);
    if (state.startsWith(u"22"))
        return first.section(u": \""_s, 0, 0);
    if (state != u"P0001")
        return first;
    QStringList message{first};
    for (qsizetype i = 1; i < lines.size() && !isLabelled(lines[i]); ++i)
        message += lines[i];
    return message.join(u'\n');
}

SqlDiagnostic diagnose(const QSqlError &error)
{
    QString text = error.databaseText();
    const QString state = error.nativeErrorCode();
    const QString mark = u'(' + state + u')'; // what the driver appends
    if (text.endsWith(mark))
        text.chop(mark.size());
    const QStringList lines = text.trimmed().split(u'\n');
    return {.state = state,
            .message = primaryMessage(lines, state),
            .hint = labelledPart(lines, "HINT:  "_L1),
            .detail = labelledPart(lines, "DETAIL:  "_L1)};
}

bool isServerAway(QStringView state)
{
    return state.startsWith(u"08") || state.startsWith(u"53") || state.startsWith(u"58")
        || state == u"57P01" || state == u"57P02" || state == u"57P03" || state == u"57P04"
        || state == u"57P05" || state == u"25P03";
}

SqlFailure byState(SqlDiagnostic diagnostic)
{
    const QString &state = diagnostic.state;
    const QString detail = u"SQLSTATE "_s + state + u": "_s + diagnostic.message;
    if (isServerAway(state))
        return unavailable(detail);
    // After ALTER TABLE, or behind a pool that has forgotten us.
    if (state == u"26000" || (state == u"0A000" && diagnostic.message.contains(u"cached plan"_s)))
        return {FailureKind::Stale, unreachable(detail)};
    if (state == u"57014")
        return timedOut(detail);
    if (state == u"40001" || state == u"40P01") {
        SqlFailure failure
            = refused(u"Too many changes at the same time, please try again"_s, detail);
        failure.kind = FailureKind::Transient;
        return failure;
    }
    if (state == u"55P03")
        return refused(u"The data is locked by another request, please try again"_s, detail);
    SqlFailure failure = state == u"23505" || state == u"23P01"
        ? refused(u"The entry exists already"_s, detail)
        : unexpected(detail);
    failure.error.sql = std::move(diagnostic);
    return failure;
}

QString sqliteDetail(int code, const QSqlError &error)
{
    return u"SQLite %1: %2"_s.arg(code).arg(error.databaseText().section(u'\n', 0, 0));
}

} // namespace

Error unreachable(QString detail)
{
    return Error{.code = ErrorCode::ServiceUnavailable,
                 .message = u"The database is not reachable"_s,
                 .detail = std::move(detail),
                 .retryAfterSeconds = 1};
}

SqlFailure postgresFailure(const QSqlError &error, Link link)
{
    SqlDiagnostic diagnostic = diagnose(error);
    if (link == Link::Lost || diagnostic.state.isEmpty())
        return unavailable(u"connection lost: "_s + diagnostic.message);
    return byState(std::move(diagnostic));
}

SqlFailure sqliteFailure(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail = sqliteDetail(code, error);
    if (code == SqliteUnique || code == SqlitePrimaryKey || code == SqliteRowId)
        return refused(u"The entry exists already"_s, detail);
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return refused(u"The data is locked by another request, please try again"_s, detail);
    case SqliteInterrupted:
        return timedOut(detail);
    case SqliteFull:
        return unavailable(detail + u"; free some space on the disk that holds it"_s);
    case SqliteInputOutput:
    case SqliteCannotOpen:
        return unavailable(detail + u"; check the disk and the permissions of its folder"_s);
    case SqliteReadOnly:
        return unexpected(detail + u"; make the file and its folder writable for this user"_s);
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return unexpected(detail + u"; stop the server and restore a backup"_s);
    default:
        return unexpected(detail);
    }
}

} // namespace latchkey::storage
