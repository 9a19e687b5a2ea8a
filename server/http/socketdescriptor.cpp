#include "socketdescriptor.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#else
#include <winsock2.h>
#endif

namespace latchkey::http {

#ifdef Q_OS_UNIX

void closeDescriptor(qintptr descriptor)
{
    ::close(static_cast<int>(descriptor));
}

void shutDownSending(qintptr descriptor)
{
    ::shutdown(static_cast<int>(descriptor), SHUT_WR);
}

qintptr duplicateDescriptor(qintptr descriptor)
{
    return ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
}

#else

void closeDescriptor(qintptr descriptor)
{
    ::closesocket(static_cast<SOCKET>(descriptor));
}

void shutDownSending(qintptr descriptor)
{
    ::shutdown(static_cast<SOCKET>(descriptor), SD_SEND);
}

qintptr duplicateDescriptor(qintptr)
{
    return -1;
}

#endif

} // namespace latchkey::http
