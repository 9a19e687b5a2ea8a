#include "backupcommands.h"

#include "clock.h"
#include "config/datadirectory.h"
#include "controlsocket.h"
#include "logging.h"
#include "startbanner.h"
#include "storage/backup.h"
#include "wiring.h"

#include <QDir>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

namespace latchkey {

using namespace Qt::Literals;
using storage::Replace;

namespace {

constexpr std::chrono::seconds controlTimeout{10};

QString fileOf(const CommandContext &context)
{
    return QDir(context.workingDirectory).absoluteFilePath(context.options.file);
}

Replace replaceOf(const CommandContext &context)
{
    return context.options.force ? Replace::Yes : Replace::No;
}

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1);
}

// One line that is written over again and again; only for people who watch.
void showProgress(const storage::CopyProgress &progress)
{
    const QString of
        = progress.expected > 0 ? u" of about %1"_s.arg(megabytes(progress.expected)) : QString();
    QTextStream(stderr) << "\r" << megabytes(progress.bytes) << of << " written\033[K";
}

storage::OnCopyProgress progressFor(int terminal)
{
    return ::isatty(terminal) ? storage::OnCopyProgress(showProgress) : nullptr;
}

void endProgress(int terminal)
{
    if (::isatty(terminal))
        QTextStream(stderr) << "\r\033[K";
}

// What signs tokens is not in the database.
QString secretPlace(const config::ServerConfig &config)
{
    if (!config.jwt.secretGenerated)
        return u"GOTRUE_JWT_SECRET and your other settings"_s;
    return QDir(config.dataDirectory).filePath(QLatin1StringView(config::secretFileName))
        + u" and your settings"_s;
}

QString restoredText(const storage::RestoreReport &report, const config::ServerConfig &config)
{
    QString text = u"Restored into %1.\n"_s.arg(dataPlace(config));
    if (!report.formerAt.isEmpty())
        text += u"What was there before is kept: %1\n"_s.arg(report.formerAt);
    if (report.seal == storage::Seal::Missing)
        text += u"The file has no checksum of ours: only its structure could be checked.\n"_s;
    if (report.otherRolesLeftOut)
        text += u"Rights of other roles were left out: some of those roles do not exist here.\n"_s;
    return text
        + u"Sessions go on only with the secret of that time: %1.\n"_s.arg(secretPlace(config));
}

// The file of SQLite has a lock; servers on PostgreSQL show in their data directory.
Result<> refuseBesideServer(const config::ServerConfig &config)
{
    const auto answer = TRY(
        askControlServer(config.dataDirectory, {{u"command"_s, u"status"_s}}, controlTimeout));
    if (!answer)
        return {};
    return failure(
        ErrorCode::Conflict,
        u"a server runs on %1; stop it first. Nothing was changed"_s.arg(config.dataDirectory));
}

} // namespace

Result<int> runBackup(const CommandContext &context)
{
    const config::ServerConfig config = TRY(loadConfig(context));
    logging::setLevel(LogLevel::Warning);
    const QString file = fileOf(context);
    const auto report = storage::writeBackup(
        databaseOptions(config), file, replaceOf(context), progressFor(STDERR_FILENO));
    endProgress(STDERR_FILENO);
    if (!report)
        return std::unexpected(report.error());
    QTextStream(stdout)
        << u"Backed up %1 to %2 (%3).\nKeep a copy of %4, too: they are not in it.\n"_s.arg(
               dataPlace(config), file, megabytes(report->bytes), secretPlace(config));
    return 0;
}

Result<int> runRestore(const CommandContext &context)
{
    const config::ServerConfig config = TRY(loadConfig(context));
    logging::setLevel(LogLevel::Warning);
    TRY(refuseBesideServer(config));
    const auto report = TRY(storage::restoreBackup(
        fileOf(context), databaseOptions(config), replaceOf(context), SystemClock().now()));
    QTextStream(stdout) << restoredText(report, config);
    return 0;
}

} // namespace latchkey
