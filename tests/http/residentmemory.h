#pragma once

#include <QFile>

#include <unistd.h>

namespace latchkey::test {

// What the kernel holds in memory for this process, in bytes; 0 if it does not say.
inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QFile::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace latchkey::test
