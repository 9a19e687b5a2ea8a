#include "postgresarchive.h"

#include "sqlquoting.h"

#include <QRegularExpression>
#include <QTemporaryFile>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Lines of the table of contents that belong to a schema: "218; 1259 16386 TABLE auth users owner".
// Names stand there as they are; what belongs to no schema, such as the schema itself, has "-".
QRegularExpression entriesOf(const QString &schema, const QString &kind = u"[A-Z][A-Z ]*"_s)
{
    return QRegularExpression(
        u"^\\d+; \\d+ \\d+ (?:%1) %2 (\\S+)"_s.arg(kind, QRegularExpression::escape(schema)));
}

QRegularExpression rightsOf(const QString &schema)
{
    return entriesOf(schema, u"(?:DEFAULT )?ACL"_s);
}

// Indexes for searching need an extension, which an archive of one schema does not hold. Servers
// make them anew when they start.
QRegularExpression searchIndexesOf(const QString &schema)
{
    return QRegularExpression(
        u"^\\d+; \\d+ \\d+ (?:INDEX|COMMENT) %1 (?:INDEX )?(?:latchkey_users_search_idx|\\w+_trgm) "_s
            .arg(QRegularExpression::escape(schema)));
}

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

// First column of the rows that a script copies into a table.
QStringList copiedInto(const QByteArray &script, const QString &schema, const QString &table)
{
    const QString plain = QRegularExpression::escape(schema);
    const QString quoted = QRegularExpression::escape(quotedName(schema));
    const QRegularExpression begin(
        u"^COPY (?:%1|%2)\\.%3 \\(version\\b.*FROM stdin;\\n"_s.arg(plain, quoted, table),
        QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(script);
    const auto match = begin.match(text);
    if (!match.hasMatch())
        return {};
    const qsizetype from = match.capturedEnd();
    const qsizetype end = text.indexOf("\\.\n"_L1, from);
    QStringList first;
    for (const QString &row :
         text.sliced(from, std::max(end, from) - from).split(u'\n', Qt::SkipEmptyParts))
        first += row.section(u'\t', 0, 0);
    return first;
}

// A file of lines for --use-list; it lives as long as this object.
class ChosenEntries
{
public:
    Result<QString> write(const QStringList &lines)
    {
        const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
        if (!m_file.open() || m_file.write(text) != text.size() || !m_file.flush())
            return failure(ErrorCode::UnexpectedFailure, m_file.errorString());
        return u"--use-list="_s + m_file.fileName();
    }

private:
    QTemporaryFile m_file;
};

// Servers take the same lock while they migrate, which is the first thing they do. So whoever
// starts from now on waits for the end, and finds what was restored; whoever got in before would go
// on with the old tables.
QString beginning(const PostgresArchive::Target &target)
{
    return u"BEGIN; SET LOCAL lock_timeout = '30s'; SET LOCAL statement_timeout = 0;\n"
           "SELECT pg_advisory_xact_lock(hashtextextended(%1, 0));\n"
           "DO $$ BEGIN\n"
           "IF EXISTS (SELECT 1 FROM pg_stat_activity a\n"
           "    WHERE datname = current_database() AND application_name = 'latchkey' AND pid <> "
           "%2\n"
           "      AND NOT EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = a.pid\n"
           "                      AND l.locktype = 'advisory' AND NOT l.granted))\n"
           "THEN RAISE 'A server has connected to this database meanwhile; stop all servers on it"
           " first. Nothing was changed.';\n"
           "END IF; END $$;\n"_s.arg(quotedText(u"latchkey_migrations "_s + target.schema),
                                     QString::number(target.ownBackend));
}

} // namespace

PostgresArchive::PostgresArchive(const PostgresPrograms &programs, QString path)
    : m_programs(programs)
    , m_path(std::move(path))
{ }

Result<> PostgresArchive::write(const QString &schema) const
{
    QProcess dump;
    m_programs.prepareDump(dump,
                           {u"--format=custom"_s,
                            u"--strict-names"_s,
                            u"--schema="_s + quotedName(schema),
                            u"--lock-wait-timeout=60s"_s,
                            u"--file="_s + m_path});
    const auto written = PostgresPrograms::run(dump);
    if (!written)
        return failure(written.error().code,
                       u"%1 was not written: %2"_s.arg(m_path, written.error().message));
    return {};
}

Result<QByteArray> PostgresArchive::contents(const QStringList &arguments) const
{
    QProcess restore;
    m_programs.prepareRestore(restore, arguments + QStringList{m_path});
    return PostgresPrograms::run(restore);
}

Result<SchemaSurvey> PostgresArchive::inspect(const QString &schema) const
{
    TRY(contents({u"--file=/dev/null"_s})); // decompresses every row
    SchemaSurvey survey;
    const QByteArray list = TRY(contents({u"--list"_s}));
    const QRegularExpression table = entriesOf(schema, u"TABLE"_s);
    for (const QString &line : linesOf(list)) {
        if (const auto match = table.match(line); match.hasMatch())
            survey.tables[match.captured(1)] = {};
    }
    survey.access.schemaExists = !survey.tables.isEmpty();
    const QByteArray ids = TRY(contents({u"--data-only"_s,
                                         u"--schema="_s + schema,
                                         u"--table=schema_migrations"_s,
                                         u"--table=latchkey_migrations"_s,
                                         u"--file=-"_s}));
    const QStringList peers = copiedInto(ids, schema, u"schema_migrations"_s);
    survey.peerIds = QSet<QString>(peers.begin(), peers.end());
    for (const QString &version : copiedInto(ids, schema, u"latchkey_migrations"_s))
        survey.ownVersions.insert(version.toInt());
    return survey;
}

