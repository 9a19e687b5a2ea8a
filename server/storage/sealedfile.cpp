#include "sealedfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr QByteArrayView sealBegin("\n-- latchkey backup, sha256 ");
constexpr qsizetype digestSize = 64; // hexadecimal
constexpr qsizetype sealSize = sealBegin.size() + digestSize + 1;
constexpr qint64 pieceSize = 1024 * 1024;

std::unexpected<Error> troubleWith(const QString &path, const QString &why)
{
    return failure(ErrorCode::UnexpectedFailure, u"%1: %2"_s.arg(path, why));
}

Result<> openFor(QFile &file, QIODevice::OpenMode mode)
{
    if (!QFileInfo(file.fileName()).isFile())
        return troubleWith(file.fileName(), u"there is no such file"_s);
    if (!file.open(mode))
        return troubleWith(file.fileName(), file.errorString());
    return {};
}

// The digest of the first `size` bytes, which are copied to `target` if there is one.
Result<QByteArray> digestOf(QFile &file, qint64 size, QFile *target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (size > 0) {
        const QByteArray piece = file.read(std::min(size, pieceSize));
        if (piece.isEmpty())
            return troubleWith(file.fileName(), u"it cannot be read to its end"_s);
        hash.addData(piece);
        if (target && target->write(piece) != piece.size())
            return troubleWith(target->fileName(), target->errorString());
        size -= piece.size();
    }
    return hash.result().toHex();
}

// The digest in the last line, empty if there is no such line. One that is there but is cut off
// tells that the file is.
Result<QByteArray> sealOf(QFile &file)
{
    const qint64 size = std::min<qint64>(file.size(), sealSize);
    file.seek(file.size() - size);
    const QByteArray end = file.read(size);
    file.seek(0);
    const qsizetype begin = end.indexOf(sealBegin);
    if (begin < 0)
        return QByteArray();
    if (begin > 0 || size < sealSize || !end.endsWith('\n'))
        return troubleWith(file.fileName(), u"it is damaged: its end is missing"_s);
    return end.sliced(sealBegin.size(), digestSize);
}

Result<Seal> readThrough(const QString &path, QFile *target)
{
    QFile file(path);
    TRY(openFor(file, QIODevice::ReadOnly));
    const QByteArray sealed = TRY(sealOf(file));
    const qint64 size = sealed.isEmpty() ? file.size() : file.size() - sealSize;
    const QByteArray digest = TRY(digestOf(file, size, target));
    if (sealed.isEmpty())
        return Seal::Missing;
    if (digest != sealed) {
        return troubleWith(path,
                           u"it is damaged: its content does not fit the checksum at its end"_s);
    }
    return Seal::Intact;
}

} // namespace

Result<> makePrivateFile(const QString &path)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return troubleWith(path, file.errorString());
    return {};
}

Result<> sealFile(const QString &path)
{
    QFile file(path);
    TRY(openFor(file, QIODevice::ReadWrite));
    const QByteArray digest = TRY(digestOf(file, file.size(), nullptr));
    const QByteArray seal = sealBegin.toByteArray() + digest + '\n';
    if (file.write(seal) != seal.size() || !file.flush())
        return troubleWith(path, file.errorString());
    file.close();
    return syncFile(path);
}

Result<Seal> checkSeal(const QString &path)
{
    return readThrough(path, nullptr);
}

Result<Seal> copyUnsealed(const QString &path, const QString &target)
{
    TRY(makePrivateFile(target));
    QFile copy(target);
    TRY(openFor(copy, QIODevice::WriteOnly));
    const Seal seal = TRY(readThrough(path, &copy));
    if (!copy.flush())
        return troubleWith(target, copy.errorString());
    copy.close();
    TRY(syncFile(target));
    return seal;
}

#ifdef Q_OS_UNIX

namespace {

Result<> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return troubleWith(path, qt_error_string(errno));
    const bool done = ::fsync(descriptor) == 0;
    const QString problem = done ? QString() : qt_error_string(errno);
    ::close(descriptor);
    return done ? Result<>() : troubleWith(path, problem);
}

} // namespace

Result<> syncFile(const QString &path)
{
    TRY(sync(path, O_RDONLY));
    return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

// Where the disk knows no links the file is copied.
Result<> linkAs(const QString &path, const QString &name)
{
    const QByteArray source = QFile::encodeName(path);
    const QByteArray target = QFile::encodeName(name);
    if (::link(source.constData(), target.constData()) == 0)
        return syncFile(name);
    if (errno == EEXIST)
        return troubleWith(name, u"it exists already"_s);
    if (!QFile::copy(path, name))
        return troubleWith(name, u"it cannot be written"_s);
    return syncFile(name);
}

// A link fails where a rename would replace. Where the disk knows no links the name is looked at
// first, which is all that can be done there.
Result<> moveIntoPlace(const QString &from, const QString &to, Replace replace)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const auto taken = [&] { return failure(ErrorCode::Conflict, u"%1 exists already"_s.arg(to)); };
    if (replace == Replace::No) {
        if (::link(source.constData(), target.constData()) == 0) {
            ::unlink(source.constData());
            return syncFile(to);
        }
        if (errno == EEXIST || QFileInfo::exists(to))
            return taken();
    }
    if (::rename(source.constData(), target.constData()) != 0)
        return troubleWith(to, qt_error_string(errno));
    return syncFile(to);
}

#endif

} // namespace latchkey::storage
