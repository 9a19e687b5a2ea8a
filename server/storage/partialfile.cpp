#include "partialfile.h"

#include "sealedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Negative if it is gone, no file, or locked by somebody else.
int lockedDescriptor(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

// Not so if somebody took the file for abandoned between its making and its lock.
bool isStillThere(int descriptor, const QString &path)
{
    struct stat held{};
    struct stat named{};
    return ::fstat(descriptor, &held) == 0
        && ::stat(QFile::encodeName(path).constData(), &named) == 0 && held.st_ino == named.st_ino
        && held.st_dev == named.st_dev;
}

} // namespace

PartialFile::PartialFile(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{ }

PartialFile::PartialFile(PartialFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
{ }

PartialFile::~PartialFile()
{
    if (m_lock < 0)
        return;
    QFile::remove(m_path);
    ::close(m_lock);
}

Result<PartialFile> PartialFile::create(const QString &target)
{
    const QFileInfo info(target);
    removeAbandonedParts(info.absolutePath(), QRegularExpression::escape(info.fileName()));
    const QString path = u"%1.%2.part"_s.arg(target).arg(::getpid());
    for (int attempt = 0; attempt < 5; ++attempt) {
        TRY(makePrivateFile(path));
        const int lock = lockedDescriptor(path);
        PartialFile made(path, lock);
        if (lock >= 0 && isStillThere(lock, path))
            return made;
    }
    return failure(ErrorCode::UnexpectedFailure, u"%1 cannot be locked"_s.arg(path));
}

void removeAbandonedParts(const QString &folder, const QString &namePattern)
{
    const QRegularExpression part(
        QRegularExpression::anchoredPattern(namePattern + u"\\.\\d+\\.part"_s));
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden).filter(part)) {
        const int lock = lockedDescriptor(dir.filePath(name));
        if (lock < 0)
            continue;
        QFile::remove(dir.filePath(name));
        ::close(lock);
    }
}

} // namespace latchkey::storage
