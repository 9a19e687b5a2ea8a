#pragma once

#include "databaseurl.h"
#include "result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace latchkey::storage {

// PostgreSQL's own programs for copies of a database. They come with its client package, and have
// to be as new as the server at least.
class PostgresPrograms
{
public:
    // Looks on PATH, then where the packages of several versions are kept. The error names the
    // package that is missing. `url` must be PostgreSQL's.
    static Result<PostgresPrograms> find(const DatabaseUrl &url, int serverVersion);

    // Each prepared to connect to the database; the password is in the environment, because
    // everybody on the machine can read arguments.
    void prepareDump(QProcess &process, const QStringList &arguments) const;
    void prepareShell(QProcess &process, const QStringList &arguments) const; // psql

    void prepareRestore(QProcess &process, const QStringList &arguments) const; // connects nowhere

    // Runs what was prepared to its end: its output, or an error with what it complained of.
    static Result<QByteArray> run(QProcess &process);

    static std::unexpected<Error> complaintOf(QProcess &process);

private:
    PostgresPrograms(const DatabaseUrl &url, QString folder);

    void prepare(QProcess &process, const QString &program, const QStringList &arguments) const;

    QString m_folder;
    QString m_connection; // for libpq, without the password
    QString m_password;
};

} // namespace latchkey::storage