// pg_restore says GRANT … TO role; a role that does not exist here would stop it.
Result<bool> PostgresArchive::knowsRolesOf(const QStringList &rights) const
{
    if (rights.isEmpty())
        return true;
    ChosenEntries chosen;
    const QString use = TRY(chosen.write(rights));
    const QByteArray script = TRY(contents({use, u"--no-owner"_s, u"--file=-"_s}));
    static const QRegularExpression grantee(u" (?:TO|FROM) (\"(?:[^\"]|\"\")+\"|\\w+)"
                                            "(?: WITH GRANT OPTION)?;$"_s,
                                            QRegularExpression::MultilineOption);
    QStringList roles;
    for (auto found = grantee.globalMatch(QString::fromUtf8(script)); found.hasNext();) {
        QString role = found.next().captured(1);
        if (role.startsWith(u'"'))
            role = role.sliced(1).chopped(1).replace("\"\""_L1, "\""_L1);
        if (role != "PUBLIC"_L1)
            roles += quotedText(role);
    }
    if (roles.isEmpty())
        return true;
    roles.removeDuplicates();
    QProcess shell;
    m_programs.prepareShell(
        shell,
        {u"--no-psqlrc"_s,
         u"--tuples-only"_s,
         u"--no-align"_s,
         u"--command=SELECT count(*) FROM pg_roles WHERE rolname IN (%1)"_s.arg(roles.join(u','))});
    return TRY(PostgresPrograms::run(shell)).trimmed().toInt() == roles.size();
}

Result<bool> PostgresArchive::restore(const Target &target) const
{
    const QStringList all = linesOf(TRY(contents({u"--list"_s}))).filter(entriesOf(target.schema));
    const QStringList rights = all.filter(rightsOf(target.schema));
    const bool withRights = TRY(knowsRolesOf(rights));
    QStringList wanted = all;
    wanted.removeIf([without = searchIndexesOf(target.schema)](const QString &line) {
        return without.match(line).hasMatch();
    });
    if (!withRights)
        wanted.removeIf([&](const QString &line) { return rights.contains(line); });
    ChosenEntries chosen;
    const QString use = TRY(chosen.write(wanted));

    const QString name = quotedName(target.schema);
    QString before = beginning(target);
    if (target.movedTo)
        before += u"ALTER SCHEMA %1 RENAME TO %2;\n"_s.arg(name, quotedName(*target.movedTo));
    if (!target.exists)
        before += u"CREATE SCHEMA %1;\n"_s.arg(name);
    TRY(stream(before.toUtf8(), {use, u"--no-owner"_s, u"--file=-"_s}));
    return withRights;
}

// psql would commit at the end of its input, however that came about: so the COMMIT is ours, and
// follows only when pg_restore has said everything.
Result<> PostgresArchive::stream(const QByteArray &before, const QStringList &arguments) const
{
    constexpr qint64 mostWaiting = 4 * 1024 * 1024;
    QProcess shell;
    m_programs.prepareShell(
        shell, {u"--no-psqlrc"_s, u"--quiet"_s, u"--set=ON_ERROR_STOP=1"_s, u"--file=-"_s});
    shell.setStandardOutputFile(QProcess::nullDevice());
    QProcess restore;
    m_programs.prepareRestore(restore, arguments + QStringList{m_path});
    shell.start();
    restore.start(QIODevice::ReadOnly);
    if (!shell.waitForStarted() || !restore.waitForStarted())
        return PostgresPrograms::complaintOf(shell.state() == QProcess::Running ? restore : shell);

    shell.write(before);
    const auto isAlive = [&] { return shell.state() == QProcess::Running; };
    while (isAlive() && (restore.bytesAvailable() > 0 || restore.waitForReadyRead(-1))) {
        shell.write(restore.readAllStandardOutput());
        while (isAlive() && shell.bytesToWrite() > mostWaiting)
            shell.waitForBytesWritten(-1);
    }
    if (isAlive()) {
        restore.waitForFinished(-1);
        if (restore.exitStatus() != QProcess::NormalExit || restore.exitCode() != 0) {
            shell.kill();
            shell.waitForFinished(-1);
            return PostgresPrograms::complaintOf(restore);
        }
        shell.write("\nCOMMIT;\n");
        shell.closeWriteChannel();
    } else {
        restore.kill();
        restore.waitForFinished(-1);
    }
    shell.waitForFinished(-1);
    if (shell.exitStatus() != QProcess::NormalExit || shell.exitCode() != 0)
        return PostgresPrograms::complaintOf(shell);
    return {};
}

} // namespace latchkey::storage
