#include "processstatus.h"

#include <QByteArray>
#include <QFile>

#ifdef Q_OS_LINUX
#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace latchkey::metrics {

using namespace Qt::Literals;

#ifdef Q_OS_LINUX

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// /proc/stat, "btime": when the system was started.
qint64 bootTime()
{
    const QByteArray text = contentOf(u"/proc/stat"_s);
    const qsizetype at = text.indexOf("\nbtime ");
    if (at < 0)
        return 0;
    const QByteArray line = text.sliced(at + 7);
    return line.first(std::max<qsizetype>(line.indexOf('\n'), 0)).toLongLong();
}

qint64 countOpenFiles()
{
    DIR *folder = ::opendir("/proc/self/fd");
    if (!folder)
        return 0;
    qint64 count = 0;
    while (const dirent *entry = ::readdir(folder)) {
        if (entry->d_name[0] != '.')
            ++count;
    }
    ::closedir(folder);
    return count - 1; // the folder itself was one of them
}

qint64 fileLimit()
{
    rlimit files{};
    return ::getrlimit(RLIMIT_NOFILE, &files) == 0 ? static_cast<qint64>(files.rlim_cur) : 0;
}

} // namespace

std::optional<ProcessStatus> readProcessStatus()
{
    // proc(5): the name in parentheses may hold blanks; the fields behind it are counted from 3.
    const QByteArray text = contentOf(u"/proc/self/stat"_s);
    const QByteArrayList fields = text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ');
    if (fields.size() < 22)
        return std::nullopt;
    const auto field = [&](qsizetype number) { return fields[number - 3].toLongLong(); };
    const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    return ProcessStatus{.cpuSeconds = static_cast<double>(field(14) + field(15)) / ticks,
                         .startTime
                         = static_cast<double>(bootTime()) + static_cast<double>(field(22)) / ticks,
                         .residentBytes = field(24) * ::sysconf(_SC_PAGESIZE),
                         .virtualBytes = field(23),
                         .threads = field(20),
                         .openFiles = countOpenFiles(),
                         .mostFiles = fileLimit()};
}

#else

std::optional<ProcessStatus> readProcessStatus()
{
    return std::nullopt;
}

#endif

} // namespace latchkey::metrics
