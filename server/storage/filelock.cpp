#include "filelock.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <array>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// One file under two names must have one lock, so links are followed first.
QByteArray lockPath(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    const QString real = file.exists() ? file.canonicalFilePath() : folder + u'/' + file.fileName();
    return QFile::encodeName(real + u".lock"_s);
}

qint64 readOwner(int descriptor)
{
    std::array<char, 32> text{};
    const auto size = ::pread(descriptor, text.data(), text.size() - 1, 0);
    return size > 0 ? QByteArrayView(text.data(), size).trimmed().toLongLong() : 0;
}

bool writeOwner(int descriptor)
{
    const QByteArray text = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    return ::ftruncate(descriptor, 0) == 0
        && ::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0)
        == text.size();
}

// flock, not fcntl's locks: those end as soon as anything in the process closes the file. ownerOf()
// of somebody else may hold the lock for an instant, hence the second and third try.
bool lock(int descriptor)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        QThread::msleep(20);
    }
    return false;
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &databasePath)
{
    const QByteArray path = lockPath(databasePath);
    const int descriptor
        = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        const QString problem = qt_error_string(errno);
        return unexpectedFailure(
            u"The lock file %1 cannot be opened: %2"_s.arg(QFile::decodeName(path), problem));
    }
    std::unique_ptr<FileLock> held(new FileLock(descriptor));
    if (!lock(descriptor)) {
        return failure(ErrorCode::Conflict,
                       u"The database %1 is in use by process %2; stop that one first"_s.arg(
                           databasePath, QString::number(readOwner(descriptor))));
    }
    if (!writeOwner(descriptor)) {
        const QString problem = qt_error_string(errno);
        return unexpectedFailure(
            u"The lock file %1 cannot be written: %2"_s.arg(QFile::decodeName(path), problem));
    }
    return held;
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

std::optional<qint64> ownerOf(const QString &databasePath)
{
    const int descriptor
        = ::open(lockPath(databasePath).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return std::nullopt;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const qint64 owner = readOwner(descriptor);
    ::close(descriptor);
    return isFree ? std::nullopt : std::optional(owner);
}

} // namespace latchkey::storage
