#pragma once

#include "storage/backup.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace latchkey::test {

// A database with users, a folder for backups, and a second database to restore into.
struct BackupFixture
{
    explicit BackupFixture(storage::Engine both)
        : source(both)
        , target(both)
    { }

    QString path(const QString &name = QStringLiteral("backup")) const
    {
        return folder.filePath(name);
    }

    Result<storage::BackupReport> backUp(const QString &file,
                                         storage::Replace replace = storage::Replace::No) const
    {
        return storage::writeBackup(source.place.options(), file, replace, {});
    }

    Result<storage::RestoreReport> restore(const QString &file,
                                           storage::Replace replace = storage::Replace::No) const
    {
        return storage::restoreBackup(file, target.options(), replace, noon);
    }

    // What is in the target, opened for this question only.
    QString targetHas(const QByteArray &sql) const
    {
        const auto database = target.open();
        return support::must(database->read([&](storage::Transaction &t) -> Result<QString> {
            const auto rows = TRY(t.rows(sql.constData()));
            QStringList values;
            for (const storage::Row &row : rows)
                values += row.text(0);
            return values.join(u' ');
        }));
    }

    void inTarget(const QString &script) const
    {
        const auto database = target.open();
        support::must(
            database->transact([&](storage::Transaction &t) { return t.execute(script); }));
    }

    // Two users in the source, one of them with a session.
    void fill()
    {
        const UserId ada = source.addUser(QStringLiteral("ada@example.org"));
        source.addSession(ada, QStringLiteral("token-of-ada"));
        source.addUser(QStringLiteral("bob@example.org"));
    }

    void migrateTarget() const
    {
        const auto database = target.open();
        support::must(storage::Migrator(*database).migrate());
    }

    // One user in the target.
    void addToTarget() const
    {
        migrateTarget();
        inTarget(QStringLiteral("INSERT INTO users (id, email) VALUES"
                                " ('00000000-0000-4000-8000-000000000001', 'old@example.org')"));
    }

    QStringList filesIn(const QString &name = {}) const
    {
        return QDir(name.isEmpty() ? folder.path() : name).entryList(QDir::Files | QDir::Hidden);
    }

    StoreFixture source;
    support::TestDatabase target;
    QTemporaryDir folder;
};

inline constexpr char emails[] = "SELECT email FROM users ORDER BY email";

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace latchkey::test
