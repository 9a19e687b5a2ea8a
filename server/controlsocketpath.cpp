#include "controlsocketpath.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey {

using namespace Qt::Literals;

namespace {

// sockaddr_un holds 108 bytes on Linux and 104 on macOS; Qt may need some of them for itself.
constexpr qsizetype longestPath = 90;

bool fits(const QString &path)
{
    return QFile::encodeName(path).size() <= longestPath;
}

// Through a symbolic link somebody else could lead us to a directory of theirs.
bool isOwnAndPrivate(const QString &directory)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::lstat(QFile::encodeName(directory).constData(), &status) == 0
        && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
#else
    return QFileInfo(directory).isDir();
#endif
}

Result<QString> shortDirectory()
{
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && isOwnAndPrivate(runtime))
        return runtime;
#ifdef Q_OS_UNIX
    QString own = QDir::tempPath() + u"/latchkey-"_s + QString::number(::geteuid());
    if (::mkdir(QFile::encodeName(own).constData(), 0700) != 0 && errno != EEXIST)
        return failure(ErrorCode::UnexpectedFailure,
                       u"%1 cannot be made: %2"_s.arg(own, qt_error_string(errno)));
#else
    QString own = QDir::tempPath();
#endif
    if (!isOwnAndPrivate(own))
        return failure(ErrorCode::UnexpectedFailure, u"%1 is not private to this user"_s.arg(own));
    return own;
}

} // namespace

QString controlSocketPath(const QString &dataDirectory)
{
    return QDir(dataDirectory).filePath(u"control.sock"_s);
}

Result<QString> socketPathFor(const QString &dataDirectory)
{
    QString path = controlSocketPath(dataDirectory);
    if (fits(path))
        return path;
    const QString directory = TRY(shortDirectory());
    const QByteArray digest = QCryptographicHash::hash(
        QFile::encodeName(QDir(dataDirectory).canonicalPath()), QCryptographicHash::Sha256);
    QString shortPath = QDir(directory).filePath(
        u"latchkey-%1.sock"_s.arg(QString::fromLatin1(digest.toHex().first(16))));
    if (!fits(shortPath))
        return failure(ErrorCode::UnexpectedFailure,
                       u"%1 is too long for a socket"_s.arg(shortPath));
    return shortPath;
}

bool isOwnUser(qintptr socketDescriptor)
{
#ifdef Q_OS_LINUX
    struct ucred peer = {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(static_cast<int>(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size)
        == 0
        && peer.uid == ::geteuid();
#elifdef Q_OS_UNIX
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(static_cast<int>(socketDescriptor), &user, &group) == 0
        && user == ::geteuid();
#else
    Q_UNUSED(socketDescriptor)
    return true; // the pipe's access list admits this user only
#endif
}

} // namespace latchkey
