#include "settingsources.h"

#include "dotenv.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

void overlay(GivenSettings &settings, const Assignments &assignments, const QString &origin)
{
    for (auto item = assignments.begin(); item != assignments.end(); ++item)
        settings.insert(item.key(), {item.value(), origin});
}

Result<Assignments> readAssignments(const QString &path)
{
    const QByteArray text = TRY(readSmallFile(path));
    return path.endsWith(".json"_L1) ? parseJsonSettings(text) : parseDotenv(text);
}

std::unexpected<Error> inFile(const QString &path, const Error &problem)
{
    return failure(problem.code, u"%1: %2"_s.arg(path, problem.message));
}

Result<> overlayFile(GivenSettings &settings, const QString &path, const QString &origin)
{
    const Result<Assignments> assignments = readAssignments(path);
    if (!assignments)
        return inFile(path, assignments.error());
    overlay(settings, *assignments, origin);
    return {};
}

// In the order of their names; X.json directly behind X.env replaces it.
QStringList filesOf(const QDir &directory)
{
    QStringList files
        = directory.entryList({u"*.env"_s, u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::NoSort);
    files.sort();
    QStringList chosen;
    for (const QString &file : std::as_const(files)) {
        if (!chosen.isEmpty() && file.endsWith(".json"_L1)
            && chosen.back() == file.chopped(5) + ".env"_L1)
            chosen.removeLast();
        chosen.append(file);
    }
    return chosen;
}

void overlayDirectory(GivenSettings &settings, const QString &path, QStringList &warnings)
{
    const QDir directory(path);
    if (!directory.isReadable()) {
        warnings.append(u"--config-dir %1: is no directory that can be read"_s.arg(path));
        return;
    }
    const QStringList files = filesOf(directory);
    for (const QString &file : files) {
        const QString filePath = directory.filePath(file);
        if (const Result<> read = overlayFile(settings, filePath, filePath); !read)
            warnings.append(u"%1 (the file is left out)"_s.arg(read.error().message));
    }
}

} // namespace

Result<QByteArray> readSmallFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::ValidationFailed, u"there is no such file"_s);
    if (info.isDir())
        return failure(ErrorCode::ValidationFailed, u"is a directory, not a file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::ValidationFailed, u"cannot be read: "_s + file.errorString());
    QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return failure(ErrorCode::ValidationFailed, u"is longer than 1 MiB"_s);
    return text;
}

Result<GivenSettings> gatherSettings(const ConfigSources &sources, QStringList &warnings)
{
    GivenSettings settings;
    const QDir here(sources.workingDirectory);
    if (sources.file.isEmpty() && here.exists(u".env"_s))
        TRY(overlayFile(settings, here.filePath(u".env"_s), u".env"_s));
    overlay(settings, sources.environment, u"the environment"_s);
    TRY(overlayFiles(settings, sources, warnings));
    return settings;
}

Result<> overlayFiles(GivenSettings &settings, const ConfigSources &sources, QStringList &warnings)
{
    const QDir here(sources.workingDirectory);
    if (!sources.file.isEmpty())
        TRY(overlayFile(settings, here.absoluteFilePath(sources.file), sources.file));
    if (!sources.directory.isEmpty())
        overlayDirectory(settings, here.absoluteFilePath(sources.directory), warnings);
    return {};
}

} // namespace latchkey::config
