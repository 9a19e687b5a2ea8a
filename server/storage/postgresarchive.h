#pragma once

#include "postgresprograms.h"
#include "schemasurvey.h"

#include <optional>

namespace latchkey::storage {

// What pg_dump writes: one schema with everything in it, compressed. Errors are for the operator.
class PostgresArchive
{
public:
    PostgresArchive(const PostgresPrograms &programs, QString path);

    // A consistent picture of the schema as it is now, into an existing file.
    Result<> write(const QString &schema) const;

    // Reads the whole file and finds out what is in it: tables without columns, and migrations.
    Result<SchemaSurvey> inspect(const QString &schema) const;

    struct Target
    {
        QString schema;
        bool exists = false; // empty, and stays
        std::optional<QString> movedTo; // the schema of that name is there and gives way
        qint64 ownBackend = 0; // the process of the server that serves a connection of ours
    };

    // Refused while a server of ours is connected; one that starts waits for the end.
    //
    // In one transaction: all of it is there afterwards, or nothing has changed. Rows belong to the
    // role that connects. Rights of other roles are restored if all those roles exist: whether they
    // were.
    Result<bool> restore(const Target &target) const;

private:
    Result<QByteArray> contents(const QStringList &arguments) const;
    Result<bool> knowsRolesOf(const QStringList &rights) const;
    Result<> stream(const QByteArray &before, const QStringList &arguments) const;

    const PostgresPrograms &m_programs;
    const QString m_path;
};

} // namespace latchkey::storage
