#include "postgresprograms.h"

#include "sqlquoting.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

QString connectionText(const DatabaseUrl &url)
{
    QStringList parts;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            parts += name + u'=' + quotedForLibpq(value);
    };
    add(u"host"_s, url.hosts);
    add(u"port"_s, url.ports);
    add(u"user"_s, url.user);
    add(u"dbname"_s, url.database);
    for (const auto &[name, value] : url.parameters)
        add(name, value);
    return parts.join(u' ');
}

// Debian and Fedora keep the programs of several versions side by side; newest first.
QStringList folders()
{
    QStringList found;
    const QString first = QStandardPaths::findExecutable(u"pg_dump"_s);
    if (!first.isEmpty())
        found += QFileInfo(first).absolutePath();
    QFileInfoList versions = QDir(u"/usr/lib/postgresql"_s).entryInfoList(QDir::Dirs);
    versions += QDir(u"/usr"_s).entryInfoList({u"pgsql-*"_s}, QDir::Dirs);
    std::ranges::sort(versions, std::greater(), [](const QFileInfo &version) {
        return version.fileName().section(u'-', -1).toInt();
    });
    for (const QFileInfo &version : std::as_const(versions))
        found += version.absoluteFilePath() + u"/bin"_s;
    return found;
}

// 17 for "pg_dump (PostgreSQL) 17.12 (Debian …)"; 0 if it does not run.
int versionIn(const QString &folder)
{
    QProcess process;
    process.start(folder + u"/pg_dump"_s, {u"--version"_s});
    if (!process.waitForFinished(10'000))
        return 0;
    static const QRegularExpression number(u"\\) (\\d+)"_s);
    return number.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toInt();
}

bool isComplete(const QString &folder)
{
    return QFileInfo(folder + u"/pg_restore"_s).isExecutable()
        && QFileInfo(folder + u"/psql"_s).isExecutable();
}

// Nothing of ours that is secret.
QProcessEnvironment environment(const QString &password)
{
    static const QRegularExpression passed(
        u"^(PATH|HOME|USER|LOGNAME|LANG|LC_\\w+|TMPDIR|TZ|PG\\w+|KRB5\\w+|SSL_\\w+)$"_s);
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name : system.keys()) {
        if (passed.match(name).hasMatch())
            environment.insert(name, system.value(name));
    }
    environment.insert(u"PGAPPNAME"_s, u"latchkey copy"_s);
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    return environment;
}

} // namespace

Result<PostgresPrograms> PostgresPrograms::find(const DatabaseUrl &url, int serverVersion)
{
    for (const auto &[name, value] : url.parameters) {
        if (name == "sslpassword"_L1) {
            return failure(ErrorCode::ValidationFailed,
                           u"DATABASE_URL has a sslpassword, which cannot be handed to "
                           "PostgreSQL's programs without showing it to others; use a key without "
                           "a password for this command"_s);
        }
    }
    QStringList seen;
    for (const QString &folder : folders()) {
        const int version = versionIn(folder);
        if (version >= serverVersion && isComplete(folder))
            return PostgresPrograms(url, folder);
        if (version > 0)
            seen += u"%1 in %2"_s.arg(version).arg(folder);
    }
    const QString found
        = seen.isEmpty() ? u"there are none"_s : u"there is only "_s + seen.join(u", "_s);
    return failure(
        ErrorCode::UnexpectedFailure,
        u"the programs pg_dump, pg_restore and psql of PostgreSQL %1 or newer are needed "
        "for this database, and %2. On Debian and Ubuntu the package "
        "postgresql-client-%1 has them"_s.arg(QString::number(serverVersion), found));
}

PostgresPrograms::PostgresPrograms(const DatabaseUrl &url, QString folder)
    : m_folder(std::move(folder))
    , m_connection(connectionText(url))
    , m_password(url.password)
{ }

void PostgresPrograms::prepare(QProcess &process,
                               const QString &program,
                               const QStringList &arguments) const
{
    process.setProcessEnvironment(environment(m_password));
    process.setProgram(m_folder + u'/' + program);
    process.setArguments(arguments);
}

void PostgresPrograms::prepareDump(QProcess &process, const QStringList &arguments) const
{
    prepare(process,
            u"pg_dump"_s,
            arguments + QStringList{u"--no-password"_s, u"--dbname="_s + m_connection});
}

void PostgresPrograms::prepareShell(QProcess &process, const QStringList &arguments) const
{
    prepare(process,
            u"psql"_s,
            arguments + QStringList{u"--no-password"_s, u"--dbname="_s + m_connection});
}

void PostgresPrograms::prepareRestore(QProcess &process, const QStringList &arguments) const
{
    prepare(process, u"pg_restore"_s, arguments);
}

Result<QByteArray> PostgresPrograms::run(QProcess &process)
{
    process.start();
    const bool ended = process.waitForFinished(-1);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return complaintOf(process);
    return process.readAllStandardOutput();
}

std::unexpected<Error> PostgresPrograms::complaintOf(QProcess &process)
{
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return failure(ErrorCode::UnexpectedFailure,
                   said.isEmpty() ? process.program() + u": "_s + process.errorString() : said);
}

} // namespace latchkey::storage
