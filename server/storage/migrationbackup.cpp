#include "migrationbackup.h"

#include "backup.h"
#include "databaseurl.h"
#include "partialfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr qsizetype kept = 3;

// Their names sort by time. What cannot be removed does no harm.
void removeOlder(const QString &database)
{
    const QFileInfo file(database);
    QDir folder(file.absolutePath());
    const QStringList found
        = folder.entryList({file.fileName() + u".before-migration-????????T??????Z"_s},
                           QDir::Files,
                           QDir::Name | QDir::Reversed);
    for (const QString &name : found.mid(kept))
        folder.remove(name);
    removeAbandonedParts(file.absolutePath(),
                         QRegularExpression::escape(file.fileName())
                             + u"\\.before-migration-\\w+"_s);
}

} // namespace

Result<QString> backUpBeforeMigration(Database &database,
                                      const DatabaseOptions &options,
                                      const Migrator &migrator,
                                      Timestamp now)
{
    if (database.engine() != Engine::Sqlite || !TRY(migrator.hasTablesToChange()))
        return QString();
    const DatabaseUrl url = TRY(DatabaseUrl::parse(options.url));
    QString path = u"%1.before-migration-%2"_s.arg(url.path, nameOfMoment(now));
    const auto written = writeBackup(options, path, Replace::No, {});
    if (!written) {
        return failure(written.error().code,
                       u"The database has to be migrated and could not be backed up before: %1. "
                       "Nothing was changed."_s.arg(written.error().message));
    }
    removeOlder(url.path);
    return path;
}

} // namespace latchkey::storage
