#include "datadirectory.h"

#include "randomsource.h"
#include "settingsources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

constexpr int secretBytes = 48;

constexpr QFileDevice::Permissions othersPermissions = QFileDevice::ReadGroup
    | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
    | QFileDevice::WriteOther | QFileDevice::ExeOther;

std::unexpected<Error> cannotUse(const QString &path, const QString &why)
{
    return failure(ErrorCode::ValidationFailed,
                   u"the data directory %1 %2; name another one with --data-dir"_s.arg(path, why));
}

bool isOpenToOthers(const QFileInfo &info)
{
    return (info.permissions() & othersPermissions) != 0;
}

bool belongsToUs(const QFileInfo &info)
{
#ifdef Q_OS_UNIX
    return info.ownerId() == ::geteuid();
#else
    Q_UNUSED(info)
    return true; // Windows profiles are private by inheritance
#endif
}

bool holdsOnlyOurs(const QDir &directory)
{
    return directory.exists(QString::fromLatin1(databaseFileName))
        || directory.exists(QString::fromLatin1(secretFileName))
        || directory.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

Result<> makeDirectory(const QString &path)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.path()))
        return cannotUse(path,
                         u"cannot be made: %1 is missing and cannot be made"_s.arg(info.path()));
#ifdef Q_OS_UNIX
    // Not mkpath: between making and tightening, others could look in.
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return cannotUse(path, u"cannot be made: "_s + qt_error_string(errno));
#else
    if (!QDir().mkpath(path))
        return cannotUse(path, u"cannot be made"_s);
#endif
    return {};
}

Result<> tighten(const QString &path, QStringList &warnings)
{
    if (!holdsOnlyOurs(QDir(path)))
        return cannotUse(
            path, u"can be entered by other users and holds files that are not Latchkey's"_s);
    if (!QFile::setPermissions(
            path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return cannotUse(path, u"can be entered by other users, and that cannot be changed"_s);
    warnings.append(
        u"the data directory %1 could be entered by other users; it is closed now (0700)"_s.arg(
            path));
    return {};
}

std::unexpected<Error> cannotKeep(const QString &path, const QString &why)
{
    return failure(
        ErrorCode::ValidationFailed,
        u"the secret %1 %2; set GOTRUE_JWT_SECRET, or make the file usable"_s.arg(path, why));
}

Result<Secret> readSecret(const QString &path, QStringList &warnings)
{
    const QFileInfo info(path);
    if (!belongsToUs(info))
        return cannotKeep(path, u"belongs to another user"_s);
    if (isOpenToOthers(info)) {
        if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return cannotKeep(path, u"can be read by other users"_s);
        warnings.append(u"the secret %1 could be read by other users; it is closed now (0600). "
                        "Delete it to make a new one: everybody signs in again then"_s.arg(path));
    }
    const Result<QByteArray> text = readSmallFile(path);
    if (!text)
        return cannotKeep(path, text.error().message);
    const QByteArray secret = text->trimmed();
    if (secret.size() < 32)
        return cannotKeep(path, u"is damaged (shorter than 32 bytes)"_s);
    return Secret(secret);
}

bool writeThrough(QTemporaryFile &file, const QByteArray &text)
{
    if (file.write(text) != text.size() || !file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

// Written aside and renamed without replacing: a reader never sees half a secret, and of two
// writers the first wins.
Result<> makeSecret(const QString &path, RandomSource &random)
{
    QTemporaryFile file(path + ".XXXXXX"_L1); // made with mode 0600
    const QByteArray text
        = random.bytes(secretBytes)
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + '\n';
    if (!file.open() || !writeThrough(file, text))
        return cannotKeep(path, u"cannot be written: "_s + file.errorString());
    file.setAutoRemove(false);
    if (file.rename(path))
        return {};
    const QString why = file.errorString();
    file.remove();
    return QFile::exists(path) ? Result<>() : cannotKeep(path, u"cannot be written: "_s + why);
}

} // namespace

Result<QString> defaultDataDirectory(const QMap<QString, QString> &environment)
{
#ifdef Q_OS_WIN
    const QString base = environment.value(u"LOCALAPPDATA"_s);
    if (QDir::isAbsolutePath(base))
        return QDir(base).filePath(u"latchkey"_s);
#else
    // The XDG Base Directory Specification: a relative path counts as unset.
    const QString base = environment.value(u"XDG_DATA_HOME"_s);
    if (QDir::isAbsolutePath(base))
        return QDir(base).filePath(u"latchkey"_s);
    const QString home = environment.value(u"HOME"_s);
    if (QDir::isAbsolutePath(home))
        return QDir(home).filePath(u".local/share/latchkey"_s);
#endif
    return failure(ErrorCode::ValidationFailed,
                   u"there is no home directory to keep data in (HOME is not set); name a "
                   "directory with --data-dir"_s);
}

Result<> prepareDataDirectory(const QString &path, QStringList &warnings)
{
    if (!QFileInfo::exists(path))
        TRY(makeDirectory(path));
    const QFileInfo info(path);
    if (!info.isDir())
        return cannotUse(path, u"is no directory"_s);
    if (!belongsToUs(info))
        return cannotUse(path, u"belongs to another user (%1)"_s.arg(info.owner()));
    if (isOpenToOthers(info))
        TRY(tighten(path, warnings));
    if (!QFileInfo(path).isWritable())
        return cannotUse(path, u"cannot be written to"_s);
    return {};
}

Result<Secret>
obtainJwtSecret(const QString &directory, RandomSource &random, QStringList &warnings)
{
    const QString path = QDir(directory).filePath(QString::fromLatin1(secretFileName));
    if (!QFile::exists(path))
        TRY(makeSecret(path, random));
    return readSecret(path, warnings);
}

} // namespace latchkey::config
