#pragma once

#include "clock.h"
#include "ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace latchkey::domain {

using BulkJobId = Id<struct BulkJobKind>;

// What an administrator does to many accounts at once.
enum class BulkAction { Create, Ban, Unban, Delete, SignOut, SetRole, SetMetadata, Restore };

std::optional<BulkAction> parseBulkAction(QStringView text); // as on the wire: "set_role"
QString bulkActionName(BulkAction action);

// Whether a job can be undone: what it changed was a value that can be kept and put back.
bool isUndoable(BulkAction action);

// What to do about a row whose address, number or id somebody has already.
enum class TakenRow { Skip, Update, Fail };

std::optional<TakenRow> parseTakenRow(QStringView text); // empty: Fail

// What has become of one row. Results other than "skipped", "unchanged" and "failed" mean that
// something was written.
struct BulkOutcome
{
    QString result; // "banned", "created", …
    QString errorCode = {}; // why it was skipped or failed
    QString message = {};
    std::optional<UserId> user = {};
    QString email = {};
    std::optional<QJsonObject> previous = {}; // what undoing puts back

    bool isFailed() const { return result == u"failed"; }

    bool isSkipped() const { return result == u"skipped"; }
};

// The same result of a dry run: "banned" is "would_ban".
QString wouldBe(const QString &result);

enum class ReportedRows { All, Failed };

// A job as it stands (own table latchkey_bulk_jobs).
struct BulkJob
{
    BulkJobId id;
    QString action;
    QJsonObject form; // the request without its rows
    QString formHash;
    QString idempotencyKey; // empty: none
    QJsonObject actor;
    QString createdBy;
    QString state; // queued, running, done, cancelled, failed
    bool isDryRun = false;
    int chunk = 100; // rows that are written together or not at all
    qint64 total = 0;
    qint64 succeeded = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    Timestamp createdAt;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> finishedAt;

    qint64 done() const { return succeeded + skipped + failed; }

    bool isOpen() const { return state == u"queued" || state == u"running"; }
};

// A row of a job (own table latchkey_bulk_rows).
struct BulkRow
{
    qint64 number = 0; // from 0
    QString input; // of a user to be made: sealed, and gone once there is a result
    BulkOutcome outcome; // its result is empty as long as there is none
};

} // namespace latchkey::domain
